// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/coretexts.h"

#include <QtGlobal>

namespace tandem::ui {

namespace {

constexpr const char *texts[] = {
    QT_TRANSLATE_NOOP("tandem::core", "%1 Did you mean \"%2\"?"),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce organisation"),
    QT_TRANSLATE_NOOP("tandem::core", "Startdeliver account"),
    QT_TRANSLATE_NOOP("tandem::core",
        "This profile belongs to the %1 %2, but you signed in to %3. Nothing was read or stored. Sign in to "
        "the right one, use another profile, or bind this profile anew (its links would then be wrong)."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 was not connected to the end. Connect it again."),
    QT_TRANSLATE_NOOP("tandem::core", "The configuration %1 could not be written: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "The configuration %1 could not be read: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "The file %1 could not be written: %2"),
    QT_TRANSLATE_NOOP("tandem::core", "The support bundle could not be packed."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The configuration was changed elsewhere since it was read here, so nothing was saved. Look at what "
        "is different and save again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The configuration was changed elsewhere since it was read here, so nothing was saved. Read it again "
        "and repeat what you changed."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "There is no kept configuration \"%1\" any more: the last %2 are kept."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Startdeliver does not say what this key may do. If it may not write, the first write will say so."),
    QT_TRANSLATE_NOOP("tandem::core",
        "This key may only read (\"%1\"). Plans can be made, but Tandem writes nothing, to either side, "
        "until you connect an administrator's key."),
    QT_TRANSLATE_NOOP("tandem::core",
        "No key was given. Make one in Startdeliver under Settings, API keys, switch it to active and paste "
        "it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The sign-in is forgotten here, but Salesforce could not be told: %1 You can revoke it there under "
        "Settings, Connected Apps OAuth Usage."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 is linked with %2 already."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 and %2 are chosen for each other already. Decide that held record otherwise first, or choose "
        "another one."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The consumer key of the External Client App is missing (salesforce.clientId)."),
    QT_TRANSLATE_NOOP("tandem::core", "Signed in to %1 (%2) as %3."),
    QT_TRANSLATE_NOOP("tandem::core", "This organisation is a sandbox of Salesforce."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 of %2 API calls of the last 24 hours are used."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Runs pause while less than %1 % is left (salesforce.apiFloorPercent). Wait, or ask Salesforce for "
        "more."),
    QT_TRANSLATE_NOOP("tandem::core", "Startdeliver does not answer for \"%1\"."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Flows that need it cannot run. Ask Startdeliver how it is called, and set it under "
        "startdeliver.dialectOverrides."),
    QT_TRANSLATE_NOOP("tandem::core", "Startdeliver answers the way Tandem expects it to."),
    QT_TRANSLATE_NOOP("tandem::core", "The service speaks a little differently than the configuration says."),
    QT_TRANSLATE_NOOP("tandem::core", "Put this into startdeliver.dialectOverrides: %1"),
    QT_TRANSLATE_NOOP("tandem::core", "The key is %1's."),
    QT_TRANSLATE_NOOP("tandem::core", "The key may only read (\"%1\")."),
    QT_TRANSLATE_NOOP("tandem::core", "Connect a key with the permission level Admin."),
    QT_TRANSLATE_NOOP("tandem::core", "Startdeliver does not say what the key may do."),
    QT_TRANSLATE_NOOP("tandem::core", "If a write is refused, give the key the permission level Admin."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 must be given to create a %2 in %3, and no mapping gives it."),
    QT_TRANSLATE_NOOP("tandem::core", "Map the field, or switch creating there off (/flows/%1/create)."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The external-id field %1 of %2 does not exist for the connected user."),
    QT_TRANSLATE_NOOP("tandem::core", "Create it, give the user access to it, or clear %1."),
    QT_TRANSLATE_NOOP("tandem::core", "The connected user may not write the external-id field %1."),
    QT_TRANSLATE_NOOP("tandem::core", "Give the user edit access to it, or clear %1."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 is not marked as an external id in Salesforce."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Mark it as External ID and Unique: creates whose answer is lost are then found at once."),
    QT_TRANSLATE_NOOP("tandem::core", "The connected user may not create %1 in %2."),
    QT_TRANSLATE_NOOP("tandem::core", "Give the user the right, or switch creating off."),
    QT_TRANSLATE_NOOP("tandem::core", "The connected user may not change %1 in %2."),
    QT_TRANSLATE_NOOP("tandem::core", "Give the user the right, or switch updating off."),
    QT_TRANSLATE_NOOP("tandem::core", "Change the configuration if this is not what you want."),
    QT_TRANSLATE_NOOP("tandem::core", "Mend the mapping, or ask for access to the field."),
    QT_TRANSLATE_NOOP("tandem::core", "All %1 mapped fields are there."),
    QT_TRANSLATE_NOOP("tandem::core", "The configuration is sound; %1 flows are on."),
    QT_TRANSLATE_NOOP("tandem::core", "This version does not sync the flow \"%1\" yet."),
    QT_TRANSLATE_NOOP("tandem::core", "The sign-in was given up."),
    QT_TRANSLATE_NOOP("tandem::core", "No redirect port is configured (salesforce.redirectPorts)."),
    QT_TRANSLATE_NOOP("tandem::core", "Nothing of the flow \"%1\" has been read yet. Make a plan first."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Of the %1 sign-ins that Salesforce keeps for a user of this app, %2 are Tandem's, as far as this "
        "profile knows."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Of the %1 sign-ins that Salesforce keeps for a user of this app, one is Tandem's, as far as this "
        "profile knows."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The next one ends the oldest without a word. Disconnect where Tandem is not used any more, or "
        "revoke old sign-ins in Salesforce under Settings, Connections."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 looks like a person's own user%2."),
    QT_TRANSLATE_NOOP("tandem::core",
        "What Tandem writes is then written in that person's name, it sees only what that person sees, and "
        "it stops when that person leaves. Let an administrator make a user for integrations, and sign in as "
        "that."),
    QT_TRANSLATE_NOOP("tandem::core", "The user is one for integrations."),
    QT_TRANSLATE_NOOP("tandem::core", "The user's time zone is %1."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce does not tell the user's time zone."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Meetings of a whole day are reckoned in UTC. Give the user a time zone in Salesforce."),
    QT_TRANSLATE_NOOP("tandem::core", "Person accounts %1, several currencies %2, shared activities %3."),
    QT_TRANSLATE_NOOP("tandem::core", "are on"),
    QT_TRANSLATE_NOOP("tandem::core", "are off"),
    QT_TRANSLATE_NOOP("tandem::core",
        "\"%1\" cannot be a profile's name. Use up to 64 letters (a to z), digits, dots, dashes and "
        "underscores, beginning with a letter, a digit or an underscore."),
    QT_TRANSLATE_NOOP("tandem::core", "Give the profile a name."),
    QT_TRANSLATE_NOOP("tandem::core", "There is a profile \"%1\" already. Choose another name."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "There is a file \"%1\" where the profile's folder would be. Choose another name."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Tandem is stopping; this was not carried out. Start it again to go on."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Tandem is busy with this profile. Do it when the run has ended, or stop the run first."),
    QT_TRANSLATE_NOOP("tandem::core", "The sign-in was cancelled. Nothing was stored."),
    QT_TRANSLATE_NOOP("tandem::core", "The profile is not open."),
    QT_TRANSLATE_NOOP("tandem::core",
        "This profile is being synced by %1. Wait for it, or stop it; two at once would write twice."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Startdeliver key of %1 may only read: plans can be made, but nothing is written. Connect an "
        "administrator's key."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Nobody came back from the browser within five minutes. If the page showed an error, an "
        "administrator must allow the app in Salesforce first. Then start the sign-in again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "This is sign-in number %1 of this user with the app that nobody ended, as far as this profile "
        "knows. Salesforce keeps five, of all machines together, and ends the oldest without a word. "
        "Disconnect where Tandem is not used any more, or revoke old sign-ins in Salesforce under Settings, "
        "Connections."),
    QT_TRANSLATE_NOOP("tandem::core",
        "salesforce.clientId is empty. Ask an administrator for the consumer key of the External Client App "
        "and put it into the configuration."),
    QT_TRANSLATE_NOOP("tandem::core", "Another sign-in was begun."),
    QT_TRANSLATE_NOOP("tandem::core",
        "None of the redirect ports is free (salesforce.redirectPorts). Close the program that uses them, or "
        "paste the address the browser ends at."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 is not there, or the connected user does not see it."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 of %2 pairs that were looked at would be refused: %3"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The secret file %1 is damaged. Remove it and connect both services again."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The secret file %1 is locked by another program. Try again in a moment."),
    QT_TRANSLATE_NOOP("tandem::core", "Nothing is stored under \"%1\" yet. Connect the service first."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The system keychain is locked. Unlock it with its password (sign in to the desktop again, or open "
        "\"Passwords and Keys\"), then try again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The system keychain has no keyring yet that secrets could go to. Make one (open \"Passwords and "
        "Keys\", or sign in to the desktop with your password), then try again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The system keychain did not let Tandem in. Allow it when the keychain asks, or in the keychain's "
        "settings, then try again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The system keychain reported a fault: %1. Try again; if it stays so, restart the keychain."),
    QT_TRANSLATE_NOOP("tandem::core",
        "There is no system keychain here: %1. Install and start one (gnome-keyring or KWallet), or start "
        "Tandem with --secrets file: the secrets are then kept in a file of the data directory that only you "
        "can read."),
    QT_TRANSLATE_NOOP("tandem::core", "this session has no D-Bus session bus"),
    QT_TRANSLATE_NOOP("tandem::core", "no program on the session bus keeps secrets"),
    QT_TRANSLATE_NOOP("tandem::core", "the library libsecret is not installed"),
    QT_TRANSLATE_NOOP("tandem::core",
        "The system keychain did not answer within %1 seconds. If it asks for its password somewhere on the "
        "screen, answer it, then try again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The field \"%1\" is required, and no mapping gives it a value. Fill the source field, or map the "
        "field with a default."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Its partner %1 was deleted in %2, but this record was changed since the two agreed (%3). Delete it "
        "too, or keep it."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The flow \"%1\" is not part of this version yet. Leave it out of --flow."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce organisation has no %1, or the connected user may not see them: the flow \"%2\" has "
        "nothing to do. Switch it off, or ask a Salesforce admin."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 of %2 Salesforce calls of the last 24 hours are used; the rest is left for people "
        "(salesforce.apiFloorPercent). Nothing was written. Run again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A create was sent and its answer was lost. Tandem looks a second time in %1 s, before it sends it "
        "again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The record was changed or the row was dealt with since the plan was made. Make a new plan."),
    QT_TRANSLATE_NOOP("tandem::core",
        "This plan goes one way only: it takes a run back, or carries over what was there before. Leave the "
        "row out instead."),
    QT_TRANSLATE_NOOP("tandem::core",
        "This row does not choose between two changes, so there is no other value that could win. Leave the "
        "row out instead."),
    QT_TRANSLATE_NOOP("tandem::core", "A decision keeps the other value back. Withdraw it in Activity."),
    QT_TRANSLATE_NOOP("tandem::core", "The other value was refused before. Activity says why."),
    QT_TRANSLATE_NOOP("tandem::core", "The other value's record has no partner yet: sync that first."),
    QT_TRANSLATE_NOOP("tandem::core", "This plan is being applied: wait until that has ended."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The other way is closed for these fields: the mapping, the flow or the rights of the connected user "
        "do not let them be written there."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The run was stopped. What was written is recorded; the next run goes on from here."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Another process runs this profile now. This run ended without sending anything more."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 of the flow \"%2\" names the field \"%3\", which the connected %4 user does not see. Correct the "
        "configuration, or ask an admin for access to the field."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The switch salesforceOwnersAsTeamMembers sets %1 of customers; no mapping may do so as well. Remove "
        "the mapping, or turn the switch off."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The field \"%1\" was written to %2 %3 times within an hour and changed back again each time: "
        "something there sets it as well (a flow, a trigger, another integration). Nothing more is written "
        "to this record until a person says to go on."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 gave no answer to this change, and did not carry it out. Tandem sends it again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The record chosen for it, %1, is not there any more. Choose another one, or keep it apart and it "
        "gets a partner of its own."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 points of 100: %2"),
    QT_TRANSLATE_NOOP("tandem::core", "%1 records name this one in their reference field."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "One record on the other side looks like it%1. Link the two, or keep them apart."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Several records of this side have the same match key as the candidate. Choose which belong "
        "together."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "%1 records on the other side could be this one%2. Choose one, or keep it apart."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 answered the creation with %2 %3, which is linked with %4 already: nothing was created. Merge "
        "the two records, or unlink the pair."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A create was sent and its answer was lost; %1 records could be the result. Choose the right one."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The contact is a part of a person account, which Tandem does not delete for it. Delete the account "
        "in Salesforce, if the person shall go."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Startdeliver's list of %1 changed while it was read, five times in a row. Run again when fewer "
        "people work in it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Startdeliver neither sorts its list of %1 nor goes on where it is told to: the same rows came "
        "again. Nothing was planned from it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not take a character of this comment in a note, most likely %1. Take it out in "
        "Startdeliver; then the comment is sent again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The comment was edited in Startdeliver, and its note in Salesforce as well. The note was left as it "
        "is. Take the edit of the note back, then retry."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The contact is a part of a person account, where its %1 cannot be changed. Change it in Salesforce, "
        "or leave the field out of the mapping."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The customer is a person account in Salesforce, which is its own only contact. Move the user to "
        "another customer, or delete it where it is the same person."),
    QT_TRANSLATE_NOOP("tandem::core", "The event has no beginning. Give it one in Startdeliver."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Somebody changed this comment in the Salesforce task; it was left as it is. Take the change back "
        "there, and the comment is kept in step again."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The Salesforce task was deleted, or the connected user may not see it any more."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The organisation has no task status that says so. Ask a Salesforce admin for one."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The description of the Salesforce task takes %1 characters; what people wrote there leaves no room "
        "for the comments of Startdeliver. Shorten the description in Salesforce."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The disk is full: %1 could not be written. Free some space, then run again; nothing that was stored "
        "is lost."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 cannot be written: the file or its folder is read-only. Make it writable for your user, then run "
        "again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Another program is using %1. Close it, or wait until it has finished, then run again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 could not be read or written: the disk reported an error. Check the disk, then run again."),
    QT_TRANSLATE_NOOP("tandem::core", "The store could not work with %1."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 could not be opened or made. Check that the folder exists and belongs to your user, then run "
        "again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 was written by a newer Tandem (format %2; this one knows up to %3). Update Tandem, then run "
        "again."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "%1 holds a row that cannot be read. Restore a backup, then run again."),
    QT_TRANSLATE_NOOP("tandem::core", "The folder could not be made."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce %1 and Startdeliver %2 are linked already (link %3)."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The file %1 is damaged and there is no backup of it. Move it away, then run again: Tandem links "
        "what belongs together anew."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The file %1 is damaged. Copy its newest backup %2 over it, remove %1-wal and %1-shm, then run "
        "again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The cache %1 was damaged and has been made anew. Run again: the records are read once more."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 has no field \"%2\" that the connected user sees."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 (%2) cannot be written to %3 (%4) without a transform."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 takes %2 characters, %3 up to %4: longer values will be refused, unless the mapping cuts them."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 at %2 does not take %3 of %4: %5. They will be refused, unless a value map gives them another "
        "one."),
    QT_TRANSLATE_NOOP("tandem::core", "a value"),
    QT_TRANSLATE_NOOP("tandem::core", "%1 values"),
    QT_TRANSLATE_NOOP("tandem::core", "%1 cannot be written by the connected user."),
    QT_TRANSLATE_NOOP("tandem::core", "Changes will not flow to %1: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 is written by another mapping too."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The policy \"mark\" writes nothing: no field is named on either side."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 is mapped: a mark needs a field of its own."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 needs %2 for a new record, and no mapping gives it: nothing will be created there."),
    QT_TRANSLATE_NOOP("tandem::core", "true or false is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "A text is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" is not allowed here: %2 is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "the name of a field"),
    QT_TRANSLATE_NOOP("tandem::core", "The key \"%1\" is missing."),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" is no address: %2 is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "A whole number from %1 to %2 is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "A number from %1 to %2 is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "One of %1 is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "A list of ports from 1024 to 65535 is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "An object of flow names and field names is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" is no flow."),
    QT_TRANSLATE_NOOP("tandem::core", "The name of a field is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "An object is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "A day such as 2026-01-31, or null, is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "A list is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "The key is not known here."),
    QT_TRANSLATE_NOOP("tandem::core", "The key \"version\" is missing."),
    QT_TRANSLATE_NOOP("tandem::core", "The version is a whole number; this program reads up to %1."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The document has version %1, this program reads up to %2. Use a newer Tandem."),
    QT_TRANSLATE_NOOP("tandem::core", "The highest rate is lower than the one to begin with."),
    QT_TRANSLATE_NOOP("tandem::core", "The same two fields are mapped twice."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The switch salesforceOwnersAsTeamMembers sets this field: remove the mapping, or turn the switch "
        "off."),
    QT_TRANSLATE_NOOP("tandem::core", "The document is nested too deeply."),
    QT_TRANSLATE_NOOP("tandem::core", "The document is not valid JSON at column %1: %2"),
    QT_TRANSLATE_NOOP("tandem::core", "it ends too early, a bracket is not closed."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "a value is neither a text in quotation marks, a number, true, false nor null."),
    QT_TRANSLATE_NOOP("tandem::core",
        "a text has no closing quotation mark in its line, or a character that may not stand in it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "a name in quotation marks is expected here; maybe there is a comma too many before it."),
    QT_TRANSLATE_NOOP("tandem::core", "a colon is expected after the name."),
    QT_TRANSLATE_NOOP("tandem::core", "a comma, or the closing bracket, is expected here."),
    QT_TRANSLATE_NOOP("tandem::core", "something stands behind its last bracket."),
    QT_TRANSLATE_NOOP("tandem::core", "a value is expected here."),
    QT_TRANSLATE_NOOP("tandem::core", "The document must be a JSON object."),
    QT_TRANSLATE_NOOP("tandem::core", "The key is given twice."),
    QT_TRANSLATE_NOOP("tandem::core", "A text, a number, true, false or null is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "\"first\" or \"last\" is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "A number of characters from 1 to 1000000 is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "The name of a flow is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "The name of a time zone is expected, such as Europe/Stockholm."),
    QT_TRANSLATE_NOOP("tandem::core", "The argument is not known."),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" is no transform."),
    QT_TRANSLATE_NOOP("tandem::core", "A list of transforms is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "The field %1 %2."),
    QT_TRANSLATE_NOOP("tandem::core", "takes at most %1 characters, the value has %2"),
    QT_TRANSLATE_NOOP("tandem::core",
        "does not offer the value \"%1\" (it offers %2). Map it to one of them, or add it to the field's "
        "list"),
    QT_TRANSLATE_NOOP("tandem::core",
        "does not offer the value \"%1\". \"%2\" may be meant: map the one to the other (valueMap), or add "
        "it to the field's list"),
    QT_TRANSLATE_NOOP("tandem::core", "does not offer the value \"%1\""),
    QT_TRANSLATE_NOOP("tandem::core", "takes a number"),
    QT_TRANSLATE_NOOP("tandem::core", "takes a whole number of at most 18 digits"),
    QT_TRANSLATE_NOOP("tandem::core", "takes at most %1 digits before the point"),
    QT_TRANSLATE_NOOP("tandem::core", "takes a list"),
    QT_TRANSLATE_NOOP("tandem::core", "takes at most %1 of them, there are %2"),
    QT_TRANSLATE_NOOP("tandem::core", "takes text"),
    QT_TRANSLATE_NOOP("tandem::core", "takes an e-mail address"),
    QT_TRANSLATE_NOOP("tandem::core", "takes a period such as 2026-01-31/2026-02-01"),
    QT_TRANSLATE_NOOP("tandem::core", "cannot end before it begins"),
    QT_TRANSLATE_NOOP("tandem::core", "takes at most %1 days, this one lasts %2"),
    QT_TRANSLATE_NOOP("tandem::core", "takes one value, there are several"),
    QT_TRANSLATE_NOOP("tandem::core", "cannot hold a list whose values contain semicolons"),
    QT_TRANSLATE_NOOP("tandem::core", "takes true or false"),
    QT_TRANSLATE_NOOP("tandem::core", "takes a whole number"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "takes a day; a point in time needs a transform that names a time zone"),
    QT_TRANSLATE_NOOP("tandem::core", "takes a day in the form 2026-01-31"),
    QT_TRANSLATE_NOOP("tandem::core", "takes a point in time; a day has none without a time zone"),
    QT_TRANSLATE_NOOP("tandem::core", "takes a point in time in the form 2026-01-31T09:30:00Z"),
    QT_TRANSLATE_NOOP("tandem::core", "takes a day"),
    QT_TRANSLATE_NOOP("tandem::core", "takes a point in time"),
    QT_TRANSLATE_NOOP("tandem::core", "takes an id"),
    QT_TRANSLATE_NOOP("tandem::core", "may not be empty"),
    QT_TRANSLATE_NOOP("tandem::core", "The filter is nested too deeply."),
    QT_TRANSLATE_NOOP("tandem::core", "A list of conditions is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" is no operator."),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" takes %2."),
    QT_TRANSLATE_NOOP("tandem::core", "no value"),
    QT_TRANSLATE_NOOP("tandem::core", "A number of days from 1 to 36500 is expected."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 has no lookup %2."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 has no field %2."),
    QT_TRANSLATE_NOOP("tandem::core", "%1: the condition \"%2\" has nothing to compare with."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 %2: the condition \"%3\" does not fit."),
    QT_TRANSLATE_NOOP("tandem::core", "has no order"),
    QT_TRANSLATE_NOOP("tandem::core", "is no text"),
    QT_TRANSLATE_NOOP("tandem::core", "does not hold several values"),
    QT_TRANSLATE_NOOP("tandem::core", "is no day or point in time"),
    QT_TRANSLATE_NOOP("tandem::core", "cannot be compared with \"%1\""),
    QT_TRANSLATE_NOOP("tandem::core",
        "\"%1\" is no schedule. Write it like \"every 15m\", \"hourly at :05\", \"daily at 02:30\" or "
        "\"weekly on mon, thu at 08:00\"; behind it may stand \"quiet 22:00-06:00\", \"missed skip\" and "
        "\"jitter 2m\"."),
    QT_TRANSLATE_NOOP("tandem::core", "nobody there is known to be this person"),
    QT_TRANSLATE_NOOP("tandem::core", "upper and lower case"),
    QT_TRANSLATE_NOOP("tandem::core", "several values become one"),
    QT_TRANSLATE_NOOP("tandem::core", "the day of a point in time"),
    QT_TRANSLATE_NOOP("tandem::core", "joined name"),
    QT_TRANSLATE_NOOP("tandem::core", "part of a name"),
    QT_TRANSLATE_NOOP("tandem::core", "not read"),
    QT_TRANSLATE_NOOP("tandem::core", "one-way mapping"),
    QT_TRANSLATE_NOOP("tandem::core", "not mapped back: %1"),
    QT_TRANSLATE_NOOP("tandem::core", "refused"),
    QT_TRANSLATE_NOOP("tandem::core", "waits for a link"),
    QT_TRANSLATE_NOOP("tandem::core", "the same after mapping"),
    QT_TRANSLATE_NOOP("tandem::core", "first: both empty"),
    QT_TRANSLATE_NOOP("tandem::core", "first: equal"),
    QT_TRANSLATE_NOOP("tandem::core", "first: %1 chosen"),
    QT_TRANSLATE_NOOP("tandem::core", "first: %1 wins"),
    QT_TRANSLATE_NOOP("tandem::core", "first: both stay"),
    QT_TRANSLATE_NOOP("tandem::core", "first: fill blank"),
    QT_TRANSLATE_NOOP("tandem::core", "first: both filled"),
    QT_TRANSLATE_NOOP("tandem::core", "unchanged"),
    QT_TRANSLATE_NOOP("tandem::core", "both empty"),
    QT_TRANSLATE_NOOP("tandem::core", "clear suppressed"),
    QT_TRANSLATE_NOOP("tandem::core", "equal again"),
    QT_TRANSLATE_NOOP("tandem::core", "clear suppressed, the other side changed"),
    QT_TRANSLATE_NOOP("tandem::core", "one side changed"),
    QT_TRANSLATE_NOOP("tandem::core", "both changed alike"),
    QT_TRANSLATE_NOOP("tandem::core", "both changed"),
    QT_TRANSLATE_NOOP("tandem::core", "%1 chosen"),
    QT_TRANSLATE_NOOP("tandem::core", "%1 wins"),
    QT_TRANSLATE_NOOP("tandem::core", "%1; %2 wins"),
    QT_TRANSLATE_NOOP("tandem::core", "newest: no evidence"),
    QT_TRANSLATE_NOOP("tandem::core", "newest: too close"),
    QT_TRANSLATE_NOOP("tandem::core", "newest: %1 wins"),
    QT_TRANSLATE_NOOP("tandem::core", "merged by element"),
    QT_TRANSLATE_NOOP("tandem::core", "its partner was deleted; the answer was lost"),
    QT_TRANSLATE_NOOP("tandem::core", "its partner was deleted"),
    QT_TRANSLATE_NOOP("tandem::core", "new record"),
    QT_TRANSLATE_NOOP("tandem::core", "undo of run %1"),
    QT_TRANSLATE_NOOP("tandem::core", "the service stored another value than it was sent"),
    QT_TRANSLATE_NOOP("tandem::core", "its partner was deleted: mark"),
    QT_TRANSLATE_NOOP("tandem::core", "its partner is back: the mark is taken back"),
    QT_TRANSLATE_NOOP("tandem::core", "found again after its answer was lost"),
    QT_TRANSLATE_NOOP("tandem::core", "left to the service"),
    QT_TRANSLATE_NOOP("tandem::core", "reference to the partner"),
    QT_TRANSLATE_NOOP("tandem::core", "record type of new records"),
    QT_TRANSLATE_NOOP("tandem::core", "left the scope: clear what Tandem set"),
    QT_TRANSLATE_NOOP("tandem::core", "a merge in Salesforce"),
    QT_TRANSLATE_NOOP("tandem::core", " (the first has %1)"),
    QT_TRANSLATE_NOOP("tandem::core", " (profile \"%1\")"),
    QT_TRANSLATE_NOOP("tandem::core", "same mail address"),
    QT_TRANSLATE_NOOP("tandem::core", "another mail address"),
    QT_TRANSLATE_NOOP("tandem::core", "same domain"),
    QT_TRANSLATE_NOOP("tandem::core", "another domain"),
    QT_TRANSLATE_NOOP("tandem::core", "same phone"),
    QT_TRANSLATE_NOOP("tandem::core", "another phone"),
    QT_TRANSLATE_NOOP("tandem::core", "same company name"),
    QT_TRANSLATE_NOOP("tandem::core", "same text"),
    QT_TRANSLATE_NOOP("tandem::core", "same name"),
    QT_TRANSLATE_NOOP("tandem::core", "similar name"),
    QT_TRANSLATE_NOOP("tandem::core", "name is alike"),
    QT_TRANSLATE_NOOP("tandem::core", "another name"),
    QT_TRANSLATE_NOOP("tandem::core", "not mapped back: cut"),
    QT_TRANSLATE_NOOP("tandem::core", "not mapped back: constant"),
    QT_TRANSLATE_NOOP("tandem::core", "not mapped back: formatting"),
    QT_TRANSLATE_NOOP("tandem::core", "not mapped back: rounding"),
    QT_TRANSLATE_NOOP("tandem::core", "Nobody answers at %1: %2"),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 answered as the receiver does, but the notice is not in this profile's inbox: another receiver "
        "has this address."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 answered with the status 404: the receiver is not there, or it does not know this secret. "
        "Restart the watch, and look at the proxy's path."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 answered with the status %2 instead of 202."),
    QT_TRANSLATE_NOOP("tandem::core", "our own write"),
    QT_TRANSLATE_NOOP("tandem::core", "a test"),
    QT_TRANSLATE_NOOP("tandem::core", "no notice had told of it"),
};

} // namespace

std::span<const char *const> engineTexts()
{
    return texts;
}

} // namespace tandem::ui
