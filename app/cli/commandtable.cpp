// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandtable.h"

#include "core/domain/configuration.h"
#include "core/domain/side.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

QStringList sideNames()
{
    return {sideName(Side::Salesforce), sideName(Side::Startdeliver)};
}

QStringList flowNames()
{
    QStringList names;
    const QList<Flow> flows = allFlows();
    for (const Flow flow : flows)
        names += flowName(flow);
    return names;
}

OptionSpec flowOption()
{
    return {u"flow"_s, u"F"_s, u"Only this flow. May be given several times. Owners come with accounts."_s,
        true, flowNames()};
}

ArgumentSpec sideArgument()
{
    return {u"SIDE"_s, u"salesforce or startdeliver"_s, true, false, sideNames()};
}

OptionSpec rebindOption()
{
    return {
        u"rebind"_s, {}, u"Accept another organisation or account than the one this profile is bound to."_s};
}

QList<CommandSpec> setUpCommands()
{
    const QString group = u"set up"_s;
    return {
        {u"config init"_s, group, u"write a complete default configuration for the profile"_s,
            u"Writes every key with its default. A profile that has a configuration already keeps it: "
            "exit code 2. What is left to do by hand is the consumer key of the External Client App "
            "(salesforce.clientId)."_s,
            {},
            {{u"template"_s, u"NAME"_s, u"Start from this template instead of the defaults."_s, false,
                Configuration::templateNames()}},
            Needs::NewProfile},
        {u"config show"_s, group, u"print the profile's configuration"_s, {}},
        {u"config validate"_s, group, u"check the profile's configuration, or a file"_s,
            u"Names each problem with its line and its path. Exit code 2 where there is one that is not a warning."_s,
            {{u"FILE"_s, u"a configuration to check instead of the profile's own"_s, false}}},
        {u"config import"_s, group, u"check a file and make it the profile's configuration"_s,
            u"Nothing changes where the file has a problem."_s, {{u"FILE"_s, u"the new configuration"_s}}, {},
            Needs::NewProfile},
        {u"config export"_s, group, u"write the profile's configuration to a file, or print it"_s, {},
            {{u"FILE"_s, u"where to write it; standard output where it is missing"_s, false}}},
        {u"config versions"_s, group,
            u"list the configurations that others took the place of, newest first"_s,
            u"The last 20 are kept, whoever changed the configuration."_s},
        {u"config restore"_s, group, u"make a kept configuration the profile's again"_s,
            u"Says what is different now. It is checked as an import is: nothing changes where it has a "
            "problem. The configuration it takes the place of is kept in turn."_s,
            {{u"ID"_s, u"as config versions lists it"_s}},
            {{u"dry-run"_s, {}, u"Only say what would be different."_s}}, Needs::Profile},
        {u"config schema"_s, group, u"print the JSON Schema of the configuration"_s, {}, {}, {},
            Needs::Nothing},
        {u"connect salesforce"_s, group, u"sign in to Salesforce in a browser"_s,
            u"Prints one line \"open URL\" on standard output (with --json on standard error), waits up to "
            u"five minutes "
            "for the browser to come back to this machine, and stores the tokens. Where no redirect port is "
            "free, "
            "the address the browser ended at is read from standard input. It needs the consumer key of the "
            "External "
            "Client App in the configuration (salesforce.clientId). The browser must run on this machine; "
            "from "
            "another one, forward the redirect port first (ssh -L PORT:localhost:PORT)."_s,
            {}, {{u"no-browser"_s, {}, u"Only print the address; open no browser."_s}, rebindOption()},
            Needs::Profile},
        {u"connect startdeliver"_s, group, u"store the API key, read from standard input"_s,
            u"The key is never an argument. On a terminal what you type is not shown."_s, {},
            {rebindOption()}, Needs::Profile},
        {u"disconnect"_s, group, u"revoke what can be revoked, and forget the secret"_s, {}, {sideArgument()},
            {}, Needs::Profile},
        {u"doctor"_s, group, u"check both connections and say what to mend"_s,
            u"Checks sign-in, permissions, limits, the mapped fields and how the Startdeliver service spells things."_s,
            {}, {}, Needs::Profile},
        {u"status"_s, group, u"connections, cursors, last run, what waits for a person"_s, {}, {}, {},
            Needs::Profile},
        {u"describe"_s, group, u"the fields of an object as the connected user sees them"_s, {},
            {sideArgument(), {u"OBJECT"_s, u"for example Account, or customer"_s}}, {}, Needs::Profile},
    };
}

QList<CommandSpec> syncCommands()
{
    const QString group = u"sync"_s;
    return {
        {u"plan"_s, group, u"what a run would change; writes nothing to either service"_s,
            u"Exit code 0 where there is nothing to do, 1 where there are changes."_s, {},
            {flowOption(), {u"save"_s, u"FILE"_s, u"Write the plan to a file, for apply."_s},
                {u"mapping"_s, u"KEY"_s,
                    u"Only existing values of this new or changed mapping of the flow, such as Name=name. "
                    u"May "
                    u"be given several times."_s,
                    true},
                {u"keep"_s, u"WHAT"_s,
                    u"With --mapping, where both are filled and differ: the value of salesforce or "
                    u"startdeliver; blanks: fill what is empty and leave both."_s,
                    false, {u"salesforce"_s, u"startdeliver"_s, u"blanks"_s}}},
            Needs::Profile},
        {u"undo"_s, group, u"plan to set back what a run wrote; apply it like any plan"_s,
            u"A field that somebody changed since is left out. Records that the run made are proposed to be "
            u"deleted, unticked. What is undone stays undone until one of the two sides changes."_s,
            {{u"RUN"_s, u"the number of the run, as runs lists it"_s}},
            {{u"save"_s, u"FILE"_s, u"Write the plan to a file, for apply."_s}}, Needs::Profile},
        {u"apply"_s, group, u"apply a saved plan, setting aside what moved since"_s,
            u"In the file, \"ticked\": false leaves a change out; it is then not made by any run until a "
            u"value "
            "changes or the decision is withdrawn. A guard that stopped a run does not stop the plan that a "
            "person "
            "has looked at."_s,
            {{u"FILE"_s, u"what plan --save wrote"_s}}, {}, Needs::Profile},
        {u"sync"_s, group, u"plan and apply"_s, {}, {},
            {flowOption(), {u"full"_s, {}, u"Read every record again instead of what changed."_s}},
            Needs::Profile},
        {u"watch"_s, group, u"sync by schedule, webhooks and change events, until it is stopped"_s,
            u"Runs what the configuration says (flows: schedule, webhook; webhooks; live) until SIGINT or "
            "SIGTERM, then stops cleanly with exit code 0. A flow begins when a person has applied its first "
            "plan. A changed configuration is taken over while it runs. Lines on standard error say how it "
            "goes; status shows it from another terminal. Under systemd it says when it is ready and answers "
            "the watchdog."_s,
            {},
            {{u"metrics"_s, u"FILE"_s, u"Write its numbers there, for Prometheus' text file collector."_s},
                {u"hook"_s, u"COMMAND"_s,
                    u"Start this command whenever its state changes; TANDEM_PROFILE, TANDEM_HEALTH and "
                    "TANDEM_TROUBLE are in its environment. Not a shell."_s}},
            Needs::Profile},
        {u"webhooks secret"_s, group, u"make a new secret for webhooks and print the address that has it"_s,
            u"The address goes into the automation in Startdeliver. It is printed this once. The secret "
            u"before "
            "it stays good until it is retired."_s,
            {}, {}, Needs::Profile},
        {u"webhooks retire"_s, group, u"let only the newest secret be good"_s, {}, {}, {}, Needs::Profile},
        {u"webhooks test"_s, group,
            u"send a notice the way Startdeliver does, and look for it in the inbox"_s,
            u"Needs a watch that runs. Exit code 0 when the notice arrived."_s, {}, {}, Needs::Profile},
    };
}

QList<CommandSpec> lookCommands()
{
    const QString group = u"look"_s;
    const ArgumentSpec id{u"ID"_s, u"the number in the list"_s};
    return {
        {u"runs"_s, group, u"the history of runs, newest first"_s, {}, {},
            {{u"limit"_s, u"N"_s, u"How many; 20 where it is missing."_s}}},
        {u"notices"_s, group, u"what was heard of changes, newest first, and which run dealt with it"_s,
            u"A change that no notice told of is in the history of the scheduled run or poll that found it "
            "(runs, run)."_s,
            {}, {{u"limit"_s, u"N"_s, u"How many; 20 where it is missing."_s}}},
        {u"run"_s, group, u"one run with its changes"_s, {}, {{u"ID"_s, u"the number of the run"_s}}},
        {u"conflicts"_s, group, u"fields that both sides changed and no policy decides"_s, {}},
        {u"resolve"_s, group, u"decide a conflict; the next run carries it out"_s, {}, {id},
            {{u"take"_s, u"SIDE"_s, u"The side whose value is right."_s, false, sideNames()}}, Needs::Profile,
            true},
        {u"matches"_s, group, u"the matching phase: exact, likely, ambiguous, only here, only there"_s,
            u"While the matching of a flow is open, its creates are locked. Exact matches are linked by "
            u"every run. "
            "Decide the others with decide, or waive them: then what has no partner is created."_s,
            {},
            {{u"accept-exact"_s, {}, u"Judge all records without a partner again in the next run."_s},
                {u"waive"_s, {}, u"End the matching phase with what is decided so far."_s}}},
        {u"holds"_s, group, u"records kept back for a person"_s, {}},
        {u"decide"_s, group, u"decide a hold; the next run carries it out"_s,
            u"Give exactly one of the options."_s, {id},
            {{u"link"_s, u"OTHER-ID"_s, u"They are the same thing: link them."_s},
                {u"keep-apart"_s, {}, u"They are not; never propose them again."_s},
                {u"create"_s, {}, u"None of them: create a new record on the other side."_s},
                {u"delete"_s, {}, u"Its partner was deleted: delete it too. With --keep-apart it stays."_s},
                {u"resume"_s, {}, u"It was written back and forth: what caused that is mended, go on."_s}},
            Needs::Profile, true},
        {u"decisions"_s, group, u"changes a person said no to"_s, {}},
        {u"withdraw"_s, group, u"take back a person's no; the next run judges again"_s, {},
            {{u"ID"_s, u"the number in decisions"_s}}},
        {u"errors"_s, group, u"values and records a service refused"_s, {}},
        {u"retry"_s, group, u"try refused ones again in the next run"_s, {},
            {{u"ID"_s, u"numbers from errors; all where it is missing"_s, false, true}}},
        {u"links"_s, group, u"pairs of records that are the same thing"_s, {}, {}, {flowOption()}},
        {u"trace"_s, group, u"why a record did, or did not, sync"_s, {},
            {{u"ID-or-URL"_s, u"an id of either side, or the address of the record in the browser"_s}}},
        {u"demo"_s, u"try"_s, u"start the sandbox, sync both ways, print what happened"_s,
            u"Needs no account anywhere and leaves nothing behind. Exit code 0 when the outcome is as expected."_s,
            {}, {}, Needs::Nothing},
    };
}

int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row.at(0);
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int replaced = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = row.at(j);
            row[j] = std::min({row.at(j) + 1, row.at(j - 1) + 1, replaced});
        }
    }
    return row.last();
}

} // namespace

const OptionSpec *CommandSpec::option(QStringView optionName) const
{
    const auto found = std::find_if(
        options.begin(), options.end(), [&](const OptionSpec &option) { return option.name == optionName; });
    return found == options.end() ? nullptr : &*found;
}

QString CommandSpec::usage() const
{
    QString text = name;
    for (const ArgumentSpec &argument : arguments) {
        const QString word = argument.choices.isEmpty() ? argument.name : argument.choices.join(u'|');
        text += argument.required ? u' ' + word : u" ["_s + word + u']';
        text += argument.repeated ? u"..."_s : QString();
    }
    if (needsOneOption) {
        QStringList either;
        for (const OptionSpec &option : options) {
            const QString value = option.choices.isEmpty() ? option.value : option.choices.join(u'|');
            either += u"--"_s + option.name + (value.isEmpty() ? QString() : u' ' + value);
        }
        return text + u' ' + either.join(u" | "_s);
    }
    for (const OptionSpec &option : options) {
        text += u" [--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value) + u']';
        text += option.repeated ? u"..."_s : QString();
    }
    return text;
}

const QList<CommandSpec> &commands()
{
    static const QList<CommandSpec> table = setUpCommands() + syncCommands() + lookCommands();
    return table;
}

const QList<OptionSpec> &globalOptions()
{
    static const QList<OptionSpec> table = {
        {u"profile"_s, u"NAME"_s, u"The profile to work on; \"default\" where it is missing."_s},
        {u"data-dir"_s, u"DIR"_s, u"The profile's folder, instead of the one in your home."_s},
        {u"secrets"_s, u"PLACE"_s,
            u"Where tokens and key are kept: keychain (the system's, where it is missing), or file (a file "
            "that only you can read, in the profile's folder; for servers without a keychain)."_s,
            false, {u"keychain"_s, u"file"_s}},
        {u"json"_s, {}, u"Print one JSON document on standard output instead of text."_s},
        {u"strict"_s, {}, u"Exit code 1 also where something older still waits for a person."_s},
        {u"help"_s, {}, u"Help on Tandem, or on the command."_s},
        {u"version"_s, {}, u"The version of Tandem."_s},
    };
    return table;
}

const CommandSpec *findCommand(const QString &name)
{
    const auto found = std::find_if(commands().begin(), commands().end(),
        [&](const CommandSpec &command) { return command.name == name; });
    return found == commands().end() ? nullptr : &*found;
}

QString nearest(const QString &text, const QStringList &known)
{
    QString best;
    int least = std::max(2, static_cast<int>(text.size()) / 3) + 1;
    for (const QString &candidate : known) {
        const int steps = distance(text.toLower(), candidate);
        if (steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}

} // namespace tandem::cli
