<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>tandem::ui::CheckStep</name>
    <message numerus="yes">
        <source>%n thing(s) to mend before records can be written.</source>
        <translation>
            <numerusform>%n thing to mend before records can be written.</numerusform>
            <numerusform>%n things to mend before records can be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at. You can go on.</source>
        <translation>
            <numerusform>%n thing to look at. You can go on.</numerusform>
            <numerusform>%n things to look at. You can go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConfigSaveSheet</name>
    <message numerus="yes">
        <source>%n value(s), and nothing else. Nothing is written to either service by it.</source>
        <translation>
            <numerusform>%n value, and nothing else. Nothing is written to either service by it.</numerusform>
            <numerusform>%n values, and nothing else. Nothing is written to either service by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConflictsTab</name>
    <message numerus="yes">
        <source>%n conflict(s) decided.</source>
        <translation>
            <numerusform>%n conflict decided.</numerusform>
            <numerusform>%n conflicts decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) decided, and so are those to come.</source>
        <translation>
            <numerusform>%n conflict decided, and so are those to come.</numerusform>
            <numerusform>%n conflicts decided, and so are those to come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This decides %n open conflict(s) of the field, for the next run to write, and gives its mapping this rule. It can be changed again under Mappings.</source>
        <translation>
            <numerusform>This decides %n open conflict of the field, for the next run to write, and gives its mapping this rule. It can be changed again under Mappings.</numerusform>
            <numerusform>This decides %n open conflicts of the field, for the next run to write, and gives its mapping this rule. It can be changed again under Mappings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken back.</source>
        <translation>
            <numerusform>%n decision taken back.</numerusform>
            <numerusform>%n decisions taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The conflict(s) wait for you again, unless the field has a rule by now that decides.</source>
        <translation>
            <numerusform>The conflict waits for you again, unless the field has a rule by now that decides.</numerusform>
            <numerusform>The conflicts wait for you again, unless the field has a rule by now that decides.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::DecisionsTab</name>
    <message numerus="yes">
        <source>%n decision(s) withdrawn.</source>
        <translation>
            <numerusform>%n decision withdrawn.</numerusform>
            <numerusform>%n decisions withdrawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::DraftPage</name>
    <message numerus="yes">
        <source>%n change(s) not saved; one has an error.</source>
        <translation>
            <numerusform>%n change not saved; one has an error.</numerusform>
            <numerusform>%n changes not saved; one has an error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n change not saved</numerusform>
            <numerusform>%n changes not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::EditsModel</name>
    <message numerus="yes">
        <source>%n mapping(s):</source>
        <translation>
            <numerusform>%n mapping:</numerusform>
            <numerusform>%n mappings:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldPane</name>
    <message numerus="yes">
        <source>Find in %n field(s)</source>
        <translation>
            <numerusform>Find in %n field</numerusform>
            <numerusform>Find in %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The choice above hides %n field(s) matching “%1”.</source>
        <translation>
            <numerusform>The choice above hides %n field matching “%1”.</numerusform>
            <numerusform>The choice above hides %n fields matching “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterDocument</name>
    <message numerus="yes">
        <source>remove %n part(s)</source>
        <translation>
            <numerusform>remove %n part</numerusform>
            <numerusform>remove %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterWords</name>
    <message numerus="yes">
        <source>%1 is within the last %n day(s)</source>
        <translation>
            <numerusform>%1 is within the last %n day</numerusform>
            <numerusform>%1 is within the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is within the next %n day(s)</source>
        <translation>
            <numerusform>%1 is within the next %n day</numerusform>
            <numerusform>%1 is within the next %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::Formats</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::FoundView</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::Freshness</name>
    <message numerus="yes">
        <source>%1: %n change(s) in the last 24 hours, half of them within %2, 95 of 100 within %3</source>
        <translation>
            <numerusform>%1: %n change in the last 24 hours, half of them within %2, 95 of 100 within %3</numerusform>
            <numerusform>%1: %n changes in the last 24 hours, half of them within %2, 95 of 100 within %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open: %n notice(s), the oldest one for %1</source>
        <translation>
            <numerusform>Open: %n notice, the oldest one for %1</numerusform>
            <numerusform>Open: %n notices, the oldest one for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::HistoryCounts</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s)</source>
        <translation>
            <numerusform>%Ln e-mail</numerusform>
            <numerusform>%Ln e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open task(s)</source>
        <translation>
            <numerusform>%Ln open task</numerusform>
            <numerusform>%Ln open tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed task(s)</source>
        <translation>
            <numerusform>%Ln closed task</numerusform>
            <numerusform>%Ln closed tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::LinksPane</name>
    <message numerus="yes">
        <source>%n mapping(s)</source>
        <translation>
            <numerusform>%n mapping</numerusform>
            <numerusform>%n mappings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingDocument</name>
    <message numerus="yes">
        <source>map %n fields</source>
        <translation>
            <numerusform>map %n field</numerusform>
            <numerusform>map %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n mappings</source>
        <translation>
            <numerusform>remove %n mapping</numerusform>
            <numerusform>remove %n mappings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingEditor</name>
    <message numerus="yes">
        <source>%n field(s) of %1</source>
        <translation>
            <numerusform>%n field of %1</numerusform>
            <numerusform>%n fields of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingTabs</name>
    <message numerus="yes">
        <source>%n problem(s) in mappings</source>
        <translation>
            <numerusform>%n problem in mappings</numerusform>
            <numerusform>%n problems in mappings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingWords</name>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>at most %n character</numerusform>
            <numerusform>at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchStep</name>
    <message numerus="yes">
        <source>Decide %n in Matches</source>
        <translation>
            <numerusform>Decide %n in Matches</numerusform>
            <numerusform>Decide %n in Matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could be the same as another one. Until you decide, nothing new is made.</source>
        <translation>
            <numerusform>%n record could be the same as another one. Until you decide, nothing new is made.</numerusform>
            <numerusform>%n records could be the same as another one. Until you decide, nothing new is made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more record(s) could be the same as another one. Records are compared once what they belong to is linked, so each plan may find some. Until you decide, nothing new is made.</source>
        <translation>
            <numerusform>%n more record could be the same as another one. Records are compared once what they belong to is linked, so each plan may find some. Until you decide, nothing new is made.</numerusform>
            <numerusform>%n more records could be the same as another one. Records are compared once what they belong to is linked, so each plan may find some. Until you decide, nothing new is made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No match is left to decide, but %n record(s) are held for another reason (%1) and keep the matching open: decide under Activity, Held.</source>
        <translation>
            <numerusform>No match is left to decide, but %n record are held for another reason (%1) and keep the matching open: decide under Activity, Held.</numerusform>
            <numerusform>No match is left to decide, but %n records are held for another reason (%1) and keep the matching open: decide under Activity, Held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is left to decide. The next plan carries out what you decided about %n record(s).</source>
        <translation>
            <numerusform>Nothing is left to decide. The next plan carries out what you decided about %n record.</numerusform>
            <numerusform>Nothing is left to decide. The next plan carries out what you decided about %n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchesPage</name>
    <message numerus="yes">
        <source>%n to decide. Until then nothing new is created on either side.</source>
        <translation>
            <numerusform>%n to decide. Until then nothing new is created on either side.</numerusform>
            <numerusform>%n to decide. Until then nothing new is created on either side.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) without a partner are looked at again then.</source>
        <translation>
            <numerusform>%n record without a partner is looked at again then.</numerusform>
            <numerusform>%n records without a partner are looked at again then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No match is left to decide, but %n record(s) are held for another reason. Decide under Activity, Held; until then nothing new is created.</source>
        <translation>
            <numerusform>No match is left to decide, but %n record is held for another reason. Decide under Activity, Held; until then nothing new is created.</numerusform>
            <numerusform>No match is left to decide, but %n records are held for another reason. Decide under Activity, Held; until then nothing new is created.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::NoticesModel</name>
    <message numerus="yes">
        <source>%1, %n times</source>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::Overview</name>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n conflict to decide</numerusform>
            <numerusform>%n conflicts to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) held for you</source>
        <translation>
            <numerusform>%n record held for you</numerusform>
            <numerusform>%n records held for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n created</numerusform>
            <numerusform>%n created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n field(s) gone, mappings left out</source>
        <translation>
            <numerusform>%1: %n field gone, mappings left out</numerusform>
            <numerusform>%1: %n fields gone, mappings left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A plan of %1 with %n change(s) waits in Review</source>
        <translation>
            <numerusform>A plan of %1 with %n change waits in Review</numerusform>
            <numerusform>A plan of %1 with %n changes waits in Review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused value(s) or record(s)</source>
        <translation>
            <numerusform>%n refused value or record</numerusform>
            <numerusform>%n refused values or records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to match: %1</source>
        <translation>
            <numerusform>%n record to match: %1</numerusform>
            <numerusform>%n records to match: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held record(s) to decide; until then the matching stays open: %1</source>
        <translation>
            <numerusform>%n held record to decide; until then the matching stays open: %1</numerusform>
            <numerusform>%n held records to decide; until then the matching stays open: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::PeopleTab</name>
    <message numerus="yes">
        <source>%n user(s) are nobody in Startdeliver</source>
        <translation>
            <numerusform>%n user is nobody in Startdeliver</numerusform>
            <numerusform>%n users are nobody in Startdeliver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n owner(s) have is left as it is</source>
        <translation>
            <numerusform>What %n owner has is left as it is</numerusform>
            <numerusform>What %n owners have is left as it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every person is known on both sides; %n queue(s) without a stand-in</source>
        <translation>
            <numerusform>Every person is known on both sides; %n queue without a stand-in</numerusform>
            <numerusform>Every person is known on both sides; %n queues without a stand-in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanExport</name>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n row exported.</numerusform>
            <numerusform>%n rows exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanModel</name>
    <message numerus="yes">
        <source>+%n field(s)</source>
        <translation>
            <numerusform>+%n field</numerusform>
            <numerusform>+%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanStep</name>
    <message numerus="yes">
        <source>%n to create</source>
        <translation>
            <numerusform>%n to create</numerusform>
            <numerusform>%n to create</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to update</source>
        <translation>
            <numerusform>%n to update</numerusform>
            <numerusform>%n to update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n to delete</numerusform>
            <numerusform>%n to delete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to link</source>
        <translation>
            <numerusform>%n to link</numerusform>
            <numerusform>%n to link</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them empty a field</source>
        <translation>
            <numerusform>%n of them empties a field</numerusform>
            <numerusform>%n of them empty a field</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), in %1 calls to Salesforce and %2 to Startdeliver, about %3. Nothing has been written.</source>
        <translation>
            <numerusform>%n change, in %1 calls to Salesforce and %2 to Startdeliver, about %3. Nothing has been written.</numerusform>
            <numerusform>%n changes, in %1 calls to Salesforce and %2 to Startdeliver, about %3. Nothing has been written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unticked</source>
        <translation>
            <numerusform>%n unticked</numerusform>
            <numerusform>%n unticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanTable</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) unticked: no run writes them until you withdraw that in Activity.</source>
        <translation>
            <numerusform>%n row unticked: no run writes it until you withdraw that in Activity.</numerusform>
            <numerusform>%n rows unticked: no run writes them until you withdraw that in Activity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) unticked: what the run wrote there stays.</source>
        <translation>
            <numerusform>%n row unticked: what the run wrote there stays.</numerusform>
            <numerusform>%n rows unticked: what the run wrote there stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProposalSheet</name>
    <message numerus="yes">
        <source>Map %n field(s)</source>
        <translation>
            <numerusform>Map %n field</numerusform>
            <numerusform>Map %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::RefusalsTab</name>
    <message numerus="yes">
        <source>%n record(s) are tried again.</source>
        <translation>
            <numerusform>%n record is tried again.</numerusform>
            <numerusform>%n records are tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next run sends the record(s).</source>
        <translation>
            <numerusform>The next run sends the record.</numerusform>
            <numerusform>The next run sends the records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes %n record(s).</source>
        <translation>
            <numerusform>This deletes %n record.</numerusform>
            <numerusform>This deletes %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that run %1 wrote stay as they are.</source>
        <translation>
            <numerusform>%n record that run %1 wrote stays as it is.</numerusform>
            <numerusform>%n records that run %1 wrote stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked record(s) were compared; none has to be written.</source>
        <translation>
            <numerusform>%n linked record was compared; it need not be written.</numerusform>
            <numerusform>%n linked records were compared; none has to be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) were about to be sent: a new plan shows them again.</source>
        <translation>
            <numerusform>%n more row was about to be sent: a new plan shows it again.</numerusform>
            <numerusform>%n more rows were about to be sent: a new plan shows them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more ticked row(s), which the filter hides, will be applied as well.</source>
        <translation>
            <numerusform>%n more ticked row, which the filter hides, will be applied as well.</numerusform>
            <numerusform>%n more ticked rows, which the filter hides, will be applied as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This clears fields of %n record(s).</source>
        <translation>
            <numerusform>This clears fields of %n record.</numerusform>
            <numerusform>This clears fields of %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %n conflict(s) in Activity</source>
        <translation>
            <numerusform>Decide %n conflict in Activity</numerusform>
            <numerusform>Decide %n conflicts in Activity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) since this plan was made: it does not carry them out.</source>
        <translation>
            <numerusform>%n decision since this plan was made: it does not carry it out.</numerusform>
            <numerusform>%n decisions since this plan was made: it does not carry them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are held; until they are decided nothing new is created.</source>
        <translation>
            <numerusform>%n record is held; until it is decided nothing new is created.</numerusform>
            <numerusform>%n records are held; until they are decided nothing new is created.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunStrip</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunsModel</name>
    <message numerus="yes">
        <source>%n new from this run. What waits from earlier runs is not counted again.</source>
        <translation>
            <numerusform>%n new from this run. What waits from earlier runs is not counted again.</numerusform>
            <numerusform>%n new from this run. What waits from earlier runs is not counted again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::SaveSheet</name>
    <message numerus="yes">
        <source>%n error(s) must be mended before it can be saved.</source>
        <translation>
            <numerusform>%n error must be mended before it can be saved.</numerusform>
            <numerusform>%n errors must be mended before it can be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) stand under Problems; they do not keep you from saving.</source>
        <translation>
            <numerusform>%n warning stands under Problems; it does not keep you from saving.</numerusform>
            <numerusform>%n warnings stand under Problems; they do not keep you from saving.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s) could not be tried: what would change there is not known.</source>
        <translation>
            <numerusform>%n mapping could not be tried: what would change there is not known.</numerusform>
            <numerusform>%n mappings could not be tried: what would change there is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>and %n more change</numerusform>
            <numerusform>and %n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::SettingsWords</name>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every %n day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every %n hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every %n minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::SupportSheet</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::TrialStep</name>
    <message numerus="yes">
        <source>Write %n record(s)</source>
        <translation>
            <numerusform>Write %n record</numerusform>
            <numerusform>Write %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write the other %n</source>
        <translation>
            <numerusform>Write the other %n</numerusform>
            <numerusform>Write the other %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::Values</name>
    <message numerus="yes">
        <source>existing values of %1, in %n call(s)</source>
        <translation>
            <numerusform>existing values of %1, in %n call</numerusform>
            <numerusform>existing values of %1, in %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile and left alone</source>
        <translation>
            <numerusform>%n changed meanwhile and left alone</numerusform>
            <numerusform>%n changed meanwhile and left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ValuesPane</name>
    <message numerus="yes">
        <source>%n value(s) would be refused.</source>
        <translation>
            <numerusform>%n value would be refused.</numerusform>
            <numerusform>%n values would be refused.</numerusform>
        </translation>
    </message>
</context>
</TS>
