// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/matcher.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

QString scoreText(const MatchScore &score)
{
    return u"%1 points of 100: %2"_s.arg(score.points).arg(score.reasons.join(u", "_s));
}

} // namespace

void scoreCandidates(
    const FlowContext &flow, Side side, MatchCase &matchCase, const QHash<RecordId, Record> &kin)
{
    const Side far = other(side);
    const auto nameOf = [&flow](Side of, const Record &record) {
        return record.fields.value(flow.definition.titleField(of)).display();
    };
    for (const RecordId &id : std::as_const(matchCase.byLikelyKey)) {
        const Record candidate = kin.value(id);
        QList<KeyEvidence> keys;
        for (const MatchKey &key : flow.configuration.matchKeys) {
            const Value ours =
                matchCase.record.fields.value(side == Side::Salesforce ? key.salesforce : key.startdeliver);
            const Value theirs =
                candidate.fields.value(far == Side::Salesforce ? key.salesforce : key.startdeliver);
            keys.append({key.normalise, ours, theirs});
        }
        matchCase.scores.insert(id, scoreMatch(keys, nameOf(side, matchCase.record), nameOf(far, candidate)));
    }
    const int least = flow.configuration.candidateScore;
    matchCase.byLikelyKey.removeIf(
        [&](const RecordId &id) { return matchCase.scores.value(id).points < least; });
    std::stable_sort(matchCase.byLikelyKey.begin(), matchCase.byLikelyKey.end(),
        [&](const RecordId &a, const RecordId &b) {
            return matchCase.scores.value(a).points > matchCase.scores.value(b).points;
        });
}

MatchVerdict judgeMatch(const MatchCase &matchCase)
{
    MatchVerdict verdict;
    if (matchCase.byReference.size() == 1) {
        verdict.kind = MatchVerdict::Kind::Link;
        verdict.partner = matchCase.byReference.first();
        verdict.origin = u"external-id"_s;
        return verdict;
    }
    if (matchCase.byReference.size() > 1) {
        verdict.kind = MatchVerdict::Kind::Hold;
        verdict.holdKind = u"ambiguous"_s;
        verdict.candidates = matchCase.byReference;
        verdict.reason =
            u"%1 records name this one in their reference field."_s.arg(matchCase.byReference.size());
        return verdict;
    }
    if (matchCase.byExactKey.size() == 1 && !matchCase.rivals) {
        verdict.kind = MatchVerdict::Kind::Link;
        verdict.partner = matchCase.byExactKey.first();
        verdict.origin = u"matched"_s;
        return verdict;
    }
    QList<RecordId> candidates = matchCase.byExactKey;
    for (const RecordId &id : matchCase.byLikelyKey) {
        if (!candidates.contains(id))
            candidates.append(id);
    }
    const bool isNew = candidates.isEmpty() && matchCase.alreadyLinked.isEmpty();
    if (isNew && matchCase.keptOut.isEmpty())
        return verdict;
    verdict.kind = MatchVerdict::Kind::Hold;
    if (isNew) {
        verdict.holdKind = u"duplicate"_s;
        verdict.candidates = matchCase.keptOut;
        verdict.reason =
            u"A record like it is on the other side, where the filter keeps it out: a new one would be there "
            "twice. Let the filter take it in, or keep the two apart and it gets a partner of its own."_s;
        return verdict;
    }
    if (candidates.isEmpty()) {
        verdict.holdKind = u"duplicate"_s;
        verdict.candidates = matchCase.alreadyLinked;
        verdict.reason =
            u"A record of this name exists on the other side and belongs to another one here: it may have "
            "been entered twice. Merge the two, or keep them apart and it gets a partner of its own."_s;
        return verdict;
    }
    verdict.candidates = candidates;
    const bool single = candidates.size() == 1 && !matchCase.rivals;
    verdict.holdKind = single ? u"likely"_s : u"ambiguous"_s;
    const MatchScore best = matchCase.scores.value(candidates.first());
    verdict.reason = single
        ? u"One record on the other side looks like it%1. Link the two, or keep them apart."_s.arg(
            best.reasons.isEmpty() ? QString() : u" ("_s + scoreText(best) + u')')
        : matchCase.rivals
        ? u"Several records of this side have the same match key as the candidate. Choose which belong together."_s
        : u"%1 records on the other side could be this one%2. Choose one, or keep it apart."_s
              .arg(candidates.size())
              .arg(best.reasons.isEmpty() ? QString() : u" (the first has "_s + scoreText(best) + u')');
    return verdict;
}

} // namespace tandem::sync
