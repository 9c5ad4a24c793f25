// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/refusaladvice.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringTokenizer>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions of this file their translations.
struct Refusals
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Refusals)
};

/// Codes that mean the same to a person. Startdeliver gives none of its own: there it is "HTTP_" and the
/// status.
struct Row
{
    Mender who;
    const char *meaning;
    const char *action;
    QLatin1StringView codes; ///< with a blank between them
};

constexpr Row rows[] = {
    // whoever edits the record
    {Mender::Editor, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "A required field is empty."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "Fill it in the record that it comes from, or give its mapping a default."),
        "REQUIRED_FIELD_MISSING"_L1},
    {Mender::Editor,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "A validation rule of the organisation says no."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "Correct what the rule complains of in the record, or ask who made the rule."),
        "FIELD_CUSTOM_VALIDATION_EXCEPTION"_L1},
    {Mender::Editor, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The field does not take this value."),
        QT_TRANSLATE_NOOP(
            "tandem::ui::Refusals", "Correct the value in the record that it comes from, or its mapping."),
        "FIELD_INTEGRITY_EXCEPTION NUMBER_OUTSIDE_VALID_RANGE INVALID_EMAIL_ADDRESS JSON_PARSER_ERROR "
        "HTTP_400 HTTP_422"_L1},
    {Mender::Editor,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "It refers to a record that is gone, may not be chosen there, or cannot be seen."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Choose another record in that field."),
        "FIELD_FILTER_VALIDATION_EXCEPTION INVALID_CROSS_REFERENCE_KEY MALFORMED_ID"_L1},
    {Mender::Editor, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "A text is longer than the field there."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Shorten it, or add a cut to its mapping."),
        "STRING_TOO_LONG MAX_TASK_DESCRIPTION_EXCEEEDED HTTP_413"_L1},
    {Mender::Editor, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The record would stand above itself."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Choose another parent where it was changed."),
        "CIRCULAR_DEPENDENCY"_L1},
    {Mender::Editor, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Other records depend on this one."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Remove those first, or keep the record."),
        "DELETE_FAILED DEPENDENCY_EXISTS"_L1},
    {Mender::Editor,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Another record has this value, which must be unique."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Change one of the two, or merge the records."),
        "DUPLICATE_VALUE DUPLICATE_EXTERNAL_ID MULTIPLE_MATCHES ALREADY_LINKED"_L1},

    // you, in Tandem
    {Mender::You, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The value is not in the list there."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "Map it to one that is in the list, or have an administrator add it there."),
        "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_L1},
    {Mender::You, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "A duplicate rule found a similar record."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "Link the two, merge them there, or allow duplicates for this flow in Sync settings."),
        "DUPLICATES_DETECTED"_L1},
    {Mender::You,
        QT_TRANSLATE_NOOP(
            "tandem::ui::Refusals", "The record is gone there, or the connected user may not see it."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "Inspect the record. Restore it where it was deleted, or have the user be given the right to "
            "it."),
        "ENTITY_IS_DELETED NOT_FOUND HTTP_404 HTTP_410"_L1},
    {Mender::You, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "This user cannot own the record there."),
        QT_TRANSLATE_NOOP(
            "tandem::ui::Refusals", "Choose an active user for this person in Sync settings, People."),
        "INACTIVE_OWNER_OR_USER OP_WITH_INVALID_USER_TYPE_EXCEPTION"_L1},
    {Mender::You, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "This field cannot be written there."),
        QT_TRANSLATE_NOOP(
            "tandem::ui::Refusals", "Take the field out of the mapping, or let it go one way only."),
        "FIELD_NOT_UPDATABLE INVALID_PERSON_ACCOUNT_OPERATION"_L1},
    {Mender::You,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The value is of another type than the field there."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Map it to a field of its type."),
        "INVALID_TYPE_ON_FIELD_IN_RECORD"_L1},
    {Mender::You, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "A converted lead cannot be changed."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Link the contact that it became."),
        "CANNOT_UPDATE_CONVERTED_LEAD"_L1},
    {Mender::You,
        QT_TRANSLATE_NOOP(
            "tandem::ui::Refusals", "A field is missing there, or hidden from the connected user."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "Correct the mapping under Mappings, or have an administrator give the right to the field."),
        "INVALID_FIELD UNKNOWN_FIELD"_L1},
    {Mender::You, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "A filter or a mapping asks for too much."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Correct the filter, or map fewer fields."),
        "INVALID_QUERY_FILTER_OPERATOR MALFORMED_QUERY QUERY_TOO_COMPLICATED INVALIDJOB InvalidBatch "
        "HTTP_414 HTTP_431"_L1},
    {Mender::You, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The service has retired this API version."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Choose a newer one in Configuration."),
        "UNSUPPORTED_API_VERSION"_L1},
    {Mender::You, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The service does not accept the sign-in."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Connect the service again under Connections."),
        "INVALID_SESSION_ID INVALID_AUTH_HEADER HTTP_401"_L1},

    // administrators
    {Mender::SalesforceAdministrator,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The connected user may not write this record."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "Ask for the right to change this kind of record and the records that it refers to."),
        "INSUFFICIENT_ACCESS_OR_READONLY INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY INSUFFICIENT_ACCESS "
        "TRANSFER_REQUIRES_READ TXN_SECURITY_NO_ACCESS"_L1},
    {Mender::SalesforceAdministrator,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The connected user may not write this field."),
        QT_TRANSLATE_NOOP(
            "tandem::ui::Refusals", "Ask for the right to edit the field, or take it out of the mapping."),
        "INVALID_FIELD_FOR_INSERT_UPDATE"_L1},
    {Mender::SalesforceAdministrator,
        QT_TRANSLATE_NOOP(
            "tandem::ui::Refusals", "Automation of the organisation, a trigger or a flow, stopped it."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Show the administrator what it says."),
        "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY CANNOT_EXECUTE_FLOW_TRIGGER"_L1},
    {Mender::SalesforceAdministrator,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "A limit of the organisation is used up."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Ask for room or licences, then try again."),
        "STORAGE_LIMIT_EXCEEDED LICENSE_LIMIT_EXCEEDED LIMIT_EXCEEDED"_L1},
    {Mender::SalesforceAdministrator,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "This part of Salesforce is switched off, or hidden from the connected user."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Ask to have it switched on for the connected user."),
        "API_DISABLED_FOR_ORG FUNCTIONALITY_NOT_ENABLED INVALID_TYPE INVALID_TYPE_FOR_OPERATION "
        "INVALIDENTITY"_L1},
    {Mender::StartdeliverAdministrator,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The API key may not do this."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "Ask for the permission level Admin for the key, in Startdeliver's settings."),
        "HTTP_403"_L1},

    // it passes
    {Mender::Itself,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Somebody else was changing the record at that moment."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "There is nothing to do: it is tried again by itself."),
        "UNABLE_TO_LOCK_ROW DRIFTED PRECONDITION_FAILED HTTP_409 HTTP_412"_L1},
    {Mender::Itself, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The record is locked by an approval."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "It is tried again once the approval is over."),
        "ENTITY_IS_LOCKED"_L1},
    {Mender::Itself,
        QT_TRANSLATE_NOOP(
            "tandem::ui::Refusals", "Nothing is wrong with it: another record of the same call was refused."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "There is nothing to do: it is tried again by itself."),
        "ALL_OR_NONE_OPERATION_ROLLED_BACK PROCESSING_HALTED BATCH_PROCESSING_HALTED"_L1},
    {Mender::Itself,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The service took no more requests at that moment."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "There is nothing to do: it is tried again by itself."),
        "TOO_MANY_APEX_REQUESTS REQUEST_LIMIT_EXCEEDED OPERATION_TOO_LARGE EXCEEDED_ID_LIMIT THROTTLED "
        "HTTP_429"_L1},
    {Mender::Itself,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The service did not say whether it took the record."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals",
            "The record is looked for before it is sent again. Where that goes on, look at the service's "
            "own state."),
        "NO_ANSWER UNEXPECTED_ANSWER"_L1},
    {Mender::Itself, QT_TRANSLATE_NOOP("tandem::ui::Refusals", "The service was in trouble at that moment."),
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "There is nothing to do: it is tried again by itself."),
        "SERVER_UNAVAILABLE UNKNOWN_EXCEPTION API_ERROR QUERY_TIMEOUT REQUEST_RUNNING_TOO_LONG "
        "API_CURRENTLY_DISABLED ORG_IN_MAINTENANCE INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE "
        "FUNCTIONALITY_TEMPORARILY_UNAVAILABLE TXN_SECURITY_METERING_ERROR TXN_SECURITY_RUNTIME_ERROR "
        "INVALID_QUERY_LOCATOR INVALIDJOBSTATE INVALIDLOCATOR InternalServerError HTTP_408 HTTP_500"_L1},

    // a fault
    {Mender::Makers,
        QT_TRANSLATE_NOOP("tandem::ui::Refusals", "Tandem asked in a way that the service does not know."),
        QT_TRANSLATE_NOOP(
            "tandem::ui::Refusals", "This is a fault in Tandem: please report it, with a support bundle."),
        "INVALID_REPLICATION_DATE METHOD_NOT_ALLOWED UNSUPPORTED_MEDIA_TYPE INVALID_HEADER INVALID_INPUT "
        "INVALID_ARGUMENT MISSING_ARGUMENT INVALIDARGUMENT INVALIDCONTENTTYPE INVALIDMULTIPARTREQUEST "
        "INVALIDOPERATION ClientInputError HTTP_405 HTTP_415"_L1},
};

const Row *rowOf(const QString &code)
{
    static const QHash<QString, const Row *> known = [] {
        QHash<QString, const Row *> all;
        for (const Row &row : rows) {
            for (const QLatin1StringView each : qTokenize(row.codes, u' '))
                all.insert(each, &row);
        }
        return all;
    }();
    if (const Row *row = known.value(code))
        return row;
    // Any other status says no more than its first figure.
    if (code.startsWith("HTTP_5"_L1))
        return known.value(u"HTTP_500"_s);
    return code.startsWith("HTTP_4"_L1) ? known.value(u"HTTP_400"_s) : nullptr;
}

} // namespace

QString menderTitle(Mender who)
{
    switch (who) {
    case Mender::Editor:
        return Refusals::tr("Whoever edits the record");
    case Mender::You:
        return Refusals::tr("You, in Tandem");
    case Mender::SalesforceAdministrator:
        return Refusals::tr("Salesforce admin");
    case Mender::StartdeliverAdministrator:
        return Refusals::tr("Startdeliver admin");
    case Mender::Itself:
        return Refusals::tr("Passes by itself");
    case Mender::Makers:
        break;
    }
    return Refusals::tr("Tandem's makers");
}

RefusalAdvice refusalAdvice(const QString &code)
{
    if (const Row *row = rowOf(code))
        return {Refusals::tr(row->meaning), row->who, Refusals::tr(row->action), true};
    return {Refusals::tr("The service refused it for a reason of its own."), Mender::Editor,
        Refusals::tr("Correct the record where it comes from; it is tried again when it changes."), false};
}

} // namespace tandem::ui
