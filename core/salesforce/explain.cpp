// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/salesforceclient.h"

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QLatin1StringView code;
    ErrorKind kind;
    Retry retry;
    QLatin1StringView text; ///< %1: Salesforce's message; %2: the fields it names
    int waitSeconds = 0;
};

using K = ErrorKind;
using R = Retry;

// Contract 5.8, then the codes of reading and of requests as a whole (2.5, 4.7).
constexpr Row rows[] = {
    {"UNABLE_TO_LOCK_ROW"_L1, K::Conflict, R::Now,
        "Somebody else is changing this record or its parent at the moment; Tandem tries again."_L1},
    {"SERVER_UNAVAILABLE"_L1, K::Network, R::Later,
        "Salesforce is too busy at the moment; Tandem tries again in a few minutes."_L1, 60},
    {"UNKNOWN_EXCEPTION"_L1, K::Network, R::Later,
        "Salesforce had an internal error (%1); Tandem tries again later."_L1, 60},
    {"QUERY_TIMEOUT"_L1, K::Network, R::Later,
        "Salesforce needed too long for a query; Tandem tries again with less at a time."_L1, 60},
    {"REQUEST_RUNNING_TOO_LONG"_L1, K::Network, R::Later,
        "Salesforce needed too long for this request; Tandem tries again later."_L1, 60},
    {"API_CURRENTLY_DISABLED"_L1, K::Network, R::Later,
        "The Salesforce API is switched off for the moment; Tandem tries again later."_L1, 300},
    {"ORG_IN_MAINTENANCE"_L1, K::Network, R::Later,
        "The Salesforce organisation is in maintenance; Tandem tries again later."_L1, 300},
    {"INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE"_L1, K::Network, R::Later,
        "Salesforce is in maintenance and can only be read; Tandem tries again later."_L1, 300},
    {"FUNCTIONALITY_TEMPORARILY_UNAVAILABLE"_L1, K::Network, R::Later,
        "A part of Salesforce is not available at the moment; Tandem tries again later."_L1, 300},
    {"TXN_SECURITY_METERING_ERROR"_L1, K::Network, R::Later,
        "Salesforce could not check its transaction policy; Tandem tries again later."_L1, 60},
    {"TXN_SECURITY_RUNTIME_ERROR"_L1, K::Network, R::Later,
        "Salesforce's transaction policy failed; Tandem tries again later."_L1, 60},
    {"TOO_MANY_APEX_REQUESTS"_L1, K::Limit, R::Later,
        "The organisation runs too many requests at once; Tandem tries again later."_L1, 60},
    {"ALL_OR_NONE_OPERATION_ROLLED_BACK"_L1, K::Data, R::Now,
        "This record was fine but was undone because of another one; Tandem sends it again."_L1},
    {"PROCESSING_HALTED"_L1, K::Data, R::Now,
        "This record was not tried because an earlier one failed; Tandem sends it again."_L1},
    {"BATCH_PROCESSING_HALTED"_L1, K::Data, R::Now,
        "This record was not tried because an earlier one failed; Tandem sends it again."_L1},
    {"ENTITY_IS_DELETED"_L1, K::Conflict, R::Never,
        "The record, or one it refers to, is in Salesforce's recycle bin."_L1},
    {"NOT_FOUND"_L1, K::Data, R::Never,
        "Salesforce does not find the record: it is gone, or the user may not see it."_L1},
    {"INVALID_CROSS_REFERENCE_KEY"_L1, K::Data, R::Never,
        "A record referred to is gone, of the wrong kind, or not visible to the user. %1"_L1},
    {"INSUFFICIENT_ACCESS_OR_READONLY"_L1, K::Permission, R::Never,
        "The Salesforce user may not change this record. Ask its owner or an administrator for access."_L1},
    {"INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY"_L1, K::Permission, R::Never,
        "The Salesforce user lacks access to a record that this one refers to. Ask an administrator for access."_L1},
    {"INSUFFICIENT_ACCESS"_L1, K::Permission, R::Never,
        "The Salesforce user lacks a right this needs. Ask an administrator. %1"_L1},
    {"TRANSFER_REQUIRES_READ"_L1, K::Permission, R::Never,
        "The new owner may not read this kind of record in Salesforce. Choose another owner or widen its profile."_L1},
    {"TXN_SECURITY_NO_ACCESS"_L1, K::Permission, R::Never,
        "A transaction security policy of Salesforce forbids this. Ask an administrator."_L1},
    {"MALFORMED_ID"_L1, K::Data, R::Never, "A Salesforce id is malformed or of the wrong kind. %1"_L1},
    {"REQUIRED_FIELD_MISSING"_L1, K::Data, R::Never,
        "Salesforce needs a value in %2. Map it or give it a default."_L1},
    {"FIELD_CUSTOM_VALIDATION_EXCEPTION"_L1, K::Data, R::Never,
        "A validation rule in Salesforce refuses the record: %1"_L1},
    {"FIELD_INTEGRITY_EXCEPTION"_L1, K::Data, R::Never, "Salesforce refuses the value of %2: %1"_L1},
    {"FIELD_FILTER_VALIDATION_EXCEPTION"_L1, K::Data, R::Never,
        "A lookup filter in Salesforce refuses the value of %2: %1"_L1},
    {"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_L1, K::Data, R::Never,
        "The value of %2 is not in Salesforce's picklist. Add it there, or map it to one that is. %1"_L1},
    {"STRING_TOO_LONG"_L1, K::Data, R::Never,
        "The text for %2 is longer than the Salesforce field. Shorten it, or add \"cut\" to its mapping. %1"_L1},
    {"NUMBER_OUTSIDE_VALID_RANGE"_L1, K::Data, R::Never,
        "The number for %2 does not fit the Salesforce field. %1"_L1},
    {"INVALID_EMAIL_ADDRESS"_L1, K::Data, R::Never,
        "Salesforce does not take the value of %2 for an e-mail address. %1"_L1},
    {"INVALID_TYPE_ON_FIELD_IN_RECORD"_L1, K::Data, R::Never,
        "The value of %2 is of the wrong type for Salesforce. %1"_L1},
    {"JSON_PARSER_ERROR"_L1, K::Data, R::Never, "Salesforce cannot read a value: %1"_L1},
    {"DUPLICATES_DETECTED"_L1, K::Conflict, R::Never,
        "A duplicate rule in Salesforce found similar records. Link one of them, or allow duplicates for this flow."_L1},
    {"DUPLICATE_VALUE"_L1, K::Conflict, R::Never,
        "Another Salesforce record already has this unique value. %1"_L1},
    {"DUPLICATE_EXTERNAL_ID"_L1, K::Conflict, R::Never, "Two records carry the same external id. %1"_L1},
    {"MULTIPLE_MATCHES"_L1, K::Conflict, R::Never,
        "Several Salesforce records have this external id. Make it unique."_L1},
    {"CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"_L1, K::Data, R::Never,
        "An Apex trigger in Salesforce failed: %1"_L1},
    {"CANNOT_EXECUTE_FLOW_TRIGGER"_L1, K::Data, R::Never, "A flow in Salesforce failed: %1"_L1},
    {"INACTIVE_OWNER_OR_USER"_L1, K::Data, R::Never,
        "The owner is an inactive Salesforce user. Map the owner to an active one."_L1},
    {"OP_WITH_INVALID_USER_TYPE_EXCEPTION"_L1, K::Data, R::Never,
        "A user of this type cannot own the record in Salesforce. Map the owner to another one."_L1},
    {"INVALID_FIELD_FOR_INSERT_UPDATE"_L1, K::Permission, R::Never,
        "The Salesforce user may not write %2. Remove it from the mapping, or ask an administrator for the right. %1"_L1},
    {"FIELD_NOT_UPDATABLE"_L1, K::Permission, R::Never,
        "%2 cannot be changed in Salesforce. Remove it from the mapping."_L1},
    {"ENTITY_IS_LOCKED"_L1, K::Conflict, R::Later,
        "The record is locked by an approval in Salesforce. It is tried again once that is over."_L1, 3600},
    {"STORAGE_LIMIT_EXCEEDED"_L1, K::Limit, R::Never,
        "The organisation's storage in Salesforce is full. Free some, or buy more."_L1},
    {"LICENSE_LIMIT_EXCEEDED"_L1, K::Limit, R::Never,
        "The organisation has no licence left for this. Ask an administrator."_L1},
    {"LIMIT_EXCEEDED"_L1, K::Limit, R::Never, "A limit of the organisation is reached: %1"_L1},
    {"MAX_TASK_DESCRIPTION_EXCEEEDED"_L1, K::Data, R::Never,
        "The comments of the task are longer than Salesforce allows. Shorten them."_L1},
    {"INVALID_PERSON_ACCOUNT_OPERATION"_L1, K::Data, R::Never,
        "Salesforce does not allow this for a person account: %1"_L1},
    {"CANNOT_UPDATE_CONVERTED_LEAD"_L1, K::Data, R::Never,
        "A converted lead cannot be changed in Salesforce."_L1},
    {"DELETE_FAILED"_L1, K::Data, R::Never,
        "Salesforce cannot delete the record because others depend on it: %1"_L1},
    {"DEPENDENCY_EXISTS"_L1, K::Data, R::Never,
        "Salesforce cannot do this because other records depend on it: %1"_L1},
    {"REQUEST_LIMIT_EXCEEDED"_L1, K::Limit, R::Later,
        "The organisation's allowance of API calls for 24 hours is used up. Tandem pauses and tries again later."_L1,
        900},
    {"API_DISABLED_FOR_ORG"_L1, K::Permission, R::Never,
        "The API is not enabled for this organisation or user. Ask an administrator for an edition or profile with API access."_L1},
    {"FUNCTIONALITY_NOT_ENABLED"_L1, K::Permission, R::Never,
        "This part of Salesforce is not enabled in the organisation. %1"_L1},
    {"INVALID_SESSION_ID"_L1, K::SignIn, R::Never,
        "Salesforce does not accept the sign-in any more. Connect Salesforce again."_L1},
    {"INVALID_AUTH_HEADER"_L1, K::SignIn, R::Never,
        "Salesforce does not accept the sign-in. Connect Salesforce again."_L1},
    {"MALFORMED_QUERY"_L1, K::Configuration, R::Never, "Salesforce does not understand a query: %1"_L1},
    {"INVALID_FIELD"_L1, K::Configuration, R::Never,
        "A field is missing in Salesforce or hidden from the user. Refresh the mapping, or ask an administrator for the right. %1"_L1},
    {"INVALID_TYPE"_L1, K::Configuration, R::Never,
        "An object is missing in Salesforce or hidden from the user. %1"_L1},
    {"INVALID_QUERY_FILTER_OPERATOR"_L1, K::Configuration, R::Never,
        "A filter does not fit the type of its field: %1"_L1},
    {"INVALID_QUERY_LOCATOR"_L1, K::Network, R::Now,
        "Salesforce has closed the reading position; Tandem reads on from the last page it has."_L1},
    {"OPERATION_TOO_LARGE"_L1, K::Limit, R::Now,
        "A query covers too much for this user; Tandem asks for less at a time."_L1},
    {"QUERY_TOO_COMPLICATED"_L1, K::Configuration, R::Never,
        "Salesforce finds the query too complicated. Leave out formula fields from mapping or filter."_L1},
    {"EXCEEDED_ID_LIMIT"_L1, K::Limit, R::Now,
        "Salesforce has too many changed records for one answer; Tandem asks for a shorter time."_L1},
    {"INVALID_REPLICATION_DATE"_L1, K::Internal, R::Never,
        "Salesforce does not accept the time span of a query: %1"_L1},
    {"METHOD_NOT_ALLOWED"_L1, K::Internal, R::Never, "Salesforce does not know this kind of request: %1"_L1},
    {"DRIFTED"_L1, K::Conflict, R::Now,
        "The record was changed in Salesforce after it was read; the change is planned anew."_L1},
};

/// One pass, so that a message that itself contains %2 stays as it is.
QString filled(QLatin1StringView text, const QString &message, const QStringList &fields)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QLatin1StringView marker = text.mid(i, 2);
        if (marker == "%1"_L1)
            result += message;
        else if (marker == "%2"_L1)
            result += fields.isEmpty() ? u"a field"_s : fields.join(u", "_s);
        else
            result += QChar(text.at(i));
        if (marker == "%1"_L1 || marker == "%2"_L1)
            ++i;
    }
    return result.trimmed();
}

Error unknownCode(const QString &code, const QString &message, int httpStatus)
{
    Error error{ErrorKind::Data, code, {}, {}, Retry::Never, httpStatus};
    const QString named = code.isEmpty() ? u"status %1"_s.arg(httpStatus) : code;
    error.text =
        u"Salesforce refused this: %1 (%2)."_s.arg(message.isEmpty() ? u"no reason given"_s : message, named);
    if (httpStatus == 401) {
        error.kind = ErrorKind::SignIn;
    } else if (httpStatus == 403) {
        error.kind = ErrorKind::Permission;
    } else if (httpStatus == 412) {
        error.kind = ErrorKind::Conflict;
    } else if (httpStatus == 410) {
        error.kind = ErrorKind::Configuration;
        error.text = u"Salesforce has retired this API version. Choose a newer one in the configuration."_s;
    } else if (httpStatus == 414 || httpStatus == 431) {
        error.kind = ErrorKind::Internal;
        error.text =
            u"A request to Salesforce is longer than it allows. Map fewer fields or shorten the filter."_s;
    } else if (httpStatus == 406 || httpStatus == 420 || httpStatus == 429 || httpStatus >= 500) {
        error.kind = httpStatus == 429 ? ErrorKind::Limit : ErrorKind::Network;
        error.retry = Retry::Later;
        error.text = u"Salesforce does not answer as it should (%1); Tandem tries again later."_s.arg(named);
    }
    return error;
}

} // namespace

Error explain(const QString &code, const QString &message, const QStringList &fields, int httpStatus)
{
    const Row *found = nullptr;
    for (const Row &row : rows) {
        if (code == row.code)
            found = &row;
    }
    Error error = unknownCode(code, message, httpStatus);
    if (found) {
        error.kind = found->kind;
        error.retry = found->retry;
        error.text = filled(found->text, message, fields);
        if (found->waitSeconds > 0)
            error.retryAfter = std::chrono::seconds(found->waitSeconds);
    }
    error.detail = fields.isEmpty() ? message : message + u" ["_s + fields.join(u", "_s) + u']';
    const bool automation =
        code == "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"_L1 || code == "CANNOT_EXECUTE_FLOW_TRIGGER"_L1;
    if (automation && message.contains("UNABLE_TO_LOCK_ROW"_L1)) {
        error.kind = ErrorKind::Conflict;
        error.retry = Retry::Now;
    }
    if (code == "REQUEST_LIMIT_EXCEEDED"_L1 && message.contains("ConcurrentRequests"_L1)) {
        error.text =
            u"Salesforce runs too many long requests of this organisation at once; Tandem tries again in a moment."_s;
        error.retryAfter = std::chrono::seconds(15);
    }
    return error;
}

} // namespace tandem::salesforce
