// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sheetexport.h"

#include "core/session/sheetwriter.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QSaveFile>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

/// What a look into the store gives at once.
constexpr int windowSize = 1000;

Error stopped()
{
    return {ErrorKind::Stopped, u"STOPPED"_s, u"Stopped."_s, {}};
}

/// Hands the answer over on the thread of `context`; not at all where that is gone by then.
template <typename Answer, typename Deliver>
void whenThere(const QFuture<Answer> &future, QObject *context, Deliver deliver)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, deliver = std::move(deliver)]() mutable {
            watcher->deleteLater();
            const QFuture<Answer> done = watcher->future();
            deliver(done.resultCount() > 0 ? done.resultAt(0) : Answer(fail(stopped())));
        });
    watcher->setFuture(future);
}

} // namespace

/// The file and what makes its text. Made by SheetExport, then at home on its thread.
class SheetFile : public QObject
{
public:
    explicit SheetFile(const PlanSheet &sheet)
        : m_path(sheet.path)
        , m_writer(SheetWriter::make(sheet))
    {
    }

    Status open()
    {
        m_file = std::make_unique<QSaveFile>(m_path);
        if (!m_file->open(QIODevice::WriteOnly))
            return fail(notWritten());
        return write(m_writer->head());
    }

    Status add(const QList<PlanRowView> &rows, const QHash<QString, QString> &words)
    {
        m_writer->addWords(words);
        for (const PlanRowView &row : rows)
            TANDEM_CHECK(write(m_writer->row(row)));
        return {};
    }

    Status close()
    {
        TANDEM_CHECK(write(m_writer->foot()));
        if (!m_file->commit())
            return fail(notWritten());
        return {};
    }

private:
    Status write(const QByteArray &text)
    {
        if (m_file->write(text) != text.size())
            return fail(notWritten());
        return {};
    }

    [[nodiscard]] Error notWritten() const
    {
        return {ErrorKind::Storage, u"NOT_WRITTEN"_s,
            u"The file %1 could not be written: %2"_s.arg(m_path, m_file->errorString()), {}};
    }

    QString m_path;
    std::unique_ptr<SheetWriter> m_writer;
    std::unique_ptr<QSaveFile> m_file; ///< gives up what it has where it goes without close()
};

SheetExport::SheetExport(Session *session, PlanSheet sheet, Saying saying, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_sheet(std::move(sheet))
    , m_saying(std::move(saying))
    , m_file(new SheetFile(m_sheet))
{
    m_file->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_file, &QObject::deleteLater);
    m_thread.setObjectName(u"sheet"_s);
    m_thread.start();
}

SheetExport::~SheetExport()
{
    m_thread.quit();
    m_thread.wait();
}

void SheetExport::start()
{
    // What was there before stays until everything is written, and for good where that fails.
    onFile([](SheetFile *file) { return file->open(); }, [this] { readNext(); });
}

void SheetExport::readNext()
{
    if (m_stopped)
        return Q_EMIT finished(fail(stopped()));
    whenThere(m_session->filteredPlanRows(m_sheet.planId, m_sheet.filter, m_after, windowSize), this,
        [this](const Result<QList<PlanRowView>> &rows) { take(rows); });
}

void SheetExport::take(const Result<QList<PlanRowView>> &rows)
{
    if (!rows)
        return Q_EMIT finished(fail(rows.error()));
    if (!rows->isEmpty())
        m_after = rows->last().id;
    m_written += rows->size();
    const bool last = rows->size() < windowSize;
    onFile([rows = *rows, words = newWords(*rows)](SheetFile *file) { return file->add(rows, words); },
        [this, last] {
            if (!last)
                return readNext();
            onFile([](SheetFile *file) { return file->close(); }, [this] { Q_EMIT finished(m_written); });
        });
}

QHash<QString, QString> SheetExport::newWords(const QList<PlanRowView> &rows)
{
    QHash<QString, QString> words;
    if (!m_saying)
        return words;
    for (const PlanRowView &row : rows) {
        for (const FieldChangeView &change : row.changes) {
            if (!m_said.contains(change.rule)) {
                m_said.insert(change.rule, m_saying(change.rule));
                words.insert(change.rule, m_said.value(change.rule));
            }
        }
    }
    return words;
}

void SheetExport::onFile(std::function<Status(SheetFile *)> job, const Then &then)
{
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    whenThere(promise->future(), this, [this, then](const Status &done) {
        if (done)
            then();
        else
            Q_EMIT finished(fail(done.error()));
    });
    QMetaObject::invokeMethod(
        m_file,
        [promise, job = std::move(job), file = m_file] {
            promise->addResult(job(file));
            promise->finish();
        },
        Qt::QueuedConnection);
}

} // namespace tandem::session
