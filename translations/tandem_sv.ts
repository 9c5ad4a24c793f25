<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>tandem::core</name>
    <message>
        <source>%1 Did you mean &quot;%2&quot;?</source>
        <translation>%1 Menade du ”%2”?</translation>
    </message>
    <message>
        <source>Salesforce organisation</source>
        <translation>Salesforce-organisationen</translation>
    </message>
    <message>
        <source>Startdeliver account</source>
        <translation>Startdeliver-kontot</translation>
    </message>
    <message>
        <source>This profile belongs to the %1 %2, but you signed in to %3. Nothing was read or stored. Sign in to the right one, use another profile, or bind this profile anew (its links would then be wrong).</source>
        <translation>Profilen hör till %1 %2, men du loggade in på %3. Inget har lästs eller sparats. Logga in på rätt ställe, använd en annan profil, eller bind profilen på nytt (dess kopplingar blir då fel).</translation>
    </message>
    <message>
        <source>%1 was not connected to the end. Connect it again.</source>
        <translation>%1 anslöts inte färdigt. Anslut det igen.</translation>
    </message>
    <message>
        <source>The configuration %1 could not be written: %2.</source>
        <translation>Konfigurationen %1 kunde inte skrivas: %2.</translation>
    </message>
    <message>
        <source>The configuration %1 could not be read: %2.</source>
        <translation>Konfigurationen %1 kunde inte läsas: %2.</translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere since it was read here, so nothing was saved. Look at what is different and save again.</source>
        <translation>Konfigurationen har ändrats någon annanstans sedan den lästes här, så inget sparades. Titta på vad som skiljer och spara igen.</translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere since it was read here, so nothing was saved. Read it again and repeat what you changed.</source>
        <translation>Konfigurationen har ändrats någon annanstans sedan den lästes här, så inget sparades. Läs den igen och gör om det du ändrade.</translation>
    </message>
    <message>
        <source>There is no kept configuration &quot;%1&quot; any more: the last %2 are kept.</source>
        <translation>Den sparade konfigurationen ”%1” finns inte längre: de %2 senaste sparas.</translation>
    </message>
    <message>
        <source>Startdeliver does not say what this key may do. If it may not write, the first write will say so.</source>
        <translation>Startdeliver säger inte vad nyckeln får göra. Om den inte får skriva visar det sig vid första skrivningen.</translation>
    </message>
    <message>
        <source>This key may only read (&quot;%1&quot;). Plans can be made, but Tandem writes nothing, to either side, until you connect an administrator&apos;s key.</source>
        <translation>Nyckeln får bara läsa (”%1”). Planer kan göras, men Tandem skriver inget, på någon sida, förrän du ansluter en administratörs nyckel.</translation>
    </message>
    <message>
        <source>No key was given. Make one in Startdeliver under Settings, API keys, switch it to active and paste it.</source>
        <translation>Ingen nyckel angavs. Skapa en i Startdeliver under Settings, API keys, gör den aktiv och klistra in den.</translation>
    </message>
    <message>
        <source>The sign-in is forgotten here, but Salesforce could not be told: %1 You can revoke it there under Settings, Connected Apps OAuth Usage.</source>
        <translation>Inloggningen är glömd här, men Salesforce kunde inte meddelas: %1 Du kan återkalla den där under Settings, Connected Apps OAuth Usage.</translation>
    </message>
    <message>
        <source>%1 is linked with %2 already.</source>
        <translation>%1 är redan kopplad till %2.</translation>
    </message>
    <message>
        <source>%1 and %2 are chosen for each other already. Decide that held record otherwise first, or choose another one.</source>
        <translation>%1 och %2 är redan valda för varandra. Avgör den kvarhållna posten annorlunda först, eller välj en annan.</translation>
    </message>
    <message>
        <source>The consumer key of the External Client App is missing (salesforce.clientId).</source>
        <translation>Den externa klientappens konsumentnyckel saknas (salesforce.clientId).</translation>
    </message>
    <message>
        <source>Signed in to %1 (%2) as %3.</source>
        <translation>Inloggad på %1 (%2) som %3.</translation>
    </message>
    <message>
        <source>This organisation is a sandbox of Salesforce.</source>
        <translation>Organisationen är en sandbox i Salesforce.</translation>
    </message>
    <message>
        <source>%1 of %2 API calls of the last 24 hours are used.</source>
        <translation>%1 av %2 API-anrop för de senaste 24 timmarna är använda.</translation>
    </message>
    <message>
        <source>Runs pause while less than %1 % is left (salesforce.apiFloorPercent). Wait, or ask Salesforce for more.</source>
        <translation>Körningar pausas medan mindre än %1 % återstår (salesforce.apiFloorPercent). Vänta, eller be Salesforce om fler.</translation>
    </message>
    <message>
        <source>Startdeliver does not answer for &quot;%1&quot;.</source>
        <translation>Startdeliver svarar inte för ”%1”.</translation>
    </message>
    <message>
        <source>Flows that need it cannot run. Ask Startdeliver how it is called, and set it under startdeliver.dialectOverrides.</source>
        <translation>Flöden som behöver den kan inte köras. Fråga Startdeliver vad den heter, och ange det under startdeliver.dialectOverrides.</translation>
    </message>
    <message>
        <source>The service speaks a little differently than the configuration says.</source>
        <translation>Tjänsten talar lite annorlunda än konfigurationen säger.</translation>
    </message>
    <message>
        <source>Put this into startdeliver.dialectOverrides: %1</source>
        <translation>Lägg detta i startdeliver.dialectOverrides: %1</translation>
    </message>
    <message>
        <source>The key is %1&apos;s.</source>
        <translation>Nyckeln tillhör %1.</translation>
    </message>
    <message>
        <source>The key may only read (&quot;%1&quot;).</source>
        <translation>Nyckeln får bara läsa (”%1”).</translation>
    </message>
    <message>
        <source>Connect a key with the permission level Admin.</source>
        <translation>Anslut en nyckel med behörighetsnivån Admin.</translation>
    </message>
    <message>
        <source>Startdeliver does not say what the key may do.</source>
        <translation>Startdeliver säger inte vad nyckeln får göra.</translation>
    </message>
    <message>
        <source>If a write is refused, give the key the permission level Admin.</source>
        <translation>Om en skrivning avvisas, ge nyckeln behörighetsnivån Admin.</translation>
    </message>
    <message>
        <source>%1 must be given to create a %2 in %3, and no mapping gives it.</source>
        <translation>%1 måste anges för att skapa en %2 i %3, och ingen mappning anger det.</translation>
    </message>
    <message>
        <source>Map the field, or switch creating there off (/flows/%1/create).</source>
        <translation>Mappa fältet, eller stäng av skapande där (/flows/%1/create).</translation>
    </message>
    <message>
        <source>The external-id field %1 of %2 does not exist for the connected user.</source>
        <translation>Det externa id-fältet %1 i %2 finns inte för den anslutna användaren.</translation>
    </message>
    <message>
        <source>Create it, give the user access to it, or clear %1.</source>
        <translation>Skapa det, ge användaren åtkomst till det, eller töm %1.</translation>
    </message>
    <message>
        <source>The connected user may not write the external-id field %1.</source>
        <translation>Den anslutna användaren får inte skriva det externa id-fältet %1.</translation>
    </message>
    <message>
        <source>Give the user edit access to it, or clear %1.</source>
        <translation>Ge användaren redigeringsåtkomst till det, eller töm %1.</translation>
    </message>
    <message>
        <source>%1 is not marked as an external id in Salesforce.</source>
        <translation>%1 är inte markerat som externt id i Salesforce.</translation>
    </message>
    <message>
        <source>Mark it as External ID and Unique: creates whose answer is lost are then found at once.</source>
        <translation>Markera det som External ID och Unique: skapanden vars svar går förlorat hittas då direkt.</translation>
    </message>
    <message>
        <source>The connected user may not create %1 in %2.</source>
        <translation>Den anslutna användaren får inte skapa %1 i %2.</translation>
    </message>
    <message>
        <source>Give the user the right, or switch creating off.</source>
        <translation>Ge användaren rättigheten, eller stäng av skapande.</translation>
    </message>
    <message>
        <source>The connected user may not change %1 in %2.</source>
        <translation>Den anslutna användaren får inte ändra %1 i %2.</translation>
    </message>
    <message>
        <source>Give the user the right, or switch updating off.</source>
        <translation>Ge användaren rättigheten, eller stäng av uppdatering.</translation>
    </message>
    <message>
        <source>Change the configuration if this is not what you want.</source>
        <translation>Ändra konfigurationen om det inte är vad du vill.</translation>
    </message>
    <message>
        <source>Mend the mapping, or ask for access to the field.</source>
        <translation>Åtgärda mappningen, eller be om åtkomst till fältet.</translation>
    </message>
    <message>
        <source>All %1 mapped fields are there.</source>
        <translation>Alla %1 mappade fält finns.</translation>
    </message>
    <message>
        <source>The configuration is sound; %1 flows are on.</source>
        <translation>Konfigurationen håller; %1 flöden är på.</translation>
    </message>
    <message>
        <source>This version does not sync the flow &quot;%1&quot; yet.</source>
        <translation>Den här versionen synkar inte flödet ”%1” ännu.</translation>
    </message>
    <message>
        <source>The sign-in was given up.</source>
        <translation>Inloggningen gavs upp.</translation>
    </message>
    <message>
        <source>No redirect port is configured (salesforce.redirectPorts).</source>
        <translation>Ingen redirect-port är konfigurerad (salesforce.redirectPorts).</translation>
    </message>
    <message>
        <source>Nothing of the flow &quot;%1&quot; has been read yet. Make a plan first.</source>
        <translation>Inget av flödet ”%1” har lästs ännu. Gör en plan först.</translation>
    </message>
    <message>
        <source>Of the %1 sign-ins that Salesforce keeps for a user of this app, %2 are Tandem&apos;s, as far as this profile knows.</source>
        <translation>Av de %1 inloggningar som Salesforce behåller för en användare av appen är %2 Tandems, så vitt profilen vet.</translation>
    </message>
    <message>
        <source>The next one ends the oldest without a word. Disconnect where Tandem is not used any more, or revoke old sign-ins in Salesforce under Settings, Connections.</source>
        <translation>Nästa avslutar den äldsta utan ett ord. Koppla från där Tandem inte längre används, eller återkalla gamla inloggningar i Salesforce under Settings, Connections.</translation>
    </message>
    <message>
        <source>%1 looks like a person&apos;s own user%2.</source>
        <translation>%1 ser ut som en persons egen användare%2.</translation>
    </message>
    <message>
        <source>What Tandem writes is then written in that person&apos;s name, it sees only what that person sees, and it stops when that person leaves. Let an administrator make a user for integrations, and sign in as that.</source>
        <translation>Det Tandem skriver skrivs då i den personens namn, det ser bara vad personen ser, och det slutar när personen slutar. Låt en administratör skapa en användare för integrationer, och logga in som den.</translation>
    </message>
    <message>
        <source>The user is one for integrations.</source>
        <translation>Användaren är avsedd för integrationer.</translation>
    </message>
    <message>
        <source>The user&apos;s time zone is %1.</source>
        <translation>Användarens tidszon är %1.</translation>
    </message>
    <message>
        <source>Salesforce does not tell the user&apos;s time zone.</source>
        <translation>Salesforce uppger inte användarens tidszon.</translation>
    </message>
    <message>
        <source>Meetings of a whole day are reckoned in UTC. Give the user a time zone in Salesforce.</source>
        <translation>Heldagsmöten räknas i UTC. Ge användaren en tidszon i Salesforce.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a profile&apos;s name. Use up to 64 letters (a to z), digits, dots, dashes and underscores, beginning with a letter, a digit or an underscore.</source>
        <translation>”%1” kan inte vara ett profilnamn. Använd upp till 64 bokstäver (a till z), siffror, punkter, bindestreck och understreck, med en bokstav, siffra eller ett understreck först.</translation>
    </message>
    <message>
        <source>Tandem is stopping; this was not carried out. Start it again to go on.</source>
        <translation>Tandem avslutas; detta utfördes inte. Starta det igen för att fortsätta.</translation>
    </message>
    <message>
        <source>Tandem is busy with this profile. Do it when the run has ended, or stop the run first.</source>
        <translation>Tandem är upptaget med profilen. Gör det när körningen är klar, eller stoppa körningen först.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled. Nothing was stored.</source>
        <translation>Inloggningen avbröts. Inget sparades.</translation>
    </message>
    <message>
        <source>The profile is not open.</source>
        <translation>Profilen är inte öppen.</translation>
    </message>
    <message>
        <source>This profile is being synced by %1. Wait for it, or stop it; two at once would write twice.</source>
        <translation>Profilen synkas av %1. Vänta på den, eller stoppa den; två samtidigt skulle skriva dubbelt.</translation>
    </message>
    <message>
        <source>The Startdeliver key of %1 may only read: plans can be made, but nothing is written. Connect an administrator&apos;s key.</source>
        <translation>Startdelivers nyckel för %1 får bara läsa: planer kan göras, men inget skrivs. Anslut en administratörs nyckel.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser within five minutes. If the page showed an error, an administrator must allow the app in Salesforce first. Then start the sign-in again.</source>
        <translation>Ingen kom tillbaka från webbläsaren inom fem minuter. Om sidan visade ett fel måste en administratör först tillåta appen i Salesforce. Starta sedan inloggningen igen.</translation>
    </message>
    <message>
        <source>This is sign-in number %1 of this user with the app that nobody ended, as far as this profile knows. Salesforce keeps five, of all machines together, and ends the oldest without a word. Disconnect where Tandem is not used any more, or revoke old sign-ins in Salesforce under Settings, Connections.</source>
        <translation>Det här är användarens inloggning nummer %1 med appen som ingen har avslutat, så vitt profilen vet. Salesforce behåller fem, för alla datorer tillsammans, och avslutar den äldsta utan ett ord. Koppla från där Tandem inte längre används, eller återkalla gamla inloggningar i Salesforce under Settings, Connections.</translation>
    </message>
    <message>
        <source>salesforce.clientId is empty. Ask an administrator for the consumer key of the External Client App and put it into the configuration.</source>
        <translation>salesforce.clientId är tomt. Be en administratör om den externa klientappens konsumentnyckel och lägg den i konfigurationen.</translation>
    </message>
    <message>
        <source>Another sign-in was begun.</source>
        <translation>En annan inloggning påbörjades.</translation>
    </message>
    <message>
        <source>None of the redirect ports is free (salesforce.redirectPorts). Close the program that uses them, or paste the address the browser ends at.</source>
        <translation>Ingen av redirect-portarna är ledig (salesforce.redirectPorts). Stäng programmet som använder dem, eller klistra in adressen där webbläsaren hamnar.</translation>
    </message>
    <message>
        <source>%1 is not there, or the connected user does not see it.</source>
        <translation>%1 finns inte, eller så ser den anslutna användaren det inte.</translation>
    </message>
    <message>
        <source>%1 of %2 pairs that were looked at would be refused: %3</source>
        <translation>%1 av %2 granskade par skulle avvisas: %3</translation>
    </message>
    <message>
        <source>The secret file %1 is damaged. Remove it and connect both services again.</source>
        <translation>Hemlighetsfilen %1 är skadad. Ta bort den och anslut båda tjänsterna igen.</translation>
    </message>
    <message>
        <source>The secret file %1 is locked by another program. Try again in a moment.</source>
        <translation>Hemlighetsfilen %1 är låst av ett annat program. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>Nothing is stored under &quot;%1&quot; yet. Connect the service first.</source>
        <translation>Inget är sparat under ”%1” ännu. Anslut tjänsten först.</translation>
    </message>
    <message>
        <source>The system keychain is locked. Unlock it with its password (sign in to the desktop again, or open &quot;Passwords and Keys&quot;), then try again.</source>
        <translation>Systemets nyckelring är låst. Lås upp den med dess lösenord (logga in på skrivbordet igen, eller öppna ”Lösenord och nycklar”) och försök sedan igen.</translation>
    </message>
    <message>
        <source>The system keychain has no keyring yet that secrets could go to. Make one (open &quot;Passwords and Keys&quot;, or sign in to the desktop with your password), then try again.</source>
        <translation>Systemets nyckelring har ännu ingen ring för hemligheter. Skapa en (öppna ”Lösenord och nycklar”, eller logga in på skrivbordet med ditt lösenord) och försök sedan igen.</translation>
    </message>
    <message>
        <source>The system keychain did not let Tandem in. Allow it when the keychain asks, or in the keychain&apos;s settings, then try again.</source>
        <translation>Systemets nyckelring släppte inte in Tandem. Tillåt det när nyckelringen frågar, eller i dess inställningar, och försök sedan igen.</translation>
    </message>
    <message>
        <source>The system keychain reported a fault: %1. Try again; if it stays so, restart the keychain.</source>
        <translation>Systemets nyckelring rapporterade ett fel: %1. Försök igen; om det kvarstår, starta om nyckelringen.</translation>
    </message>
    <message>
        <source>There is no system keychain here: %1. Install and start one (gnome-keyring or KWallet), or start Tandem with --secrets file: the secrets are then kept in a file of the data directory that only you can read.</source>
        <translation>Här finns ingen nyckelring: %1. Installera och starta en (gnome-keyring eller KWallet), eller starta Tandem med --secrets file: hemligheterna sparas då i en fil i datakatalogen som bara du kan läsa.</translation>
    </message>
    <message>
        <source>this session has no D-Bus session bus</source>
        <translation>sessionen har ingen D-Bus-sessionsbuss</translation>
    </message>
    <message>
        <source>no program on the session bus keeps secrets</source>
        <translation>inget program på sessionsbussen bevarar hemligheter</translation>
    </message>
    <message>
        <source>the library libsecret is not installed</source>
        <translation>biblioteket libsecret är inte installerat</translation>
    </message>
    <message>
        <source>The system keychain did not answer within %1 seconds. If it asks for its password somewhere on the screen, answer it, then try again.</source>
        <translation>Systemets nyckelring svarade inte inom %1 sekunder. Om den frågar efter sitt lösenord någonstans på skärmen, svara och försök sedan igen.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is required, and no mapping gives it a value. Fill the source field, or map the field with a default.</source>
        <translation>Fältet ”%1” är obligatoriskt, och ingen mappning ger det ett värde. Fyll i källfältet, eller mappa fältet med ett standardvärde.</translation>
    </message>
    <message>
        <source>Its partner %1 was deleted in %2, but this record was changed since the two agreed (%3). Delete it too, or keep it.</source>
        <translation>Dess motpart %1 raderades i %2, men den här posten har ändrats sedan de två var överens (%3). Radera den också, eller behåll den.</translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; is not part of this version yet. Leave it out of --flow.</source>
        <translation>Flödet ”%1” ingår inte i den här versionen ännu.</translation>
    </message>
    <message>
        <source>The Salesforce organisation has no %1, or the connected user may not see them: the flow &quot;%2&quot; has nothing to do. Switch it off, or ask a Salesforce admin.</source>
        <translation>Salesforce-organisationen har inga %1, eller så får den anslutna användaren inte se dem: flödet ”%2” har inget att göra. Stäng av det, eller fråga en Salesforce-administratör.</translation>
    </message>
    <message>
        <source>%1 of %2 Salesforce calls of the last 24 hours are used; the rest is left for people (salesforce.apiFloorPercent). Nothing was written. Run again later.</source>
        <translation>%1 av %2 Salesforce-anrop för de senaste 24 timmarna är använda; resten lämnas åt människor (salesforce.apiFloorPercent). Inget skrevs. Kör igen senare.</translation>
    </message>
    <message>
        <source>A create was sent and its answer was lost. Tandem looks a second time in %1 s, before it sends it again.</source>
        <translation>Ett skapande skickades och svaret gick förlorat. Tandem tittar en andra gång om %1 s, innan det skickar igen.</translation>
    </message>
    <message>
        <source>The run was stopped. What was written is recorded; the next run goes on from here.</source>
        <translation>Körningen stoppades. Det som skrevs är antecknat; nästa körning fortsätter härifrån.</translation>
    </message>
    <message>
        <source>Another process runs this profile now. This run ended without sending anything more.</source>
        <translation>En annan process kör profilen nu. Körningen slutade utan att skicka något mer.</translation>
    </message>
    <message>
        <source>%1 of the flow &quot;%2&quot; names the field &quot;%3&quot;, which the connected %4 user does not see. Correct the configuration, or ask an admin for access to the field.</source>
        <translation>%1 i flödet ”%2” nämner fältet ”%3”, som den anslutna %4-användaren inte ser. Rätta konfigurationen, eller be en administratör om åtkomst till fältet.</translation>
    </message>
    <message>
        <source>The switch salesforceOwnersAsTeamMembers sets %1 of customers; no mapping may do so as well. Remove the mapping, or turn the switch off.</source>
        <translation>Omkopplaren salesforceOwnersAsTeamMembers sätter %1 för kunder; ingen mappning får göra det också. Ta bort mappningen, eller slå av omkopplaren.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; was written to %2 %3 times within an hour and changed back again each time: something there sets it as well (a flow, a trigger, another integration). Nothing more is written to this record until a person says to go on.</source>
        <translation>Fältet ”%1” skrevs till %2 %3 gånger inom en timme och ändrades tillbaka varje gång: något där sätter det också (ett flöde, en utlösare, en annan integration). Inget mer skrivs till posten förrän någon säger Fortsätt.</translation>
    </message>
    <message>
        <source>%1 gave no answer to this change, and did not carry it out. Tandem sends it again later.</source>
        <translation>%1 gav inget svar på ändringen och utförde den inte. Tandem skickar den igen senare.</translation>
    </message>
    <message>
        <source>The record chosen for it, %1, is not there any more. Choose another one, or keep it apart and it gets a partner of its own.</source>
        <translation>Posten som valdes för den, %1, finns inte längre. Välj en annan, eller håll den isär så får den en egen motpart.</translation>
    </message>
    <message>
        <source>%1 points of 100: %2</source>
        <translation>%1 poäng av 100: %2</translation>
    </message>
    <message>
        <source>%1 records name this one in their reference field.</source>
        <translation>%1 poster anger den här i sitt referensfält.</translation>
    </message>
    <message>
        <source>One record on the other side looks like it%1. Link the two, or keep them apart.</source>
        <translation>En post på andra sidan liknar den%1. Koppla de två, eller håll dem isär.</translation>
    </message>
    <message>
        <source>Several records of this side have the same match key as the candidate. Choose which belong together.</source>
        <translation>Flera poster på den här sidan har samma matchningsnyckel som kandidaten. Välj vilka som hör ihop.</translation>
    </message>
    <message>
        <source>%1 records on the other side could be this one%2. Choose one, or keep it apart.</source>
        <translation>%1 poster på andra sidan kan vara den här%2. Välj en, eller håll den isär.</translation>
    </message>
    <message>
        <source>%1 answered the creation with %2 %3, which is linked with %4 already: nothing was created. Merge the two records, or unlink the pair.</source>
        <translation>%1 besvarade skapandet med %2 %3, som redan är kopplad till %4: inget skapades. Slå ihop de två posterna, eller koppla loss paret.</translation>
    </message>
    <message>
        <source>A create was sent and its answer was lost; %1 records could be the result. Choose the right one.</source>
        <translation>Ett skapande skickades och svaret gick förlorat; %1 poster kan vara resultatet. Välj rätt post.</translation>
    </message>
    <message>
        <source>The contact is a part of a person account, which Tandem does not delete for it. Delete the account in Salesforce, if the person shall go.</source>
        <translation>Kontakten är en del av ett personkonto, som Tandem inte raderar för dess skull. Radera kontot i Salesforce om personen ska bort.</translation>
    </message>
    <message>
        <source>Startdeliver&apos;s list of %1 changed while it was read, five times in a row. Run again when fewer people work in it.</source>
        <translation>Startdelivers lista över %1 ändrades medan den lästes, fem gånger i rad. Kör igen när färre arbetar i den.</translation>
    </message>
    <message>
        <source>Startdeliver neither sorts its list of %1 nor goes on where it is told to: the same rows came again. Nothing was planned from it.</source>
        <translation>Startdeliver varken sorterar sin lista över %1 eller fortsätter där det blir ombett: samma rader kom igen. Inget planerades utifrån den.</translation>
    </message>
    <message>
        <source>Salesforce does not take a character of this comment in a note, most likely %1. Take it out in Startdeliver; then the comment is sent again.</source>
        <translation>Salesforce tar inte emot ett tecken i kommentaren i en anteckning, troligen %1. Ta bort det i Startdeliver; då skickas kommentaren igen.</translation>
    </message>
    <message>
        <source>The comment was edited in Startdeliver, and its note in Salesforce as well. The note was left as it is. Take the edit of the note back, then retry.</source>
        <translation>Kommentaren ändrades i Startdeliver, och dess anteckning i Salesforce likaså. Anteckningen lämnades som den är. Ta tillbaka ändringen av anteckningen och försök igen.</translation>
    </message>
    <message>
        <source>The contact is a part of a person account, where its %1 cannot be changed. Change it in Salesforce, or leave the field out of the mapping.</source>
        <translation>Kontakten är en del av ett personkonto, där dess %1 inte kan ändras. Ändra det i Salesforce, eller utelämna fältet ur mappningen.</translation>
    </message>
    <message>
        <source>The customer is a person account in Salesforce, which is its own only contact. Move the user to another customer, or delete it where it is the same person.</source>
        <translation>Kunden är ett personkonto i Salesforce, som är sin egen enda kontakt. Flytta användaren till en annan kund, eller radera den om det är samma person.</translation>
    </message>
    <message>
        <source>The event has no beginning. Give it one in Startdeliver.</source>
        <translation>Händelsen har ingen början. Ge den en i Startdeliver.</translation>
    </message>
    <message>
        <source>Somebody changed this comment in the Salesforce task; it was left as it is. Take the change back there, and the comment is kept in step again.</source>
        <translation>Någon har ändrat kommentaren i Salesforce-uppgiften; den lämnades som den är. Ta tillbaka ändringen där, så hålls kommentaren i fas igen.</translation>
    </message>
    <message>
        <source>The Salesforce task was deleted, or the connected user may not see it any more.</source>
        <translation>Salesforce-uppgiften har raderats, eller så får den anslutna användaren inte se den längre.</translation>
    </message>
    <message>
        <source>The organisation has no task status that says so. Ask a Salesforce admin for one.</source>
        <translation>Organisationen har ingen uppgiftsstatus som säger det. Be en Salesforce-administratör om en.</translation>
    </message>
    <message>
        <source>The description of the Salesforce task takes %1 characters; what people wrote there leaves no room for the comments of Startdeliver. Shorten the description in Salesforce.</source>
        <translation>Salesforce-uppgiftens beskrivning rymmer %1 tecken; det som människor har skrivit där lämnar ingen plats för Startdelivers kommentarer. Korta beskrivningen i Salesforce.</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written. Free some space, then run again; nothing that was stored is lost.</source>
        <translation>Disken är full: %1 kunde inte skrivas. Frigör utrymme och kör igen; inget som sparats har gått förlorat.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file or its folder is read-only. Make it writable for your user, then run again.</source>
        <translation>%1 kan inte skrivas: filen eller dess mapp är skrivskyddad. Gör den skrivbar för din användare och kör igen.</translation>
    </message>
    <message>
        <source>Another program is using %1. Close it, or wait until it has finished, then run again.</source>
        <translation>Ett annat program använder %1. Stäng det, eller vänta tills det är klart, och kör igen.</translation>
    </message>
    <message>
        <source>%1 could not be read or written: the disk reported an error. Check the disk, then run again.</source>
        <translation>%1 kunde inte läsas eller skrivas: disken rapporterade ett fel. Kontrollera disken och kör igen.</translation>
    </message>
    <message>
        <source>The store could not work with %1.</source>
        <translation>Lagret kunde inte arbeta med %1.</translation>
    </message>
    <message>
        <source>%1 could not be opened or made. Check that the folder exists and belongs to your user, then run again.</source>
        <translation>%1 kunde inte öppnas eller skapas. Kontrollera att mappen finns och tillhör din användare, och kör igen.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Tandem (format %2; this one knows up to %3). Update Tandem, then run again.</source>
        <translation>%1 skrevs av ett nyare Tandem (format %2; detta kan upp till %3). Uppdatera Tandem och kör igen.</translation>
    </message>
    <message>
        <source>%1 holds a row that cannot be read. Restore a backup, then run again.</source>
        <translation>%1 innehåller en rad som inte går att läsa. Återställ en säkerhetskopia och kör igen.</translation>
    </message>
    <message>
        <source>The folder could not be made.</source>
        <translation>Mappen kunde inte skapas.</translation>
    </message>
    <message>
        <source>Salesforce %1 and Startdeliver %2 are linked already (link %3).</source>
        <translation>Salesforce %1 och Startdeliver %2 är redan kopplade (koppling %3).</translation>
    </message>
    <message>
        <source>The file %1 is damaged and there is no backup of it. Move it away, then run again: Tandem links what belongs together anew.</source>
        <translation>Filen %1 är skadad och det finns ingen säkerhetskopia. Flytta undan den och kör igen: Tandem kopplar det som hör ihop på nytt.</translation>
    </message>
    <message>
        <source>The file %1 is damaged. Copy its newest backup %2 over it, remove %1-wal and %1-shm, then run again.</source>
        <translation>Filen %1 är skadad. Kopiera dess senaste säkerhetskopia %2 över den, ta bort %1-wal och %1-shm, och kör igen.</translation>
    </message>
    <message>
        <source>The cache %1 was damaged and has been made anew. Run again: the records are read once more.</source>
        <translation>Cachen %1 var skadad och har gjorts om. Kör igen: posterna läses en gång till.</translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot; that the connected user sees.</source>
        <translation>%1 har inget fält ”%2” som den anslutna användaren ser.</translation>
    </message>
    <message>
        <source>%1 (%2) cannot be written to %3 (%4) without a transform.</source>
        <translation>%1 (%2) kan inte skrivas till %3 (%4) utan en omvandling.</translation>
    </message>
    <message>
        <source>%1 takes %2 characters, %3 up to %4: longer values will be refused, unless the mapping cuts them.</source>
        <translation>%1 rymmer %2 tecken, %3 upp till %4: längre värden kommer att avvisas om inte mappningen kapar dem.</translation>
    </message>
    <message>
        <source>%1 at %2 does not take %3 of %4: %5. They will be refused, unless a value map gives them another one.</source>
        <translation>%1 i %2 godtar inte %3 i %4: %5. De kommer att avvisas om inte en värdemappning ger dem ett annat värde.</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ett värde</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 värden</translation>
    </message>
    <message>
        <source>%1 cannot be written by the connected user.</source>
        <translation>%1 kan inte skrivas av den anslutna användaren.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: %2.</source>
        <translation>Ändringar kommer inte att flöda till %1: %2.</translation>
    </message>
    <message>
        <source>%1 is written by another mapping too.</source>
        <translation>%1 skrivs även av en annan mappning.</translation>
    </message>
    <message>
        <source>The policy &quot;mark&quot; writes nothing: no field is named on either side.</source>
        <translation>Policyn ”mark” skriver inget: inget fält är angett på någon sida.</translation>
    </message>
    <message>
        <source>%1 is mapped: a mark needs a field of its own.</source>
        <translation>%1 är mappat: en markering behöver ett eget fält.</translation>
    </message>
    <message>
        <source>%1 needs %2 for a new record, and no mapping gives it: nothing will be created there.</source>
        <translation>%1 behöver %2 för en ny post, och ingen mappning anger det: inget kommer att skapas där.</translation>
    </message>
    <message>
        <source>true or false is expected.</source>
        <translation>true eller false förväntas.</translation>
    </message>
    <message>
        <source>A text is expected.</source>
        <translation>En text förväntas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not allowed here: %2 is expected.</source>
        <translation>”%1” är inte tillåtet här: %2 förväntas.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is missing.</source>
        <translation>Nyckeln ”%1” saknas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address: %2 is expected.</source>
        <translation>”%1” är ingen adress: %2 förväntas.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is expected.</source>
        <translation>Ett heltal från %1 till %2 förväntas.</translation>
    </message>
    <message>
        <source>A number from %1 to %2 is expected.</source>
        <translation>Ett tal från %1 till %2 förväntas.</translation>
    </message>
    <message>
        <source>One of %1 is expected.</source>
        <translation>Något av %1 förväntas.</translation>
    </message>
    <message>
        <source>A list of ports from 1024 to 65535 is expected.</source>
        <translation>En lista med portar från 1024 till 65535 förväntas.</translation>
    </message>
    <message>
        <source>An object of flow names and field names is expected.</source>
        <translation>Ett objekt med flödesnamn och fältnamn förväntas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no flow.</source>
        <translation>”%1” är inget flöde.</translation>
    </message>
    <message>
        <source>The name of a field is expected.</source>
        <translation>Ett fältnamn förväntas.</translation>
    </message>
    <message>
        <source>An object is expected.</source>
        <translation>Ett objekt förväntas.</translation>
    </message>
    <message>
        <source>A day such as 2026-01-31, or null, is expected.</source>
        <translation>En dag som 2026-01-31, eller null, förväntas.</translation>
    </message>
    <message>
        <source>A list is expected.</source>
        <translation>En lista förväntas.</translation>
    </message>
    <message>
        <source>The key is not known here.</source>
        <translation>Nyckeln är inte känd här.</translation>
    </message>
    <message>
        <source>The key &quot;version&quot; is missing.</source>
        <translation>Nyckeln ”version” saknas.</translation>
    </message>
    <message>
        <source>The version is a whole number; this program reads up to %1.</source>
        <translation>Versionen är ett heltal; programmet läser upp till %1.</translation>
    </message>
    <message>
        <source>The document has version %1, this program reads up to %2. Use a newer Tandem.</source>
        <translation>Dokumentet har version %1, programmet läser upp till %2. Använd ett nyare Tandem.</translation>
    </message>
    <message>
        <source>The highest rate is lower than the one to begin with.</source>
        <translation>Den högsta takten är lägre än den man börjar med.</translation>
    </message>
    <message>
        <source>The same two fields are mapped twice.</source>
        <translation>Samma två fält är mappade två gånger.</translation>
    </message>
    <message>
        <source>The switch salesforceOwnersAsTeamMembers sets this field: remove the mapping, or turn the switch off.</source>
        <translation>Omkopplaren salesforceOwnersAsTeamMembers sätter fältet: ta bort mappningen, eller slå av omkopplaren.</translation>
    </message>
    <message>
        <source>The document must be a JSON object.</source>
        <translation>Dokumentet måste vara ett JSON-objekt.</translation>
    </message>
    <message>
        <source>The key is given twice.</source>
        <translation>Nyckeln är angiven två gånger.</translation>
    </message>
    <message>
        <source>A text, a number, true, false or null is expected.</source>
        <translation>En text, ett tal, true, false eller null förväntas.</translation>
    </message>
    <message>
        <source>&quot;first&quot; or &quot;last&quot; is expected.</source>
        <translation>”first” eller ”last” förväntas.</translation>
    </message>
    <message>
        <source>A number of characters from 1 to 1000000 is expected.</source>
        <translation>Ett antal tecken från 1 till 1000000 förväntas.</translation>
    </message>
    <message>
        <source>The name of a flow is expected.</source>
        <translation>Ett flödesnamn förväntas.</translation>
    </message>
    <message>
        <source>The name of a time zone is expected, such as Europe/Stockholm.</source>
        <translation>Namnet på en tidszon förväntas, till exempel Europe/Stockholm.</translation>
    </message>
    <message>
        <source>The argument is not known.</source>
        <translation>Argumentet är inte känt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no transform.</source>
        <translation>”%1” är ingen omvandling.</translation>
    </message>
    <message>
        <source>A list of transforms is expected.</source>
        <translation>En lista med omvandlingar förväntas.</translation>
    </message>
    <message>
        <source>The field %1 %2.</source>
        <translation>Fältet %1 %2.</translation>
    </message>
    <message>
        <source>takes at most %1 characters, the value has %2</source>
        <translation>rymmer högst %1 tecken, värdet har %2</translation>
    </message>
    <message>
        <source>does not offer the value &quot;%1&quot; (it offers %2). Map it to one of them, or add it to the field&apos;s list</source>
        <translation>har inte värdet ”%1” (det har %2). Mappa det till ett av dem, eller lägg till det i fältets lista</translation>
    </message>
    <message>
        <source>does not offer the value &quot;%1&quot;. &quot;%2&quot; may be meant: map the one to the other (valueMap), or add it to the field&apos;s list</source>
        <translation>har inte värdet ”%1”. ”%2” kan vara menat: mappa det ena till det andra (valueMap), eller lägg till det i fältets lista</translation>
    </message>
    <message>
        <source>does not offer the value &quot;%1&quot;</source>
        <translation>har inte värdet ”%1”</translation>
    </message>
    <message>
        <source>takes a number</source>
        <translation>tar ett tal</translation>
    </message>
    <message>
        <source>takes a whole number of at most 18 digits</source>
        <translation>tar ett heltal med högst 18 siffror</translation>
    </message>
    <message>
        <source>takes at most %1 digits before the point</source>
        <translation>tar högst %1 siffror före decimaltecknet</translation>
    </message>
    <message>
        <source>takes a list</source>
        <translation>tar en lista</translation>
    </message>
    <message>
        <source>takes at most %1 of them, there are %2</source>
        <translation>tar högst %1 av dem, det finns %2</translation>
    </message>
    <message>
        <source>takes text</source>
        <translation>tar text</translation>
    </message>
    <message>
        <source>takes an e-mail address</source>
        <translation>tar en e-postadress</translation>
    </message>
    <message>
        <source>takes a period such as 2026-01-31/2026-02-01</source>
        <translation>tar en period som 2026-01-31/2026-02-01</translation>
    </message>
    <message>
        <source>cannot end before it begins</source>
        <translation>kan inte sluta innan det börjar</translation>
    </message>
    <message>
        <source>takes at most %1 days, this one lasts %2</source>
        <translation>tar högst %1 dagar, den här varar %2</translation>
    </message>
    <message>
        <source>takes one value, there are several</source>
        <translation>tar ett värde, det finns flera</translation>
    </message>
    <message>
        <source>cannot hold a list whose values contain semicolons</source>
        <translation>kan inte hålla en lista vars värden innehåller semikolon</translation>
    </message>
    <message>
        <source>takes true or false</source>
        <translation>tar sant eller falskt</translation>
    </message>
    <message>
        <source>takes a whole number</source>
        <translation>tar ett heltal</translation>
    </message>
    <message>
        <source>takes a day; a point in time needs a transform that names a time zone</source>
        <translation>tar en dag; en tidpunkt behöver en omvandling som anger en tidszon</translation>
    </message>
    <message>
        <source>takes a day in the form 2026-01-31</source>
        <translation>tar en dag på formen 2026-01-31</translation>
    </message>
    <message>
        <source>takes a point in time; a day has none without a time zone</source>
        <translation>tar en tidpunkt; en dag har ingen utan tidszon</translation>
    </message>
    <message>
        <source>takes a point in time in the form 2026-01-31T09:30:00Z</source>
        <translation>tar en tidpunkt på formen 2026-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>takes a day</source>
        <translation>tar en dag</translation>
    </message>
    <message>
        <source>takes a point in time</source>
        <translation>tar en tidpunkt</translation>
    </message>
    <message>
        <source>takes an id</source>
        <translation>tar ett id</translation>
    </message>
    <message>
        <source>may not be empty</source>
        <translation>får inte vara tomt</translation>
    </message>
    <message>
        <source>The filter is nested too deeply.</source>
        <translation>Filtret är för djupt nästlat.</translation>
    </message>
    <message>
        <source>A list of conditions is expected.</source>
        <translation>En lista med villkor förväntas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no operator.</source>
        <translation>”%1” är ingen operator.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes %2.</source>
        <translation>”%1” tar %2.</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>inget värde</translation>
    </message>
    <message>
        <source>A number of days from 1 to 36500 is expected.</source>
        <translation>Ett antal dagar från 1 till 36500 förväntas.</translation>
    </message>
    <message>
        <source>%1 has no lookup %2.</source>
        <translation>%1 har inget uppslag %2.</translation>
    </message>
    <message>
        <source>%1 has no field %2.</source>
        <translation>%1 har inget fält %2.</translation>
    </message>
    <message>
        <source>%1: the condition &quot;%2&quot; has nothing to compare with.</source>
        <translation>%1: villkoret ”%2” har inget att jämföra med.</translation>
    </message>
    <message>
        <source>%1 %2: the condition &quot;%3&quot; does not fit.</source>
        <translation>%1 %2: villkoret ”%3” passar inte.</translation>
    </message>
    <message>
        <source>has no order</source>
        <translation>har ingen ordning</translation>
    </message>
    <message>
        <source>is no text</source>
        <translation>är ingen text</translation>
    </message>
    <message>
        <source>does not hold several values</source>
        <translation>har inte flera värden</translation>
    </message>
    <message>
        <source>is no day or point in time</source>
        <translation>är ingen dag eller tidpunkt</translation>
    </message>
    <message>
        <source>cannot be compared with &quot;%1&quot;</source>
        <translation>kan inte jämföras med ”%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no schedule. Write it like &quot;every 15m&quot;, &quot;hourly at :05&quot;, &quot;daily at 02:30&quot; or &quot;weekly on mon, thu at 08:00&quot;; behind it may stand &quot;quiet 22:00-06:00&quot;, &quot;missed skip&quot; and &quot;jitter 2m&quot;.</source>
        <translation>”%1” är inget schema. Skriv det som ”every 15m”, ”hourly at :05”, ”daily at 02:30” eller ”weekly on mon, thu at 08:00”; därefter får det stå ”quiet 22:00-06:00”, ”missed skip” och ”jitter 2m”.</translation>
    </message>
    <message>
        <source>nobody there is known to be this person</source>
        <translation>ingen där är känd som den här personen</translation>
    </message>
    <message>
        <source>upper and lower case</source>
        <translation>stora och små bokstäver</translation>
    </message>
    <message>
        <source>several values become one</source>
        <translation>flera värden blir ett</translation>
    </message>
    <message>
        <source>the day of a point in time</source>
        <translation>dagen för en tidpunkt</translation>
    </message>
    <message>
        <source>joined name</source>
        <translation>sammanslaget namn</translation>
    </message>
    <message>
        <source>part of a name</source>
        <translation>del av ett namn</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>inte läst</translation>
    </message>
    <message>
        <source>one-way mapping</source>
        <translation>mappning åt ett håll</translation>
    </message>
    <message>
        <source>not mapped back: %1</source>
        <translation>mappas inte tillbaka: %1</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>avvisat</translation>
    </message>
    <message>
        <source>waits for a link</source>
        <translation>väntar på en koppling</translation>
    </message>
    <message>
        <source>the same after mapping</source>
        <translation>samma efter mappning</translation>
    </message>
    <message>
        <source>first: both empty</source>
        <translation>första gången: båda tomma</translation>
    </message>
    <message>
        <source>first: equal</source>
        <translation>första gången: lika</translation>
    </message>
    <message>
        <source>first: %1 chosen</source>
        <translation>första gången: %1 valt</translation>
    </message>
    <message>
        <source>first: %1 wins</source>
        <translation>första gången: %1 vinner</translation>
    </message>
    <message>
        <source>first: both stay</source>
        <translation>första gången: båda behålls</translation>
    </message>
    <message>
        <source>first: fill blank</source>
        <translation>första gången: tomt fylls</translation>
    </message>
    <message>
        <source>first: both filled</source>
        <translation>första gången: båda ifyllda</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>oförändrat</translation>
    </message>
    <message>
        <source>both empty</source>
        <translation>båda tomma</translation>
    </message>
    <message>
        <source>clear suppressed</source>
        <translation>tömning hålls tillbaka</translation>
    </message>
    <message>
        <source>equal again</source>
        <translation>lika igen</translation>
    </message>
    <message>
        <source>clear suppressed, the other side changed</source>
        <translation>tömning hålls tillbaka, andra sidan ändrad</translation>
    </message>
    <message>
        <source>one side changed</source>
        <translation>ena sidan ändrad</translation>
    </message>
    <message>
        <source>both changed alike</source>
        <translation>båda ändrade lika</translation>
    </message>
    <message>
        <source>both changed</source>
        <translation>båda ändrade</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>%1 valt</translation>
    </message>
    <message>
        <source>%1 wins</source>
        <translation>%1 vinner</translation>
    </message>
    <message>
        <source>%1; %2 wins</source>
        <translation>%1; %2 vinner</translation>
    </message>
    <message>
        <source>newest: no evidence</source>
        <translation>nyast: inga belägg</translation>
    </message>
    <message>
        <source>newest: too close</source>
        <translation>nyast: för nära</translation>
    </message>
    <message>
        <source>newest: %1 wins</source>
        <translation>nyast: %1 vinner</translation>
    </message>
    <message>
        <source>merged by element</source>
        <translation>sammanslaget per element</translation>
    </message>
    <message>
        <source>its partner was deleted; the answer was lost</source>
        <translation>dess motpart raderades; svaret gick förlorat</translation>
    </message>
    <message>
        <source>its partner was deleted</source>
        <translation>dess motpart raderades</translation>
    </message>
    <message>
        <source>new record</source>
        <translation>ny post</translation>
    </message>
    <message>
        <source>the service stored another value than it was sent</source>
        <translation>tjänsten sparade ett annat värde än det skickade</translation>
    </message>
    <message>
        <source>its partner was deleted: mark</source>
        <translation>dess motpart raderades: märk</translation>
    </message>
    <message>
        <source>its partner is back: the mark is taken back</source>
        <translation>dess motpart är tillbaka: märkningen tas bort</translation>
    </message>
    <message>
        <source>found again after its answer was lost</source>
        <translation>återfunnen efter att svaret gått förlorat</translation>
    </message>
    <message>
        <source>left to the service</source>
        <translation>lämnat åt tjänsten</translation>
    </message>
    <message>
        <source>reference to the partner</source>
        <translation>referens till motparten</translation>
    </message>
    <message>
        <source>record type of new records</source>
        <translation>posttyp för nya poster</translation>
    </message>
    <message>
        <source>left the scope: clear what Tandem set</source>
        <translation>lämnade urvalet: töm det Tandem satte</translation>
    </message>
    <message>
        <source>a merge in Salesforce</source>
        <translation>en sammanslagning i Salesforce</translation>
    </message>
    <message>
        <source>The address of %1 is not usable. Check it in the connection&apos;s settings.</source>
        <translation>Adressen till %1 går inte att använda. Kontrollera den i anslutningens inställningar.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>Arbetet stoppades.</translation>
    </message>
    <message>
        <source>The secure connection to %1 could not be trusted: %2. If your company inspects its traffic, ask your IT department for its root certificate and set it as extra CA file in the network settings; otherwise check this computer&apos;s date and the address.</source>
        <translation>Den säkra anslutningen till %1 gick inte att lita på: %2. Om ditt företag granskar sin trafik ber du IT-avdelningen om rotcertifikatet och anger det som extra CA-fil i nätverksinställningarna; annars kontrollerar du datorns datum och adressen.</translation>
    </message>
    <message>
        <source>%1 wants a user name and password, or refuses those it got. Correct them in the network settings.</source>
        <translation>%1 vill ha användarnamn och lösenord, eller avvisar dem den fick. Rätta dem i nätverksinställningarna.</translation>
    </message>
    <message>
        <source>%1 cannot be reached or does not let Tandem through: %2. Check the proxy in the network settings, or ask your IT department.</source>
        <translation>%1 kan inte nås eller släpper inte igenom Tandem: %2. Kontrollera proxyn i nätverksinställningarna, eller fråga IT-avdelningen.</translation>
    </message>
    <message>
        <source>%1 sent nothing for %2 seconds. It may be overloaded; Tandem tries again later.</source>
        <translation>%1 skickade inget på %2 sekunder. Den kan vara överbelastad; Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>The host %1 is not known. Check the address and this computer&apos;s network connection.</source>
        <translation>Värden %1 är inte känd. Kontrollera adressen och datorns nätverksanslutning.</translation>
    </message>
    <message>
        <source>%1 refused the connection. Check the address; if it is right, the service is down or a firewall is in the way.</source>
        <translation>%1 avvisade anslutningen. Kontrollera adressen; om den stämmer är tjänsten nere eller en brandvägg i vägen.</translation>
    </message>
    <message>
        <source>The answer of %1 broke off in the middle. Tandem does not use such an answer.</source>
        <translation>Svaret från %1 bröts mitt i. Tandem använder inte ett sådant svar.</translation>
    </message>
    <message>
        <source>%1 closed the connection before it had answered.</source>
        <translation>%1 stängde anslutningen innan den hade svarat.</translation>
    </message>
    <message>
        <source>%1 does not answer in the way of a web service. Check the address.</source>
        <translation>%1 svarar inte som en webbtjänst. Kontrollera adressen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check this computer&apos;s network connection.</source>
        <translation>%1 kan inte nås: %2. Kontrollera datorns nätverksanslutning.</translation>
    </message>
    <message>
        <source>%1 could not be reached within %2 seconds. Check this computer&apos;s network connection, and whether a proxy has to be set.</source>
        <translation>%1 kunde inte nås inom %2 sekunder. Kontrollera datorns nätverksanslutning, och om en proxy måste anges.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the %2 MiB that Tandem accepts here.</source>
        <translation>Svaret från %1 är större än de %2 MiB som Tandem tar emot här.</translation>
    </message>
    <message>
        <source>A network sign-in page answered in place of %1. Open a web browser, sign in to the network (hotel, guest or company network), and try again.</source>
        <translation>En nätverksinloggning svarade i stället för %1. Öppna en webbläsare, logga in på nätverket (hotell-, gäst- eller företagsnät) och försök igen.</translation>
    </message>
    <message>
        <source>%1 sent Tandem on to %2, which was not followed: %3. Check the address in the connection&apos;s settings.</source>
        <translation>%1 skickade Tandem vidare till %2, vilket inte följdes: %3. Kontrollera adressen i anslutningens inställningar.</translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation>Begäran stoppades.</translation>
    </message>
    <message>
        <source>The file of extra certificates %1 cannot be read (%2). Choose another one in the network settings, or remove it.</source>
        <translation>Filen med extra certifikat %1 kan inte läsas (%2). Välj en annan i nätverksinställningarna, eller ta bort den.</translation>
    </message>
    <message>
        <source>The file of extra certificates %1 holds no certificate. It must be a PEM file, with lines like BEGIN CERTIFICATE.</source>
        <translation>Filen med extra certifikat %1 innehåller inget certifikat. Det måste vara en PEM-fil, med rader som BEGIN CERTIFICATE.</translation>
    </message>
    <message>
        <source>does not accept the sign-in that was just renewed</source>
        <translation>godtar inte inloggningen som just förnyades</translation>
    </message>
    <message>
        <source>has ended the sign-in, and it could not be renewed</source>
        <translation>har avslutat inloggningen, och den kunde inte förnyas</translation>
    </message>
    <message>
        <source>It asks to wait %1 seconds.</source>
        <translation>Den ber att man väntar %1 sekunder.</translation>
    </message>
    <message>
        <source>Tandem tries again later, more slowly.</source>
        <translation>Tandem försöker igen senare, långsammare.</translation>
    </message>
    <message>
        <source>%1 accepts no more requests for the moment. %2</source>
        <translation>%1 tar inte emot fler anrop för tillfället. %2</translation>
    </message>
    <message>
        <source>%1 %2. Sign in again.</source>
        <translation>%1 %2. Logga in igen.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s list of deleted records could not be read. Nothing was taken from it; run again.</source>
        <translation>Salesforces lista över raderade poster kunde inte läsas. Inget togs från den; kör igen.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s description of an object was cut off or is not what was asked for.</source>
        <translation>Salesforces beskrivning av ett objekt var avklippt eller inte det som begärdes.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s answer was cut off or is not what was asked for; Tandem tries again.</source>
        <translation>Salesforces svar var avklippt eller inte det som begärdes; Tandem försöker igen.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s answer to a change was cut off or unreadable; Tandem reads the records back before it goes on.</source>
        <translation>Salesforces svar på en ändring var avklippt eller oläsligt; Tandem läser tillbaka posterna innan det fortsätter.</translation>
    </message>
    <message>
        <source>Somebody else is changing this record or its parent at the moment; Tandem tries again.</source>
        <translation>Någon annan ändrar posten eller dess överordnade just nu; Tandem försöker igen.</translation>
    </message>
    <message>
        <source>The record was changed in Salesforce after it was read; Tandem plans the change anew.</source>
        <translation>Posten ändrades i Salesforce efter att den lästes; Tandem planerar ändringen på nytt.</translation>
    </message>
    <message>
        <source>Salesforce is too busy at the moment; Tandem tries again in a few minutes.</source>
        <translation>Salesforce är för upptaget just nu; Tandem försöker igen om några minuter.</translation>
    </message>
    <message>
        <source>Salesforce had an internal error (%1); Tandem tries again later.</source>
        <translation>Salesforce hade ett internt fel (%1); Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>Salesforce could not carry out a request (%1); Tandem tries again later.</source>
        <translation>Salesforce kunde inte utföra ett anrop (%1); Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>Salesforce needed too long for a query; Tandem tries again with less at a time.</source>
        <translation>Salesforce behövde för lång tid för en fråga; Tandem försöker igen med mindre åt gången.</translation>
    </message>
    <message>
        <source>Salesforce needed too long for this request; Tandem tries again later.</source>
        <translation>Salesforce behövde för lång tid för anropet; Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>The Salesforce API is switched off for the moment; Tandem tries again later.</source>
        <translation>Salesforces API är avstängt för tillfället; Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>The Salesforce organisation is in maintenance; Tandem tries again later.</source>
        <translation>Salesforce-organisationen är under underhåll; Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>Salesforce is in maintenance and can only be read; Tandem tries again later.</source>
        <translation>Salesforce är under underhåll och kan bara läsas; Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>A part of Salesforce is not available at the moment; Tandem tries again later.</source>
        <translation>En del av Salesforce är inte tillgänglig just nu; Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>The organisation runs too many requests at once; Tandem tries again later.</source>
        <translation>Organisationen kör för många anrop samtidigt; Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>Salesforce runs too many long requests of this organisation at once; Tandem tries again in a moment.</source>
        <translation>Salesforce kör för många långa anrop för organisationen samtidigt; Tandem försöker igen om en stund.</translation>
    </message>
    <message>
        <source>The organisation&apos;s allowance of API calls for 24 hours is used up. Tandem pauses and tries again later.</source>
        <translation>Organisationens kvot av API-anrop för 24 timmar är förbrukad. Tandem pausar och försöker igen senare.</translation>
    </message>
    <message>
        <source>This record was fine but was undone because of another one; Tandem sends it again.</source>
        <translation>Posten var i sin ordning men ångrades på grund av en annan; Tandem skickar den igen.</translation>
    </message>
    <message>
        <source>This record was not tried because an earlier one failed; Tandem sends it again.</source>
        <translation>Posten prövades inte eftersom en tidigare misslyckades; Tandem skickar den igen.</translation>
    </message>
    <message>
        <source>The record was changed in Salesforce after it was read; Tandem reads it again in the next run.</source>
        <translation>Posten ändrades i Salesforce efter att den lästes; Tandem läser den igen i nästa körning.</translation>
    </message>
    <message>
        <source>The record is locked by an approval in Salesforce. Tandem tries it again once that is over.</source>
        <translation>Posten är låst av ett godkännande i Salesforce. Tandem försöker igen när det är klart.</translation>
    </message>
    <message>
        <source>Salesforce has closed the reading position; Tandem reads on from the last page it has.</source>
        <translation>Salesforce har stängt läspositionen; Tandem läser vidare från den sista sidan det har.</translation>
    </message>
    <message>
        <source>A query covers too much for this user; Tandem asks for less at a time.</source>
        <translation>En fråga omfattar för mycket för användaren; Tandem frågar efter mindre åt gången.</translation>
    </message>
    <message>
        <source>Salesforce has too many changed records for one answer; Tandem asks for a shorter time.</source>
        <translation>Salesforce har för många ändrade poster för ett svar; Tandem frågar för en kortare tid.</translation>
    </message>
    <message>
        <source>The record, or one it refers to, is in Salesforce&apos;s recycle bin. Restore it there, or end the link.</source>
        <translation>Posten, eller en den refererar till, ligger i Salesforces papperskorg. Återställ den där, eller ta bort kopplingen.</translation>
    </message>
    <message>
        <source>Salesforce does not find the record: it is gone, or the user may not see it. Check that it is there, or end the link.</source>
        <translation>Salesforce hittar inte posten: den är borta, eller så får användaren inte se den. Kontrollera att den finns, eller ta bort kopplingen.</translation>
    </message>
    <message>
        <source>A record referred to is gone, of the wrong kind, or not visible to the user. Choose another one. %1</source>
        <translation>En refererad post är borta, av fel slag eller inte synlig för användaren. Välj en annan. %1</translation>
    </message>
    <message>
        <source>A Salesforce id is malformed or of the wrong kind. Correct the value it comes from. %1</source>
        <translation>Ett Salesforce-id är felaktigt eller av fel slag. Rätta värdet det kommer från. %1</translation>
    </message>
    <message>
        <source>Salesforce needs a value in %2. Map it or give it a default.</source>
        <translation>Salesforce behöver ett värde i %2. Mappa det eller ge det ett standardvärde.</translation>
    </message>
    <message>
        <source>A validation rule in Salesforce refuses the record. Correct what it complains of: %1</source>
        <translation>En valideringsregel i Salesforce avvisar posten. Rätta det den klagar på: %1</translation>
    </message>
    <message>
        <source>Salesforce refuses the value of %2. Correct it or its mapping: %1</source>
        <translation>Salesforce avvisar värdet i %2. Rätta det eller dess mappning: %1</translation>
    </message>
    <message>
        <source>A lookup filter in Salesforce refuses the value of %2. Choose another record for it: %1</source>
        <translation>Ett uppslagsfilter i Salesforce avvisar värdet i %2. Välj en annan post för det: %1</translation>
    </message>
    <message>
        <source>The value of %2 is not in Salesforce&apos;s picklist. Add it there, or map it to one that is. %1</source>
        <translation>Värdet i %2 finns inte i Salesforces kombinationsruta. Lägg till det där, eller mappa det till ett som finns. %1</translation>
    </message>
    <message>
        <source>The text for %2 is longer than the Salesforce field. Shorten it, or add &quot;cut&quot; to its mapping. %1</source>
        <translation>Texten för %2 är längre än Salesforce-fältet. Korta den, eller lägg till steget Kapa i dess mappning. %1</translation>
    </message>
    <message>
        <source>The number for %2 does not fit the Salesforce field. Correct it or its mapping. %1</source>
        <translation>Talet för %2 ryms inte i Salesforce-fältet. Rätta det eller dess mappning. %1</translation>
    </message>
    <message>
        <source>Salesforce does not take the value of %2 for an e-mail address. Correct it. %1</source>
        <translation>Salesforce godtar inte värdet i %2 som e-postadress. Rätta det. %1</translation>
    </message>
    <message>
        <source>The value of %2 is of the wrong type for Salesforce. Map it to a field of its type. %1</source>
        <translation>Värdet i %2 är av fel typ för Salesforce. Mappa det till ett fält av samma typ. %1</translation>
    </message>
    <message>
        <source>Salesforce cannot read a value. Correct it, or map it to a field of its type: %1</source>
        <translation>Salesforce kan inte läsa ett värde. Rätta det, eller mappa det till ett fält av samma typ: %1</translation>
    </message>
    <message>
        <source>A duplicate rule in Salesforce found similar records. Link one of them, or allow duplicates for this flow.</source>
        <translation>En dubblettregel i Salesforce hittade liknande poster. Koppla en av dem, eller tillåt dubbletter för flödet.</translation>
    </message>
    <message>
        <source>Another Salesforce record already has this unique value. Change one of the two, or link the records. %1</source>
        <translation>En annan Salesforce-post har redan det unika värdet. Ändra ett av de två, eller koppla posterna. %1</translation>
    </message>
    <message>
        <source>Two records carry the same external id. Make it unique. %1</source>
        <translation>Två poster har samma externa id. Gör det unikt. %1</translation>
    </message>
    <message>
        <source>Several Salesforce records have this external id. Make it unique.</source>
        <translation>Flera Salesforce-poster har detta externa id. Gör det unikt.</translation>
    </message>
    <message>
        <source>The owner is an inactive Salesforce user. Map the owner to an active one.</source>
        <translation>Ägaren är en inaktiv Salesforce-användare. Mappa ägaren till en aktiv.</translation>
    </message>
    <message>
        <source>A user of this type cannot own the record in Salesforce. Map the owner to another one.</source>
        <translation>En användare av den här typen kan inte äga posten i Salesforce. Mappa ägaren till en annan.</translation>
    </message>
    <message>
        <source>%2 cannot be changed in Salesforce. Remove it from the mapping.</source>
        <translation>%2 kan inte ändras i Salesforce. Ta bort det ur mappningen.</translation>
    </message>
    <message>
        <source>The comments of the task are longer than Salesforce allows. Shorten them.</source>
        <translation>Uppgiftens kommentarer är längre än Salesforce tillåter. Korta dem.</translation>
    </message>
    <message>
        <source>Salesforce does not allow this for a person account. Leave the field out of its mapping: %1</source>
        <translation>Salesforce tillåter inte detta för ett personkonto. Utelämna fältet ur dess mappning: %1</translation>
    </message>
    <message>
        <source>A converted lead cannot be changed in Salesforce. Link the contact it became.</source>
        <translation>Ett konverterat lead kan inte ändras i Salesforce. Koppla kontakten det blev.</translation>
    </message>
    <message>
        <source>Salesforce cannot delete the record because others depend on it. Remove those first: %1</source>
        <translation>Salesforce kan inte radera posten eftersom andra beror på den. Ta bort dem först: %1</translation>
    </message>
    <message>
        <source>Salesforce cannot do this because other records depend on it. Remove those first: %1</source>
        <translation>Salesforce kan inte göra detta eftersom andra poster beror på den. Ta bort dem först: %1</translation>
    </message>
    <message>
        <source>A field is missing in Salesforce or hidden from the user. Refresh the mapping, or ask an administrator for the right. %1</source>
        <translation>Ett fält saknas i Salesforce eller är dolt för användaren. Uppdatera mappningen, eller be en administratör om rättigheten. %1</translation>
    </message>
    <message>
        <source>A filter does not fit the type of its field. Correct the filter: %1</source>
        <translation>Ett filter passar inte fältets typ. Rätta filtret: %1</translation>
    </message>
    <message>
        <source>Salesforce does not understand a query. Check the filter and the mapping: %1</source>
        <translation>Salesforce förstår inte en fråga. Kontrollera filtret och mappningen: %1</translation>
    </message>
    <message>
        <source>Salesforce finds the query too complicated. Leave out formula fields from mapping or filter.</source>
        <translation>Salesforce tycker att frågan är för komplicerad. Utelämna formelfält ur mappning eller filter.</translation>
    </message>
    <message>
        <source>Salesforce has retired this API version. Choose a newer one in the configuration.</source>
        <translation>Salesforce har pensionerat den här API-versionen. Välj en nyare i konfigurationen.</translation>
    </message>
    <message>
        <source>Salesforce does not accept the sign-in any more. Connect Salesforce again.</source>
        <translation>Salesforce godtar inte inloggningen längre. Anslut Salesforce igen.</translation>
    </message>
    <message>
        <source>Salesforce does not accept the sign-in. Connect Salesforce again.</source>
        <translation>Salesforce godtar inte inloggningen. Anslut Salesforce igen.</translation>
    </message>
    <message>
        <source>The Salesforce user may not change this record. Ask its owner or an administrator for access.</source>
        <translation>Salesforce-användaren får inte ändra posten. Be dess ägare eller en administratör om åtkomst.</translation>
    </message>
    <message>
        <source>The Salesforce user lacks access to a record that this one refers to. Ask an administrator for access.</source>
        <translation>Salesforce-användaren saknar åtkomst till en post som den här refererar till. Be en administratör om åtkomst.</translation>
    </message>
    <message>
        <source>The Salesforce user lacks a right this needs. Ask an administrator. %1</source>
        <translation>Salesforce-användaren saknar en rättighet som krävs. Fråga en administratör. %1</translation>
    </message>
    <message>
        <source>The new owner may not read this kind of record in Salesforce. Choose another owner, or ask an administrator to widen its profile.</source>
        <translation>Den nya ägaren får inte läsa den här typen av post i Salesforce. Välj en annan ägare, eller be en administratör utöka dess profil.</translation>
    </message>
    <message>
        <source>A transaction security policy of Salesforce forbids this. Ask an administrator.</source>
        <translation>En transaktionssäkerhetspolicy i Salesforce förbjuder detta. Fråga en administratör.</translation>
    </message>
    <message>
        <source>The Salesforce user may not write %2. Remove it from the mapping, or ask an administrator for the right. %1</source>
        <translation>Salesforce-användaren får inte skriva %2. Ta bort det ur mappningen, eller be en administratör om rättigheten. %1</translation>
    </message>
    <message>
        <source>Salesforce does not let records of this kind be written this way. Take them out of the sync, or ask an administrator: %1</source>
        <translation>Salesforce låter inte den här typen av poster skrivas på detta sätt. Ta dem ur synken, eller fråga en administratör: %1</translation>
    </message>
    <message>
        <source>An Apex trigger in Salesforce failed. Show an administrator what it says: %1</source>
        <translation>En Apex-utlösare i Salesforce misslyckades. Visa en administratör vad den säger: %1</translation>
    </message>
    <message>
        <source>A flow in Salesforce failed. Show an administrator what it says: %1</source>
        <translation>Ett Salesforce-flöde misslyckades. Visa en administratör vad det säger: %1</translation>
    </message>
    <message>
        <source>The organisation&apos;s storage in Salesforce is full. Ask an administrator to free some, or to buy more.</source>
        <translation>Organisationens lagring i Salesforce är full. Be en administratör frigöra utrymme, eller köpa mer.</translation>
    </message>
    <message>
        <source>The organisation has no licence left for this. Ask an administrator.</source>
        <translation>Organisationen har ingen licens kvar för detta. Fråga en administratör.</translation>
    </message>
    <message>
        <source>A limit of the organisation is reached. Show an administrator what Salesforce says: %1</source>
        <translation>En av organisationens gränser är nådd. Visa en administratör vad Salesforce säger: %1</translation>
    </message>
    <message>
        <source>The API is not enabled for this organisation or user. Ask an administrator for an edition or profile with API access.</source>
        <translation>API:et är inte aktiverat för organisationen eller användaren. Be en administratör om en utgåva eller profil med API-åtkomst.</translation>
    </message>
    <message>
        <source>This part of Salesforce is not enabled in the organisation. Ask an administrator to enable it. %1</source>
        <translation>Den här delen av Salesforce är inte aktiverad i organisationen. Be en administratör aktivera den. %1</translation>
    </message>
    <message>
        <source>An object is missing in Salesforce or hidden from the user. Ask an administrator for the right to it. %1</source>
        <translation>Ett objekt saknas i Salesforce eller är dolt för användaren. Be en administratör om rättigheten till det. %1</translation>
    </message>
    <message>
        <source>An object of Salesforce does not allow this. Take it out of the sync, or ask an administrator: %1</source>
        <translation>Ett objekt i Salesforce tillåter inte detta. Ta det ur synken, eller fråga en administratör: %1</translation>
    </message>
    <message>
        <source>An object is missing in Salesforce, or cannot be loaded in bulk by this user. Ask an administrator for the right to it. %1</source>
        <translation>Ett objekt saknas i Salesforce, eller kan inte massläsas av användaren. Be en administratör om rättigheten till det. %1</translation>
    </message>
    <message>
        <source>Salesforce refuses a bulk job. Check the filter and the mapping: %1</source>
        <translation>Salesforce avvisar ett massjobb. Kontrollera filtret och mappningen: %1</translation>
    </message>
    <message>
        <source>Salesforce cannot take a bulk job&apos;s data apart. Check the mapping: %1</source>
        <translation>Salesforce kan inte tolka ett massjobbs data. Kontrollera mappningen: %1</translation>
    </message>
    <message>
        <source>Salesforce gave up a bulk job (%1); Tandem does the rest of it later.</source>
        <translation>Salesforce gav upp ett massjobb (%1); Tandem gör resten senare.</translation>
    </message>
    <message>
        <source>Salesforce has forgotten the change stream; Tandem opens it anew and goes on where it was.</source>
        <translation>Salesforce har glömt ändringsströmmen; Tandem öppnar den på nytt och fortsätter där den var.</translation>
    </message>
    <message>
        <source>The change stream&apos;s sign-in has expired; Tandem renews it.</source>
        <translation>Ändringsströmmens inloggning har gått ut; Tandem förnyar den.</translation>
    </message>
    <message>
        <source>Salesforce does not open a change stream at the moment; Tandem reads on schedule and tries again later.</source>
        <translation>Salesforce öppnar ingen ändringsström just nu; Tandem läser enligt schema och försöker igen senare.</translation>
    </message>
    <message>
        <source>Salesforce is too busy for change streams; Tandem reads on schedule and tries again later.</source>
        <translation>Salesforce är för upptaget för ändringsströmmar; Tandem läser enligt schema och försöker igen senare.</translation>
    </message>
    <message>
        <source>The organisation&apos;s allowance of change events for 24 hours is used up; Tandem reads on schedule meanwhile.</source>
        <translation>Organisationens kvot av ändringshändelser för 24 timmar är förbrukad; Tandem läser enligt schema så länge.</translation>
    </message>
    <message>
        <source>Too many programs listen to this organisation&apos;s changes; Tandem reads on schedule and tries again later.</source>
        <translation>För många program lyssnar på organisationens ändringar; Tandem läser enligt schema och försöker igen senare.</translation>
    </message>
    <message>
        <source>The Salesforce user may not listen to changes of all records. Ask an administrator for &quot;View All Data&quot;.</source>
        <translation>Salesforce-användaren får inte lyssna på ändringar av alla poster. Be en administratör om ”View All Data”.</translation>
    </message>
    <message>
        <source>The Salesforce user may not listen to these changes. Ask an administrator for the right to the object.</source>
        <translation>Salesforce-användaren får inte lyssna på dessa ändringar. Be en administratör om rättigheten till objektet.</translation>
    </message>
    <message>
        <source>Salesforce does not publish changes of this object. Ask an administrator to select it under Change Data Capture.</source>
        <translation>Salesforce publicerar inte ändringar av det här objektet. Be en administratör välja det under Change Data Capture.</translation>
    </message>
    <message>
        <source>The stored place in the change stream is gone; Tandem compares all records and listens from now on.</source>
        <translation>Den sparade platsen i ändringsströmmen är borta; Tandem jämför alla poster och lyssnar från och med nu.</translation>
    </message>
    <message>
        <source>Salesforce does not accept the sign-in (status %1). Connect Salesforce again.</source>
        <translation>Salesforce godtar inte inloggningen (status %1). Anslut Salesforce igen.</translation>
    </message>
    <message>
        <source>The Salesforce user may not do this (status %1). Ask an administrator for the right.</source>
        <translation>Salesforce-användaren får inte göra detta (status %1). Be en administratör om rättigheten.</translation>
    </message>
    <message>
        <source>Salesforce does not find this (status %1). Check that the record is there and that the user may see it.</source>
        <translation>Salesforce hittar inte detta (status %1). Kontrollera att posten finns och att användaren får se den.</translation>
    </message>
    <message>
        <source>Salesforce does not answer as it should (status %1); Tandem tries again later.</source>
        <translation>Salesforce svarar inte som det ska (status %1); Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>Something else is under way in Salesforce (status %1); Tandem plans this anew in the next run.</source>
        <translation>Något annat pågår i Salesforce (status %1); Tandem planerar detta på nytt i nästa körning.</translation>
    </message>
    <message>
        <source>A request to Salesforce is larger than it allows. Map fewer fields.</source>
        <translation>Ett anrop till Salesforce är större än det tillåter. Mappa färre fält.</translation>
    </message>
    <message>
        <source>A request to Salesforce is longer than it allows. Map fewer fields or shorten the filter.</source>
        <translation>Ett anrop till Salesforce är längre än det tillåter. Mappa färre fält eller korta filtret.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s entrance does not know this organisation&apos;s address (status %1): it has moved, or is switched off. Tandem asks for the new address and tries again later.</source>
        <translation>Salesforces ingång känner inte till organisationens adress (status %1): den har flyttat, eller är avstängd. Tandem frågar efter den nya adressen och försöker igen senare.</translation>
    </message>
    <message>
        <source>Salesforce takes no more requests for the moment (status %1); Tandem tries again later.</source>
        <translation>Salesforce tar inte emot fler anrop för tillfället (status %1); Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>Salesforce refused this without a reason that Tandem knows (status %1). Check the record and its mapping.</source>
        <translation>Salesforce avvisade detta utan ett skäl som Tandem känner till (status %1). Kontrollera posten och dess mappning.</translation>
    </message>
    <message>
        <source>Access was denied in the browser. Start the sign-in again and choose Allow.</source>
        <translation>Åtkomst nekades i webbläsaren. Starta inloggningen igen och välj Tillåt.</translation>
    </message>
    <message>
        <source>The stored Salesforce sign-in cannot be read. Connect Salesforce again.</source>
        <translation>Den sparade Salesforce-inloggningen kan inte läsas. Anslut Salesforce igen.</translation>
    </message>
    <message>
        <source>The answer from the browser does not belong to this sign-in. Start the sign-in again and use the page that opens then.</source>
        <translation>Svaret från webbläsaren hör inte till den här inloggningen. Starta inloggningen igen och använd sidan som öppnas då.</translation>
    </message>
    <message>
        <source>The answer from the browser holds no authorization code. Start the sign-in again.</source>
        <translation>Svaret från webbläsaren innehåller ingen auktoriseringskod. Starta inloggningen igen.</translation>
    </message>
    <message>
        <source>The renewed Salesforce sign-in could not be stored and is not used until it is. %1</source>
        <translation>Den förnyade Salesforce-inloggningen kunde inte sparas och används inte förrän den är det. %1</translation>
    </message>
    <message>
        <source>A page of Salesforce records was cut off or is not what was asked for; Tandem reads it again.</source>
        <translation>En sida med Salesforce-poster var avklippt eller inte det som begärdes; Tandem läser den igen.</translation>
    </message>
    <message>
        <source>This organisation does not serve the API version %1 any more. Choose a newer one in the configuration.</source>
        <translation>Organisationen erbjuder inte API-versionen %1 längre. Välj en nyare i konfigurationen.</translation>
    </message>
    <message>
        <source>Salesforce did not say who is signed in. Try again later.</source>
        <translation>Salesforce sade inte vem som är inloggad. Försök igen senare.</translation>
    </message>
    <message>
        <source>The Salesforce user cannot see the object %1. Ask an administrator for access to it.</source>
        <translation>Salesforce-användaren kan inte se objektet %1. Be en administratör om åtkomst till det.</translation>
    </message>
    <message>
        <source>A Salesforce query has %1 characters, which is more than the service takes. Map fewer fields or shorten the filter.</source>
        <translation>En Salesforce-fråga har %1 tecken, vilket är mer än tjänsten tar emot. Mappa färre fält eller korta filtret.</translation>
    </message>
    <message>
        <source>The Salesforce app does not grant the scope &quot;api&quot;. Ask an administrator to add &quot;api&quot; and &quot;refresh_token&quot; to it.</source>
        <translation>Salesforce-appen ger inte scopet ”api”. Be en administratör lägga till ”api” och ”refresh_token” i den.</translation>
    </message>
    <message>
        <source>Salesforce gave no refresh token. Ask an administrator to add the scope &quot;refresh_token&quot; to the app.</source>
        <translation>Salesforce gav ingen refresh token. Be en administratör lägga till scopet ”refresh_token” i appen.</translation>
    </message>
    <message>
        <source>The Salesforce sign-in has expired: it was not used for thirty days. Connect Salesforce again.</source>
        <translation>Salesforce-inloggningen har gått ut: den användes inte på trettio dagar. Anslut Salesforce igen.</translation>
    </message>
    <message>
        <source>The Salesforce sign-in was revoked: somebody ended it in Salesforce, or this user signed in with the app in more than five places, which ends the oldest sign-in. Connect Salesforce again.</source>
        <translation>Salesforce-inloggningen återkallades: någon avslutade den i Salesforce, eller så loggade användaren in med appen på fler än fem ställen, vilket avslutar den äldsta. Anslut Salesforce igen.</translation>
    </message>
    <message>
        <source>Salesforce does not let this app into the organisation: it is not installed there, or blocked. Ask an administrator to install it (Setup, Connected Apps OAuth Usage) and to allow your user, then start the sign-in again.</source>
        <translation>Salesforce släpper inte in appen i organisationen: den är inte installerad där, eller blockerad. Be en administratör installera den (Setup, Connected Apps OAuth Usage) och tillåta din användare, och starta sedan inloggningen igen.</translation>
    </message>
    <message>
        <source>Salesforce does not accept sign-ins of this user from this network. Ask an administrator to allow its address.</source>
        <translation>Salesforce godtar inte inloggningar av användaren från det här nätverket. Be en administratör tillåta dess adress.</translation>
    </message>
    <message>
        <source>The sign-in took too long or its code was already used. Start the sign-in again.</source>
        <translation>Inloggningen tog för lång tid eller dess kod var redan använd. Starta inloggningen igen.</translation>
    </message>
    <message>
        <source>The Salesforce sign-in has expired or was revoked. Connect Salesforce again.</source>
        <translation>Salesforce-inloggningen har gått ut eller återkallats. Anslut Salesforce igen.</translation>
    </message>
    <message>
        <source>The Salesforce user is inactive. Ask an administrator to activate it, or sign in as somebody else.</source>
        <translation>Salesforce-användaren är inaktiv. Be en administratör aktivera den, eller logga in som någon annan.</translation>
    </message>
    <message>
        <source>The Salesforce user may not sign in at this hour. Try again within the profile&apos;s login hours.</source>
        <translation>Salesforce-användaren får inte logga in vid den här tiden. Försök igen inom profilens inloggningstider.</translation>
    </message>
    <message>
        <source>The Salesforce app has no usable scopes. Ask an administrator to add &quot;api&quot; and &quot;refresh_token&quot; to it.</source>
        <translation>Salesforce-appen har inga användbara scopes. Be en administratör lägga till ”api” och ”refresh_token” i den.</translation>
    </message>
    <message>
        <source>The user has not approved this app. Start the sign-in again and choose Allow, or ask an administrator to pre-approve it.</source>
        <translation>Användaren har inte godkänt appen. Starta inloggningen igen och välj Tillåt, eller be en administratör godkänna den i förväg.</translation>
    </message>
    <message>
        <source>The Salesforce user is deactivated or frozen. Ask an administrator to activate it.</source>
        <translation>Salesforce-användaren är inaktiverad eller fryst. Be en administratör aktivera den.</translation>
    </message>
    <message>
        <source>The Salesforce organisation is locked, closed or suspended. Its administrator has to talk to Salesforce.</source>
        <translation>Salesforce-organisationen är låst, stängd eller avstängd. Dess administratör måste tala med Salesforce.</translation>
    </message>
    <message>
        <source>This user signed in too often in the last hour. Tandem waits half an hour before it tries again.</source>
        <translation>Användaren har loggat in för ofta den senaste timmen. Tandem väntar en halvtimme innan det försöker igen.</translation>
    </message>
    <message>
        <source>Salesforce does not know this client id. Check the client id in the configuration, and that the app is installed in this organisation.</source>
        <translation>Salesforce känner inte till detta klient-id. Kontrollera klient-id:t i konfigurationen, och att appen är installerad i organisationen.</translation>
    </message>
    <message>
        <source>Salesforce wants a client secret. Ask an administrator to switch off &quot;Require secret&quot; for web server and refresh token flow.</source>
        <translation>Salesforce vill ha en klienthemlighet. Be en administratör stänga av ”Require secret” för Web Server Flow och Refresh Token Flow.</translation>
    </message>
    <message>
        <source>Salesforce does not accept this client. Check the client id, and that the app requires no secret.</source>
        <translation>Salesforce godtar inte klienten. Kontrollera klient-id:t, och att appen inte kräver någon hemlighet.</translation>
    </message>
    <message>
        <source>The callback address is not registered in the Salesforce app. Register the redirect URL of the configuration letter by letter.</source>
        <translation>Callback-adressen är inte registrerad i Salesforce-appen. Registrera konfigurationens redirect-URL tecken för tecken.</translation>
    </message>
    <message>
        <source>The Salesforce app has no callback address. Register the redirect URL of the configuration.</source>
        <translation>Salesforce-appen har ingen callback-adress. Registrera konfigurationens redirect-URL.</translation>
    </message>
    <message>
        <source>The Salesforce app does not allow this way of signing in. Ask an administrator to enable the authorization code flow with PKCE.</source>
        <translation>Salesforce-appen tillåter inte det här inloggningssättet. Be en administratör aktivera Authorization Code Flow med PKCE.</translation>
    </message>
    <message>
        <source>The Salesforce app lacks a scope. Ask an administrator to add &quot;api&quot;, &quot;refresh_token&quot;, &quot;id&quot; and &quot;openid&quot; to it.</source>
        <translation>Salesforce-appen saknar ett scope. Be en administratör lägga till ”api”, ”refresh_token”, ”id” och ”openid” i den.</translation>
    </message>
    <message>
        <source>Salesforce did not understand the sign-in. Start it again.</source>
        <translation>Salesforce förstod inte inloggningen. Starta den igen.</translation>
    </message>
    <message>
        <source>Salesforce has to ask you first. Start the sign-in again and choose Allow.</source>
        <translation>Salesforce måste fråga dig först. Starta inloggningen igen och välj Tillåt.</translation>
    </message>
    <message>
        <source>Access was denied. Start the sign-in again and choose Allow.</source>
        <translation>Åtkomst nekades. Starta inloggningen igen och välj Tillåt.</translation>
    </message>
    <message>
        <source>Salesforce does not know this sign-in any more. Connect Salesforce again.</source>
        <translation>Salesforce känner inte till inloggningen längre. Anslut Salesforce igen.</translation>
    </message>
    <message>
        <source>The Salesforce sign-in service does not answer as it should (status %1). Your sign-in is kept; try again later.</source>
        <translation>Salesforces inloggningstjänst svarar inte som den ska (status %1). Din inloggning finns kvar; försök igen senare.</translation>
    </message>
    <message>
        <source>Salesforce refused the sign-in: %1. Connect Salesforce again.</source>
        <translation>Salesforce avvisade inloggningen: %1. Anslut Salesforce igen.</translation>
    </message>
    <message>
        <source>Startdeliver refuses the record.</source>
        <translation>Startdeliver avvisar posten.</translation>
    </message>
    <message>
        <source>Startdeliver refuses the value of %1.</source>
        <translation>Startdeliver avvisar värdet i %1.</translation>
    </message>
    <message>
        <source>Startdeliver does not accept the API key. Check in Startdeliver&apos;s settings that the key exists and is switched to active, then connect again.</source>
        <translation>Startdeliver godtar inte API-nyckeln. Kontrollera i Startdelivers inställningar att nyckeln finns och är aktiv, och anslut sedan igen.</translation>
    </message>
    <message>
        <source>The Startdeliver API key may not do this. Give it the permission level Admin in Startdeliver&apos;s settings.</source>
        <translation>Startdelivers API-nyckel får inte göra detta. Ge den behörighetsnivån Admin i Startdelivers inställningar.</translation>
    </message>
    <message>
        <source>Startdeliver does not find this.</source>
        <translation>Startdeliver hittar inte detta.</translation>
    </message>
    <message>
        <source>Somebody else changed the record in Startdeliver.</source>
        <translation>Någon annan har ändrat posten i Startdeliver.</translation>
    </message>
    <message>
        <source>The record is larger than Startdeliver takes.</source>
        <translation>Posten är större än Startdeliver tar emot.</translation>
    </message>
    <message>
        <source>Startdeliver takes no more requests for the moment; Tandem slows down.</source>
        <translation>Startdeliver tar inte emot fler anrop för tillfället; Tandem saktar ned.</translation>
    </message>
    <message>
        <source>An answer of Startdeliver was cut off or is not what was asked for; Tandem tries again.</source>
        <translation>Ett svar från Startdeliver var avklippt eller inte det som begärdes; Tandem försöker igen.</translation>
    </message>
    <message>
        <source>An answer of Startdeliver was cut off or is not what was asked for; Tandem reads it again.</source>
        <translation>Ett svar från Startdeliver var avklippt eller inte det som begärdes; Tandem läser det igen.</translation>
    </message>
    <message>
        <source>Startdeliver does not answer as it should (status %1); Tandem tries again later.</source>
        <translation>Startdeliver svarar inte som det ska (status %1); Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>There are too few records to find out how the service filters and sorts; the defaults stand.</source>
        <translation>Det finns för få poster för att ta reda på hur tjänsten filtrerar och sorterar; standardvärdena gäller.</translation>
    </message>
    <message>
        <source>The entity &quot;%1&quot; does not answer.</source>
        <translation>Entiteten ”%1” svarar inte.</translation>
    </message>
    <message>
        <source>Filters do not compare: each run reads everything and compares it.</source>
        <translation>Filter jämför inte: varje körning läser allt och jämför det.</translation>
    </message>
    <message>
        <source>Sorting is not honoured: each run reads everything twice and compares it.</source>
        <translation>Sortering följs inte: varje körning läser allt två gånger och jämför det.</translation>
    </message>
    <message>
        <source>Pages of %1 records are refused; Tandem asks for %2.</source>
        <translation>Sidor med %1 poster avvisas; Tandem frågar efter %2.</translation>
    </message>
    <message>
        <source>A page holds at most %1 records.</source>
        <translation>En sida rymmer högst %1 poster.</translation>
    </message>
    <message>
        <source>Reading one record by its id does not work (status %1).</source>
        <translation>Att läsa en post på dess id fungerar inte (status %1).</translation>
    </message>
    <message>
        <source>A filter on an unknown field is refused.</source>
        <translation>Ett filter på ett okänt fält avvisas.</translation>
    </message>
    <message>
        <source>A filter on an unknown field is ignored: field names in filters must be right.</source>
        <translation>Ett filter på ett okänt fält ignoreras: fältnamn i filter måste vara rätt.</translation>
    </message>
    <message>
        <source>An unknown entity answers with status %1.</source>
        <translation>En okänd entitet svarar med status %1.</translation>
    </message>
    <message>
        <source>Startdeliver&apos;s answer to a change was cut off or unreadable; Tandem reads the record back before it goes on.</source>
        <translation>Startdelivers svar på en ändring var avklippt eller oläsligt; Tandem läser tillbaka posten innan det fortsätter.</translation>
    </message>
    <message>
        <source>The record was deleted in Startdeliver meanwhile.</source>
        <translation>Posten raderades i Startdeliver under tiden.</translation>
    </message>
    <message>
        <source>Salesforce asks for a new sign-in of the change stream.</source>
        <translation>Salesforce ber om en ny inloggning för ändringsströmmen.</translation>
    </message>
    <message>
        <source>Salesforce is too busy for change events just now.</source>
        <translation>Salesforce är för upptaget för ändringshändelser just nu.</translation>
    </message>
    <message>
        <source>Salesforce ended the change stream (%1).</source>
        <translation>Salesforce avslutade ändringsströmmen (%1).</translation>
    </message>
    <message>
        <source>Salesforce does not tell of changes of %1 (%2).</source>
        <translation>Salesforce berättar inte om ändringar av %1 (%2).</translation>
    </message>
    <message>
        <source> (the first has %1)</source>
        <translation> (den första har %1)</translation>
    </message>
    <message>
        <source> (profile &quot;%1&quot;)</source>
        <translation> (profilen ”%1”)</translation>
    </message>
    <message>
        <source>same mail address</source>
        <translation>samma e-postadress</translation>
    </message>
    <message>
        <source>another mail address</source>
        <translation>en annan e-postadress</translation>
    </message>
    <message>
        <source>same domain</source>
        <translation>samma domän</translation>
    </message>
    <message>
        <source>another domain</source>
        <translation>en annan domän</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>samma telefon</translation>
    </message>
    <message>
        <source>another phone</source>
        <translation>en annan telefon</translation>
    </message>
    <message>
        <source>same company name</source>
        <translation>samma företagsnamn</translation>
    </message>
    <message>
        <source>same text</source>
        <translation>samma text</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>samma namn</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>liknande namn</translation>
    </message>
    <message>
        <source>name is alike</source>
        <translation>namnet påminner</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>ett annat namn</translation>
    </message>
    <message>
        <source>not mapped back: cut</source>
        <translation>mappas inte tillbaka: kapat</translation>
    </message>
    <message>
        <source>not mapped back: constant</source>
        <translation>mappas inte tillbaka: konstant</translation>
    </message>
    <message>
        <source>not mapped back: formatting</source>
        <translation>mappas inte tillbaka: formatering</translation>
    </message>
    <message>
        <source>not mapped back: rounding</source>
        <translation>mappas inte tillbaka: avrundning</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2</source>
        <translation>Filen %1 kunde inte skrivas: %2</translation>
    </message>
    <message>
        <source>The record would stand above itself. Choose another parent on the side where it was changed.</source>
        <translation>Posten skulle stå över sig själv. Välj en annan förälder på den sida där den ändrades.</translation>
    </message>
    <message>
        <source>Tandem has not read the %1 %2 %3. Either it does not exist, the connected user cannot see it, or no run has read it yet.</source>
        <translation>Tandem har inte läst posten %3 (%2) i %1. Antingen finns den inte, eller så kan den anslutna användaren inte se den, eller så har ingen körning läst den än.</translation>
    </message>
    <message>
        <source>It is the %1 %2 &quot;%3&quot;, last changed there at %4.</source>
        <translation>Det är posten ”%3” (%2) i %1, senast ändrad där %4.</translation>
    </message>
    <message>
        <source>It is the %1 %2 &quot;%3&quot;.</source>
        <translation>Det är posten ”%3” (%2) i %1.</translation>
    </message>
    <message>
        <source>It is deleted in %1.</source>
        <translation>Den är raderad i %1.</translation>
    </message>
    <message>
        <source>There is another record of that number: trace %1.</source>
        <translation>Det finns en annan post med det numret: %1.</translation>
    </message>
    <message>
        <source>Nothing is left to do: both sides agree on everything that may flow.</source>
        <translation>Inget återstår: båda sidorna är överens om allt som får flöda.</translation>
    </message>
    <message>
        <source>The next run writes it.</source>
        <translation>Nästa körning skriver den.</translation>
    </message>
    <message>
        <source>The next run creates its partner in %1.</source>
        <translation>Nästa körning skapar dess motpart i %1.</translation>
    </message>
    <message>
        <source>One end is deleted. Nothing is created or linked for it any more; an undelete revives it.</source>
        <translation>Ena änden är raderad. Inget skapas eller länkas för den längre; återställs den så lever den upp igen.</translation>
    </message>
    <message>
        <source>It is outside the scope of the flow &quot;%1&quot;, so it does not sync.</source>
        <translation>Den ligger utanför urvalet för flödet ”%1” och synkas därför inte.</translation>
    </message>
    <message>
        <source>It has no partner, and this flow does not create records in %1.</source>
        <translation>Den har ingen motpart, och flödet skapar inga poster i %1.</translation>
    </message>
    <message>
        <source>Its partner was being created when the answer was lost. The next run looks for it before anything is sent again.</source>
        <translation>Dess motpart höll på att skapas när svaret gick förlorat. Nästa körning letar efter den innan något skickas igen.</translation>
    </message>
    <message>
        <source>It waits for its parent, which has no partner in %1 yet.</source>
        <translation>Den väntar på sin överordnade, som inte har någon motpart i %1 än.</translation>
    </message>
    <message>
        <source>It is linked, but its partner has not been read (again). The next run reads it.</source>
        <translation>Den är länkad, men motparten har inte lästs (på nytt). Nästa körning läser den.</translation>
    </message>
    <message>
        <source>No flow syncs this kind of record.</source>
        <translation>Inget flöde synkar den här sortens post.</translation>
    </message>
    <message>
        <source>never agreed yet</source>
        <translation>aldrig överenskommet</translation>
    </message>
    <message>
        <source>both sides changed since they agreed</source>
        <translation>båda sidorna har ändrats sedan de var överens</translation>
    </message>
    <message>
        <source>Salesforce changed since they agreed</source>
        <translation>Salesforce har ändrats sedan de var överens</translation>
    </message>
    <message>
        <source>Startdeliver changed since they agreed</source>
        <translation>Startdeliver har ändrats sedan de var överens</translation>
    </message>
    <message>
        <source>unchanged since they agreed</source>
        <translation>oförändrat sedan de var överens</translation>
    </message>
    <message>
        <source>%1: Salesforce %2, Startdeliver %3; %4 (on %5 and %6).</source>
        <translation>%1: Salesforce %2, Startdeliver %3; %4 (om %5 och %6).</translation>
    </message>
    <message>
        <source>%1: Salesforce %2, Startdeliver %3; %4.</source>
        <translation>%1: Salesforce %2, Startdeliver %3; %4.</translation>
    </message>
    <message>
        <source>(not read)</source>
        <translation>(inte läst)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>To be written to %1: %2 becomes %3 (%4).</source>
        <translation>Ska skrivas till %1: %2 blir %3 (%4).</translation>
    </message>
    <message>
        <source>%1 changes may not flow: direction, null policy, a lossy mapping or a read-only field keeps them back.</source>
        <translation>%1 ändringar får inte flöda: riktning, regel för tomma värden, en mappning som förlorar något eller ett skrivskyddat fält håller dem tillbaka.</translation>
    </message>
    <message>
        <source>%1 changes were declined by a person.</source>
        <translation>%1 ändringar har avböjts av en person.</translation>
    </message>
    <message>
        <source>%1 values were refused before and are not sent again yet.</source>
        <translation>%1 värden har nekats förut och skickas inte igen än.</translation>
    </message>
    <message>
        <source>%1 cannot be sent: %2</source>
        <translation>%1 kan inte skickas: %2</translation>
    </message>
    <message>
        <source>%1 is in conflict: both sides hold different values.</source>
        <translation>%1 är i konflikt: sidorna har olika värden.</translation>
    </message>
    <message>
        <source>The fields of this flow have not been read yet: no run has looked at it.</source>
        <translation>Fälten i det här flödet har inte lästs än: ingen körning har tittat på det.</translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; is switched off, so nothing is done with it.</source>
        <translation>Flödet ”%1” är avstängt, så inget görs med den.</translation>
    </message>
    <message>
        <source>It has no partner in %1.</source>
        <translation>Den har ingen motpart i %1.</translation>
    </message>
    <message>
        <source>It is linked with %1 %2 since %3: %4.</source>
        <translation>Den är länkad med %1 %2 sedan %3: %4.</translation>
    </message>
    <message>
        <source>a reference field named the partner</source>
        <translation>ett referensfält pekade ut motparten</translation>
    </message>
    <message>
        <source>Tandem created the partner</source>
        <translation>Tandem skapade motparten</translation>
    </message>
    <message>
        <source>a person linked the two</source>
        <translation>en person länkade de två</translation>
    </message>
    <message>
        <source>after a merge in Salesforce</source>
        <translation>efter en sammanslagning i Salesforce</translation>
    </message>
    <message>
        <source>a match key found the partner</source>
        <translation>en matchningsnyckel fann motparten</translation>
    </message>
    <message>
        <source>One end was deleted; the link is kept so that nothing is created again.</source>
        <translation>Ena änden raderades; länken behålls så att inget skapas på nytt.</translation>
    </message>
    <message>
        <source>One end cannot be reached; the link is frozen until it can be seen again.</source>
        <translation>Ena änden kan inte nås; länken är frusen tills den syns igen.</translation>
    </message>
    <message>
        <source>The link was cut: it left the scope, or a person asked for it.</source>
        <translation>Länken bröts: den lämnade urvalet, eller så bad en person om det.</translation>
    </message>
    <message>
        <source>It was written; how the service stored it has not been read back yet.</source>
        <translation>Den skrevs; hur tjänsten lagrade den har inte lästs tillbaka än.</translation>
    </message>
    <message>
        <source>Conflict %1 on %2 since %3: Salesforce %4, Startdeliver %5; a person chose %6.</source>
        <translation>Konflikt %1 om %2 sedan %3: Salesforce %4, Startdeliver %5; en person valde %6.</translation>
    </message>
    <message>
        <source>Conflict %1 on %2 since %3: Salesforce %4, Startdeliver %5.</source>
        <translation>Konflikt %1 om %2 sedan %3: Salesforce %4, Startdeliver %5.</translation>
    </message>
    <message>
        <source>It waits for its parent %1 to be linked (since %2).</source>
        <translation>Den väntar på att dess överordnade %1 ska länkas (sedan %2).</translation>
    </message>
    <message>
        <source>Its creation is locked while the matching of the flow is open (since %1).</source>
        <translation>Den skapas inte så länge flödets matchning är öppen (sedan %1).</translation>
    </message>
    <message>
        <source>A create was sent and its outcome is not known yet (since %1).</source>
        <translation>En skapelse skickades och utfallet är inte känt än (sedan %1).</translation>
    </message>
    <message>
        <source>It waits: %1 (since %2).</source>
        <translation>Den väntar: %1 (sedan %2).</translation>
    </message>
    <message>
        <source>%1 refused %2 %3 times: %4 (%5). It is sent again when the value changes, or from %6 on (errors %7).</source>
        <translation>%1 har nekat %2 %3 gånger: %4 (%5). Det skickas igen när värdet ändras, eller från %6 (fel %7).</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>posten</translation>
    </message>
    <message>
        <source>At %1 a person said no to %2 in %3 (decision %4).</source>
        <translation>%1 sade en person nej till att %2 i %3 (beslut %4).</translation>
    </message>
    <message>
        <source>creating it</source>
        <translation>skapa den</translation>
    </message>
    <message>
        <source>writing %1</source>
        <translation>skriva %1</translation>
    </message>
    <message>
        <source>A change to %1 was written down at %2 and is %3.</source>
        <translation>En ändring till %1 antecknades %2 och är %3.</translation>
    </message>
    <message>
        <source>of unknown outcome</source>
        <translation>av okänt utfall</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>på väg</translation>
    </message>
    <message>
        <source>%1, run %2: it %3 in %4, %5: %6 → %7 (%8).</source>
        <translation>%1, körning %2: den %3 i %4, %5: %6 → %7 (%8).</translation>
    </message>
    <message>
        <source>%1, run %2: it %3 in %4, %5: %6 → %7.</source>
        <translation>%1, körning %2: den %3 i %4, %5: %6 → %7.</translation>
    </message>
    <message>
        <source>%1, run %2: it %3 in %4 (%5).</source>
        <translation>%1, körning %2: den %3 i %4 (%5).</translation>
    </message>
    <message>
        <source>%1, run %2: it %3 in %4.</source>
        <translation>%1, körning %2: den %3 i %4.</translation>
    </message>
    <message>
        <source>%1, run %2: it %3 (%4).</source>
        <translation>%1, körning %2: den %3 (%4).</translation>
    </message>
    <message>
        <source>%1, run %2: it %3.</source>
        <translation>%1, körning %2: den %3.</translation>
    </message>
    <message>
        <source>was created</source>
        <translation>skapades</translation>
    </message>
    <message>
        <source>was updated</source>
        <translation>uppdaterades</translation>
    </message>
    <message>
        <source>was overwritten</source>
        <translation>skrevs över</translation>
    </message>
    <message>
        <source>was deleted</source>
        <translation>raderades</translation>
    </message>
    <message>
        <source>was linked</source>
        <translation>länkades</translation>
    </message>
    <message>
        <source>was changed by the service itself</source>
        <translation>ändrades av tjänsten själv</translation>
    </message>
    <message>
        <source>%1: yes, as it is %2.</source>
        <translation>%1: ja, den är %2.</translation>
    </message>
    <message>
        <source>%1: no, as it is %2.</source>
        <translation>%1: nej, den är %2.</translation>
    </message>
    <message>
        <source>It names no parent (%1 is blank), so it belongs to nobody who syncs. It takes part once it has one.</source>
        <translation>Den har ingen överordnad (%1 är tomt) och hör därför inte till någon som synkas. Den är med när den har fått en.</translation>
    </message>
    <message>
        <source>It belongs to further accounts: %1. A user of Startdeliver belongs to one customer, so only its own account (AccountId) counts; the others get no user for it.</source>
        <translation>Den hör till fler konton: %1. En användare i Startdeliver hör till en kund, så bara det egna kontot (AccountId) räknas; de andra får ingen användare för den.</translation>
    </message>
    <message>
        <source>%1 has never been read.</source>
        <translation>%1 har aldrig lästs.</translation>
    </message>
    <message>
        <source>The first read of %1 has not ended: it has come to %2.</source>
        <translation>Den första läsningen av %1 är inte klar: den har kommit till %2.</translation>
    </message>
    <message>
        <source>%1 has been read at %2; what was changed there since is not known yet.</source>
        <translation>%1 lästes %2; vad som ändrats där sedan dess är inte känt än.</translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; runs %2; in %3 it may %4; %5.</source>
        <translation>Flödet ”%1” går %2; i %3 får det %4; %5.</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>åt båda hållen</translation>
    </message>
    <message>
        <source>to Startdeliver only</source>
        <translation>bara till Startdeliver</translation>
    </message>
    <message>
        <source>to Salesforce only</source>
        <translation>bara till Salesforce</translation>
    </message>
    <message>
        <source>create and update</source>
        <translation>skapa och uppdatera</translation>
    </message>
    <message>
        <source>create, not update</source>
        <translation>skapa, inte uppdatera</translation>
    </message>
    <message>
        <source>update, not create</source>
        <translation>uppdatera, inte skapa</translation>
    </message>
    <message>
        <source>do nothing</source>
        <translation>inte göra något</translation>
    </message>
    <message>
        <source>a delete on one side does nothing on the other</source>
        <translation>en radering på ena sidan gör inget på den andra</translation>
    </message>
    <message>
        <source>the partner of a deleted record is marked</source>
        <translation>motparten till en raderad post märks</translation>
    </message>
    <message>
        <source>the partner of a deleted record is deleted, unless it was changed</source>
        <translation>motparten till en raderad post raderas, om den inte har ändrats</translation>
    </message>
    <message>
        <source>Where both sides changed %1: %2.</source>
        <translation>Där båda sidorna ändrat %1: %2.</translation>
    </message>
    <message>
        <source>you are asked</source>
        <translation>du tillfrågas</translation>
    </message>
    <message>
        <source>Salesforce wins</source>
        <translation>Salesforce vinner</translation>
    </message>
    <message>
        <source>Startdeliver wins</source>
        <translation>Startdeliver vinner</translation>
    </message>
    <message>
        <source>the newest value wins</source>
        <translation>det senaste värdet vinner</translation>
    </message>
    <message>
        <source>%1 is not written in %2: %3.</source>
        <translation>%1 skrivs inte i %2: %3.</translation>
    </message>
    <message>
        <source>it is calculated</source>
        <translation>det är beräknat</translation>
    </message>
    <message>
        <source>Tandem last wrote to %1 at %2 (run %3); the service stored another value than it was sent.</source>
        <translation>Tandem skrev senast till %1 %2 (körning %3); tjänsten lagrade ett annat värde än det skickade.</translation>
    </message>
    <message>
        <source>Tandem last wrote to %1 at %2 (run %3); what the service stored has not been read back yet.</source>
        <translation>Tandem skrev senast till %1 %2 (körning %3); vad tjänsten lagrade har inte lästs tillbaka än.</translation>
    </message>
    <message>
        <source>Tandem last wrote to %1 at %2 (run %3); the service took it as it was sent.</source>
        <translation>Tandem skrev senast till %1 %2 (körning %3); tjänsten tog det som det skickades.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Det finns inget att göra.</translation>
    </message>
    <message>
        <source>Tandem has not read the record %1.</source>
        <translation>Tandem har inte läst posten %1.</translation>
    </message>
    <message>
        <source>Nothing is created while the matching of this flow is open. Decide under Matches.</source>
        <translation>Inget skapas så länge flödets matchning är öppen. Avgör under Matchningar.</translation>
    </message>
    <message>
        <source>Switch the flow &quot;%1&quot; on in Sync settings.</source>
        <translation>Slå på flödet ”%1” i Synkinställningar.</translation>
    </message>
    <message>
        <source>Say which value is right under Activity, Conflicts.</source>
        <translation>Säg vilket värde som är rätt under Aktivitet, Konflikter.</translation>
    </message>
    <message>
        <source>Decide what is held under Activity, Held.</source>
        <translation>Avgör det som väntar under Aktivitet, Kvarhållna.</translation>
    </message>
    <message>
        <source>Correct the value or the mapping, or try again at once under Activity, Refused.</source>
        <translation>Rätta värdet eller mappningen, eller försök igen direkt under Aktivitet, Avvisade.</translation>
    </message>
    <message>
        <source>To allow it after all, withdraw your decision under Activity, Decisions.</source>
        <translation>Ta tillbaka ditt beslut under Aktivitet, Beslut, om det ändå ska få ske.</translation>
    </message>
    <message>
        <source>End the matching: decide what stands under Matches.</source>
        <translation>Avsluta matchningen: avgör det som står under Matchningar.</translation>
    </message>
    <message>
        <source>Look at its parent, %1.</source>
        <translation>Titta på dess överordnade, %1.</translation>
    </message>
    <message>
        <source>Its parent, %1, is outside the filter.</source>
        <translation>Dess överordnade, %1, är utanför filtret.</translation>
    </message>
    <message>
        <source>Change the record, or the filter of the flow &quot;%1&quot;.</source>
        <translation>Ändra posten, eller filtret för flödet ”%1”.</translation>
    </message>
    <message>
        <source>Let the flow &quot;%1&quot; create records in Sync settings, or link it with a record that is there.</source>
        <translation>Låt flödet ”%1” skapa poster i Synkinställningar, eller länka den med en post som finns.</translation>
    </message>
    <message>
        <source>Sync now: the run looks for what is missing.</source>
        <translation>Synka nu: körningen letar efter det som saknas.</translation>
    </message>
    <message>
        <source>Sync now, or make a plan and look first.</source>
        <translation>Synka nu, eller gör en plan och titta först.</translation>
    </message>
    <message>
        <source>No secret for webhooks is stored yet. Make one in Sync settings, Real time.</source>
        <translation>Ingen hemlighet för webhooks är lagrad än. Skapa en i Synkinställningar, Realtid.</translation>
    </message>
    <message>
        <source>Ask an administrator of Salesforce for it and enter it under Connections.</source>
        <translation>Be en Salesforce-administratör om den och ange den under Anslutningar.</translation>
    </message>
    <message>
        <source>Plan %1 is not in this profile (any more). Make a new one.</source>
        <translation>Plan %1 finns inte (längre) i den här profilen. Gör en ny.</translation>
    </message>
    <message>
        <source>The saved plan does not agree with the one in the profile: %1. Only &quot;ticked&quot; may be changed. Nothing was written; make a new plan.</source>
        <translation>Den sparade planen stämmer inte med den i profilen: %1. Bara ”ticked” får ändras. Inget skrevs; gör en ny plan.</translation>
    </message>
    <message>
        <source>This file is not a plan saved by Tandem, or it was cut off. Save one anew.</source>
        <translation>Filen är inte en plan som Tandem sparat, eller så är den avhuggen. Spara en på nytt.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; has no configuration yet. Go through the set-up.</source>
        <translation>Profilen ”%1” har ingen konfiguration än. Gå igenom Kom igång.</translation>
    </message>
    <message>
        <source>There is a configuration already: %1. Change it, or import another one under Configuration.</source>
        <translation>Det finns redan en konfiguration: %1. Ändra den, eller importera en annan under Konfiguration.</translation>
    </message>
    <message>
        <source>%1 shows none of the %2 records of the kind &quot;%3&quot; that were there before. Nothing was written. Look whether the connected user may still read them; if all of them are really gone, make a plan under Review and apply it.</source>
        <translation>%1 visar ingen av de %2 poster av typen ”%3” som fanns förut. Inget skrevs. Se efter om den anslutna användaren fortfarande får läsa dem; om alla verkligen är borta, gör en plan i Granska och verkställ den.</translation>
    </message>
    <message>
        <source>This run would delete records of the flow &quot;%1&quot; because not one is left on the other side. Nothing was written. Look at the plan under Review and apply it if it is right.</source>
        <translation>Körningen skulle radera poster i flödet ”%1” eftersom ingen enda finns kvar på andra sidan. Inget skrevs. Titta på planen i Granska och verkställ den om den stämmer.</translation>
    </message>
    <message>
        <source>This run would delete or clear %1 records of the flow &quot;%2&quot;; with the %3 of the last 24 hours that is more than the %4 the guard allows. Nothing was written. Look at the plan under Review and apply it if it is right.</source>
        <translation>Körningen skulle radera eller tömma %1 poster i flödet ”%2”; med de %3 från de senaste 24 timmarna är det fler än de %4 som spärren tillåter. Inget skrevs. Titta på planen i Granska och verkställ den om den stämmer.</translation>
    </message>
    <message>
        <source>This plan is not in the profile any more. Make a new one.</source>
        <translation>Planen finns inte längre i profilen. Gör en ny.</translation>
    </message>
    <message>
        <source>The configuration, the fields of a service or the connected organisation changed since this plan was made. Nothing was written. Make a new plan.</source>
        <translation>Konfigurationen, en tjänsts fält eller den anslutna organisationen har ändrats sedan planen gjordes. Inget skrevs. Gör en ny plan.</translation>
    </message>
    <message>
        <source>Startdeliver %1 in its list of %2. The whole list is read, twice and page by page, until both readings agree. The check under Set up finds out what the service can do.</source>
        <translation>Startdeliver %1 i sin lista över %2. Hela listan läses, två gånger och sida för sida, tills båda läsningarna stämmer överens. Kontrollen under Kom igång tar reda på vad tjänsten kan.</translation>
    </message>
    <message>
        <source>No flow is switched on. Switch one on in Sync settings.</source>
        <translation>Inget flöde är påslaget. Slå på ett i Synkinställningar.</translation>
    </message>
    <message>
        <source>There is no run %1 (any more).</source>
        <translation>Körning %1 finns inte (längre).</translation>
    </message>
    <message>
        <source>Salesforce is not connected yet. Connect it under Connections.</source>
        <translation>Salesforce är inte anslutet ännu. Anslut det under Anslutningar.</translation>
    </message>
    <message>
        <source>Startdeliver is not connected yet. Connect it under Connections.</source>
        <translation>Startdeliver är inte anslutet ännu. Anslut det under Anslutningar.</translation>
    </message>
    <message>
        <source>Nobody answers at %1: %2</source>
        <translation>Ingen svarar på %1: %2</translation>
    </message>
    <message>
        <source>%1 answered as the receiver does, but the notice is not in this profile&apos;s inbox: another receiver has this address.</source>
        <translation>%1 svarade som mottagaren gör, men meddelandet finns inte i den här profilens inkorg: en annan mottagare har den adressen.</translation>
    </message>
    <message>
        <source>%1 answered with the status 404: the receiver is not there, or it does not know this secret. Restart the watch, and look at the proxy&apos;s path.</source>
        <translation>%1 svarade med status 404: mottagaren är inte där, eller så känner den inte till hemligheten. Starta om Tandem och se efter proxyns sökväg.</translation>
    </message>
    <message>
        <source>%1 answered with the status %2 instead of 202.</source>
        <translation>%1 svarade med status %2 i stället för 202.</translation>
    </message>
    <message>
        <source>our own write</source>
        <translation>vår egen skrivning</translation>
    </message>
    <message>
        <source>a test</source>
        <translation>ett test</translation>
    </message>
    <message>
        <source>no notice had told of it</source>
        <translation>inget meddelande hade berättat om det</translation>
    </message>
    <message>
        <source>The record was changed or the row was dealt with since the plan was made. Make a new plan.</source>
        <translation>Posten har ändrats eller raden har hanterats sedan planen gjordes. Gör en ny plan.</translation>
    </message>
    <message>
        <source>This plan goes one way only: it takes a run back, or carries over what was there before. Leave the row out instead.</source>
        <translation>Den här planen går bara åt ett håll: den ångrar en körning eller för över det som fanns sedan tidigare. Utelämna raden i stället.</translation>
    </message>
    <message>
        <source>This row does not choose between two changes, so there is no other value that could win. Leave the row out instead.</source>
        <translation>Den här raden väljer inte mellan två ändringar, så det finns inget annat värde som kan vinna. Utelämna raden i stället.</translation>
    </message>
    <message>
        <source>The other way is closed for these fields: the mapping, the flow or the rights of the connected user do not let them be written there.</source>
        <translation>Åt andra hållet är det stängt för de här fälten: mappningen, flödet eller den anslutna användarens rättigheter tillåter inte att de skrivs dit.</translation>
    </message>
    <message>
        <source>undo of run %1</source>
        <translation>körning %1 ångras</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>Ge profilen ett namn.</translation>
    </message>
    <message>
        <source>There is a profile &quot;%1&quot; already. Choose another name.</source>
        <translation>Det finns redan en profil som heter ”%1”. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>There is a file &quot;%1&quot; where the profile&apos;s folder would be. Choose another name.</source>
        <translation>Det finns en fil ”%1” där profilens mapp skulle vara. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>The support bundle could not be packed.</source>
        <translation>Supportpaketet kunde inte packas.</translation>
    </message>
    <message>
        <source>A decision keeps the other value back. Withdraw it in Activity.</source>
        <translation>Ett beslut håller tillbaka det andra värdet. Ta tillbaka det under Aktivitet.</translation>
    </message>
    <message>
        <source>The other value was refused before. Activity says why.</source>
        <translation>Det andra värdet har avvisats tidigare. Under Aktivitet står det varför.</translation>
    </message>
    <message>
        <source>The other value&apos;s record has no partner yet: sync that first.</source>
        <translation>Det andra värdets post har ingen motpart ännu: synka den först.</translation>
    </message>
    <message>
        <source>This plan is being applied: wait until that has ended.</source>
        <translation>Planen genomförs just nu: vänta tills det är klart.</translation>
    </message>
    <message>
        <source>the name of a field</source>
        <translation>namnet på ett fält</translation>
    </message>
    <message>
        <source>declined by a person</source>
        <translation>avböjd av en person</translation>
    </message>
    <message>
        <source>the flow does not change records there</source>
        <translation>flödet ändrar inga poster där</translation>
    </message>
    <message>
        <source>something changes it back each time</source>
        <translation>något ändrar tillbaka det varje gång</translation>
    </message>
    <message>
        <source>The flow goes one way only, and this mapping the other: nothing of it is written.</source>
        <translation>Flödet går bara åt ena hållet och den här mappningen åt det andra: inget av den skrivs.</translation>
    </message>
    <message>
        <source>&quot;system&quot;, &quot;none&quot;, http://host:port or socks5://host:port with a port from 1 to 65535 (user and password are kept elsewhere)</source>
        <translation>”system”, ”none”, http://värd:port eller socks5://värd:port med en port från 1 till 65535 (användare och lösenord sparas på annat ställe)</translation>
    </message>
    <message>
        <source>A record like it is on the other side, where the filter keeps it out: a new one would be there twice. Let the filter take it in, or keep the two apart and it gets a partner of its own.</source>
        <translation>En likadan post finns på andra sidan, där filtret håller den utanför: en ny skulle finnas där två gånger. Låt filtret ta in den, eller håll isär de två så får den en egen partner.</translation>
    </message>
    <message>
        <source>Salesforce took the subscription to changes of %1, but tells nothing of them. Select the object for Change Data Capture, and give the user &quot;View All&quot; on it; until then it is read by polling.</source>
        <translation>Salesforce tog emot prenumerationen på ändringar av %1 men berättar inget om dem. Välj objektet för Change Data Capture och ge användaren &quot;View All&quot; på det; tills dess läses det regelbundet.</translation>
    </message>
    <message>
        <source>%1 of the %2 Salesforce calls that %3 are used: no first full reads until there is more room.</source>
        <translation>%1 av de %2 Salesforce-anrop som %3 är förbrukade: inga första fullständiga läsningar förrän det finns mer utrymme.</translation>
    </message>
    <message>
        <source>%1 of the %2 Salesforce calls that %3 are used, about %4 by midnight: what runs by itself runs four times as seldom.</source>
        <translation>%1 av de %2 Salesforce-anrop som %3 är förbrukade, ungefär %4 till midnatt: det som körs av sig självt körs fyra gånger så sällan.</translation>
    </message>
    <message>
        <source>%1 of the %2 Salesforce calls that %3 are used: nothing runs by itself until there is room again.</source>
        <translation>%1 av de %2 Salesforce-anrop som %3 är förbrukade: inget körs av sig självt förrän det finns utrymme igen.</translation>
    </message>
    <message>
        <source>are not left for people</source>
        <translation>inte lämnas åt människor</translation>
    </message>
    <message>
        <source>Tandem may make a day</source>
        <translation>Tandem får göra per dag</translation>
    </message>
    <message>
        <source>The changed configuration has an error, the one before stays in force: %1</source>
        <translation>Den ändrade konfigurationen har ett fel, den tidigare gäller fortfarande: %1</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>%1 kunde inte öppnas: %2.</translation>
    </message>
    <message>
        <source>Plan %1 has been applied: nothing of it is left to open.</source>
        <translation>Plan %1 är verkställd: det finns inget kvar av den att öppna.</translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; has no mapping %2 whose rule could be changed.</source>
        <translation>Flödet ”%1” har ingen mappning %2 vars regel kan ändras.</translation>
    </message>
    <message>
        <source>its run failed</source>
        <translation>dess körning misslyckades</translation>
    </message>
    <message>
        <source>the connected user has no permission to write it</source>
        <translation>den anslutna användaren har inte behörighet att skriva i det</translation>
    </message>
    <message>
        <source>nobody may write it once the record is there</source>
        <translation>ingen får skriva i det när posten väl finns</translation>
    </message>
    <message>
        <source>There is another record of that number. Look at %1.</source>
        <translation>Det finns en annan post med det numret. Se på %1.</translation>
    </message>
    <message>
        <source>Nothing runs this profile by itself, so that there is nothing to pause.</source>
        <translation>Ingenting kör den här profilen av sig självt, så det finns inget att pausa.</translation>
    </message>
    <message>
        <source>The program that ran this profile by itself ended in the midst of this. See under Activity what was done; the next run goes on from there.</source>
        <translation>Programmet som körde den här profilen av sig självt avslutades mitt i detta. Se under Aktivitet vad som hann göras; nästa körning fortsätter därifrån.</translation>
    </message>
    <message>
        <source>The program that ran this profile by itself is gone, so that nobody carries this out. Start it again, or sync here.</source>
        <translation>Programmet som körde den här profilen av sig självt är borta, så ingen utför detta. Starta det igen, eller synka här.</translation>
    </message>
    <message>
        <source>Process %1 on %2 runs this profile, but did not answer for %3 seconds. What you asked for was taken back; try again.</source>
        <translation>Process %1 på %2 kör den här profilen men svarade inte på %3 sekunder. Det du bad om togs tillbaka; försök igen.</translation>
    </message>
    <message>
        <source>Say why this cause is muted.</source>
        <translation>Skriv varför orsaken tystas.</translation>
    </message>
    <message>
        <source>%1 Candidates (%2): %3.</source>
        <translation>%1 Kandidater (%2): %3.</translation>
    </message>
    <message>
        <source>%1 Candidates (%2), among them: %3.</source>
        <translation>%1 Kandidater (%2), bland dem: %3.</translation>
    </message>
    <message>
        <source>Decided: %1. The next run carries it out.</source>
        <translation>Beslutat: %1. Nästa körning utför det.</translation>
    </message>
    <message>
        <source>Its partner %1 %2 was held. Decided: %3. The next run carries it out.</source>
        <translation>Dess motpart %1 %2 hölls kvar. Beslutat: %3. Nästa körning utför det.</translation>
    </message>
    <message>
        <source>It is a candidate for %1 %2. Decided: %3. The next run carries it out.</source>
        <translation>Den är en kandidat till %1 %2. Beslutat: %3. Nästa körning utför det.</translation>
    </message>
    <message>
        <source>link it with %1</source>
        <translation>länka den med %1</translation>
    </message>
    <message>
        <source>create a new partner for it</source>
        <translation>skapa en ny motpart till den</translation>
    </message>
    <message>
        <source>delete it too</source>
        <translation>radera den också</translation>
    </message>
    <message>
        <source>It was held since %2: %3 Decided: %4. The next run carries it out.</source>
        <translation>Den hölls kvar sedan %2: %3 Beslutat: %4. Nästa körning utför det.</translation>
    </message>
    <message>
        <source>Sync now: the run carries out what was decided. Until then it can be taken back under Activity, Held.</source>
        <translation>Synka nu: körningen utför det som beslutades. Till dess kan beslutet tas tillbaka under Aktivitet, Kvarhållna.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the field there is a formula, which nobody can write. Let the mapping go one way, away from %1, or choose another field.</source>
        <translation>Ändringar flödar inte till %1: fältet där är en formel, som ingen kan skriva. Låt mappningen gå åt ett håll, bort från %1, eller välj ett annat fält.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the connected user cannot change the field there. Let the mapping go one way, away from %1, or ask for the permission.</source>
        <translation>Ändringar flödar inte till %1: den anslutna användaren kan inte ändra fältet där. Låt mappningen gå åt ett håll, bort från %1, eller be om behörigheten.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: only the beginning of a text of %1 is written to the other side, so a change of it there would lose the rest. Let the mapping go one way, away from %1, or remove the step “Cut”.</source>
        <translation>Ändringar flödar inte till %1: bara början av en text i %1 skrivs till andra sidan, så en ändring av den där skulle förlora resten. Låt mappningen gå åt ett håll, bort från %1, eller ta bort steget ”Kapa”.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the other side always gets the same fixed value, which tells nothing of the value in %1. Let the mapping go one way, away from %1, or remove the step “Fixed value”.</source>
        <translation>Ändringar flödar inte till %1: andra sidan får alltid samma fasta värde, som inte säger något om värdet i %1. Låt mappningen gå åt ett håll, bort från %1, eller ta bort steget ”Fast värde”.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the other side has other capitals than %1, so a change of the text there would lose how it is written in %1. Let the mapping go one way, away from %1, or remove the step that changes capitals.</source>
        <translation>Ändringar flödar inte till %1: andra sidan har andra versaler än %1, så en ändring av texten där skulle förlora hur den är skriven i %1. Låt mappningen gå åt ett håll, bort från %1, eller ta bort steget som ändrar versaler.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: only the day of a point in time is written to the other side, so a change of it there would lose the time of day in %1. Let the mapping go one way, away from %1, or choose a field with a time.</source>
        <translation>Ändringar flödar inte till %1: bara dagen av en tidpunkt skrivs till andra sidan, så en ändring av den där skulle förlora klockslaget i %1. Låt mappningen gå åt ett håll, bort från %1, eller välj ett fält med klockslag.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: first and last name of %1 are one on the other side and cannot be told apart again. Let the mapping go one way, away from %1, or add the step “Part of a name” for the way back.</source>
        <translation>Ändringar flödar inte till %1: för- och efternamn i %1 är ett på andra sidan och kan inte skiljas åt igen. Låt mappningen gå åt ett håll, bort från %1, eller lägg till steget ”Del av ett namn” för vägen tillbaka.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: only a part of the name in %1 is written to the other side, so a change of it there would lose the other part. Let the mapping go one way, away from %1, or add the step “Join names” for the way back.</source>
        <translation>Ändringar flödar inte till %1: bara en del av namnet i %1 skrivs till andra sidan, så en ändring av den där skulle förlora den andra delen. Låt mappningen gå åt ett håll, bort från %1, eller lägg till steget ”Slå ihop namn” för vägen tillbaka.</translation>
    </message>
    <message>
        <source>Changes of a text that is formatted in %1 will not flow to %1: the other side takes plain text, so a change there would lose the formatting. Other texts flow both ways. Let the mapping go one way, away from %1, or choose a field for formatted text.</source>
        <translation>Ändringar av en text som är formaterad i %1 flödar inte till %1: andra sidan tar oformaterad text, så en ändring där skulle förlora formateringen. Andra texter flödar åt båda hållen. Låt mappningen gå åt ett håll, bort från %1, eller välj ett fält för formaterad text.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the field there is written when a record is created, and nobody can change it afterwards. If that is what you want, leave it so; else choose another field.</source>
        <translation>Ändringar flödar inte till %1: fältet där skrivs när en post skapas och ingen kan ändra det sedan. Om det är vad du vill, låt det vara så; välj annars ett annat fält.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: several values of %1 become one on the other side, and nobody can tell which of them a change there means. Let the mapping go one way, away from %1, or give each value one of its own under Values, and nothing to “Others”.</source>
        <translation>Ändringar flödar inte till %1: flera värden i %1 blir ett på andra sidan, och ingen kan avgöra vilket av dem en ändring där avser. Låt mappningen gå åt ett håll, bort från %1, eller ge varje värde ett eget under Värden, och inget åt ”Övriga”.</translation>
    </message>
    <message>
        <source>keep it apart, with a partner of its own where one is created</source>
        <translation>håll den isär, med en egen motpart där en sådan skapas</translation>
    </message>
    <message>
        <source>keep it, without a partner</source>
        <translation>behåll den, utan motpart</translation>
    </message>
    <message>
        <source>let it stay alone</source>
        <translation>låt den förbli ensam</translation>
    </message>
    <message>
        <source>Of the %1 sign-ins that Salesforce keeps for a user of this app, one is Tandem&apos;s, as far as this profile knows.</source>
        <translation>Av de %1 inloggningar som Salesforce behåller för en användare av appen är en Tandems, så vitt profilen vet.</translation>
    </message>
    <message>
        <source>Person accounts %1, several currencies %2, shared activities %3.</source>
        <translation>Personkonton %1, flera valutor %2, delade aktiviteter %3.</translation>
    </message>
    <message>
        <source>are on</source>
        <translation>är på</translation>
    </message>
    <message>
        <source>are off</source>
        <translation>är av</translation>
    </message>
    <message>
        <source>One change may not flow: direction, null policy, a lossy mapping or a read-only field keeps it back.</source>
        <translation>En ändring får inte flöda: riktning, regel för tomma värden, en mappning som förlorar något eller ett skrivskyddat fält håller den tillbaka.</translation>
    </message>
    <message>
        <source>One change was declined by a person.</source>
        <translation>En ändring har avböjts av en person.</translation>
    </message>
    <message>
        <source>One value was refused before and is not sent again yet.</source>
        <translation>Ett värde har nekats förut och skickas inte igen än.</translation>
    </message>
    <message>
        <source>%1 refused %2 once: %3 (%4). It is sent again when the value changes, or from %5 on (error %6).</source>
        <translation>%1 har nekat %2 en gång: %3 (%4). Det skickas igen när värdet ändras, eller från %5 (fel %6).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no record. Give a Salesforce id of 15 or 18 characters, a Startdeliver number (&quot;user/12&quot; for a person), or the address of a record&apos;s page.</source>
        <translation>”%1” är ingen post. Ange ett Salesforce-id med 15 eller 18 tecken, ett nummer i Startdeliver (”user/12” för en person) eller adressen till en posts sida.</translation>
    </message>
    <message>
        <source>%1 is no %2 that Tandem has read. Give the id of one of the candidates.</source>
        <translation>%1 är ingen %2 som Tandem har läst. Ange id för en av kandidaterna.</translation>
    </message>
    <message>
        <source>There is no conflict %1 (any more).</source>
        <translation>Konflikt %1 finns inte (längre).</translation>
    </message>
    <message>
        <source>There is no held record %1 (any more).</source>
        <translation>Kvarhållen post %1 finns inte (längre).</translation>
    </message>
    <message>
        <source>There is no decision %1 (any more).</source>
        <translation>Beslut %1 finns inte (längre).</translation>
    </message>
    <message>
        <source>a person said to go on</source>
        <translation>en person sade Fortsätt</translation>
    </message>
    <message>
        <source>the partner of %1, which was merged into it</source>
        <translation>motparten till %1, som slogs ihop med den</translation>
    </message>
    <message>
        <source>new record; the rest of the text follows in a comment</source>
        <translation>ny post; resten av texten följer i en kommentar</translation>
    </message>
    <message>
        <source>Run %1 wrote nothing that could be set back: it changed no field and made no record. What it deleted Tandem cannot bring back; look in the recycle bin.</source>
        <translation>Körning %1 skrev inget som kan återställas: den ändrade inget fält och skapade ingen post. Det den raderade kan Tandem inte ta tillbaka; titta i papperskorgen.</translation>
    </message>
    <message>
        <source>The comment was edited in Startdeliver, and its post in Salesforce as well. The post was left as it is. Take the edit of the post back, then retry.</source>
        <translation>Kommentaren ändrades i Startdeliver, och dess inlägg i Salesforce likaså. Inlägget lämnades som det är. Ta tillbaka ändringen av inlägget och försök igen.</translation>
    </message>
    <message>
        <source>The configuration is sound; one flow is on.</source>
        <translation>Konfigurationen håller; ett flöde är på.</translation>
    </message>
    <message>
        <source>does not sort by updatedAt</source>
        <translation>sorterar inte efter updatedAt</translation>
    </message>
    <message>
        <source>does not compare updatedAt</source>
        <translation>jämför inte updatedAt</translation>
    </message>
    <message>
        <source>does not compare id within one updatedAt</source>
        <translation>jämför inte id inom samma updatedAt</translation>
    </message>
    <message>
        <source>does not sort by id within one updatedAt</source>
        <translation>sorterar inte efter id inom samma updatedAt</translation>
    </message>
    <message>
        <source>it named no usable address</source>
        <translation>den angav ingen användbar adress</translation>
    </message>
    <message>
        <source>only reading requests are followed</source>
        <translation>bara läsande anrop följs</translation>
    </message>
    <message>
        <source>it is another host, and the sign-in belongs to this one</source>
        <translation>det är en annan värd, och inloggningen hör till den här</translation>
    </message>
    <message>
        <source>it has sent Tandem on %1 times already</source>
        <translation>den har redan skickat Tandem vidare %1 gånger</translation>
    </message>
    <message>
        <source>The proxy</source>
        <translation>Proxyn</translation>
    </message>
    <message>
        <source>The proxy %1</source>
        <translation>Proxyn %1</translation>
    </message>
    <message>
        <source>Port %1 is already in use by another program.</source>
        <translation>Port %1 används redan av ett annat program.</translation>
    </message>
    <message>
        <source>Cannot listen on %1 port %2.</source>
        <translation>Det går inte att lyssna på %1 port %2.</translation>
    </message>
    <message>
        <source>No sign-in is open. Start one first.</source>
        <translation>Ingen inloggning pågår. Börja en först.</translation>
    </message>
    <message>
        <source>row %1 (%2) is missing; untick it instead</source>
        <translation>rad %1 (%2) saknas; avmarkera den i stället</translation>
    </message>
    <message>
        <source>it has a row %1 that was never planned</source>
        <translation>den har en rad %1 som aldrig planerades</translation>
    </message>
    <message>
        <source>a row has no &quot;id&quot;, or its &quot;ticked&quot; is neither true nor false</source>
        <translation>en rad saknar ”id”, eller så är dess ”ticked” varken true eller false</translation>
    </message>
    <message>
        <source>It says:</source>
        <translation>Den säger:</translation>
    </message>
    <message>
        <source>Automation in Salesforce stumbled: %1</source>
        <translation>Automatisering i Salesforce snubblade: %1</translation>
    </message>
    <message>
        <source>Salesforce&apos;s allowance of change events or of their listeners is used up (%1).</source>
        <translation>Salesforces kvot för ändringshändelser eller deras lyssnare är förbrukad (%1).</translation>
    </message>
    <message>
        <source>Salesforce forgot the change stream; it is opened again.</source>
        <translation>Salesforce har glömt ändringsströmmen; den öppnas igen.</translation>
    </message>
    <message>
        <source>Salesforce does not let this user listen (%1).</source>
        <translation>Salesforce låter inte den här användaren lyssna (%1).</translation>
    </message>
    <message>
        <source>Salesforce answered the change stream with the status %1.</source>
        <translation>Salesforce svarade på ändringsströmmen med status %1.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s answer to the change stream was cut off or is not what was asked for.</source>
        <translation>Salesforces svar på ändringsströmmen var avbrutet eller är inte vad som efterfrågades.</translation>
    </message>
    <message>
        <source>No object is to be listened to.</source>
        <translation>Inget objekt ska avlyssnas.</translation>
    </message>
    <message>
        <source>Salesforce takes the sign-in, but not for change events (%1).</source>
        <translation>Salesforce godtar inloggningen, men inte för ändringshändelser (%1).</translation>
    </message>
    <message>
        <source>A mapping</source>
        <translation>En mappning</translation>
    </message>
    <message>
        <source>A match key</source>
        <translation>En matchningsnyckel</translation>
    </message>
    <message>
        <source>The external-id setting</source>
        <translation>Inställningen för externt id</translation>
    </message>
    <message>
        <source>no flow wants it</source>
        <translation>inget flöde vill ha det</translation>
    </message>
    <message>
        <source>its flow waits for a first plan that a person applies</source>
        <translation>dess flöde väntar på en första plan som en person tillämpar</translation>
    </message>
    <message>
        <source>The record chosen for it, %1, belongs to another one by now. Merge it with that one in the service it lives in, choose another one, or keep it apart and it gets a partner of its own.</source>
        <translation>Posten som valdes för den, %1, hör vid det här laget till en annan. Slå ihop den med den andra i tjänsten där den finns, välj en annan, eller håll den isär så får den en egen motpart.</translation>
    </message>
    <message>
        <source>%1 was merged into %2 in Salesforce, and both had a partner: %3 and %4. Merge the two in Startdeliver (delete one of them), or say which one belongs to %2: link this one with it, or keep this one apart and it stays alone.</source>
        <translation>%1 slogs ihop med %2 i Salesforce, och båda hade en motpart: %3 och %4. Slå ihop de två i Startdeliver (radera en av dem), eller säg vilken som hör till %2: koppla den här till den, eller håll den här isär så förblir den ensam.</translation>
    </message>
    <message>
        <source>The secret file %1 could not be read: %2.</source>
        <translation>Hemlighetsfilen %1 kunde inte läsas: %2.</translation>
    </message>
    <message>
        <source>The secret file %1 could not be written: %2.</source>
        <translation>Hemlighetsfilen %1 kunde inte skrivas: %2.</translation>
    </message>
    <message>
        <source>The secret file %1 could not be replaced: %2.</source>
        <translation>Hemlighetsfilen %1 kunde inte bytas ut: %2.</translation>
    </message>
    <message>
        <source>The secret file %1 could not be made durable: %2.</source>
        <translation>Hemlighetsfilen %1 kunde inte säkras på disken: %2.</translation>
    </message>
    <message>
        <source>Other users of this machine can open %1. Run &quot;chmod %2 %1&quot; and start again.</source>
        <translation>Andra användare av datorn kan öppna %1. Kör ”chmod %2 %1” och starta om.</translation>
    </message>
    <message>
        <source>The secret file %1 is encrypted, and its key is not here. Start Tandem with the credential tandem-secrets-key, as its service does (systemd-run -p LoadCredentialEncrypted=tandem-secrets-key).</source>
        <translation>Hemlighetsfilen %1 är krypterad, och dess nyckel finns inte här. Starta Tandem med autentiseringsuppgiften tandem-secrets-key, som dess tjänst gör (systemd-run -p LoadCredentialEncrypted=tandem-secrets-key).</translation>
    </message>
    <message>
        <source>The secret file %1 was encrypted with another key, or is damaged. Give Tandem the key it was made with; or remove the file and connect both services again.</source>
        <translation>Hemlighetsfilen %1 krypterades med en annan nyckel, eller är skadad. Ge Tandem nyckeln den gjordes med; eller ta bort filen och anslut båda tjänsterna igen.</translation>
    </message>
    <message>
        <source>The data directory %1 does not exist.</source>
        <translation>Datakatalogen %1 finns inte.</translation>
    </message>
    <message>
        <source>The library that encrypts secrets cannot start.</source>
        <translation>Biblioteket som krypterar hemligheter kan inte starta.</translation>
    </message>
    <message>
        <source>The key of the secret file is too short: it must have at least %1 characters. Make a new one, for example with &quot;openssl rand -hex 32&quot;.</source>
        <translation>Hemlighetsfilens nyckel är för kort: den måste ha minst %1 tecken. Gör en ny, till exempel med ”openssl rand -hex 32”.</translation>
    </message>
    <message>
        <source>The credential %1 cannot be read: %2.</source>
        <translation>Autentiseringsuppgiften %1 kan inte läsas: %2.</translation>
    </message>
    <message>
        <source>it does not say which</source>
        <translation>den säger inte vilket</translation>
    </message>
    <message>
        <source>none answers</source>
        <translation>ingen svarar</translation>
    </message>
    <message>
        <source>%1 What was asked of it is done as soon as it answers.</source>
        <translation>%1 Det som begärdes av den görs så snart den svarar.</translation>
    </message>
    <message>
        <source>The lock file %1 cannot be used: %2.</source>
        <translation>Låsfilen %1 kan inte användas: %2.</translation>
    </message>
    <message>
        <source>%1 is locked by %2.</source>
        <translation>%1 är låst av %2.</translation>
    </message>
    <message>
        <source>process %1 on %2, since %3</source>
        <translation>process %1 på %2, sedan %3</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>en annan process</translation>
    </message>
    <message>
        <source>The certificate %1 cannot be read (%2). Correct &quot;webhooks&quot; in the configuration.</source>
        <translation>Certifikatet %1 kan inte läsas (%2). Rätta ”webhooks” i konfigurationen.</translation>
    </message>
    <message>
        <source>The key %1 cannot be read (%2). Correct &quot;webhooks&quot; in the configuration.</source>
        <translation>Nyckeln %1 kan inte läsas (%2). Rätta ”webhooks” i konfigurationen.</translation>
    </message>
    <message>
        <source>&quot;webhooks&quot; names only one of certificateFile and keyFile. The receiver needs both, or none.</source>
        <translation>”webhooks” anger bara den ena av certificateFile och keyFile. Mottagaren behöver båda, eller ingen.</translation>
    </message>
    <message>
        <source>The receiver would listen on %1, which others can reach, without TLS: the secret in each notice could be read on the way. Give &quot;webhooks&quot; a certificateFile and a keyFile, set behindProxy where a proxy with TLS stands before it, or listen on 127.0.0.1.</source>
        <translation>Mottagaren skulle lyssna på %1, som andra kan nå, utan TLS: hemligheten i varje meddelande skulle kunna läsas på vägen. Ge ”webhooks” en certificateFile och en keyFile, sätt behindProxy om en proxy med TLS står framför, eller lyssna på 127.0.0.1.</translation>
    </message>
    <message>
        <source>More notices arrive than the disk can take. Their senders are asked to come again.</source>
        <translation>Det kommer fler meddelanden än disken hinner ta emot. Avsändarna ombeds komma tillbaka.</translation>
    </message>
    <message>
        <source>The server is already listening.</source>
        <translation>Servern lyssnar redan.</translation>
    </message>
    <message>
        <source>A notice went to %1 and is in the inbox: the path is good.</source>
        <translation>Ett meddelande gick till %1 och finns i inkorgen: vägen fungerar.</translation>
    </message>
    <message>
        <source>The Startdeliver dialect is wrong at %1: %2.</source>
        <translation>Startdelivers dialekt är fel vid %1: %2.</translation>
    </message>
    <message>
        <source>The built-in Startdeliver dialect is missing or damaged.</source>
        <translation>Den inbyggda dialekten för Startdeliver saknas eller är skadad.</translation>
    </message>
    <message>
        <source>startdeliver.dialectOverrides must be a JSON object.</source>
        <translation>startdeliver.dialectOverrides måste vara ett JSON-objekt.</translation>
    </message>
    <message>
        <source>The Startdeliver dialect has no entity &quot;%1&quot;.</source>
        <translation>Startdelivers dialekt har ingen entitet ”%1”.</translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation>någon sådan inställning finns inte</translation>
    </message>
    <message>
        <source>it cannot be removed</source>
        <translation>den kan inte tas bort</translation>
    </message>
    <message>
        <source>it has the wrong type, the default is %1</source>
        <translation>den har fel typ, standardvärdet är %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of %2</source>
        <translation>”%1” är inte en av %2</translation>
    </message>
    <message>
        <source>it must be a whole number</source>
        <translation>det måste vara ett heltal</translation>
    </message>
    <message>
        <source>it must be between %1 and %2</source>
        <translation>det måste vara mellan %1 och %2</translation>
    </message>
    <message>
        <source>it must be an object</source>
        <translation>det måste vara ett objekt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field type</source>
        <translation>”%1” är ingen fälttyp</translation>
    </message>
    <message>
        <source>it must be a whole number from 1 to %1</source>
        <translation>det måste vara ett heltal från 1 till %1</translation>
    </message>
    <message>
        <source>another entity has that name</source>
        <translation>en annan entitet har det namnet</translation>
    </message>
    <message>
        <source>it must be a JSON object</source>
        <translation>det måste vara ett JSON-objekt</translation>
    </message>
    <message>
        <source>it must be a text that is not empty</source>
        <translation>det måste vara en text som inte är tom</translation>
    </message>
    <message>
        <source>there is no such time zone</source>
        <translation>någon sådan tidszon finns inte</translation>
    </message>
    <message>
        <source>Startdeliver cannot compare &quot;%1&quot; here: its dialect says that filters take no comparisons.</source>
        <translation>Startdeliver kan inte jämföra ”%1” här: dess dialekt säger att filter inte tar jämförelser.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a comparison that Startdeliver knows.</source>
        <translation>”%1” är ingen jämförelse som Startdeliver känner till.</translation>
    </message>
    <message>
        <source>A filter for Startdeliver is not a JSON object.</source>
        <translation>Ett filter för Startdeliver är inget JSON-objekt.</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formel</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>skrivskyddat</translation>
    </message>
    <message>
        <source>set on create only</source>
        <translation>sätts bara när posten skapas</translation>
    </message>
    <message>
        <source>undo of run %1; the answer was lost</source>
        <translation>körning %1 ångras; svaret gick förlorat</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Salesforce id: it needs 15 or 18 letters and digits.</source>
        <translation>”%1” är inget Salesforce-id: det behöver 15 eller 18 bokstäver och siffror.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Salesforce id: its last three characters do not fit the rest.</source>
        <translation>”%1” är inget Salesforce-id: de tre sista tecknen stämmer inte med resten.</translation>
    </message>
    <message>
        <source>%1 takes %2 characters; to say where the rest of a text is takes at least %3. Use &quot;cut&quot; or &quot;refuse&quot;.</source>
        <translation>%1 tar %2 tecken; att säga var resten av en text finns tar minst %3. Använd ”cut” eller ”refuse”.</translation>
    </message>
    <message>
        <source>The rest of %1 cannot go into a comment at %2: %3. Use &quot;cut&quot; or &quot;refuse&quot;, or make the mapping flow the other way only.</source>
        <translation>Resten av %1 kan inte läggas i en kommentar i %2: %3. Använd ”cut” eller ”refuse”, eller låt mappningen bara gå åt andra hållet.</translation>
    </message>
    <message>
        <source>The rest of %1 cannot go into a comment at %2: %3.</source>
        <translation>Resten av %1 kan inte läggas i en kommentar i %2: %3.</translation>
    </message>
    <message>
        <source>the comments of a Salesforce task stand in its Description, which has no room for its own rest</source>
        <translation>en uppgifts kommentarer står i dess Description i Salesforce, som inte har plats för sin egen rest</translation>
    </message>
    <message>
        <source>only accounts (a note) and tasks (its Description) can hold the rest of a text in Salesforce</source>
        <translation>bara konton (en anteckning) och uppgifter (Description) kan ta emot resten av en text i Salesforce</translation>
    </message>
    <message>
        <source>only customers and tasks have comments in Startdeliver</source>
        <translation>bara kunder och uppgifter har kommentarer i Startdeliver</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 och %2 till</translation>
    </message>
    <message>
        <source>the name of a field, or nothing</source>
        <translation>namnet på ett fält, eller inget</translation>
    </message>
    <message>
        <source>the id of a Salesforce user</source>
        <translation>id för en Salesforce-användare</translation>
    </message>
    <message>
        <source>the id of a team member</source>
        <translation>id för en teammedlem</translation>
    </message>
    <message>
        <source>a version such as 67.0</source>
        <translation>en version som 67.0</translation>
    </message>
    <message>
        <source>a version such as v1</source>
        <translation>en version som v1</translation>
    </message>
    <message>
        <source>&quot;every 15m&quot;, &quot;hourly at :05&quot;, &quot;daily at 02:30&quot;, &quot;weekly on mon, thu at 08:00&quot; or nothing; behind it &quot;quiet 22:00-06:00&quot;, &quot;missed skip&quot;, &quot;jitter 2m&quot;</source>
        <translation>”every 15m”, ”hourly at :05”, ”daily at 02:30”, ”weekly on mon, thu at 08:00” eller inget; därefter ”quiet 22:00-06:00”, ”missed skip”, ”jitter 2m”</translation>
    </message>
    <message>
        <source>the name of a header, or nothing</source>
        <translation>namnet på ett huvudfält, eller inget</translation>
    </message>
    <message>
        <source>a JSON pointer such as /id or /data/id</source>
        <translation>en JSON-pekare som /id eller /data/id</translation>
    </message>
    <message>
        <source>an IP address such as 127.0.0.1</source>
        <translation>en IP-adress som 127.0.0.1</translation>
    </message>
    <message>
        <source>an https address without a path (http only for this machine)</source>
        <translation>en https-adress utan sökväg (http bara för den här datorn)</translation>
    </message>
    <message>
        <source>an https address, or nothing</source>
        <translation>en https-adress, eller inget</translation>
    </message>
    <message>
        <source>An object of values is expected, such as {&quot;Hot&quot;: &quot;A&quot;}.</source>
        <translation>Ett objekt med värden förväntas, som {&quot;Hot&quot;: &quot;A&quot;}.</translation>
    </message>
    <message>
        <source>An object with an &quot;op&quot; is expected: %1.</source>
        <translation>Ett objekt med ”op” förväntas: %1.</translation>
    </message>
    <message>
        <source>%1 Allowed: %2.</source>
        <translation>%1 Tillåtet: %2.</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;.</source>
        <translation>Det finns ingen mall ”%1”.</translation>
    </message>
    <message>
        <source>%1 Known: %2.</source>
        <translation>%1 Kända: %2.</translation>
    </message>
    <message>
        <source>A number with a fraction is written {&quot;decimal&quot;: &quot;1.5&quot;}, so that it stays exact.</source>
        <translation>Ett tal med decimaler skrivs {&quot;decimal&quot;: &quot;1.5&quot;}, så att det förblir exakt.</translation>
    </message>
    <message>
        <source>A text, number, true, false, null or a list is expected, or one of {&quot;day&quot;: &quot;2026-01-31&quot;}, {&quot;instant&quot;: &quot;2026-01-31T09:30:00Z&quot;}, {&quot;decimal&quot;: &quot;1.5&quot;}.</source>
        <translation>En text, ett tal, true, false, null eller en lista förväntas, eller någon av {&quot;day&quot;: &quot;2026-01-31&quot;}, {&quot;instant&quot;: &quot;2026-01-31T09:30:00Z&quot;}, {&quot;decimal&quot;: &quot;1.5&quot;}.</translation>
    </message>
    <message>
        <source>one &quot;value&quot;</source>
        <translation>ett ”value”</translation>
    </message>
    <message>
        <source>&quot;values&quot;, a list with at least one</source>
        <translation>”values”, en lista med minst ett</translation>
    </message>
    <message>
        <source>A name can only be joined from a whole record, and none was given.</source>
        <translation>Ett namn kan bara sättas samman ur en hel post, och ingen gavs.</translation>
    </message>
    <message>
        <source>The transform &quot;link&quot; needs the name of a flow.</source>
        <translation>Omvandlingen ”link” behöver namnet på ett flöde.</translation>
    </message>
    <message>
        <source>The transform &quot;dayInZone&quot; needs the name of a time zone, such as Europe/Stockholm.</source>
        <translation>Omvandlingen ”dayInZone” behöver namnet på en tidszon, som Europe/Stockholm.</translation>
    </message>
    <message>
        <source>The configuration %1 is wrong at %2</source>
        <translation>Konfigurationen %1 är fel vid %2</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>den kan inte läsas</translation>
    </message>
    <message>
        <source>network.proxy is &quot;%1&quot;. Write &quot;system&quot;, &quot;none&quot;, http://host:port or socks5://host:port.</source>
        <translation>network.proxy är ”%1”. Skriv ”system”, ”none”, http://värd:port eller socks5://värd:port.</translation>
    </message>
    <message>
        <source>There is no refused record %1 (any more).</source>
        <translation>Det finns ingen avvisad post %1 (längre).</translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; has none of these mappings: %2. Save the mapping first; its name is as in &quot;Name=name&quot;.</source>
        <translation>Flödet ”%1” har ingen av dessa mappningar: %2. Spara mappningen först; dess namn är som i ”Name=name”.</translation>
    </message>
    <message>
        <source>A newer filter is being tried.</source>
        <translation>Ett nyare filter provas.</translation>
    </message>
    <message>
        <source>Nobody waits for this trial any more.</source>
        <translation>Ingen väntar på det här provet längre.</translation>
    </message>
    <message>
        <source>Something else is being counted.</source>
        <translation>Något annat räknas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; differs</source>
        <translation>”%1” skiljer sig</translation>
    </message>
    <message>
        <source>row %1 (%2) was edited</source>
        <translation>rad %1 (%2) har redigerats</translation>
    </message>
    <message>
        <source>Tandem does not send a token to %1, which is not the service&apos;s own host.</source>
        <translation>Tandem skickar ingen token till %1, som inte är tjänstens egen värd.</translation>
    </message>
    <message>
        <source>The cache has been closed.</source>
        <translation>Cachen har stängts.</translation>
    </message>
    <message>
        <source>The store has been closed.</source>
        <translation>Lagret har stängts.</translation>
    </message>
    <message>
        <source>A job that only reads tried to change %1.</source>
        <translation>Ett jobb som bara läser försökte ändra %1.</translation>
    </message>
    <message>
        <source>%1 refused a row that breaks one of its rules.</source>
        <translation>%1 avvisade en rad som bryter mot en av dess regler.</translation>
    </message>
    <message>
        <source>Salesforce %1 cannot be linked with Startdeliver %2 in %3.</source>
        <translation>Salesforce %1 kan inte länkas med Startdeliver %2 i %3.</translation>
    </message>
    <message>
        <source>Salesforce %1 and Startdeliver %2 are linked already (link %3). %4</source>
        <translation>Salesforce %1 och Startdeliver %2 är redan länkade (länk %3). %4</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Salesforce API version. Write it like &quot;66.0&quot;.</source>
        <translation>”%1” är ingen API-version för Salesforce. Skriv den som ”66.0”.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s list of API versions was cut off or is not what was asked for.</source>
        <translation>Salesforces lista över API-versioner var avklippt eller är inte det som begärdes.</translation>
    </message>
    <message>
        <source>A batch for Salesforce was put together wrongly.</source>
        <translation>En omgång för Salesforce sattes ihop fel.</translation>
    </message>
    <message>
        <source>A reading position of Salesforce has an unexpected form; reading starts anew.</source>
        <translation>En läsposition i Salesforce har en oväntad form; läsningen börjar om.</translation>
    </message>
    <message>
        <source>Salesforce could not check its transaction policy; Tandem tries again later.</source>
        <translation>Salesforce kunde inte kontrollera sin transaktionspolicy; Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s transaction policy failed; Tandem tries again later.</source>
        <translation>Salesforces transaktionspolicy misslyckades; Tandem försöker igen senare.</translation>
    </message>
    <message>
        <source>A bulk job of Salesforce is not at the point where this can be done; Tandem asks again later.</source>
        <translation>Ett massjobb i Salesforce har inte kommit så långt att detta kan göras; Tandem frågar igen senare.</translation>
    </message>
    <message>
        <source>Salesforce has closed the reading position of a bulk job; Tandem reads its results from the start.</source>
        <translation>Salesforce har stängt läspositionen för ett massjobb; Tandem läser dess resultat från början.</translation>
    </message>
    <message>
        <source>Too many change streams are open in this organisation; Tandem reads on schedule and tries again later.</source>
        <translation>För många ändringsströmmar är öppna i organisationen; Tandem läser enligt schema och försöker igen senare.</translation>
    </message>
    <message>
        <source>Salesforce has lost the change stream; Tandem opens it anew and goes on where it was.</source>
        <translation>Salesforce har tappat ändringsströmmen; Tandem öppnar den på nytt och fortsätter där den var.</translation>
    </message>
    <message>
        <source>A bulk job&apos;s results were asked for in another API version: %1. This is a fault in Tandem; please report it.</source>
        <translation>Ett massjobbs resultat begärdes i en annan API-version: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not take so many records at once: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce tar inte så många poster på en gång: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not accept the time span of a query: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce godtar inte en frågas tidsspann: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not know this kind of request: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce känner inte till den här typen av begäran: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not take this form of data: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce tar inte data i den här formen: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not understand a request&apos;s header: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce förstår inte huvudet i en begäran: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not understand a request: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce förstår inte en begäran: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not understand a part of a request: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce förstår inte en del av en begäran: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce misses a part of a request: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce saknar en del av en begäran: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not understand a request for bulk data: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce förstår inte en begäran om massdata: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not take this form of bulk data: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce tar inte massdata i den här formen: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce cannot take a bulk request apart: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce kan inte tolka en massbegäran: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not know this kind of bulk job: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce känner inte till den här typen av massjobb: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce cannot take a bulk job&apos;s data apart: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce kan inte tolka ett massjobbs data: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>A message to the change stream is larger than Salesforce allows. This is a fault in Tandem; please report it.</source>
        <translation>Ett meddelande till ändringsströmmen är större än Salesforce tillåter. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>The change stream was asked for without a version. This is a fault in Tandem; please report it.</source>
        <translation>Ändringsströmmen begärdes utan version. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not understand a message to the change stream: %1. This is a fault in Tandem; please report it.</source>
        <translation>Salesforce förstår inte ett meddelande till ändringsströmmen: %1. Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not know this kind of request (status %1). This is a fault in Tandem; please report it.</source>
        <translation>Salesforce känner inte till den här typen av begäran (status %1). Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce does not take this form of data (status %1). This is a fault in Tandem; please report it.</source>
        <translation>Salesforce tar inte data i den här formen (status %1). Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Salesforce wants a condition with this request (status %1). This is a fault in Tandem; please report it.</source>
        <translation>Salesforce vill ha ett villkor till den här begäran (status %1). Det här är ett fel i Tandem; rapportera det gärna.</translation>
    </message>
    <message>
        <source>A record that was written back and forth takes one answer, that it goes on, and no other record takes that one.</source>
        <translation>En post som skrevs fram och tillbaka tar ett enda svar, att den fortsätter, och ingen annan post tar det.</translation>
    </message>
    <message>
        <source>The record is held for another reason, which this does not answer. Look at the list again.</source>
        <translation>Posten hålls kvar av en annan orsak, som detta inte svarar på. Se på listan igen.</translation>
    </message>
    <message>
        <source>The lock file %1 cannot be used: error %2.</source>
        <translation>Låsfilen %1 kan inte användas: fel %2.</translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation>Inget är sparat.</translation>
    </message>
    <message>
        <source>There is no run %1.</source>
        <translation>Det finns ingen körning %1.</translation>
    </message>
    <message>
        <source>Nobody waits for this search any more.</source>
        <translation>Ingen väntar på den här sökningen längre.</translation>
    </message>
    <message>
        <source>What is left to write of it is kept back until that is settled.</source>
        <translation>Det som är kvar att skriva hålls tillbaka tills det är avgjort.</translation>
    </message>
    <message>
        <source>Its partner cannot be created before what keeps it back is settled.</source>
        <translation>Dess motpart kan inte skapas förrän det som håller tillbaka den är avgjort.</translation>
    </message>
    <message>
        <source>%1 is in conflict: what the mapping makes of the one value is not the other.</source>
        <translation>%1 är i konflikt: det som mappningen gör av det ena värdet är inte det andra.</translation>
    </message>
    <message>
        <source>Conflict %1 on %2 since %3: the mapping makes %4 of what %5 holds, %6; %7 holds %8; a person chose %9.</source>
        <translation>Konflikt %1 om %2 sedan %3: mappningen gör %4 av det som %5 har, %6; %7 har %8; en person valde %9.</translation>
    </message>
    <message>
        <source>Conflict %1 on %2 since %3: the mapping makes %4 of what %5 holds, %6; %7 holds %8.</source>
        <translation>Konflikt %1 om %2 sedan %3: mappningen gör %4 av det som %5 har, %6; %7 har %8.</translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot; has no filter for records of %2.</source>
        <translation>Flödet ”%1” har inget filter för poster i %2.</translation>
    </message>
    <message>
        <source>It passes the filter for records of %1: %2.</source>
        <translation>Den passerar filtret för poster i %1: %2.</translation>
    </message>
    <message>
        <source>It does not pass the filter for records of %1: %2.</source>
        <translation>Den passerar inte filtret för poster i %1: %2.</translation>
    </message>
    <message>
        <source>Startdeliver brings no deleted record back. To have it there again, make a new record in Salesforce.</source>
        <translation>Startdeliver tar inte tillbaka en raderad post. Skapa en ny post i Salesforce för att få den där igen.</translation>
    </message>
    <message>
        <source>Undelete it in Salesforce, and it syncs again.</source>
        <translation>Återställ den i Salesforce, så synkas den igen.</translation>
    </message>
    <message>
        <source>The document is nested too deeply.</source>
        <translation>Dokumentet är nästlat för djupt.</translation>
    </message>
    <message>
        <source>The document is not valid JSON at column %1: %2</source>
        <translation>Dokumentet är inte giltig JSON vid kolumn %1: %2</translation>
    </message>
    <message>
        <source>it ends too early, a bracket is not closed.</source>
        <translation>det slutar för tidigt, en parentes är inte stängd.</translation>
    </message>
    <message>
        <source>a value is neither a text in quotation marks, a number, true, false nor null.</source>
        <translation>ett värde är varken en text inom citattecken, ett tal, true, false eller null.</translation>
    </message>
    <message>
        <source>a text has no closing quotation mark in its line, or a character that may not stand in it.</source>
        <translation>en text saknar avslutande citattecken på sin rad, eller har ett tecken som inte får stå i den.</translation>
    </message>
    <message>
        <source>a name in quotation marks is expected here; maybe there is a comma too many before it.</source>
        <translation>ett namn inom citattecken väntas här; kanske står ett komma för mycket före det.</translation>
    </message>
    <message>
        <source>a colon is expected after the name.</source>
        <translation>ett kolon väntas efter namnet.</translation>
    </message>
    <message>
        <source>a comma, or the closing bracket, is expected here.</source>
        <translation>ett komma, eller den avslutande parentesen, väntas här.</translation>
    </message>
    <message>
        <source>something stands behind its last bracket.</source>
        <translation>något står efter dess sista parentes.</translation>
    </message>
    <message>
        <source>a value is expected here.</source>
        <translation>ett värde väntas här.</translation>
    </message>
    <message>
        <source>Startdeliver answers the way Tandem expects it to.</source>
        <translation>Startdeliver svarar så som Tandem väntar sig.</translation>
    </message>
    <message>
        <source>Changes will not flow to %1: the other side keeps fewer decimals, so the rest of the number in %1 would be lost. Let the mapping go one way, away from %1, or choose a field with as many decimals.</source>
        <translation>Ändringar flödar inte till %1: den andra sidan har färre decimaler, så resten av talet i %1 skulle gå förlorad. Låt mappningen gå åt ett håll, bort från %1, eller välj ett fält med lika många decimaler.</translation>
    </message>
    <message>
        <source>One field differs on purpose: the undo of run %1 set it back.</source>
        <translation>Ett fält skiljer sig med avsikt: det sattes tillbaka när körning %1 ångrades.</translation>
    </message>
    <message>
        <source>%1 fields differ on purpose: the undo of run %2 set them back.</source>
        <translation>%1 fält skiljer sig med avsikt: de sattes tillbaka när körning %2 ångrades.</translation>
    </message>
    <message>
        <source>%1 fields differ on purpose: undos of several runs set them back.</source>
        <translation>%1 fält skiljer sig med avsikt: de sattes tillbaka när flera körningar ångrades.</translation>
    </message>
    <message>
        <source>One field differs, and nothing of it may flow.</source>
        <translation>Ett fält skiljer sig, och inget av det får flöda.</translation>
    </message>
    <message>
        <source>%1 fields differ, and nothing of them may flow.</source>
        <translation>%1 fält skiljer sig, och inget av dem får flöda.</translation>
    </message>
    <message>
        <source>One field differs, as it did when both sides last agreed.</source>
        <translation>Ett fält skiljer sig, precis som när båda sidorna senast var överens.</translation>
    </message>
    <message>
        <source>%1 fields differ, as they did when both sides last agreed.</source>
        <translation>%1 fält skiljer sig, precis som när båda sidorna senast var överens.</translation>
    </message>
    <message>
        <source>%1 and %2 name a record by an id that only its own service knows: written to the other service, it would be refused or taken for another record. Remove the mapping; owners go by the flow “Owners and team members”. To carry a parent or an account, add the step “Linked record” for each direction, under Steps.</source>
        <translation>%1 och %2 anger en post med ett id som bara dess egen tjänst känner till: skrivet till den andra tjänsten skulle det nekas eller tas för en annan post. Ta bort mappningen; ägare går genom flödet ”Ägare och teammedlemmar”. Lägg till steget ”Kopplad post” för varje riktning, under Steg, om en överordnad post eller ett konto ska föras över.</translation>
    </message>
    <message>
        <source>It is held for you.</source>
        <translation>Den väntar på dig.</translation>
    </message>
    <message>
        <source>It is held since %2: %3</source>
        <translation>Den väntar sedan %2: %3</translation>
    </message>
    <message>
        <source>Its partner %1 %2 is held since %4: %5</source>
        <translation>Dess motpart %1 %2 väntar sedan %4: %5</translation>
    </message>
    <message>
        <source>It is a candidate for %1 %2, which is held.</source>
        <translation>Den är en kandidat till %1 %2, som väntar.</translation>
    </message>
    <message>
        <source>A record of this name exists on the other side and belongs to another one here: it may have been entered twice. If so, merge it with that one in the service it lives in: Tandem merges no records. “Keep apart” and “Create new” do the same: it gets a partner of its own, where the flow creates one. “Link” is refused while the record on the other side belongs to that one.</source>
        <translation>En post med det namnet finns på andra sidan och hör till en annan här: den kan ha lagts in två gånger. Slå i så fall ihop den med den andra i tjänsten där den finns: Tandem slår inte ihop några poster. ”Håll isär” och ”Skapa ny” gör samma sak: den får en egen motpart, där flödet skapar en. ”Koppla” avvisas så länge posten på andra sidan hör till den andra.</translation>
    </message>
</context>
<context>
    <name>tandem::desktop::Desk</name>
    <message>
        <source>Matches</source>
        <translation>Matchningar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Granska</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Mappningar</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sync settings</source>
        <translation>Synkinställningar</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Anslutningar</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Kom igång</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>About Tandem</source>
        <translation>Om Tandem</translation>
    </message>
    <message>
        <source>Inspect a record…</source>
        <translation>Undersök en post…</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>Supportpaket…</translation>
    </message>
</context>
<context>
    <name>tandem::desktop::Main</name>
    <message>
        <source>Tandem did not end properly last time.</source>
        <translation>Tandem avslutades inte som det skulle förra gången.</translation>
    </message>
    <message>
        <source>Nothing is lost. The log may say why; it holds no secrets.</source>
        <translation>Inget har gått förlorat. Loggen kan säga varför; den innehåller inga hemligheter.</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Öppna loggen</translation>
    </message>
    <message>
        <source>This is the sandbox: both services are simulated in this program, and nothing is kept when it ends.</source>
        <translation>Det här är sandlådan: båda tjänsterna simuleras i programmet, och inget sparas när det avslutas.</translation>
    </message>
    <message>
        <source>The Startdeliver key is %1</source>
        <translation>Startdelivers nyckel är %1</translation>
    </message>
</context>
<context>
    <name>tandem::desktop::ProfileStart</name>
    <message>
        <source>The window of &quot;%1&quot; could not be opened. Start Tandem with --profile %1 to see why.</source>
        <translation>Fönstret för ”%1” kunde inte öppnas. Starta Tandem med --profile %1 för att se varför.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::AboutSheet</name>
    <message>
        <source>About Tandem</source>
        <translation>Om Tandem</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>Fri programvara enligt GNU General Public License, version 3 eller senare (GPL-3.0-or-later). Den lämnas utan någon garanti.</translation>
    </message>
    <message>
        <source>Data folder of this profile</source>
        <translation>Profilens datamapp</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datamapp</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Byggt med</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopiera uppgifterna</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Keeps Salesforce and Startdeliver in step, in both directions.</source>
        <translation>Håller Salesforce och Startdeliver i takt, åt båda hållen.</translation>
    </message>
    <message>
        <source>Libraries and their versions</source>
        <translation>Bibliotek och deras versioner</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Parts of Activity</source>
        <translation>Delar av Aktivitet</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Körningar</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikter</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Kvarhållna</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisade</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>Gå till Granska</translation>
    </message>
    <message>
        <source>What is decided here is written by the next plan or run (Ctrl+Enter)</source>
        <translation>Det som beslutas här skrivs av nästa plan eller körning (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Inget har hänt ännu</translation>
    </message>
    <message>
        <source>Every run stands here with each record it wrote, and what it left for you.</source>
        <translation>Här visas varje körning med de poster den skrev och det den lämnade åt dig.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Gör en plan</translation>
    </message>
    <message>
        <source>history log what happened</source>
        <translation>historik logg vad som hänt händelser</translation>
    </message>
    <message>
        <source>undo what was written</source>
        <translation>ångra vad som skrevs körning</translation>
    </message>
    <message>
        <source>both sides changed decide</source>
        <translation>båda sidor ändrade avgöra bestämma</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>väntar på dig</translation>
    </message>
    <message>
        <source>Show in Mappings</source>
        <translation>Visa i Mappningar</translation>
    </message>
    <message>
        <source>unticked</source>
        <translation>urkryssade</translation>
    </message>
    <message>
        <source>errors failed try again mute</source>
        <translation>fel misslyckade försök igen tysta</translation>
    </message>
</context>
<context>
    <name>tandem::ui::AppSettings</name>
    <message>
        <source>On</source>
        <translation>På</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Setup → External Client App Manager → New External Client App</source>
        <translation>Setup → External Client App Manager → New External Client App</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name (namn)</translation>
    </message>
    <message>
        <source>Distribution state</source>
        <translation>Distribution State</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>The app is for this organisation only.</source>
        <translation>Appen är bara för den här organisationen.</translation>
    </message>
    <message>
        <source>Enable OAuth</source>
        <translation>Enable OAuth</translation>
    </message>
    <message>
        <source>App settings</source>
        <translation>App Settings</translation>
    </message>
    <message>
        <source>Callback URLs</source>
        <translation>Callback URLs</translation>
    </message>
    <message>
        <source>All of them, one a line. They must be equal to the letter; Tandem takes the first port that is free on this computer.</source>
        <translation>Alla, en per rad. De måste stämma på tecknet; Tandem tar den första port som är ledig på datorn.</translation>
    </message>
    <message>
        <source>OAuth scopes</source>
        <translation>OAuth Scopes</translation>
    </message>
    <message>
        <source>In Setup they are called: Manage user data via APIs; Perform requests at any time; Access the identity URL service; Access unique user identifiers.</source>
        <translation>I Setup heter de: Manage user data via APIs; Perform requests at any time; Access the identity URL service; Access unique user identifiers.</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Security (säkerhet)</translation>
    </message>
    <message>
        <source>Require secret for Web Server Flow</source>
        <translation>Require secret for Web Server Flow</translation>
    </message>
    <message>
        <source>A desktop program cannot keep a secret, so it has none.</source>
        <translation>Ett skrivbordsprogram kan inte bevara en hemlighet, så det har ingen.</translation>
    </message>
    <message>
        <source>Require secret for Refresh Token Flow</source>
        <translation>Require secret for Refresh Token Flow</translation>
    </message>
    <message>
        <source>Require Proof Key for Code Exchange (PKCE)</source>
        <translation>Require Proof Key for Code Exchange (PKCE)</translation>
    </message>
    <message>
        <source>It takes the place of the secret.</source>
        <translation>Den ersätter hemligheten.</translation>
    </message>
    <message>
        <source>Enable Refresh Token Rotation</source>
        <translation>Enable Refresh Token Rotation</translation>
    </message>
    <message>
        <source>Every renewal brings a new token; Tandem stores it before it is used.</source>
        <translation>Varje förnyelse ger en ny token; Tandem sparar den innan den används.</translation>
    </message>
    <message>
        <source>Other flows (Client Credentials, Device, JWT Bearer, Authorization Code and Credentials)</source>
        <translation>Övriga flöden (Client Credentials, Device, JWT Bearer, Authorization Code and Credentials)</translation>
    </message>
    <message>
        <source>Tandem signs in with the Web Server Flow only.</source>
        <translation>Tandem loggar bara in med Web Server Flow.</translation>
    </message>
    <message>
        <source>Enforce Refresh-Token IP Allowlist</source>
        <translation>Enforce Refresh-Token IP Allowlist</translation>
    </message>
    <message>
        <source>It is not meant for apps that come back to localhost.</source>
        <translation>Den är inte avsedd för appar som kommer tillbaka till localhost.</translation>
    </message>
    <message>
        <source>Policies of the app</source>
        <translation>App Policies (appens policyer)</translation>
    </message>
    <message>
        <source>Permitted users</source>
        <translation>Permitted Users</translation>
    </message>
    <message>
        <source>Admin approved users are pre-authorized</source>
        <translation>Admin approved users are pre-authorized</translation>
    </message>
    <message>
        <source>Give the profile or permission set of the Tandem user access to the app. Organisations that block uninstalled apps need this.</source>
        <translation>Ge Tandem-användarens profil eller behörighetsuppsättning åtkomst till appen. Det krävs i organisationer som blockerar appar som inte är installerade.</translation>
    </message>
    <message>
        <source>Refresh token policy</source>
        <translation>Refresh Token Policy</translation>
    </message>
    <message>
        <source>Valid until revoked, or 30 days unused</source>
        <translation>Valid until revoked, eller 30 dagar utan användning</translation>
    </message>
    <message>
        <source>Unused for longer, Tandem asks you to sign in again.</source>
        <translation>Om den är oanvänd längre än så ber Tandem dig att logga in igen.</translation>
    </message>
    <message>
        <source>When it is saved</source>
        <translation>När det är sparat</translation>
    </message>
    <message>
        <source>Settings → OAuth Settings → Consumer Key and Secret</source>
        <translation>Settings → OAuth Settings → Consumer Key and Secret</translation>
    </message>
    <message>
        <source>Copy the consumer key</source>
        <translation>Kopiera konsumentnyckeln (Consumer Key)</translation>
    </message>
    <message>
        <source>That is what Tandem asks for. The secret stays where it is.</source>
        <translation>Det är den Tandem frågar efter. Hemligheten får vara där den är.</translation>
    </message>
    <message>
        <source>The first sign-in</source>
        <translation>Första inloggningen</translation>
    </message>
    <message>
        <source>Wait ten minutes</source>
        <translation>Vänta tio minuter</translation>
    </message>
    <message>
        <source>A new app is not known everywhere in Salesforce at once. Until then the browser shows an error, such as invalid_client_id, and nothing comes back.</source>
        <translation>En ny app är inte känd överallt i Salesforce på en gång. Till dess visar webbläsaren ett fel, till exempel invalid_client_id, och inget kommer tillbaka.</translation>
    </message>
    <message>
        <source>Please create an External Client App for Tandem in our Salesforce organisation, and send me its consumer key. It needs no secret.</source>
        <translation>Skapa en External Client App för Tandem i vår Salesforce-organisation och skicka mig dess konsumentnyckel (Consumer Key). Någon hemlighet behövs inte. Inställningarna nedan heter som i Salesforces engelska gränssnitt.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::AppSheet</name>
    <message>
        <source>The app in Salesforce</source>
        <translation>Appen i Salesforce</translation>
    </message>
    <message>
        <source>What an administrator sets up in Salesforce, once</source>
        <translation>Vad en administratör ställer in i Salesforce, en gång</translation>
    </message>
    <message>
        <source>Tandem signs in through an app of your own organisation. Its consumer key is what you enter afterwards.</source>
        <translation>Tandem loggar in via en app i er egen organisation. Dess konsumentnyckel (Consumer Key) anger du efteråt. Inställningarna heter här som i Salesforces engelska gränssnitt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Copy as a request</source>
        <translation>Kopiera som begäran</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopiera: %1</translation>
    </message>
    <message>
        <source>Settings of the app</source>
        <translation>Appens inställningar</translation>
    </message>
</context>
<context>
    <name>tandem::ui::CausesModel</name>
    <message>
        <source>Cause</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Avvisad av</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Who can fix it</source>
        <translation>Vem kan åtgärda det</translation>
    </message>
    <message>
        <source>You unmute it</source>
        <translation>Du häver det</translation>
    </message>
    <message>
        <source>Why it is muted</source>
        <translation>Varför den är tystad</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Tystad till</translation>
    </message>
    <message>
        <source>%1 Fields: %2</source>
        <translation>%1 Fält: %2</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ChainModel</name>
    <message>
        <source>the linked record&apos;s id</source>
        <translation>den kopplade postens id</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Inställning</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Result for %1</source>
        <translation>Resultat för %1</translation>
    </message>
    <message>
        <source>Value in %1</source>
        <translation>Värde i %1</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Skrivs till %1</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ChangesModel</name>
    <message>
        <source>on</source>
        <translation>på</translation>
    </message>
    <message>
        <source>off</source>
        <translation>av</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(inget)</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Inställning</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Chart</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 till %2</translation>
    </message>
    <message>
        <source>%1 to Salesforce, %2 to Startdeliver</source>
        <translation>%1 till Salesforce, %2 till Startdeliver</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was written in the last 24 hours.</source>
        <translation>Inget har skrivits de senaste 24 timmarna.</translation>
    </message>
    <message>
        <source>Nothing was written in the last 30 days.</source>
        <translation>Inget har skrivits de senaste 30 dagarna.</translation>
    </message>
    <message>
        <source>Changes written in the last 24 hours: %1. Most of them %2: %3.</source>
        <translation>Ändringar som skrivits de senaste 24 timmarna: %1. Flest %2: %3.</translation>
    </message>
    <message>
        <source>Changes written in the last 30 days: %1. Most of them %2: %3.</source>
        <translation>Ändringar som skrivits de senaste 30 dagarna: %1. Flest %2: %3.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::CheckList</name>
    <message>
        <source>In order</source>
        <translation>I ordning</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>Hello,

Tandem keeps our Salesforce and Startdeliver in step. It checked our Salesforce organisation and found this for you to look at:

%1

Thank you.</source>
        <translation>Hej!

Tandem håller vår Salesforce och Startdeliver i fas. Det kontrollerade vår Salesforce-organisation och hittade det här för dig att titta på:

%1

Tack på förhand.</translation>
    </message>
    <message>
        <source>%1, mapping of %2 and %3</source>
        <translation>%1, mappningen av %2 och %3</translation>
    </message>
    <message>
        <source>%1, filter</source>
        <translation>%1, filter</translation>
    </message>
    <message>
        <source>%1, match keys</source>
        <translation>%1, matchningsnycklar</translation>
    </message>
    <message>
        <source>Open the mapping</source>
        <translation>Öppna mappningen</translation>
    </message>
    <message>
        <source>Open the mappings</source>
        <translation>Öppna mappningarna</translation>
    </message>
    <message>
        <source>Open the filter</source>
        <translation>Öppna filtret</translation>
    </message>
    <message>
        <source>Open the match keys</source>
        <translation>Öppna matchningsnycklarna</translation>
    </message>
    <message>
        <source>Open the configuration</source>
        <translation>Öppna konfigurationen</translation>
    </message>
</context>
<context>
    <name>tandem::ui::CheckStep</name>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>Looks at permissions, fields, limits and how both sides are set up. It only reads.</source>
        <translation>Tittar på behörigheter, fält, gränser och hur båda sidorna är inställda. Läser bara.</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Vad som kontrollerades</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Copy request for my admin</source>
        <translation>Kopiera begäran till min admin</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Fortsätt ändå</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kontrollera igen</translation>
    </message>
    <message>
        <source>A plan writes nothing; what is missing is refused record by record</source>
        <translation>En plan skriver inget; det som saknas avvisas post för post</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>The request is copied: paste it into a mail to your administrator.</source>
        <translation>Begäran är kopierad: klistra in den i ett mejl till din administratör.</translation>
    </message>
    <message>
        <source>Asking both services…</source>
        <translation>Frågar båda tjänsterna…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend before records can be written.</source>
        <translation>
            <numerusform>%n sak att åtgärda innan poster kan skrivas.</numerusform>
            <numerusform>%n saker att åtgärda innan poster kan skrivas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at. You can go on.</source>
        <translation>
            <numerusform>%n sak att titta på. Du kan fortsätta.</numerusform>
            <numerusform>%n saker att titta på. Du kan fortsätta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Allt är i ordning.</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Att åtgärda</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Värt en titt</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>I ordning</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ChooseStep</name>
    <message>
        <source>to Salesforce</source>
        <translation>till Salesforce</translation>
    </message>
    <message>
        <source>to Startdeliver</source>
        <translation>till Startdeliver</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>båda hållen</translation>
    </message>
    <message>
        <source>Companies. Everything else hangs on them, so they are always part of it.</source>
        <translation>Företag. Allt annat hänger på dem, så de är alltid med.</translation>
    </message>
    <message>
        <source>People of these companies.</source>
        <translation>Personer på dessa företag.</translation>
    </message>
    <message>
        <source>Meetings with their attendees.</source>
        <translation>Möten med deltagare.</translation>
    </message>
    <message>
        <source>To-dos, with who does them; done here is done there.</source>
        <translation>Saker att göra och vem som gör dem; klart här är klart där.</translation>
    </message>
    <message>
        <source>Stand in the Salesforce task, below a line of their own.</source>
        <translation>Står i uppgiften i Salesforce, under en egen linje.</translation>
    </message>
    <message>
        <source>Notes on accounts become interactions.</source>
        <translation>Anteckningar på konton blir interaktioner.</translation>
    </message>
    <message>
        <source>Comments on customers become notes in Salesforce.</source>
        <translation>Kommentarer på kunder blir anteckningar i Salesforce.</translation>
    </message>
    <message>
        <source>The owner of an account becomes the customer&apos;s team member, and stays so.</source>
        <translation>Ägaren av ett konto blir kundens teammedlem, och förblir det.</translation>
    </message>
    <message>
        <source>Calls, mails and meetings that are over become interactions.</source>
        <translation>Samtal, mejl och möten som har varit blir interaktioner.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Choose where to begin from and what syncs. Every field and filter can be changed later.</source>
        <translation>Välj vad du utgår från och vad som synkas. Alla fält och filter kan ändras senare.</translation>
    </message>
    <message>
        <source>Begin from</source>
        <translation>Utgå från</translation>
    </message>
    <message>
        <source>Customer success, Salesforce leads</source>
        <translation>Customer success, Salesforce styr</translation>
    </message>
    <message>
        <source>Accounts of the type Customer. Where the two differ at first, Salesforce is right; afterwards edits go both ways. No accounts are made in Salesforce.</source>
        <translation>Konton av typen Kund (Customer). Där de skiljer sig från början har Salesforce rätt; sedan går ändringar åt båda hållen. Inga konton skapas i Salesforce.</translation>
    </message>
    <message>
        <source>Both sides are equals</source>
        <translation>Båda sidorna är jämbördiga</translation>
    </message>
    <message>
        <source>All accounts. What is missing on one side is made there; where the two differ at first, you are asked.</source>
        <translation>Alla konton. Det som saknas på ena sidan skapas där; där de skiljer sig från början får du frågan.</translation>
    </message>
    <message>
        <source>Copy Salesforce to Startdeliver</source>
        <translation>Kopiera Salesforce till Startdeliver</translation>
    </message>
    <message>
        <source>All accounts, one way. Nothing is ever written to Salesforce.</source>
        <translation>Alla konton, åt ett håll. Inget skrivs någonsin till Salesforce.</translation>
    </message>
    <message>
        <source>What is configured now</source>
        <translation>Det som är konfigurerat nu</translation>
    </message>
    <message>
        <source>Somebody has changed mappings or filters: they stay.</source>
        <translation>Någon har ändrat mappningar eller filter: de behålls.</translation>
    </message>
    <message>
        <source>What syncs</source>
        <translation>Vad som synkas</translation>
    </message>
    <message>
        <source>from</source>
        <translation>från</translation>
    </message>
    <message>
        <source>%1, first day</source>
        <translation>%1, första dag</translation>
    </message>
    <message>
        <source>The first day that is read</source>
        <translation>Den första dagen som läses</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
</context>
<context>
    <name>tandem::ui::CommandPalette</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Vad som hittades</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter goes there, Esc closes</source>
        <translation>Upp och Ned väljer, Enter går dit, Esc stänger</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try another word.</source>
        <translation>Inget heter ”%1”. Pröva ett annat ord.</translation>
    </message>
    <message>
        <source>Search for an action, a page, a setting or a record</source>
        <translation>Sök efter en åtgärd, en sida, en inställning eller en post</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConditionEditor</name>
    <message>
        <source>Choose a condition to edit it, or add one.</source>
        <translation>Välj ett villkor för att redigera det, eller lägg till ett.</translation>
    </message>
    <message>
        <source>Kind of group</source>
        <translation>Typ av grupp</translation>
    </message>
    <message>
        <source>All of these must be true</source>
        <translation>Alla måste vara sanna</translation>
    </message>
    <message>
        <source>Any of these must be true</source>
        <translation>Något måste vara sant</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Jämförelse</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Values, with commas between</source>
        <translation>Värden, åtskilda med komma</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>The connected user does not see this field.</source>
        <translation>Den anslutna användaren ser inte det här fältet.</translation>
    </message>
    <message>
        <source>Can turn without the record being touched: it is judged again every day.</source>
        <translation>Kan slå om utan att posten rörs: bedöms på nytt varje dag.</translation>
    </message>
    <message>
        <source>Back to the conditions</source>
        <translation>Tillbaka till villkoren</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConfigSaveSheet</name>
    <message>
        <source>Save the configuration</source>
        <translation>Spara konfigurationen</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Vad som ändras</translation>
    </message>
    <message>
        <source>What this edit changes</source>
        <translation>Vad ändringen påverkar</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s), and nothing else. Nothing is written to either service by it.</source>
        <translation>
            <numerusform>%n värde, och inget annat. Inget skrivs till någon av tjänsterna av det.</numerusform>
            <numerusform>%n värden, och inget annat. Inget skrivs till någon av tjänsterna av det.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Fortsätt redigera</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Calls a day stay as they are: about %1 to Salesforce, %2 to Startdeliver.</source>
        <translation>Anropen per dag blir som förut: omkring %1 till Salesforce, %2 till Startdeliver.</translation>
    </message>
    <message>
        <source>Calls a day: Salesforce %1 → %2, Startdeliver %3 → %4.</source>
        <translation>Anrop per dag: Salesforce %1 → %2, Startdeliver %3 → %4.</translation>
    </message>
    <message>
        <source>Not counted, as it is not known before their first run: what is written for %1.</source>
        <translation>Inte medräknat, eftersom det inte är känt före deras första körning: det som skrivs för %1.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConflictsModel</name>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
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
        <translation>Valt</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConflictsTab</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikter</translation>
    </message>
    <message>
        <source>Take Salesforce</source>
        <translation>Ta Salesforce</translation>
    </message>
    <message>
        <source>Salesforce&apos;s value is written to Startdeliver by the next run, for every chosen row</source>
        <translation>Salesforces värde skrivs till Startdeliver av nästa körning, för varje vald rad</translation>
    </message>
    <message>
        <source>Take Startdeliver</source>
        <translation>Ta Startdeliver</translation>
    </message>
    <message>
        <source>Startdeliver&apos;s value is written to Salesforce by the next run, for every chosen row</source>
        <translation>Startdelivers värde skrivs till Salesforce av nästa körning, för varje vald rad</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Välj alla</translation>
    </message>
    <message>
        <source>Chooses every row that is loaded</source>
        <translation>Väljer alla rader som är inlästa</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) decided.</source>
        <translation>
            <numerusform>%n konflikt avgjord.</numerusform>
            <numerusform>%n konflikter avgjorda.</numerusform>
        </translation>
    </message>
    <message>
        <source>These two were never compared before, and both have a value of their own for %1.</source>
        <translation>De två har aldrig jämförts förut, och båda har ett eget värde för %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) decided, and so are those to come.</source>
        <translation>
            <numerusform>%n konflikt är avgjord, och så även de som kommer.</numerusform>
            <numerusform>%n konflikter är avgjorda, och så även de som kommer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next run writes it. %1 has this rule under Mappings.</source>
        <translation>Nästa körning skriver det. %1 har den här regeln under Mappningar.</translation>
    </message>
    <message>
        <source>Decides every open conflict of this field alike, and makes that its rule</source>
        <translation>Avgör alla öppna konflikter för fältet likadant, och gör det till dess regel</translation>
    </message>
    <message>
        <source>Always for this field</source>
        <translation>Alltid för det här fältet</translation>
    </message>
    <message>
        <source>Which %1 counts where two records are compared for the first time?</source>
        <translation>Vilket värde i %1 gäller när två poster jämförs för första gången?</translation>
    </message>
    <message>
        <source>Which %1 counts where both sides changed it?</source>
        <translation>Vilket värde i %1 gäller när båda sidor har ändrat det?</translation>
    </message>
    <message numerus="yes">
        <source>This decides %n open conflict(s) of the field, for the next run to write, and gives its mapping this rule. It can be changed again under Mappings.</source>
        <translation>
            <numerusform>Det här avgör %n öppen konflikt för fältet, som nästa körning skriver, och ger dess mappning den här regeln. Den kan ändras igen under Mappningar.</numerusform>
            <numerusform>Det här avgör %n öppna konflikter för fältet, som nästa körning skriver, och ger dess mappning den här regeln. Den kan ändras igen under Mappningar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Always Salesforce</source>
        <translation>Alltid Salesforce</translation>
    </message>
    <message>
        <source>Always Startdeliver</source>
        <translation>Alltid Startdeliver</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt det vara</translation>
    </message>
    <message>
        <source>Both sides changed %1 since they last agreed.</source>
        <translation>Båda sidorna har ändrat %1 sedan de senast var överens.</translation>
    </message>
    <message>
        <source>See the rules under Mappings</source>
        <translation>Se reglerna under Mappningar</translation>
    </message>
    <message>
        <source>To decide: %1. Decided, and listed until the next run writes it: %2.</source>
        <translation>Att avgöra: %1. Avgjorda, och kvar i listan tills nästa körning skriver det: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken back.</source>
        <translation>
            <numerusform>%n beslut taget tillbaka.</numerusform>
            <numerusform>%n beslut tagna tillbaka.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Always…</source>
        <translation>Alltid…</translation>
    </message>
    <message>
        <source>The next run writes what you chose. Until then, Undo takes it back.</source>
        <translation>Nästa körning skriver det du valde. Till dess tar Ångra tillbaka det.</translation>
    </message>
    <message>
        <source>Takes the decision on every chosen conflict back; where none is decided, the last decision</source>
        <translation>Tar tillbaka beslutet om varje vald konflikt; där inget är beslutat, det senaste beslutet</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Ta tillbaka det senaste beslutet</translation>
    </message>
    <message>
        <source>Nothing was decided here that could be taken back.</source>
        <translation>Här har inget beslutats som kan tas tillbaka.</translation>
    </message>
    <message>
        <source>There is no conflict now. Where both sides change a field and its rule leaves it to you, it stands here.</source>
        <translation>Det finns ingen konflikt nu. Där båda sidor ändrar ett fält och dess regel överlåter det åt dig står det här.</translation>
    </message>
    <message numerus="yes">
        <source>The conflict(s) wait for you again, unless the field has a rule by now that decides.</source>
        <translation>
            <numerusform>Konflikten väntar på dig igen, om inte fältet har en regel nu som avgör.</numerusform>
            <numerusform>Konflikterna väntar på dig igen, om inte fältet har en regel nu som avgör.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConnectStep</name>
    <message>
        <source>Connect</source>
        <translation>Anslut</translation>
    </message>
    <message>
        <source>Sign in to both sides. Nothing is written to either.</source>
        <translation>Logga in på båda sidorna. Inget skrivs på någon av dem.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Finish the sign-in in the browser first.</source>
        <translation>Slutför inloggningen i webbläsaren först.</translation>
    </message>
    <message>
        <source>Connect both sides first.</source>
        <translation>Anslut båda sidorna först.</translation>
    </message>
    <message>
        <source>Connect Startdeliver first.</source>
        <translation>Anslut Startdeliver först.</translation>
    </message>
    <message>
        <source>Connect Salesforce first.</source>
        <translation>Anslut Salesforce först.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Anslutningar</translation>
    </message>
    <message>
        <source>What to mend before a run</source>
        <translation>Att åtgärda före en körning</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kontrollera igen</translation>
    </message>
    <message>
        <source>Copy request for my admin</source>
        <translation>Kopiera begäran till min admin</translation>
    </message>
    <message>
        <source>Go to the overview</source>
        <translation>Till översikten</translation>
    </message>
    <message>
        <source>The request is copied: paste it into a mail to your administrator.</source>
        <translation>Begäran är kopierad: klistra in den i ett mejl till din administratör.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>sign in API key OAuth account organisation check</source>
        <translation>logga in API-nyckel OAuth konto organisation kontroll</translation>
    </message>
    <message>
        <source>Sign in to Salesforce</source>
        <translation>Logga in i Salesforce</translation>
    </message>
    <message>
        <source>log in reconnect OAuth another user</source>
        <translation>anslut igen OAuth annan användare inloggning</translation>
    </message>
    <message>
        <source>Disconnect Salesforce</source>
        <translation>Koppla från Salesforce</translation>
    </message>
    <message>
        <source>sign out log out</source>
        <translation>logga ut</translation>
    </message>
    <message>
        <source>Change the Startdeliver key</source>
        <translation>Byt Startdelivers nyckel</translation>
    </message>
    <message>
        <source>sign in connect API key</source>
        <translation>logga in anslut API-nyckel</translation>
    </message>
    <message>
        <source>Disconnect Startdeliver</source>
        <translation>Koppla från Startdeliver</translation>
    </message>
    <message>
        <source>sign out forget the key</source>
        <translation>logga ut glöm nyckeln</translation>
    </message>
    <message>
        <source>permissions mail administrator</source>
        <translation>behörigheter mejl e-post administratör</translation>
    </message>
    <message>
        <source>The key of Startdeliver may only read: nothing is written to either side.</source>
        <translation>Nyckeln till Startdeliver får bara läsa: inget skrivs på någon sida.</translation>
    </message>
    <message>
        <source>Nothing is written to either side until you apply a plan or sync.</source>
        <translation>Inget skrivs på någon sida förrän du verkställer en plan eller synkar.</translation>
    </message>
    <message>
        <source>Nothing is written to either side until %1, unless you apply a plan or sync.</source>
        <translation>Inget skrivs på någon sida före %1, om du inte verkställer en plan eller synkar.</translation>
    </message>
    <message>
        <source>Runs that start by themselves write to both sides, without a plan that you apply.</source>
        <translation>Körningar som startar av sig själva skriver på båda sidor, utan att du verkställer någon plan.</translation>
    </message>
    <message>
        <source>Checked just now</source>
        <translation>Kontrollerades nyss</translation>
    </message>
</context>
<context>
    <name>tandem::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopiera: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
</context>
<context>
    <name>tandem::ui::DatesStep</name>
    <message>
        <source>Dates</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Startdeliver&apos;s interface is not described in public. Look whether its dates are read rightly.</source>
        <translation>Startdelivers gränssnitt är inte offentligt beskrivet. Se efter om dess datum läses rätt.</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Stämmer det här?</translation>
    </message>
    <message>
        <source>How the service speaks</source>
        <translation>Hur tjänsten talar</translation>
    </message>
    <message>
        <source>Asking Startdeliver for dates</source>
        <translation>Frågar Startdeliver efter datum</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Fråga igen</translation>
    </message>
    <message>
        <source>Yes, these dates are right</source>
        <translation>Ja, datumen stämmer</translation>
    </message>
    <message>
        <source>There are no dates in Startdeliver yet, so the usual spelling is assumed. You can come back here when there are some.</source>
        <translation>Det finns inga datum i Startdeliver ännu, så det vanliga skrivsättet antas. Du kan komma tillbaka hit när det finns några.</translation>
    </message>
    <message>
        <source>Somebody has looked at these values and found them right.</source>
        <translation>Någon har tittat på värdena och funnit att de stämmer.</translation>
    </message>
    <message>
        <source>Compare these values with what Startdeliver shows for the same records. Where one is off, choose another way of reading it.</source>
        <translation>Jämför värdena med vad Startdeliver visar för samma poster. Om något är fel väljer du ett annat sätt att läsa det.</translation>
    </message>
    <message>
        <source>The service speaks a little differently than assumed.</source>
        <translation>Tjänsten talar lite annorlunda än antaget.</translation>
    </message>
    <message>
        <source>Tandem tried it and found: %1</source>
        <translation>Tandem prövade och fann: %1</translation>
    </message>
    <message>
        <source>Use what was found</source>
        <translation>Använd det som hittades</translation>
    </message>
    <message>
        <source>Some of these cannot be read in this way: choose another one.</source>
        <translation>Några av dem går inte att läsa så: välj ett annat sätt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2: “%3” is %4</source>
        <translation>%1, %2: ”%3” är %4</translation>
    </message>
</context>
<context>
    <name>tandem::ui::DecisionsModel</name>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Skrivs inte</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Ändring av %1</translation>
    </message>
    <message>
        <source>Creation of its partner</source>
        <translation>Skapande av motparten</translation>
    </message>
    <message>
        <source>Changes of the record</source>
        <translation>Ändringar av posten</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Radering</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Båda sidorna</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>Gäller sedan</translation>
    </message>
    <message>
        <source>Link with the record %1 of Startdeliver</source>
        <translation>Länk med posten %1 i Startdeliver</translation>
    </message>
    <message>
        <source>Link with %1 of Startdeliver</source>
        <translation>Länk med %1 i Startdeliver</translation>
    </message>
</context>
<context>
    <name>tandem::ui::DecisionsTab</name>
    <message>
        <source>Decisions</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>The next plan proposes the change again, for every chosen row</source>
        <translation>Nästa plan föreslår ändringen igen, för varje vald rad</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) withdrawn.</source>
        <translation>
            <numerusform>%n beslut har tagits tillbaka.</numerusform>
            <numerusform>%n beslut har tagits tillbaka.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next plan proposes the change again.</source>
        <translation>Nästa plan föreslår ändringen igen.</translation>
    </message>
    <message>
        <source>There is no decision. Rows that are unticked in Review when a plan is applied stand here.</source>
        <translation>Det finns inget beslut. Rader som är urkryssade i Granska när en plan verkställs visas här.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::DesktopTab</name>
    <message>
        <source>When the window is closed</source>
        <translation>När fönstret stängs</translation>
    </message>
    <message>
        <source>Flows that run by themselves go on without the window. Set for this computer at once; it is no part of the configuration.</source>
        <translation>Flöden som körs av sig själva fortsätter utan fönstret. Gäller den här datorn direkt och hör inte till konfigurationen.</translation>
    </message>
    <message>
        <source>Stay in the tray, or ask where there is none</source>
        <translation>Stanna i aktivitetsfältet, eller fråga där det saknas</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Fortsätt köra</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Set for this computer at once. High contrast has the strongest colours and wider lines.</source>
        <translation>Gäller genast, på den här datorn. Hög kontrast har de starkaste färgerna och bredare linjer.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Dialect</name>
    <message>
        <source>by range and by value</source>
        <translation>på intervall och på värde</translation>
    </message>
    <message>
        <source>by value only</source>
        <translation>bara på värde</translation>
    </message>
    <message>
        <source>works, by an object of fields</source>
        <translation>fungerar, med ett objekt av fält</translation>
    </message>
    <message>
        <source>works, by name</source>
        <translation>fungerar, med namn</translation>
    </message>
    <message>
        <source>works, with a minus before the name</source>
        <translation>fungerar, med minustecken före namnet</translation>
    </message>
    <message>
        <source>works, by pairs</source>
        <translation>fungerar, med par</translation>
    </message>
    <message>
        <source>is not obeyed: everything is read twice</source>
        <translation>följs inte: allt läses två gånger</translation>
    </message>
    <message>
        <source>the record itself</source>
        <translation>själva posten</translation>
    </message>
    <message>
        <source>wrapped in a result</source>
        <translation>inbäddat i ett resultat</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>en lista</translation>
    </message>
    <message>
        <source>one text with semicolons</source>
        <translation>en text med semikolon</translation>
    </message>
    <message>
        <source>one text with commas</source>
        <translation>en text med komman</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>en tom text</translation>
    </message>
    <message>
        <source>the key alone</source>
        <translation>enbart nyckeln</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 poster</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtrering</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>Sortering</translation>
    </message>
    <message>
        <source>Largest page</source>
        <translation>Största sida</translation>
    </message>
    <message>
        <source>Answers hold</source>
        <translation>Svaren innehåller</translation>
    </message>
    <message>
        <source>Several values are</source>
        <translation>Flera värden är</translation>
    </message>
    <message>
        <source>A field is emptied by</source>
        <translation>Ett fält töms med</translation>
    </message>
    <message>
        <source>Signed in by</source>
        <translation>Inloggning med</translation>
    </message>
    <message>
        <source>%1 (tried on the service)</source>
        <translation>%1 (prövat mot tjänsten)</translation>
    </message>
    <message>
        <source>%1 (as configured)</source>
        <translation>%1 (enligt konfigurationen)</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (antaget)</translation>
    </message>
    <message>
        <source>Days without a time</source>
        <translation>Dagar utan klockslag</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Tidpunkter</translation>
    </message>
    <message>
        <source>The last day of a meeting that lasts all day</source>
        <translation>Sista dagen i ett heldagsmöte</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ett datum</translation>
    </message>
    <message>
        <source>midnight in UTC</source>
        <translation>midnatt i UTC</translation>
    </message>
    <message>
        <source>midnight in the account&apos;s time zone</source>
        <translation>midnatt i kontots tidszon</translation>
    </message>
    <message>
        <source>UTC with milliseconds</source>
        <translation>UTC med millisekunder</translation>
    </message>
    <message>
        <source>UTC with seconds</source>
        <translation>UTC med sekunder</translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation>millisekunder sedan 1970</translation>
    </message>
    <message>
        <source>the day before its end</source>
        <translation>dagen före slutet</translation>
    </message>
    <message>
        <source>the day of its end</source>
        <translation>dagen då det slutar</translation>
    </message>
    <message>
        <source>cannot be read so</source>
        <translation>går inte att läsa så</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2 (%3)</translation>
    </message>
</context>
<context>
    <name>tandem::ui::DiffView</name>
    <message>
        <source>Lines that go (−) and come (+)</source>
        <translation>Rader som går bort (−) och tillkommer (+)</translation>
    </message>
    <message>
        <source>… from line %1</source>
        <translation>… från rad %1</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Directions</name>
    <message>
        <source>Both ways</source>
        <translation>Båda hållen</translation>
    </message>
    <message>
        <source>To Startdeliver</source>
        <translation>Till Startdeliver</translation>
    </message>
    <message>
        <source>To Salesforce</source>
        <translation>Till Salesforce</translation>
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
        <translation>Delar av Konfiguration</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Osparat</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioner</translation>
    </message>
    <message>
        <source>The earlier version is in the document. It counts when you save.</source>
        <translation>Den tidigare versionen ligger i dokumentet. Den gäller när du sparar.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>Puts a file into the document; it counts when you save</source>
        <translation>Lägger en fil i dokumentet; den gäller när du sparar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportera…</translation>
    </message>
    <message>
        <source>Writes the document into a file; it holds no secrets</source>
        <translation>Skriver dokumentet till en fil; den innehåller inga hemligheter</translation>
    </message>
    <message>
        <source>What is wrong in the document</source>
        <translation>Vad som är fel i dokumentet</translation>
    </message>
    <message>
        <source>edit the document</source>
        <translation>redigera dokumentet</translation>
    </message>
    <message>
        <source>Ctrl+Space shows what may stand here.</source>
        <translation>Ctrl+Mellanslag visar vad som får stå här.</translation>
    </message>
    <message>
        <source>The document is saved as it stands.</source>
        <translation>Dokumentet är sparat som det står.</translation>
    </message>
    <message>
        <source>Lines since it was saved: %1 added, %2 removed.</source>
        <translation>Rader sedan det sparades: %1 tillagda, %2 borttagna.</translation>
    </message>
    <message>
        <source>Line %1: note: %2</source>
        <translation>Rad %1: anmärkning: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Rad %1: %2</translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation>Importera en konfiguration</translation>
    </message>
    <message>
        <source>Configurations (*.json);;All files (*)</source>
        <translation>Konfigurationer (*.json);;Alla filer (*)</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 kunde inte läsas: %2</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>importera %1</translation>
    </message>
    <message>
        <source>The file has errors: mend them below, or undo.</source>
        <translation>Filen har fel: åtgärda dem nedan, eller ångra.</translation>
    </message>
    <message>
        <source>The file is in the document. It counts when you save.</source>
        <translation>Filen ligger i dokumentet. Den gäller när du sparar.</translation>
    </message>
    <message>
        <source>Export the configuration</source>
        <translation>Exportera konfigurationen</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>Konfigurationer (*.json)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 kunde inte skrivas: %2</translation>
    </message>
    <message>
        <source>Wrote the document, with what is not saved yet, to %1</source>
        <translation>Skrev dokumentet, med det som inte är sparat ännu, till %1</translation>
    </message>
    <message>
        <source>Wrote the configuration to %1</source>
        <translation>Skrev konfigurationen till %1</translation>
    </message>
    <message>
        <source>JSON settings file import export</source>
        <translation>JSON inställningar fil import export</translation>
    </message>
    <message>
        <source>edit JSON</source>
        <translation>redigera JSON</translation>
    </message>
    <message>
        <source>difference diff edits</source>
        <translation>skillnad diff ändringar</translation>
    </message>
    <message>
        <source>history restore go back</source>
        <translation>historik återställ gå tillbaka</translation>
    </message>
    <message>
        <source>What was edited under %1 is not saved.</source>
        <translation>Det som ändrades under %1 är inte sparat.</translation>
    </message>
    <message>
        <source>It comes into this document when it is saved there.</source>
        <translation>Det kommer in i det här dokumentet när det sparas där.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Gå dit</translation>
    </message>
</context>
<context>
    <name>tandem::ui::DraftFields</name>
    <message>
        <source>change %1</source>
        <translation>ändra %1</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>ändrat</translation>
    </message>
</context>
<context>
    <name>tandem::ui::DraftPage</name>
    <message>
        <source>Discard</source>
        <translation>Förkasta</translation>
    </message>
    <message>
        <source>Shows again what is saved</source>
        <translation>Visar åter det som är sparat</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Spara…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>There is no configuration yet.</source>
        <translation>Det finns ingen konfiguration ännu.</translation>
    </message>
    <message>
        <source>Nothing is written until you apply a plan.</source>
        <translation>Inget skrivs förrän du verkställer en plan.</translation>
    </message>
    <message>
        <source>Go to Connections</source>
        <translation>Gå till Anslutningar</translation>
    </message>
    <message>
        <source>Saved. The next plan goes by it.</source>
        <translation>Sparat. Nästa plan följer det.</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>Gå till Granska</translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere. It is shown as it is now.</source>
        <translation>Konfigurationen ändrades någon annanstans. Den visas som den är nu.</translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere. Your edits are kept on top of it.</source>
        <translation>Konfigurationen ändrades någon annanstans. Dina ändringar ligger kvar ovanpå.</translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere while you edit here.</source>
        <translation>Konfigurationen ändrades någon annanstans medan du redigerar här.</translation>
    </message>
    <message>
        <source>Mend the document first: then both edits are brought together.</source>
        <translation>Åtgärda dokumentet först: sedan förs båda ändringarna samman.</translation>
    </message>
    <message>
        <source>Both edits changed %1: yours stand until you discard them.</source>
        <translation>Båda har ändrat %1: dina ändringar gäller tills du förkastar dem.</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Ångra: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Ångra (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Y)</source>
        <translation>Gör om: %1 (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Gör om (Ctrl+Y)</translation>
    </message>
    <message>
        <source>All is saved.</source>
        <translation>Allt är sparat.</translation>
    </message>
    <message>
        <source>Not saved: the document has errors.</source>
        <translation>Inte sparat: dokumentet har fel.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved; one has an error.</source>
        <translation>
            <numerusform>%n osparad ändring; den har ett fel.</numerusform>
            <numerusform>%n osparade ändringar; en har ett fel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n osparad ändring</numerusform>
            <numerusform>%n osparade ändringar</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard what you edited?</source>
        <translation>Förkasta det du har ändrat?</translation>
    </message>
    <message>
        <source>Forms and document are shown again as they are saved now.</source>
        <translation>Formulär och dokument visas åter som de är sparade nu.</translation>
    </message>
    <message>
        <source>Discard my edits</source>
        <translation>Förkasta mina ändringar</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Fortsätt redigera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Shows what the edit changes, then saves it (Ctrl+S)</source>
        <translation>Visar vad ändringen påverkar och sparar sedan (Ctrl+S)</translation>
    </message>
    <message>
        <source>Another page of this window saved the configuration. Your edits are kept on top of it.</source>
        <translation>En annan sida i det här fönstret sparade konfigurationen. Dina ändringar behålls ovanpå den.</translation>
    </message>
    <message>
        <source>Another page of this window saved the configuration while you edit here.</source>
        <translation>En annan sida i det här fönstret sparade konfigurationen medan du redigerar här.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Sparar…</translation>
    </message>
</context>
<context>
    <name>tandem::ui::EditsModel</name>
    <message>
        <source>Edit</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Mappning</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>Vad den skulle göra</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Borttagen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Tillagd</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Both sides keep what they have; it is not synced any more.</source>
        <translation>Båda sidorna behåller vad de har; det synkas inte längre.</translation>
    </message>
    <message>
        <source>Trying it on real pairs…</source>
        <translation>Provar på riktiga par…</translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s):</source>
        <translation>
            <numerusform>%n mappning:</numerusform>
            <numerusform>%n mappningar:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::EffectsModel</name>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Riktning</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldBox</name>
    <message>
        <source>No field is called “%1”.</source>
        <translation>Inget fält heter ”%1”.</translation>
    </message>
    <message>
        <source>Until you mend it, %1 stays.</source>
        <translation>Tills du rättar det gäller %1.</translation>
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
        <translation>mappat till %1</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>har ett problem</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldListView</name>
    <message>
        <source>Fields of %1</source>
        <translation>Fält i %1</translation>
    </message>
    <message>
        <source>Choose a field, then its partner on the other side</source>
        <translation>Välj ett fält, sedan dess motpart på andra sidan</translation>
    </message>
    <message>
        <source>Choose another field</source>
        <translation>Välj ett annat fält</translation>
    </message>
    <message>
        <source>To the fields of %1</source>
        <translation>Till fälten i %1</translation>
    </message>
    <message>
        <source>Remove the mapping</source>
        <translation>Ta bort mappningen</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldPane</name>
    <message>
        <source>Find a field of %1</source>
        <translation>Sök ett fält i %1</translation>
    </message>
    <message numerus="yes">
        <source>Find in %n field(s)</source>
        <translation>
            <numerusform>Sök i %n fält</numerusform>
            <numerusform>Sök i %n fält</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>Visa alla fält</translation>
    </message>
    <message>
        <source>No field is of this kind.</source>
        <translation>Det finns inget fält av den här sorten.</translation>
    </message>
    <message>
        <source>No field matches “%1”.</source>
        <translation>Inget fält passar in på ”%1”.</translation>
    </message>
    <message numerus="yes">
        <source>The choice above hides %n field(s) matching “%1”.</source>
        <translation>
            <numerusform>Valet ovan döljer %n fält som passar in på ”%1”.</numerusform>
            <numerusform>Valet ovan döljer %n fält som passar in på ”%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Visa dem</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldsModel</name>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Last agreed</source>
        <translation>Senast överens</translation>
    </message>
    <message>
        <source>Salesforce now</source>
        <translation>Salesforce nu</translation>
    </message>
    <message>
        <source>Startdeliver now</source>
        <translation>Startdeliver nu</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FieldsPane</name>
    <message>
        <source>Fields of the chosen row</source>
        <translation>Fält i den valda raden</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterDocument</name>
    <message>
        <source>add a group</source>
        <translation>lägg till en grupp</translation>
    </message>
    <message>
        <source>add a condition</source>
        <translation>lägg till ett villkor</translation>
    </message>
    <message numerus="yes">
        <source>remove %n part(s)</source>
        <translation>
            <numerusform>ta bort %n del</numerusform>
            <numerusform>ta bort %n delar</numerusform>
        </translation>
    </message>
    <message>
        <source>change a condition</source>
        <translation>ändra ett villkor</translation>
    </message>
    <message>
        <source>move a part</source>
        <translation>flytta en del</translation>
    </message>
    <message>
        <source>group</source>
        <translation>gruppera</translation>
    </message>
    <message>
        <source>ungroup</source>
        <translation>dela upp gruppen</translation>
    </message>
    <message>
        <source>negate</source>
        <translation>vänd</translation>
    </message>
    <message>
        <source>change what happens to records that leave</source>
        <translation>ändra vad som händer med poster som lämnar urvalet</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterEditor</name>
    <message>
        <source>Records of %1</source>
        <translation>Poster i %1</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Villkor</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Lägg till ett villkor</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Lägg till en grupp</translation>
    </message>
    <message>
        <source>Group these</source>
        <translation>Gruppera dessa</translation>
    </message>
    <message>
        <source>Puts the chosen rows into a group of their own, or takes a group apart</source>
        <translation>Lägger de valda raderna i en egen grupp, eller delar upp en grupp</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Inte</translation>
    </message>
    <message>
        <source>Turns the chosen row round</source>
        <translation>Vänder den valda raden</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>Upp (Alt+Upp)</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>Ned (Alt+Ned)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Ta bort (Delete)</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>I ord</translation>
    </message>
    <message>
        <source>As a query</source>
        <translation>Som fråga</translation>
    </message>
    <message>
        <source>The filter in words</source>
        <translation>Filtret i ord</translation>
    </message>
    <message>
        <source>Records that leave the scope</source>
        <translation>Poster som lämnar urvalet</translation>
    </message>
    <message>
        <source>What happens to records that leave the scope</source>
        <translation>Vad som händer med poster som lämnar urvalet</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Dela upp</translation>
    </message>
    <message>
        <source>As SOQL</source>
        <translation>Som SOQL</translation>
    </message>
    <message>
        <source>In scope: %1.</source>
        <translation>I urvalet: %1.</translation>
    </message>
    <message>
        <source>The outermost group holds the whole filter: choose a row in it.</source>
        <translation>Den yttersta gruppen rymmer hela filtret: välj en rad i den.</translation>
    </message>
    <message>
        <source>“Not” is taken away by the button of that name.</source>
        <translation>”Inte” tas bort med knappen med det namnet.</translation>
    </message>
    <message>
        <source>Under “Not” one row stands alone: there is nothing to group.</source>
        <translation>Under ”Inte” står en rad ensam: det finns inget att gruppera.</translation>
    </message>
    <message>
        <source>Adds a condition after the chosen row (Insert)</source>
        <translation>Lägger till ett villkor efter den valda raden (Insert)</translation>
    </message>
    <message>
        <source>Adds a group after the chosen row (Alt+Insert)</source>
        <translation>Lägger till en grupp efter den valda raden (Alt+Insert)</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterModel</name>
    <message>
        <source>Condition</source>
        <translation>Villkor</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Keeps out</source>
        <translation>Stänger ute</translation>
    </message>
    <message>
        <source>%1 (nothing yet: ignored)</source>
        <translation>%1 (inget ännu: bortses från)</translation>
    </message>
    <message>
        <source>Records that this alone is true for</source>
        <translation>Poster som uppfyller enbart detta</translation>
    </message>
    <message>
        <source>Records that would be in scope but for this one</source>
        <translation>Poster som vore i urvalet om inte detta fanns</translation>
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
        <translation>villkor urval vilka poster synkas</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterSheet</name>
    <message>
        <source>Save the filters</source>
        <translation>Spara filtren</translation>
    </message>
    <message>
        <source>What this edit changes</source>
        <translation>Vad ändringen påverkar</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Räknar…</translation>
    </message>
    <message>
        <source>Records that leave: %1</source>
        <translation>Poster som lämnar: %1</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Fortsätt redigera</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Mend it before you save.</source>
        <translation>Åtgärda det innan du sparar.</translation>
    </message>
    <message>
        <source>%1 of %2 in scope.</source>
        <translation>%1 av %2 i urvalet.</translation>
    </message>
    <message>
        <source>Nothing comes in or leaves.</source>
        <translation>Inget tillkommer eller lämnar.</translation>
    </message>
    <message>
        <source>Counted on a sample: the next plan counts all.</source>
        <translation>Räknat på ett stickprov: nästa plan räknar alla.</translation>
    </message>
    <message>
        <source>Not known yet: the next plan reads the records.</source>
        <translation>Inte känt än: nästa plan läser posterna.</translation>
    </message>
    <message>
        <source>Coming in: %1. Leaving: %2.</source>
        <translation>Tillkommer: %1. Lämnar: %2.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterTree</name>
    <message>
        <source>Conditions</source>
        <translation>Villkor</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Flytta raden uppåt</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Flytta raden nedåt</translation>
    </message>
    <message>
        <source>Remove the chosen rows</source>
        <translation>Ta bort de valda raderna</translation>
    </message>
    <message>
        <source>Edit the condition</source>
        <translation>Redigera villkoret</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FilterWords</name>
    <message>
        <source>is</source>
        <translation>är</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>är inte</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>är mindre än</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>är högst</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>är större än</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>är minst</translation>
    </message>
    <message>
        <source>is like</source>
        <translation>liknar</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>börjar med</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>innehåller</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>slutar med</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>är något av</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>är inget av</translation>
    </message>
    <message>
        <source>includes one of</source>
        <translation>omfattar något av</translation>
    </message>
    <message>
        <source>includes none of</source>
        <translation>omfattar inget av</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>är tomt</translation>
    </message>
    <message>
        <source>is filled</source>
        <translation>är ifyllt</translation>
    </message>
    <message>
        <source>is today</source>
        <translation>är i dag</translation>
    </message>
    <message>
        <source>is within the last days</source>
        <translation>är inom de senaste dagarna</translation>
    </message>
    <message>
        <source>is within the next days</source>
        <translation>är inom de närmaste dagarna</translation>
    </message>
    <message>
        <source>is in this month</source>
        <translation>är i denna månad</translation>
    </message>
    <message>
        <source>is in this year</source>
        <translation>är i år</translation>
    </message>
    <message numerus="yes">
        <source>%1 is within the last %n day(s)</source>
        <translation>
            <numerusform>%1 är inom den senaste dagen</numerusform>
            <numerusform>%1 är inom de senaste %n dagarna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is within the next %n day(s)</source>
        <translation>
            <numerusform>%1 är inom den närmaste dagen</numerusform>
            <numerusform>%1 är inom de närmaste %n dagarna</numerusform>
        </translation>
    </message>
    <message>
        <source>or</source>
        <translation>eller</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>Något av dessa</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Inte</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Alla dessa</translation>
    </message>
    <message>
        <source>every record</source>
        <translation>alla poster</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>inte (%1)</translation>
    </message>
    <message>
        <source>and</source>
        <translation>och</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ändra inget</translation>
    </message>
    <message>
        <source>Unlink them</source>
        <translation>Ta bort kopplingen</translation>
    </message>
    <message>
        <source>Clear our values</source>
        <translation>Töm våra värden</translation>
    </message>
    <message>
        <source>They stay linked and are not synced until they come back.</source>
        <translation>De förblir kopplade och synkas inte förrän de kommer tillbaka.</translation>
    </message>
    <message>
        <source>The link goes; when they come back they are matched anew.</source>
        <translation>Kopplingen tas bort; när de kommer tillbaka matchas de på nytt.</translation>
    </message>
    <message>
        <source>Fields that Tandem filled are emptied; nothing is ever deleted for it.</source>
        <translation>Fält som Tandem har fyllt töms; inget raderas någonsin för det.</translation>
    </message>
    <message>
        <source>What is created in %1 may not pass the filter of %1. Such a record is created once and stays linked; from the next run on it is not synced until it passes.</source>
        <translation>Det som skapas i %1 passerar kanske inte filtret för %1. En sådan post skapas en gång och förblir kopplad; från nästa körning synkas den inte förrän den passerar.</translation>
    </message>
    <message>
        <source>What is created in %1 may not pass the filter of %1. Such a record is created once; the next run unlinks it, and it is not synced until it passes.</source>
        <translation>Det som skapas i %1 passerar kanske inte filtret för %1. En sådan post skapas en gång; nästa körning tar bort kopplingen, och posten synkas inte förrän den passerar.</translation>
    </message>
    <message>
        <source>What is created in %1 may not pass the filter of %1. Such a record is created once and stays linked; the next run empties what Tandem filled for it in %2, and it is not synced until it passes.</source>
        <translation>Det som skapas i %1 passerar kanske inte filtret för %1. En sådan post skapas en gång och förblir kopplad; nästa körning tömmer det som Tandem har fyllt för den i %2, och posten synkas inte förrän den passerar.</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>är före</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>är senast</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>är efter</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>är tidigast</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FindBar</name>
    <message>
        <source>The place before</source>
        <translation>Föregående ställe</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nästa ställe</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Sök i dokumentet</translation>
    </message>
    <message>
        <source>The place before (%1)</source>
        <translation>Föregående ställe (%1)</translation>
    </message>
    <message>
        <source>Next place (%1)</source>
        <translation>Nästa ställe (%1)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Stäng sökningen</translation>
    </message>
    <message>
        <source>Close the search (%1)</source>
        <translation>Stäng sökningen (%1)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Hittades inte</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n ställe</numerusform>
            <numerusform>%n ställen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FlowCard</name>
    <message>
        <source>On: “%1”</source>
        <translation>På: ”%1”</translation>
    </message>
    <message>
        <source>Off: “%1”</source>
        <translation>Av: ”%1”</translation>
    </message>
    <message>
        <source>Sync it</source>
        <translation>Synka</translation>
    </message>
    <message>
        <source>Sync %1</source>
        <translation>Synka %1</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Riktning</translation>
    </message>
    <message>
        <source>Make in Salesforce</source>
        <translation>Skapa i Salesforce</translation>
    </message>
    <message>
        <source>Edit in Salesforce</source>
        <translation>Ändra i Salesforce</translation>
    </message>
    <message>
        <source>Make in Startdeliver</source>
        <translation>Skapa i Startdeliver</translation>
    </message>
    <message>
        <source>Edit in Startdeliver</source>
        <translation>Ändra i Startdeliver</translation>
    </message>
    <message>
        <source>A delete on one side…</source>
        <translation>En radering på ena sidan…</translation>
    </message>
    <message>
        <source>Field in %1</source>
        <translation>Fält i %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Change when it runs</source>
        <translation>Ändra när det körs</translation>
    </message>
    <message>
        <source>A change starts it at once</source>
        <translation>En ändring startar det direkt</translation>
    </message>
    <message>
        <source>Webhooks of Startdeliver and change events of Salesforce; the schedule goes on beside it</source>
        <translation>Startdelivers webhooks och Salesforces ändringshändelser; schemat löper vid sidan av</translation>
    </message>
    <message>
        <source>Only from a day on</source>
        <translation>Bara från och med en dag</translation>
    </message>
    <message>
        <source>First day that is read</source>
        <translation>Första dag som läses</translation>
    </message>
    <message>
        <source>Tasks that are too old for the flow Tasks become interactions</source>
        <translation>Uppgifter äldre än flödet Uppgifter blir interaktioner</translation>
    </message>
    <message>
        <source>All links of notes are looked through every</source>
        <translation>Anteckningars kopplingar gås igenom med intervallet</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>In Salesforce a comment stands</source>
        <translation>I Salesforce står en kommentar</translation>
    </message>
    <message>
        <source>in the task&apos;s description, below a line</source>
        <translation>i uppgiftens beskrivning, under en linje</translation>
    </message>
    <message>
        <source>in the task&apos;s feed, as a post</source>
        <translation>i uppgiftens flöde (Chatter), som ett inlägg</translation>
    </message>
    <message>
        <source>Comments that are there already stay where they are.</source>
        <translation>Kommentarer som redan finns står kvar där de är.</translation>
    </message>
    <message>
        <source>Record type of what is made</source>
        <translation>Posttyp för det som skapas</translation>
    </message>
    <message>
        <source>Where Salesforce&apos;s duplicate rules warn, a record is</source>
        <translation>Där Salesforces dubblettregler varnar blir en post</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>inte skapad</translation>
    </message>
    <message>
        <source>made all the same</source>
        <translation>skapad ändå</translation>
    </message>
    <message>
        <source>the connected user&apos;s default</source>
        <translation>den anslutna användarens förvalda</translation>
    </message>
    <message>
        <source>Match keys…</source>
        <translation>Matchningsnycklar…</translation>
    </message>
    <message>
        <source>Match keys of %1</source>
        <translation>Matchningsnycklar för %1</translation>
    </message>
    <message>
        <source>How records are recognised</source>
        <translation>Hur poster känns igen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: value in %2</source>
        <translation>%1: värde i %2</translation>
    </message>
    <message>
        <source>%1, schedule: %2</source>
        <translation>%1, schema: %2</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FlowPage</name>
    <message>
        <source>Kind of record</source>
        <translation>Typ av post</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Spara…</translation>
    </message>
    <message>
        <source>Reading the fields of both sides</source>
        <translation>Läser båda sidornas fält</translation>
    </message>
    <message>
        <source>As the connected users see them now.</source>
        <translation>Som de anslutna användarna ser dem nu.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Connect both sides to see their fields.</source>
        <translation>Anslut båda sidorna för att se deras fält.</translation>
    </message>
    <message>
        <source>Nothing is written until you apply a plan.</source>
        <translation>Inget skrivs förrän du verkställer en plan.</translation>
    </message>
    <message>
        <source>Go to Connections</source>
        <translation>Gå till Anslutningar</translation>
    </message>
    <message>
        <source>The configuration was changed elsewhere while you edit here.</source>
        <translation>Konfigurationen ändrades någon annanstans medan du redigerar här.</translation>
    </message>
    <message>
        <source>It cannot be saved over that.</source>
        <translation>Det går inte att spara över det.</translation>
    </message>
    <message>
        <source>Discard my edits</source>
        <translation>Förkasta mina ändringar</translation>
    </message>
    <message>
        <source>Working from the copy of %1.</source>
        <translation>Arbetar med kopian från %1.</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Ångra: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Ångra (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Y)</source>
        <translation>Gör om: %1 (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Gör om (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Saved. The next plan goes by it.</source>
        <translation>Sparat. Nästa plan följer det.</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>Gå till Granska</translation>
    </message>
    <message>
        <source>Discard what you edited here?</source>
        <translation>Förkasta det du har ändrat här?</translation>
    </message>
    <message>
        <source>It is shown again as it is saved now.</source>
        <translation>Det visas åter som det är sparat nu.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Fortsätt redigera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Shows what the edit would change, then saves it (Ctrl+S)</source>
        <translation>Visar vad ändringen skulle påverka och sparar sedan (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Another page of this window saved other values for what you edit here.</source>
        <translation>En annan sida i det här fönstret sparade andra värden för det du redigerar här.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FlowsCard</name>
    <message>
        <source>What syncs</source>
        <translation>Vad som synkas</translation>
    </message>
    <message>
        <source>Open Sync settings</source>
        <translation>Öppna Synkinställningar</translation>
    </message>
    <message>
        <source>No flow is on. Flows are switched on and off in Sync settings.</source>
        <translation>Inget flöde är påslaget. Flöden slås på och av i Synkinställningar.</translation>
    </message>
    <message>
        <source>To Salesforce and To Startdeliver count what was written in the last 24 hours. Flows are switched on and off in Sync settings.</source>
        <translation>Till Salesforce och Till Startdeliver räknar det som skrevs de senaste 24 timmarna. Flöden slås på och av i Synkinställningar.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FlowsModel</name>
    <message>
        <source>To Startdeliver</source>
        <translation>Till Startdeliver</translation>
    </message>
    <message>
        <source>To Salesforce</source>
        <translation>Till Salesforce</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flöde</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Riktning</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Kopplad</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisad</translation>
    </message>
    <message>
        <source>What is synced</source>
        <translation>Det som synkas</translation>
    </message>
    <message>
        <source>Which service is written to</source>
        <translation>Vilken tjänst det skrivs till</translation>
    </message>
    <message>
        <source>Linked pairs, also those that left the scope</source>
        <translation>Kopplade par, även de som har lämnat urvalet</translation>
    </message>
    <message>
        <source>Changes written to Salesforce in the last 24 hours</source>
        <translation>Ändringar som skrevs till Salesforce de senaste 24 timmarna</translation>
    </message>
    <message>
        <source>Changes written to Startdeliver in the last 24 hours</source>
        <translation>Ändringar som skrevs till Startdeliver de senaste 24 timmarna</translation>
    </message>
    <message>
        <source>Values and records that a service refused</source>
        <translation>Värden och poster som en tjänst avvisade</translation>
    </message>
    <message>
        <source>Enter or a double click shows them in Activity</source>
        <translation>Enter eller ett dubbelklick visar dem i Aktivitet</translation>
    </message>
    <message>
        <source>In scope, of these pairs: %1</source>
        <translation>I urvalet, av dessa par: %1</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FormSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Formats</name>
    <message>
        <source>just now</source>
        <translation>nyss</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>för %n minut sedan</numerusform>
            <numerusform>för %n minuter sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>för %n timme sedan</numerusform>
            <numerusform>för %n timmar sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>om ett ögonblick</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>om %n minut</numerusform>
            <numerusform>om %n minuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>om %n timme</numerusform>
            <numerusform>om %n timmar</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>i går %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>i morgon %1</translation>
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
        <translation>Namn</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Vad det är</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tjänst</translation>
    </message>
    <message>
        <source>Linked with</source>
        <translation>Kopplad till</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Inget</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FoundView</name>
    <message>
        <source>Records that were found</source>
        <translation>Poster som hittades</translation>
    </message>
    <message>
        <source>Down goes into the list, Enter opens a record, Esc closes the list</source>
        <translation>Ned går in i listan, Enter öppnar en post, Esc stänger listan</translation>
    </message>
    <message>
        <source>Looking for “%1”…</source>
        <translation>Letar efter ”%1”…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>No record is called “%1”</source>
        <translation>Ingen post heter ”%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
    <message>
        <source>Tandem has read no records yet. Make a plan first; then they are found by their names.</source>
        <translation>Tandem har inte läst några poster än. Gör en plan först; sedan hittas de på sina namn.</translation>
    </message>
    <message>
        <source>Tandem searched the names of all records it has read from Salesforce and Startdeliver. What is new there is found after the next run.</source>
        <translation>Tandem sökte bland namnen på alla poster som det har läst från Salesforce och Startdeliver. Det som är nytt där hittas efter nästa körning.</translation>
    </message>
    <message>
        <source>These %1 fit best. Type more of the name to find others.</source>
        <translation>Dessa %1 stämmer bäst. Skriv mer av namnet för att hitta andra.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Freshness</name>
    <message>
        <source>To Startdeliver</source>
        <translation>Till Startdeliver</translation>
    </message>
    <message>
        <source>To Salesforce</source>
        <translation>Till Salesforce</translation>
    </message>
    <message>
        <source>%1: no notice of a change in the last 24 hours</source>
        <translation>%1: inget meddelande om en ändring de senaste 24 timmarna</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s) in the last 24 hours, half of them within %2, 95 of 100 within %3</source>
        <translation>
            <numerusform>%1: %n ändring de senaste 24 timmarna, hälften inom %2, 95 av 100 inom %3</numerusform>
            <numerusform>%1: %n ändringar de senaste 24 timmarna, hälften av dem inom %2, 95 av 100 inom %3</numerusform>
        </translation>
    </message>
    <message>
        <source>No notice waits.</source>
        <translation>Inget meddelande väntar.</translation>
    </message>
    <message numerus="yes">
        <source>Open: %n notice(s), the oldest one for %1</source>
        <translation>
            <numerusform>Öppet: %n meddelande, har väntat %1</numerusform>
            <numerusform>Öppna: %n meddelanden, det äldsta har väntat %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not read as a whole yet</source>
        <translation>%1 är ännu inte läst i sin helhet</translation>
    </message>
    <message>
        <source>%1: every change is read up to the one of %2</source>
        <translation>%1: varje ändring är läst till och med den från %2</translation>
    </message>
</context>
<context>
    <name>tandem::ui::FreshnessCard</name>
    <message>
        <source>Freshness</source>
        <translation>Aktualitet</translation>
    </message>
    <message>
        <source>Of changes that a service told of: from its notice to the end of the run that wrote it. What a schedule finds is not among them.</source>
        <translation>Gäller ändringar som en tjänst har berättat om: från meddelandet till slutet av den körning som skrev dem. Det som ett schema hittar ingår inte.</translation>
    </message>
    <message>
        <source>The newest change seen there, of the kind of record that is furthest behind. It stays the same while nothing changes there.</source>
        <translation>Den senaste ändring som har setts där, för det slags poster som ligger längst efter. Den förblir densamma så länge inget ändras där.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::GuardsTab</name>
    <message>
        <source>Deletes and clears</source>
        <translation>Raderingar och tömningar</translation>
    </message>
    <message>
        <source>Records in 24 hours</source>
        <translation>Poster på 24 timmar</translation>
    </message>
    <message>
        <source>Or of the linked records</source>
        <translation>Eller av de kopplade posterna</translation>
    </message>
    <message>
        <source>Calls to Salesforce</source>
        <translation>Anrop till Salesforce</translation>
    </message>
    <message>
        <source>Left for people and other programs</source>
        <translation>Lämnas åt människor och andra program</translation>
    </message>
    <message>
        <source>Tandem&apos;s own calls a day, at most</source>
        <translation>Tandems egna anrop per dag, högst</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>inget tak</translation>
    </message>
    <message>
        <source>Check each record once more while it is written</source>
        <translation>Kontrollera varje post en gång till medan den skrivs</translation>
    </message>
    <message>
        <source>When %1 % of the day&apos;s calls are left, Tandem first puts off first reads, then runs more seldom, then pauses.</source>
        <translation>När %1 % av dagens anrop återstår skjuter Tandem först upp förstagångsläsningar, kör sedan mer sällan och pausar till sist.</translation>
    </message>
    <message>
        <source>It makes %1 calls a day at most.</source>
        <translation>Det gör högst %1 anrop per dag.</translation>
    </message>
    <message>
        <source>What tells of changes</source>
        <translation>Vad som berättar om ändringar</translation>
    </message>
    <message>
        <source>Listen to Salesforce&apos;s change events</source>
        <translation>Lyssna på Salesforces ändringshändelser</translation>
    </message>
    <message>
        <source>Looks after activity, every</source>
        <translation>Tittar efter aktivitet, med intervallet</translation>
    </message>
    <message>
        <source>Looks when it is quiet, every</source>
        <translation>Tittar när det är lugnt, med intervallet</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Second look after a lost answer</source>
        <translation>Ny kontroll efter ett uteblivet svar</translation>
    </message>
    <message>
        <source>Flows that a change starts at once hear of it from change events and webhooks. Where nothing tells, Tandem looks by itself.</source>
        <translation>Flöden som en ändring startar direkt får veta det av ändringshändelser och webhooks. Där inget berättar tittar Tandem själv.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s changes are found by looking only: later, and with more calls.</source>
        <translation>Salesforces ändringar hittas bara genom att titta: senare, och med fler anrop.</translation>
    </message>
    <message>
        <source>Today: %1 of %2 calls are used, %3 of them Tandem&apos;s; %4 are left for people.</source>
        <translation>I dag: %1 av %2 anrop är använda, %3 av dem Tandems; %4 lämnas åt människor.</translation>
    </message>
    <message>
        <source>How many calls the day has is known when Tandem has been watching.</source>
        <translation>Hur många anrop dagen har vet man när Tandem har bevakat ett tag.</translation>
    </message>
    <message>
        <source>A run whose rows nobody has reviewed stops and asks before it deletes or clears more than %1 records of one kind, or %2 % of those that are linked, within 24 hours. So it does where a side has nothing left. A plan that you apply in Review has been looked at: it is not stopped.</source>
        <translation>En körning vars rader ingen har granskat stannar och frågar innan den raderar eller tömmer mer än %1 poster av ett slag, eller %2 % av de länkade, inom 24 timmar. Det gör den också när en sida inte har något kvar. En plan som du verkställer i Granska är redan granskad: den stoppas inte.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::HeaderBar</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (?)</source>
        <translation>Kortkommandon (?)</translation>
    </message>
    <message>
        <source>Profile, kept in %1</source>
        <translation>Profil, sparad i %1</translation>
    </message>
    <message>
        <source>Salesforce: not connected</source>
        <translation>Salesforce: inte ansluten</translation>
    </message>
    <message>
        <source>Startdeliver: not connected</source>
        <translation>Startdeliver: inte ansluten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>More (F10)</source>
        <translation>Mer (F10)</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>Sök (Ctrl+K)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fönster</translation>
    </message>
    <message>
        <source>theme colours night</source>
        <translation>tema färger natt</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Kortkommandon</translation>
    </message>
    <message>
        <source>keys help</source>
        <translation>tangenter hjälp</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profilen %1</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>inte ansluten</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Hearing</name>
    <message>
        <source>Both services are read on schedule alone: no flow starts at a change.</source>
        <translation>Båda tjänsterna läses bara enligt schema: inget flöde startar vid en ändring.</translation>
    </message>
    <message>
        <source>Both services tell Tandem of changes, which travel at once.</source>
        <translation>Båda tjänsterna berättar om ändringar för Tandem, och de förs över direkt.</translation>
    </message>
    <message>
        <source>Salesforce tells Tandem of changes; Startdeliver is looked at regularly.</source>
        <translation>Salesforce berättar om ändringar för Tandem; i Startdeliver tittar Tandem regelbundet.</translation>
    </message>
    <message>
        <source>Startdeliver can tell Tandem of changes; Salesforce is looked at regularly.</source>
        <translation>Startdeliver kan berätta om ändringar för Tandem; i Salesforce tittar Tandem regelbundet.</translation>
    </message>
    <message>
        <source>Both services are looked at regularly and on schedule.</source>
        <translation>Tandem tittar i båda tjänsterna regelbundet och enligt schema.</translation>
    </message>
    <message>
        <source>Nothing runs by itself now, so Salesforce&apos;s change events are not heard.</source>
        <translation>Inget körs av sig självt nu, så Salesforces ändringshändelser hörs inte.</translation>
    </message>
    <message>
        <source>Tandem does not hear Salesforce&apos;s change events yet.</source>
        <translation>Tandem hör inte Salesforces ändringshändelser än.</translation>
    </message>
    <message>
        <source>Nothing runs by itself now, so webhooks of Startdeliver are not taken.</source>
        <translation>Inget körs av sig självt nu, så Startdelivers webhookar tas inte emot.</translation>
    </message>
    <message>
        <source>Webhooks of Startdeliver are taken once a secret was made. Until then Startdeliver is looked at regularly.</source>
        <translation>Startdelivers webhookar tas emot när en hemlighet har skapats. Till dess tittar Tandem regelbundet i Startdeliver.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::HistoryCounts</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln samtal</numerusform>
            <numerusform>%Ln samtal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s)</source>
        <translation>
            <numerusform>%Ln mejl</numerusform>
            <numerusform>%Ln mejl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln möte</numerusform>
            <numerusform>%Ln möten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open task(s)</source>
        <translation>
            <numerusform>%Ln öppen uppgift</numerusform>
            <numerusform>%Ln öppna uppgifter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed task(s)</source>
        <translation>
            <numerusform>%Ln avslutad uppgift</numerusform>
            <numerusform>%Ln avslutade uppgifter</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting in Salesforce…</source>
        <translation>Räknar i Salesforce…</translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <translation>Inte räknat: %1</translation>
    </message>
    <message>
        <source>In Salesforce from that day on: %1.</source>
        <translation>I Salesforce från och med den dagen: %1.</translation>
    </message>
    <message>
        <source>In Salesforce, however old: %1.</source>
        <translation>I Salesforce, hur gammalt det än är: %1.</translation>
    </message>
    <message>
        <source>Archived ones count. What belongs to accounts that do not sync is not read.</source>
        <translation>Arkiverade räknas med. Det som hör till konton som inte synkas läses inte.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::HoldsModel</name>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>Finns i</translation>
    </message>
    <message>
        <source>Why it is held</source>
        <translation>Varför den hålls kvar</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidater</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
</context>
<context>
    <name>tandem::ui::HoldsTab</name>
    <message>
        <source>Held records</source>
        <translation>Kvarhållna poster</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Decided.</source>
        <translation>Beslutat.</translation>
    </message>
    <message>
        <source>The next run acts on it. Undo takes it back until then.</source>
        <translation>Nästa körning följer det. Till dess kan du ta tillbaka det med Ångra.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Koppla</translation>
    </message>
    <message>
        <source>The two are the same: they are kept in step</source>
        <translation>De två är samma: de hålls i fas</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Håll isär</translation>
    </message>
    <message>
        <source>Create new</source>
        <translation>Skapa ny</translation>
    </message>
    <message>
        <source>Delete it too</source>
        <translation>Radera även den</translation>
    </message>
    <message>
        <source>Its partner was deleted: the next run deletes it as well</source>
        <translation>Dess motpart är raderad: nästa körning raderar den också</translation>
    </message>
    <message>
        <source>What set the field back and forth is mended: it is written again</source>
        <translation>Det som ställde fältet fram och tillbaka är åtgärdat: det skrivs igen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Takes the decision on this record back</source>
        <translation>Tar tillbaka beslutet om posten</translation>
    </message>
    <message>
        <source>Nothing is held back. Records that only you can decide about stand here.</source>
        <translation>Inget hålls kvar. Här står poster som bara du kan avgöra.</translation>
    </message>
    <message>
        <source>See the matches</source>
        <translation>Se matchningarna</translation>
    </message>
    <message>
        <source>It has its partner already.</source>
        <translation>Den har redan sin motpart.</translation>
    </message>
    <message>
        <source>There is no candidate to link it with.</source>
        <translation>Det finns ingen kandidat att länka den med.</translation>
    </message>
    <message>
        <source>It had a partner before the merge: link it, or keep it apart.</source>
        <translation>Den hade en motpart före sammanslagningen: länka den, eller håll den isär.</translation>
    </message>
    <message>
        <source>Only for a record whose partner was deleted.</source>
        <translation>Bara för en post vars motpart är raderad.</translation>
    </message>
    <message>
        <source>Only for a record whose field goes back and forth.</source>
        <translation>Bara för en post med ett fält som går fram och tillbaka.</translation>
    </message>
    <message>
        <source>It goes on already: there is nothing to take back.</source>
        <translation>Den fortsätter redan: det finns inget att ta tillbaka.</translation>
    </message>
    <message>
        <source>Nothing was decided about this record yet.</source>
        <translation>Inget har avgjorts om den här posten än.</translation>
    </message>
    <message>
        <source>Its partner was deleted: delete it too, or keep it.</source>
        <translation>Dess motpart raderades: radera den också, eller behåll den.</translation>
    </message>
    <message>
        <source>It is kept, without a partner</source>
        <translation>Den behålls, utan motpart</translation>
    </message>
    <message>
        <source>It keeps no partner: it stays alone</source>
        <translation>Den har ingen motpart kvar: den förblir ensam</translation>
    </message>
    <message>
        <source>The decision is taken back.</source>
        <translation>Beslutet är återtaget.</translation>
    </message>
    <message>
        <source>The record waits for you again.</source>
        <translation>Posten väntar på dig igen.</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>Den fortsätter.</translation>
    </message>
    <message>
        <source>The next run writes the field again.</source>
        <translation>Nästa körning skriver fältet igen.</translation>
    </message>
    <message>
        <source>It goes on already.</source>
        <translation>Den fortsätter redan.</translation>
    </message>
    <message>
        <source>They are not the same record: they are not proposed for each other again, and each gets a partner of its own where the flow creates one</source>
        <translation>De är inte samma post: de föreslås inte för varandra igen, och var och en får en egen motpart där flödet skapar en</translation>
    </message>
    <message>
        <source>None of the candidates is its partner: one is created on the other side, where the flow creates them. To the candidates it means the same as keeping them apart</source>
        <translation>Ingen av kandidaterna är dess motpart: en skapas på andra sidan, där flödet skapar sådana. För kandidaterna innebär det samma sak som att hålla dem isär</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Läser…</translation>
    </message>
    <message>
        <source>The record could not be read.</source>
        <translation>Posten kunde inte läsas.</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Skriv om</translation>
    </message>
    <message>
        <source>It is linked, and stays so. Write again once the cause is mended.</source>
        <translation>Den är länkad och förblir det. Skriv om när orsaken är åtgärdad.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::InspectorWindow</name>
    <message>
        <source>Inspector</source>
        <translation>Undersök</translation>
    </message>
    <message>
        <source>Why did a record sync, or not?</source>
        <translation>Varför synkades en post, eller inte?</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Titta</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Letar…</translation>
    </message>
    <message>
        <source>A run is on its way; this is looked at again when it ends.</source>
        <translation>En körning är på väg; posten visas på nytt när den är klar.</translation>
    </message>
    <message>
        <source>Type its name, paste its id or the address of its page, or drop a link on this window.</source>
        <translation>Skriv dess namn, klistra in dess id eller adressen till dess sida, eller släpp en länk på det här fönstret.</translation>
    </message>
    <message>
        <source>Name, id or address of a record</source>
        <translation>Namn, id eller adress för en post</translation>
    </message>
    <message>
        <source>Name, id or address of a record, such as Acme or customer/12</source>
        <translation>Namn, id eller adress för en post, till exempel Acme eller customer/12</translation>
    </message>
</context>
<context>
    <name>tandem::ui::JsonEditor</name>
    <message>
        <source>The configuration as JSON</source>
        <translation>Konfigurationen som JSON</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>Vad som kan stå här</translation>
    </message>
</context>
<context>
    <name>tandem::ui::KindChips</name>
    <message>
        <source>Shows these rows alone. Ctrl+click adds them to what is shown.</source>
        <translation>Visar bara dessa rader. Ctrl+klick lägger dem till det som visas.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 ticked</source>
        <translation>%1: %2 av %3 ikryssade</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Languages</name>
    <message>
        <source>Language of the system</source>
        <translation>Systemets språk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelska</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tyska</translation>
    </message>
</context>
<context>
    <name>tandem::ui::LinksPane</name>
    <message numerus="yes">
        <source>%n mapping(s)</source>
        <translation>
            <numerusform>%n mappning</numerusform>
            <numerusform>%n mappningar</numerusform>
        </translation>
    </message>
    <message>
        <source>Mapping %1 of %2: %3 to %4, %5</source>
        <translation>Mappning %1 av %2: %3 till %4, %5</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>har ett problem</translation>
    </message>
    <message>
        <source>Remove the mapping</source>
        <translation>Ta bort mappningen</translation>
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
        <translation>Söker…</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Undersök</translation>
    </message>
    <message>
        <source>Everything that decides about this record, and what happened to it</source>
        <translation>Allt som avgör om posten, och vad som hänt med den</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Välj en rad först.</translation>
    </message>
    <message>
        <source>The record is being read.</source>
        <translation>Posten läses.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Live</name>
    <message>
        <source>Syncing</source>
        <translation>Synkar</translation>
    </message>
    <message>
        <source>A run is going.</source>
        <translation>En körning pågår.</translation>
    </message>
    <message>
        <source>Nothing runs by itself</source>
        <translation>Inget körs av sig självt</translation>
    </message>
    <message>
        <source>Runs begin when you start them.</source>
        <translation>Körningar börjar när du startar dem.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausat</translation>
    </message>
    <message>
        <source>It goes on at %1. Nothing is lost meanwhile.</source>
        <translation>Det fortsätter %1. Inget går förlorat under tiden.</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Misslyckas</translation>
    </message>
    <message>
        <source>Works with limits</source>
        <translation>Fungerar begränsat</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startar</translation>
    </message>
    <message>
        <source>Tandem begins to listen.</source>
        <translation>Tandem börjar lyssna.</translation>
    </message>
    <message>
        <source>Runs by itself</source>
        <translation>Körs av sig självt</translation>
    </message>
    <message>
        <source>No first full reads until there is more room.</source>
        <translation>Inga första fullständiga läsningar förrän det finns mer utrymme.</translation>
    </message>
    <message>
        <source>What runs by itself runs four times as seldom.</source>
        <translation>Det som körs av sig självt körs fyra gånger så sällan.</translation>
    </message>
    <message>
        <source>Nothing runs by itself until there is room again.</source>
        <translation>Inget körs av sig självt förrän det finns utrymme igen.</translation>
    </message>
    <message>
        <source>Salesforce calls today: %1 of %2, %3 of them by Tandem; about %4 by midnight.</source>
        <translation>Salesforce-anrop i dag: %1 av %2, varav %3 av Tandem; ungefär %4 till midnatt.</translation>
    </message>
    <message>
        <source>Tandem made %1 Salesforce calls today.</source>
        <translation>Tandem har gjort %1 Salesforce-anrop i dag.</translation>
    </message>
    <message>
        <source>%1 are left for people.</source>
        <translation>%1 lämnas åt människor.</translation>
    </message>
    <message>
        <source>Tandem may make %1 a day.</source>
        <translation>Tandem får göra %1 per dag.</translation>
    </message>
    <message>
        <source>Salesforce calls today: %1 of %2, %3 of them by Tandem.</source>
        <translation>Salesforce-anrop i dag: %1 av %2, varav %3 av Tandem.</translation>
    </message>
    <message>
        <source>%1 to Salesforce</source>
        <translation>%1 till Salesforce</translation>
    </message>
    <message>
        <source>%1 to Startdeliver</source>
        <translation>%1 till Startdeliver</translation>
    </message>
    <message>
        <source>Last written by itself: %1</source>
        <translation>Senast skrivet av sig självt: %1</translation>
    </message>
</context>
<context>
    <name>tandem::ui::LiveCard</name>
    <message>
        <source>By itself</source>
        <translation>Av sig självt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>Pausa en timme</translation>
    </message>
    <message>
        <source>Next run: %1</source>
        <translation>Nästa körning: %1</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Frågar…</translation>
    </message>
</context>
<context>
    <name>tandem::ui::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Felsökning</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Allvar</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
</context>
<context>
    <name>tandem::ui::LogWindow</name>
    <message>
        <source>Follow new lines</source>
        <translation>Följ nya rader</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Loggens rader</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Letar…</translation>
    </message>
    <message>
        <source>The whole entry</source>
        <translation>Hela posten</translation>
    </message>
    <message>
        <source>Choose a line to read it whole.</source>
        <translation>Välj en rad för att läsa den i sin helhet.</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Sök i loggen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Allvar</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Without debugging</source>
        <translation>Utan felsökning</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Varningar och fel</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Bara fel</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Kopiera rader</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation>Ingen rad är sådan.</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 av %2 rader</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>Supportpaket…</translation>
    </message>
    <message>
        <source>A line for each run that wrote or was asked for, and what went wrong. The records stand in Activity. Keys and tokens are never written here.</source>
        <translation>En rad för varje körning som skrev något eller som någon bad om, och det som gick fel. Posterna står under Aktivitet. Nycklar och token skrivs aldrig här.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::LoginHost</name>
    <message>
        <source>That is no My Domain. Enter its name or address, for example acme.my.salesforce.com.</source>
        <translation>Det är ingen Min domän (My Domain). Ange dess namn eller adress, till exempel acme.my.salesforce.com.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Looks</name>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Följ systemet</translation>
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
        <translation>Översikt</translation>
    </message>
    <message>
        <source>The page&apos;s main action</source>
        <translation>Sidans huvudåtgärd</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nästa del av fönstret</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Det här bladet</translation>
    </message>
    <message>
        <source>Runs are held and nothing is lost. Sign in again to go on.</source>
        <translation>Körningar hålls tillbaka och inget går förlorat. Logga in igen för att fortsätta.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Anslut igen</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>Körningen misslyckades.</translation>
    </message>
    <message>
        <source>Runs work again.</source>
        <translation>Körningarna fungerar igen.</translation>
    </message>
    <message>
        <source>Quit Tandem</source>
        <translation>Avsluta Tandem</translation>
    </message>
    <message>
        <source>A run is going.</source>
        <translation>En körning pågår.</translation>
    </message>
    <message>
        <source>It stops after what is being sent now. Nothing is lost: the next run goes on from there.</source>
        <translation>Den stannar efter det som skickas nu. Inget går förlorat: nästa körning fortsätter därifrån.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Stoppa och avsluta</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Fortsätt köra</translation>
    </message>
    <message>
        <source>Not everything is saved.</source>
        <translation>Allt är inte sparat.</translation>
    </message>
    <message>
        <source>What was edited under %1 is lost when Tandem quits.</source>
        <translation>Det som har ändrats under %1 går förlorat när Tandem avslutas.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Avsluta utan att spara</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Fortsätt redigera</translation>
    </message>
    <message>
        <source>%1: from the next start of Tandem.</source>
        <translation>%1: från nästa start av Tandem.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profiler</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>The part before</source>
        <translation>Föregående del</translation>
    </message>
    <message>
        <source>First and last in the side bar</source>
        <translation>Första och sista i sidofältet</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (F1, ?)</source>
        <translation>Kortkommandon (F1, ?)</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingDocument</name>
    <message>
        <source>map %1</source>
        <translation>mappa %1</translation>
    </message>
    <message numerus="yes">
        <source>map %n fields</source>
        <translation>
            <numerusform>mappa %n fält</numerusform>
            <numerusform>mappa %n fält</numerusform>
        </translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>ta bort %1</translation>
    </message>
    <message numerus="yes">
        <source>remove %n mappings</source>
        <translation>
            <numerusform>ta bort %n mappning</numerusform>
            <numerusform>ta bort %n mappningar</numerusform>
        </translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>ändra %1</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingEditor</name>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Mappade</translation>
    </message>
    <message>
        <source>Unmapped</source>
        <translation>Omappade</translation>
    </message>
    <message>
        <source>Choose the field in %1 for “%2”. Esc cancels.</source>
        <translation>Välj fältet i %1 för ”%2”. Esc avbryter.</translation>
    </message>
    <message>
        <source>Rule of the mapping</source>
        <translation>Mappningens regel</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>Med problem</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Drag a field across, or press Enter on both.</source>
        <translation>Dra ett fält till andra sidan, eller tryck på Enter på båda.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of %1</source>
        <translation>
            <numerusform>%n fält i %1</numerusform>
            <numerusform>%n fält i %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingPage</name>
    <message>
        <source>Mappings</source>
        <translation>Mappningar</translation>
    </message>
    <message>
        <source>Map same names…</source>
        <translation>Mappa lika namn…</translation>
    </message>
    <message>
        <source>Proposes fields that seem to mean the same, for you to tick</source>
        <translation>Föreslår fält som verkar betyda samma sak, för dig att kryssa i</translation>
    </message>
    <message>
        <source>Saved. Making a plan for the values that are there already…</source>
        <translation>Sparat. Gör en plan för de värden som redan finns…</translation>
    </message>
    <message>
        <source>Saved. Of the values that are there none has to be written.</source>
        <translation>Sparat. Inget av de värden som finns behöver skrivas.</translation>
    </message>
    <message>
        <source>fields map columns</source>
        <translation>fält mappa kolumner</translation>
    </message>
    <message>
        <source>propose suggest automatically</source>
        <translation>föreslå förslag automatiskt</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingTabs</name>
    <message>
        <source>Problems of the mappings</source>
        <translation>Mappningarnas problem</translation>
    </message>
    <message>
        <source>About the chosen mapping</source>
        <translation>Om den valda mappningen</translation>
    </message>
    <message>
        <source>Nothing is wrong with these mappings.</source>
        <translation>Inget är fel med mappningarna.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exempel</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Värden</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Direction, conflicts, empty fields (F2)</source>
        <translation>Riktning, konflikter, tomma fält (F2)</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in mappings</source>
        <translation>
            <numerusform>%n problem i mappningar</numerusform>
            <numerusform>%n problem i mappningar</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the mapping</source>
        <translation>Ta bort mappningen</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MappingWords</name>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Lång text</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Formaterad text</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja eller nej</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum och tid</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Start och slut</translation>
    </message>
    <message>
        <source>Picklist</source>
        <translation>Kombinationsruta</translation>
    </message>
    <message>
        <source>Multi-select</source>
        <translation>Flerval</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referens</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webbadress</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoriskt</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formel</translation>
    </message>
    <message>
        <source>only written when a record is created</source>
        <translation>skrivs bara när en post skapas</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>unikt</translation>
    </message>
    <message>
        <source>A change on either side reaches the other.</source>
        <translation>En ändring på endera sidan når den andra.</translation>
    </message>
    <message>
        <source>Salesforce gives the value; edits in Startdeliver stay there.</source>
        <translation>Salesforce ger värdet; ändringar i Startdeliver stannar där.</translation>
    </message>
    <message>
        <source>Startdeliver gives the value; edits in Salesforce stay there.</source>
        <translation>Startdeliver ger värdet; ändringar i Salesforce stannar där.</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Fråga mig</translation>
    </message>
    <message>
        <source>Salesforce wins</source>
        <translation>Salesforce vinner</translation>
    </message>
    <message>
        <source>Startdeliver wins</source>
        <translation>Startdeliver vinner</translation>
    </message>
    <message>
        <source>Newest wins</source>
        <translation>Nyast vinner</translation>
    </message>
    <message>
        <source>Neither is overwritten; the conflict waits for you.</source>
        <translation>Ingen skrivs över; konflikten väntar på dig.</translation>
    </message>
    <message>
        <source>Startdeliver&apos;s edit is overwritten and kept in the history.</source>
        <translation>Startdelivers ändring skrivs över och sparas i historiken.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s edit is overwritten and kept in the history.</source>
        <translation>Salesforces ändring skrivs över och sparas i historiken.</translation>
    </message>
    <message>
        <source>The later edit stays; closer than two minutes, you are asked.</source>
        <translation>Den senare ändringen står sig; skiljer det mindre än två minuter får du frågan.</translation>
    </message>
    <message>
        <source>Never clear</source>
        <translation>Töm aldrig</translation>
    </message>
    <message>
        <source>Clear what Tandem set</source>
        <translation>Töm det Tandem satte</translation>
    </message>
    <message>
        <source>Clear too</source>
        <translation>Töm också</translation>
    </message>
    <message>
        <source>A field that was emptied leaves the other side as it is.</source>
        <translation>Ett fält som tömts lämnar den andra sidan som den är.</translation>
    </message>
    <message>
        <source>The other side is emptied only where Tandem wrote its value.</source>
        <translation>Den andra sidan töms bara där Tandem skrev värdet.</translation>
    </message>
    <message>
        <source>An emptied field empties the other side.</source>
        <translation>Ett tömt fält tömmer den andra sidan.</translation>
    </message>
    <message>
        <source>Fill blanks only</source>
        <translation>Fyll bara tomma</translation>
    </message>
    <message>
        <source>Where both are filled and differ, you choose in the plan.</source>
        <translation>Där båda är ifyllda och skiljer sig väljer du i planen.</translation>
    </message>
    <message>
        <source>Where both are filled and differ, Salesforce&apos;s value is taken.</source>
        <translation>Där båda är ifyllda och skiljer sig tas Salesforces värde.</translation>
    </message>
    <message>
        <source>Where both are filled and differ, both stay until one of them changes.</source>
        <translation>Där båda är ifyllda och skiljer sig behålls båda tills något av dem ändras.</translation>
    </message>
    <message>
        <source>Where both are filled and differ, Startdeliver&apos;s value is taken.</source>
        <translation>Där båda är ifyllda och skiljer sig tas Startdelivers värde.</translation>
    </message>
    <message>
        <source>Trim spaces</source>
        <translation>Ta bort blanksteg</translation>
    </message>
    <message>
        <source>Upper case</source>
        <translation>Versaler</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>Gemener</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Inledande versaler</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>Del av ett namn</translation>
    </message>
    <message>
        <source>Join names</source>
        <translation>Slå ihop namn</translation>
    </message>
    <message>
        <source>Value map</source>
        <translation>Värdemappning</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Kapa</translation>
    </message>
    <message>
        <source>Fixed value</source>
        <translation>Fast värde</translation>
    </message>
    <message>
        <source>Linked record</source>
        <translation>Kopplad post</translation>
    </message>
    <message>
        <source>Day in a time zone</source>
        <translation>Dag i en tidszon</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Samma person</translation>
    </message>
    <message>
        <source>If empty</source>
        <translation>Om tomt</translation>
    </message>
    <message>
        <source>Takes spaces away at both ends.</source>
        <translation>Tar bort blanksteg i båda ändar.</translation>
    </message>
    <message>
        <source>Writes everything in upper case; never flows back.</source>
        <translation>Skriver allt med versaler; flödar aldrig tillbaka.</translation>
    </message>
    <message>
        <source>Writes everything in lower case; never flows back.</source>
        <translation>Skriver allt med gemener; flödar aldrig tillbaka.</translation>
    </message>
    <message>
        <source>Begins each word with a capital; never flows back.</source>
        <translation>Inleder varje ord med versal; flödar aldrig tillbaka.</translation>
    </message>
    <message>
        <source>Takes the first or the last name out of a whole one.</source>
        <translation>Tar för- eller efternamnet ur ett helt namn.</translation>
    </message>
    <message>
        <source>Joins the record&apos;s first and last name.</source>
        <translation>Slår ihop postens för- och efternamn.</translation>
    </message>
    <message>
        <source>Gives each value its own word on the other side; edit it under Values.</source>
        <translation>Ger varje värde ett eget ord på andra sidan; redigera det under Värden.</translation>
    </message>
    <message>
        <source>Cuts longer texts; never flows back.</source>
        <translation>Kapar längre texter; flödar aldrig tillbaka.</translation>
    </message>
    <message>
        <source>Always writes the same value; never flows back.</source>
        <translation>Skriver alltid samma värde; flödar aldrig tillbaka.</translation>
    </message>
    <message>
        <source>Writes the id of the record that is linked to the one named here.</source>
        <translation>Skriver id:t för den post som är kopplad till den som anges här.</translation>
    </message>
    <message>
        <source>Writes the user or team member who is the same person.</source>
        <translation>Skriver den användare eller teammedlem som är samma person.</translation>
    </message>
    <message>
        <source>Makes a day of a point in time, or the reverse, in the zone you name.</source>
        <translation>Gör en tidpunkt till en dag, eller tvärtom, i den tidszon du anger.</translation>
    </message>
    <message>
        <source>Writes this where the field is empty.</source>
        <translation>Skriver detta där fältet är tomt.</translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>högst %n tecken</numerusform>
            <numerusform>högst %n tecken</numerusform>
        </translation>
    </message>
    <message>
        <source>first name</source>
        <translation>förnamn</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>efternamn</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n värde</numerusform>
            <numerusform>%n värden</numerusform>
        </translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Samma</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändras</translation>
    </message>
    <message>
        <source>Clears</source>
        <translation>Töms</translation>
    </message>
    <message>
        <source>Asks you</source>
        <translation>Frågar dig</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Lämnas i fred</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisas</translation>
    </message>
    <message>
        <source>No records are linked yet. Make a plan first, then real values show here.</source>
        <translation>Inga poster är kopplade ännu. Gör en plan först, så visas riktiga värden här.</translation>
    </message>
    <message>
        <source>These fields have not been read yet; connect both sides to try real values.</source>
        <translation>Fälten har inte lästs ännu; anslut båda sidorna för att prova riktiga värden.</translation>
    </message>
    <message>
        <source>Would change %1 of %2 pairs.</source>
        <translation>Skulle ändra %1 av %2 par.</translation>
    </message>
    <message>
        <source>%1 cleared.</source>
        <translation>%1 töms.</translation>
    </message>
    <message>
        <source>%1 refused.</source>
        <translation>%1 avvisas.</translation>
    </message>
    <message>
        <source>%1 waiting for another record.</source>
        <translation>%1 väntar på en annan post.</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Samma namn</translation>
    </message>
    <message>
        <source>Same label</source>
        <translation>Samma etikett</translation>
    </message>
    <message>
        <source>Same meaning</source>
        <translation>Samma betydelse</translation>
    </message>
    <message>
        <source>Names are alike</source>
        <translation>Liknande namn</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Utelämna den</translation>
    </message>
    <message>
        <source>Cut it</source>
        <translation>Kapa den</translation>
    </message>
    <message>
        <source>Rest into a comment</source>
        <translation>Resten i en kommentar</translation>
    </message>
    <message>
        <source>It is set aside and listed; the rest of the record goes on.</source>
        <translation>Den läggs åt sidan och listas; resten av posten går vidare.</translation>
    </message>
    <message>
        <source>Its beginning is written, with a mark; what is cut never flows back.</source>
        <translation>Början skrivs, med en markering; det som kapats förs aldrig tillbaka.</translation>
    </message>
    <message>
        <source>Its beginning is written; the rest goes into a comment beside it, and follows edits.</source>
        <translation>Början skrivs; resten hamnar i en kommentar bredvid och följer med vid ändringar.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avböjd</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Kvarhållen</translation>
    </message>
    <message>
        <source>Would change %1 of the first %2 pairs; counting on…</source>
        <translation>Skulle ändra %1 av de första %2 paren; räknar vidare…</translation>
    </message>
    <message>
        <source>Would change %1 of the %2 pairs that were looked at; no run has read these fields yet.</source>
        <translation>Skulle ändra %1 av de %2 par som undersöktes; ingen körning har läst de här fälten än.</translation>
    </message>
    <message>
        <source>%1 left alone.</source>
        <translation>%1 lämnas i fred.</translation>
    </message>
    <message>
        <source>%1 declined.</source>
        <translation>%1 har avböjts.</translation>
    </message>
    <message>
        <source>%1 held for you.</source>
        <translation>%1 hålls kvar för dig.</translation>
    </message>
    <message>
        <source>%1 out of scope.</source>
        <translation>%1 ligger utanför urvalet.</translation>
    </message>
    <message>
        <source>None of the linked pairs can be tried: their records were deleted, or wait for a partner or for you.</source>
        <translation>Inget av de länkade paren kan provas: deras poster har raderats, eller väntar på en motpart eller på dig.</translation>
    </message>
    <message>
        <source>no permission to write it</source>
        <translation>ingen skrivbehörighet</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>skrivskyddat</translation>
    </message>
    <message>
        <source>%1 waiting for your decision.</source>
        <translation>%1 väntar på ditt beslut.</translation>
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
        <translation>Koppla</translation>
    </message>
    <message>
        <source>The two are the same: from now on they are kept in step (L)</source>
        <translation>De två är samma: från och med nu hålls de i fas (L)</translation>
    </message>
    <message>
        <source>Create new</source>
        <translation>Skapa ny</translation>
    </message>
    <message>
        <source>None of them: its partner is created on the other side (N)</source>
        <translation>Ingen av dem: dess motpart skapas på andra sidan (N)</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Håll isär</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Takes the last decision back (Z)</source>
        <translation>Tar tillbaka det senaste beslutet (Z)</translation>
    </message>
    <message>
        <source>Choose a record to see it beside its candidates.</source>
        <translation>Välj en post för att se den bredvid dess kandidater.</translation>
    </message>
    <message>
        <source>It lives in %1 alone.</source>
        <translation>Den finns bara i %1.</translation>
    </message>
    <message>
        <source>They are not the same record: each gets a partner of its own where the flow creates one (A)</source>
        <translation>De är inte samma post: var och en får en egen motpart där flödet skapar en (A)</translation>
    </message>
    <message>
        <source>The record could not be read.</source>
        <translation>Posten kunde inte läsas.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchKeySheet</name>
    <message>
        <source>Match keys</source>
        <translation>Matchningsnycklar</translation>
    </message>
    <message>
        <source>Reading the fields of both services…</source>
        <translation>Läser båda tjänsternas fält…</translation>
    </message>
    <message>
        <source>%1: how records are recognised</source>
        <translation>%1: hur poster känns igen</translation>
    </message>
    <message>
        <source>At the first match, records of both sides that have the same value under one of these keys are proposed to you as the same, or linked at once where the key says so.</source>
        <translation>Vid den första matchningen föreslås poster från båda sidor som har samma värde enligt någon av de här nycklarna som samma sak, eller kopplas direkt där nyckeln säger det.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>The edit counts when you save the settings</source>
        <translation>Ändringen gäller när du sparar inställningarna</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Lägg till en nyckel</translation>
    </message>
    <message>
        <source>Move the key up</source>
        <translation>Flytta nyckeln uppåt</translation>
    </message>
    <message>
        <source>Move the key down</source>
        <translation>Flytta nyckeln nedåt</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Ta bort nyckeln</translation>
    </message>
    <message>
        <source>Field in %1</source>
        <translation>Fält i %1</translation>
    </message>
    <message>
        <source>How values are compared</source>
        <translation>Hur värden jämförs</translation>
    </message>
    <message>
        <source>Link without asking where each side has one such record</source>
        <translation>Koppla utan att fråga där varje sida har en enda sådan post</translation>
    </message>
    <message>
        <source>Points of 100 that a proposal needs</source>
        <translation>Poäng av 100 som ett förslag kräver</translation>
    </message>
    <message>
        <source>The same mail address gives 60, domain or phone 45, company name 40, another key 30, the same name 30 more; what differs takes some away</source>
        <translation>Samma e-postadress ger 60, domän eller telefon 45, företagsnamn 40, en annan nyckel 30 och samma namn 30 till; det som skiljer sig drar av</translation>
    </message>
    <message>
        <source>Which fields there are is not known now: %1</source>
        <translation>Vilka fält som finns är inte känt nu: %1</translation>
    </message>
    <message>
        <source>The fields are as of the last run: %1</source>
        <translation>Fälten är från den senaste körningen: %1</translation>
    </message>
    <message>
        <source>Key %1 needs a field on both sides.</source>
        <translation>Nyckel %1 behöver ett fält på båda sidor.</translation>
    </message>
    <message>
        <source>Key %1: %2</source>
        <translation>Nyckel %1: %2</translation>
    </message>
    <message>
        <source>Key %1 is left out of every match: %2</source>
        <translation>Nyckel %1 utelämnas ur alla matchningar: %2</translation>
    </message>
    <message>
        <source>add a match key</source>
        <translation>lägg till en matchningsnyckel</translation>
    </message>
    <message>
        <source>move a match key</source>
        <translation>flytta en matchningsnyckel</translation>
    </message>
    <message>
        <source>remove a match key</source>
        <translation>ta bort en matchningsnyckel</translation>
    </message>
    <message>
        <source>change a match key</source>
        <translation>ändra en matchningsnyckel</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchKeysModel</name>
    <message>
        <source>Compared</source>
        <translation>Jämförs</translation>
    </message>
    <message>
        <source>One candidate</source>
        <translation>En enda kandidat</translation>
    </message>
    <message>
        <source>is linked</source>
        <translation>kopplas</translation>
    </message>
    <message>
        <source>is proposed</source>
        <translation>föreslås</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchStep</name>
    <message>
        <source>Match</source>
        <translation>Matcha</translation>
    </message>
    <message>
        <source>Reads both sides and finds out which records are the same. Nothing is written.</source>
        <translation>Läser båda sidorna och tar reda på vilka poster som är samma. Inget skrivs.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Vad som hittades</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Läs igen</translation>
    </message>
    <message>
        <source>Go on, decide later</source>
        <translation>Fortsätt, bestäm senare</translation>
    </message>
    <message>
        <source>Pairs that are certain are kept in step; nothing new is made until the rest is decided</source>
        <translation>Säkra par hålls i fas; inget nytt skapas förrän resten är avgjort</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Read both sides</source>
        <translation>Läs båda sidorna</translation>
    </message>
    <message numerus="yes">
        <source>Decide %n in Matches</source>
        <translation>
            <numerusform>Avgör %n i Matchningar</numerusform>
            <numerusform>Avgör %n i Matchningar</numerusform>
        </translation>
    </message>
    <message>
        <source>Tandem compares the records of both sides by their reference, and by keys such as a mail address. What is certain is linked; what is only likely you decide.</source>
        <translation>Tandem jämför båda sidornas poster på deras referens och på nycklar som e-postadress. Det som är säkert kopplas; det som bara är troligt avgör du.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could be the same as another one. Until you decide, nothing new is made.</source>
        <translation>
            <numerusform>%n post kan vara samma som en annan. Tills du bestämmer skapas inget nytt.</numerusform>
            <numerusform>%n poster kan vara samma som andra. Tills du bestämmer skapas inget nytt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every record has its partner or is known to have none.</source>
        <translation>Varje post har sin motpart eller saknar bevisligen en.</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>kopplade</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>troliga</translation>
    </message>
    <message>
        <source>several</source>
        <translation>flera möjliga</translation>
    </message>
    <message>
        <source>only in Salesforce</source>
        <translation>bara i Salesforce</translation>
    </message>
    <message>
        <source>only in Startdeliver</source>
        <translation>bara i Startdeliver</translation>
    </message>
    <message>
        <source>Open Held</source>
        <translation>Öppna Kvarhållna</translation>
    </message>
    <message numerus="yes">
        <source>%n more record(s) could be the same as another one. Records are compared once what they belong to is linked, so each plan may find some. Until you decide, nothing new is made.</source>
        <translation>
            <numerusform>%n post till kan vara samma som en annan. Poster jämförs när det de hör till är länkat, så varje plan kan hitta några. Tills du beslutar skapas inget nytt.</numerusform>
            <numerusform>%n poster till kan vara samma som en annan. Poster jämförs när det de hör till är länkat, så varje plan kan hitta några. Tills du beslutar skapas inget nytt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No match is left to decide, but %n record(s) are held for another reason (%1) and keep the matching open: decide under Activity, Held.</source>
        <translation>
            <numerusform>Ingen matchning är kvar att besluta, men %n post hålls kvar av ett annat skäl (%1) och håller matchningen öppen: besluta under Aktivitet, Kvarhållna.</numerusform>
            <numerusform>Ingen matchning är kvar att besluta, men %n poster hålls kvar av ett annat skäl (%1) och håller matchningen öppen: besluta under Aktivitet, Kvarhållna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is left to decide. The next plan carries out what you decided about %n record(s).</source>
        <translation>
            <numerusform>Inget är kvar att besluta. Nästa plan utför vad du beslutade om %n post.</numerusform>
            <numerusform>Inget är kvar att besluta. Nästa plan utför vad du beslutade om %n poster.</numerusform>
        </translation>
    </message>
    <message>
        <source>decided</source>
        <translation>beslutade</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchesModel</name>
    <message>
        <source>Partner</source>
        <translation>Motpart</translation>
    </message>
    <message>
        <source>Proposed partner</source>
        <translation>Föreslagen motpart</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>Finns i</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MatchesPage</name>
    <message>
        <source>Begun without deciding the rest.</source>
        <translation>Påbörjat utan att resten är avgjort.</translation>
    </message>
    <message>
        <source>Settled: new records are judged as they come.</source>
        <translation>Avgjort: nya poster bedöms när de kommer.</translation>
    </message>
    <message>
        <source>Nothing is left to decide; the next run settles it.</source>
        <translation>Inget återstår att avgöra; nästa körning slutför det.</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide. Until then nothing new is created on either side.</source>
        <translation>
            <numerusform>%n att avgöra. Till dess skapas inget nytt på någon sida.</numerusform>
            <numerusform>%n att avgöra. Till dess skapas inget nytt på någon sida.</numerusform>
        </translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Matchningar</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Typ av post</translation>
    </message>
    <message>
        <source>Begin without matching…</source>
        <translation>Börja utan matchning…</translation>
    </message>
    <message>
        <source>Treats every undecided record as one without a partner</source>
        <translation>Behandlar varje oavgjord post som en utan motpart</translation>
    </message>
    <message>
        <source>Accept all exact</source>
        <translation>Godta alla exakta</translation>
    </message>
    <message>
        <source>Exact matches are linked by the next run; all records without a partner are looked at again (Ctrl+Enter)</source>
        <translation>Exakta träffar kopplas av nästa körning; alla poster utan motpart prövas på nytt (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Records to match</source>
        <translation>Poster att matcha</translation>
    </message>
    <message>
        <source>Connect both sides first</source>
        <translation>Anslut båda sidorna först</translation>
    </message>
    <message>
        <source>Open Connections</source>
        <translation>Öppna Anslutningar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Nothing has been compared yet</source>
        <translation>Inget har jämförts ännu</translation>
    </message>
    <message>
        <source>A plan reads both sides and finds which records are the same. Nothing is written.</source>
        <translation>En plan läser båda sidorna och finner vilka poster som är samma. Inget skrivs.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Gör en plan</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Söker…</translation>
    </message>
    <message>
        <source>Nothing to decide here.</source>
        <translation>Inget att avgöra här.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Inga.</translation>
    </message>
    <message>
        <source>Exact matches are linked by the next run.</source>
        <translation>Exakta träffar kopplas av nästa körning.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) without a partner are looked at again then.</source>
        <translation>
            <numerusform>%n post utan motpart prövas då på nytt.</numerusform>
            <numerusform>%n poster utan motpart prövas då på nytt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>Gå till Granska</translation>
    </message>
    <message>
        <source>Begin without matching</source>
        <translation>Börja utan matchning</translation>
    </message>
    <message>
        <source>Begin %1 without deciding the rest?</source>
        <translation>Börja med %1 utan att avgöra resten?</translation>
    </message>
    <message>
        <source>From now on, records without a partner are created on the other side. Those that are held stay held until you decide them, but a record that has a partner nobody found will be there twice.</source>
        <translation>Från och med nu skapas poster utan motpart på den andra sidan. De kvarhållna hålls kvar tills du avgör dem, men en post vars motpart ingen hittade kommer att finnas två gånger.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>%1 begin without matching.</source>
        <translation>%1 börjar utan matchning.</translation>
    </message>
    <message>
        <source>The next plan shows what would be created.</source>
        <translation>Nästa plan visar vad som skulle skapas.</translation>
    </message>
    <message>
        <source>link duplicates same records candidates</source>
        <translation>koppla dubbletter samma poster kandidater</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>Nästa post</translation>
    </message>
    <message>
        <source>Record before</source>
        <translation>Föregående post</translation>
    </message>
    <message>
        <source>Link the two</source>
        <translation>Koppla de två</translation>
    </message>
    <message>
        <source>Create a new partner</source>
        <translation>Skapa en ny motpart</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Håll isär</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Ta tillbaka det senaste beslutet</translation>
    </message>
    <message>
        <source>No exact match was found: there is nothing to accept.</source>
        <translation>Ingen exakt träff hittades: det finns inget att godta.</translation>
    </message>
    <message>
        <source>Every record has a partner or waits for you: nothing is left to accept.</source>
        <translation>Varje post har en motpart eller väntar på dig: det finns inget kvar att godta.</translation>
    </message>
    <message numerus="yes">
        <source>No match is left to decide, but %n record(s) are held for another reason. Decide under Activity, Held; until then nothing new is created.</source>
        <translation>
            <numerusform>Ingen matchning återstår att avgöra, men %n post hålls kvar av en annan orsak. Avgör under Aktivitet, Kvarhållna; till dess skapas inget nytt.</numerusform>
            <numerusform>Ingen matchning återstår att avgöra, men %n poster hålls kvar av en annan orsak. Avgör under Aktivitet, Kvarhållna; till dess skapas inget nytt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no candidate to link this record to.</source>
        <translation>Det finns ingen kandidat att länka posten till.</translation>
    </message>
    <message>
        <source>No record is chosen: choose one by J and K first.</source>
        <translation>Ingen post är vald: välj en med J och K först.</translation>
    </message>
    <message>
        <source>There is nothing to decide about this record.</source>
        <translation>Det finns inget att besluta om den här posten.</translation>
    </message>
    <message>
        <source>A run has carried out what was decided here, so it is not taken back here.</source>
        <translation>En körning har utfört det som beslutades här, så det tas inte tillbaka här.</translation>
    </message>
    <message>
        <source>Nothing was decided here that could be taken back.</source>
        <translation>Här har inget beslutats som kan tas tillbaka.</translation>
    </message>
    <message>
        <source>All exact matches are linked already.</source>
        <translation>Alla exakta träffar är redan kopplade.</translation>
    </message>
    <message>
        <source>The record could not be read: see below.</source>
        <translation>Posten kunde inte läsas: se nedan.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::MuteSheet</name>
    <message>
        <source>Mute a cause</source>
        <translation>Tysta en orsak</translation>
    </message>
    <message>
        <source>You are not reminded of it meanwhile. Its records are still refused, are counted as such, and are tried again as before.</source>
        <translation>Du påminns inte om den under tiden. Dess poster är fortfarande avvisade, räknas som det och försöks igen som förut.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Why this cause is muted</source>
        <translation>Varför orsaken tystas</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Tysta</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>I ett dygn</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>I en vecka</translation>
    </message>
    <message>
        <source>Until I unmute it</source>
        <translation>Tills jag häver det</translation>
    </message>
    <message>
        <source>Say why, for whoever looks at this next.</source>
        <translation>Skriv varför, för den som tittar på det här härnäst.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Navigation</name>
    <message>
        <source>Sections</source>
        <translation>Avdelningar</translation>
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
        <translation>%1, %2 väntar</translation>
    </message>
</context>
<context>
    <name>tandem::ui::NeedsList</name>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Inget väntar på dig.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::NetworkCard</name>
    <message>
        <source>Further certificates to trust (PEM file)</source>
        <translation>Fler certifikat att lita på (PEM-fil)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
    </message>
    <message>
        <source>Both services are reached the way the settings of this computer say.</source>
        <translation>Båda tjänsterna nås så som den här datorns inställningar säger.</translation>
    </message>
    <message>
        <source>Both services are reached straight away, whatever the settings of this computer say.</source>
        <translation>Båda tjänsterna nås direkt, vad den här datorns inställningar än säger.</translation>
    </message>
    <message>
        <source>Both services are reached through this proxy; this computer itself never is.</source>
        <translation>Båda tjänsterna nås genom den här proxyn; datorn själv nås aldrig så.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Proxyns adress</translation>
    </message>
    <message>
        <source>as the system says</source>
        <translation>som systemet säger</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>this one:</source>
        <translation>den här:</translation>
    </message>
    <message>
        <source>User name at the proxy, if it wants one</source>
        <translation>Användarnamn hos proxyn, om den vill ha ett</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>Lösenord hos proxyn</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Lagra</translation>
    </message>
    <message>
        <source>Store the password</source>
        <translation>Lagra lösenordet</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glöm</translation>
    </message>
    <message>
        <source>Forget the password</source>
        <translation>Glöm lösenordet</translation>
    </message>
    <message>
        <source>For a company that inspects its traffic: the root certificate of its own</source>
        <translation>För företag som granskar sin trafik: företagets eget rotcertifikat</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Choose the file with certificates</source>
        <translation>Välj filen med certifikat</translation>
    </message>
    <message>
        <source>This computer has no such file: nothing is reached with it.</source>
        <translation>Den här datorn har ingen sådan fil: med den nås ingenting.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certifikat (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>The password is stored.</source>
        <translation>Lösenordet är lagrat.</translation>
    </message>
    <message>
        <source>No password is stored.</source>
        <translation>Inget lösenord är lagrat.</translation>
    </message>
    <message>
        <source>It is kept with the secrets, never in the configuration, and is stored at once; it is used with the saved address and user name.</source>
        <translation>Det ligger bland hemligheterna, aldrig i konfigurationen, och lagras direkt; det används med den sparade adressen och det sparade användarnamnet.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::NewProfileSheet</name>
    <message>
        <source>New profile</source>
        <translation>Ny profil</translation>
    </message>
    <message>
        <source>Each profile has its own connections, configuration and history: one for production, for example, and one for a sandbox. It opens in a window of its own.</source>
        <translation>Varje profil har egna anslutningar, en egen konfiguration och en egen historik: till exempel en för produktion och en för en sandbox. Den öppnas i ett eget fönster.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Name of the new profile</source>
        <translation>Den nya profilens namn</translation>
    </message>
    <message>
        <source>Create and open</source>
        <translation>Skapa och öppna</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Avfärda</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>Det gick inte.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Titta igen</translation>
    </message>
    <message>
        <source>Check the network, a proxy or VPN, and the service&apos;s status page; then try again. Nothing is lost.</source>
        <translation>Kontrollera nätverket, en proxy eller VPN och tjänstens statussida; försök sedan igen. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Open Connections and sign in again.</source>
        <translation>Öppna Anslutningar och logga in igen.</translation>
    </message>
    <message>
        <source>Ask an administrator of that service for the permission.</source>
        <translation>Be en administratör av tjänsten om behörigheten.</translation>
    </message>
    <message>
        <source>Wait until the allowance is renewed, then try again.</source>
        <translation>Vänta tills kvoten förnyas och försök sedan igen.</translation>
    </message>
    <message>
        <source>Correct the record where it comes from, then try again.</source>
        <translation>Rätta posten där den kommer ifrån och försök sedan igen.</translation>
    </message>
    <message>
        <source>Somebody else was faster. Look again, then try again.</source>
        <translation>Någon annan hann före. Titta igen och försök sedan på nytt.</translation>
    </message>
    <message>
        <source>Correct the configuration, then try again.</source>
        <translation>Rätta konfigurationen och försök sedan igen.</translation>
    </message>
    <message>
        <source>Check the disk: free space, and who may write to the profile&apos;s folder.</source>
        <translation>Kontrollera disken: ledigt utrymme, och vem som får skriva i profilens mapp.</translation>
    </message>
    <message>
        <source>This is a fault in Tandem. The log says more.</source>
        <translation>Det här är ett fel i Tandem. Loggen säger mer.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Upplysning</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Check the id, and which of the two services it is from. Of a record that was never read Tandem knows nothing yet.</source>
        <translation>Kontrollera id:t, och vilken av de två tjänsterna det kommer från. Om en post som aldrig har lästs vet Tandem ännu inget.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::NoticesModel</name>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation>Ändringshändelse</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Titt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Skapad</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Raderad</translation>
    </message>
    <message>
        <source>Run %1 dealt with it</source>
        <translation>Körning %1 tog hand om det</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Inget att göra</translation>
    </message>
    <message>
        <source>Waits for its run</source>
        <translation>Väntar på sin körning</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Berättat av</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Utfall</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <translation>
            <numerusform>%1, %n gång</numerusform>
            <numerusform>%1, %n gånger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::Overview</name>
    <message>
        <source>What is stored cannot be read</source>
        <translation>Det som är sparat går inte att läsa</translation>
    </message>
    <message>
        <source>Startdeliver is not connected</source>
        <translation>Startdeliver är inte anslutet</translation>
    </message>
    <message>
        <source>Enter a key to go on.</source>
        <translation>Ange en nyckel för att fortsätta.</translation>
    </message>
    <message>
        <source>Salesforce is not connected</source>
        <translation>Salesforce är inte anslutet</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <translation>Logga in för att fortsätta.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Inte ansluten</translation>
    </message>
    <message>
        <source>Connect both sides to see your data.</source>
        <translation>Anslut båda sidorna för att se dina data.</translation>
    </message>
    <message>
        <source>Nearly in step</source>
        <translation>Nästan i fas</translation>
    </message>
    <message>
        <source>Some records were changed while they were about to be written. The next run looks at them again.</source>
        <translation>Några poster ändrades när de just skulle skrivas. Nästa körning tittar på dem igen.</translation>
    </message>
    <message>
        <source>Some records wait for the one they belong to. Everything else is in step.</source>
        <translation>Några poster väntar på den de hör till. Allt annat är i fas.</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>I fas</translation>
    </message>
    <message>
        <source>Both sides agree, except where somebody decided that they need not.</source>
        <translation>Båda sidorna stämmer överens, utom där någon har bestämt att de inte behöver det.</translation>
    </message>
    <message>
        <source>Both sides agree on everything that is in scope.</source>
        <translation>Båda sidorna stämmer överens om allt i urvalet.</translation>
    </message>
    <message>
        <source>The last run did not end.</source>
        <translation>Den senaste körningen avslutades inte.</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Misslyckas</translation>
    </message>
    <message>
        <source>The next run goes on where it stopped.</source>
        <translation>Nästa körning fortsätter där den stannade.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppad</translation>
    </message>
    <message>
        <source>Healthy with exceptions</source>
        <translation>I fas med undantag</translation>
    </message>
    <message>
        <source>Some values or records were refused. Everything else is in step.</source>
        <translation>Några värden eller poster avvisades. Allt annat är i fas.</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Väntar på dig</translation>
    </message>
    <message>
        <source>Some records need a decision. Nothing new is created until then.</source>
        <translation>Några poster kräver ett beslut. Till dess skapas inget nytt.</translation>
    </message>
    <message>
        <source>Some records need a decision, and others wait for them.</source>
        <translation>Några poster kräver ett beslut, och andra väntar på dem.</translation>
    </message>
    <message>
        <source>Some records need a decision. Everything else is in step.</source>
        <translation>Några poster kräver ett beslut. Allt annat är i fas.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>A plan was made. Nothing is written until you apply it.</source>
        <translation>En plan är gjord. Inget skrivs förrän du verkställer den.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Kör</translation>
    </message>
    <message>
        <source>A run is going. It can be stopped at any time.</source>
        <translation>En körning pågår. Den kan stoppas när som helst.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Skrivskyddat</translation>
    </message>
    <message>
        <source>The Startdeliver key may only read. Plans can be made; nothing is written until you connect an administrator&apos;s key.</source>
        <translation>Startdelivers nyckel får bara läsa. Planer kan göras; inget skrivs förrän du ansluter en administratörs nyckel.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Make a plan to see what a first run would change.</source>
        <translation>Gör en plan för att se vad en första körning skulle ändra.</translation>
    </message>
    <message>
        <source>%1: what is stored cannot be read</source>
        <translation>%1: det som är sparat går inte att läsa</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Titta</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 är inte anslutet</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Anslut</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n konflikt att avgöra</numerusform>
            <numerusform>%n konflikter att avgöra</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Avgör</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) held for you</source>
        <translation>
            <numerusform>%n post hålls kvar åt dig</numerusform>
            <numerusform>%n poster hålls kvar åt dig</numerusform>
        </translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Matcha</translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n skapad</numerusform>
            <numerusform>%n skapade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n uppdaterad</numerusform>
            <numerusform>%n uppdaterade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n raderad</numerusform>
            <numerusform>%n raderade</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation>inget att skriva</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n field(s) gone, mappings left out</source>
        <translation>
            <numerusform>%1: %n fält borta, mappningar utelämnade</numerusform>
            <numerusform>%1: %n fält borta, mappningar utelämnade</numerusform>
        </translation>
    </message>
    <message>
        <source>A plan waits for you in Review. What is in it is written when you apply it.</source>
        <translation>En plan väntar på dig under Granska. Det som står i den skrivs när du verkställer den.</translation>
    </message>
    <message numerus="yes">
        <source>A plan of %1 with %n change(s) waits in Review</source>
        <translation>
            <numerusform>En plan från %1 med %n ändring väntar under Granska</numerusform>
            <numerusform>En plan från %1 med %n ändringar väntar under Granska</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>nothing, it was a plan</source>
        <translation>ingenting, det var en plan</translation>
    </message>
    <message>
        <source>Both sides agree, except for what is refused and muted.</source>
        <translation>Båda sidorna är överens, utom om det som är avvisat och tystat.</translation>
    </message>
    <message numerus="yes">
        <source>%n refused value(s) or record(s)</source>
        <translation>
            <numerusform>%n avvisat värde eller avvisad post</numerusform>
            <numerusform>%n avvisade värden eller poster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to match: %1</source>
        <translation>
            <numerusform>%n post att matcha: %1</numerusform>
            <numerusform>%n poster att matcha: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Some values or records were refused, and others need a decision.</source>
        <translation>Några värden eller poster avvisades, och andra kräver ett beslut.</translation>
    </message>
    <message>
        <source>Some values or records were refused, and others wait for the record they belong to.</source>
        <translation>Några värden eller poster avvisades, och andra väntar på den post de hör till.</translation>
    </message>
    <message numerus="yes">
        <source>%n held record(s) to decide; until then the matching stays open: %1</source>
        <translation>
            <numerusform>%n hållen post att avgöra; till dess är matchningen öppen: %1</numerusform>
            <numerusform>%n hållna poster att avgöra; till dess är matchningen öppen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>took run %1 back</source>
        <translation>tog tillbaka körning %1</translation>
    </message>
</context>
<context>
    <name>tandem::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synka nu</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planera</translation>
    </message>
    <message>
        <source>Plans and applies in one go (Ctrl+R)</source>
        <translation>Planerar och verkställer på en gång (Ctrl+R)</translation>
    </message>
    <message>
        <source>Shows what a run would change; writes nothing</source>
        <translation>Visar vad en körning skulle ändra; skriver inget</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Täckning</translation>
    </message>
    <message>
        <source>linked pairs</source>
        <translation>kopplade par</translation>
    </message>
    <message>
        <source>wait for a parent</source>
        <translation>väntar på sin överordnade</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Behöver dig</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Senaste körning</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Titta igen</translation>
    </message>
    <message>
        <source>Go on with the set-up</source>
        <translation>Fortsätt komma igång</translation>
    </message>
    <message>
        <source>Set up Tandem</source>
        <translation>Kom igång med Tandem</translation>
    </message>
    <message>
        <source>Connect both sides to see your data.</source>
        <translation>Anslut båda sidorna för att se dina data.</translation>
    </message>
    <message>
        <source>Step by step to a first plan. Nothing is written until you apply it.</source>
        <translation>Steg för steg till en första plan. Inget skrivs förrän du verkställer den.</translation>
    </message>
    <message>
        <source>Both sides are connected.</source>
        <translation>Båda sidorna är anslutna.</translation>
    </message>
    <message>
        <source>See what a first run would change. Nothing is written until you apply the plan.</source>
        <translation>Se vad en första körning skulle ändra. Inget skrivs förrän du verkställer planen.</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Inget öppet</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n öppen</numerusform>
            <numerusform>%n öppna</numerusform>
        </translation>
    </message>
    <message>
        <source>There has been none yet.</source>
        <translation>Det har inte varit någon ännu.</translation>
    </message>
    <message>
        <source>To Salesforce: %1</source>
        <translation>Till Salesforce: %1</translation>
    </message>
    <message>
        <source>To Startdeliver: %1</source>
        <translation>Till Startdeliver: %1</translation>
    </message>
    <message>
        <source>Making a plan</source>
        <translation>Gör en plan</translation>
    </message>
    <message>
        <source>Tandem reads both sides and compares them. Nothing is written.</source>
        <translation>Tandem läser båda sidorna och jämför dem. Inget skrivs.</translation>
    </message>
    <message>
        <source>A run is going.</source>
        <translation>En körning pågår.</translation>
    </message>
    <message>
        <source>The profile is not open yet.</source>
        <translation>Profilen är inte öppen än.</translation>
    </message>
    <message>
        <source>Connect both sides first.</source>
        <translation>Anslut båda sidorna först.</translation>
    </message>
    <message>
        <source>The Startdeliver key may only read.</source>
        <translation>Startdelivers nyckel får bara läsa.</translation>
    </message>
    <message>
        <source>home start status health last run coverage</source>
        <translation>hem start status hälsa senaste körning täckning</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>avvisade</translation>
    </message>
    <message>
        <source>All that stands under Needs you, added up</source>
        <translation>Allt som står under Behöver dig, sammanräknat</translation>
    </message>
    <message>
        <source>of these in scope</source>
        <translation>av dessa i urvalet</translation>
    </message>
    <message>
        <source>records in Salesforce</source>
        <translation>poster i Salesforce</translation>
    </message>
    <message>
        <source>records in Startdeliver</source>
        <translation>poster i Startdeliver</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Page</name>
    <message>
        <source>One moment…</source>
        <translation>Ett ögonblick…</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PeopleModel</name>
    <message>
        <source>%1 (left)</source>
        <translation>%1 (har slutat)</translation>
    </message>
    <message>
        <source>In Salesforce</source>
        <translation>I Salesforce</translation>
    </message>
    <message>
        <source>In Startdeliver</source>
        <translation>I Startdeliver</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Känd genom</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>member %1, who is gone</source>
        <translation>medlemmen %1, som är borta</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Vald</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>%1 (queue)</source>
        <translation>%1 (kö)</translation>
    </message>
    <message>
        <source>%1 (not shown to Tandem)</source>
        <translation>%1 (visas inte för Tandem)</translation>
    </message>
    <message>
        <source>Owns, of what syncs</source>
        <translation>Äger, av det som synkas</translation>
    </message>
    <message>
        <source>Left as is</source>
        <translation>Lämnas orört</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PeopleTab</name>
    <message>
        <source>Who %1 is in Startdeliver</source>
        <translation>Vem %1 är i Startdeliver</translation>
    </message>
    <message>
        <source>Whoever has the same mail address</source>
        <translation>Den som har samma e-postadress</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Vem är vem</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Sök en person</translation>
    </message>
    <message>
        <source>Nobody is known yet: connect both sides.</source>
        <translation>Ingen är känd ännu: anslut båda sidorna.</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>only those who are Salesforce users</source>
        <translation>bara de som är Salesforce-användare</translation>
    </message>
    <message>
        <source>Reading who works in both services…</source>
        <translation>Läser vilka som arbetar i båda tjänsterna…</translation>
    </message>
    <message>
        <source>Not known: connect both sides first.</source>
        <translation>Inte känt: anslut båda sidorna först.</translation>
    </message>
    <message>
        <source>As of the last run</source>
        <translation>Enligt den senaste körningen</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) are nobody in Startdeliver</source>
        <translation>
            <numerusform>%n användare saknas i Startdeliver</numerusform>
            <numerusform>%n användare saknas i Startdeliver</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody is known on both sides</source>
        <translation>Alla är kända på båda sidorna</translation>
    </message>
    <message>
        <source>Nobody: left as is</source>
        <translation>Ingen: lämnas orört</translation>
    </message>
    <message numerus="yes">
        <source>What %n owner(s) have is left as it is</source>
        <translation>
            <numerusform>Det som %n ägare har lämnas orört</numerusform>
            <numerusform>Det som %n ägare har lämnas orört</numerusform>
        </translation>
    </message>
    <message>
        <source>Team members who are nobody in Salesforce: %1</source>
        <translation>Teammedlemmar som inte finns i Salesforce: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>People are the same where their mail addresses are. Press Enter on a row to choose somebody else, or a stand-in for who has left and for a queue. What belongs to an owner who is nobody there is left as it is, never cleared.</source>
        <translation>Personer är desamma om deras e-postadresser är det. Tryck på Enter på en rad för att välja någon annan, eller en ersättare för den som har slutat och för en kö. Det som hör till en ägare som inte finns där lämnas som det är, och töms aldrig.</translation>
    </message>
    <message>
        <source>Team members of the customer whom an account&apos;s owner replaces</source>
        <translation>Teammedlemmar hos kunden som ett kontos ägare ersätter</translation>
    </message>
    <message numerus="yes">
        <source>Every person is known on both sides; %n queue(s) without a stand-in</source>
        <translation>
            <numerusform>Alla personer är kända på båda sidorna; %n kö utan ersättare</numerusform>
            <numerusform>Alla personer är kända på båda sidorna; %n köer utan ersättare</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody here has this name.</source>
        <translation>Ingen här heter så.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanBusy</name>
    <message>
        <source>Working</source>
        <translation>Arbetar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Ends after what is being sent now; nothing is lost (Ctrl+.)</source>
        <translation>Slutar efter det som skickas nu; inget går förlorat (Ctrl+.)</translation>
    </message>
    <message>
        <source>Reading and comparing both sides. Nothing is written.</source>
        <translation>Läser och jämför båda sidorna. Inget skrivs.</translation>
    </message>
    <message>
        <source>Writing the first few records.</source>
        <translation>Skriver de första posterna.</translation>
    </message>
    <message>
        <source>Writing the rest of the plan.</source>
        <translation>Skriver resten av planen.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanExport</name>
    <message>
        <source>Table for Excel (CSV)…</source>
        <translation>Tabell för Excel (CSV)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabell (CSV)…</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>Webbsida (HTML)…</translation>
    </message>
    <message>
        <source>The rows that the filter shows, to read and sign off</source>
        <translation>De rader som filtret visar, att läsa och godkänna</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabeller (*.csv)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webbsidor (*.html)</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Exportera planen</translation>
    </message>
    <message>
        <source>Writing the table…</source>
        <translation>Skriver tabellen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Stoppat. Ingen fil skrevs.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n rad exporterad.</numerusform>
            <numerusform>%n rader exporterade.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 An apostrophe stands before what a spreadsheet would calculate with.</source>
        <translation>%1 En apostrof står före det som ett kalkylblad skulle räkna med.</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Spara planen</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation>Planer (*.json)</translation>
    </message>
    <message>
        <source>The plan was not saved: %1</source>
        <translation>Planen sparades inte: %1</translation>
    </message>
    <message>
        <source>The plan is saved.</source>
        <translation>Planen är sparad.</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Gjord %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n ändring</numerusform>
            <numerusform>%n ändringar</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these rows: %1</source>
        <translation>Bara de här raderna: %1</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Ikryssad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Skrivs till</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Salesforce id</source>
        <translation>Salesforce-id</translation>
    </message>
    <message>
        <source>Startdeliver id</source>
        <translation>Startdeliver-id</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tillstånd</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerad</translation>
    </message>
    <message>
        <source>Save the plan (JSON)…</source>
        <translation>Spara planen (JSON)…</translation>
    </message>
    <message>
        <source>The whole plan as a document: to sign off, to open here again, or to apply with tandemctl</source>
        <translation>Hela planen som ett dokument: att godkänna, att öppna här igen eller att verkställa med tandemctl</translation>
    </message>
    <message>
        <source>Whoever reads it may set &quot;ticked&quot; to false in it. Open it here again, or let tandemctl apply take it from there.</source>
        <translation>Den som läser den kan sätta ”ticked” till false i den. Öppna den här igen, eller låt tandemctl apply gå vidare därifrån.</translation>
    </message>
    <message>
        <source>export save</source>
        <translation>exportera spara</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanGroupList</name>
    <message>
        <source>Groups of changes</source>
        <translation>Grupper av ändringar</translation>
    </message>
    <message>
        <source>An earlier version made this plan. Make a new one to group it like this.</source>
        <translation>En tidigare version gjorde den här planen. Gör en ny för att gruppera den så.</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppera efter</translation>
    </message>
    <message>
        <source>Puts the rows together by what they have in common (G)</source>
        <translation>Samlar raderna efter vad de har gemensamt (G)</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Ogrupperat</translation>
    </message>
    <message>
        <source>By kind of record</source>
        <translation>Efter typ av post</translation>
    </message>
    <message>
        <source>By direction</source>
        <translation>Efter riktning</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>Efter fält</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>Efter orsak</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>Efter ägare</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanGroupsModel</name>
    <message>
        <source>Whole record</source>
        <translation>Hela posten</translation>
    </message>
    <message>
        <source>Mark of a deleted partner</source>
        <translation>Märkning av borttagen motpart</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändringar</translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation>%1 av %2 ikryssade</translation>
    </message>
    <message>
        <source>No owner yet</source>
        <translation>Ingen ägare än</translation>
    </message>
    <message>
        <source>Owner not read</source>
        <translation>Ägaren är inte läst</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanImport</name>
    <message>
        <source>Open a plan</source>
        <translation>Öppna en plan</translation>
    </message>
    <message>
        <source>Plans (*.json);;All files (*)</source>
        <translation>Planer (*.json);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Opening the plan…</source>
        <translation>Öppnar planen…</translation>
    </message>
    <message>
        <source>Open a plan…</source>
        <translation>Öppna en plan…</translation>
    </message>
    <message>
        <source>A plan that was saved, with the ticks it has by now</source>
        <translation>En sparad plan, med de kryss den har nu</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanModel</name>
    <message>
        <source>Action</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Skrivs till</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message numerus="yes">
        <source>+%n field(s)</source>
        <translation>
            <numerusform>+%n fält</numerusform>
            <numerusform>+%n fält</numerusform>
        </translation>
    </message>
    <message>
        <source>Is applied</source>
        <translation>Verkställs</translation>
    </message>
    <message>
        <source>%1: will be applied</source>
        <translation>%1: verkställs</translation>
    </message>
    <message>
        <source>%1: unticked</source>
        <translation>%1: urkryssad</translation>
    </message>
    <message>
        <source>Ticked: will be applied. Space unticks it.</source>
        <translation>Ikryssad: verkställs. Mellanslag kryssar ur den.</translation>
    </message>
    <message>
        <source>Unticked: becomes a decision when the plan is applied. Space ticks it.</source>
        <translation>Urkryssad: blir ett beslut när planen verkställs. Mellanslag kryssar i den.</translation>
    </message>
    <message>
        <source>Unticked: what the run wrote stays. Space ticks it.</source>
        <translation>Urkryssad: det som körningen skrev står kvar. Mellanslag kryssar i den.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanStep</name>
    <message numerus="yes">
        <source>%n to create</source>
        <translation>
            <numerusform>%n att skapa</numerusform>
            <numerusform>%n att skapa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to update</source>
        <translation>
            <numerusform>%n att uppdatera</numerusform>
            <numerusform>%n att uppdatera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n att radera</numerusform>
            <numerusform>%n att radera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to link</source>
        <translation>
            <numerusform>%n att koppla</numerusform>
            <numerusform>%n att koppla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them empty a field</source>
        <translation>
            <numerusform>%n av dem tömmer ett fält</numerusform>
            <numerusform>%n av dem tömmer ett fält</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>See what the first run would write, before anything is written.</source>
        <translation>Se vad den första körningen skulle skriva, innan något skrivs.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Gör om den</translation>
    </message>
    <message>
        <source>Look at every row</source>
        <translation>Titta på varje rad</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>Gör planen</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Det finns ingen plan ännu.</translation>
    </message>
    <message>
        <source>You have decided or changed something since the plan was made: make it anew.</source>
        <translation>Du har avgjort eller ändrat något sedan planen gjordes: gör om den.</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation>%1, till %2</translation>
    </message>
    <message>
        <source>Both sides differ, you are asked</source>
        <translation>Båda sidorna skiljer sig, du får frågan</translation>
    </message>
    <message>
        <source>Held for your decision</source>
        <translation>Hålls kvar för ditt beslut</translation>
    </message>
    <message>
        <source>Not made while the matching is open</source>
        <translation>Skapas inte medan matchningen är öppen</translation>
    </message>
    <message>
        <source>Wait for the record they belong to</source>
        <translation>Väntar på posten de hör till</translation>
    </message>
    <message>
        <source>Both sides agree already: there is nothing to write.</source>
        <translation>Båda sidorna stämmer redan överens: det finns inget att skriva.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), in %1 calls to Salesforce and %2 to Startdeliver, about %3. Nothing has been written.</source>
        <translation>
            <numerusform>%n ändring, med %1 anrop till Salesforce och %2 till Startdeliver, omkring %3. Inget har skrivits.</numerusform>
            <numerusform>%n ändringar, med %1 anrop till Salesforce och %2 till Startdeliver, omkring %3. Inget har skrivits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unticked</source>
        <translation>
            <numerusform>%n urkryssad</numerusform>
            <numerusform>%n urkryssade</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the plan in Review, where rows can be unticked</source>
        <translation>Öppnar planen i Granska, där rader kan kryssas ur</translation>
    </message>
    <message>
        <source>Open Matches</source>
        <translation>Öppna Matchningar</translation>
    </message>
    <message>
        <source>Open Held</source>
        <translation>Öppna Kvarhållna</translation>
    </message>
</context>
<context>
    <name>tandem::ui::PlanTable</name>
    <message>
        <source>Both sides changed a field: decide in Activity (C)</source>
        <translation>Båda sidorna har ändrat ett fält: avgör i Aktivitet (C)</translation>
    </message>
    <message>
        <source>Records that are held back until you decide in Activity</source>
        <translation>Poster som hålls kvar tills du bestämmer i Aktivitet</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Typ av post</translation>
    </message>
    <message>
        <source>Find in the plan</source>
        <translation>Sök i planen</translation>
    </message>
    <message>
        <source>Find a record</source>
        <translation>Sök en post</translation>
    </message>
    <message>
        <source>Name or id of a record (Ctrl+F)</source>
        <translation>En posts namn eller id (Ctrl+F)</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Kryssa i alla</translation>
    </message>
    <message>
        <source>Ticks every row that the filter shows</source>
        <translation>Kryssar i varje rad som filtret visar</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Kryssa ur alla</translation>
    </message>
    <message>
        <source>Planned changes</source>
        <translation>Planerade ändringar</translation>
    </message>
    <message>
        <source>No row of the plan fits the filter.</source>
        <translation>Ingen rad i planen passar filtret.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Söker…</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alla typer</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n konflikt</numerusform>
            <numerusform>%n konflikter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1 kvarhållna</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Vänd</translation>
    </message>
    <message>
        <source>Only one side changed these fields, or both changes are kept: there is nothing to reverse.</source>
        <translation>Bara ena sidan har ändrat de här fälten, eller så behålls båda ändringarna: det finns inget att vända.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Undersök</translation>
    </message>
    <message>
        <source>Everything that decides about this record, and what happened to it (I)</source>
        <translation>Allt som avgör om posten, och vad som hänt med den (I)</translation>
    </message>
    <message>
        <source>Reverse the row</source>
        <translation>Vänd raden</translation>
    </message>
    <message>
        <source>Inspect the record</source>
        <translation>Undersök posten</translation>
    </message>
    <message>
        <source>Go to the conflicts</source>
        <translation>Gå till konflikterna</translation>
    </message>
    <message>
        <source>Show one group of changes</source>
        <translation>Visa en grupp av ändringar</translation>
    </message>
    <message>
        <source>Tick or untick the chosen rows</source>
        <translation>Kryssa i eller ur de valda raderna</translation>
    </message>
    <message>
        <source>Untick the row and go on</source>
        <translation>Kryssa ur raden och gå vidare</translation>
    </message>
    <message>
        <source>Unticks every row that the filter shows</source>
        <translation>Kryssar ur varje rad som filtret visar</translation>
    </message>
    <message>
        <source>Untick</source>
        <translation>Kryssa ur</translation>
    </message>
    <message>
        <source>Unticks the row and goes to the next one (S)</source>
        <translation>Kryssar ur raden och går till nästa (S)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) unticked: no run writes them until you withdraw that in Activity.</source>
        <translation>
            <numerusform>%n rad urkryssad: ingen körning skriver den förrän du tar tillbaka det i Aktivitet.</numerusform>
            <numerusform>%n rader urkryssade: ingen körning skriver dem förrän du tar tillbaka det i Aktivitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>When you apply, each unticked row becomes a decision: that change is not written by any run until a value changes or you withdraw the decision.</source>
        <translation>När du verkställer blir varje urkryssad rad ett beslut: ändringen skrivs inte av någon körning förrän ett värde ändras eller du tar tillbaka beslutet.</translation>
    </message>
    <message>
        <source>Choose a row to see its fields. Space ticks or unticks it.</source>
        <translation>Välj en rad för att se dess fält. Mellanslag kryssar i eller ur den.</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Kryssa i</translation>
    </message>
    <message>
        <source>Ticks the row (Space)</source>
        <translation>Kryssar i raden (Mellanslag)</translation>
    </message>
    <message>
        <source>What an undo leaves is no decision: a new undo of the run lists it again.</source>
        <translation>Det som lämnas när en körning ångras är inget beslut: nästa gång körningen ångras står det med igen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) unticked: what the run wrote there stays.</source>
        <translation>
            <numerusform>%n rad urkryssad: det som körningen skrev där står kvar.</numerusform>
            <numerusform>%n rader urkryssade: det som körningen skrev där står kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>What it created is deleted only if you tick it.</source>
        <translation>Det som den skapade tas bara bort om du kryssar i det.</translation>
    </message>
    <message>
        <source>Both sides changed %1: the rule takes the value in %2.</source>
        <translation>Båda sidorna har ändrat %1: regeln tar värdet i %2.</translation>
    </message>
    <message>
        <source>Both sides changed %1: you decided for the value in %2.</source>
        <translation>Båda sidorna har ändrat %1: du har valt värdet i %2.</translation>
    </message>
    <message>
        <source>First comparison of %1, and the sides differ: the rule takes the value in %2.</source>
        <translation>%1 jämförs för första gången och sidorna skiljer sig: regeln tar värdet i %2.</translation>
    </message>
    <message>
        <source>First comparison of %1, and the sides differ: you decided for the value in %2.</source>
        <translation>%1 jämförs för första gången och sidorna skiljer sig: du har valt värdet i %2.</translation>
    </message>
    <message>
        <source>Two values differ: lets the other side&apos;s value win (R)</source>
        <translation>Två värden skiljer sig: låter den andra sidans värde vinna (R)</translation>
    </message>
    <message>
        <source>The run created this record. To undo that it would be deleted: it begins unticked, and is deleted only if you tick it. Its partner stays and does not sync again by itself.</source>
        <translation>Körningen skapade den här posten. För att ångra det skulle den raderas: den är inte ikryssad och raderas bara om du kryssar i den. Dess motpart blir kvar och synkas inte igen av sig själv.</translation>
    </message>
    <message>
        <source>Reverse (R) writes the value in %1 to %2 instead.</source>
        <translation>Vänd (R) skriver värdet i %1 till %2 i stället.</translation>
    </message>
    <message>
        <source>%1 held: no creates</source>
        <translation>%1 hålls: inget nytt</translation>
    </message>
    <message>
        <source>Until these records are decided in Activity, nothing new is created</source>
        <translation>Innan de här posterna är avgjorda i Aktivitet skapas inget nytt</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProblemsModel</name>
    <message>
        <source>Weight</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Vad som är fel</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>The whole flow</source>
        <translation>Hela flödet</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProfileColor</name>
    <message>
        <source>No colour</source>
        <translation>Ingen färg</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Röd</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gul</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grön</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Turkos</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blå</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grå</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProfileMenu</name>
    <message>
        <source>Colour of this profile</source>
        <translation>Profilens färg</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Ny profil…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>profile, its colour</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 – this window</source>
        <comment>profile</comment>
        <translation>%1 – det här fönstret</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProfileStripe</name>
    <message>
        <source>Profile %1</source>
        <translation>Profilen %1</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProposalSheet</name>
    <message>
        <source>Map same names</source>
        <translation>Mappa lika namn</translation>
    </message>
    <message>
        <source>Proposed mappings</source>
        <translation>Föreslagna mappningar</translation>
    </message>
    <message>
        <source>No field that is not mapped yet has a likely partner.</source>
        <translation>Inget fält som ännu inte är mappat har en trolig motpart.</translation>
    </message>
    <message>
        <source>Fields that seem to mean the same</source>
        <translation>Fält som verkar betyda samma sak</translation>
    </message>
    <message>
        <source>Tick what is right; Space ticks the rows you have chosen. Each can be changed or taken back afterwards.</source>
        <translation>Kryssa i det som stämmer; Mellanslag kryssar i de rader du har valt. Var och en kan ändras eller tas tillbaka efteråt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message numerus="yes">
        <source>Map %n field(s)</source>
        <translation>
            <numerusform>Mappa %n fält</numerusform>
            <numerusform>Mappa %n fält</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ProposalsModel</name>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>Map %1 and %2</source>
        <translation>Mappa %1 och %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Is mapped</source>
        <translation>Mappas</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RealTimeTab</name>
    <message>
        <source>Address for Startdeliver</source>
        <translation>Adress för Startdeliver</translation>
    </message>
    <message>
        <source>Secret that signs</source>
        <translation>Hemlighet som signerar</translation>
    </message>
    <message>
        <source>What was heard last</source>
        <translation>Vad som hördes senast</translation>
    </message>
    <message>
        <source>How Tandem hears of changes</source>
        <translation>Hur Tandem får veta om ändringar</translation>
    </message>
    <message>
        <source>Address and secret</source>
        <translation>Adress och hemlighet</translation>
    </message>
    <message>
        <source>Startdeliver sends its webhooks to an address that holds a secret, so that nobody else can. Make one, and enter it in Startdeliver under Settings, Automations, Send a webhook.</source>
        <translation>Startdeliver skickar sina webhooks till en adress som innehåller en hemlighet, så att ingen annan kan göra det. Skapa en och ange den i Startdeliver under Settings, Automations, Send a webhook.</translation>
    </message>
    <message>
        <source>It is shown this once. The one before stays good until you retire it.</source>
        <translation>Den visas bara den här gången. Den förra gäller tills du drar in den.</translation>
    </message>
    <message>
        <source>Make a new secret</source>
        <translation>Skapa en ny hemlighet</translation>
    </message>
    <message>
        <source>Retire the one before</source>
        <translation>Dra in den förra</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Skicka ett test</translation>
    </message>
    <message>
        <source>Only the newest secret is good from then on</source>
        <translation>Från och med då gäller bara den senaste hemligheten</translation>
    </message>
    <message>
        <source>Sends a notice the way Startdeliver does, and looks whether it arrives</source>
        <translation>Skickar ett meddelande som Startdeliver gör och ser efter om det kommer fram</translation>
    </message>
    <message>
        <source>Where webhooks arrive</source>
        <translation>Var webhooks tas emot</translation>
    </message>
    <message>
        <source>How Startdeliver reaches this computer</source>
        <translation>Hur Startdeliver når den här datorn</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Lyssnar på</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>A proxy with TLS stands before it</source>
        <translation>En proxy med TLS står framför</translation>
    </message>
    <message>
        <source>Certificate (PEM file)</source>
        <translation>Certifikat (PEM-fil)</translation>
    </message>
    <message>
        <source>Its key (PEM file)</source>
        <translation>Dess nyckel (PEM-fil)</translation>
    </message>
    <message>
        <source>Header with the signature</source>
        <translation>Huvud med signaturen</translation>
    </message>
    <message>
        <source>Where the record&apos;s id stands</source>
        <translation>Var postens id står</translation>
    </message>
    <message>
        <source>Notices a second, of one sender</source>
        <translation>Meddelanden per sekund från en avsändare</translation>
    </message>
    <message>
        <source>Which webhooks count</source>
        <translation>Vilka webhooks som räknas</translation>
    </message>
    <message>
        <source>The others are answered and forgotten. Scheduled runs find those changes all the same.</source>
        <translation>De andra besvaras och glöms. Schemalagda körningar hittar de ändringarna ändå.</translation>
    </message>
    <message>
        <source>Customer created</source>
        <translation>Kund skapad</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Kund ändrad</translation>
    </message>
    <message>
        <source>User created</source>
        <translation>Användare skapad</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Användare ändrad</translation>
    </message>
    <message>
        <source>Task created</source>
        <translation>Uppgift skapad</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Uppgift ändrad</translation>
    </message>
    <message>
        <source>Comment on a task</source>
        <translation>Kommentar på en uppgift</translation>
    </message>
    <message>
        <source>Comment on a customer</source>
        <translation>Kommentar på en kund</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interaktion</translation>
    </message>
    <message>
        <source>Something deleted</source>
        <translation>Något raderat</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Inget än.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lyssnar</translation>
    </message>
    <message>
        <source>Webhooks arrive at %1. %2 were taken, %3 refused; the last came %4.</source>
        <translation>Webhooks tas emot på %1. %2 togs emot, %3 avvisades; den senaste kom %4.</translation>
    </message>
    <message>
        <source>Webhooks may arrive at %1. None has come yet.</source>
        <translation>Webhooks kan tas emot på %1. Ingen har kommit än.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Salesforce tells of changes; the last time %1.</source>
        <translation>Salesforce berättar om ändringar; senast %1.</translation>
    </message>
    <message>
        <source>Salesforce tells of changes. Nothing has changed since.</source>
        <translation>Salesforce berättar om ändringar. Inget har ändrats sedan dess.</translation>
    </message>
    <message>
        <source>Only the newest secret is good now.</source>
        <translation>Nu gäller bara den senaste hemligheten.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Skickar…</translation>
    </message>
    <message>
        <source>It arrived after %1 ms.</source>
        <translation>Det kom fram efter %1 ms.</translation>
    </message>
    <message>
        <source>The one that was made last stays good until it is retired</source>
        <translation>Den som skapades senast gäller tills den dras in</translation>
    </message>
    <message>
        <source>Make a new secret for webhooks?</source>
        <translation>Skapa en ny hemlighet för webhooks?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Retire the secret from before?</source>
        <translation>Dra in hemligheten från förut?</translation>
    </message>
    <message>
        <source>Only the newest one is good from then on. What still comes with the old one is refused.</source>
        <translation>Från och med då gäller bara den senaste. Det som fortfarande kommer med den gamla avvisas.</translation>
    </message>
    <message>
        <source>Retire it</source>
        <translation>Dra in den</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Delvis</translation>
    </message>
    <message>
        <source>Salesforce does not tell of all changes. What it does not tell of is found by looking regularly:</source>
        <translation>Salesforce berättar inte om alla ändringar. Det som inte berättas hittas genom att titta regelbundet:</translation>
    </message>
    <message>
        <source>The one that was made last, if there is one, stays good until you retire it. One from before that ends now: if Startdeliver still uses it, change the address there first.</source>
        <translation>Den som skapades senast, om det finns någon, gäller tills du drar in den. En som är äldre än så upphör nu: om Startdeliver fortfarande använder den, byt adressen där först.</translation>
    </message>
    <message>
        <source>There was none to retire: at most one secret is good.</source>
        <translation>Det fanns ingen att dra in: högst en hemlighet gäller.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RecordView</name>
    <message>
        <source>The id in %1</source>
        <translation>Id i %1</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Postens delar</translation>
    </message>
    <message>
        <source>What decides about the record</source>
        <translation>Vad som avgör om posten</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation>Fält för fält</translation>
    </message>
    <message>
        <source>What happened to the record</source>
        <translation>Vad som hänt med posten</translation>
    </message>
    <message>
        <source>Tandem has not changed it yet.</source>
        <translation>Tandem har inte ändrat den än.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>As read from Salesforce</source>
        <translation>Som den lästes från Salesforce</translation>
    </message>
    <message>
        <source>As read from Startdeliver</source>
        <translation>Som den lästes från Startdeliver</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>Som läst</translation>
    </message>
    <message>
        <source>There is no record on this side, or it has not been read.</source>
        <translation>Det finns ingen post på den här sidan, eller så har den inte lästs.</translation>
    </message>
    <message>
        <source>It has no partner to compare it with.</source>
        <translation>Den har ingen motpart att jämföra med.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Refusals</name>
    <message>
        <source>A required field is empty.</source>
        <translation>Ett obligatoriskt fält är tomt.</translation>
    </message>
    <message>
        <source>Fill it in the record that it comes from, or give its mapping a default.</source>
        <translation>Fyll i det i posten det kommer från, eller ge dess mappning ett standardvärde.</translation>
    </message>
    <message>
        <source>A validation rule of the organisation says no.</source>
        <translation>En valideringsregel i organisationen säger nej.</translation>
    </message>
    <message>
        <source>Correct what the rule complains of in the record, or ask who made the rule.</source>
        <translation>Rätta det som regeln klagar på i posten, eller fråga den som gjorde regeln.</translation>
    </message>
    <message>
        <source>The field does not take this value.</source>
        <translation>Fältet tar inte emot det här värdet.</translation>
    </message>
    <message>
        <source>Correct the value in the record that it comes from, or its mapping.</source>
        <translation>Rätta värdet i posten det kommer från, eller dess mappning.</translation>
    </message>
    <message>
        <source>It refers to a record that is gone, may not be chosen there, or cannot be seen.</source>
        <translation>Den hänvisar till en post som är borta, inte får väljas där eller inte syns.</translation>
    </message>
    <message>
        <source>Choose another record in that field.</source>
        <translation>Välj en annan post i det fältet.</translation>
    </message>
    <message>
        <source>A text is longer than the field there.</source>
        <translation>En text är längre än fältet där.</translation>
    </message>
    <message>
        <source>Shorten it, or add a cut to its mapping.</source>
        <translation>Korta den, eller lägg till en avkortning i dess mappning.</translation>
    </message>
    <message>
        <source>The record would stand above itself.</source>
        <translation>Posten skulle stå över sig själv.</translation>
    </message>
    <message>
        <source>Choose another parent where it was changed.</source>
        <translation>Välj en annan överordnad där den ändrades.</translation>
    </message>
    <message>
        <source>Other records depend on this one.</source>
        <translation>Andra poster är beroende av den här.</translation>
    </message>
    <message>
        <source>Remove those first, or keep the record.</source>
        <translation>Ta bort dem först, eller behåll posten.</translation>
    </message>
    <message>
        <source>Another record has this value, which must be unique.</source>
        <translation>En annan post har det här värdet, som måste vara unikt.</translation>
    </message>
    <message>
        <source>Change one of the two, or merge the records.</source>
        <translation>Ändra det ena av de två, eller slå ihop posterna.</translation>
    </message>
    <message>
        <source>The value is not in the list there.</source>
        <translation>Värdet finns inte i listan där.</translation>
    </message>
    <message>
        <source>Map it to one that is in the list, or have an administrator add it there.</source>
        <translation>Mappa det till ett som finns i listan, eller låt en administratör lägga till det där.</translation>
    </message>
    <message>
        <source>A duplicate rule found a similar record.</source>
        <translation>En dubblettregel hittade en liknande post.</translation>
    </message>
    <message>
        <source>Link the two, merge them there, or allow duplicates for this flow in Sync settings.</source>
        <translation>Länka de två, slå ihop dem där, eller tillåt dubbletter för det här flödet i Synkinställningar.</translation>
    </message>
    <message>
        <source>The record is gone there, or the connected user may not see it.</source>
        <translation>Posten är borta där, eller så får den anslutna användaren inte se den.</translation>
    </message>
    <message>
        <source>Inspect the record. Restore it where it was deleted, or have the user be given the right to it.</source>
        <translation>Granska posten. Återställ den där den togs bort, eller låt användaren få rätt till den.</translation>
    </message>
    <message>
        <source>This user cannot own the record there.</source>
        <translation>Den här användaren kan inte äga posten där.</translation>
    </message>
    <message>
        <source>Choose an active user for this person in Sync settings, People.</source>
        <translation>Välj en aktiv användare för personen i Synkinställningar, Personer.</translation>
    </message>
    <message>
        <source>This field cannot be written there.</source>
        <translation>Det här fältet kan inte skrivas där.</translation>
    </message>
    <message>
        <source>Take the field out of the mapping, or let it go one way only.</source>
        <translation>Ta bort fältet från mappningen, eller låt det gå bara åt ett håll.</translation>
    </message>
    <message>
        <source>The value is of another type than the field there.</source>
        <translation>Värdet är av en annan typ än fältet där.</translation>
    </message>
    <message>
        <source>Map it to a field of its type.</source>
        <translation>Mappa det till ett fält av samma typ.</translation>
    </message>
    <message>
        <source>A converted lead cannot be changed.</source>
        <translation>Ett konverterat lead kan inte ändras.</translation>
    </message>
    <message>
        <source>Link the contact that it became.</source>
        <translation>Länka kontakten som det blev.</translation>
    </message>
    <message>
        <source>A field is missing there, or hidden from the connected user.</source>
        <translation>Ett fält saknas där, eller är dolt för den anslutna användaren.</translation>
    </message>
    <message>
        <source>Correct the mapping under Mappings, or have an administrator give the right to the field.</source>
        <translation>Rätta mappningen under Mappningar, eller låt en administratör ge rätt till fältet.</translation>
    </message>
    <message>
        <source>A filter or a mapping asks for too much.</source>
        <translation>Ett filter eller en mappning begär för mycket.</translation>
    </message>
    <message>
        <source>Correct the filter, or map fewer fields.</source>
        <translation>Rätta filtret, eller mappa färre fält.</translation>
    </message>
    <message>
        <source>The service has retired this API version.</source>
        <translation>Tjänsten har tagit den här API-versionen ur bruk.</translation>
    </message>
    <message>
        <source>Choose a newer one in Configuration.</source>
        <translation>Välj en nyare i Konfiguration.</translation>
    </message>
    <message>
        <source>The service does not accept the sign-in.</source>
        <translation>Tjänsten godtar inte inloggningen.</translation>
    </message>
    <message>
        <source>Connect the service again under Connections.</source>
        <translation>Anslut tjänsten igen under Anslutningar.</translation>
    </message>
    <message>
        <source>The connected user may not write this record.</source>
        <translation>Den anslutna användaren får inte skriva den här posten.</translation>
    </message>
    <message>
        <source>Ask for the right to change this kind of record and the records that it refers to.</source>
        <translation>Be om rätt att ändra den här sortens post och de poster den hänvisar till.</translation>
    </message>
    <message>
        <source>The connected user may not write this field.</source>
        <translation>Den anslutna användaren får inte skriva det här fältet.</translation>
    </message>
    <message>
        <source>Ask for the right to edit the field, or take it out of the mapping.</source>
        <translation>Be om rätt att redigera fältet, eller ta bort det från mappningen.</translation>
    </message>
    <message>
        <source>Automation of the organisation, a trigger or a flow, stopped it.</source>
        <translation>Automatisering i organisationen, en trigger eller ett flöde, stoppade det.</translation>
    </message>
    <message>
        <source>Show the administrator what it says.</source>
        <translation>Visa administratören vad den säger.</translation>
    </message>
    <message>
        <source>A limit of the organisation is used up.</source>
        <translation>En gräns för organisationen är nådd.</translation>
    </message>
    <message>
        <source>Ask for room or licences, then try again.</source>
        <translation>Be om utrymme eller licenser, och försök sedan igen.</translation>
    </message>
    <message>
        <source>This part of Salesforce is switched off, or hidden from the connected user.</source>
        <translation>Den här delen av Salesforce är avstängd, eller dold för den anslutna användaren.</translation>
    </message>
    <message>
        <source>Ask to have it switched on for the connected user.</source>
        <translation>Be att den slås på för den anslutna användaren.</translation>
    </message>
    <message>
        <source>The API key may not do this.</source>
        <translation>API-nyckeln får inte göra det här.</translation>
    </message>
    <message>
        <source>Ask for the permission level Admin for the key, in Startdeliver&apos;s settings.</source>
        <translation>Be om behörighetsnivån Admin för nyckeln, i Startdelivers inställningar.</translation>
    </message>
    <message>
        <source>Somebody else was changing the record at that moment.</source>
        <translation>Någon annan höll på att ändra posten just då.</translation>
    </message>
    <message>
        <source>There is nothing to do: it is tried again by itself.</source>
        <translation>Det finns inget att göra: ett nytt försök görs av sig självt.</translation>
    </message>
    <message>
        <source>The record is locked by an approval.</source>
        <translation>Posten är låst av ett godkännande.</translation>
    </message>
    <message>
        <source>It is tried again once the approval is over.</source>
        <translation>Ett nytt försök görs när godkännandet är klart.</translation>
    </message>
    <message>
        <source>Nothing is wrong with it: another record of the same call was refused.</source>
        <translation>Det är inget fel på den: en annan post i samma anrop avvisades.</translation>
    </message>
    <message>
        <source>The service took no more requests at that moment.</source>
        <translation>Tjänsten tog inte emot fler anrop just då.</translation>
    </message>
    <message>
        <source>The service did not say whether it took the record.</source>
        <translation>Tjänsten sade inte om den tog emot posten.</translation>
    </message>
    <message>
        <source>The record is looked for before it is sent again. Where that goes on, look at the service&apos;s own state.</source>
        <translation>Posten eftersöks innan den skickas igen. Om det fortsätter, titta på tjänstens eget läge.</translation>
    </message>
    <message>
        <source>The service was in trouble at that moment.</source>
        <translation>Tjänsten hade problem just då.</translation>
    </message>
    <message>
        <source>Tandem asked in a way that the service does not know.</source>
        <translation>Tandem frågade på ett sätt som tjänsten inte känner till.</translation>
    </message>
    <message>
        <source>This is a fault in Tandem: please report it, with a support bundle.</source>
        <translation>Det här är ett fel i Tandem: rapportera det gärna, med ett supportpaket.</translation>
    </message>
    <message>
        <source>Whoever edits the record</source>
        <translation>Den som redigerar posten</translation>
    </message>
    <message>
        <source>You, in Tandem</source>
        <translation>Du, i Tandem</translation>
    </message>
    <message>
        <source>Salesforce admin</source>
        <translation>Salesforce-administratör</translation>
    </message>
    <message>
        <source>Startdeliver admin</source>
        <translation>Startdeliver-administratör</translation>
    </message>
    <message>
        <source>Passes by itself</source>
        <translation>Går över av sig självt</translation>
    </message>
    <message>
        <source>Tandem&apos;s makers</source>
        <translation>Tandems utvecklare</translation>
    </message>
    <message>
        <source>The service refused it for a reason of its own.</source>
        <translation>Tjänsten avvisade posten av ett eget skäl.</translation>
    </message>
    <message>
        <source>Correct the record where it comes from; it is tried again when it changes.</source>
        <translation>Rätta posten där den kommer från; ett nytt försök görs när den ändras.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RefusalsModel</name>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Avvisad av</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Vad den säger</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Försök</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nästa försök</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Hela posten</translation>
    </message>
    <message>
        <source>With the next run</source>
        <translation>Med nästa körning</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RefusalsTab</name>
    <message>
        <source>Refused records</source>
        <translation>Avvisade poster</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Orsaker</translation>
    </message>
    <message>
        <source>Nothing is refused.</source>
        <translation>Inget är avvisat.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>The chosen records are sent again by the next run</source>
        <translation>De valda posterna skickas igen av nästa körning</translation>
    </message>
    <message>
        <source>Try all of this cause again</source>
        <translation>Försök igen med alla av denna orsak</translation>
    </message>
    <message>
        <source>Every record of this cause, also those not shown</source>
        <translation>Varje post med denna orsak, även de som inte visas</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are tried again.</source>
        <translation>
            <numerusform>%n post prövas igen.</numerusform>
            <numerusform>%n poster prövas igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Who can fix it: %2. %3</source>
        <translation>%1 Vem kan åtgärda det: %2. %3</translation>
    </message>
    <message>
        <source>Nothing is refused for this cause now.</source>
        <translation>Inget är avvisat av den här orsaken just nu.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Causes that wait for somebody</source>
        <translation>Orsaker som väntar på någon</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Tystade</translation>
    </message>
    <message>
        <source>Causes that nobody is reminded of, and why</source>
        <translation>Orsaker som ingen påminns om, och varför</translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation>Tysta…</translation>
    </message>
    <message>
        <source>Nobody is reminded of this cause for a while; you say why</source>
        <translation>Ingen påminns om den här orsaken på ett tag; du skriver varför</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Häv tystning</translation>
    </message>
    <message>
        <source>This cause waits for somebody again</source>
        <translation>Orsaken väntar på någon igen</translation>
    </message>
    <message>
        <source>Muted since %1, until %2. Why: %3</source>
        <translation>Tystad sedan %1, till %2. Varför: %3</translation>
    </message>
    <message>
        <source>Muted since %1, until you unmute it. Why: %2</source>
        <translation>Tystad sedan %1, tills du häver det. Varför: %2</translation>
    </message>
    <message>
        <source>Nothing is refused but what is muted.</source>
        <translation>Inget är avvisat utom det som är tystat.</translation>
    </message>
    <message>
        <source>The cause is muted.</source>
        <translation>Orsaken är tystad.</translation>
    </message>
    <message>
        <source>It stands under Muted, with why and until when.</source>
        <translation>Den står under Tystade, med varför och hur länge.</translation>
    </message>
    <message>
        <source>The cause is not muted any more.</source>
        <translation>Orsaken är inte längre tystad.</translation>
    </message>
    <message>
        <source>It stands with the open ones again.</source>
        <translation>Den står bland de öppna igen.</translation>
    </message>
    <message>
        <source>See the runs</source>
        <translation>Se körningarna</translation>
    </message>
    <message numerus="yes">
        <source>The next run sends the record(s).</source>
        <translation>
            <numerusform>Nästa körning skickar posten.</numerusform>
            <numerusform>Nästa körning skickar posterna.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Granska</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Stops after what is being sent now; the plan can go on from there (Ctrl+.)</source>
        <translation>Stannar efter det som skickas nu; planen kan fortsätta därifrån (Ctrl+.)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Stops after what is being sent now and gives up the rest of the plan. What was sent stays.</source>
        <translation>Stannar efter det som skickas nu och överger resten av planen. Det som skickats står kvar.</translation>
    </message>
    <message>
        <source>Make a new plan</source>
        <translation>Ny plan</translation>
    </message>
    <message>
        <source>Reads both sides again and works out what would be written</source>
        <translation>Läser båda sidorna igen och räknar ut vad som skulle skrivas</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Verkställ</translation>
    </message>
    <message>
        <source>Writes every ticked row (Ctrl+Enter)</source>
        <translation>Skriver varje ikryssad rad (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Making a plan</source>
        <translation>Gör en plan</translation>
    </message>
    <message>
        <source>Reading both sides and comparing. Nothing is written.</source>
        <translation>Läser båda sidorna och jämför. Inget skrivs.</translation>
    </message>
    <message>
        <source>A run has written since this plan was made.</source>
        <translation>En körning har skrivit sedan planen gjordes.</translation>
    </message>
    <message>
        <source>A new plan shows what is left to do.</source>
        <translation>En ny plan visar vad som är kvar att göra.</translation>
    </message>
    <message>
        <source>This plan is out of date and cannot be applied.</source>
        <translation>Planen är inaktuell och kan inte verkställas.</translation>
    </message>
    <message>
        <source>The configuration, the fields of a service or the connected organisation changed since it was made, so it could write something you have not seen.</source>
        <translation>Konfigurationen, en tjänsts fält eller den anslutna organisationen har ändrats sedan den gjordes, så den skulle kunna skriva något du inte har sett.</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Ingen plan ännu</translation>
    </message>
    <message>
        <source>A plan lists every change before anything is written. You tick what you want, then apply it.</source>
        <translation>En plan visar varje ändring innan något skrivs. Du kryssar i det du vill ha och verkställer den sedan.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Gör en plan</translation>
    </message>
    <message>
        <source>Others wait for a decision: see Matches and Activity.</source>
        <translation>Andra väntar på ett beslut: se Matchningar och Aktivitet.</translation>
    </message>
    <message>
        <source>Checked %1.</source>
        <translation>Kontrollerat %1.</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>Inget att skriva</translation>
    </message>
    <message>
        <source>Connect both sides to see what would change</source>
        <translation>Anslut båda sidorna för att se vad som skulle ändras</translation>
    </message>
    <message>
        <source>Nothing is written until you apply a plan.</source>
        <translation>Inget skrivs förrän du verkställer en plan.</translation>
    </message>
    <message>
        <source>Open Connections</source>
        <translation>Öppna Anslutningar</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Stoppat. Inget skrevs.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>gjord %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n ändring</numerusform>
            <numerusform>%n ändringar</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 to apply</source>
        <translation>omkring %1 att verkställa</translation>
    </message>
    <message>
        <source>Apply the plan</source>
        <translation>Verkställ planen</translation>
    </message>
    <message numerus="yes">
        <source>This deletes %n record(s).</source>
        <translation>
            <numerusform>Det här raderar %n post.</numerusform>
            <numerusform>Det här raderar %n poster.</numerusform>
        </translation>
    </message>
    <message>
        <source>A deleted record is not brought back by Tandem.</source>
        <translation>En raderad post återställs inte av Tandem.</translation>
    </message>
    <message>
        <source>Delete and apply</source>
        <translation>Radera och verkställ</translation>
    </message>
    <message>
        <source>Applying plan %1</source>
        <translation>Verkställer plan %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Avbryter…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausar…</translation>
    </message>
    <message>
        <source>The guard stopped this plan: it deletes or clears more records than a day allows.</source>
        <translation>Spärren stoppade planen: den raderar eller tömmer fler poster än en dag tillåter.</translation>
    </message>
    <message>
        <source>Nothing was written. Look at the rows under Clear and Delete; apply all the same if they are right.</source>
        <translation>Inget skrevs. Titta på raderna under Töm och Radera; verkställ ändå om de stämmer.</translation>
    </message>
    <message>
        <source>Apply all the same</source>
        <translation>Verkställ ändå</translation>
    </message>
    <message>
        <source>What was sent is done and stays.</source>
        <translation>Det som skickades är gjort och står kvar.</translation>
    </message>
    <message>
        <source>Paused: %1 written, %2 left.</source>
        <translation>Pausat: %1 skrivna, %2 kvar.</translation>
    </message>
    <message>
        <source>Going on writes what is left of this plan.</source>
        <translation>Fortsätt skriver det som är kvar av planen.</translation>
    </message>
    <message>
        <source>Cancelled: %1 written, %2 not.</source>
        <translation>Avbrutet: %1 skrivna, %2 inte.</translation>
    </message>
    <message>
        <source>Stopped: %1 written.</source>
        <translation>Stoppat: %1 skrivna.</translation>
    </message>
    <message>
        <source>%1 applied</source>
        <translation>%1 verkställda</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 avvisade</translation>
    </message>
    <message>
        <source>%1 changed meanwhile and left alone</source>
        <translation>%1 ändrade under tiden och lämnade i fred</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 väntar</translation>
    </message>
    <message>
        <source>Activity shows what was refused, why, and what to do.</source>
        <translation>Aktivitet visar vad som avvisades, varför och vad man kan göra.</translation>
    </message>
    <message>
        <source>Activity shows each record.</source>
        <translation>Aktivitet visar varje post.</translation>
    </message>
    <message>
        <source>Open Activity</source>
        <translation>Öppna Aktivitet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Apply %1</source>
        <translation>Verkställ %1</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Verkställer…</translation>
    </message>
    <message>
        <source>Nothing is left to undo of this run.</source>
        <translation>Inget finns kvar att ångra av den här körningen.</translation>
    </message>
    <message>
        <source>What it wrote was changed since, or is set back already.</source>
        <translation>Det den skrev har ändrats sedan dess eller är redan tillbakaställt.</translation>
    </message>
    <message>
        <source>Undo this run…</source>
        <translation>Ångra den här körningen…</translation>
    </message>
    <message>
        <source>Makes a plan that sets back what was applied and nobody changed since</source>
        <translation>Gör en plan som ställer tillbaka det som verkställdes och ingen har ändrat sedan dess</translation>
    </message>
    <message>
        <source>The row is reversed: the other side&apos;s value wins now.</source>
        <translation>Raden är vänd: nu vinner den andra sidans värde.</translation>
    </message>
    <message>
        <source>This is your decision on the conflict. It counts for the next run too, if you do not apply this plan.</source>
        <translation>Det är ditt beslut om konflikten. Det gäller även vid nästa körning, om du inte verkställer den här planen.</translation>
    </message>
    <message>
        <source>plan preview changes apply tick export</source>
        <translation>plan förhandsvisning ändringar verkställ kryssa export</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 kvar</translation>
    </message>
    <message>
        <source>Look at these records on the other side. If they are right, go on with the rest; if not, Activity can undo this run.</source>
        <translation>Se på de här posterna på andra sidan. Stämmer de, fortsätt med resten; annars kan Aktivitet ångra körningen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arkiv</translation>
    </message>
    <message>
        <source>Exports or saves the plan, or opens a saved one</source>
        <translation>Exporterar eller sparar planen, eller öppnar en sparad</translation>
    </message>
    <message>
        <source>Apply %1 first</source>
        <translation>%1 först</translation>
    </message>
    <message>
        <source>Writes a few of the ticked rows and deletes nothing, so that you can look at them before the rest</source>
        <translation>Skriver några av de ikryssade raderna och raderar ingenting, så att du kan se på dem före resten</translation>
    </message>
    <message>
        <source>load import saved signed off document</source>
        <translation>läs in importera sparad godkänd dokument</translation>
    </message>
    <message>
        <source>Plan %1 is open.</source>
        <translation>Plan %1 är öppnad.</translation>
    </message>
    <message>
        <source>Next run: %1.</source>
        <translation>Nästa körning: %1.</translation>
    </message>
    <message>
        <source>%1 ticked, %2 unticked, as in the file.</source>
        <translation>%1 ikryssade, %2 urkryssade, som i filen.</translation>
    </message>
    <message>
        <source>Nothing in scope has changed. Filters say what is in scope.</source>
        <translation>Inget i urvalet har ändrats. Filtren säger vad som är i urvalet.</translation>
    </message>
    <message>
        <source>Making a plan to undo run %1</source>
        <translation>Gör en plan för att ångra körning %1</translation>
    </message>
    <message>
        <source>Nothing to take back: what run %1 wrote was changed since, or is set back already.</source>
        <translation>Inget att ta tillbaka: det som körning %1 skrev har ändrats sedan dess eller är redan återställt.</translation>
    </message>
    <message>
        <source>The plan to undo run %1 is made once this is done.</source>
        <translation>Planen som ångrar körning %1 görs när det här är klart.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that run %1 wrote stay as they are.</source>
        <translation>
            <numerusform>%n post som körning %1 skrev förblir som den är.</numerusform>
            <numerusform>%n poster som körning %1 skrev förblir som de är.</numerusform>
        </translation>
    </message>
    <message>
        <source>They were changed since, are set back already, are gone, or may not be written back.</source>
        <translation>De har ändrats sedan dess, är redan återställda, finns inte längre eller får inte skrivas tillbaka.</translation>
    </message>
    <message numerus="yes">
        <source>%n linked record(s) were compared; none has to be written.</source>
        <translation>
            <numerusform>%n kopplad post jämfördes; inget behöver skrivas.</numerusform>
            <numerusform>%n kopplade poster jämfördes; inget behöver skrivas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) were about to be sent: a new plan shows them again.</source>
        <translation>
            <numerusform>%n rad till skulle just skickas: en ny plan visar den igen.</numerusform>
            <numerusform>%n rader till skulle just skickas: en ny plan visar dem igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No row is ticked: tick what you want to apply.</source>
        <translation>Ingen rad är ikryssad: kryssa i det som du vill verkställa.</translation>
    </message>
    <message>
        <source>Nothing was written: every change is declined.</source>
        <translation>Inget skrevs: alla ändringar är avböjda.</translation>
    </message>
    <message>
        <source>No run writes them until you withdraw that in Activity, Decisions.</source>
        <translation>Ingen körning skriver dem förrän du drar tillbaka det under Aktivitet, Beslut.</translation>
    </message>
    <message>
        <source>Decline all</source>
        <translation>Avböj alla</translation>
    </message>
    <message>
        <source>No row is ticked: nothing is written, and every change of the plan becomes a decision, to be withdrawn in Activity (Ctrl+Enter)</source>
        <translation>Ingen rad är ikryssad: inget skrivs, och varje ändring i planen blir ett beslut som kan dras tillbaka under Aktivitet (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>What the run created does not sync again by itself afterwards: its partner stays on the other side, and nothing is created for that any more.</source>
        <translation>Det som körningen skapade synkas inte igen av sig själv efteråt: motparten blir kvar på den andra sidan, och inget skapas för den mer.</translation>
    </message>
    <message numerus="yes">
        <source>%n more ticked row(s), which the filter hides, will be applied as well.</source>
        <translation>
            <numerusform>%n ikryssad rad till, som filtret döljer, verkställs också.</numerusform>
            <numerusform>%n ikryssade rader till, som filtret döljer, verkställs också.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticked rows which the filter hides will be applied as well.</source>
        <translation>Ikryssade rader som filtret döljer verkställs också.</translation>
    </message>
    <message numerus="yes">
        <source>This clears fields of %n record(s).</source>
        <translation>
            <numerusform>Det här tömmer fält i %n post.</numerusform>
            <numerusform>Det här tömmer fält i %n poster.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear and apply</source>
        <translation>Töm och verkställ</translation>
    </message>
    <message>
        <source>Plan %1 is overtaken</source>
        <translation>Plan %1 är överspelad</translation>
    </message>
    <message>
        <source>It was made %1, and a run has written since. A new plan shows what is left to do.</source>
        <translation>Den gjordes %1, och en körning har skrivit sedan dess. En ny plan visar vad som är kvar att göra.</translation>
    </message>
    <message numerus="yes">
        <source>Decide %n conflict(s) in Activity</source>
        <translation>
            <numerusform>Avgör %n konflikt i Aktivitet</numerusform>
            <numerusform>Avgör %n konflikter i Aktivitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) since this plan was made: it does not carry them out.</source>
        <translation>
            <numerusform>%n beslut sedan den här planen gjordes: den utför det inte.</numerusform>
            <numerusform>%n beslut sedan den här planen gjordes: den utför dem inte.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new plan does. This one can be applied as it is.</source>
        <translation>Det gör en ny plan. Den här kan verkställas som den är.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are held; until they are decided nothing new is created.</source>
        <translation>
            <numerusform>%n post hålls kvar; tills den har avgjorts skapas inget nytt.</numerusform>
            <numerusform>%n poster hålls kvar; tills de har avgjorts skapas inget nytt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Matches</source>
        <translation>Öppna Matchningar</translation>
    </message>
    <message>
        <source>Open Held</source>
        <translation>Öppna Kvarhållna</translation>
    </message>
    <message>
        <source>Writes the ticked rows of this plan, which knows nothing of what was decided since</source>
        <translation>Skriver planens ikryssade rader; planen känner inte till vad som har beslutats sedan dess</translation>
    </message>
    <message>
        <source>Reading what was decided since this plan was made…</source>
        <translation>Läser vad som har beslutats sedan planen gjordes …</translation>
    </message>
    <message>
        <source>What was declined, was refused before or may not flow is left as it is.</source>
        <translation>Det som avböjdes, avvisades tidigare eller inte får flöda lämnas som det är.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RulePane</name>
    <message>
        <source>Direction</source>
        <translation>Riktning</translation>
    </message>
    <message>
        <source>When both sides changed</source>
        <translation>När båda sidorna har ändrats</translation>
    </message>
    <message>
        <source>When a field is emptied</source>
        <translation>När ett fält töms</translation>
    </message>
    <message>
        <source>When two records meet first</source>
        <translation>När två poster möts första gången</translation>
    </message>
    <message>
        <source>One way, the giving side always counts.</source>
        <translation>Åt ett håll gäller alltid den givande sidan.</translation>
    </message>
    <message>
        <source>When a text is too long there</source>
        <translation>När en text är för lång där</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunChangesModel</name>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunComparison</name>
    <message>
        <source>As it is now</source>
        <translation>Som den är nu</translation>
    </message>
    <message>
        <source>That until %1, or an older one</source>
        <translation>Den till %1, eller en äldre</translation>
    </message>
    <message>
        <source>That until %1</source>
        <translation>Den till %1</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Samma</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Olika</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Startade</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Slutade</translation>
    </message>
    <message>
        <source>%1 longer</source>
        <translation>%1 längre</translation>
    </message>
    <message>
        <source>%1 shorter</source>
        <translation>%1 kortare</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tog</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 fler</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation>%1 färre</translation>
    </message>
    <message>
        <source>%1: read in %2</source>
        <translation>%1: lästa i %2</translation>
    </message>
    <message>
        <source>%1: created in %2</source>
        <translation>%1: skapade i %2</translation>
    </message>
    <message>
        <source>%1: updated in %2</source>
        <translation>%1: uppdaterade i %2</translation>
    </message>
    <message>
        <source>%1: deleted in %2</source>
        <translation>%1: borttagna i %2</translation>
    </message>
    <message>
        <source>%1: linked</source>
        <translation>%1: länkade</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation>%1: avvisade</translation>
    </message>
    <message>
        <source>%1: conflicts</source>
        <translation>%1: konflikter</translation>
    </message>
    <message>
        <source>%1: held</source>
        <translation>%1: kvarhållna</translation>
    </message>
    <message>
        <source>%1: waiting</source>
        <translation>%1: väntar</translation>
    </message>
    <message>
        <source>%1: changed meanwhile</source>
        <translation>%1: ändrade under tiden</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 senare</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Startad av</translation>
    </message>
    <message>
        <source>Calls to %1</source>
        <translation>Anrop till %1</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunComparisonModel</name>
    <message>
        <source>Run %1</source>
        <translation>Körning %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunStrip</name>
    <message>
        <source>Stopping after what is being sent</source>
        <translation>Stannar efter det som skickas</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n anrop</numerusform>
            <numerusform>%n anrop</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>omkring %1 kvar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Körningens förlopp</translation>
    </message>
    <message>
        <source>Stops after what is being sent now. Nothing is lost: the next run goes on from here.</source>
        <translation>Stannar efter det som skickas nu. Inget går förlorat: nästa körning fortsätter härifrån.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunsModel</name>
    <message>
        <source>State</source>
        <translation>Tillstånd</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Startade</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tog</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisade</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Att avgöra</translation>
    </message>
    <message>
        <source>%1: %2 of the longest run in the list</source>
        <translation>%1: %2 av den längsta körningen i listan</translation>
    </message>
    <message>
        <source>%1: %2 of the most that a run in the list wrote</source>
        <translation>%1: %2 av det mesta som en körning i listan skrev</translation>
    </message>
    <message>
        <source>By</source>
        <comment>who or what started a run</comment>
        <translation>Av</translation>
    </message>
    <message>
        <source>How the run ended</source>
        <translation>Hur körningen slutade</translation>
    </message>
    <message>
        <source>When the run began</source>
        <translation>När körningen började</translation>
    </message>
    <message>
        <source>Who or what started the run</source>
        <translation>Vem eller vad som startade körningen</translation>
    </message>
    <message>
        <source>How long the run took</source>
        <translation>Hur länge körningen pågick</translation>
    </message>
    <message>
        <source>What the run created, updated, deleted and linked</source>
        <translation>Vad körningen skapade, uppdaterade, raderade och länkade</translation>
    </message>
    <message>
        <source>Values and records that a service refused</source>
        <translation>Värden och poster som en tjänst avvisade</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Vad den gjorde</translation>
    </message>
    <message>
        <source>%1; undone by run %2</source>
        <translation>%1; ångrad av körning %2</translation>
    </message>
    <message>
        <source>%1; partly undone by run %2</source>
        <translation>%1; delvis ångrad av körning %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new from this run. What waits from earlier runs is not counted again.</source>
        <translation>
            <numerusform>%n ny från den här körningen. Det som väntar från tidigare körningar räknas inte igen.</numerusform>
            <numerusform>%n nya från den här körningen. Det som väntar från tidigare körningar räknas inte igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>New conflicts and held records that the run left for a decision</source>
        <translation>Nya konflikter och kvarhållna poster som körningen lämnade för ett beslut</translation>
    </message>
</context>
<context>
    <name>tandem::ui::RunsTab</name>
    <message>
        <source>Runs</source>
        <translation>Körningar</translation>
    </message>
    <message>
        <source>Records of the run</source>
        <translation>Körningens poster</translation>
    </message>
    <message>
        <source>Run %1, %2: %3</source>
        <translation>Körning %1, %2: %3</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>tog %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>This run wrote nothing and linked nothing.</source>
        <translation>Körningen skrev inget och kopplade inget.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Söker…</translation>
    </message>
    <message>
        <source>Undo this run…</source>
        <translation>Ångra den här körningen…</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Undersök</translation>
    </message>
    <message>
        <source>Everything that decides about this record, and what happened to it (%1)</source>
        <translation>Allt som avgör om posten, och vad som hänt med den (%1)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>With the run before it (C). Any two runs: choose the other one with Ctrl or Shift held</source>
        <translation>Med körningen före den (C). Två valfria körningar: välj den andra med Ctrl eller Skift nedtryckt</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>Två körningar sida vid sida</translation>
    </message>
    <message>
        <source>Run %1 beside run %2</source>
        <translation>Körning %1 bredvid körning %2</translation>
    </message>
    <message>
        <source>There was no run yet.</source>
        <translation>Det har inte varit någon körning än.</translation>
    </message>
    <message>
        <source>Makes a plan that sets back what the run wrote and nobody changed since (%1)</source>
        <translation>Gör en plan som ställer tillbaka det körningen skrev och ingen har ändrat sedan dess (%1)</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SalesforceCard</name>
    <message>
        <source>Not connected</source>
        <translation>Inte ansluten</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Anslut igen</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Koppla från</translation>
    </message>
    <message>
        <source>Signs in again, as this or another user of the organisation</source>
        <translation>Loggar in igen, som denna eller en annan användare i organisationen</translation>
    </message>
    <message>
        <source>What Tandem writes is then written in that person&apos;s name, and it stops when that person leaves. A user of its own, made for integrations, is better.</source>
        <translation>Det Tandem skriver skrivs då i den personens namn, och det slutar när personen slutar. En egen användare för integrationer är bättre.</translation>
    </message>
    <message>
        <source>Your browser was signed in already, so nobody was asked: this is %1.</source>
        <translation>Din webbläsare var redan inloggad, så ingen tillfrågades: det här är %1.</translation>
    </message>
    <message>
        <source>It looks like a person&apos;s own user.</source>
        <translation>Det ser ut som en persons egen användare.</translation>
    </message>
    <message>
        <source>%1 looks like a person&apos;s own user.</source>
        <translation>%1 ser ut som en persons egen användare.</translation>
    </message>
    <message>
        <source>Sign in as someone else</source>
        <translation>Logga in som någon annan</translation>
    </message>
    <message>
        <source>The sign-in was cancelled. Nothing has changed.</source>
        <translation>Inloggningen avbröts. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Another organisation</source>
        <translation>En annan organisation</translation>
    </message>
    <message>
        <source>Links and history of this profile belong to the organisation it was bound to. Use another profile for another organisation, or bind this one anew and sign in once more.</source>
        <translation>Profilens kopplingar och historik hör till den organisation den var bunden till. Använd en annan profil för en annan organisation, eller bind den här på nytt och logga in en gång till.</translation>
    </message>
    <message>
        <source>Bind anew</source>
        <translation>Bind på nytt</translation>
    </message>
    <message>
        <source>Keep the binding</source>
        <translation>Behåll bindningen</translation>
    </message>
    <message>
        <source>Disconnect Salesforce</source>
        <translation>Koppla från Salesforce</translation>
    </message>
    <message>
        <source>Disconnect from %1?</source>
        <translation>Koppla från %1?</translation>
    </message>
    <message>
        <source>Tandem revokes its access and forgets the tokens. Links and history stay; nothing runs until you connect again.</source>
        <translation>Tandem återkallar sin åtkomst och glömmer sina tokens. Kopplingar och historik finns kvar; inget körs förrän du ansluter igen.</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Förbli ansluten</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisation id</source>
        <translation>Organisations-id</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instans</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notering</translation>
    </message>
    <message>
        <source>Checking the connection and its limits…</source>
        <translation>Kontrollerar anslutningen och dess gränser…</translation>
    </message>
    <message>
        <source>Sign-in not readable</source>
        <translation>Inloggningen går inte att läsa</translation>
    </message>
    <message>
        <source>Connected, with problems</source>
        <translation>Ansluten, med problem</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Ansluten</translation>
    </message>
    <message>
        <source>Waiting for the sign-in</source>
        <translation>Väntar på inloggningen</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SalesforceSetup</name>
    <message>
        <source>My Domain</source>
        <translation>Min domän</translation>
    </message>
    <message>
        <source>Click to start authentication</source>
        <translation>Klicka för att starta autentisering</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Miljö</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Konsumentnyckel</translation>
    </message>
    <message>
        <source>of the External Client App in Salesforce</source>
        <translation>till den externa klientappen i Salesforce</translation>
    </message>
    <message>
        <source>What to set up in Salesforce</source>
        <translation>Vad som ställs in i Salesforce</translation>
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
        <translation>Ange först appens konsumentnyckel. Din Salesforce-administratör har den.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SamplesModel</name>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SamplesPane</name>
    <message>
        <source>Real pairs, before and after</source>
        <translation>Riktiga par, före och efter</translation>
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation>Inget att visa.</translation>
    </message>
    <message>
        <source>Trying it on real pairs…</source>
        <translation>Provar på riktiga par…</translation>
    </message>
    <message>
        <source>Choose a mapping to see what it does to real records.</source>
        <translation>Välj en mappning för att se vad den gör med riktiga poster.</translation>
    </message>
    <message>
        <source>Drag a field onto one of the other side, or press Enter on both.</source>
        <translation>Dra ett fält till ett på andra sidan, eller tryck på Enter på båda.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SaveSheet</name>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save the mappings</source>
        <translation>Spara mappningarna</translation>
    </message>
    <message>
        <source>What was edited</source>
        <translation>Vad som har ändrats</translation>
    </message>
    <message>
        <source>What this edit changes</source>
        <translation>Vad ändringen påverkar</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Fortsätt redigera</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) must be mended before it can be saved.</source>
        <translation>
            <numerusform>%n fel måste åtgärdas innan det kan sparas.</numerusform>
            <numerusform>%n fel måste åtgärdas innan det kan sparas.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed under Problems.</source>
        <translation>De står under Problem.</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) stand under Problems; they do not keep you from saving.</source>
        <translation>
            <numerusform>%n varning står under Problem; den hindrar dig inte från att spara.</numerusform>
            <numerusform>%n varningar står under Problem; de hindrar dig inte från att spara.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying the edited mappings on real pairs…</source>
        <translation>Provar de ändrade mappningarna på riktiga par…</translation>
    </message>
    <message>
        <source>The next plan would change %1 fields in Startdeliver and %2 in Salesforce, and ask you about %3. Nothing is written before you have seen it.</source>
        <translation>Nästa plan skulle ändra %1 fält i Startdeliver och %2 i Salesforce, och fråga dig om %3. Inget skrivs innan du har sett det.</translation>
    </message>
    <message>
        <source>go by the rules, with the next plan</source>
        <translation>följer reglerna, i nästa plan</translation>
    </message>
    <message>
        <source>plan now: keep Salesforce&apos;s where they differ</source>
        <translation>planera nu: behåll Salesforces där de skiljer sig</translation>
    </message>
    <message>
        <source>plan now: keep Startdeliver&apos;s where they differ</source>
        <translation>planera nu: behåll Startdelivers där de skiljer sig</translation>
    </message>
    <message>
        <source>plan now: fill blanks, leave both where they differ</source>
        <translation>planera nu: fyll tomma, lämna båda där de skiljer sig</translation>
    </message>
    <message>
        <source>Values that are there already</source>
        <translation>Värden som redan finns</translation>
    </message>
    <message>
        <source>Fields that no run has read yet are counted on some of the pairs only; the plan reads them all.</source>
        <translation>Fält som ingen körning har läst än räknas bara på en del av paren; planen läser alla.</translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s) could not be tried: what would change there is not known.</source>
        <translation>
            <numerusform>%n mappning kunde inte provas: vad som skulle ändras där är inte känt.</numerusform>
            <numerusform>%n mappningar kunde inte provas: vad som skulle ändras där är inte känt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No records are linked yet: the first plan shows what this changes. Nothing is written before you have seen it.</source>
        <translation>Inga poster är länkade än: den första planen visar vad det här ändrar. Inget skrivs innan du har sett det.</translation>
    </message>
    <message>
        <source>What would be written first</source>
        <translation>Vad som skulle skrivas först</translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>och %n ändring till</numerusform>
            <numerusform>och %n ändringar till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ScheduleEditor</name>
    <message>
        <source>As it is written in the configuration</source>
        <translation>Som det står i konfigurationen</translation>
    </message>
    <message>
        <source>Schedule as it is written</source>
        <translation>Schemat som det står</translation>
    </message>
    <message>
        <source>for example: every 15m quiet 22:00-06:00</source>
        <translation>till exempel: every 15m quiet 22:00-06:00</translation>
    </message>
    <message>
        <source>The next five times</source>
        <translation>De fem närmaste gångerna</translation>
    </message>
    <message>
        <source>How often it runs</source>
        <translation>Hur ofta det körs</translation>
    </message>
    <message>
        <source>Only when you start it</source>
        <translation>Bara när du startar det</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Varje timme</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Varje dag</translation>
    </message>
    <message>
        <source>On days of the week</source>
        <translation>På veckodagar</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Minutes, hours or days</source>
        <translation>Minuter, timmar eller dagar</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuter</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>timmar</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>Minute of the hour</source>
        <translation>Minut i timmen</translation>
    </message>
    <message>
        <source>At minute</source>
        <translation>Vid minut</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Klockslag</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Klockan</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Tyst från</translation>
    </message>
    <message>
        <source>Has quiet hours</source>
        <translation>Har tysta timmar</translation>
    </message>
    <message>
        <source>What falls into the quiet hours runs once at their end</source>
        <translation>Det som infaller under de tysta timmarna körs en gång när de är slut</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Tyst till</translation>
    </message>
    <message>
        <source>until</source>
        <translation>till</translation>
    </message>
    <message>
        <source>Times that were missed</source>
        <translation>Gånger som missades</translation>
    </message>
    <message>
        <source>run once</source>
        <translation>körs en gång</translation>
    </message>
    <message>
        <source>are left out</source>
        <translation>hoppas över</translation>
    </message>
    <message>
        <source>all run</source>
        <translation>körs alla</translation>
    </message>
    <message>
        <source>Up to so many seconds later</source>
        <translation>Upp till så många sekunder senare</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Missed times</source>
        <translation>Missade gånger</translation>
    </message>
    <message>
        <source>Not known before the line is mended.</source>
        <translation>Inte känt förrän raden är åtgärdad.</translation>
    </message>
    <message>
        <source>%1 here (%2 UTC)</source>
        <translation>%1 här (%2 UTC)</translation>
    </message>
    <message>
        <source>It does not run by itself.</source>
        <translation>Det körs inte av sig självt.</translation>
    </message>
    <message>
        <source>hourly daily weekly interval by hand</source>
        <translation>varje timme dagligen veckovis intervall för hand</translation>
    </message>
    <message>
        <source>clock daily weekly</source>
        <translation>klocka dagligen veckovis</translation>
    </message>
    <message>
        <source>night pause</source>
        <translation>natt paus</translation>
    </message>
    <message>
        <source>jitter random delay</source>
        <translation>jitter slumpmässig fördröjning</translation>
    </message>
    <message>
        <source>At a regular interval</source>
        <translation>Med jämna mellanrum</translation>
    </message>
    <message>
        <source>Random delay of at most</source>
        <translation>Slumpvis fördröjning på högst</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1 (UTC)</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ScheduleStep</name>
    <message>
        <source>Schedule</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Keep both sides in step by themselves. What both sides agree on costs next to nothing.</source>
        <translation>Håll båda sidorna i fas av sig själva. Det båda sidorna är överens om kostar nästan inget.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hur ofta</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Var 15:e minut</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Varje timme</translation>
    </message>
    <message>
        <source>Every night at half past two</source>
        <translation>Varje natt klockan halv tre</translation>
    </message>
    <message>
        <source>As the flows are configured</source>
        <translation>Som flödena är konfigurerade</translation>
    </message>
    <message>
        <source>Other times, quiet hours, changes at once</source>
        <translation>Andra tider, tysta timmar, ändringar direkt</translation>
    </message>
    <message>
        <source>Turning it on…</source>
        <translation>Slår på…</translation>
    </message>
    <message>
        <source>Go to the overview</source>
        <translation>Till översikten</translation>
    </message>
    <message>
        <source>Change the schedule</source>
        <translation>Ändra schemat</translation>
    </message>
    <message>
        <source>Turn the schedule on</source>
        <translation>Slå på schemat</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nästa: %1</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, sedan </translation>
    </message>
    <message>
        <source>The schedule is on. It runs while Tandem is open, and makes up for what it missed. On a server, tandemctl watch does the same without a window.</source>
        <translation>Schemat är på. Det löper medan Tandem är öppet och tar igen det som missats. På en server gör tandemctl watch samma sak utan fönster.</translation>
    </message>
    <message>
        <source>It runs while Tandem is open. A guard stops it before it deletes or empties much, and what it cannot decide waits for you.</source>
        <translation>Det löper medan Tandem är öppet. En spärr stoppar det innan det raderar eller tömmer mycket, och det som inte kan avgöras väntar på dig.</translation>
    </message>
    <message>
        <source>Keep this schedule</source>
        <translation>Behåll schemat</translation>
    </message>
    <message>
        <source>On since %1, as the configuration says that you began from: %2.</source>
        <translation>På sedan %1, enligt konfigurationen som du utgick från: %2.</translation>
    </message>
    <message>
        <source>On, as the configuration says that you began from: %1.</source>
        <translation>På, enligt konfigurationen som du utgick från: %1.</translation>
    </message>
    <message>
        <source>Only by hand: %1.</source>
        <translation>Endast för hand: %1.</translation>
    </message>
    <message>
        <source>Keep it, or choose how often.</source>
        <translation>Behåll det, eller välj hur ofta.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SchedulesTab</name>
    <message>
        <source>Kind of record</source>
        <translation>Typ av post</translation>
    </message>
    <message>
        <source>It is off now: the schedule counts once it is on.</source>
        <translation>Det är av nu: schemat gäller när det är på.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>They count while Tandem watches. What changes start at once is set with each flow. A flow begins to run by itself when you have applied its first plan.</source>
        <translation>De gäller medan Tandem bevakar. Vad som startas direkt av ändringar ställs in för varje flöde. Ett flöde börjar köras av sig självt när du har verkställt dess första plan.</translation>
    </message>
    <message>
        <source>change the schedule of %1</source>
        <translation>ändra schemat för %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>off</source>
        <translation>av</translation>
    </message>
    <message>
        <source>only when you start it</source>
        <translation>bara när du startar det</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ScopeCard</name>
    <message>
        <source>Counting…</source>
        <translation>Räknar…</translation>
    </message>
    <message>
        <source>%1 of %2 in scope</source>
        <translation>%1 av %2 i urvalet</translation>
    </message>
    <message>
        <source>%1 of %2 sampled in scope. No run has read %3 yet.</source>
        <translation>%1 av %2 i stickprovet i urvalet. Ingen körning har läst %3 ännu.</translation>
    </message>
    <message>
        <source>Coming in: %1</source>
        <translation>Tillkommer: %1</translation>
    </message>
    <message>
        <source>Leaving: %1 (%2)</source>
        <translation>Lämnar: %1 (%2)</translation>
    </message>
    <message>
        <source>No record passes. “Keeps out” shows which condition removes the last ones.</source>
        <translation>Ingen post släpps igenom. ”Stänger ute” visar vilket villkor som tar bort de sista.</translation>
    </message>
    <message>
        <source>No record is known here yet. The next plan reads and counts.</source>
        <translation>Ingen post är känd här än. Nästa plan läser och räknar.</translation>
    </message>
    <message>
        <source>Judged again every day: as days pass, records enter or leave without being edited.</source>
        <translation>Bedöms på nytt varje dag: med tiden kommer poster in eller lämnar utan att ändras.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SettingsPage</name>
    <message>
        <source>Sync settings</source>
        <translation>Synkinställningar</translation>
    </message>
    <message>
        <source>Parts of Sync settings</source>
        <translation>Delar av Synkinställningar</translation>
    </message>
    <message>
        <source>What syncs</source>
        <translation>Vad som synkas</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Scheman</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Value maps</source>
        <translation>Värdemappningar</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Spärrar</translation>
    </message>
    <message>
        <source>The document has an error, so the forms cannot show it.</source>
        <translation>Dokumentet har ett fel, så formulären kan inte visa det.</translation>
    </message>
    <message>
        <source>Go to the document</source>
        <translation>Gå till dokumentet</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Realtid</translation>
    </message>
    <message>
        <source>options preferences</source>
        <translation>alternativ val</translation>
    </message>
    <message>
        <source>when times intervals immediately</source>
        <translation>när tider intervall direkt</translation>
    </message>
    <message>
        <source>owners users team members</source>
        <translation>ägare användare teammedlemmar</translation>
    </message>
    <message>
        <source>picklists translate values</source>
        <translation>plocklistor översätt värden</translation>
    </message>
    <message>
        <source>limits deletes API calls allowance</source>
        <translation>gränser borttagningar API-anrop tilldelning</translation>
    </message>
    <message>
        <source>directions switches create update delete</source>
        <translation>riktningar reglage skapa uppdatera radera</translation>
    </message>
    <message>
        <source>webhooks secret address receiver notices</source>
        <translation>webhooks hemlighet adress mottagare meddelanden</translation>
    </message>
    <message>
        <source>proxy password certificates CA firewall</source>
        <translation>proxy lösenord certifikat CA brandvägg</translation>
    </message>
    <message>
        <source>Match keys</source>
        <translation>Matchningsnycklar</translation>
    </message>
    <message>
        <source>recognise identify duplicates same records</source>
        <translation>känna igen identifiera dubbletter samma poster</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SettingsWords</name>
    <message>
        <source>about %1 to Salesforce, %2 to Startdeliver</source>
        <translation>omkring %1 till Salesforce, %2 till Startdeliver</translation>
    </message>
    <message>
        <source>What is missing on one side is made there.</source>
        <translation>Det som saknas på ena sidan skapas där.</translation>
    </message>
    <message>
        <source>What Startdeliver lacks is made there; in Salesforce nothing is made.</source>
        <translation>Det Startdeliver saknar skapas där; i Salesforce skapas inget.</translation>
    </message>
    <message>
        <source>What Salesforce lacks is made there; in Startdeliver nothing is made.</source>
        <translation>Det Salesforce saknar skapas där; i Startdeliver skapas inget.</translation>
    </message>
    <message>
        <source>Nothing new is made on either side.</source>
        <translation>Inget nytt skapas på någon sida.</translation>
    </message>
    <message>
        <source>Edits go both ways.</source>
        <translation>Ändringar går åt båda hållen.</translation>
    </message>
    <message>
        <source>Edits go to Startdeliver only.</source>
        <translation>Ändringar går bara till Startdeliver.</translation>
    </message>
    <message>
        <source>Edits go to Salesforce only.</source>
        <translation>Ändringar går bara till Salesforce.</translation>
    </message>
    <message>
        <source>Edits stay where they are made.</source>
        <translation>Ändringar stannar där de görs.</translation>
    </message>
    <message>
        <source>A task made in Startdeliver is made in Salesforce too.</source>
        <translation>En uppgift som skapas i Startdeliver skapas också i Salesforce.</translation>
    </message>
    <message>
        <source>The owner of an account is the customer&apos;s team member, whatever anybody changes in Startdeliver.</source>
        <translation>Ett kontos ägare är kundens teammedlem, vad någon än ändrar i Startdeliver.</translation>
    </message>
    <message>
        <source>Each note on an account becomes an interaction of its customer; images and files stay.</source>
        <translation>Varje anteckning på ett konto blir en interaktion hos dess kund; bilder och filer stannar.</translation>
    </message>
    <message>
        <source>Each comment on a customer becomes a note on its account; such notes never come back.</source>
        <translation>Varje kommentar på en kund blir en anteckning på dess konto; sådana anteckningar kommer aldrig tillbaka.</translation>
    </message>
    <message>
        <source>Tasks made in Startdeliver stay there. Edits of Salesforce&apos;s own tasks still go back.</source>
        <translation>Uppgifter som skapas i Startdeliver stannar där. Ändringar av Salesforces egna uppgifter går ändå tillbaka.</translation>
    </message>
    <message>
        <source>Team members stay as they are set in Startdeliver.</source>
        <translation>Teammedlemmar förblir som de är satta i Startdeliver.</translation>
    </message>
    <message>
        <source>Notes stay in Salesforce.</source>
        <translation>Anteckningar stannar i Salesforce.</translation>
    </message>
    <message>
        <source>Comments stay in Startdeliver.</source>
        <translation>Kommentarer stannar i Startdeliver.</translation>
    </message>
    <message>
        <source>Sync tasks from Startdeliver to Salesforce</source>
        <translation>Synka uppgifter från Startdeliver till Salesforce</translation>
    </message>
    <message>
        <source>Set Salesforce owners as Startdeliver team members</source>
        <translation>Sätt Salesforce-ägare som teammedlemmar i Startdeliver</translation>
    </message>
    <message>
        <source>Sync ContentNotes from Salesforce to Startdeliver</source>
        <translation>Synka ContentNotes från Salesforce till Startdeliver</translation>
    </message>
    <message>
        <source>Sync comments from Startdeliver to Salesforce ContentNotes</source>
        <translation>Synka kommentarer från Startdeliver till ContentNotes i Salesforce</translation>
    </message>
    <message>
        <source>Nothing happens while %1 are off.</source>
        <translation>Inget händer medan %1 är av.</translation>
    </message>
    <message>
        <source>No calls while it is off</source>
        <translation>Inga anrop medan det är av</translation>
    </message>
    <message>
        <source>No call to look; one for each 200 tasks that are made</source>
        <translation>Inget anrop för att titta; ett per 200 uppgifter som skapas</translation>
    </message>
    <message>
        <source>Calls a day, to know who is who: %1</source>
        <translation>Anrop per dag, för att veta vem som är vem: %1</translation>
    </message>
    <message>
        <source>Nothing of it is read or written.</source>
        <translation>Inget av det läses eller skrivs.</translation>
    </message>
    <message>
        <source>Calls a day: %1</source>
        <translation>Anrop per dag: %1</translation>
    </message>
    <message>
        <source>%1, and what it writes: not known before its first run</source>
        <translation>%1, och det som skrivs: inte känt före första körningen</translation>
    </message>
    <message>
        <source>Not a schedule: %1</source>
        <translation>Inte ett schema: %1</translation>
    </message>
    <message>
        <source>Only when you start it</source>
        <translation>Bara när du startar det</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Varje dag</numerusform>
            <numerusform>Med %n dagars mellanrum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Varje timme</numerusform>
            <numerusform>Med %n timmars mellanrum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Varje minut</numerusform>
            <numerusform>Med %n minuters mellanrum</numerusform>
        </translation>
    </message>
    <message>
        <source>Every hour at :%1</source>
        <translation>Varje timme, minut %1</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>Varje dag kl. %1</translation>
    </message>
    <message>
        <source>On %1 at %2</source>
        <translation>%1 kl. %2</translation>
    </message>
    <message>
        <source>does nothing there</source>
        <translation>gör inget där</translation>
    </message>
    <message>
        <source>marks the partner</source>
        <translation>märker motparten</translation>
    </message>
    <message>
        <source>deletes the partner</source>
        <translation>raderar motparten</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Båda hållen</translation>
    </message>
    <message>
        <source>To Startdeliver</source>
        <translation>Till Startdeliver</translation>
    </message>
    <message>
        <source>To Salesforce</source>
        <translation>Till Salesforce</translation>
    </message>
    <message>
        <source>exactly as written</source>
        <translation>exakt som skrivet</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>som text</translation>
    </message>
    <message>
        <source>as mail addresses</source>
        <translation>som e-postadresser</translation>
    </message>
    <message>
        <source>by domain</source>
        <translation>efter domän</translation>
    </message>
    <message>
        <source>as phone numbers</source>
        <translation>som telefonnummer</translation>
    </message>
    <message>
        <source>as company names</source>
        <translation>som företagsnamn</translation>
    </message>
    <message>
        <source>Every character counts; only spaces around it do not.</source>
        <translation>Varje tecken räknas; bara mellanslag runt om gör det inte.</translation>
    </message>
    <message>
        <source>Capitals and further spaces do not count.</source>
        <translation>Versaler och extra mellanslag räknas inte.</translation>
    </message>
    <message>
        <source>Capitals do not count; what is no whole address is left out.</source>
        <translation>Versaler räknas inte; det som inte är en hel adress utelämnas.</translation>
    </message>
    <message>
        <source>The host of a web or mail address counts, without www.</source>
        <translation>Domänen i en webb- eller e-postadress räknas, utan www.</translation>
    </message>
    <message>
        <source>Digits and a leading + count; extensions do not.</source>
        <translation>Siffror och ett inledande + räknas; anknytningar gör det inte.</translation>
    </message>
    <message>
        <source>Capitals, punctuation and legal forms (AB, Inc, GmbH) do not count.</source>
        <translation>Versaler, skiljetecken och bolagsformer (AB, Inc, GmbH) räknas inte.</translation>
    </message>
    <message>
        <source>%1; linked without asking</source>
        <translation>%1; kopplas utan att fråga</translation>
    </message>
    <message>
        <source>There is no match key: only records that name each other&apos;s id are recognised, and all others count as new.</source>
        <translation>Det finns ingen matchningsnyckel: bara poster som anger varandras id känns igen, och alla andra räknas som nya.</translation>
    </message>
    <message>
        <source>Counting the calls…</source>
        <translation>Räknar anropen…</translation>
    </message>
    <message>
        <source>Only when you start it: when it runs by itself is set under Schedules. Calls for a look: %1 to Salesforce, %2 to Startdeliver</source>
        <translation>Bara när du startar det: när det körs av sig självt ställs in under Scheman. Anrop för att titta: %1 till Salesforce, %2 till Startdeliver</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SetupPage</name>
    <message>
        <source>Set up</source>
        <translation>Kom igång</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>wizard first run begin</source>
        <translation>guide första körningen börja</translation>
    </message>
    <message>
        <source>To the step before (%1)</source>
        <translation>Till steget före (%1)</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SetupPlan</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SetupStep</name>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Kortkommandon</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SignInFlow</name>
    <message>
        <source>Enter the consumer key of the app first. Your Salesforce administrator has it.</source>
        <translation>Ange först appens konsumentnyckel. Din Salesforce-administratör har den.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::StartdeliverCard</name>
    <message>
        <source>Not connected</source>
        <translation>Inte ansluten</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Skrivskyddad</translation>
    </message>
    <message>
        <source>Make a key in Startdeliver under Settings, API keys, and switch it to active. It must be an administrator&apos;s key: with any other, Tandem only reads. It is tested at once and kept in the system&apos;s keychain.</source>
        <translation>Skapa en nyckel i Startdeliver under Settings, API keys, och gör den aktiv. Det måste vara en administratörs nyckel: med en annan läser Tandem bara. Den prövas direkt och sparas i systemets nyckelring.</translation>
    </message>
    <message>
        <source>Startdeliver API key</source>
        <translation>Startdelivers API-nyckel</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-nyckel</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Anslut</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Look at its dates</source>
        <translation>Titta på dess datum</translation>
    </message>
    <message>
        <source>Shows real values of each kind of date and what else is assumed</source>
        <translation>Visar riktiga värden av varje slags datum och vad som i övrigt antas</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>Byt nyckel</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Koppla från</translation>
    </message>
    <message>
        <source>Testing the key</source>
        <translation>Prövar nyckeln</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Ett annat konto</translation>
    </message>
    <message>
        <source>Links and history of this profile belong to the account it was bound to. Use another profile for another account, or bind this one anew.</source>
        <translation>Profilens kopplingar och historik hör till det konto den var bunden till. Använd en annan profil för ett annat konto, eller bind den här på nytt.</translation>
    </message>
    <message>
        <source>Bind anew</source>
        <translation>Bind på nytt</translation>
    </message>
    <message>
        <source>Keep the binding</source>
        <translation>Behåll bindningen</translation>
    </message>
    <message>
        <source>Disconnect Startdeliver</source>
        <translation>Koppla från Startdeliver</translation>
    </message>
    <message>
        <source>Forget the key of %1?</source>
        <translation>Glöm nyckeln för %1?</translation>
    </message>
    <message>
        <source>Links and history stay; nothing runs until you connect again. To make the key useless everywhere, delete it in Startdeliver.</source>
        <translation>Kopplingar och historik finns kvar; inget körs förrän du ansluter igen. Radera nyckeln i Startdeliver för att göra den oanvändbar överallt.</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Förbli ansluten</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Key of</source>
        <translation>Nyckel för</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tjänst</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notering</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>Tjänst: %1</translation>
    </message>
    <message>
        <source>Startdeliver&apos;s API is not documented in public. How the service spells names, pages and filters is assumed from the built-in dialect v1; the probe found nothing that differs.</source>
        <translation>Startdelivers API är inte offentligt dokumenterat. Hur tjänsten skriver namn, sidor och filter antas enligt den inbyggda dialekten v1; proben fann inget som skiljer sig.</translation>
    </message>
    <message>
        <source>Startdeliver&apos;s API is not documented in public. The probe found these differences from the built-in dialect v1:
%1</source>
        <translation>Startdelivers API är inte offentligt dokumenterat. Proben fann dessa skillnader mot den inbyggda dialekten v1:
%1</translation>
    </message>
    <message>
        <source>Asking the service how it speaks…</source>
        <translation>Frågar tjänsten hur den talar…</translation>
    </message>
    <message>
        <source>Key not readable</source>
        <translation>Nyckeln går inte att läsa</translation>
    </message>
    <message>
        <source>Connected, with problems</source>
        <translation>Ansluten, med problem</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Ansluten</translation>
    </message>
    <message>
        <source>The key of the built-in sandbox:</source>
        <translation>Nyckeln till den inbyggda sandlådan:</translation>
    </message>
    <message>
        <source>The key of the built-in sandbox</source>
        <translation>Nyckeln till den inbyggda sandlådan</translation>
    </message>
</context>
<context>
    <name>tandem::ui::StatePane</name>
    <message>
        <source>This did not work.</source>
        <translation>Det gick inte.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::StepsPane</name>
    <message>
        <source>Steps of the mapping</source>
        <translation>Mappningens steg</translation>
    </message>
    <message>
        <source>Record to try with</source>
        <translation>Post att prova med</translation>
    </message>
    <message>
        <source>or try a value</source>
        <translation>eller prova ett värde</translation>
    </message>
    <message>
        <source>Value to try with</source>
        <translation>Värde att prova med</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Lägg till ett steg</translation>
    </message>
    <message>
        <source>Add a step…</source>
        <translation>Lägg till ett steg…</translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation>Flytta upp steget</translation>
    </message>
    <message>
        <source>Move the step down</source>
        <translation>Flytta ned steget</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Ta bort steget</translation>
    </message>
    <message>
        <source>Characters at most</source>
        <translation>Högst antal tecken</translation>
    </message>
    <message>
        <source>characters at most</source>
        <translation>tecken som mest</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation>Del av namnet</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Kind of record that is named</source>
        <translation>Typ av post som anges</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidszon</translation>
    </message>
    <message>
        <source>Edit the values</source>
        <translation>Redigera värdena</translation>
    </message>
    <message>
        <source>No linked records</source>
        <translation>Inga kopplade poster</translation>
    </message>
</context>
<context>
    <name>tandem::ui::StepsRow</name>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>att göra</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>inte ännu</translation>
    </message>
    <message>
        <source>Step %1: %2, %3</source>
        <translation>Steg %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SupportSheet</name>
    <message>
        <source>Support bundle</source>
        <translation>Supportpaket</translation>
    </message>
    <message>
        <source>One file with what somebody needs to help you. You save it and pass it on yourself; Tandem sends nothing. Names, addresses, phone numbers, ids, texts and secrets are replaced. Read the files here, and untick what you want to keep to yourself.</source>
        <translation>En fil med det som någon behöver för att hjälpa dig. Du sparar den och lämnar den vidare själv; Tandem skickar ingenting. Namn, adresser, telefonnummer, id:n, texter och hemligheter är utbytta. Läs filerna här och avmarkera det du vill behålla för dig själv.</translation>
    </message>
    <message>
        <source>Find in all files</source>
        <translation>Sök i alla filer</translation>
    </message>
    <message>
        <source>Enter goes to the next place (Ctrl+F)</source>
        <translation>Enter går till nästa ställe (Ctrl+F)</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>Paketets filer</translation>
    </message>
    <message>
        <source>The file as it will be written</source>
        <translation>Filen som den kommer att skrivas</translation>
    </message>
    <message>
        <source>Check connections again</source>
        <translation>Kontrollera anslutningarna igen</translation>
    </message>
    <message>
        <source>Asks both services what works, and puts the answer into the bundle.</source>
        <translation>Frågar båda tjänsterna vad som fungerar och lägger svaret i paketet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Spara…</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>Samlar ihop</translation>
    </message>
    <message>
        <source>Every name in the copy of your records is looked for in what is shown here.</source>
        <translation>Varje namn i kopian av dina poster eftersöks i det som visas här.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Checking both connections</source>
        <translation>Kontrollerar båda anslutningarna</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n ställe hittat</numerusform>
            <numerusform>%n ställen hittade</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Spara supportpaketet</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Zip-arkiv (*.zip)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Sparat: %1</translation>
    </message>
    <message>
        <source>It was sent nowhere.</source>
        <translation>Det har inte skickats någonstans.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::SwitchesCard</name>
    <message>
        <source>The four switches</source>
        <translation>De fyra omkopplarna</translation>
    </message>
</context>
<context>
    <name>tandem::ui::TableView</name>
    <message>
        <source>What to copy</source>
        <translation>Vad som ska kopieras</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Kopiera rader</translation>
    </message>
    <message>
        <source>Copy column</source>
        <translation>Kopiera kolumn</translation>
    </message>
</context>
<context>
    <name>tandem::ui::TraceModel</name>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Länk</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läsning</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Behörighet</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Kvarhållen</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisad</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>På väg</translation>
    </message>
    <message>
        <source>Last write</source>
        <translation>Senast skriven</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>What is so</source>
        <translation>Hur det är</translation>
    </message>
</context>
<context>
    <name>tandem::ui::TraceWords</name>
    <message>
        <source>%1 %2</source>
        <comment>kind and name of a record</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Tray</name>
    <message>
        <source>Open Tandem</source>
        <translation>Öppna Tandem</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synka nu</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>Pausa en timme</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Tandem goes on here</source>
        <translation>Tandem fortsätter här</translation>
    </message>
    <message>
        <source>Both sides are kept in step without the window. Quit from the menu of this icon.</source>
        <translation>Båda sidorna hålls i fas utan fönstret. Avsluta från ikonens meny.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Stäng fönstret</translation>
    </message>
    <message>
        <source>Shall Tandem go on without its window?</source>
        <translation>Ska Tandem fortsätta utan sitt fönster?</translation>
    </message>
    <message>
        <source>Your flows run by themselves. Without the window they still do: start Tandem again to see it. What you choose is remembered, and can be changed under Sync settings, This computer.</source>
        <translation>Dina flöden körs av sig själva. Det gör de även utan fönstret: starta Tandem igen för att se det. Ditt val sparas och kan ändras under Synkinställningar, Den här datorn.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Fortsätt köra</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>window, its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <comment>window</comment>
        <translation>%1 fungerar igen</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Låt det vara öppet</translation>
    </message>
</context>
<context>
    <name>tandem::ui::TrialStep</name>
    <message>
        <source>Try</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Write ten records first, look at them on both sides, then the rest.</source>
        <translation>Skriv tio poster först, titta på dem på båda sidorna, sedan resten.</translation>
    </message>
    <message>
        <source>Ten records first</source>
        <translation>Tio poster först</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Vad som skrevs</translation>
    </message>
    <message>
        <source>Look at the rest first</source>
        <translation>Titta på resten först</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message numerus="yes">
        <source>Write %n record(s)</source>
        <translation>
            <numerusform>Skriv %n post</numerusform>
            <numerusform>Skriv %n poster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write the other %n</source>
        <translation>
            <numerusform>Skriv %n återstående</numerusform>
            <numerusform>Skriv %n återstående</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>Det finns inget att skriva.</translation>
    </message>
    <message>
        <source>The plan has been applied.</source>
        <translation>Planen är verkställd.</translation>
    </message>
    <message>
        <source>The first rows of the plan are written, those that others hang on before them, and nothing is deleted. The other %1 stay as they are until you say so.</source>
        <translation>Planens första rader skrivs, de som andra hänger på före dem, och inget raderas. De övriga %1 förblir som de är tills du säger till.</translation>
    </message>
    <message>
        <source>Activity, Refused says why and what to do. The rest can be written all the same.</source>
        <translation>Aktivitet, Avvisade säger varför och vad man kan göra. Resten kan skrivas ändå.</translation>
    </message>
    <message>
        <source>Look at these records on the other side. If they are right, write the rest.</source>
        <translation>Titta på posterna på andra sidan. Om de stämmer, skriv resten.</translation>
    </message>
    <message>
        <source>Everything of the plan is written.</source>
        <translation>Allt i planen är skrivet.</translation>
    </message>
    <message>
        <source>Every row of the plan is unticked: there is nothing to try.</source>
        <translation>Varje rad i planen är urkryssad: det finns inget att prova.</translation>
    </message>
    <message>
        <source>The first records</source>
        <translation>De första posterna</translation>
    </message>
    <message>
        <source>You have decided or changed something since the plan was made: make it anew under Plan.</source>
        <translation>Du har avgjort eller ändrat något sedan planen gjordes: gör om den under Plan.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ValueMapModel</name>
    <message>
        <source>In %1</source>
        <translation>I %1</translation>
    </message>
    <message>
        <source>Becomes in %1</source>
        <translation>Blir i %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tillstånd</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Godtas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisas</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ValueMapsModel</name>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Håll</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Värden</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Övriga</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>till %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>behålls</translation>
    </message>
</context>
<context>
    <name>tandem::ui::ValueMapsTab</name>
    <message>
        <source>Value maps</source>
        <translation>Värdemappningar</translation>
    </message>
    <message>
        <source>Edit in Mappings</source>
        <translation>Redigera i Mappningar</translation>
    </message>
    <message>
        <source>No value map yet. Mappings of lists of values get one under “Values”.</source>
        <translation>Ingen värdemappning ännu. Mappningar av värdelistor får en under ”Värden”.</translation>
    </message>
    <message>
        <source>What a value of one side becomes on the other. Where a value is not in the list and the others stay, the other side may refuse it.</source>
        <translation>Vad ett värde på ena sidan blir på den andra. Där ett värde inte finns i listan och de övriga behålls kan den andra sidan avvisa det.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Values</name>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Skapa</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Töm</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Radera</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickad</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Verkställd</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Ändrad under tiden</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisad</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>The whole record is deleted</source>
        <translation>Hela posten raderas</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Skapad</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Uppdaterad</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Raderad</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Kopplad</translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation>Bortkopplad</translation>
    </message>
    <message>
        <source>Changed by the service</source>
        <translation>Ändrad av tjänsten</translation>
    </message>
    <message>
        <source>Overwrote</source>
        <translation>Skrev över</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Kvarhållen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation>Raderad där</translation>
    </message>
    <message>
        <source>Several candidates</source>
        <translation>Flera kandidater</translation>
    </message>
    <message>
        <source>Likely match</source>
        <translation>Trolig träff</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Sammanslagen</translation>
    </message>
    <message>
        <source>Deleted, but changed</source>
        <translation>Raderad, men ändrad</translation>
    </message>
    <message>
        <source>Back and forth</source>
        <translation>Fram och tillbaka</translation>
    </message>
    <message>
        <source>Created twice</source>
        <translation>Skapad två gånger</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Spärr</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>Inlagd två gånger</translation>
    </message>
    <message>
        <source>Partner is taken</source>
        <translation>Motparten är upptagen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Koppla</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Håll isär</translation>
    </message>
    <message>
        <source>Delete it too</source>
        <translation>Radera även den</translation>
    </message>
    <message>
        <source>Create new</source>
        <translation>Skapa ny</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakta</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Troliga</translation>
    </message>
    <message>
        <source>Salesforce only</source>
        <translation>Bara Salesforce</translation>
    </message>
    <message>
        <source>Startdeliver only</source>
        <translation>Bara Startdeliver</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 skapade</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 uppdaterade</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 raderade</translation>
    </message>
    <message>
        <source>%1 linked</source>
        <translation>%1 kopplade</translation>
    </message>
    <message>
        <source>Nothing written</source>
        <translation>Inget skrivet</translation>
    </message>
    <message>
        <source>takes run %1 back</source>
        <translation>tar tillbaka körning %1</translation>
    </message>
    <message>
        <source>Unticked</source>
        <translation>Urkryssad</translation>
    </message>
    <message numerus="yes">
        <source>existing values of %1, in %n call(s)</source>
        <translation>
            <numerusform>befintliga värden för %1, i %n anrop</numerusform>
            <numerusform>befintliga värden för %1, i %n anrop</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from “%2”</source>
        <translation>%1, av ”%2”</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Flera möjliga</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerad</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Skriv om</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n avvisad</numerusform>
            <numerusform>%n avvisade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n konflikt</numerusform>
            <numerusform>%n konflikter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n kvarhållen</numerusform>
            <numerusform>%n kvarhållna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile and left alone</source>
        <translation>
            <numerusform>%n ändrad under tiden och lämnad i fred</numerusform>
            <numerusform>%n ändrade under tiden och lämnade i fred</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tandem::ui::ValuesPane</name>
    <message>
        <source>What %1 becomes</source>
        <translation>Vad %1 blir</translation>
    </message>
    <message>
        <source>Value map</source>
        <translation>Värdemappning</translation>
    </message>
    <message>
        <source>No list of values: add those that mean something else there.</source>
        <translation>Ingen värdelista: lägg till de värden som betyder något annat där.</translation>
    </message>
    <message>
        <source>Value to add</source>
        <translation>Värde att lägga till</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Ett annat värde</translation>
    </message>
    <message>
        <source>Add the value</source>
        <translation>Lägg till värdet</translation>
    </message>
    <message>
        <source>Every other value</source>
        <translation>Alla övriga värden</translation>
    </message>
    <message>
        <source>Use it backwards too</source>
        <translation>Använd även baklänges</translation>
    </message>
    <message>
        <source>Gives the other direction the same pairs of values</source>
        <translation>Ger den andra riktningen samma värdepar</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Övriga</translation>
    </message>
    <message>
        <source>Every value is taken.</source>
        <translation>Alla värden godtas.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) would be refused.</source>
        <translation>
            <numerusform>%n värde skulle avvisas.</numerusform>
            <numerusform>%n värden skulle avvisas.</numerusform>
        </translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>behålls som de är</translation>
    </message>
    <message>
        <source>become empty</source>
        <translation>blir tomma</translation>
    </message>
    <message>
        <source>become %1</source>
        <translation>blir %1</translation>
    </message>
    <message>
        <source>The mapping goes one way only: there is nothing to use it backwards for.</source>
        <translation>Mappningen går bara åt ett håll: det finns inget att använda den baklänges till.</translation>
    </message>
    <message>
        <source>There is no pair of values yet that could be used backwards.</source>
        <translation>Det finns ännu inget värdepar som kan användas baklänges.</translation>
    </message>
    <message>
        <source>Several values become the same one: backwards nobody can tell which of them is meant.</source>
        <translation>Flera värden blir ett och samma: baklänges kan ingen veta vilket av dem som avses.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::VersionsTab</name>
    <message>
        <source>Restore this version</source>
        <translation>Återställ denna version</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidigare versioner</translation>
    </message>
    <message>
        <source>Puts it into the document; it counts when you save</source>
        <translation>Lägger den i dokumentet; den gäller när du sparar</translation>
    </message>
    <message>
        <source>restore an earlier version</source>
        <translation>återställ en tidigare version</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>till %1</translation>
    </message>
    <message>
        <source>Nothing was replaced yet. The last 20 versions are kept.</source>
        <translation>Inget har ersatts ännu. De 20 senaste versionerna sparas.</translation>
    </message>
    <message>
        <source>The same as the document.</source>
        <translation>Samma som dokumentet.</translation>
    </message>
    <message>
        <source>Lines that restoring it changes: %1 removed, %2 added.</source>
        <translation>Rader som återställningen ändrar: %1 borttagna, %2 tillagda.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::WaitingPane</name>
    <message>
        <source>Sign-in address</source>
        <translation>Inloggningsadress</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tid kvar</translation>
    </message>
    <message>
        <source>Does the browser show an error and not come back? Then the organisation blocks the app, or it is not installed there: ask an administrator to allow it (OAUTH_APPROVAL_ERROR_GENERIC means this), and check that the consumer key and the callback URLs are the app&apos;s.</source>
        <translation>Visar webbläsaren ett fel och kommer inte tillbaka? Då blockerar organisationen appen, eller så är den inte installerad där: be en administratör tillåta den (OAUTH_APPROVAL_ERROR_GENERIC betyder detta), och kontrollera att konsumentnyckeln och callback-adresserna är appens.</translation>
    </message>
    <message>
        <source>Signed in as the wrong user? Browsers reuse a session silently. Sign out of Salesforce there, or open the address in a private window.</source>
        <translation>Inloggad som fel användare? Webbläsare återanvänder en session utan att säga till. Logga ut från Salesforce där, eller öppna adressen i ett privat fönster.</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Öppna webbläsaren igen</translation>
    </message>
    <message>
        <source>None of the app&apos;s ports is free on this computer, so the browser will end at a page that cannot be shown. Copy its address from there and paste it here.</source>
        <translation>Ingen av appens portar är ledig på datorn, så webbläsaren hamnar på en sida som inte kan visas. Kopiera adressen därifrån och klistra in den här.</translation>
    </message>
    <message>
        <source>Address the browser ended at</source>
        <translation>Adressen där webbläsaren hamnade</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy this address into one, sign in to Salesforce, and choose Allow.</source>
        <translation>Ingen webbläsare kunde öppnas. Kopiera adressen till en, logga in i Salesforce och välj Tillåt.</translation>
    </message>
    <message>
        <source>Give the sign-in up</source>
        <translation>Avbryt inloggningen</translation>
    </message>
    <message>
        <source>Waiting for the sign-in</source>
        <translation>Väntar på inloggningen</translation>
    </message>
    <message>
        <source>The system was asked to open a browser. Sign in to Salesforce there, and choose Allow. If none has opened, copy this address into one.</source>
        <translation>Systemet har ombetts öppna en webbläsare. Logga in i Salesforce där och välj Tillåt. Om ingen har öppnats, kopiera adressen till en.</translation>
    </message>
    <message>
        <source>Try to open a browser</source>
        <translation>Försök öppna en webbläsare</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Ways</name>
    <message>
        <source>Sync now</source>
        <translation>Synka nu</translation>
    </message>
    <message>
        <source>Decide the matches</source>
        <translation>Avgör matchningarna</translation>
    </message>
    <message>
        <source>Open the filter</source>
        <translation>Öppna filtret</translation>
    </message>
    <message>
        <source>Open the sync settings</source>
        <translation>Öppna synkinställningarna</translation>
    </message>
    <message>
        <source>Look at what it depends on</source>
        <translation>Titta på vad den beror på</translation>
    </message>
    <message>
        <source>Decide what is held</source>
        <translation>Avgör det som är kvarhållet</translation>
    </message>
    <message>
        <source>Decide the conflict</source>
        <translation>Avgör konflikten</translation>
    </message>
    <message>
        <source>See what was refused</source>
        <translation>Se vad som avvisades</translation>
    </message>
    <message>
        <source>See your decisions</source>
        <translation>Se dina beslut</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Okänt</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>I fas</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>Hålls tillbaka</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>På tur</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Raderad</translation>
    </message>
    <message>
        <source>Outside the filter</source>
        <translation>Utanför filtret</translation>
    </message>
    <message>
        <source>Held for you</source>
        <translation>Väntar på dig</translation>
    </message>
    <message>
        <source>Matching is open</source>
        <translation>Matchningen är öppen</translation>
    </message>
    <message>
        <source>Not created</source>
        <translation>Skapas inte</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Avstängt</translation>
    </message>
    <message>
        <source>See what was held</source>
        <translation>Se vad som hölls kvar</translation>
    </message>
</context>
<context>
    <name>tandem::ui::WindowCommands</name>
    <message>
        <source>Sync now</source>
        <translation>Synka nu</translation>
    </message>
    <message>
        <source>run start write both sides</source>
        <translation>kör starta skriv båda sidor</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planera</translation>
    </message>
    <message>
        <source>dry run preview what would change</source>
        <translation>torrkörning förhandsvisning vad som skulle ändras</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Stoppa körningen</translation>
    </message>
    <message>
        <source>cancel end</source>
        <translation>avbryt sluta</translation>
    </message>
    <message>
        <source>No run is going.</source>
        <translation>Ingen körning pågår.</translation>
    </message>
    <message>
        <source>Nothing runs by itself now.</source>
        <translation>Inget körs av sig självt nu.</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>Pausa en timme</translation>
    </message>
    <message>
        <source>hold stop schedules webhooks</source>
        <translation>vänta stoppa scheman webhooks</translation>
    </message>
    <message>
        <source>It is paused already.</source>
        <translation>Det är redan pausat.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>resume continue after a pause</source>
        <translation>återuppta efter en paus</translation>
    </message>
    <message>
        <source>It is not paused.</source>
        <translation>Det är inte pausat.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fönster</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Sök på sidan</translation>
    </message>
    <message>
        <source>Read the counts again</source>
        <translation>Läs antalen på nytt</translation>
    </message>
    <message>
        <source>refresh reload update</source>
        <translation>ladda om uppdatera</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>exit close the program</source>
        <translation>stäng programmet avsluta</translation>
    </message>
    <message>
        <source>Inspect %1</source>
        <translation>Undersök %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Not now; the page says why.</source>
        <translation>Inte nu; sidan säger varför.</translation>
    </message>
    <message>
        <source>Find a record called “%1”…</source>
        <translation>Hitta en post som heter ”%1”…</translation>
    </message>
    <message>
        <source>Open Activity</source>
        <translation>Öppna Aktivitet</translation>
    </message>
    <message>
        <source>Nothing to search on this page now.</source>
        <translation>Inget att söka i på den här sidan nu.</translation>
    </message>
    <message>
        <source>Sync is done. %1.</source>
        <translation>Synkroniseringen är klar. %1.</translation>
    </message>
    <message>
        <source>All that waits for you, from earlier runs too, is in Activity.</source>
        <translation>Allt som väntar på dig, även från tidigare körningar, finns under Aktivitet.</translation>
    </message>
</context>
<context>
    <name>tandem::ui::Words</name>
    <message>
        <source>Accounts and customers</source>
        <translation>Konton och kunder</translation>
    </message>
    <message>
        <source>Contacts and users</source>
        <translation>Kontakter och användare</translation>
    </message>
    <message>
        <source>Events and meetings</source>
        <translation>Händelser och möten</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Comments on tasks</source>
        <translation>Kommentarer till uppgifter</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Comments to notes</source>
        <translation>Kommentarer som anteckningar</translation>
    </message>
    <message>
        <source>Owners and team members</source>
        <translation>Ägare och teammedlemmar</translation>
    </message>
    <message>
        <source>Activity history</source>
        <translation>Aktivitetshistorik</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Händelser</translation>
    </message>
    <message>
        <source>Task comments</source>
        <translation>Uppgiftskommentarer</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentarer</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Ägare</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Delvis klar</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppad</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslyckades</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Avbruten</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schema</translation>
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
        <translation>Läser</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Matchar</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Skriver</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation>Ändringshändelse</translation>
    </message>
    <message>
        <source>Regular look</source>
        <translation>Regelbunden titt</translation>
    </message>
    <message>
        <source>Lost answer</source>
        <translation>Förlorat svar</translation>
    </message>
    <message>
        <source>After new links</source>
        <translation>Efter nya länkar</translation>
    </message>
    <message>
        <source>%1 (inactive)</source>
        <comment>a user or a record type</comment>
        <translation>%1 (inaktiv)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Händelse</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Möte</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Task comment</source>
        <translation>Uppgiftskommentar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ägare</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>Teammedlem</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Demo (built-in sandbox)</source>
        <translation>Demo (inbyggd sandlåda)</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>tandem::ui::WrittenCard</name>
    <message>
        <source>Changes written</source>
        <translation>Skrivna ändringar</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 timmar</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dagar</translation>
    </message>
    <message>
        <source>Changes written, %1</source>
        <translation>Skrivna ändringar, %1</translation>
    </message>
    <message>
        <source>Above the line: %1 to Salesforce</source>
        <translation>Ovanför linjen: %1 till Salesforce</translation>
    </message>
    <message>
        <source>Below the line: %1 to Startdeliver</source>
        <translation>Under linjen: %1 till Startdeliver</translation>
    </message>
</context>
<context>
    <name>tandem::ui::WrittenChart</name>
    <message>
        <source>Changes written</source>
        <translation>Skrivna ändringar</translation>
    </message>
</context>
</TS>
