// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/flow/activityworld.h"

namespace tandem::test {

/// A world in which notes and comments sync, with one linked account and one that is alone with its customer.
class NoteWorld : public ActivityWorld
{
public:
    explicit NoteWorld(
        const QList<Flow> &flows, bool sharedActivities = false, const QByteArray &dialect = "{}")
        : ActivityWorld(flows, sharedActivities, dialect)
    {
    }

    /// A note of a person, linked to these accounts.
    QString note(const std::string &title, const std::string &html, const QStringList &accounts);
    void linkNote(const QString &note, const QString &record);
    void editNote(const QString &note, const std::string &html);
    /// What stands in its latest version.
    [[nodiscard]] QString noteHtml(const QString &note);
    qint64 comment(const std::string &html);
    qint64 comment(const std::string &html, const std::string &entity, qint64 id);

    [[nodiscard]] std::vector<Row> notesOn(const QString &record); ///< alive
    [[nodiscard]] std::vector<Row> noteInteractions();
    [[nodiscard]] int calls(const QByteArray &kind);
    void forgetCalls() { services.requests().clear(); }
};

} // namespace tandem::test
