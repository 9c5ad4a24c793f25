// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/matcher.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

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
    if (candidates.isEmpty() && matchCase.alreadyLinked.isEmpty())
        return verdict;
    verdict.kind = MatchVerdict::Kind::Hold;
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
    verdict.reason = single
        ? u"One record on the other side looks like it. Link the two, or keep them apart."_s
        : matchCase.rivals
        ? u"Several records of this side have the same match key as the candidate. Choose which belong together."_s
        : u"%1 records on the other side could be this one. Choose one, or keep it apart."_s.arg(
            candidates.size());
    return verdict;
}

} // namespace tandem::sync
