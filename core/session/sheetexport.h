// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/plansheet.h"
#include "core/session/session.h"

#include <QThread>

namespace tandem::session {

class SheetFile;

/// Writes rows of a plan into a file, window by window: the session reads them, a thread of its own makes the
/// text, and there is never more than one window in memory. Lives on the thread of the session's owner, who
/// keeps it until finished(); where it goes earlier, the file that was there before is left as it was.
class SheetExport : public QObject
{
    Q_OBJECT
public:
    /// How a rule of the engine is said; asked on the thread of the owner.
    using Saying = std::function<QString(const QString &rule)>;

    SheetExport(Session *session, PlanSheet sheet, Saying saying = {}, QObject *parent = nullptr);
    ~SheetExport() override;

    void start();
    /// Ends it after the window it is at: finished() tells ErrorKind::Stopped.
    void stop() { m_stopped = true; }
    [[nodiscard]] const PlanSheet &sheet() const { return m_sheet; }

Q_SIGNALS:
    /// How many rows were written.
    void finished(const tandem::Result<qint64> &written);

private:
    using Then = std::function<void()>;

    void readNext();
    void take(const Result<QList<PlanRowView>> &rows);
    /// Has the file do something on its thread, then goes on here; ends with what it fails with.
    void onFile(std::function<Status(SheetFile *)> job, const Then &then);
    [[nodiscard]] QHash<QString, QString> newWords(const QList<PlanRowView> &rows);

    Session *m_session;
    PlanSheet m_sheet;
    Saying m_saying;
    QThread m_thread;
    SheetFile *m_file; ///< lives on m_thread
    QHash<QString, QString> m_said;
    qint64 m_after = 0;
    qint64 m_written = 0;
    bool m_stopped = false;
};

} // namespace tandem::session
