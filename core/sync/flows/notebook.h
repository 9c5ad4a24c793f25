// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/flowcontext.h"
#include "core/sync/reader.h"

/// Enhanced notes of Salesforce on accounts (contract salesforce.md 7), which two flows share. What syncs is
/// the pair (note, account): a note that is linked to two accounts is two records (S1).
namespace tandem::sync::notebook {

// Names of the synthetic fields.
inline const QString body = QStringLiteral("Body"); ///< of the latest version, sanitised
inline const QString account = QStringLiteral("AccountId"); ///< the second half of the pair
inline const QString writtenAt = QStringLiteral("WrittenAt");
inline const QString version = QStringLiteral("LatestPublishedVersionId");
inline const QString title = QStringLiteral("Title");

void addFields(ObjectSchema &schema);
[[nodiscard]] QStringList serviceFields(QStringList shown, const ObjectSchema &described);

/// Reads notes for one flow. A body is read only where its version is another one than before. `environment`
/// and `flow` outlive it; for one step of a run.
class Notebook
{
public:
    Notebook(const Environment *environment, const FlowContext *flow)
        : m_environment(environment)
        , m_flow(flow)
    {
    }

    /// Notes that were edited or deleted since: one call where there is none.
    [[nodiscard]] Task<ReadCount> readChanges(bool full);
    /// The notes of accounts that came to sync, and every so often those of all: one call for 400 accounts.
    [[nodiscard]] Task<ReadCount> sweep(RunState *run);
    /// As FlowShape::fetch.
    [[nodiscard]] Task<std::vector<Record>> fetch(QList<RecordId> pairs);
    /// As FlowShape::meant: of notes, of versions of notes and of pairs the pairs that are the flow's.
    [[nodiscard]] Task<QList<RecordId>> meant(QList<RecordId> told);
    /// The notes on these accounts whose titles refer to a comment.
    [[nodiscard]] Task<std::vector<Record>> commentNotes(QList<RecordId> accounts);

private:
    struct Pair
    {
        RecordId id;
        salesforce::NoteLink link;
        std::optional<Record> known;
    };

    [[nodiscard]] Task<bool> readPages(salesforce::ChangeQuery query, Instant *date);
    [[nodiscard]] Task<bool> takePage(std::vector<Record> notes);
    [[nodiscard]] Task<bool> take(std::vector<salesforce::NoteLink> links, QHash<RecordId, Record> notes);
    [[nodiscard]] Task<std::vector<Pair>> ownPairs(std::vector<salesforce::NoteLink> links);
    [[nodiscard]] Task<bool> removeNotes(QSet<RecordId> notes);
    [[nodiscard]] Task<std::vector<Record>> records(std::vector<Pair> pairs, QHash<RecordId, Record> notes);
    [[nodiscard]] Task<QHash<RecordId, Record>> details(QList<RecordId> notes);
    [[nodiscard]] Task<QHash<RecordId, QString>> bodies(QList<RecordId> versions);
    [[nodiscard]] Task<QList<store::Link>> linksAfter(Flow flow, qint64 after);
    [[nodiscard]] Task<bool> store(std::vector<Record> records);
    [[nodiscard]] bool isDue(const std::optional<store::Cursor> &mark, bool full) const;

    const Environment *m_environment;
    const FlowContext *m_flow;
    QSet<RecordId> m_accounts; ///< that a plan gives a partner
    ReadCount m_count;
};

} // namespace tandem::sync::notebook
