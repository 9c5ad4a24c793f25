// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/coretexts.h"

#include <QtGlobal>

namespace tandem::ui {

namespace {

constexpr const char *texts[] = {
    QT_TRANSLATE_NOOP("tandem::core",
        "Tandem has not read the %1 %2 %3. Either it does not exist, the connected user cannot see it, or no "
        "run has read it yet."),
    QT_TRANSLATE_NOOP("tandem::core", "It is the %1 %2 \"%3\", last changed there at %4."),
    QT_TRANSLATE_NOOP("tandem::core", "It is the %1 %2 \"%3\"."),
    QT_TRANSLATE_NOOP("tandem::core", "It is deleted in %1."),
    QT_TRANSLATE_NOOP("tandem::core", "There is another record of that number: trace %1."),
    QT_TRANSLATE_NOOP("tandem::core", "Nothing is left to do: both sides agree on everything that may flow."),
    QT_TRANSLATE_NOOP("tandem::core", "One field differs on purpose: the undo of run %1 set it back."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 fields differ on purpose: the undo of run %2 set them back."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 fields differ on purpose: undos of several runs set them back."),
    QT_TRANSLATE_NOOP("tandem::core", "One field differs, and nothing of it may flow."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 fields differ, and nothing of them may flow."),
    QT_TRANSLATE_NOOP("tandem::core", "One field differs, as it did when both sides last agreed."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 fields differ, as they did when both sides last agreed."),
    QT_TRANSLATE_NOOP("tandem::core", "What is left to write of it is kept back until that is settled."),
    QT_TRANSLATE_NOOP("tandem::core", "The next run writes it."),
    QT_TRANSLATE_NOOP("tandem::core", "Its partner cannot be created before what keeps it back is settled."),
    QT_TRANSLATE_NOOP("tandem::core", "The next run creates its partner in %1."),
    QT_TRANSLATE_NOOP("tandem::core",
        "One end is deleted. Nothing is created or linked for it any more; an undelete revives it."),
    QT_TRANSLATE_NOOP("tandem::core", "It is outside the scope of the flow \"%1\", so it does not sync."),
    QT_TRANSLATE_NOOP("tandem::core", "It has no partner, and this flow does not create records in %1."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Its partner was being created when the answer was lost. The next run looks for it before anything "
        "is sent again."),
    QT_TRANSLATE_NOOP("tandem::core", "It waits for its parent, which has no partner in %1 yet."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "It is linked, but its partner has not been read (again). The next run reads it."),
    QT_TRANSLATE_NOOP("tandem::core", "No flow syncs this kind of record."),
    QT_TRANSLATE_NOOP("tandem::core", "never agreed yet"),
    QT_TRANSLATE_NOOP("tandem::core", "both sides changed since they agreed"),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce changed since they agreed"),
    QT_TRANSLATE_NOOP("tandem::core", "Startdeliver changed since they agreed"),
    QT_TRANSLATE_NOOP("tandem::core", "unchanged since they agreed"),
    QT_TRANSLATE_NOOP("tandem::core", "%1: Salesforce %2, Startdeliver %3; %4 (on %5 and %6)."),
    QT_TRANSLATE_NOOP("tandem::core", "%1: Salesforce %2, Startdeliver %3; %4."),
    QT_TRANSLATE_NOOP("tandem::core", "(not read)"),
    QT_TRANSLATE_NOOP("tandem::core", "(empty)"),
    QT_TRANSLATE_NOOP("tandem::core", "To be written to %1: %2 becomes %3 (%4)."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 changes may not flow: direction, null policy, a lossy mapping or a read-only field keeps them "
        "back."),
    QT_TRANSLATE_NOOP("tandem::core",
        "One change may not flow: direction, null policy, a lossy mapping or a read-only field keeps it "
        "back."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 changes were declined by a person."),
    QT_TRANSLATE_NOOP("tandem::core", "One change was declined by a person."),
    QT_TRANSLATE_NOOP("tandem::core", "declined by a person"),
    QT_TRANSLATE_NOOP("tandem::core", "the flow does not change records there"),
    QT_TRANSLATE_NOOP("tandem::core", "something changes it back each time"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The flow goes one way only, and this mapping the other: nothing of it is written."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 values were refused before and are not sent again yet."),
    QT_TRANSLATE_NOOP("tandem::core", "One value was refused before and is not sent again yet."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 cannot be sent: %2"),
    QT_TRANSLATE_NOOP("tandem::core", "%1 is in conflict: both sides hold different values."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "%1 is in conflict: what the mapping makes of the one value is not the other."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The fields of this flow have not been read yet: no run has looked at it."),
    QT_TRANSLATE_NOOP("tandem::core", "The flow \"%1\" is switched off, so nothing is done with it."),
    QT_TRANSLATE_NOOP("tandem::core", "It has no partner in %1."),
    QT_TRANSLATE_NOOP("tandem::core", "It is linked with %1 %2 since %3: %4."),
    QT_TRANSLATE_NOOP("tandem::core", "a reference field named the partner"),
    QT_TRANSLATE_NOOP("tandem::core", "Tandem created the partner"),
    QT_TRANSLATE_NOOP("tandem::core", "a person linked the two"),
    QT_TRANSLATE_NOOP("tandem::core", "after a merge in Salesforce"),
    QT_TRANSLATE_NOOP("tandem::core", "a match key found the partner"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "One end was deleted; the link is kept so that nothing is created again."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "One end cannot be reached; the link is frozen until it can be seen again."),
    QT_TRANSLATE_NOOP("tandem::core", "The link was cut: it left the scope, or a person asked for it."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "It was written; how the service stored it has not been read back yet."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Conflict %1 on %2 since %3: Salesforce %4, Startdeliver %5; a person chose %6."),
    QT_TRANSLATE_NOOP("tandem::core", "Conflict %1 on %2 since %3: Salesforce %4, Startdeliver %5."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Conflict %1 on %2 since %3: the mapping makes %4 of what %5 holds, %6; %7 holds %8; a person chose "
        "%9."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Conflict %1 on %2 since %3: the mapping makes %4 of what %5 holds, %6; %7 holds %8."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 Candidates (%2): %3."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 Candidates (%2), among them: %3."),
    QT_TRANSLATE_NOOP("tandem::core", "Decided: %1. The next run carries it out."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Its partner %1 %2 was held. Decided: %3. The next run carries it out."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "It is a candidate for %1 %2. Decided: %3. The next run carries it out."),
    QT_TRANSLATE_NOOP("tandem::core", "link it with %1"),
    QT_TRANSLATE_NOOP("tandem::core", "keep it apart, with a partner of its own where one is created"),
    QT_TRANSLATE_NOOP("tandem::core", "keep it, without a partner"),
    QT_TRANSLATE_NOOP("tandem::core", "let it stay alone"),
    QT_TRANSLATE_NOOP("tandem::core", "create a new partner for it"),
    QT_TRANSLATE_NOOP("tandem::core", "delete it too"),
    QT_TRANSLATE_NOOP("tandem::core", "It waits for its parent %1 to be linked (since %2)."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Its creation is locked while the matching of the flow is open (since %1)."),
    QT_TRANSLATE_NOOP("tandem::core", "A create was sent and its outcome is not known yet (since %1)."),
    QT_TRANSLATE_NOOP("tandem::core", "It waits: %1 (since %2)."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 refused %2 %3 times: %4 (%5). It is sent again when the value changes, or from %6 on (errors "
        "%7)."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 refused %2 once: %3 (%4). It is sent again when the value changes, or from %5 on (error %6)."),
    QT_TRANSLATE_NOOP("tandem::core", "the record"),
    QT_TRANSLATE_NOOP("tandem::core", "At %1 a person said no to %2 in %3 (decision %4)."),
    QT_TRANSLATE_NOOP("tandem::core", "creating it"),
    QT_TRANSLATE_NOOP("tandem::core", "writing %1"),
    QT_TRANSLATE_NOOP("tandem::core", "A change to %1 was written down at %2 and is %3."),
    QT_TRANSLATE_NOOP("tandem::core", "of unknown outcome"),
    QT_TRANSLATE_NOOP("tandem::core", "being sent"),
    QT_TRANSLATE_NOOP("tandem::core", "%1, run %2: it %3 in %4, %5: %6 → %7 (%8)."),
    QT_TRANSLATE_NOOP("tandem::core", "%1, run %2: it %3 in %4, %5: %6 → %7."),
    QT_TRANSLATE_NOOP("tandem::core", "%1, run %2: it %3 in %4 (%5)."),
    QT_TRANSLATE_NOOP("tandem::core", "%1, run %2: it %3 in %4."),
    QT_TRANSLATE_NOOP("tandem::core", "%1, run %2: it %3 (%4)."),
    QT_TRANSLATE_NOOP("tandem::core", "%1, run %2: it %3."),
    QT_TRANSLATE_NOOP("tandem::core", "was created"),
    QT_TRANSLATE_NOOP("tandem::core", "was updated"),
    QT_TRANSLATE_NOOP("tandem::core", "was overwritten"),
    QT_TRANSLATE_NOOP("tandem::core", "was deleted"),
    QT_TRANSLATE_NOOP("tandem::core", "was linked"),
    QT_TRANSLATE_NOOP("tandem::core", "was changed by the service itself"),
    QT_TRANSLATE_NOOP("tandem::core", "The flow \"%1\" has no filter for records of %2."),
    QT_TRANSLATE_NOOP("tandem::core", "It passes the filter for records of %1: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "It does not pass the filter for records of %1: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "%1: yes, as it is %2."),
    QT_TRANSLATE_NOOP("tandem::core", "%1: no, as it is %2."),
    QT_TRANSLATE_NOOP("tandem::core", "not read"),
    QT_TRANSLATE_NOOP("tandem::core",
        "It names no parent (%1 is blank), so it belongs to nobody who syncs. It takes part once it has "
        "one."),
    QT_TRANSLATE_NOOP("tandem::core",
        "It belongs to further accounts: %1. A user of Startdeliver belongs to one customer, so only its own "
        "account (AccountId) counts; the others get no user for it."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 has never been read."),
    QT_TRANSLATE_NOOP("tandem::core", "The first read of %1 has not ended: it has come to %2."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "%1 has been read at %2; what was changed there since is not known yet."),
    QT_TRANSLATE_NOOP("tandem::core", "The flow \"%1\" runs %2; in %3 it may %4; %5."),
    QT_TRANSLATE_NOOP("tandem::core", "both ways"),
    QT_TRANSLATE_NOOP("tandem::core", "to Startdeliver only"),
    QT_TRANSLATE_NOOP("tandem::core", "to Salesforce only"),
    QT_TRANSLATE_NOOP("tandem::core", "create and update"),
    QT_TRANSLATE_NOOP("tandem::core", "create, not update"),
    QT_TRANSLATE_NOOP("tandem::core", "update, not create"),
    QT_TRANSLATE_NOOP("tandem::core", "do nothing"),
    QT_TRANSLATE_NOOP("tandem::core", "a delete on one side does nothing on the other"),
    QT_TRANSLATE_NOOP("tandem::core", "the partner of a deleted record is marked"),
    QT_TRANSLATE_NOOP("tandem::core", "the partner of a deleted record is deleted, unless it was changed"),
    QT_TRANSLATE_NOOP("tandem::core", "Where both sides changed %1: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "you are asked"),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce wins"),
    QT_TRANSLATE_NOOP("tandem::core", "Startdeliver wins"),
    QT_TRANSLATE_NOOP("tandem::core", "the newest value wins"),
    QT_TRANSLATE_NOOP("tandem::core", "The connected user may not create %1 in %2."),
    QT_TRANSLATE_NOOP("tandem::core", "The connected user may not change %1 in %2."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 is not written in %2: %3."),
    QT_TRANSLATE_NOOP("tandem::core", "it is calculated"),
    QT_TRANSLATE_NOOP("tandem::core", "the connected user has no permission to write it"),
    QT_TRANSLATE_NOOP("tandem::core", "nobody may write it once the record is there"),
    QT_TRANSLATE_NOOP("tandem::core",
        "Tandem last wrote to %1 at %2 (run %3); the service stored another value than it was sent."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Tandem last wrote to %1 at %2 (run %3); what the service stored has not been read back yet."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Tandem last wrote to %1 at %2 (run %3); the service took it as it was sent."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Startdeliver brings no deleted record back. To have it there again, make a new record in "
        "Salesforce."),
    QT_TRANSLATE_NOOP("tandem::core", "Undelete it in Salesforce, and it syncs again."),
    QT_TRANSLATE_NOOP("tandem::core", "There is nothing to do."),
    QT_TRANSLATE_NOOP("tandem::core", "its run failed"),
    QT_TRANSLATE_NOOP("tandem::core",
        "A record like it is on the other side, where the filter keeps it out: a new one would be there "
        "twice. "
        "Let the filter take it in, or keep the two apart and it gets a partner of its own."),
    QT_TRANSLATE_NOOP("tandem::core", "Tandem has not read the record %1."),
    QT_TRANSLATE_NOOP("tandem::core", "The flow \"%1\" has no mapping %2 whose rule could be changed."),
    QT_TRANSLATE_NOOP("tandem::core", "Say why this cause is muted."),
    QT_TRANSLATE_NOOP("tandem::core",
        "\"%1\" is no record. Give a Salesforce id of 15 or 18 characters, a Startdeliver number "
        "(\"user/12\" "
        "for a person), or the address of a record's page."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "%1 is no %2 that Tandem has read. Give the id of one of the candidates."),
    QT_TRANSLATE_NOOP("tandem::core", "There is no conflict %1 (any more)."),
    QT_TRANSLATE_NOOP("tandem::core", "There is no held record %1 (any more)."),
    QT_TRANSLATE_NOOP("tandem::core", "There is no decision %1 (any more)."),
    QT_TRANSLATE_NOOP("tandem::core", "a person said to go on"),
    QT_TRANSLATE_NOOP("tandem::core", "the partner of %1, which was merged into it"),
    QT_TRANSLATE_NOOP("tandem::core", "new record; the rest of the text follows in a comment"),
    QT_TRANSLATE_NOOP("tandem::core",
        "Run %1 wrote nothing that could be set back: it changed no field and made no record. What it "
        "deleted "
        "Tandem cannot bring back; look in the recycle bin."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The comment was edited in Startdeliver, and its post in Salesforce as well. The post was left as it "
        "is. Take the edit of the post back, then retry."),
    QT_TRANSLATE_NOOP("tandem::core", "The configuration is sound; one flow is on."),
    QT_TRANSLATE_NOOP("tandem::core", "does not sort by updatedAt"),
    QT_TRANSLATE_NOOP("tandem::core", "does not compare updatedAt"),
    QT_TRANSLATE_NOOP("tandem::core", "does not compare id within one updatedAt"),
    QT_TRANSLATE_NOOP("tandem::core", "does not sort by id within one updatedAt"),
    QT_TRANSLATE_NOOP("tandem::core", "it named no usable address"),
    QT_TRANSLATE_NOOP("tandem::core", "only reading requests are followed"),
    QT_TRANSLATE_NOOP("tandem::core", "it is another host, and the sign-in belongs to this one"),
    QT_TRANSLATE_NOOP("tandem::core", "it has sent Tandem on %1 times already"),
    QT_TRANSLATE_NOOP("tandem::core", "The proxy"),
    QT_TRANSLATE_NOOP("tandem::core", "The proxy %1"),
    QT_TRANSLATE_NOOP("tandem::core", "Port %1 is already in use by another program."),
    QT_TRANSLATE_NOOP("tandem::core", "Cannot listen on %1 port %2."),
    QT_TRANSLATE_NOOP("tandem::core", "No sign-in is open. Start one first."),
    QT_TRANSLATE_NOOP("tandem::core", "row %1 (%2) is missing; untick it instead"),
    QT_TRANSLATE_NOOP("tandem::core", "it has a row %1 that was never planned"),
    QT_TRANSLATE_NOOP("tandem::core", "a row has no \"id\", or its \"ticked\" is neither true nor false"),
};

} // namespace

std::span<const char *const> traceTexts()
{
    return texts;
}

} // namespace tandem::ui
