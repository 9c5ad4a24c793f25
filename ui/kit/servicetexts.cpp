// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/coretexts.h"

#include <QtGlobal>

namespace tandem::ui {

namespace {

constexpr const char *texts[] = {
    QT_TRANSLATE_NOOP(
        "tandem::core", "The address of %1 is not usable. Check it in the connection's settings."),
    QT_TRANSLATE_NOOP("tandem::core", "The work was stopped."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The secure connection to %1 could not be trusted: %2. If your company inspects its traffic, ask "
        "your IT department for its root certificate and set it as extra CA file in the network settings; "
        "otherwise check this computer's date and the address."),
    QT_TRANSLATE_NOOP("tandem::core",
        "\"system\", \"none\", http://host:port or socks5://host:port with a port from 1 to 65535 (user and "
        "password are kept elsewhere)"),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 wants a user name and password, or refuses those it got. Correct them in the network settings."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 cannot be reached or does not let Tandem through: %2. Check the proxy in the network settings, "
        "or ask your IT department."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "%1 sent nothing for %2 seconds. It may be overloaded; Tandem tries again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The host %1 is not known. Check the address and this computer's network connection."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 refused the connection. Check the address; if it is right, the service is down or a firewall is "
        "in the way."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The answer of %1 broke off in the middle. Tandem does not use such an answer."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 closed the connection before it had answered."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 does not answer in the way of a web service. Check the address."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 cannot be reached: %2. Check this computer's network connection."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 could not be reached within %2 seconds. Check this computer's network connection, and whether a "
        "proxy has to be set."),
    QT_TRANSLATE_NOOP("tandem::core", "The answer of %1 is larger than the %2 MiB that Tandem accepts here."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A network sign-in page answered in place of %1. Open a web browser, sign in to the network (hotel, "
        "guest or company network), and try again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 sent Tandem on to %2, which was not followed: %3. Check the address in the connection's "
        "settings."),
    QT_TRANSLATE_NOOP("tandem::core", "The request was stopped."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The file of extra certificates %1 cannot be read (%2). Choose another one in the network settings, "
        "or remove it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The file of extra certificates %1 holds no certificate. It must be a PEM file, with lines like "
        "BEGIN CERTIFICATE."),
    QT_TRANSLATE_NOOP("tandem::core", "does not accept the sign-in that was just renewed"),
    QT_TRANSLATE_NOOP("tandem::core", "has ended the sign-in, and it could not be renewed"),
    QT_TRANSLATE_NOOP("tandem::core", "It asks to wait %1 seconds."),
    QT_TRANSLATE_NOOP("tandem::core", "Tandem tries again later, more slowly."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 accepts no more requests for the moment. %2"),
    QT_TRANSLATE_NOOP("tandem::core", "%1 %2. Sign in again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce's list of deleted records could not be read. Nothing was taken from it; run again."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce's description of an object was cut off or is not what was asked for."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce's answer was cut off or is not what was asked for; Tandem tries again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce's answer to a change was cut off or unreadable; Tandem reads the records back before it "
        "goes on."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Somebody else is changing this record or its parent at the moment; Tandem tries again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The record was changed in Salesforce after it was read; Tandem plans the change anew."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce is too busy at the moment; Tandem tries again in a few minutes."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce had an internal error (%1); Tandem tries again later."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce could not carry out a request (%1); Tandem tries again later."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce needed too long for a query; Tandem tries again with less at a time."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce needed too long for this request; Tandem tries again later."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The Salesforce API is switched off for the moment; Tandem tries again later."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The Salesforce organisation is in maintenance; Tandem tries again later."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce is in maintenance and can only be read; Tandem tries again later."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "A part of Salesforce is not available at the moment; Tandem tries again later."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The organisation runs too many requests at once; Tandem tries again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce runs too many long requests of this organisation at once; Tandem tries again in a "
        "moment."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The organisation's allowance of API calls for 24 hours is used up. Tandem pauses and tries again "
        "later."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "This record was fine but was undone because of another one; Tandem sends it again."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "This record was not tried because an earlier one failed; Tandem sends it again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The record was changed in Salesforce after it was read; Tandem reads it again in the next run."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The record is locked by an approval in Salesforce. Tandem tries it again once that is over."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce has closed the reading position; Tandem reads on from the last page it has."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "A query covers too much for this user; Tandem asks for less at a time."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce has too many changed records for one answer; Tandem asks for a shorter time."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The record, or one it refers to, is in Salesforce's recycle bin. Restore it there, or end the "
        "link."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not find the record: it is gone, or the user may not see it. Check that it is "
        "there, or end the link."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A record referred to is gone, of the wrong kind, or not visible to the user. Choose another one. "
        "%1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "A Salesforce id is malformed or of the wrong kind. Correct the value it comes from. %1"),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce needs a value in %2. Map it or give it a default."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A validation rule in Salesforce refuses the record. Correct what it complains of: %1"),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce refuses the value of %2. Correct it or its mapping: %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "A lookup filter in Salesforce refuses the value of %2. Choose another record for it: %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "The value of %2 is not in Salesforce's picklist. Add it there, or map it to one that is. %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "The text for %2 is longer than the Salesforce field. Shorten it, or add \"cut\" to its mapping. %1"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The number for %2 does not fit the Salesforce field. Correct it or its mapping. %1"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce does not take the value of %2 for an e-mail address. Correct it. %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "The value of %2 is of the wrong type for Salesforce. Map it to a field of its type. %1"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce cannot read a value. Correct it, or map it to a field of its type: %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "A duplicate rule in Salesforce found similar records. Link one of them, or allow duplicates for "
        "this flow."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Another Salesforce record already has this unique value. Change one of the two, or link the "
        "records. %1"),
    QT_TRANSLATE_NOOP("tandem::core", "Two records carry the same external id. Make it unique. %1"),
    QT_TRANSLATE_NOOP("tandem::core", "Several Salesforce records have this external id. Make it unique."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The owner is an inactive Salesforce user. Map the owner to an active one."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A user of this type cannot own the record in Salesforce. Map the owner to another one."),
    QT_TRANSLATE_NOOP("tandem::core", "%2 cannot be changed in Salesforce. Remove it from the mapping."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The comments of the task are longer than Salesforce allows. Shorten them."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not allow this for a person account. Leave the field out of its mapping: %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "The record would stand above itself. Choose another parent on the side where it was changed."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "A converted lead cannot be changed in Salesforce. Link the contact it became."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce cannot delete the record because others depend on it. Remove those first: %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce cannot do this because other records depend on it. Remove those first: %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "A field is missing in Salesforce or hidden from the user. Refresh the mapping, or ask an "
        "administrator for the right. %1"),
    QT_TRANSLATE_NOOP("tandem::core", "A filter does not fit the type of its field. Correct the filter: %1"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce does not understand a query. Check the filter and the mapping: %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce finds the query too complicated. Leave out formula fields from mapping or filter."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce has retired this API version. Choose a newer one in the configuration."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce does not accept the sign-in any more. Connect Salesforce again."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce does not accept the sign-in. Connect Salesforce again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce user may not change this record. Ask its owner or an administrator for access."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce user lacks access to a record that this one refers to. Ask an administrator for "
        "access."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The Salesforce user lacks a right this needs. Ask an administrator. %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "The new owner may not read this kind of record in Salesforce. Choose another owner, or ask an "
        "administrator to widen its profile."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "A transaction security policy of Salesforce forbids this. Ask an administrator."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce user may not write %2. Remove it from the mapping, or ask an administrator for the "
        "right. %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not let records of this kind be written this way. Take them out of the sync, or ask "
        "an administrator: %1"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "An Apex trigger in Salesforce failed. Show an administrator what it says: %1"),
    QT_TRANSLATE_NOOP("tandem::core", "A flow in Salesforce failed. Show an administrator what it says: %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "The organisation's storage in Salesforce is full. Ask an administrator to free some, or to buy "
        "more."),
    QT_TRANSLATE_NOOP("tandem::core", "The organisation has no licence left for this. Ask an administrator."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A limit of the organisation is reached. Show an administrator what Salesforce says: %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "The API is not enabled for this organisation or user. Ask an administrator for an edition or "
        "profile with API access."),
    QT_TRANSLATE_NOOP("tandem::core",
        "This part of Salesforce is not enabled in the organisation. Ask an administrator to enable it. %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "An object is missing in Salesforce or hidden from the user. Ask an administrator for the right to "
        "it. %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "An object of Salesforce does not allow this. Take it out of the sync, or ask an administrator: %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "An object is missing in Salesforce, or cannot be loaded in bulk by this user. Ask an administrator "
        "for the right to it. %1"),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce refuses a bulk job. Check the filter and the mapping: %1"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce cannot take a bulk job's data apart. Check the mapping: %1"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce gave up a bulk job (%1); Tandem does the rest of it later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce has forgotten the change stream; Tandem opens it anew and goes on where it was."),
    QT_TRANSLATE_NOOP("tandem::core", "The change stream's sign-in has expired; Tandem renews it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not open a change stream at the moment; Tandem reads on schedule and tries again "
        "later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce is too busy for change streams; Tandem reads on schedule and tries again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The organisation's allowance of change events for 24 hours is used up; Tandem reads on schedule "
        "meanwhile."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Too many programs listen to this organisation's changes; Tandem reads on schedule and tries again "
        "later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce user may not listen to changes of all records. Ask an administrator for \"View All "
        "Data\"."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce user may not listen to these changes. Ask an administrator for the right to the "
        "object."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not publish changes of this object. Ask an administrator to select it under Change "
        "Data Capture."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The stored place in the change stream is gone; Tandem compares all records and listens from now "
        "on."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce does not accept the sign-in (status %1). Connect Salesforce again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce user may not do this (status %1). Ask an administrator for the right."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not find this (status %1). Check that the record is there and that the user may see "
        "it."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce does not answer as it should (status %1); Tandem tries again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Something else is under way in Salesforce (status %1); Tandem plans this anew in the next run."),
    QT_TRANSLATE_NOOP("tandem::core", "A request to Salesforce is larger than it allows. Map fewer fields."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A request to Salesforce is longer than it allows. Map fewer fields or shorten the filter."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce's entrance does not know this organisation's address (status %1): it has moved, or is "
        "switched off. Tandem asks for the new address and tries again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce takes no more requests for the moment (status %1); Tandem tries again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce refused this without a reason that Tandem knows (status %1). Check the record and its "
        "mapping."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Access was denied in the browser. Start the sign-in again and choose Allow."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The stored Salesforce sign-in cannot be read. Connect Salesforce again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The answer from the browser does not belong to this sign-in. Start the sign-in again and use the "
        "page that opens then."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The answer from the browser holds no authorization code. Start the sign-in again."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The renewed Salesforce sign-in could not be stored and is not used until it is. %1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "A page of Salesforce records was cut off or is not what was asked for; Tandem reads it again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "This organisation does not serve the API version %1 any more. Choose a newer one in the "
        "configuration."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce did not say who is signed in. Try again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce user cannot see the object %1. Ask an administrator for access to it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A Salesforce query has %1 characters, which is more than the service takes. Map fewer fields or "
        "shorten the filter."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce app does not grant the scope \"api\". Ask an administrator to add \"api\" and "
        "\"refresh_token\" to it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce gave no refresh token. Ask an administrator to add the scope \"refresh_token\" to the "
        "app."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce sign-in has expired: it was not used for thirty days. Connect Salesforce again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce sign-in was revoked: somebody ended it in Salesforce, or this user signed in with "
        "the app in more than five places, which ends the oldest sign-in. Connect Salesforce again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not let this app into the organisation: it is not installed there, or blocked. Ask "
        "an administrator to install it (Setup, Connected Apps OAuth Usage) and to allow your user, then "
        "start the sign-in again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not accept sign-ins of this user from this network. Ask an administrator to allow "
        "its address."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The sign-in took too long or its code was already used. Start the sign-in again."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The Salesforce sign-in has expired or was revoked. Connect Salesforce again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce user is inactive. Ask an administrator to activate it, or sign in as somebody else."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce user may not sign in at this hour. Try again within the profile's login hours."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce app has no usable scopes. Ask an administrator to add \"api\" and \"refresh_token\" "
        "to it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The user has not approved this app. Start the sign-in again and choose Allow, or ask an "
        "administrator to pre-approve it."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The Salesforce user is deactivated or frozen. Ask an administrator to activate it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce organisation is locked, closed or suspended. Its administrator has to talk to "
        "Salesforce."),
    QT_TRANSLATE_NOOP("tandem::core",
        "This user signed in too often in the last hour. Tandem waits half an hour before it tries again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not know this client id. Check the client id in the configuration, and that the app "
        "is installed in this organisation."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce wants a client secret. Ask an administrator to switch off \"Require secret\" for web "
        "server and refresh token flow."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not accept this client. Check the client id, and that the app requires no secret."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The callback address is not registered in the Salesforce app. Register the redirect URL of the "
        "configuration letter by letter."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce app has no callback address. Register the redirect URL of the configuration."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce app does not allow this way of signing in. Ask an administrator to enable the "
        "authorization code flow with PKCE."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce app lacks a scope. Ask an administrator to add \"api\", \"refresh_token\", \"id\" "
        "and \"openid\" to it."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce did not understand the sign-in. Start it again."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce has to ask you first. Start the sign-in again and choose Allow."),
    QT_TRANSLATE_NOOP("tandem::core", "Access was denied. Start the sign-in again and choose Allow."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce does not know this sign-in any more. Connect Salesforce again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Salesforce sign-in service does not answer as it should (status %1). Your sign-in is kept; try "
        "again later."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce refused the sign-in: %1. Connect Salesforce again."),
    QT_TRANSLATE_NOOP("tandem::core", "Startdeliver refuses the record."),
    QT_TRANSLATE_NOOP("tandem::core", "Startdeliver refuses the value of %1."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Startdeliver does not accept the API key. Check in Startdeliver's settings that the key exists and "
        "is switched to active, then connect again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The Startdeliver API key may not do this. Give it the permission level Admin in Startdeliver's "
        "settings."),
    QT_TRANSLATE_NOOP("tandem::core", "Startdeliver does not find this."),
    QT_TRANSLATE_NOOP("tandem::core", "Somebody else changed the record in Startdeliver."),
    QT_TRANSLATE_NOOP("tandem::core", "The record is larger than Startdeliver takes."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Startdeliver takes no more requests for the moment; Tandem slows down."),
    QT_TRANSLATE_NOOP("tandem::core",
        "An answer of Startdeliver was cut off or is not what was asked for; Tandem tries again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "An answer of Startdeliver was cut off or is not what was asked for; Tandem reads it again."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Startdeliver does not answer as it should (status %1); Tandem tries again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "There are too few records to find out how the service filters and sorts; the defaults stand."),
    QT_TRANSLATE_NOOP("tandem::core", "The entity \"%1\" does not answer."),
    QT_TRANSLATE_NOOP("tandem::core", "Filters do not compare: each run reads everything and compares it."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Sorting is not honoured: each run reads everything twice and compares it."),
    QT_TRANSLATE_NOOP("tandem::core", "Pages of %1 records are refused; Tandem asks for %2."),
    QT_TRANSLATE_NOOP("tandem::core", "A page holds at most %1 records."),
    QT_TRANSLATE_NOOP("tandem::core", "Reading one record by its id does not work (status %1)."),
    QT_TRANSLATE_NOOP("tandem::core", "A filter on an unknown field is refused."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "A filter on an unknown field is ignored: field names in filters must be right."),
    QT_TRANSLATE_NOOP("tandem::core", "An unknown entity answers with status %1."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Startdeliver's answer to a change was cut off or unreadable; Tandem reads the record back before it "
        "goes on."),
    QT_TRANSLATE_NOOP("tandem::core", "The record was deleted in Startdeliver meanwhile."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce asks for a new sign-in of the change stream."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce is too busy for change events just now."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce ended the change stream (%1)."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce does not tell of changes of %1 (%2)."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce took the subscription to changes of %1, but tells nothing of them. Select the object for "
        "Change Data Capture, and give the user \"View All\" on it; until then it is read by polling."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 of the %2 Salesforce calls that %3 are used: no first full reads until there is more room."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 of the %2 Salesforce calls that %3 are used, about %4 by midnight: what runs by itself runs four "
        "times as seldom."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 of the %2 Salesforce calls that %3 are used: nothing runs by itself until there is room again."),
    QT_TRANSLATE_NOOP("tandem::core", "are not left for people"),
    QT_TRANSLATE_NOOP("tandem::core", "Tandem may make a day"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The changed configuration has an error, the one before stays in force: %1"),
    QT_TRANSLATE_NOOP("tandem::core", "%1 could not be opened: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "Plan %1 has been applied: nothing of it is left to open."),
    QT_TRANSLATE_NOOP("tandem::core", "It says:"),
    QT_TRANSLATE_NOOP("tandem::core", "Automation in Salesforce stumbled: %1"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce's allowance of change events or of their listeners is used up (%1)."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce forgot the change stream; it is opened again."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce does not let this user listen (%1)."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce answered the change stream with the status %1."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce's answer to the change stream was cut off or is not what was asked for."),
    QT_TRANSLATE_NOOP("tandem::core", "No object is to be listened to."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce takes the sign-in, but not for change events (%1)."),
    QT_TRANSLATE_NOOP("tandem::core", "A mapping"),
    QT_TRANSLATE_NOOP("tandem::core", "A match key"),
    QT_TRANSLATE_NOOP("tandem::core", "The external-id setting"),
    QT_TRANSLATE_NOOP("tandem::core", "no flow wants it"),
    QT_TRANSLATE_NOOP("tandem::core", "its flow waits for a first plan that a person applies"),
};

} // namespace

std::span<const char *const> serviceTexts()
{
    return texts;
}

} // namespace tandem::ui
