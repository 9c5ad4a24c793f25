// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/coretexts.h"

#include <QtGlobal>

namespace tandem::ui {

namespace {

/// A form as core says it.
constexpr const char *coreSays(const char *text)
{
    return text;
}

constexpr WindowText texts[] = {
    {coreSays("external-id"), QT_TRANSLATE_NOOP("tandem::core", "a reference field named the partner")},
    {coreSays("matched"), QT_TRANSLATE_NOOP("tandem::core", "a match key found the partner")},
    {coreSays("It is held for a person: see tandemctl holds."),
        QT_TRANSLATE_NOOP("tandem::core", "It is held for you.")},
    {coreSays("Nothing is created while the matching of this flow is open: see tandemctl matches."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Nothing is created while the matching of this flow is open. Decide under Matches.")},
    {coreSays(
         "Switch it on: \"enabled\" under /flows/%1 in the configuration (tandemctl config export, import)."),
        QT_TRANSLATE_NOOP("tandem::core", "Switch the flow \"%1\" on in Sync settings.")},
    {coreSays("The record chosen for it, %1, belongs to another one by now. Merge the two, choose another "
              "one, or keep it apart and it gets a partner of its own."),
        QT_TRANSLATE_NOOP("tandem::core",
            "The record chosen for it, %1, belongs to another one by now. Merge it with that one in the "
            "service it lives in, choose another one, or keep it apart and it gets a partner of its own.")},
    {coreSays("A record of this name exists on the other side and belongs to another one here: it may have "
              "been entered twice. Merge the two, or keep them apart and it gets a partner of its own."),
        QT_TRANSLATE_NOOP("tandem::core",
            "A record of this name exists on the other side and belongs to another one here: it may have "
            "been entered twice. If so, merge it with that one in the service it lives in: Tandem merges no "
            "records. “Keep apart” and “Create new” do the same: it gets a partner of its own, where the "
            "flow creates one. “Link” is refused while the record on the other side belongs to that one.")},
    {coreSays("%1 was merged into %2 in Salesforce, and both had a partner: %3 and %4. Merge the two in "
              "Startdeliver (delete one of them), or say which one belongs to %2: --link %2 for this one, "
              "--keep-apart for the other; then this one stays alone."),
        QT_TRANSLATE_NOOP("tandem::core",
            "%1 was merged into %2 in Salesforce, and both had a partner: %3 and %4. Merge the two in "
            "Startdeliver (delete one of them), or say which one belongs to %2: link this one with it, or "
            "keep this one apart and it stays alone.")},
    {coreSays("It is held (%1) since %2: %3 Decide with: tandemctl decide %4"),
        QT_TRANSLATE_NOOP("tandem::core", "It is held since %2: %3")},
    {coreSays("It was held (%1) since %2: %3 Decided: %4. The next run carries it out."),
        QT_TRANSLATE_NOOP(
            "tandem::core", "It was held since %2: %3 Decided: %4. The next run carries it out.")},
    {coreSays("Run tandemctl sync: it carries out what was decided."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Sync now: the run carries out what was decided. Until then it can be taken back under "
            "Activity, Held.")},
    {coreSays("Its partner %1 %2 is held (%3) since %4: %5 Decide with: tandemctl decide %6"),
        QT_TRANSLATE_NOOP("tandem::core", "Its partner %1 %2 is held since %4: %5")},
    {coreSays("It is a candidate for %1 %2, which is held: tandemctl decide %3"),
        QT_TRANSLATE_NOOP("tandem::core", "It is a candidate for %1 %2, which is held.")},
    {coreSays("Say which value is right: tandemctl resolve %1 --take salesforce (or startdeliver)."),
        QT_TRANSLATE_NOOP("tandem::core", "Say which value is right under Activity, Conflicts.")},
    {coreSays("Decide the hold: tandemctl decide %1 (see --help for the words)."),
        QT_TRANSLATE_NOOP("tandem::core", "Decide what is held under Activity, Held.")},
    {coreSays("Correct the value or the mapping, or try again at once: tandemctl retry %1."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Correct the value or the mapping, or try again at once under Activity, Refused.")},
    {coreSays("To allow it after all: tandemctl withdraw %1."),
        QT_TRANSLATE_NOOP(
            "tandem::core", "To allow it after all, withdraw your decision under Activity, Decisions.")},
    {coreSays("End the matching: decide what tandemctl matches lists, or tandemctl matches --waive."),
        QT_TRANSLATE_NOOP("tandem::core", "End the matching: decide what stands under Matches.")},
    {coreSays("Look at its parent: tandemctl trace %1."),
        QT_TRANSLATE_NOOP("tandem::core", "Look at its parent, %1.")},
    {coreSays("There is another record of that number: trace %1."),
        QT_TRANSLATE_NOOP("tandem::core", "There is another record of that number. Look at %1.")},
    {coreSays("Its parent is outside the scope: tandemctl trace %1."),
        QT_TRANSLATE_NOOP("tandem::core", "Its parent, %1, is outside the filter.")},
    {coreSays("Change the record, or the filter under /flows/%1/filter in the configuration."),
        QT_TRANSLATE_NOOP("tandem::core", "Change the record, or the filter of the flow \"%1\".")},
    {coreSays("Switch /flows/%1/create/%2 on, or link it with a record that is there."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Let the flow \"%1\" create records in Sync settings, or link it with a record that is there.")},
    {coreSays("Run tandemctl sync: it looks for what is missing."),
        QT_TRANSLATE_NOOP("tandem::core", "Sync now: the run looks for what is missing.")},
    {coreSays("Run tandemctl sync, or look first: tandemctl plan."),
        QT_TRANSLATE_NOOP("tandem::core", "Sync now, or make a plan and look first.")},
    {coreSays("No secret for webhooks is stored yet. Make one: tandemctl webhooks secret"),
        QT_TRANSLATE_NOOP(
            "tandem::core", "No secret for webhooks is stored yet. Make one in Sync settings, Real time.")},
    {coreSays("Ask an administrator of Salesforce for it, put it into %1, then run \"tandemctl connect "
              "salesforce\"."),
        QT_TRANSLATE_NOOP(
            "tandem::core", "Ask an administrator of Salesforce for it and enter it under Connections.")},
    {coreSays("Plan %1 is not in this profile (any more). Make a new one with: tandemctl plan --save FILE"),
        QT_TRANSLATE_NOOP("tandem::core", "Plan %1 is not in this profile (any more). Make a new one.")},
    {coreSays("The saved plan does not agree with the one in the profile: %1. Only \"ticked\" may be "
              "changed. Nothing was written; make a new plan with: tandemctl plan --save FILE"),
        QT_TRANSLATE_NOOP("tandem::core",
            "The saved plan does not agree with the one in the profile: %1. Only \"ticked\" may be changed. "
            "Nothing was written; make a new plan.")},
    {coreSays("This file is not a plan saved by Tandem, or it was cut off. Make one with: tandemctl plan "
              "--save FILE"),
        QT_TRANSLATE_NOOP(
            "tandem::core", "This file is not a plan saved by Tandem, or it was cut off. Save one anew.")},
    {coreSays("The profile \"%1\" has no configuration yet. Run \"tandemctl config init\"."),
        QT_TRANSLATE_NOOP(
            "tandem::core", "The profile \"%1\" has no configuration yet. Go through the set-up.")},
    {coreSays("There is a configuration already: %1. Change it, or import another one with \"tandemctl "
              "config import\"."),
        QT_TRANSLATE_NOOP("tandem::core",
            "There is a configuration already: %1. Change it, or import another one under Configuration.")},
    {coreSays("%1 shows none of the %2 records of the kind \"%3\" that were there before. Nothing was "
              "written. Look whether the connected user may still read them; if all of them are really gone, "
              "make a plan (tandemctl plan --save FILE) and apply it."),
        QT_TRANSLATE_NOOP("tandem::core",
            "%1 shows none of the %2 records of the kind \"%3\" that were there before. Nothing was written. "
            "Look whether the connected user may still read them; if all of them are really gone, make a "
            "plan under Review and apply it.")},
    {coreSays(
         "This run would delete records of the flow \"%1\" because not one is left on the other side. "
         "Nothing was written. Look at the plan (tandemctl plan --save FILE) and apply it if it is right."),
        QT_TRANSLATE_NOOP("tandem::core",
            "This run would delete records of the flow \"%1\" because not one is left on the other side. "
            "Nothing was written. Look at the plan under Review and apply it if it is right.")},
    {coreSays("This run would delete or clear %1 records of the flow \"%2\"; with the %3 of the last 24 "
              "hours that is more than the %4 the guard allows. Nothing was written. Look at the plan "
              "(tandemctl plan --save FILE) and apply it if it is right."),
        QT_TRANSLATE_NOOP("tandem::core",
            "This run would delete or clear %1 records of the flow \"%2\"; with the %3 of the last 24 hours "
            "that is more than the %4 the guard allows. Nothing was written. Look at the plan under Review "
            "and apply it if it is right.")},
    {coreSays("This plan is not in the profile any more. Make a new one with: tandemctl plan --save FILE"),
        QT_TRANSLATE_NOOP("tandem::core", "This plan is not in the profile any more. Make a new one.")},
    {coreSays("The configuration, the fields of a service or the connected organisation changed since this "
              "plan was made. Nothing was written. Make a new one with: tandemctl plan --save FILE"),
        QT_TRANSLATE_NOOP("tandem::core",
            "The configuration, the fields of a service or the connected organisation changed since this "
            "plan was made. Nothing was written. Make a new plan.")},
    {coreSays("Startdeliver %1 in its list of %2. The whole list is read, twice and page by page, until both "
              "readings agree; \"tandemctl doctor\" finds out what the service can do."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Startdeliver %1 in its list of %2. The whole list is read, twice and page by page, until both "
            "readings agree. The check under Set up finds out what the service can do.")},
    {coreSays(
         "No flow is switched on. Set \"enabled\" of a flow in the configuration, or name one with --flow."),
        QT_TRANSLATE_NOOP("tandem::core", "No flow is switched on. Switch one on in Sync settings.")},
    {coreSays("There is no run %1 (any more). List them with: tandemctl runs"),
        QT_TRANSLATE_NOOP("tandem::core", "There is no run %1 (any more).")},
    {coreSays("Salesforce is not connected yet. Run \"tandemctl connect salesforce\"."),
        QT_TRANSLATE_NOOP("tandem::core", "Salesforce is not connected yet. Connect it under Connections.")},
    {coreSays("Startdeliver is not connected yet. Run \"tandemctl connect startdeliver\"."),
        QT_TRANSLATE_NOOP(
            "tandem::core", "Startdeliver is not connected yet. Connect it under Connections.")},
    {coreSays("Nothing runs this profile by itself, so that there is nothing to pause. Begin with: tandemctl "
              "watch"),
        QT_TRANSLATE_NOOP(
            "tandem::core", "Nothing runs this profile by itself, so that there is nothing to pause.")},
    {coreSays(
         "The program that ran this profile by itself ended in the midst of this. See what was done with: "
         "tandemctl runs"),
        QT_TRANSLATE_NOOP("tandem::core",
            "The program that ran this profile by itself ended in the midst of this. See under Activity what "
            "was done; the next run goes on from there.")},
    {coreSays(
         "The program that ran this profile by itself is gone, so that nobody carries this out. Start it "
         "again with: tandemctl watch"),
        QT_TRANSLATE_NOOP("tandem::core",
            "The program that ran this profile by itself is gone, so that nobody carries this out. Start it "
            "again, or sync here.")},
    {coreSays("Process %1 on %2 runs this profile, but did not answer for %3 seconds. What you asked for was "
              "taken back. See how it is with: tandemctl status"),
        QT_TRANSLATE_NOOP("tandem::core",
            "Process %1 on %2 runs this profile, but did not answer for %3 seconds. What you asked for was "
            "taken back; try again.")},
    {coreSays("Changes will not flow to %1: formula."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: the field there is a formula, which nobody can write. Let the "
            "mapping go one way, away from %1, or choose another field.")},
    {coreSays("Changes will not flow to %1: read-only."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: the connected user cannot change the field there. Let the mapping "
            "go one way, away from %1, or ask for the permission.")},
    {coreSays("Changes will not flow to %1: set on create only."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: the field there is written when a record is created, and nobody "
            "can change it afterwards. If that is what you want, leave it so; else choose another field.")},
    {coreSays("Changes will not flow to %1: cut."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: only the beginning of a text of %1 is written to the other side, "
            "so a change of it there would lose the rest. Let the mapping go one way, away from %1, or "
            "remove the step “Cut”.")},
    {coreSays("Changes will not flow to %1: constant."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: the other side always gets the same fixed value, which tells "
            "nothing of the value in %1. Let the mapping go one way, away from %1, or remove the step “Fixed "
            "value”.")},
    {coreSays("Changes will not flow to %1: upper and lower case."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: the other side has other capitals than %1, so a change of the text "
            "there would lose how it is written in %1. Let the mapping go one way, away from %1, or remove "
            "the step that changes capitals.")},
    {coreSays("Changes will not flow to %1: several values become one."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: several values of %1 become one on the other side, and nobody can "
            "tell which of them a change there means. Let the mapping go one way, away from %1, or give each "
            "value one of its own under Values, and nothing to “Others”.")},
    {coreSays("Changes will not flow to %1: the day of a point in time."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: only the day of a point in time is written to the other side, so a "
            "change of it there would lose the time of day in %1. Let the mapping go one way, away from %1, "
            "or choose a field with a time.")},
    {coreSays("Changes will not flow to %1: joined name."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: first and last name of %1 are one on the other side and cannot be "
            "told apart again. Let the mapping go one way, away from %1, or add the step “Part of a name” "
            "for the way back.")},
    {coreSays("Changes will not flow to %1: part of a name."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: only a part of the name in %1 is written to the other side, so a "
            "change of it there would lose the other part. Let the mapping go one way, away from %1, or add "
            "the step “Join names” for the way back.")},
    {coreSays("Changes will not flow to %1: formatting."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes of a text that is formatted in %1 will not flow to %1: the other side takes plain text, "
            "so a change there would lose the formatting. Other texts flow both ways. Let the mapping go one "
            "way, away from %1, or choose a field for formatted text.")},
    {coreSays("Changes will not flow to %1: rounding."),
        QT_TRANSLATE_NOOP("tandem::core",
            "Changes will not flow to %1: the other side keeps fewer decimals, so the rest of the number in "
            "%1 would be lost. Let the mapping go one way, away from %1, or choose a field with as many "
            "decimals.")},
    {coreSays(
         "%1 and %2 hold ids of records, which mean nothing to the other service: they would be compared and "
         "written as they are, and be refused or taken for another record. Add the step \"link\" each way "
         "(\"person\" for a user or team member), or remove the mapping; owners have a flow of their own."),
        QT_TRANSLATE_NOOP("tandem::core",
            "%1 and %2 name a record by an id that only its own service knows: written to the other "
            "service, it would be refused or taken for another record. Remove the mapping; owners go by the "
            "flow “Owners and team members”. To carry a parent or an account, add the step “Linked record” "
            "for each direction, under Steps.")},
    {coreSays("--resume is the answer to a record that was written back and forth, and the only one."),
        QT_TRANSLATE_NOOP("tandem::core",
            "A record that was written back and forth takes one answer, that it goes on, and no other record "
            "takes that one.")},
    {coreSays("The record is held for another question (%1): say %2."),
        QT_TRANSLATE_NOOP("tandem::core",
            "The record is held for another reason, which this does not answer. Look at the list again.")},
};

} // namespace

std::span<const WindowText> windowTexts()
{
    return texts;
}

} // namespace tandem::ui
