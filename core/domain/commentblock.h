// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QList>

namespace tandem {

/// A comment of Startdeliver as it stands in a Salesforce task. `text` is plain.
struct TaskComment
{
    RecordId id;
    QString author;
    Instant at;
    QString text;
};

/// The Description of a Salesforce task in two parts that two flows own: a person's text, then, from a fixed
/// marker line on, one entry for each comment of Startdeliver. A value; pure. What a person changed or wrote
/// between the entries is recognised by a check word in each entry's first line, and stays as it is.
class CommentBlock
{
public:
    enum class Outcome {
        Done,
        Same, ///< stands there already, or is among the older ones that were folded into one line
        Left, ///< a person changed the entry in Salesforce: it was not touched
        Absent
    };

    [[nodiscard]] static CommentBlock parse(QStringView description);

    [[nodiscard]] const QString &textBefore() const { return m_textBefore; }
    /// Blank text is allowed; a line of it that reads like the marker is quoted.
    void setTextBefore(QStringView text);

    [[nodiscard]] bool contains(const RecordId &id) const;
    [[nodiscard]] bool isEmpty() const;
    /// The entries that stand there, in their order; without those that were folded.
    [[nodiscard]] QList<RecordId> ids() const;
    /// What an entry says; empty where there is none.
    [[nodiscard]] QString textOf(const RecordId &id) const;
    /// Entries that a person changed in Salesforce.
    [[nodiscard]] QList<RecordId> editedIds() const;

    /// Puts the comment in the order of ids. One that is there is never put there again.
    Outcome append(const TaskComment &comment);
    Outcome replace(const TaskComment &comment);
    Outcome remove(const RecordId &id);

    /// The rest of a text that is too long for another field of the task, before all comments; blank: none.
    /// What a person made of the one before stays below it.
    void setRest(const QString &field, QStringView text);
    [[nodiscard]] QString restOf(const QString &field) const;

    /// The Description, at most `limit` characters (a line end counts as two: Salesforce may store it so).
    /// Where it is too long the oldest entries become one line. Fails where a person's own text does not fit.
    [[nodiscard]] Result<QString> render(qsizetype limit) const;

private:
    struct Entry
    {
        RecordId id;
        QString author;
        QString at; ///< as it is shown, minutes in UTC
        QString text;
        QString check; ///< of an entry that a person changed: the word it bears
        QString after; ///< what a person wrote below it
        QString restOf = {}; ///< no comment: the rest of this field's text
        [[nodiscard]] bool edited() const { return !check.isEmpty(); }
    };

    [[nodiscard]] static Entry entryOf(const TaskComment &comment);
    [[nodiscard]] static QString header(const Entry &entry);
    [[nodiscard]] QString text() const;
    bool foldOldest();
    void readLines(const QStringList &lines);
    void readEntry(Entry entry, const QStringList &body);
    Entry *find(const RecordId &id);
    Entry *findRest(const QString &field);

    QString m_textBefore;
    QString m_preamble; ///< what a person wrote below the marker, before the first entry
    QList<Entry> m_entries; ///< by id
    qint64 m_foldedUpTo = 0; ///< every comment up to this id counts as present
};

/// The part of a task's Description that is the person's: everything before the marker line.
[[nodiscard]] QString textBeforeComments(QStringView description);

/// `description` with another text before its comments, as CommentBlock::render gives it.
[[nodiscard]] Result<QString> withTextBeforeComments(
    QStringView description, QStringView text, qsizetype limit);

} // namespace tandem
