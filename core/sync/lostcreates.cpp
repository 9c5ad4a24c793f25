// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/lostcreates.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

QString titleOf(const FlowContext &flow, Side side, const Fields &fields)
{
    const QString last = fields.value(u"LastName"_s).display();
    if (side == Side::Salesforce && !last.isEmpty())
        return (fields.value(u"FirstName"_s).display() + u' ' + last).trimmed();
    return fields.value(flow.definition.titleField(side)).display();
}

namespace {

QString titleKey(const FlowContext &flow, Side side, const Fields &fields)
{
    return normaliseKey(MatchKey::Normalise::Text, Value(titleOf(flow, side, fields)));
}

/// How many of the sent fields the record holds otherwise.
int distance(const ObjectSchema &schema, const Fields &sent, const Record &candidate)
{
    int differing = 0;
    for (const auto &[name, value] : sent.entries()) {
        const FieldSchema *field = schema.field(name);
        const Value *stored = candidate.fields.find(name);
        if (field && stored && !sameValue(canonical(*field, *stored), canonical(*field, value)))
            ++differing;
    }
    return differing;
}

bool sameParent(const FlowContext &flow, Side side, const Fields &sent, const Record &candidate)
{
    const QString field = flow.definition.parentField(side);
    const Value *asked = sent.find(field);
    const Value *stored = candidate.fields.find(field);
    return field.isEmpty() || !asked || !stored || asked->display() == stored->display();
}

class Assigner
{
public:
    Assigner(const FlowContext &flow, const QList<store::OutboxEntry> &entries,
        const std::vector<Record> &candidates, std::chrono::milliseconds skew,
        const QHash<RecordId, QList<RecordId>> &apart)
        : m_flow(flow)
        , m_entries(entries)
        , m_candidates(candidates)
        , m_skew(skew)
        , m_apart(apart)
        , m_options(static_cast<size_t>(entries.size()))
        , m_verdicts(static_cast<size_t>(entries.size()))
    {
        for (size_t i = 0; i < candidates.size(); ++i) {
            if (!entries.isEmpty())
                m_byTitle[titleKey(flow, entries.first().side, candidates[i].fields)].append(i);
        }
    }

    std::vector<LostVerdict> run()
    {
        for (size_t i = 0; i < m_options.size(); ++i)
            findOptions(i);
        bool moved = true;
        while (moved) {
            moved = false;
            for (size_t i = 0; i < m_options.size(); ++i)
                moved = giveBest(i) || moved;
        }
        for (size_t i = 0; i < m_options.size(); ++i)
            giveToTwins(i);
        for (size_t i = 0; i < m_options.size(); ++i) {
            if (m_options[i].empty())
                continue;
            m_verdicts[i].kind = LostVerdict::Kind::Unclear;
            for (const auto &[candidate, differing] : m_options[i])
                m_verdicts[i].candidates.append(m_candidates[candidate].id);
        }
        return std::move(m_verdicts);
    }

private:
    using Options = std::map<size_t, int>; // index of the candidate -> how much it differs

    const store::OutboxEntry &entry(size_t i) const { return m_entries.at(static_cast<qsizetype>(i)); }

    void findOptions(size_t i)
    {
        const store::OutboxEntry &sent = entry(i);
        const ObjectSchema &schema = *m_flow.schema(sent.side);
        for (size_t c = 0; c < m_candidates.size(); ++c) {
            if (bearsReference(m_flow, sent, m_candidates[c]))
                m_options[i].emplace(c, distance(schema, sent.fields, m_candidates[c]));
        }
        if (!m_options[i].empty())
            return;
        const QString title = titleKey(m_flow, sent.side, sent.fields);
        const QString reference = m_flow.externalId(sent.side);
        const Instant since = madeSince(sent, m_skew);
        const QList<RecordId> apart = m_apart.value(sent.source);
        for (const size_t c : m_byTitle.value(title)) {
            const Record &candidate = m_candidates[c];
            // A reference that is not ours belongs to another record.
            const bool foreign = !reference.isEmpty() && !candidate.fields.value(reference).isBlank();
            if (foreign || apart.contains(candidate.id) || isOlder(sent.side, candidate, since)
                || !sameParent(m_flow, sent.side, sent.fields, candidate))
                continue;
            const int differing = distance(schema, sent.fields, candidate);
            if (!title.isEmpty() || differing == 0)
                m_options[i].emplace(c, differing);
        }
    }

    /// Gives a create the record that fits it best, where that one fits no other create as well.
    bool giveBest(size_t i)
    {
        if (m_options[i].empty())
            return false;
        const auto closer = [](const auto &a, const auto &b) { return a.second < b.second; };
        const auto best = std::min_element(m_options[i].begin(), m_options[i].end(), closer);
        const auto [candidate, differing] = *best;
        for (const auto &[other, otherDiffering] : m_options[i]) {
            if (other != candidate && otherDiffering == differing)
                return false;
        }
        for (size_t k = 0; k < m_options.size(); ++k) {
            const auto rival = m_options[k].find(candidate);
            if (k != i && rival != m_options[k].end() && rival->second <= differing)
                return false;
        }
        give(i, candidate);
        return true;
    }

    void give(size_t i, size_t candidate)
    {
        m_verdicts[i] = {LostVerdict::Kind::Found, {m_candidates[candidate].id}};
        m_options[i].clear();
        for (Options &options : m_options)
            options.erase(candidate);
    }

    /// Creates that sent the same share their records, as long as there are no more of these than of those.
    void giveToTwins(size_t i)
    {
        const Options mine = m_options[i];
        size_t twins = 0;
        for (size_t k = 0; k < m_options.size(); ++k) {
            const bool shares = std::any_of(m_options[k].begin(), m_options[k].end(),
                [&](const auto &option) { return mine.contains(option.first); });
            if (!shares)
                continue;
            if (m_options[k] != mine || content(k) != content(i))
                return;
            ++twins;
        }
        if (mine.empty() || mine.size() > twins)
            return;
        give(i, mine.begin()->first);
    }

    Fields content(size_t i) const
    {
        Fields fields = entry(i).fields;
        fields.remove(m_flow.externalId(entry(i).side));
        return fields;
    }

    const FlowContext &m_flow;
    const QList<store::OutboxEntry> &m_entries;
    const std::vector<Record> &m_candidates;
    std::chrono::milliseconds m_skew;
    const QHash<RecordId, QList<RecordId>> &m_apart;
    QHash<QString, QList<size_t>> m_byTitle;
    std::vector<Options> m_options;
    std::vector<LostVerdict> m_verdicts;
};

} // namespace

Instant madeSince(const store::OutboxEntry &entry, std::chrono::milliseconds skew)
{
    constexpr std::chrono::minutes margin{5};
    return std::min(entry.createdAt, entry.createdAt + skew) - margin;
}

bool isOlder(Side side, const Record &record, Instant since)
{
    const Value made = record.fields.value(side == Side::Salesforce ? u"CreatedDate"_s : u"createdAt"_s);
    const Instant *instant = made.get<Instant>();
    return instant && *instant < since;
}

bool bearsReference(const FlowContext &flow, const store::OutboxEntry &entry, const Record &candidate)
{
    const QString field = flow.externalId(entry.side);
    const QString sent = field.isEmpty() ? QString() : entry.fields.value(field).display();
    return !sent.isEmpty()
        && sent.compare(candidate.fields.value(field).display().trimmed(), Qt::CaseInsensitive) == 0;
}

std::vector<LostVerdict> assignCreated(const FlowContext &flow, const QList<store::OutboxEntry> &entries,
    const std::vector<Record> &candidates, std::chrono::milliseconds skew,
    const QHash<RecordId, QList<RecordId>> &apart)
{
    return Assigner(flow, entries, candidates, skew, apart).run();
}

} // namespace tandem::sync
