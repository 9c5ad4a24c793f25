<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>tandem::core</name>
    <message>
        <source>%1 Did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile belongs to the %1 %2, but you signed in to %3. Nothing was read or stored. Sign in to the right one, use another profile, or bind this profile anew (its links would then be wrong).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not connected to the end. Connect it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration %1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration %1 could not be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere since it was read here, so nothing was saved. Look at what is different and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere since it was read here, so nothing was saved. Read it again and repeat what you changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kept configuration &quot;%1&quot; any more: the last %2 are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver does not say what this key may do. If it may not write, the first write will say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may only read (&quot;%1&quot;). Plans can be made, but Tandem writes nothing, to either side, until you connect an administrator&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was given. Make one in Startdeliver under Settings, API keys, switch it to active and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in is forgotten here, but Salesforce could not be told: %1 You can revoke it there under Settings, Connected Apps OAuth Usage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is linked with %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are chosen for each other already. Decide that held record otherwise first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consumer key of the External Client App is missing (salesforce.clientId).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to %1 (%2) as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation is a sandbox of Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 API calls of the last 24 hours are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs pause while less than %1 % is left (salesforce.apiFloorPercent). Wait, or ask Salesforce for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver does not answer for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows that need it cannot run. Ask Startdeliver how it is called, and set it under startdeliver.dialectOverrides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service speaks a little differently than the configuration says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this into startdeliver.dialectOverrides: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is %1&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may only read (&quot;%1&quot;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a key with the permission level Admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver does not say what the key may do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a write is refused, give the key the permission level Admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be given to create a %2 in %3, and no mapping gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map the field, or switch creating there off (/flows/%1/create).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The external-id field %1 of %2 does not exist for the connected user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it, give the user access to it, or clear %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connected user may not write the external-id field %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the user edit access to it, or clear %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not marked as an external id in Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark it as External ID and Unique: creates whose answer is lost are then found at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connected user may not create %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the user the right, or switch creating off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connected user may not change %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the user the right, or switch updating off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the configuration if this is not what you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the mapping, or ask for access to the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 mapped fields are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is sound; %1 flows are on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not sync the flow &quot;%1&quot; yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No redirect port is configured (salesforce.redirectPorts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the flow &quot;%1&quot; has been read yet. Make a plan first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the %1 sign-ins that Salesforce keeps for a user of this app, %2 are Tandem&apos;s, as far as this profile knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one ends the oldest without a word. Disconnect where Tandem is not used any more, or revoke old sign-ins in Salesforce under Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks like a person&apos;s own user%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Tandem writes is then written in that person&apos;s name, it sees only what that person sees, and it stops when that person leaves. Let an administrator make a user for integrations, and sign in as that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user is one for integrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user&apos;s time zone is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not tell the user&apos;s time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings of a whole day are reckoned in UTC. Give the user a time zone in Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a profile&apos;s name. Use up to 64 letters (a to z), digits, dots, dashes and underscores, beginning with a letter, a digit or an underscore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem is stopping; this was not carried out. Start it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem is busy with this profile. Do it when the run has ended, or stop the run first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was cancelled. Nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is being synced by %1. Wait for it, or stop it; two at once would write twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Startdeliver key of %1 may only read: plans can be made, but nothing is written. Connect an administrator&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody came back from the browser within five minutes. If the page showed an error, an administrator must allow the app in Salesforce first. Then start the sign-in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is sign-in number %1 of this user with the app that nobody ended, as far as this profile knows. Salesforce keeps five, of all machines together, and ends the oldest without a word. Disconnect where Tandem is not used any more, or revoke old sign-ins in Salesforce under Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>salesforce.clientId is empty. Ask an administrator for the consumer key of the External Client App and put it into the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another sign-in was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the redirect ports is free (salesforce.redirectPorts). Close the program that uses them, or paste the address the browser ends at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there, or the connected user does not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pairs that were looked at would be refused: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 is damaged. Remove it and connect both services again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 is locked by another program. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored under &quot;%1&quot; yet. Connect the service first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain is locked. Unlock it with its password (sign in to the desktop again, or open &quot;Passwords and Keys&quot;), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain has no keyring yet that secrets could go to. Make one (open &quot;Passwords and Keys&quot;, or sign in to the desktop with your password), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain did not let Tandem in. Allow it when the keychain asks, or in the keychain&apos;s settings, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain reported a fault: %1. Try again; if it stays so, restart the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system keychain here: %1. Install and start one (gnome-keyring or KWallet), or start Tandem with --secrets file: the secrets are then kept in a file of the data directory that only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session has no D-Bus session bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no program on the session bus keeps secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the library libsecret is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain did not answer within %1 seconds. If it asks for its password somewhere on the screen, answer it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is required, and no mapping gives it a value. Fill the source field, or map the field with a default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its partner %1 was deleted in %2, but this record was changed since the two agreed (%3). Delete it too, or keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; is not part of this version yet. Leave it out of --flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce organisation has no %1, or the connected user may not see them: the flow &quot;%2&quot; has nothing to do. Switch it off, or ask a Salesforce admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 Salesforce calls of the last 24 hours are used; the rest is left for people (salesforce.apiFloorPercent). Nothing was written. Run again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A create was sent and its answer was lost. Tandem looks a second time in %1 s, before it sends it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped. What was written is recorded; the next run goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process runs this profile now. This run ended without sending anything more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the flow &quot;%2&quot; names the field &quot;%3&quot;, which the connected %4 user does not see. Correct the configuration, or ask an admin for access to the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch salesforceOwnersAsTeamMembers sets %1 of customers; no mapping may do so as well. Remove the mapping, or turn the switch off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; was written to %2 %3 times within an hour and changed back again each time: something there sets it as well (a flow, a trigger, another integration). Nothing more is written to this record until a person says to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave no answer to this change, and did not carry it out. Tandem sends it again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record chosen for it, %1, is not there any more. Choose another one, or keep it apart and it gets a partner of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points of 100: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records name this one in their reference field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One record on the other side looks like it%1. Link the two, or keep them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records of this side have the same match key as the candidate. Choose which belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records on the other side could be this one%2. Choose one, or keep it apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered the creation with %2 %3, which is linked with %4 already: nothing was created. Merge the two records, or unlink the pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A create was sent and its answer was lost; %1 records could be the result. Choose the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact is a part of a person account, which Tandem does not delete for it. Delete the account in Salesforce, if the person shall go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver&apos;s list of %1 changed while it was read, five times in a row. Run again when fewer people work in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver neither sorts its list of %1 nor goes on where it is told to: the same rows came again. Nothing was planned from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not take a character of this comment in a note, most likely %1. Take it out in Startdeliver; then the comment is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment was edited in Startdeliver, and its note in Salesforce as well. The note was left as it is. Take the edit of the note back, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact is a part of a person account, where its %1 cannot be changed. Change it in Salesforce, or leave the field out of the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer is a person account in Salesforce, which is its own only contact. Move the user to another customer, or delete it where it is the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no beginning. Give it one in Startdeliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed this comment in the Salesforce task; it was left as it is. Take the change back there, and the comment is kept in step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce task was deleted, or the connected user may not see it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation has no task status that says so. Ask a Salesforce admin for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of the Salesforce task takes %1 characters; what people wrote there leaves no room for the comments of Startdeliver. Shorten the description in Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written. Free some space, then run again; nothing that was stored is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: the file or its folder is read-only. Make it writable for your user, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using %1. Close it, or wait until it has finished, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read or written: the disk reported an error. Check the disk, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store could not work with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be opened or made. Check that the folder exists and belongs to your user, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Tandem (format %2; this one knows up to %3). Update Tandem, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a row that cannot be read. Restore a backup, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce %1 and Startdeliver %2 are linked already (link %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged and there is no backup of it. Move it away, then run again: Tandem links what belongs together anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged. Copy its newest backup %2 over it, remove %1-wal and %1-shm, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache %1 was damaged and has been made anew. Run again: the records are read once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot; that the connected user sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) cannot be written to %3 (%4) without a transform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2 characters, %3 up to %4: longer values will be refused, unless the mapping cuts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 does not take %3 of %4: %5. They will be refused, unless a value map gives them another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written by the connected user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written by another mapping too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy &quot;mark&quot; writes nothing: no field is named on either side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is mapped: a mark needs a field of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2 for a new record, and no mapping gives it: nothing will be created there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not allowed here: %2 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address: %2 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number from %1 to %2 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of ports from 1024 to 65535 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object of flow names and field names is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a field is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day such as 2026-01-31, or null, is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;version&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version is a whole number; this program reads up to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has version %1, this program reads up to %2. Use a newer Tandem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest rate is lower than the one to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same two fields are mapped twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch salesforceOwnersAsTeamMembers sets this field: remove the mapping, or turn the switch off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document must be a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text, a number, true, false or null is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;first&quot; or &quot;last&quot; is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of characters from 1 to 1000000 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a flow is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a time zone is expected, such as Europe/Stockholm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The argument is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no transform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of transforms is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes at most %1 characters, the value has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not offer the value &quot;%1&quot; (it offers %2). Map it to one of them, or add it to the field&apos;s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not offer the value &quot;%1&quot;. &quot;%2&quot; may be meant: map the one to the other (valueMap), or add it to the field&apos;s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not offer the value &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a whole number of at most 18 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes at most %1 digits before the point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes at most %1 of them, there are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a period such as 2026-01-31/2026-02-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot end before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes at most %1 days, this one lasts %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes one value, there are several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot hold a list whose values contain semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a day; a point in time needs a transform that names a time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a day in the form 2026-01-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a point in time; a day has none without a time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a point in time in the form 2026-01-31T09:30:00Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a point in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of conditions is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of days from 1 to 36500 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no lookup %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the condition &quot;%2&quot; has nothing to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: the condition &quot;%3&quot; does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not hold several values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no day or point in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be compared with &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no schedule. Write it like &quot;every 15m&quot;, &quot;hourly at :05&quot;, &quot;daily at 02:30&quot; or &quot;weekly on mon, thu at 08:00&quot;; behind it may stand &quot;quiet 22:00-06:00&quot;, &quot;missed skip&quot; and &quot;jitter 2m&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody there is known to be this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper and lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several values become one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day of a point in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joined name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one-way mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not mapped back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same after mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: both empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: %1 chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: %1 wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: both stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: fill blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: both filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear suppressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear suppressed, the other side changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one side changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both changed alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest: no evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest: too close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest: %1 wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged by element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its partner was deleted; the answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its partner was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service stored another value than it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its partner was deleted: mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its partner is back: the mark is taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found again after its answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference to the partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record type of new records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left the scope: clear what Tandem set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a merge in Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 is not usable. Check it in the connection&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection to %1 could not be trusted: %2. If your company inspects its traffic, ask your IT department for its root certificate and set it as extra CA file in the network settings; otherwise check this computer&apos;s date and the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants a user name and password, or refuses those it got. Correct them in the network settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached or does not let Tandem through: %2. Check the proxy in the network settings, or ask your IT department.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent nothing for %2 seconds. It may be overloaded; Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host %1 is not known. Check the address and this computer&apos;s network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection. Check the address; if it is right, the service is down or a firewall is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 broke off in the middle. Tandem does not use such an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before it had answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer in the way of a web service. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check this computer&apos;s network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached within %2 seconds. Check this computer&apos;s network connection, and whether a proxy has to be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the %2 MiB that Tandem accepts here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network sign-in page answered in place of %1. Open a web browser, sign in to the network (hotel, guest or company network), and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent Tandem on to %2, which was not followed: %3. Check the address in the connection&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of extra certificates %1 cannot be read (%2). Choose another one in the network settings, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of extra certificates %1 holds no certificate. It must be a PEM file, with lines like BEGIN CERTIFICATE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not accept the sign-in that was just renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has ended the sign-in, and it could not be renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks to wait %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem tries again later, more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepts no more requests for the moment. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s list of deleted records could not be read. Nothing was taken from it; run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s description of an object was cut off or is not what was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s answer was cut off or is not what was asked for; Tandem tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s answer to a change was cut off or unreadable; Tandem reads the records back before it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is changing this record or its parent at the moment; Tandem tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was changed in Salesforce after it was read; Tandem plans the change anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce is too busy at the moment; Tandem tries again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce had an internal error (%1); Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce could not carry out a request (%1); Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce needed too long for a query; Tandem tries again with less at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce needed too long for this request; Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce API is switched off for the moment; Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce organisation is in maintenance; Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce is in maintenance and can only be read; Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of Salesforce is not available at the moment; Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation runs too many requests at once; Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce runs too many long requests of this organisation at once; Tandem tries again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s allowance of API calls for 24 hours is used up. Tandem pauses and tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record was fine but was undone because of another one; Tandem sends it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record was not tried because an earlier one failed; Tandem sends it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was changed in Salesforce after it was read; Tandem reads it again in the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is locked by an approval in Salesforce. Tandem tries it again once that is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce has closed the reading position; Tandem reads on from the last page it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A query covers too much for this user; Tandem asks for less at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce has too many changed records for one answer; Tandem asks for a shorter time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record, or one it refers to, is in Salesforce&apos;s recycle bin. Restore it there, or end the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not find the record: it is gone, or the user may not see it. Check that it is there, or end the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record referred to is gone, of the wrong kind, or not visible to the user. Choose another one. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Salesforce id is malformed or of the wrong kind. Correct the value it comes from. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce needs a value in %2. Map it or give it a default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A validation rule in Salesforce refuses the record. Correct what it complains of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce refuses the value of %2. Correct it or its mapping: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lookup filter in Salesforce refuses the value of %2. Choose another record for it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %2 is not in Salesforce&apos;s picklist. Add it there, or map it to one that is. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text for %2 is longer than the Salesforce field. Shorten it, or add &quot;cut&quot; to its mapping. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number for %2 does not fit the Salesforce field. Correct it or its mapping. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not take the value of %2 for an e-mail address. Correct it. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %2 is of the wrong type for Salesforce. Map it to a field of its type. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce cannot read a value. Correct it, or map it to a field of its type: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A duplicate rule in Salesforce found similar records. Link one of them, or allow duplicates for this flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Salesforce record already has this unique value. Change one of the two, or link the records. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two records carry the same external id. Make it unique. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several Salesforce records have this external id. Make it unique.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner is an inactive Salesforce user. Map the owner to an active one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user of this type cannot own the record in Salesforce. Map the owner to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 cannot be changed in Salesforce. Remove it from the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comments of the task are longer than Salesforce allows. Shorten them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not allow this for a person account. Leave the field out of its mapping: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A converted lead cannot be changed in Salesforce. Link the contact it became.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce cannot delete the record because others depend on it. Remove those first: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce cannot do this because other records depend on it. Remove those first: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is missing in Salesforce or hidden from the user. Refresh the mapping, or ask an administrator for the right. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter does not fit the type of its field. Correct the filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not understand a query. Check the filter and the mapping: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce finds the query too complicated. Leave out formula fields from mapping or filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce has retired this API version. Choose a newer one in the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not accept the sign-in any more. Connect Salesforce again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not accept the sign-in. Connect Salesforce again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user may not change this record. Ask its owner or an administrator for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user lacks access to a record that this one refers to. Ask an administrator for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user lacks a right this needs. Ask an administrator. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new owner may not read this kind of record in Salesforce. Choose another owner, or ask an administrator to widen its profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transaction security policy of Salesforce forbids this. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user may not write %2. Remove it from the mapping, or ask an administrator for the right. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not let records of this kind be written this way. Take them out of the sync, or ask an administrator: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Apex trigger in Salesforce failed. Show an administrator what it says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flow in Salesforce failed. Show an administrator what it says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s storage in Salesforce is full. Ask an administrator to free some, or to buy more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation has no licence left for this. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit of the organisation is reached. Show an administrator what Salesforce says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API is not enabled for this organisation or user. Ask an administrator for an edition or profile with API access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of Salesforce is not enabled in the organisation. Ask an administrator to enable it. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object is missing in Salesforce or hidden from the user. Ask an administrator for the right to it. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object of Salesforce does not allow this. Take it out of the sync, or ask an administrator: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object is missing in Salesforce, or cannot be loaded in bulk by this user. Ask an administrator for the right to it. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce refuses a bulk job. Check the filter and the mapping: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce cannot take a bulk job&apos;s data apart. Check the mapping: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce gave up a bulk job (%1); Tandem does the rest of it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce has forgotten the change stream; Tandem opens it anew and goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change stream&apos;s sign-in has expired; Tandem renews it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not open a change stream at the moment; Tandem reads on schedule and tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce is too busy for change streams; Tandem reads on schedule and tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s allowance of change events for 24 hours is used up; Tandem reads on schedule meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many programs listen to this organisation&apos;s changes; Tandem reads on schedule and tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user may not listen to changes of all records. Ask an administrator for &quot;View All Data&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user may not listen to these changes. Ask an administrator for the right to the object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not publish changes of this object. Ask an administrator to select it under Change Data Capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored place in the change stream is gone; Tandem compares all records and listens from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not accept the sign-in (status %1). Connect Salesforce again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user may not do this (status %1). Ask an administrator for the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not find this (status %1). Check that the record is there and that the user may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not answer as it should (status %1); Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is under way in Salesforce (status %1); Tandem plans this anew in the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request to Salesforce is larger than it allows. Map fewer fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request to Salesforce is longer than it allows. Map fewer fields or shorten the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s entrance does not know this organisation&apos;s address (status %1): it has moved, or is switched off. Tandem asks for the new address and tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce takes no more requests for the moment (status %1); Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce refused this without a reason that Tandem knows (status %1). Check the record and its mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access was denied in the browser. Start the sign-in again and choose Allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored Salesforce sign-in cannot be read. Connect Salesforce again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from the browser does not belong to this sign-in. Start the sign-in again and use the page that opens then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from the browser holds no authorization code. Start the sign-in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The renewed Salesforce sign-in could not be stored and is not used until it is. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of Salesforce records was cut off or is not what was asked for; Tandem reads it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation does not serve the API version %1 any more. Choose a newer one in the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce did not say who is signed in. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user cannot see the object %1. Ask an administrator for access to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Salesforce query has %1 characters, which is more than the service takes. Map fewer fields or shorten the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce app does not grant the scope &quot;api&quot;. Ask an administrator to add &quot;api&quot; and &quot;refresh_token&quot; to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce gave no refresh token. Ask an administrator to add the scope &quot;refresh_token&quot; to the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce sign-in has expired: it was not used for thirty days. Connect Salesforce again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce sign-in was revoked: somebody ended it in Salesforce, or this user signed in with the app in more than five places, which ends the oldest sign-in. Connect Salesforce again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not let this app into the organisation: it is not installed there, or blocked. Ask an administrator to install it (Setup, Connected Apps OAuth Usage) and to allow your user, then start the sign-in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not accept sign-ins of this user from this network. Ask an administrator to allow its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in took too long or its code was already used. Start the sign-in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce sign-in has expired or was revoked. Connect Salesforce again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user is inactive. Ask an administrator to activate it, or sign in as somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user may not sign in at this hour. Try again within the profile&apos;s login hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce app has no usable scopes. Ask an administrator to add &quot;api&quot; and &quot;refresh_token&quot; to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user has not approved this app. Start the sign-in again and choose Allow, or ask an administrator to pre-approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce user is deactivated or frozen. Ask an administrator to activate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce organisation is locked, closed or suspended. Its administrator has to talk to Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user signed in too often in the last hour. Tandem waits half an hour before it tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not know this client id. Check the client id in the configuration, and that the app is installed in this organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce wants a client secret. Ask an administrator to switch off &quot;Require secret&quot; for web server and refresh token flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not accept this client. Check the client id, and that the app requires no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback address is not registered in the Salesforce app. Register the redirect URL of the configuration letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce app has no callback address. Register the redirect URL of the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce app does not allow this way of signing in. Ask an administrator to enable the authorization code flow with PKCE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce app lacks a scope. Ask an administrator to add &quot;api&quot;, &quot;refresh_token&quot;, &quot;id&quot; and &quot;openid&quot; to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce did not understand the sign-in. Start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce has to ask you first. Start the sign-in again and choose Allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access was denied. Start the sign-in again and choose Allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not know this sign-in any more. Connect Salesforce again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Salesforce sign-in service does not answer as it should (status %1). Your sign-in is kept; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce refused the sign-in: %1. Connect Salesforce again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver refuses the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver refuses the value of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver does not accept the API key. Check in Startdeliver&apos;s settings that the key exists and is switched to active, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Startdeliver API key may not do this. Give it the permission level Admin in Startdeliver&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver does not find this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the record in Startdeliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is larger than Startdeliver takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver takes no more requests for the moment; Tandem slows down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer of Startdeliver was cut off or is not what was asked for; Tandem tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer of Startdeliver was cut off or is not what was asked for; Tandem reads it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver does not answer as it should (status %1); Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few records to find out how the service filters and sorts; the defaults stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity &quot;%1&quot; does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters do not compare: each run reads everything and compares it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting is not honoured: each run reads everything twice and compares it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of %1 records are refused; Tandem asks for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page holds at most %1 records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading one record by its id does not work (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter on an unknown field is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter on an unknown field is ignored: field names in filters must be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unknown entity answers with status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver&apos;s answer to a change was cut off or unreadable; Tandem reads the record back before it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was deleted in Startdeliver meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce asks for a new sign-in of the change stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce is too busy for change events just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce ended the change stream (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not tell of changes of %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (the first has %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (profile &quot;%1&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same company name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name is alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not mapped back: cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not mapped back: constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not mapped back: formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not mapped back: rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record would stand above itself. Choose another parent on the side where it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem has not read the %1 %2 %3. Either it does not exist, the connected user cannot see it, or no run has read it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the %1 %2 &quot;%3&quot;, last changed there at %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the %1 %2 &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is deleted in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another record of that number: trace %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do: both sides agree on everything that may flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run creates its partner in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One end is deleted. Nothing is created or linked for it any more; an undelete revives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is outside the scope of the flow &quot;%1&quot;, so it does not sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no partner, and this flow does not create records in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its partner was being created when the answer was lost. The next run looks for it before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for its parent, which has no partner in %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is linked, but its partner has not been read (again). The next run reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flow syncs this kind of record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never agreed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides changed since they agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce changed since they agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver changed since they agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged since they agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: Salesforce %2, Startdeliver %3; %4 (on %5 and %6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: Salesforce %2, Startdeliver %3; %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not read)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished">(leer)</translation>
    </message>
    <message>
        <source>To be written to %1: %2 becomes %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes may not flow: direction, null policy, a lossy mapping or a read-only field keeps them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes were declined by a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values were refused before and are not sent again yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be sent: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in conflict: both sides hold different values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields of this flow have not been read yet: no run has looked at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; is switched off, so nothing is done with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no partner in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is linked with %1 %2 since %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reference field named the partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem created the partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person linked the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after a merge in Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a match key found the partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One end was deleted; the link is kept so that nothing is created again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One end cannot be reached; the link is frozen until it can be seen again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link was cut: it left the scope, or a person asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written; how the service stored it has not been read back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict %1 on %2 since %3: Salesforce %4, Startdeliver %5; a person chose %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict %1 on %2 since %3: Salesforce %4, Startdeliver %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for its parent %1 to be linked (since %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its creation is locked while the matching of the flow is open (since %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A create was sent and its outcome is not known yet (since %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits: %1 (since %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused %2 %3 times: %4 (%5). It is sent again when the value changes, or from %6 on (errors %7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1 a person said no to %2 in %3 (decision %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creating it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change to %1 was written down at %2 and is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of unknown outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, run %2: it %3 in %4, %5: %6 → %7 (%8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, run %2: it %3 in %4, %5: %6 → %7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, run %2: it %3 in %4 (%5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, run %2: it %3 in %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, run %2: it %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, run %2: it %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed by the service itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: yes, as it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no, as it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no parent (%1 is blank), so it belongs to nobody who syncs. It takes part once it has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to further accounts: %1. A user of Startdeliver belongs to one customer, so only its own account (AccountId) counts; the others get no user for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has never been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first read of %1 has not ended: it has come to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been read at %2; what was changed there since is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; runs %2; in %3 it may %4; %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both ways</source>
        <translation type="unfinished">beide Richtungen</translation>
    </message>
    <message>
        <source>to Startdeliver only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to Salesforce only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create and update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create, not update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update, not create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a delete on one side does nothing on the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the partner of a deleted record is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the partner of a deleted record is deleted, unless it was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where both sides changed %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest value wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not written in %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is calculated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem last wrote to %1 at %2 (run %3); the service stored another value than it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem last wrote to %1 at %2 (run %3); what the service stored has not been read back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem last wrote to %1 at %2 (run %3); the service took it as it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem has not read the record %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is created while the matching of this flow is open. Decide under Matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the flow &quot;%1&quot; on in Sync settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which value is right under Activity, Conflicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide what is held under Activity, Held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value or the mapping, or try again at once under Activity, Refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To allow it after all, withdraw your decision under Activity, Decisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the matching: decide what stands under Matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its parent, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parent, %1, is outside the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the record, or the filter of the flow &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the flow &quot;%1&quot; create records in Sync settings, or link it with a record that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now: the run looks for what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now, or make a plan and look first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret for webhooks is stored yet. Make one in Sync settings, Real time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator of Salesforce for it and enter it under Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1 is not in this profile (any more). Make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved plan does not agree with the one in the profile: %1. Only &quot;ticked&quot; may be changed. Nothing was written; make a new plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a plan saved by Tandem, or it was cut off. Save one anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; has no configuration yet. Go through the set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a configuration already: %1. Change it, or import another one under Configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows none of the %2 records of the kind &quot;%3&quot; that were there before. Nothing was written. Look whether the connected user may still read them; if all of them are really gone, make a plan under Review and apply it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run would delete records of the flow &quot;%1&quot; because not one is left on the other side. Nothing was written. Look at the plan under Review and apply it if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run would delete or clear %1 records of the flow &quot;%2&quot;; with the %3 of the last 24 hours that is more than the %4 the guard allows. Nothing was written. Look at the plan under Review and apply it if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan is not in the profile any more. Make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration, the fields of a service or the connected organisation changed since this plan was made. Nothing was written. Make a new plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver %1 in its list of %2. The whole list is read, twice and page by page, until both readings agree. The check under Set up finds out what the service can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flow is switched on. Switch one on in Sync settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run %1 (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce is not connected yet. Connect it under Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver is not connected yet. Connect it under Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered as the receiver does, but the notice is not in this profile&apos;s inbox: another receiver has this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with the status 404: the receiver is not there, or it does not know this secret. Restart the watch, and look at the proxy&apos;s path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with the status %2 instead of 202.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our own write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no notice had told of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was changed or the row was dealt with since the plan was made. Make a new plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan goes one way only: it takes a run back, or carries over what was there before. Leave the row out instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row does not choose between two changes, so there is no other value that could win. Leave the row out instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way is closed for these fields: the mapping, the flow or the rights of the connected user do not let them be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo of run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile &quot;%1&quot; already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file &quot;%1&quot; where the profile&apos;s folder would be. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The support bundle could not be packed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision keeps the other value back. Withdraw it in Activity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other value was refused before. Activity says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other value&apos;s record has no partner yet: sync that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan is being applied: wait until that has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the flow does not change records there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something changes it back each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow goes one way only, and this mapping the other: nothing of it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;system&quot;, &quot;none&quot;, http://host:port or socks5://host:port with a port from 1 to 65535 (user and password are kept elsewhere)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record like it is on the other side, where the filter keeps it out: a new one would be there twice. Let the filter take it in, or keep the two apart and it gets a partner of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce took the subscription to changes of %1, but tells nothing of them. Select the object for Change Data Capture, and give the user &quot;View All&quot; on it; until then it is read by polling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2 Salesforce calls that %3 are used: no first full reads until there is more room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2 Salesforce calls that %3 are used, about %4 by midnight: what runs by itself runs four times as seldom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2 Salesforce calls that %3 are used: nothing runs by itself until there is room again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are not left for people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem may make a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changed configuration has an error, the one before stays in force: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1 has been applied: nothing of it is left to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; has no mapping %2 whose rule could be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its run failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connected user has no permission to write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody may write it once the record is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another record of that number. Look at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs this profile by itself, so that there is nothing to pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that ran this profile by itself ended in the midst of this. See under Activity what was done; the next run goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that ran this profile by itself is gone, so that nobody carries this out. Start it again, or sync here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1 on %2 runs this profile, but did not answer for %3 seconds. What you asked for was taken back; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why this cause is muted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Candidates (%2): %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Candidates (%2), among them: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: %1. The next run carries it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its partner %1 %2 was held. Decided: %3. The next run carries it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a candidate for %1 %2. Decided: %3. The next run carries it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link it with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create a new partner for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was held since %2: %3 Decided: %4. The next run carries it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now: the run carries out what was decided. Until then it can be taken back under Activity, Held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the field there is a formula, which nobody can write. Let the mapping go one way, away from %1, or choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the connected user cannot change the field there. Let the mapping go one way, away from %1, or ask for the permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: only the beginning of a text of %1 is written to the other side, so a change of it there would lose the rest. Let the mapping go one way, away from %1, or remove the step “Cut”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the other side always gets the same fixed value, which tells nothing of the value in %1. Let the mapping go one way, away from %1, or remove the step “Fixed value”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the other side has other capitals than %1, so a change of the text there would lose how it is written in %1. Let the mapping go one way, away from %1, or remove the step that changes capitals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: only the day of a point in time is written to the other side, so a change of it there would lose the time of day in %1. Let the mapping go one way, away from %1, or choose a field with a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: first and last name of %1 are one on the other side and cannot be told apart again. Let the mapping go one way, away from %1, or add the step “Part of a name” for the way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: only a part of the name in %1 is written to the other side, so a change of it there would lose the other part. Let the mapping go one way, away from %1, or add the step “Join names” for the way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of a text that is formatted in %1 will not flow to %1: the other side takes plain text, so a change there would lose the formatting. Other texts flow both ways. Let the mapping go one way, away from %1, or choose a field for formatted text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the field there is written when a record is created, and nobody can change it afterwards. If that is what you want, leave it so; else choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: several values of %1 become one on the other side, and nobody can tell which of them a change there means. Let the mapping go one way, away from %1, or give each value one of its own under Values, and nothing to “Others”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep it apart, with a partner of its own where one is created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep it, without a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let it stay alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the %1 sign-ins that Salesforce keeps for a user of this app, one is Tandem&apos;s, as far as this profile knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person accounts %1, several currencies %2, shared activities %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One change may not flow: direction, null policy, a lossy mapping or a read-only field keeps it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One change was declined by a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One value was refused before and is not sent again yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused %2 once: %3 (%4). It is sent again when the value changes, or from %5 on (error %6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no record. Give a Salesforce id of 15 or 18 characters, a Startdeliver number (&quot;user/12&quot; for a person), or the address of a record&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no %2 that Tandem has read. Give the id of one of the candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no conflict %1 (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no held record %1 (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no decision %1 (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person said to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the partner of %1, which was merged into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new record; the rest of the text follows in a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 wrote nothing that could be set back: it changed no field and made no record. What it deleted Tandem cannot bring back; look in the recycle bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment was edited in Startdeliver, and its post in Salesforce as well. The post was left as it is. Take the edit of the post back, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is sound; one flow is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not sort by updatedAt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not compare updatedAt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not compare id within one updatedAt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not sort by id within one updatedAt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it named no usable address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only reading requests are followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is another host, and the sign-in belongs to this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has sent Tandem on %1 times already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is already in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot listen on %1 port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sign-in is open. Start one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1 (%2) is missing; untick it instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a row %1 that was never planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row has no &quot;id&quot;, or its &quot;ticked&quot; is neither true nor false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automation in Salesforce stumbled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s allowance of change events or of their listeners is used up (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce forgot the change stream; it is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not let this user listen (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce answered the change stream with the status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s answer to the change stream was cut off or is not what was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No object is to be listened to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce takes the sign-in, but not for change events (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A match key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The external-id setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no flow wants it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its flow waits for a first plan that a person applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record chosen for it, %1, belongs to another one by now. Merge it with that one in the service it lives in, choose another one, or keep it apart and it gets a partner of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was merged into %2 in Salesforce, and both had a partner: %3 and %4. Merge the two in Startdeliver (delete one of them), or say which one belongs to %2: link this one with it, or keep this one apart and it stays alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 could not be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 could not be replaced: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 could not be made durable: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users of this machine can open %1. Run &quot;chmod %2 %1&quot; and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 is encrypted, and its key is not here. Start Tandem with the credential tandem-secrets-key, as its service does (systemd-run -p LoadCredentialEncrypted=tandem-secrets-key).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 was encrypted with another key, or is damaged. Give Tandem the key it was made with; or remove the file and connect both services again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data directory %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library that encrypts secrets cannot start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the secret file is too short: it must have at least %1 characters. Make a new one, for example with &quot;openssl rand -hex 32&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What was asked of it is done as soon as it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock file %1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1 on %2, since %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 cannot be read (%2). Correct &quot;webhooks&quot; in the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 cannot be read (%2). Correct &quot;webhooks&quot; in the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;webhooks&quot; names only one of certificateFile and keyFile. The receiver needs both, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver would listen on %1, which others can reach, without TLS: the secret in each notice could be read on the way. Give &quot;webhooks&quot; a certificateFile and a keyFile, set behindProxy where a proxy with TLS stands before it, or listen on 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More notices arrive than the disk can take. Their senders are asked to come again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is already listening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notice went to %1 and is in the inbox: the path is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Startdeliver dialect is wrong at %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in Startdeliver dialect is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>startdeliver.dialectOverrides must be a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Startdeliver dialect has no entity &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has the wrong type, the default is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a whole number from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another entity has that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a text that is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver cannot compare &quot;%1&quot; here: its dialect says that filters take no comparisons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a comparison that Startdeliver knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter for Startdeliver is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set on create only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo of run %1; the answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Salesforce id: it needs 15 or 18 letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Salesforce id: its last three characters do not fit the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2 characters; to say where the rest of a text is takes at least %3. Use &quot;cut&quot; or &quot;refuse&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of %1 cannot go into a comment at %2: %3. Use &quot;cut&quot; or &quot;refuse&quot;, or make the mapping flow the other way only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of %1 cannot go into a comment at %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the comments of a Salesforce task stand in its Description, which has no room for its own rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only accounts (a note) and tasks (its Description) can hold the rest of a text in Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only customers and tasks have comments in Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a field, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id of a Salesforce user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id of a team member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a version such as 67.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a version such as v1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;every 15m&quot;, &quot;hourly at :05&quot;, &quot;daily at 02:30&quot;, &quot;weekly on mon, thu at 08:00&quot; or nothing; behind it &quot;quiet 22:00-06:00&quot;, &quot;missed skip&quot;, &quot;jitter 2m&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a header, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON pointer such as /id or /data/id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an IP address such as 127.0.0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an https address without a path (http only for this machine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an https address, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object of values is expected, such as {&quot;Hot&quot;: &quot;A&quot;}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object with an &quot;op&quot; is expected: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Allowed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Known: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number with a fraction is written {&quot;decimal&quot;: &quot;1.5&quot;}, so that it stays exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text, number, true, false, null or a list is expected, or one of {&quot;day&quot;: &quot;2026-01-31&quot;}, {&quot;instant&quot;: &quot;2026-01-31T09:30:00Z&quot;}, {&quot;decimal&quot;: &quot;1.5&quot;}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one &quot;value&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;values&quot;, a list with at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name can only be joined from a whole record, and none was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transform &quot;link&quot; needs the name of a flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transform &quot;dayInZone&quot; needs the name of a time zone, such as Europe/Stockholm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration %1 is wrong at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network.proxy is &quot;%1&quot;. Write &quot;system&quot;, &quot;none&quot;, http://host:port or socks5://host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no refused record %1 (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; has none of these mappings: %2. Save the mapping first; its name is as in &quot;Name=name&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer filter is being tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits for this trial any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is being counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1 (%2) was edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem does not send a token to %1, which is not the service&apos;s own host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job that only reads tried to change %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused a row that breaks one of its rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce %1 cannot be linked with Startdeliver %2 in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce %1 and Startdeliver %2 are linked already (link %3). %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Salesforce API version. Write it like &quot;66.0&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s list of API versions was cut off or is not what was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch for Salesforce was put together wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reading position of Salesforce has an unexpected form; reading starts anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce could not check its transaction policy; Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s transaction policy failed; Tandem tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bulk job of Salesforce is not at the point where this can be done; Tandem asks again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce has closed the reading position of a bulk job; Tandem reads its results from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many change streams are open in this organisation; Tandem reads on schedule and tries again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce has lost the change stream; Tandem opens it anew and goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bulk job&apos;s results were asked for in another API version: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not take so many records at once: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not accept the time span of a query: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not know this kind of request: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not take this form of data: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not understand a request&apos;s header: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not understand a request: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not understand a part of a request: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce misses a part of a request: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not understand a request for bulk data: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not take this form of bulk data: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce cannot take a bulk request apart: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not know this kind of bulk job: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce cannot take a bulk job&apos;s data apart: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message to the change stream is larger than Salesforce allows. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change stream was asked for without a version. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not understand a message to the change stream: %1. This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not know this kind of request (status %1). This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not take this form of data (status %1). This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce wants a condition with this request (status %1). This is a fault in Tandem; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record that was written back and forth takes one answer, that it goes on, and no other record takes that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is held for another reason, which this does not answer. Look at the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock file %1 cannot be used: error %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits for this search any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left to write of it is kept back until that is settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its partner cannot be created before what keeps it back is settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in conflict: what the mapping makes of the one value is not the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict %1 on %2 since %3: the mapping makes %4 of what %5 holds, %6; %7 holds %8; a person chose %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict %1 on %2 since %3: the mapping makes %4 of what %5 holds, %6; %7 holds %8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; has no filter for records of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It passes the filter for records of %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not pass the filter for records of %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver brings no deleted record back. To have it there again, make a new record in Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undelete it in Salesforce, and it syncs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is not valid JSON at column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends too early, a bracket is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is neither a text in quotation marks, a number, true, false nor null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text has no closing quotation mark in its line, or a character that may not stand in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in quotation marks is expected here; maybe there is a comma too many before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colon is expected after the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma, or the closing bracket, is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something stands behind its last bracket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver answers the way Tandem expects it to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the other side keeps fewer decimals, so the rest of the number in %1 would be lost. Let the mapping go one way, away from %1, or choose a field with as many decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One field differs on purpose: the undo of run %1 set it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields differ on purpose: the undo of run %2 set them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields differ on purpose: undos of several runs set them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One field differs, and nothing of it may flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields differ, and nothing of them may flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One field differs, as it did when both sides last agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields differ, as they did when both sides last agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 name a record by an id that only its own service knows: written to the other service, it would be refused or taken for another record. Remove the mapping; owners go by the flow “Owners and team members”. To carry a parent or an account, add the step “Linked record” for each direction, under Steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is held for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is held since %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its partner %1 %2 is held since %4: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a candidate for %1 %2, which is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of this name exists on the other side and belongs to another one here: it may have been entered twice. If so, merge it with that one in the service it lives in: Tandem merges no records. “Keep apart” and “Create new” do the same: it gets a partner of its own, where the flow creates one. “Link” is refused while the record on the other side belongs to that one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::desktop::Desk</name>
    <message>
        <source>Matches</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Feldzuordnungen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sync settings</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tandem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect a record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::desktop::Main</name>
    <message>
        <source>Tandem did not end properly last time.</source>
        <translation>Tandem wurde beim letzten Mal nicht ordnungsgemäß beendet.</translation>
    </message>
    <message>
        <source>Nothing is lost. The log may say why; it holds no secrets.</source>
        <translation>Nichts ist verloren. Das Protokoll sagt vielleicht, warum; es enthält keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>This is the sandbox: both services are simulated in this program, and nothing is kept when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Startdeliver key is %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::desktop::ProfileStart</name>
    <message>
        <source>The window of &quot;%1&quot; could not be opened. Start Tandem with --profile %1 to see why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::AboutSheet</name>
    <message>
        <source>About Tandem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder of this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps Salesforce and Startdeliver in step, in both directions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries and their versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Parts of Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>Zum Prüfen</translation>
    </message>
    <message>
        <source>What is decided here is written by the next plan or run (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run stands here with each record it wrote, and what it left for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Plan erstellen</translation>
    </message>
    <message>
        <source>history log what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides changed decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors failed try again mute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::AppSettings</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Setup → External Client App Manager → New External Client App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app is for this organisation only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable OAuth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback URLs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them, one a line. They must be equal to the letter; Tandem takes the first port that is free on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Setup they are called: Manage user data via APIs; Perform requests at any time; Access the identity URL service; Access unique user identifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Require secret for Web Server Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop program cannot keep a secret, so it has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Require secret for Refresh Token Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Require Proof Key for Code Exchange (PKCE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of the secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable Refresh Token Rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every renewal brings a new token; Tandem stores it before it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other flows (Client Credentials, Device, JWT Bearer, Authorization Code and Credentials)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem signs in with the Web Server Flow only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enforce Refresh-Token IP Allowlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not meant for apps that come back to localhost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies of the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permitted users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin approved users are pre-authorized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the profile or permission set of the Tandem user access to the app. Organisations that block uninstalled apps need this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh token policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until revoked, or 30 days unused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unused for longer, Tandem asks you to sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings → OAuth Settings → Consumer Key and Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the consumer key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is what Tandem asks for. The secret stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new app is not known everywhere in Salesforce at once. Until then the browser shows an error, such as invalid_client_id, and nothing comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please create an External Client App for Tandem in our Salesforce organisation, and send me its consumer key. It needs no secret.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::AppSheet</name>
    <message>
        <source>The app in Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an administrator sets up in Salesforce, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem signs in through an app of your own organisation. Its consumer key is what you enter afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy as a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Settings of the app</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::CausesModel</name>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Who can fix it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You unmute it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Fields: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ChainModel</name>
    <message>
        <source>the linked record&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Result for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ChangesModel</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Chart</name>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to Salesforce, %2 to Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Nothing was written in the last 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written in the last 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes written in the last 24 hours: %1. Most of them %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes written in the last 30 days: %1. Most of them %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::CheckList</name>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hello,

Tandem keeps our Salesforce and Startdeliver in step. It checked our Salesforce organisation and found this for you to look at:

%1

Thank you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, mapping of %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, match keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the match keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the configuration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::CheckStep</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Looks at permissions, fields, limits and how both sides are set up. It only reads.</source>
        <translation>Prüft Berechtigungen, Felder, Grenzen und die Einrichtung beider Seiten. Es wird nur gelesen.</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>Copy request for my admin</source>
        <translation>Anfrage an meinen Administrator kopieren</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Trotzdem weiter</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>A plan writes nothing; what is missing is refused record by record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The request is copied: paste it into a mail to your administrator.</source>
        <translation>Die Anfrage ist kopiert: fügen Sie sie in eine E-Mail an Ihren Administrator ein.</translation>
    </message>
    <message>
        <source>Asking both services…</source>
        <translation>Fragt beide Dienste…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend before records can be written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at. You can go on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Zu beheben</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ChooseStep</name>
    <message>
        <source>to Salesforce</source>
        <translation>nach Salesforce</translation>
    </message>
    <message>
        <source>to Startdeliver</source>
        <translation>nach Startdeliver</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>beide Richtungen</translation>
    </message>
    <message>
        <source>Companies. Everything else hangs on them, so they are always part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of these companies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings with their attendees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To-dos, with who does them; done here is done there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand in the Salesforce task, below a line of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on accounts become interactions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments on customers become notes in Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner of an account becomes the customer&apos;s team member, and stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls, mails and meetings that are over become interactions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose where to begin from and what syncs. Every field and filter can be changed later.</source>
        <translation>Wählen Sie, womit Sie beginnen und was synchronisiert wird. Jedes Feld und jeder Filter lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Begin from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Customer success, Salesforce leads</source>
        <translation>Customer Success, Salesforce führt</translation>
    </message>
    <message>
        <source>Accounts of the type Customer. Where the two differ at first, Salesforce is right; afterwards edits go both ways. No accounts are made in Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides are equals</source>
        <translation>Beide Seiten sind gleichberechtigt</translation>
    </message>
    <message>
        <source>All accounts. What is missing on one side is made there; where the two differ at first, you are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Salesforce to Startdeliver</source>
        <translation>Salesforce nach Startdeliver kopieren</translation>
    </message>
    <message>
        <source>All accounts, one way. Nothing is ever written to Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is configured now</source>
        <translation>Was jetzt konfiguriert ist</translation>
    </message>
    <message>
        <source>Somebody has changed mappings or filters: they stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What syncs</source>
        <translation>Was synchronisiert wird</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>%1, first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>tandem::ui::CommandPalette</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished">Was gefunden wurde</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter goes there, Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for an action, a page, a setting or a record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConditionEditor</name>
    <message>
        <source>Choose a condition to edit it, or add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these must be true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of these must be true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished">Tage</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Values, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connected user does not see this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can turn without the record being touched: it is judged again every day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the conditions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConfigSaveSheet</name>
    <message>
        <source>Save the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this edit changes</source>
        <translation>Was diese Änderung bewirkt</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s), and nothing else. Nothing is written to either service by it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Calls a day stay as they are: about %1 to Salesforce, %2 to Startdeliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls a day: Salesforce %1 → %2, Startdeliver %3 → %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted, as it is not known before their first run: what is written for %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConflictsModel</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Startdeliver</source>
        <translation>Startdeliver</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConflictsTab</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Take Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s value is written to Startdeliver by the next run, for every chosen row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver&apos;s value is written to Salesforce by the next run, for every chosen row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses every row that is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) decided.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>These two were never compared before, and both have a value of their own for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) decided, and so are those to come.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The next run writes it. %1 has this rule under Mappings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides every open conflict of this field alike, and makes that its rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always for this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which %1 counts where two records are compared for the first time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which %1 counts where both sides changed it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This decides %n open conflict(s) of the field, for the next run to write, and gives its mapping this rule. It can be changed again under Mappings.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Always Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides changed %1 since they last agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the rules under Mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide: %1. Decided, and listed until the next run writes it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Rückgängig</translation>
    </message>
    <message>
        <source>Always…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run writes what you chose. Until then, Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the decision on every chosen conflict back; where none is decided, the last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided here that could be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no conflict now. Where both sides change a field and its rule leaves it to you, it stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The conflict(s) wait for you again, unless the field has a rule by now that decides.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConnectStep</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Sign in to both sides. Nothing is written to either.</source>
        <translation>Melden Sie sich auf beiden Seiten an. Auf keiner wird etwas geschrieben.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish the sign-in in the browser first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect both sides first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect Startdeliver first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect Salesforce first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>What to mend before a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Copy request for my admin</source>
        <translation>Anfrage an meinen Administrator kopieren</translation>
    </message>
    <message>
        <source>Go to the overview</source>
        <translation>Zur Übersicht</translation>
    </message>
    <message>
        <source>The request is copied: paste it into a mail to your administrator.</source>
        <translation>Die Anfrage ist kopiert: fügen Sie sie in eine E-Mail an Ihren Administrator ein.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>sign in API key OAuth account organisation check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log in reconnect OAuth another user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect Salesforce</source>
        <translation type="unfinished">Salesforce trennen</translation>
    </message>
    <message>
        <source>sign out log out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the Startdeliver key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign in connect API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect Startdeliver</source>
        <translation type="unfinished">Startdeliver trennen</translation>
    </message>
    <message>
        <source>sign out forget the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permissions mail administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of Startdeliver may only read: nothing is written to either side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written to either side until you apply a plan or sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written to either side until %1, unless you apply a plan or sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that start by themselves write to both sides, without a plan that you apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked just now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>tandem::ui::DatesStep</name>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Startdeliver&apos;s interface is not described in public. Look whether its dates are read rightly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Ist das richtig?</translation>
    </message>
    <message>
        <source>How the service speaks</source>
        <translation>Wie der Dienst spricht</translation>
    </message>
    <message>
        <source>Asking Startdeliver for dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Yes, these dates are right</source>
        <translation>Ja, diese Daten stimmen</translation>
    </message>
    <message>
        <source>There are no dates in Startdeliver yet, so the usual spelling is assumed. You can come back here when there are some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has looked at these values and found them right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare these values with what Startdeliver shows for the same records. Where one is off, choose another way of reading it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service speaks a little differently than assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem tried it and found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these cannot be read in this way: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2: “%3” is %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::DecisionsModel</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creation of its partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link with the record %1 of Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link with %1 of Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::DecisionsTab</name>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next plan proposes the change again, for every chosen row</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) withdrawn.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The next plan proposes the change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no decision. Rows that are unticked in Review when a plan is applied stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::DesktopTab</name>
    <message>
        <source>When the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows that run by themselves go on without the window. Set for this computer at once; it is no part of the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray, or ask where there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished">Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished">Beenden</translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished">Ansehen</translation>
    </message>
    <message>
        <source>Set for this computer at once. High contrast has the strongest colours and wider lines.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Dialect</name>
    <message>
        <source>by range and by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by value only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works, by an object of fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works, by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works, with a minus before the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works, by pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not obeyed: everything is read twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrapped in a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one text with semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one text with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several values are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is emptied by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (tried on the service)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (as configured)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day of a meeting that lasts all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight in the account&apos;s time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC with milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC with seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day before its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day of its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation type="unfinished">%1 (%2) {1 %2 ?} {3)?}</translation>
    </message>
</context>
<context>
    <name>tandem::ui::DiffView</name>
    <message>
        <source>Lines that go (−) and come (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… from line %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Directions</name>
    <message>
        <source>Both ways</source>
        <translation type="unfinished">Beide Richtungen</translation>
    </message>
    <message>
        <source>To Startdeliver</source>
        <translation type="unfinished">Nach Startdeliver</translation>
    </message>
    <message>
        <source>To Salesforce</source>
        <translation type="unfinished">Nach Salesforce</translation>
    </message>
</context>
<context>
    <name>tandem::ui::DocumentPage</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Parts of Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier version is in the document. It counts when you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a file into the document; it counts when you save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the document into a file; it holds no secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Space shows what may stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is saved as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines since it was saved: %1 added, %2 removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: note: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configurations (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has errors: mend them below, or undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in the document. It counts when you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote the document, with what is not saved yet, to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote the configuration to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON settings file import export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference diff edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history restore go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was edited under %1 is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes into this document when it is saved there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::DraftFields</name>
    <message>
        <source>change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::DraftPage</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Shows again what is saved</source>
        <translation>Zeigt wieder das Gespeicherte</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There is no configuration yet.</source>
        <translation>Es gibt noch keine Konfiguration.</translation>
    </message>
    <message>
        <source>Nothing is written until you apply a plan.</source>
        <translation>Es wird nichts geschrieben, bis Sie einen Plan anwenden.</translation>
    </message>
    <message>
        <source>Go to Connections</source>
        <translation>Zu den Verbindungen</translation>
    </message>
    <message>
        <source>Saved. The next plan goes by it.</source>
        <translation>Gespeichert. Der nächste Plan richtet sich danach.</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>Zum Prüfen</translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere. It is shown as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere. Your edits are kept on top of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere while you edit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the document first: then both edits are brought together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both edits changed %1: yours stand until you discard them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Y)</source>
        <translation>Wiederholen: %1 (Strg+Y)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Wiederholen (Strg+Y)</translation>
    </message>
    <message>
        <source>All is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>Not saved: the document has errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved; one has an error.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n Änderung nicht gespeichert</numerusform>
            <numerusform>%n Änderungen nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard what you edited?</source>
        <translation>Ihre Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Forms and document are shown again as they are saved now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard my edits</source>
        <translation>Meine Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Speichern</translation>
    </message>
    <message>
        <source>Shows what the edit changes, then saves it (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another page of this window saved the configuration. Your edits are kept on top of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another page of this window saved the configuration while you edit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::EditsModel</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides keep what they have; it is not synced any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it on real pairs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s):</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::EffectsModel</name>
    <message>
        <source>Record</source>
        <translation type="unfinished">Datensatz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished">Feld</translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished">Nachher</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished">Richtung</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldBox</name>
    <message>
        <source>No field is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until you mend it, %1 stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldListModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>mapped to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldListView</name>
    <message>
        <source>Fields of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a field, then its partner on the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the fields of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mapping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldPane</name>
    <message>
        <source>Find a field of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Find in %n field(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field is of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The choice above hides %n field(s) matching “%1”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldsModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Last agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldsPane</name>
    <message>
        <source>Fields of the chosen row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterDocument</name>
    <message>
        <source>add a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>remove %n part(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>change a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change what happens to records that leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterEditor</name>
    <message>
        <source>Records of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the chosen rows into a group of their own, or takes a group apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns the chosen row round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that leave the scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to records that leave the scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As SOQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In scope: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outermost group holds the whole filter: choose a row in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not” is taken away by the button of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under “Not” one row stands alone: there is nothing to group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a condition after the chosen row (Insert)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a group after the chosen row (Alt+Insert)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterModel</name>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Keeps out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (nothing yet: ignored)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that this alone is true for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that would be in scope but for this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterPage</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>conditions scope which records sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterSheet</name>
    <message>
        <source>Save the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this edit changes</source>
        <translation>Was diese Änderung bewirkt</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>Records that leave: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Mend it before you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes in or leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted on a sample: the next plan counts all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet: the next plan reads the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming in: %1. Leaving: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterTree</name>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the chosen rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the condition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterWords</name>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>includes one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>includes none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is within the last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is within the next days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 is within the last %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is within the next %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear our values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay linked and are not synced until they come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link goes; when they come back they are matched anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that Tandem filled are emptied; nothing is ever deleted for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is created in %1 may not pass the filter of %1. Such a record is created once and stays linked; from the next run on it is not synced until it passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is created in %1 may not pass the filter of %1. Such a record is created once; the next run unlinks it, and it is not synced until it passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is created in %1 may not pass the filter of %1. Such a record is created once and stays linked; the next run empties what Tandem filled for it in %2, and it is not synced until it passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FindBar</name>
    <message>
        <source>The place before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place before (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 von %2</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FlowCard</name>
    <message>
        <source>On: “%1”</source>
        <translation>Ein: „%1“</translation>
    </message>
    <message>
        <source>Off: “%1”</source>
        <translation>Aus: „%1“</translation>
    </message>
    <message>
        <source>Sync it</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Sync %1</source>
        <translation>%1 synchronisieren</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Make in Salesforce</source>
        <translation>In Salesforce anlegen</translation>
    </message>
    <message>
        <source>Edit in Salesforce</source>
        <translation>In Salesforce ändern</translation>
    </message>
    <message>
        <source>Make in Startdeliver</source>
        <translation>In Startdeliver anlegen</translation>
    </message>
    <message>
        <source>Edit in Startdeliver</source>
        <translation>In Startdeliver ändern</translation>
    </message>
    <message>
        <source>A delete on one side…</source>
        <translation>Ein Löschen auf einer Seite…</translation>
    </message>
    <message>
        <source>Field in %1</source>
        <translation>Feld in %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Change when it runs</source>
        <translation>Ändern, wann es läuft</translation>
    </message>
    <message>
        <source>A change starts it at once</source>
        <translation>Eine Änderung startet es sofort</translation>
    </message>
    <message>
        <source>Webhooks of Startdeliver and change events of Salesforce; the schedule goes on beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only from a day on</source>
        <translation>Erst ab einem Tag</translation>
    </message>
    <message>
        <source>First day that is read</source>
        <translation>Erster Tag, der gelesen wird</translation>
    </message>
    <message>
        <source>Tasks that are too old for the flow Tasks become interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All links of notes are looked through every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>In Salesforce a comment stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the task&apos;s description, below a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the task&apos;s feed, as a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments that are there already stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record type of what is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Salesforce&apos;s duplicate rules warn, a record is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connected user&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match keys of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How records are recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>%1: value in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, schedule: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FlowPage</name>
    <message>
        <source>Kind of record</source>
        <translation>Art des Datensatzes</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Reading the fields of both sides</source>
        <translation>Liest die Felder beider Seiten</translation>
    </message>
    <message>
        <source>As the connected users see them now.</source>
        <translation>Wie die verbundenen Benutzer sie jetzt sehen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Connect both sides to see their fields.</source>
        <translation>Verbinden Sie beide Seiten, um ihre Felder zu sehen.</translation>
    </message>
    <message>
        <source>Nothing is written until you apply a plan.</source>
        <translation>Es wird nichts geschrieben, bis Sie einen Plan anwenden.</translation>
    </message>
    <message>
        <source>Go to Connections</source>
        <translation>Zu den Verbindungen</translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere while you edit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be saved over that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard my edits</source>
        <translation>Meine Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Working from the copy of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Y)</source>
        <translation>Wiederholen: %1 (Strg+Y)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Wiederholen (Strg+Y)</translation>
    </message>
    <message>
        <source>Saved. The next plan goes by it.</source>
        <translation>Gespeichert. Der nächste Plan richtet sich danach.</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>Zum Prüfen</translation>
    </message>
    <message>
        <source>Discard what you edited here?</source>
        <translation>Ihre Änderungen hier verwerfen?</translation>
    </message>
    <message>
        <source>It is shown again as it is saved now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the edit would change, then saves it (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Speichern</translation>
    </message>
    <message>
        <source>Another page of this window saved other values for what you edit here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FlowsCard</name>
    <message>
        <source>What syncs</source>
        <translation type="unfinished">Was synchronisiert wird</translation>
    </message>
    <message>
        <source>Open Sync settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flow is on. Flows are switched on and off in Sync settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To Salesforce and To Startdeliver count what was written in the last 24 hours. Flows are switched on and off in Sync settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FlowsModel</name>
    <message>
        <source>To Startdeliver</source>
        <translation type="unfinished">Nach Startdeliver</translation>
    </message>
    <message>
        <source>To Salesforce</source>
        <translation type="unfinished">Nach Salesforce</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished">Richtung</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which service is written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked pairs, also those that left the scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes written to Salesforce in the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes written to Startdeliver in the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values and records that a service refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a double click shows them in Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In scope, of these pairs: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FormSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Formats</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>gleich</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FoundModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished">Dienst</translation>
    </message>
    <message>
        <source>Linked with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FoundView</name>
    <message>
        <source>Records that were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down goes into the list, Enter opens a record, Esc closes the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Erneut versuchen</translation>
    </message>
    <message>
        <source>No record is called “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation type="unfinished">
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Tandem has read no records yet. Make a plan first; then they are found by their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem searched the names of all records it has read from Salesforce and Startdeliver. What is new there is found after the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These %1 fit best. Type more of the name to find others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Freshness</name>
    <message>
        <source>To Startdeliver</source>
        <translation type="unfinished">Nach Startdeliver</translation>
    </message>
    <message>
        <source>To Salesforce</source>
        <translation type="unfinished">Nach Salesforce</translation>
    </message>
    <message>
        <source>%1: no notice of a change in the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s) in the last 24 hours, half of them within %2, 95 of 100 within %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No notice waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Open: %n notice(s), the oldest one for %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not read as a whole yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: every change is read up to the one of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::FreshnessCard</name>
    <message>
        <source>Freshness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of changes that a service told of: from its notice to the end of the run that wrote it. What a schedule finds is not among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest change seen there, of the kind of record that is furthest behind. It stays the same while nothing changes there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::GuardsTab</name>
    <message>
        <source>Deletes and clears</source>
        <translation>Löschen und Leeren</translation>
    </message>
    <message>
        <source>Records in 24 hours</source>
        <translation>Datensätze in 24 Stunden</translation>
    </message>
    <message>
        <source>Or of the linked records</source>
        <translation>Oder von den verknüpften Datensätzen</translation>
    </message>
    <message>
        <source>Calls to Salesforce</source>
        <translation>Aufrufe an Salesforce</translation>
    </message>
    <message>
        <source>Left for people and other programs</source>
        <translation>Bleibt für Menschen und andere Programme</translation>
    </message>
    <message>
        <source>Tandem&apos;s own calls a day, at most</source>
        <translation>Eigene Aufrufe von Tandem pro Tag, höchstens</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Check each record once more while it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When %1 % of the day&apos;s calls are left, Tandem first puts off first reads, then runs more seldom, then pauses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes %1 calls a day at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What tells of changes</source>
        <translation>Was Änderungen meldet</translation>
    </message>
    <message>
        <source>Listen to Salesforce&apos;s change events</source>
        <translation>Auf Änderungsereignisse von Salesforce hören</translation>
    </message>
    <message>
        <source>Looks after activity, every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks when it is quiet, every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Second look after a lost answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows that a change starts at once hear of it from change events and webhooks. Where nothing tells, Tandem looks by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s changes are found by looking only: later, and with more calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today: %1 of %2 calls are used, %3 of them Tandem&apos;s; %4 are left for people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many calls the day has is known when Tandem has been watching.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run whose rows nobody has reviewed stops and asks before it deletes or clears more than %1 records of one kind, or %2 % of those that are linked, within 24 hours. So it does where a side has nothing left. A plan that you apply in Review has been looked at: it is not stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::HeaderBar</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (?)</source>
        <translation>Tastenkürzel (?)</translation>
    </message>
    <message>
        <source>Profile, kept in %1</source>
        <translation>Profil, gespeichert in %1</translation>
    </message>
    <message>
        <source>Salesforce: not connected</source>
        <translation>Salesforce: nicht verbunden</translation>
    </message>
    <message>
        <source>Startdeliver: not connected</source>
        <translation>Startdeliver: nicht verbunden</translation>
    </message>
    <message>
        <source>More (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme colours night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished">Tastenkürzel</translation>
    </message>
    <message>
        <source>keys help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished">Ansehen</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Hearing</name>
    <message>
        <source>Both services are read on schedule alone: no flow starts at a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both services tell Tandem of changes, which travel at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce tells Tandem of changes; Startdeliver is looked at regularly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver can tell Tandem of changes; Salesforce is looked at regularly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both services are looked at regularly and on schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs by itself now, so Salesforce&apos;s change events are not heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem does not hear Salesforce&apos;s change events yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs by itself now, so webhooks of Startdeliver are not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks of Startdeliver are taken once a secret was made. Until then Startdeliver is looked at regularly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::HistoryCounts</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counting in Salesforce…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Salesforce from that day on: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Salesforce, however old: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived ones count. What belongs to accounts that do not sync is not read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::HoldsModel</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
</context>
<context>
    <name>tandem::ui::HoldsTab</name>
    <message>
        <source>Held records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run acts on it. Undo takes it back until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>The two are the same: they are kept in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Create new</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Delete it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its partner was deleted: the next run deletes it as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What set the field back and forth is mended: it is written again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes the decision on this record back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is held back. Records that only you can decide about stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has its partner already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no candidate to link it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had a partner before the merge: link it, or keep it apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for a record whose partner was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for a record whose field goes back and forth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on already: there is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided about this record yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its partner was deleted: delete it too, or keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept, without a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps no partner: it stays alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record waits for you again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run writes the field again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not the same record: they are not proposed for each other again, and each gets a partner of its own where the flow creates one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the candidates is its partner: one is created on the other side, where the flow creates them. To the candidates it means the same as keeping them apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is linked, and stays so. Write again once the cause is mended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::InspectorWindow</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why did a record sync, or not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished">Ansehen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished">Suche läuft…</translation>
    </message>
    <message>
        <source>A run is on its way; this is looked at again when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its name, paste its id or the address of its page, or drop a link on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, id or address of a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, id or address of a record, such as Acme or customer/12</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::JsonEditor</name>
    <message>
        <source>The configuration as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::KindChips</name>
    <message>
        <source>Shows these rows alone. Ctrl+click adds them to what is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Languages</name>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::LinksPane</name>
    <message numerus="yes">
        <source>%n mapping(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mapping %1 of %2: %3 to %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mapping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ListTab</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that decides about this record, and what happened to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is being read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Live</name>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going.</source>
        <translation type="unfinished">Ein Lauf ist im Gang.</translation>
    </message>
    <message>
        <source>Nothing runs by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs begin when you start them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on at %1. Nothing is lost meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing</source>
        <translation type="unfinished">Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Works with limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished">Startet</translation>
    </message>
    <message>
        <source>Tandem begins to listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No first full reads until there is more room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs by itself runs four times as seldom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs by itself until there is room again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce calls today: %1 of %2, %3 of them by Tandem; about %4 by midnight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem made %1 Salesforce calls today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are left for people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem may make %1 a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce calls today: %1 of %2, %3 of them by Tandem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last written by itself: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::LiveCard</name>
    <message>
        <source>By itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">Fortfahren</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::LogModel</name>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished">Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished">Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::LogWindow</name>
    <message>
        <source>Follow new lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished">Suche läuft…</translation>
    </message>
    <message>
        <source>The whole entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line to read it whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without debugging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for each run that wrote or was asked for, and what went wrong. The records stand in Activity. Keys and tokens are never written here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::LoginHost</name>
    <message>
        <source>That is no My Domain. Enter its name or address, for example acme.my.salesforce.com.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Looks</name>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MainWindow</name>
    <message>
        <source>Tandem – %1</source>
        <translation>Tandem – %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>The page&apos;s main action</source>
        <translation>Hauptaktion der Seite</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Dieses Blatt</translation>
    </message>
    <message>
        <source>%1: from the next start of Tandem.</source>
        <translation>%1: ab dem nächsten Start von Tandem.</translation>
    </message>
    <message>
        <source>Runs are held and nothing is lost. Sign in again to go on.</source>
        <translation>Läufe werden zurückgehalten, nichts ist verloren. Melden Sie sich erneut an, um fortzufahren.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>Der Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Runs work again.</source>
        <translation>Läufe funktionieren wieder.</translation>
    </message>
    <message>
        <source>Quit Tandem</source>
        <translation>Tandem beenden</translation>
    </message>
    <message>
        <source>A run is going.</source>
        <translation>Ein Lauf ist im Gang.</translation>
    </message>
    <message>
        <source>It stops after what is being sent now. Nothing is lost: the next run goes on from there.</source>
        <translation>Er hält nach dem an, was gerade gesendet wird. Nichts geht verloren: der nächste Lauf macht dort weiter.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Not everything is saved.</source>
        <translation>Nicht alles ist gespeichert.</translation>
    </message>
    <message>
        <source>What was edited under %1 is lost when Tandem quits.</source>
        <translation>Was unter %1 bearbeitet wurde, geht verloren, wenn Tandem beendet wird.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Ohne Speichern beenden</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last in the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts (F1, ?)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingDocument</name>
    <message>
        <source>map %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>map %n fields</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>remove %n mappings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>change %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingEditor</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field in %1 for “%2”. Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule of the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished">Felder</translation>
    </message>
    <message>
        <source>Drag a field across, or press Enter on both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingPage</name>
    <message>
        <source>Mappings</source>
        <translation>Feldzuordnungen</translation>
    </message>
    <message>
        <source>Map same names…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposes fields that seem to mean the same, for you to tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Making a plan for the values that are there already…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Of the values that are there none has to be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields map columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>propose suggest automatically</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingTabs</name>
    <message>
        <source>Problems of the mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the chosen mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with these mappings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Direction, conflicts, empty fields (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in mappings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the mapping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingWords</name>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only written when a record is created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change on either side reaches the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce gives the value; edits in Startdeliver stay there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver gives the value; edits in Salesforce stay there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither is overwritten; the conflict waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver&apos;s edit is overwritten and kept in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce&apos;s edit is overwritten and kept in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later edit stays; closer than two minutes, you are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear what Tandem set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field that was emptied leaves the other side as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side is emptied only where Tandem wrote its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An emptied field empties the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill blanks only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where both are filled and differ, you choose in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where both are filled and differ, Salesforce&apos;s value is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where both are filled and differ, both stay until one of them changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where both are filled and differ, Startdeliver&apos;s value is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value map</source>
        <translation>Werteliste</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day in a time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes spaces away at both ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes everything in upper case; never flows back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes everything in lower case; never flows back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins each word with a capital; never flows back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the first or the last name out of a whole one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins the record&apos;s first and last name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives each value its own word on the other side; edit it under Values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts longer texts; never flows back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always writes the same value; never flows back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the id of the record that is linked to the one named here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the user or team member who is the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a day of a point in time, or the reverse, in the zone you name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes this where the field is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No records are linked yet. Make a plan first, then real values show here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These fields have not been read yet; connect both sides to try real values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would change %1 of %2 pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting for another record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest into a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is set aside and listed; the rest of the record goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its beginning is written, with a mark; what is cut never flows back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its beginning is written; the rest goes into a comment beside it, and follows edits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would change %1 of the first %2 pairs; counting on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would change %1 of the %2 pairs that were looked at; no run has read these fields yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 declined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 out of scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the linked pairs can be tried: their records were deleted, or wait for a partner or for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no permission to write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting for your decision.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchCard</name>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>The two are the same: from now on they are kept in step (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create new</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>None of them: its partner is created on the other side (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes the last decision back (Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a record to see it beside its candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lives in %1 alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not the same record: each gets a partner of its own where the flow creates one (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchKeySheet</name>
    <message>
        <source>Match keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the fields of both services…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: how records are recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the first match, records of both sides that have the same value under one of these keys are proposed to you as the same, or linked at once where the key says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Fertig</translation>
    </message>
    <message>
        <source>The edit counts when you save the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the key up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the key down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field in %1</source>
        <translation type="unfinished">Feld in %1</translation>
    </message>
    <message>
        <source>How values are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link without asking where each side has one such record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of 100 that a proposal needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same mail address gives 60, domain or phone 45, company name 40, another key 30, the same name 30 more; what differs takes some away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which fields there are is not known now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields are as of the last run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 needs a field on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 is left out of every match: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a match key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move a match key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove a match key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change a match key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchKeysModel</name>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is proposed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchStep</name>
    <message>
        <source>Match</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Reads both sides and finds out which records are the same. Nothing is written.</source>
        <translation>Liest beide Seiten und findet heraus, welche Datensätze dieselben sind. Es wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Go on, decide later</source>
        <translation>Weiter, später entscheiden</translation>
    </message>
    <message>
        <source>Pairs that are certain are kept in step; nothing new is made until the rest is decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Read both sides</source>
        <translation>Beide Seiten lesen</translation>
    </message>
    <message numerus="yes">
        <source>Decide %n in Matches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tandem compares the records of both sides by their reference, and by keys such as a mail address. What is certain is linked; what is only likely you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could be the same as another one. Until you decide, nothing new is made.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every record has its partner or is known to have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>only in Salesforce</source>
        <translation>nur in Salesforce</translation>
    </message>
    <message>
        <source>only in Startdeliver</source>
        <translation>nur in Startdeliver</translation>
    </message>
    <message>
        <source>Open Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more record(s) could be the same as another one. Records are compared once what they belong to is linked, so each plan may find some. Until you decide, nothing new is made.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No match is left to decide, but %n record(s) are held for another reason (%1) and keep the matching open: decide under Activity, Held.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is left to decide. The next plan carries out what you decided about %n record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchesModel</name>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchesPage</name>
    <message>
        <source>Begun without deciding the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: new records are judged as they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to decide; the next run settles it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to decide. Until then nothing new is created on either side.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Art des Datensatzes</translation>
    </message>
    <message>
        <source>Begin without matching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treats every undecided record as one without a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact matches are linked by the next run; all records without a partner are looked at again (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records to match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect both sides first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Connections</source>
        <translation>Verbindungen öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing has been compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan reads both sides and finds which records are the same. Nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Plan erstellen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Nothing to decide here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact matches are linked by the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) without a partner are looked at again then.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>Zum Prüfen</translation>
    </message>
    <message>
        <source>Begin without matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin %1 without deciding the rest?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on, records without a partner are created on the other side. Those that are held stay held until you decide them, but a record that has a partner nobody found will be there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 begin without matching.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next plan shows what would be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link duplicates same records candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation type="unfinished">Getrennt lassen</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exact match was found: there is nothing to accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record has a partner or waits for you: nothing is left to accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No match is left to decide, but %n record(s) are held for another reason. Decide under Activity, Held; until then nothing new is created.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no candidate to link this record to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is chosen: choose one by J and K first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to decide about this record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has carried out what was decided here, so it is not taken back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided here that could be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All exact matches are linked already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record could not be read: see below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::MuteSheet</name>
    <message>
        <source>Mute a cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not reminded of it meanwhile. Its records are still refused, are counted as such, and are tried again as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Warum</translation>
    </message>
    <message>
        <source>Why this cause is muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until I unmute it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, for whoever looks at this next.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Navigation</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
</context>
<context>
    <name>tandem::ui::NavigationButton</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1, %2 wartend</translation>
    </message>
</context>
<context>
    <name>tandem::ui::NeedsList</name>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::NetworkCard</name>
    <message>
        <source>Further certificates to trust (PEM file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both services are reached the way the settings of this computer say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both services are reached straight away, whatever the settings of this computer say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both services are reached through this proxy; this computer itself never is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name at the proxy, if it wants one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a company that inspects its traffic: the root certificate of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file with certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no such file: nothing is reached with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept with the secrets, never in the configuration, and is stored at once; it is used with the saved address and user name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::NewProfileSheet</name>
    <message>
        <source>New profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each profile has its own connections, configuration and history: one for production, for example, and one for a sandbox. It opens in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>Das hat nicht funktioniert.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Nochmals nachsehen</translation>
    </message>
    <message>
        <source>Check the network, a proxy or VPN, and the service&apos;s status page; then try again. Nothing is lost.</source>
        <translation>Prüfen Sie das Netzwerk, Proxy oder VPN und die Statusseite des Dienstes; versuchen Sie es dann erneut. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Open Connections and sign in again.</source>
        <translation>Öffnen Sie Verbindungen und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Ask an administrator of that service for the permission.</source>
        <translation>Bitten Sie einen Administrator dieses Dienstes um die Berechtigung.</translation>
    </message>
    <message>
        <source>Wait until the allowance is renewed, then try again.</source>
        <translation>Warten Sie, bis das Kontingent erneuert ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Correct the record where it comes from, then try again.</source>
        <translation>Korrigieren Sie den Datensatz an seiner Quelle und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Somebody else was faster. Look again, then try again.</source>
        <translation>Jemand anderes war schneller. Sehen Sie noch einmal nach und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Correct the configuration, then try again.</source>
        <translation>Korrigieren Sie die Konfiguration und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check the disk: free space, and who may write to the profile&apos;s folder.</source>
        <translation>Prüfen Sie den Datenträger: freier Platz, und wer in den Ordner des Profils schreiben darf.</translation>
    </message>
    <message>
        <source>This is a fault in Tandem. The log says more.</source>
        <translation>Dies ist ein Fehler in Tandem. Das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Fertig</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished">Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished">Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Hinweis</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the id, and which of the two services it is from. Of a record that was never read Tandem knows nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::NoticesModel</name>
    <message>
        <source>Webhook</source>
        <translation type="unfinished">Webhook</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished">Ansehen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 dealt with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">Datensatz</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::Overview</name>
    <message>
        <source>What is stored cannot be read</source>
        <translation>Das Gespeicherte ist nicht lesbar</translation>
    </message>
    <message>
        <source>Startdeliver is not connected</source>
        <translation>Startdeliver ist nicht verbunden</translation>
    </message>
    <message>
        <source>Enter a key to go on.</source>
        <translation>Geben Sie einen Schlüssel ein, um fortzufahren.</translation>
    </message>
    <message>
        <source>Salesforce is not connected</source>
        <translation>Salesforce ist nicht verbunden</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <translation>Melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connect both sides to see your data.</source>
        <translation>Verbinden Sie beide Seiten, um Ihre Daten zu sehen.</translation>
    </message>
    <message>
        <source>Nearly in step</source>
        <translation>Fast im Gleichschritt</translation>
    </message>
    <message>
        <source>Some records were changed while they were about to be written. The next run looks at them again.</source>
        <translation>Einige Datensätze wurden geändert, als sie gerade geschrieben werden sollten. Der nächste Lauf sieht sie sich erneut an.</translation>
    </message>
    <message>
        <source>Some records wait for the one they belong to. Everything else is in step.</source>
        <translation>Einige Datensätze warten auf den, zu dem sie gehören. Alles andere ist im Gleichschritt.</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Im Gleichschritt</translation>
    </message>
    <message>
        <source>Both sides agree, except where somebody decided that they need not.</source>
        <translation>Beide Seiten stimmen überein, außer wo jemand entschieden hat, dass sie es nicht müssen.</translation>
    </message>
    <message>
        <source>Both sides agree on everything that is in scope.</source>
        <translation>Beide Seiten stimmen in allem überein, was ausgewählt ist.</translation>
    </message>
    <message>
        <source>The last run did not end.</source>
        <translation>Der letzte Lauf wurde nicht beendet.</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>The next run goes on where it stopped.</source>
        <translation>Der nächste Lauf macht dort weiter, wo er angehalten hat.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Healthy with exceptions</source>
        <translation>Im Gleichschritt mit Ausnahmen</translation>
    </message>
    <message>
        <source>Some values or records were refused. Everything else is in step.</source>
        <translation>Einige Werte oder Datensätze wurden abgelehnt. Alles andere ist im Gleichschritt.</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Some records need a decision. Nothing new is created until then.</source>
        <translation>Einige Datensätze brauchen eine Entscheidung. Bis dahin wird nichts neu angelegt.</translation>
    </message>
    <message>
        <source>Some records need a decision, and others wait for them.</source>
        <translation>Einige Datensätze brauchen eine Entscheidung, andere warten auf sie.</translation>
    </message>
    <message>
        <source>Some records need a decision. Everything else is in step.</source>
        <translation>Einige Datensätze brauchen eine Entscheidung. Alles andere ist im Gleichschritt.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>A plan was made. Nothing is written until you apply it.</source>
        <translation>Ein Plan wurde erstellt. Es wird nichts geschrieben, bis Sie ihn anwenden.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>A run is going. It can be stopped at any time.</source>
        <translation>Ein Lauf ist im Gang. Er kann jederzeit angehalten werden.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesend</translation>
    </message>
    <message>
        <source>The Startdeliver key may only read. Plans can be made; nothing is written until you connect an administrator&apos;s key.</source>
        <translation>Der Startdeliver-Schlüssel darf nur lesen. Pläne können erstellt werden; geschrieben wird erst mit dem Schlüssel eines Administrators.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Make a plan to see what a first run would change.</source>
        <translation>Erstellen Sie einen Plan, um zu sehen, was ein erster Lauf ändern würde.</translation>
    </message>
    <message>
        <source>%1: what is stored cannot be read</source>
        <translation>%1: das Gespeicherte ist nicht lesbar</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 ist nicht verbunden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n Konflikt zu entscheiden</numerusform>
            <numerusform>%n Konflikte zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) held for you</source>
        <translation>
            <numerusform>%n Datensatz für Sie zurückgehalten</numerusform>
            <numerusform>%n Datensätze für Sie zurückgehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Zuordnen</translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n angelegt</numerusform>
            <numerusform>%n angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n aktualisiert</numerusform>
            <numerusform>%n aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n gelöscht</numerusform>
            <numerusform>%n gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation>nichts zu schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n field(s) gone, mappings left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A plan waits for you in Review. What is in it is written when you apply it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A plan of %1 with %n change(s) waits in Review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing, it was a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides agree, except for what is refused and muted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n refused value(s) or record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to match: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Some values or records were refused, and others need a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some values or records were refused, and others wait for the record they belong to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n held record(s) to decide; until then the matching stays open: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>took run %1 back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Plans and applies in one go (Ctrl+R)</source>
        <translation>Plant und wendet in einem Zug an (Strg+R)</translation>
    </message>
    <message>
        <source>Shows what a run would change; writes nothing</source>
        <translation>Zeigt, was ein Lauf ändern würde; schreibt nichts</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>linked pairs</source>
        <translation>verknüpfte Paare</translation>
    </message>
    <message>
        <source>wait for a parent</source>
        <translation>warten auf Übergeordnete</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Nochmals nachsehen</translation>
    </message>
    <message>
        <source>Go on with the set-up</source>
        <translation>Einrichtung fortsetzen</translation>
    </message>
    <message>
        <source>Set up Tandem</source>
        <translation>Tandem einrichten</translation>
    </message>
    <message>
        <source>Connect both sides to see your data.</source>
        <translation>Verbinden Sie beide Seiten, um Ihre Daten zu sehen.</translation>
    </message>
    <message>
        <source>Step by step to a first plan. Nothing is written until you apply it.</source>
        <translation>Schritt für Schritt zum ersten Plan. Es wird nichts geschrieben, bis Sie ihn anwenden.</translation>
    </message>
    <message>
        <source>Both sides are connected.</source>
        <translation>Beide Seiten sind verbunden.</translation>
    </message>
    <message>
        <source>See what a first run would change. Nothing is written until you apply the plan.</source>
        <translation>Sehen Sie, was ein erster Lauf ändern würde. Es wird nichts geschrieben, bis Sie den Plan anwenden.</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Nichts offen</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>There has been none yet.</source>
        <translation>Es gab noch keinen.</translation>
    </message>
    <message>
        <source>To Salesforce: %1</source>
        <translation>Nach Salesforce: %1</translation>
    </message>
    <message>
        <source>To Startdeliver: %1</source>
        <translation>Nach Startdeliver: %1</translation>
    </message>
    <message>
        <source>Making a plan</source>
        <translation>Plan wird erstellt</translation>
    </message>
    <message>
        <source>Tandem reads both sides and compares them. Nothing is written.</source>
        <translation>Tandem liest beide Seiten und vergleicht sie. Es wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>A run is going.</source>
        <translation type="unfinished">Ein Lauf ist im Gang.</translation>
    </message>
    <message>
        <source>The profile is not open yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect both sides first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Startdeliver key may only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>home start status health last run coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that stands under Needs you, added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of these in scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records in Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records in Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Page</name>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PeopleModel</name>
    <message>
        <source>%1 (left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member %1, who is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (queue)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not shown to Tandem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owns, of what syncs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::PeopleTab</name>
    <message>
        <source>Who %1 is in Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has the same mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is known yet: connect both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only those who are Salesforce users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading who works in both services…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: connect both sides first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) are nobody in Startdeliver</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody is known on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody: left as is</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What %n owner(s) have is left as it is</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Team members who are nobody in Salesforce: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>People are the same where their mail addresses are. Press Enter on a row to choose somebody else, or a stand-in for who has left and for a queue. What belongs to an owner who is nobody there is left as it is, never cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team members of the customer whom an account&apos;s owner replaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every person is known on both sides; %n queue(s) without a stand-in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody here has this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanBusy</name>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends after what is being sent now; nothing is lost (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading and comparing both sides. Nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the first few records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the rest of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanExport</name>
    <message>
        <source>Table for Excel (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows that the filter shows, to read and sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">Anhalten</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 An apostrophe stands before what a spreadsheet would calculate with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only these rows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Art</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">Datensatz</translation>
    </message>
    <message>
        <source>Salesforce id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished">Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished">Nachher</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">Nein</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished">(leer)</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished">Geplant</translation>
    </message>
    <message>
        <source>Save the plan (JSON)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole plan as a document: to sign off, to open here again, or to apply with tandemctl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever reads it may set &quot;ticked&quot; to false in it. Open it here again, or let tandemctl apply take it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanGroupList</name>
    <message>
        <source>Groups of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier version made this plan. Make a new one to group it like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the rows together by what they have in common (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By owner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanGroupsModel</name>
    <message>
        <source>Whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark of a deleted partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner not read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanImport</name>
    <message>
        <source>Open a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan that was saved, with the ticks it has by now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanModel</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>+%n field(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Is applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: will be applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: unticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked: will be applied. Space unticks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unticked: becomes a decision when the plan is applied. Space ticks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unticked: what the run wrote stays. Space ticks it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanStep</name>
    <message numerus="yes">
        <source>%n to create</source>
        <translation>
            <numerusform>%n anzulegen</numerusform>
            <numerusform>%n anzulegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to update</source>
        <translation>
            <numerusform>%n zu aktualisieren</numerusform>
            <numerusform>%n zu aktualisieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n zu löschen</numerusform>
            <numerusform>%n zu löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to link</source>
        <translation>
            <numerusform>%n zu verknüpfen</numerusform>
            <numerusform>%n zu verknüpfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them empty a field</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>See what the first run would write, before anything is written.</source>
        <translation>Sehen Sie, was der erste Lauf schreiben würde, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Neu erstellen</translation>
    </message>
    <message>
        <source>Look at every row</source>
        <translation>Jede Zeile ansehen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>Plan erstellen</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Es gibt noch keinen Plan.</translation>
    </message>
    <message>
        <source>You have decided or changed something since the plan was made: make it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides differ, you are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not made while the matching is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the record they belong to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides agree already: there is nothing to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), in %1 calls to Salesforce and %2 to Startdeliver, about %3. Nothing has been written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unticked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the plan in Review, where rows can be unticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanTable</name>
    <message>
        <source>Both sides changed a field: decide in Activity (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that are held back until you decide in Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Art des Datensatzes</translation>
    </message>
    <message>
        <source>Find in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or id of a record (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticks every row that the filter shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of the plan fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one side changed these fields, or both changes are kept: there is nothing to reverse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that decides about this record, and what happened to it (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one group of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick or untick the chosen rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick the row and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unticks every row that the filter shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unticks the row and goes to the next one (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) unticked: no run writes them until you withdraw that in Activity.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>When you apply, each unticked row becomes a decision: that change is not written by any run until a value changes or you withdraw the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see its fields. Space ticks or unticks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticks the row (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an undo leaves is no decision: a new undo of the run lists it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) unticked: what the run wrote there stays.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What it created is deleted only if you tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides changed %1: the rule takes the value in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides changed %1: you decided for the value in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First comparison of %1, and the sides differ: the rule takes the value in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First comparison of %1, and the sides differ: you decided for the value in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two values differ: lets the other side&apos;s value win (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run created this record. To undo that it would be deleted: it begins unticked, and is deleted only if you tick it. Its partner stays and does not sync again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse (R) writes the value in %1 to %2 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held: no creates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until these records are decided in Activity, nothing new is created</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProblemsModel</name>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The whole flow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProfileColor</name>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProfileMenu</name>
    <message>
        <source>Colour of this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>profile, its colour</comment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>%1 – this window</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProfileStripe</name>
    <message>
        <source>Profile %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProposalSheet</name>
    <message>
        <source>Map same names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field that is not mapped yet has a likely partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that seem to mean the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what is right; Space ticks the rows you have chosen. Each can be changed or taken back afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Map %n field(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProposalsModel</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Is mapped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::RealTimeTab</name>
    <message>
        <source>Address for Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret that signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was heard last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Tandem hears of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address and secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver sends its webhooks to an address that holds a secret, so that nobody else can. Make one, and enter it in Startdeliver under Settings, Automations, Send a webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown this once. The one before stays good until you retire it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the newest secret is good from then on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a notice the way Startdeliver does, and looks whether it arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where webhooks arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Startdeliver reaches this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy with TLS stands before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate (PEM file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key (PEM file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header with the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the record&apos;s id stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices a second, of one sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which webhooks count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others are answered and forgotten. Scheduled runs find those changes all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks arrive at %1. %2 were taken, %3 refused; the last came %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks may arrive at %1. None has come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished">Aus</translation>
    </message>
    <message>
        <source>Salesforce tells of changes; the last time %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce tells of changes. Nothing has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the newest secret is good now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrived after %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that was made last stays good until it is retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new secret for webhooks?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Retire the secret from before?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the newest one is good from then on. What still comes with the old one is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce does not tell of all changes. What it does not tell of is found by looking regularly:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that was made last, if there is one, stays good until you retire it. One from before that ends now: if Startdeliver still uses it, change the address there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was none to retire: at most one secret is good.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::RecordView</name>
    <message>
        <source>The id in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What decides about the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Warum</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem has not changed it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As read from Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As read from Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record on this side, or it has not been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no partner to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Refusals</name>
    <message>
        <source>A required field is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in the record that it comes from, or give its mapping a default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A validation rule of the organisation says no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what the rule complains of in the record, or ask who made the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field does not take this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value in the record that it comes from, or its mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It refers to a record that is gone, may not be chosen there, or cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another record in that field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is longer than the field there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, or add a cut to its mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record would stand above itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another parent where it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other records depend on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove those first, or keep the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another record has this value, which must be unique.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change one of the two, or merge the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is not in the list there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map it to one that is in the list, or have an administrator add it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A duplicate rule found a similar record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the two, merge them there, or allow duplicates for this flow in Sync settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is gone there, or the connected user may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect the record. Restore it where it was deleted, or have the user be given the right to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user cannot own the record there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an active user for this person in Sync settings, People.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field cannot be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the field out of the mapping, or let it go one way only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is of another type than the field there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map it to a field of its type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A converted lead cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the contact that it became.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is missing there, or hidden from the connected user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the mapping under Mappings, or have an administrator give the right to the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter or a mapping asks for too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the filter, or map fewer fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has retired this API version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a newer one in Configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the service again under Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connected user may not write this record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to change this kind of record and the records that it refers to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connected user may not write this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to edit the field, or take it out of the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automation of the organisation, a trigger or a flow, stopped it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the administrator what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit of the organisation is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for room or licences, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of Salesforce is switched off, or hidden from the connected user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to have it switched on for the connected user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the permission level Admin for the key, in Startdeliver&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else was changing the record at that moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do: it is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is locked by an approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again once the approval is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with it: another record of the same call was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service took no more requests at that moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not say whether it took the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is looked for before it is sent again. Where that goes on, look at the service&apos;s own state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service was in trouble at that moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem asked in a way that the service does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault in Tandem: please report it, with a support bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever edits the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You, in Tandem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandem&apos;s makers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused it for a reason of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the record where it comes from; it is tried again when it changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::RefusalsModel</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the next run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::RefusalsTab</name>
    <message>
        <source>Refused records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The chosen records are sent again by the next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try all of this cause again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record of this cause, also those not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are tried again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Who can fix it: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is refused for this cause now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes that wait for somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes that nobody is reminded of, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is reminded of this cause for a while; you say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cause waits for somebody again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted since %1, until %2. Why: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted since %1, until you unmute it. Why: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is refused but what is muted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause is muted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands under Muted, with why and until when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause is not muted any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands with the open ones again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The next run sends the record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Stops after what is being sent now; the plan can go on from there (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops after what is being sent now and gives up the rest of the plan. What was sent stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads both sides again and works out what would be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes every ticked row (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a plan</source>
        <translation type="unfinished">Plan wird erstellt</translation>
    </message>
    <message>
        <source>Reading both sides and comparing. Nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has written since this plan was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new plan shows what is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan is out of date and cannot be applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration, the fields of a service or the connected organisation changed since it was made, so it could write something you have not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan lists every change before anything is written. You tick what you want, then apply it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Plan erstellen</translation>
    </message>
    <message>
        <source>Others wait for a decision: see Matches and Activity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect both sides to see what would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written until you apply a plan.</source>
        <translation>Es wird nichts geschrieben, bis Sie einen Plan anwenden.</translation>
    </message>
    <message>
        <source>Open Connections</source>
        <translation>Verbindungen öffnen</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 to apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This deletes %n record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A deleted record is not brought back by Tandem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete and apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guard stopped this plan: it deletes or clears more records than a day allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Look at the rows under Clear and Delete; apply all the same if they are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent is done and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: %1 written, %2 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on writes what is left of this plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: %1 written, %2 not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1 written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed meanwhile and left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity shows what was refused, why, and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity shows each record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Apply %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to undo of this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it wrote was changed since, or is set back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a plan that sets back what was applied and nobody changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is reversed: the other side&apos;s value wins now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your decision on the conflict. It counts for the next run too, if you do not apply this plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan preview changes apply tick export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at these records on the other side. If they are right, go on with the rest; if not, Activity can undo this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports or saves the plan, or opens a saved one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply %1 first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a few of the ticked rows and deletes nothing, so that you can look at them before the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load import saved signed off document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1 is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ticked, %2 unticked, as in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in scope has changed. Filters say what is in scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a plan to undo run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to take back: what run %1 wrote was changed since, or is set back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan to undo run %1 is made once this is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that run %1 wrote stay as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They were changed since, are set back already, are gone, or may not be written back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n linked record(s) were compared; none has to be written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) were about to be sent: a new plan shows them again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No row is ticked: tick what you want to apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written: every change is declined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run writes them until you withdraw that in Activity, Decisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is ticked: nothing is written, and every change of the plan becomes a decision, to be withdrawn in Activity (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run created does not sync again by itself afterwards: its partner stays on the other side, and nothing is created for that any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more ticked row(s), which the filter hides, will be applied as well.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ticked rows which the filter hides will be applied as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This clears fields of %n record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear and apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1 is overtaken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made %1, and a run has written since. A new plan shows what is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Decide %n conflict(s) in Activity</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) since this plan was made: it does not carry them out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A new plan does. This one can be applied as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are held; until they are decided nothing new is created.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the ticked rows of this plan, which knows nothing of what was decided since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what was decided since this plan was made…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was declined, was refused before or may not flow is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::RulePane</name>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>When both sides changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a field is emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When two records meet first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One way, the giving side always counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a text is too long there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunChangesModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunComparison</name>
    <message>
        <source>As it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That until %1, or an older one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: read in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: created in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: updated in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: deleted in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished">Konfiguration</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunComparisonModel</name>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunStrip</name>
    <message>
        <source>Stopping after what is being sent</source>
        <translation>Hält nach dem Gesendeten an</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Stops after what is being sent now. Nothing is lost: the next run goes on from here.</source>
        <translation>Hält nach dem an, was gerade gesendet wird. Nichts geht verloren: der nächste Lauf macht hier weiter.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunsModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of the longest run in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of the most that a run in the list wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <comment>who or what started a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the run ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the run began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who or what started the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the run took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run created, updated, deleted and linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values and records that a service refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; undone by run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; partly undone by run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new from this run. What waits from earlier runs is not counted again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New conflicts and held records that the run left for a decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunsTab</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>This run wrote nothing and linked nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Undo this run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that decides about this record, and what happened to it (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the run before it (C). Any two runs: choose the other one with Ctrl or Shift held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 beside run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a plan that sets back what the run wrote and nobody changed since (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::SalesforceCard</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Signs in again, as this or another user of the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Tandem writes is then written in that person&apos;s name, and it stops when that person leaves. A user of its own, made for integrations, is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser was signed in already, so nobody was asked: this is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like a person&apos;s own user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks like a person&apos;s own user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as someone else</source>
        <translation>Als jemand anderes anmelden</translation>
    </message>
    <message>
        <source>The sign-in was cancelled. Nothing has changed.</source>
        <translation>Die Anmeldung wurde abgebrochen. Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Another organisation</source>
        <translation>Eine andere Organisation</translation>
    </message>
    <message>
        <source>Links and history of this profile belong to the organisation it was bound to. Use another profile for another organisation, or bind this one anew and sign in once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind anew</source>
        <translation>Neu binden</translation>
    </message>
    <message>
        <source>Keep the binding</source>
        <translation>Bindung behalten</translation>
    </message>
    <message>
        <source>Disconnect Salesforce</source>
        <translation>Salesforce trennen</translation>
    </message>
    <message>
        <source>Disconnect from %1?</source>
        <translation>Von %1 trennen?</translation>
    </message>
    <message>
        <source>Tandem revokes its access and forgets the tokens. Links and history stay; nothing runs until you connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Verbunden bleiben</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisation id</source>
        <translation>Organisations-ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Checking the connection and its limits…</source>
        <translation>Prüft die Verbindung und ihre Grenzen…</translation>
    </message>
    <message>
        <source>Sign-in not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, with problems</source>
        <translation>Verbunden, mit Problemen</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Waiting for the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::SalesforceSetup</name>
    <message>
        <source>My Domain</source>
        <translation>Meine Domäne</translation>
    </message>
    <message>
        <source>Click to start authentication</source>
        <translation>Klicken, um die Authentifizierung zu starten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Verbraucherschlüssel</translation>
    </message>
    <message>
        <source>of the External Client App in Salesforce</source>
        <translation>der externen Client-Anwendung in Salesforce</translation>
    </message>
    <message>
        <source>What to set up in Salesforce</source>
        <translation>Was in Salesforce einzurichten ist</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Enter the consumer key of the app first. Your Salesforce administrator has it.</source>
        <translation>Geben Sie zuerst den Verbraucherschlüssel der App ein. Ihr Salesforce-Administrator hat ihn.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SamplesModel</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SamplesPane</name>
    <message>
        <source>Real pairs, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it on real pairs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a mapping to see what it does to real records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a field onto one of the other side, or press Enter on both.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::SaveSheet</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this edit changes</source>
        <translation>Was diese Änderung bewirkt</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) must be mended before it can be saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed under Problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) stand under Problems; they do not keep you from saving.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Trying the edited mappings on real pairs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next plan would change %1 fields in Startdeliver and %2 in Salesforce, and ask you about %3. Nothing is written before you have seen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go by the rules, with the next plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan now: keep Salesforce&apos;s where they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan now: keep Startdeliver&apos;s where they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan now: fill blanks, leave both where they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that no run has read yet are counted on some of the pairs only; the plan reads them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s) could not be tried: what would change there is not known.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No records are linked yet: the first plan shows what this changes. Nothing is written before you have seen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be written first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ScheduleEditor</name>
    <message>
        <source>As it is written in the configuration</source>
        <translation>Wie es in der Konfiguration steht</translation>
    </message>
    <message>
        <source>Schedule as it is written</source>
        <translation>Der Zeitplan, wie er geschrieben steht</translation>
    </message>
    <message>
        <source>for example: every 15m quiet 22:00-06:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next five times</source>
        <translation>Die nächsten fünf Male</translation>
    </message>
    <message>
        <source>How often it runs</source>
        <translation>Wie oft es läuft</translation>
    </message>
    <message>
        <source>Only when you start it</source>
        <translation>Nur wenn Sie es starten</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>On days of the week</source>
        <translation>An Wochentagen</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Minutes, hours or days</source>
        <translation>Minuten, Stunden oder Tage</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Minute of the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At minute</source>
        <translation>Zur Minute</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Has quiet hours</source>
        <translation>Hat Ruhezeiten</translation>
    </message>
    <message>
        <source>What falls into the quiet hours runs once at their end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Times that were missed</source>
        <translation>Verpasste Zeiten</translation>
    </message>
    <message>
        <source>run once</source>
        <translation>einmal nachholen</translation>
    </message>
    <message>
        <source>are left out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>all run</source>
        <translation>alle nachholen</translation>
    </message>
    <message>
        <source>Up to so many seconds later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Missed times</source>
        <translation>Verpasste Zeiten</translation>
    </message>
    <message>
        <source>Not known before the line is mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 here (%2 UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not run by itself.</source>
        <translation>Es läuft nicht von selbst.</translation>
    </message>
    <message>
        <source>hourly daily weekly interval by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock daily weekly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>night pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jitter random delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a regular interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random delay of at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ScheduleStep</name>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Keep both sides in step by themselves. What both sides agree on costs next to nothing.</source>
        <translation>Halten Sie beide Seiten von selbst im Gleichschritt. Was übereinstimmt, kostet fast nichts.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Alle 15 Minuten</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every night at half past two</source>
        <translation>Jede Nacht um halb drei</translation>
    </message>
    <message>
        <source>As the flows are configured</source>
        <translation>Wie die Abläufe konfiguriert sind</translation>
    </message>
    <message>
        <source>Other times, quiet hours, changes at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning it on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the overview</source>
        <translation>Zur Übersicht</translation>
    </message>
    <message>
        <source>Change the schedule</source>
        <translation>Zeitplan ändern</translation>
    </message>
    <message>
        <source>Turn the schedule on</source>
        <translation>Zeitplan einschalten</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>The schedule is on. It runs while Tandem is open, and makes up for what it missed. On a server, tandemctl watch does the same without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs while Tandem is open. A guard stops it before it deletes or empties much, and what it cannot decide waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On since %1, as the configuration says that you began from: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, as the configuration says that you began from: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only by hand: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it, or choose how often.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::SchedulesTab</name>
    <message>
        <source>Kind of record</source>
        <translation>Art des Datensatzes</translation>
    </message>
    <message>
        <source>It is off now: the schedule counts once it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>They count while Tandem watches. What changes start at once is set with each flow. A flow begins to run by itself when you have applied its first plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the schedule of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>only when you start it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ScopeCard</name>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>%1 of %2 in scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sampled in scope. No run has read %3 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record passes. “Keeps out” shows which condition removes the last ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is known here yet. The next plan reads and counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged again every day: as days pass, records enter or leave without being edited.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::SettingsPage</name>
    <message>
        <source>Sync settings</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Parts of Sync settings</source>
        <translation>Teile der Synchronisation</translation>
    </message>
    <message>
        <source>What syncs</source>
        <translation>Was synchronisiert wird</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Value maps</source>
        <translation>Wertelisten</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Schutzgrenzen</translation>
    </message>
    <message>
        <source>The document has an error, so the forms cannot show it.</source>
        <translation>Das Dokument hat einen Fehler, daher können die Formulare es nicht zeigen.</translation>
    </message>
    <message>
        <source>Go to the document</source>
        <translation>Zum Dokument</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when times intervals immediately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owners users team members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picklists translate values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limits deletes API calls allowance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>directions switches create update delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>webhooks secret address receiver notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proxy password certificates CA firewall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognise identify duplicates same records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::SettingsWords</name>
    <message>
        <source>about %1 to Salesforce, %2 to Startdeliver</source>
        <translation>etwa %1 an Salesforce, %2 an Startdeliver</translation>
    </message>
    <message>
        <source>What is missing on one side is made there.</source>
        <translation>Was auf einer Seite fehlt, wird dort angelegt.</translation>
    </message>
    <message>
        <source>What Startdeliver lacks is made there; in Salesforce nothing is made.</source>
        <translation>Was in Startdeliver fehlt, wird dort angelegt; in Salesforce wird nichts angelegt.</translation>
    </message>
    <message>
        <source>What Salesforce lacks is made there; in Startdeliver nothing is made.</source>
        <translation>Was in Salesforce fehlt, wird dort angelegt; in Startdeliver wird nichts angelegt.</translation>
    </message>
    <message>
        <source>Nothing new is made on either side.</source>
        <translation>Auf keiner Seite wird Neues angelegt.</translation>
    </message>
    <message>
        <source>Edits go both ways.</source>
        <translation>Änderungen gehen in beide Richtungen.</translation>
    </message>
    <message>
        <source>Edits go to Startdeliver only.</source>
        <translation>Änderungen gehen nur nach Startdeliver.</translation>
    </message>
    <message>
        <source>Edits go to Salesforce only.</source>
        <translation>Änderungen gehen nur nach Salesforce.</translation>
    </message>
    <message>
        <source>Edits stay where they are made.</source>
        <translation>Änderungen bleiben, wo sie gemacht werden.</translation>
    </message>
    <message>
        <source>A task made in Startdeliver is made in Salesforce too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner of an account is the customer&apos;s team member, whatever anybody changes in Startdeliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each note on an account becomes an interaction of its customer; images and files stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each comment on a customer becomes a note on its account; such notes never come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks made in Startdeliver stay there. Edits of Salesforce&apos;s own tasks still go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team members stay as they are set in Startdeliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes stay in Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments stay in Startdeliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync tasks from Startdeliver to Salesforce</source>
        <translation>Aufgaben von Startdeliver nach Salesforce synchronisieren</translation>
    </message>
    <message>
        <source>Set Salesforce owners as Startdeliver team members</source>
        <translation>Salesforce-Inhaber als Teammitglieder in Startdeliver setzen</translation>
    </message>
    <message>
        <source>Sync ContentNotes from Salesforce to Startdeliver</source>
        <translation>ContentNotes von Salesforce nach Startdeliver synchronisieren</translation>
    </message>
    <message>
        <source>Sync comments from Startdeliver to Salesforce ContentNotes</source>
        <translation>Kommentare von Startdeliver in ContentNotes von Salesforce synchronisieren</translation>
    </message>
    <message>
        <source>Nothing happens while %1 are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls while it is off</source>
        <translation>Keine Aufrufe, solange es aus ist</translation>
    </message>
    <message>
        <source>No call to look; one for each 200 tasks that are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls a day, to know who is who: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls a day: %1</source>
        <translation>Aufrufe pro Tag: %1</translation>
    </message>
    <message>
        <source>%1, and what it writes: not known before its first run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a schedule: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when you start it</source>
        <translation>Nur wenn Sie es starten</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Jede Stunde</numerusform>
            <numerusform>Alle %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Every hour at :%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>Täglich um %1</translation>
    </message>
    <message>
        <source>On %1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>does nothing there</source>
        <translation>bewirkt dort nichts</translation>
    </message>
    <message>
        <source>marks the partner</source>
        <translation>markiert das Gegenstück</translation>
    </message>
    <message>
        <source>deletes the partner</source>
        <translation>löscht das Gegenstück</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <source>To Startdeliver</source>
        <translation>Nach Startdeliver</translation>
    </message>
    <message>
        <source>To Salesforce</source>
        <translation>Nach Salesforce</translation>
    </message>
    <message>
        <source>exactly as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as mail addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as company names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every character counts; only spaces around it do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals and further spaces do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals do not count; what is no whole address is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host of a web or mail address counts, without www.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits and a leading + count; extensions do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals, punctuation and legal forms (AB, Inc, GmbH) do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; linked without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no match key: only records that name each other&apos;s id are recognised, and all others count as new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the calls…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when you start it: when it runs by itself is set under Schedules. Calls for a look: %1 to Salesforce, %2 to Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::SetupPage</name>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>wizard first run begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the step before (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::SetupPlan</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SetupStep</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SignInFlow</name>
    <message>
        <source>Enter the consumer key of the app first. Your Salesforce administrator has it.</source>
        <translation>Geben Sie zuerst den Verbraucherschlüssel der App ein. Ihr Salesforce-Administrator hat ihn.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::StartdeliverCard</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesend</translation>
    </message>
    <message>
        <source>Make a key in Startdeliver under Settings, API keys, and switch it to active. It must be an administrator&apos;s key: with any other, Tandem only reads. It is tested at once and kept in the system&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver API key</source>
        <translation>Startdeliver-API-Schlüssel</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Look at its dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows real values of each kind of date and what else is assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>Schlüssel wechseln</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Testing the key</source>
        <translation>Prüft den Schlüssel</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Ein anderes Konto</translation>
    </message>
    <message>
        <source>Links and history of this profile belong to the account it was bound to. Use another profile for another account, or bind this one anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind anew</source>
        <translation>Neu binden</translation>
    </message>
    <message>
        <source>Keep the binding</source>
        <translation>Bindung behalten</translation>
    </message>
    <message>
        <source>Disconnect Startdeliver</source>
        <translation>Startdeliver trennen</translation>
    </message>
    <message>
        <source>Forget the key of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links and history stay; nothing runs until you connect again. To make the key useless everywhere, delete it in Startdeliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Verbunden bleiben</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Key of</source>
        <translation>Schlüssel von</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>Dienst: %1</translation>
    </message>
    <message>
        <source>Startdeliver&apos;s API is not documented in public. How the service spells names, pages and filters is assumed from the built-in dialect v1; the probe found nothing that differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver&apos;s API is not documented in public. The probe found these differences from the built-in dialect v1:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the service how it speaks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, with problems</source>
        <translation>Verbunden, mit Problemen</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>The key of the built-in sandbox:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the built-in sandbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::StatePane</name>
    <message>
        <source>This did not work.</source>
        <translation>Das hat nicht funktioniert.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::StepsPane</name>
    <message>
        <source>Steps of the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record to try with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or try a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value to try with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the step down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of record that is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No linked records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::StepsRow</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Step %1: %2, %3</source>
        <translation>Schritt %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SupportSheet</name>
    <message>
        <source>Support bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with what somebody needs to help you. You save it and pass it on yourself; Tandem sends nothing. Names, addresses, phone numbers, ids, texts and secrets are replaced. Read the files here, and untick what you want to keep to yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the next place (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file as it will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check connections again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks both services what works, and puts the answer into the bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished">Speichern…</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every name in the copy of your records is looked for in what is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Erneut versuchen</translation>
    </message>
    <message>
        <source>Checking both connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::SwitchesCard</name>
    <message>
        <source>The four switches</source>
        <translation>Die vier Schalter</translation>
    </message>
</context>
<context>
    <name>tandem::ui::TableView</name>
    <message>
        <source>What to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::TraceModel</name>
    <message>
        <source>Record</source>
        <translation type="unfinished">Datensatz</translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished">Verknüpfen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished">Liest</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished">Feld</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished">Entscheidung</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">Verlauf</translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is so</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::TraceWords</name>
    <message>
        <source>%1 %2</source>
        <comment>kind and name of a record</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Tray</name>
    <message>
        <source>Open Tandem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished">Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">Fortfahren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished">Beenden</translation>
    </message>
    <message>
        <source>Tandem goes on here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides are kept in step without the window. Quit from the menu of this icon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shall Tandem go on without its window?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your flows run by themselves. Without the window they still do: start Tandem again to see it. What you choose is remembered, and can be changed under Sync settings, This computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished">Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>window, its state</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <comment>window</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::TrialStep</name>
    <message>
        <source>Try</source>
        <translation>Probieren</translation>
    </message>
    <message>
        <source>Write ten records first, look at them on both sides, then the rest.</source>
        <translation>Schreiben Sie zuerst zehn Datensätze, sehen Sie sie auf beiden Seiten an, dann den Rest.</translation>
    </message>
    <message>
        <source>Ten records first</source>
        <translation>Zuerst zehn Datensätze</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>Look at the rest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>Write %n record(s)</source>
        <translation>
            <numerusform>%n Datensatz schreiben</numerusform>
            <numerusform>%n Datensätze schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write the other %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>Es gibt nichts zu schreiben.</translation>
    </message>
    <message>
        <source>The plan has been applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows of the plan are written, those that others hang on before them, and nothing is deleted. The other %1 stay as they are until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity, Refused says why and what to do. The rest can be written all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at these records on the other side. If they are right, write the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of the plan is written.</source>
        <translation>Alles aus dem Plan ist geschrieben.</translation>
    </message>
    <message>
        <source>Every row of the plan is unticked: there is nothing to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have decided or changed something since the plan was made: make it anew under Plan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ValueMapModel</name>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ValueMapsModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::ValueMapsTab</name>
    <message>
        <source>Value maps</source>
        <translation>Wertelisten</translation>
    </message>
    <message>
        <source>Edit in Mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value map yet. Mappings of lists of values get one under “Values”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a value of one side becomes on the other. Where a value is not in the list and the others stay, the other side may refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Values</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The whole record is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted, but changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back and forth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Delete it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create new</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startdeliver only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes run %1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>existing values of %1, in %n call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished">Geplant</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile and left alone</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ValuesPane</name>
    <message>
        <source>What %1 becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value map</source>
        <translation>Werteliste</translation>
    </message>
    <message>
        <source>No list of values: add those that mean something else there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it backwards too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the other direction the same pairs of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) would be refused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>become empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>become %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping goes one way only: there is nothing to use it backwards for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pair of values yet that could be used backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several values become the same one: backwards nobody can tell which of them is meant.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::VersionsTab</name>
    <message>
        <source>Restore this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts it into the document; it counts when you save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore an earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was replaced yet. The last 20 versions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that restoring it changes: %1 removed, %2 added.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::WaitingPane</name>
    <message>
        <source>Sign-in address</source>
        <translation>Anmeldeadresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Does the browser show an error and not come back? Then the organisation blocks the app, or it is not installed there: ask an administrator to allow it (OAUTH_APPROVAL_ERROR_GENERIC means this), and check that the consumer key and the callback URLs are the app&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as the wrong user? Browsers reuse a session silently. Sign out of Salesforce there, or open the address in a private window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Browser erneut öffnen</translation>
    </message>
    <message>
        <source>None of the app&apos;s ports is free on this computer, so the browser will end at a page that cannot be shown. Copy its address from there and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address the browser ended at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy this address into one, sign in to Salesforce, and choose Allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the sign-in up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system was asked to open a browser. Sign in to Salesforce there, and choose Allow. If none has opened, copy this address into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to open a browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Ways</name>
    <message>
        <source>Sync now</source>
        <translation type="unfinished">Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Decide the matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sync settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what it depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide what is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide the conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what was held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::WindowCommands</name>
    <message>
        <source>Sync now</source>
        <translation type="unfinished">Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>run start write both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>dry run preview what would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation type="unfinished">Lauf anhalten</translation>
    </message>
    <message>
        <source>cancel end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is going.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs by itself now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold stop schedules webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is paused already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">Fortfahren</translation>
    </message>
    <message>
        <source>resume continue after a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation type="unfinished">Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Read the counts again</source>
        <translation type="unfinished">Zahlen neu lesen</translation>
    </message>
    <message>
        <source>refresh reload update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished">Beenden</translation>
    </message>
    <message>
        <source>exit close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">Datensatz</translation>
    </message>
    <message>
        <source>Not now; the page says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a record called “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to search on this page now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync is done. %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that waits for you, from earlier runs too, is in Activity.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::Words</name>
    <message>
        <source>Accounts and customers</source>
        <translation>Accounts und Kunden</translation>
    </message>
    <message>
        <source>Contacts and users</source>
        <translation>Kontakte und Benutzer</translation>
    </message>
    <message>
        <source>Events and meetings</source>
        <translation>Ereignisse und Termine</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Comments on tasks</source>
        <translation>Kommentare zu Aufgaben</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Comments to notes</source>
        <translation>Kommentare als Notizen</translation>
    </message>
    <message>
        <source>Owners and team members</source>
        <translation>Inhaber und Teammitglieder</translation>
    </message>
    <message>
        <source>Activity history</source>
        <translation>Aktivitätsverlauf</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Task comments</source>
        <translation>Aufgabenkommentare</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Teilweise fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Ordnet zu</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleicht</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After new links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (inactive)</source>
        <comment>a user or a record type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished">Konto</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished">Benutzer</translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Hinweis</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished">Aktivität</translation>
    </message>
    <message>
        <source>Demo (built-in sandbox)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished">Sandbox</translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished">Produktion</translation>
    </message>
</context>
<context>
    <name>tandem::ui::WrittenCard</name>
    <message>
        <source>Changes written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes written, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the line: %1 to Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the line: %1 to Startdeliver</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tandem::ui::WrittenChart</name>
    <message>
        <source>Changes written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
