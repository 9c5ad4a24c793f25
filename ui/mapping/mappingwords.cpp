// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/mappingwords.h"

#include "ui/kit/formats.h"
#include "ui/kit/words.h"

#include <QCoreApplication>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

struct MappingWords
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::MappingWords)
};

} // namespace

QString fieldTypeTitle(FieldType type)
{
    switch (type) {
    case FieldType::Id:
        return MappingWords::tr("Id");
    case FieldType::Text:
        return MappingWords::tr("Text");
    case FieldType::LongText:
        return MappingWords::tr("Long text");
    case FieldType::RichText:
        return MappingWords::tr("Rich text");
    case FieldType::Boolean:
        return MappingWords::tr("Yes or no");
    case FieldType::Integer:
    case FieldType::Decimal:
        return MappingWords::tr("Number");
    case FieldType::Day:
        return MappingWords::tr("Date");
    case FieldType::Instant:
        return MappingWords::tr("Date and time");
    case FieldType::Time:
        return MappingWords::tr("Time");
    case FieldType::Period:
        return MappingWords::tr("Start and end");
    case FieldType::Picklist:
        return MappingWords::tr("Picklist");
    case FieldType::MultiPicklist:
        return MappingWords::tr("Multi-select");
    case FieldType::Reference:
        return MappingWords::tr("Reference");
    case FieldType::Email:
        return MappingWords::tr("E-mail");
    case FieldType::Phone:
        return MappingWords::tr("Phone");
    case FieldType::Url:
        return MappingWords::tr("Web address");
    case FieldType::Unknown:
        break;
    }
    return MappingWords::tr("Other");
}

QString fieldLabel(const FieldSchema &field)
{
    return field.label.isEmpty() ? field.name : field.label;
}

QStringList fieldFlags(const FieldSchema &field)
{
    QStringList flags;
    if (field.required)
        flags.append(MappingWords::tr("required"));
    if (field.calculated)
        flags.append(MappingWords::tr("formula"));
    else if (field.withheld)
        flags.append(MappingWords::tr("no permission to write it"));
    else if (!field.updatable && !field.creatable)
        flags.append(MappingWords::tr("read-only"));
    else if (!field.updatable)
        flags.append(MappingWords::tr("only written when a record is created"));
    if (field.unique)
        flags.append(MappingWords::tr("unique"));
    return flags;
}

QString directionMeaning(Direction direction)
{
    switch (direction) {
    case Direction::Both:
        return MappingWords::tr("A change on either side reaches the other.");
    case Direction::ToStartdeliver:
        return MappingWords::tr("Salesforce gives the value; edits in Startdeliver stay there.");
    case Direction::ToSalesforce:
        break;
    }
    return MappingWords::tr("Startdeliver gives the value; edits in Salesforce stay there.");
}

QString conflictWords(ConflictPolicy policy)
{
    switch (policy) {
    case ConflictPolicy::Ask:
        return MappingWords::tr("Ask me");
    case ConflictPolicy::SalesforceWins:
        return MappingWords::tr("Salesforce wins");
    case ConflictPolicy::StartdeliverWins:
        return MappingWords::tr("Startdeliver wins");
    case ConflictPolicy::NewestWins:
        break;
    }
    return MappingWords::tr("Newest wins");
}

QString conflictMeaning(ConflictPolicy policy)
{
    switch (policy) {
    case ConflictPolicy::Ask:
        return MappingWords::tr("Neither is overwritten; the conflict waits for you.");
    case ConflictPolicy::SalesforceWins:
        return MappingWords::tr("Startdeliver's edit is overwritten and kept in the history.");
    case ConflictPolicy::StartdeliverWins:
        return MappingWords::tr("Salesforce's edit is overwritten and kept in the history.");
    case ConflictPolicy::NewestWins:
        break;
    }
    return MappingWords::tr("The later edit stays; closer than two minutes, you are asked.");
}

QString nullWords(NullPolicy policy)
{
    switch (policy) {
    case NullPolicy::Never:
        return MappingWords::tr("Never clear");
    case NullPolicy::OnlyOurs:
        return MappingWords::tr("Clear what Tandem set");
    case NullPolicy::Mirror:
        break;
    }
    return MappingWords::tr("Clear too");
}

QString nullMeaning(NullPolicy policy)
{
    switch (policy) {
    case NullPolicy::Never:
        return MappingWords::tr("A field that was emptied leaves the other side as it is.");
    case NullPolicy::OnlyOurs:
        return MappingWords::tr("The other side is emptied only where Tandem wrote its value.");
    case NullPolicy::Mirror:
        break;
    }
    return MappingWords::tr("An emptied field empties the other side.");
}

QString firstWords(FirstAgreement rule)
{
    switch (rule) {
    case FirstAgreement::Ask:
        return MappingWords::tr("Ask me");
    case FirstAgreement::SalesforceWins:
        return MappingWords::tr("Salesforce wins");
    case FirstAgreement::FillBlanks:
        return MappingWords::tr("Fill blanks only");
    case FirstAgreement::StartdeliverWins:
        break;
    }
    return MappingWords::tr("Startdeliver wins");
}

QString firstMeaning(FirstAgreement rule)
{
    switch (rule) {
    case FirstAgreement::Ask:
        return MappingWords::tr("Where both are filled and differ, you choose in the plan.");
    case FirstAgreement::SalesforceWins:
        return MappingWords::tr("Where both are filled and differ, Salesforce's value is taken.");
    case FirstAgreement::FillBlanks:
        return MappingWords::tr("Where both are filled and differ, both stay until one of them changes.");
    case FirstAgreement::StartdeliverWins:
        break;
    }
    return MappingWords::tr("Where both are filled and differ, Startdeliver's value is taken.");
}

QString tooLongWords(TooLong rule)
{
    switch (rule) {
    case TooLong::Refuse:
        return MappingWords::tr("Leave it out");
    case TooLong::Cut:
        return MappingWords::tr("Cut it");
    case TooLong::Comment:
        break;
    }
    return MappingWords::tr("Rest into a comment");
}

QString tooLongMeaning(TooLong rule)
{
    switch (rule) {
    case TooLong::Refuse:
        return MappingWords::tr("It is set aside and listed; the rest of the record goes on.");
    case TooLong::Cut:
        return MappingWords::tr("Its beginning is written, with a mark; what is cut never flows back.");
    case TooLong::Comment:
        break;
    }
    return MappingWords::tr(
        "Its beginning is written; the rest goes into a comment beside it, and follows edits.");
}

QString stepTitle(TransformStep::Op op)
{
    switch (op) {
    case TransformStep::Op::Trim:
        return MappingWords::tr("Trim spaces");
    case TransformStep::Op::Upper:
        return MappingWords::tr("Upper case");
    case TransformStep::Op::Lower:
        return MappingWords::tr("Lower case");
    case TransformStep::Op::Title:
        return MappingWords::tr("Capitals");
    case TransformStep::Op::SplitName:
        return MappingWords::tr("Part of a name");
    case TransformStep::Op::JoinName:
        return MappingWords::tr("Join names");
    case TransformStep::Op::ValueMap:
        return MappingWords::tr("Value map");
    case TransformStep::Op::Cut:
        return MappingWords::tr("Cut");
    case TransformStep::Op::Constant:
        return MappingWords::tr("Fixed value");
    case TransformStep::Op::Link:
        return MappingWords::tr("Linked record");
    case TransformStep::Op::DayInZone:
        return MappingWords::tr("Day in a time zone");
    case TransformStep::Op::Person:
        return MappingWords::tr("Same person");
    case TransformStep::Op::Default:
        break;
    }
    return MappingWords::tr("If empty");
}

QString stepMeaning(TransformStep::Op op)
{
    switch (op) {
    case TransformStep::Op::Trim:
        return MappingWords::tr("Takes spaces away at both ends.");
    case TransformStep::Op::Upper:
        return MappingWords::tr("Writes everything in upper case; never flows back.");
    case TransformStep::Op::Lower:
        return MappingWords::tr("Writes everything in lower case; never flows back.");
    case TransformStep::Op::Title:
        return MappingWords::tr("Begins each word with a capital; never flows back.");
    case TransformStep::Op::SplitName:
        return MappingWords::tr("Takes the first or the last name out of a whole one.");
    case TransformStep::Op::JoinName:
        return MappingWords::tr("Joins the record's first and last name.");
    case TransformStep::Op::ValueMap:
        return MappingWords::tr("Gives each value its own word on the other side; edit it under Values.");
    case TransformStep::Op::Cut:
        return MappingWords::tr("Cuts longer texts; never flows back.");
    case TransformStep::Op::Constant:
        return MappingWords::tr("Always writes the same value; never flows back.");
    case TransformStep::Op::Link:
        return MappingWords::tr("Writes the id of the record that is linked to the one named here.");
    case TransformStep::Op::Person:
        return MappingWords::tr("Writes the user or team member who is the same person.");
    case TransformStep::Op::DayInZone:
        return MappingWords::tr("Makes a day of a point in time, or the reverse, in the zone you name.");
    case TransformStep::Op::Default:
        break;
    }
    return MappingWords::tr("Writes this where the field is empty.");
}

QList<TransformStep::Op> stepOps()
{
    using Op = TransformStep::Op;
    return {Op::Trim, Op::Upper, Op::Lower, Op::Title, Op::Cut, Op::Default, Op::Constant, Op::ValueMap,
        Op::DayInZone, Op::Link, Op::Person, Op::JoinName, Op::SplitName};
}

QString stepSetting(const TransformStep &step)
{
    const QVariantMap &arguments = step.arguments;
    switch (step.op) {
    case TransformStep::Op::Cut:
        return MappingWords::tr("at most %n character(s)", nullptr, arguments.value(u"length"_s).toInt());
    case TransformStep::Op::Constant:
    case TransformStep::Op::Default:
        return u"“%1”"_s.arg(arguments.value(u"value"_s).toString());
    case TransformStep::Op::SplitName:
        return arguments.value(u"part"_s).toString() == "first"_L1 ? MappingWords::tr("first name")
                                                                   : MappingWords::tr("last name");
    case TransformStep::Op::ValueMap:
        return MappingWords::tr(
            "%n value(s)", nullptr, static_cast<int>(arguments.value(u"values"_s).toMap().size()));
    case TransformStep::Op::Link:
        if (const auto flow = flowFromName(arguments.value(u"flow"_s).toString()))
            return flowTitle(*flow);
        return {};
    case TransformStep::Op::DayInZone:
        return arguments.value(u"zone"_s).toString();
    default:
        return {};
    }
}

QString trialTitle(TrialRow::What what)
{
    switch (what) {
    case TrialRow::What::Same:
        return MappingWords::tr("Same");
    case TrialRow::What::Write:
        return MappingWords::tr("Changes");
    case TrialRow::What::Clear:
        return MappingWords::tr("Clears");
    case TrialRow::What::Conflict:
        return MappingWords::tr("Asks you");
    case TrialRow::What::Blocked:
        return MappingWords::tr("Left alone");
    case TrialRow::What::Waits:
        return MappingWords::tr("Waits");
    case TrialRow::What::Declined:
        return MappingWords::tr("Declined");
    case TrialRow::What::Held:
        return MappingWords::tr("Held");
    case TrialRow::What::Refused:
        break;
    }
    return MappingWords::tr("Refused");
}

Tone trialTone(TrialRow::What what)
{
    switch (what) {
    case TrialRow::What::Same:
        return Tone::Neutral;
    case TrialRow::What::Write:
        return Tone::Accent;
    case TrialRow::What::Refused:
        return Tone::Bad;
    case TrialRow::What::Clear:
    case TrialRow::What::Conflict:
    case TrialRow::What::Held:
        return Tone::Warn;
    case TrialRow::What::Blocked:
    case TrialRow::What::Waits:
    case TrialRow::What::Declined:
        break;
    }
    return Tone::Neutral;
}

namespace {

QString changedWords(const MappingTrial &trial)
{
    const QString changed = formatCount(trial.changed);
    const QString tried = formatCount(trial.tried);
    switch (trial.reach) {
    case MappingTrial::Reach::First:
        return MappingWords::tr("Would change %1 of the first %2 pairs; counting on…").arg(changed, tried);
    case MappingTrial::Reach::Sample:
        return MappingWords::tr(
            "Would change %1 of the %2 pairs that were looked at; no run has read these fields yet.")
            .arg(changed, tried);
    case MappingTrial::Reach::All:
        break;
    }
    return MappingWords::tr("Would change %1 of %2 pairs.").arg(changed, tried);
}

} // namespace

QString trialSummary(const MappingTrial &trial)
{
    if (trial.linked == 0)
        return MappingWords::tr("No records are linked yet. Make a plan first, then real values show here.");
    if (trial.whole == 0 && trial.tried == 0 && trial.outOfScope == 0) {
        return MappingWords::tr(
            "None of the linked pairs can be tried: their records were deleted, or wait for a partner or for "
            "you.");
    }
    if (trial.tried == 0 && trial.outOfScope == 0)
        return MappingWords::tr(
            "These fields have not been read yet; connect both sides to try real values.");
    QStringList parts{changedWords(trial)};
    const auto add = [&parts](qint64 pairs, const QString &words) {
        if (pairs > 0)
            parts.append(words.arg(formatCount(pairs)));
    };
    add(trial.clears, MappingWords::tr("%1 cleared."));
    add(trial.conflicts, MappingWords::tr("%1 waiting for your decision."));
    add(trial.refusals(), MappingWords::tr("%1 refused."));
    add(trial.waits, MappingWords::tr("%1 waiting for another record."));
    add(trial.blocked, MappingWords::tr("%1 left alone."));
    add(trial.declined, MappingWords::tr("%1 declined."));
    add(trial.held, MappingWords::tr("%1 held for you."));
    add(trial.outOfScope, MappingWords::tr("%1 out of scope."));
    return parts.join(u' ');
}

QString proposalReason(MappingProposal::Why why)
{
    switch (why) {
    case MappingProposal::Why::SameName:
        return MappingWords::tr("Same name");
    case MappingProposal::Why::SameLabel:
        return MappingWords::tr("Same label");
    case MappingProposal::Why::SameMeaning:
        return MappingWords::tr("Same meaning");
    case MappingProposal::Why::Alike:
        break;
    }
    return MappingWords::tr("Names are alike");
}

} // namespace tandem::ui
