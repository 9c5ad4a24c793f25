// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/errortable.h"

#include <algorithm>
#include <limits>

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

using K = ErrorKind;
using R = Retry;
using W = Mender;

constexpr CodeRow codes[] = {
    // It passes.
    {"UNABLE_TO_LOCK_ROW"_L1, K::Conflict, W::Tandem, R::Now,
        "Somebody else is changing this record or its parent at the moment; Tandem tries again."_L1},
    {"DRIFTED"_L1, K::Conflict, W::Tandem, R::Now,
        "The record was changed in Salesforce after it was read; Tandem plans the change anew."_L1},
    {"SERVER_UNAVAILABLE"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce is too busy at the moment; Tandem tries again in a few minutes."_L1, 60},
    {"UNKNOWN_EXCEPTION"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce had an internal error (%1); Tandem tries again later."_L1, 60},
    {"API_ERROR"_L1, K::Internal, W::Makers, R::Never,
        "A bulk job's results were asked for in another API version: %1. This is a fault in Tandem; please report it."_L1,
        0, "API version"_L1},
    {"API_ERROR"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce could not carry out a request (%1); Tandem tries again later."_L1, 60},
    {"QUERY_TIMEOUT"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce needed too long for a query; Tandem tries again with less at a time."_L1, 60},
    {"REQUEST_RUNNING_TOO_LONG"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce needed too long for this request; Tandem tries again later."_L1, 60},
    {"API_CURRENTLY_DISABLED"_L1, K::Network, W::Tandem, R::Later,
        "The Salesforce API is switched off for the moment; Tandem tries again later."_L1, 300},
    {"ORG_IN_MAINTENANCE"_L1, K::Network, W::Tandem, R::Later,
        "The Salesforce organisation is in maintenance; Tandem tries again later."_L1, 300},
    {"INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce is in maintenance and can only be read; Tandem tries again later."_L1, 300},
    {"FUNCTIONALITY_TEMPORARILY_UNAVAILABLE"_L1, K::Network, W::Tandem, R::Later,
        "A part of Salesforce is not available at the moment; Tandem tries again later."_L1, 300},
    {"TXN_SECURITY_METERING_ERROR"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce could not check its transaction policy; Tandem tries again later."_L1, 60},
    {"TXN_SECURITY_RUNTIME_ERROR"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce's transaction policy failed; Tandem tries again later."_L1, 60},
    {"TOO_MANY_APEX_REQUESTS"_L1, K::Limit, W::Tandem, R::Later,
        "The organisation runs too many requests at once; Tandem tries again later."_L1, 60},
    {"REQUEST_LIMIT_EXCEEDED"_L1, K::Limit, W::Tandem, R::Later,
        "Salesforce runs too many long requests of this organisation at once; Tandem tries again in a moment."_L1,
        15, "ConcurrentRequests"_L1},
    {"REQUEST_LIMIT_EXCEEDED"_L1, K::Limit, W::Tandem, R::Later,
        "The organisation's allowance of API calls for 24 hours is used up. Tandem pauses and tries again later."_L1,
        900},
    {"ALL_OR_NONE_OPERATION_ROLLED_BACK"_L1, K::Data, W::Tandem, R::Now,
        "This record was fine but was undone because of another one; Tandem sends it again."_L1},
    {"PROCESSING_HALTED"_L1, K::Data, W::Tandem, R::Now,
        "This record was not tried because an earlier one failed; Tandem sends it again."_L1},
    {"BATCH_PROCESSING_HALTED"_L1, K::Data, W::Tandem, R::Now,
        "This record was not tried because an earlier one failed; Tandem sends it again."_L1},
    {"PRECONDITION_FAILED"_L1, K::Conflict, W::Tandem, R::Never,
        "The record was changed in Salesforce after it was read; Tandem reads it again in the next run."_L1},
    {"ENTITY_IS_LOCKED"_L1, K::Conflict, W::Tandem, R::Later,
        "The record is locked by an approval in Salesforce. Tandem tries it again once that is over."_L1,
        3600},
    {"INVALID_QUERY_LOCATOR"_L1, K::Network, W::Tandem, R::Now,
        "Salesforce has closed the reading position; Tandem reads on from the last page it has."_L1},
    {"OPERATION_TOO_LARGE"_L1, K::Limit, W::Tandem, R::Now,
        "A query covers too much for this user; Tandem asks for less at a time."_L1},
    {"EXCEEDED_ID_LIMIT"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not take so many records at once: %1. This is a fault in Tandem; please report it."_L1,
        0, "record limit reached"_L1},
    {"EXCEEDED_ID_LIMIT"_L1, K::Limit, W::Tandem, R::Now,
        "Salesforce has too many changed records for one answer; Tandem asks for a shorter time."_L1},

    // A record, or the mapping, is to be put right.
    {"ENTITY_IS_DELETED"_L1, K::Conflict, W::You, R::Never,
        "The record, or one it refers to, is in Salesforce's recycle bin. Restore it there, or end the link."_L1},
    {"NOT_FOUND"_L1, K::Data, W::You, R::Never,
        "Salesforce does not find the record: it is gone, or the user may not see it. Check that it is there, or end the link."_L1},
    {"INVALID_CROSS_REFERENCE_KEY"_L1, K::Data, W::You, R::Never,
        "A record referred to is gone, of the wrong kind, or not visible to the user. Choose another one. %1"_L1},
    {"MALFORMED_ID"_L1, K::Data, W::You, R::Never,
        "A Salesforce id is malformed or of the wrong kind. Correct the value it comes from. %1"_L1},
    {"REQUIRED_FIELD_MISSING"_L1, K::Data, W::You, R::Never,
        "Salesforce needs a value in %2. Map it or give it a default."_L1},
    {"FIELD_CUSTOM_VALIDATION_EXCEPTION"_L1, K::Data, W::You, R::Never,
        "A validation rule in Salesforce refuses the record. Correct what it complains of: %1"_L1},
    {"FIELD_INTEGRITY_EXCEPTION"_L1, K::Data, W::You, R::Never,
        "Salesforce refuses the value of %2. Correct it or its mapping: %1"_L1},
    {"FIELD_FILTER_VALIDATION_EXCEPTION"_L1, K::Data, W::You, R::Never,
        "A lookup filter in Salesforce refuses the value of %2. Choose another record for it: %1"_L1},
    {"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_L1, K::Data, W::You, R::Never,
        "The value of %2 is not in Salesforce's picklist. Add it there, or map it to one that is. %1"_L1},
    {"STRING_TOO_LONG"_L1, K::Data, W::You, R::Never,
        "The text for %2 is longer than the Salesforce field. Shorten it, or add \"cut\" to its mapping. %1"_L1},
    {"NUMBER_OUTSIDE_VALID_RANGE"_L1, K::Data, W::You, R::Never,
        "The number for %2 does not fit the Salesforce field. Correct it or its mapping. %1"_L1},
    {"INVALID_EMAIL_ADDRESS"_L1, K::Data, W::You, R::Never,
        "Salesforce does not take the value of %2 for an e-mail address. Correct it. %1"_L1},
    {"INVALID_TYPE_ON_FIELD_IN_RECORD"_L1, K::Data, W::You, R::Never,
        "The value of %2 is of the wrong type for Salesforce. Map it to a field of its type. %1"_L1},
    {"JSON_PARSER_ERROR"_L1, K::Data, W::You, R::Never,
        "Salesforce cannot read a value. Correct it, or map it to a field of its type: %1"_L1},
    {"DUPLICATES_DETECTED"_L1, K::Conflict, W::You, R::Never,
        "A duplicate rule in Salesforce found similar records. Link one of them, or allow duplicates for this flow."_L1},
    {"DUPLICATE_VALUE"_L1, K::Conflict, W::You, R::Never,
        "Another Salesforce record already has this unique value. Change one of the two, or link the records. %1"_L1},
    {"DUPLICATE_EXTERNAL_ID"_L1, K::Conflict, W::You, R::Never,
        "Two records carry the same external id. Make it unique. %1"_L1},
    {"MULTIPLE_MATCHES"_L1, K::Conflict, W::You, R::Never,
        "Several Salesforce records have this external id. Make it unique."_L1},
    {"INACTIVE_OWNER_OR_USER"_L1, K::Data, W::You, R::Never,
        "The owner is an inactive Salesforce user. Map the owner to an active one."_L1},
    {"OP_WITH_INVALID_USER_TYPE_EXCEPTION"_L1, K::Data, W::You, R::Never,
        "A user of this type cannot own the record in Salesforce. Map the owner to another one."_L1},
    {"FIELD_NOT_UPDATABLE"_L1, K::Permission, W::You, R::Never,
        "%2 cannot be changed in Salesforce. Remove it from the mapping."_L1},
    {"MAX_TASK_DESCRIPTION_EXCEEEDED"_L1, K::Data, W::You, R::Never,
        "The comments of the task are longer than Salesforce allows. Shorten them."_L1},
    {"INVALID_PERSON_ACCOUNT_OPERATION"_L1, K::Data, W::You, R::Never,
        "Salesforce does not allow this for a person account. Leave the field out of its mapping: %1"_L1},
    {"CIRCULAR_DEPENDENCY"_L1, K::Data, W::You, R::Never,
        "The record would stand above itself. Choose another parent on the side where it was changed."_L1},
    {"CANNOT_UPDATE_CONVERTED_LEAD"_L1, K::Data, W::You, R::Never,
        "A converted lead cannot be changed in Salesforce. Link the contact it became."_L1},
    {"DELETE_FAILED"_L1, K::Data, W::You, R::Never,
        "Salesforce cannot delete the record because others depend on it. Remove those first: %1"_L1},
    {"DEPENDENCY_EXISTS"_L1, K::Data, W::You, R::Never,
        "Salesforce cannot do this because other records depend on it. Remove those first: %1"_L1},
    {"INVALID_FIELD"_L1, K::Configuration, W::You, R::Never,
        "A field is missing in Salesforce or hidden from the user. Refresh the mapping, or ask an administrator for the right. %1"_L1},
    {"INVALID_QUERY_FILTER_OPERATOR"_L1, K::Configuration, W::You, R::Never,
        "A filter does not fit the type of its field. Correct the filter: %1"_L1},
    {"MALFORMED_QUERY"_L1, K::Configuration, W::You, R::Never,
        "Salesforce does not understand a query. Check the filter and the mapping: %1"_L1},
    {"QUERY_TOO_COMPLICATED"_L1, K::Configuration, W::You, R::Never,
        "Salesforce finds the query too complicated. Leave out formula fields from mapping or filter."_L1},
    {"UNSUPPORTED_API_VERSION"_L1, K::Configuration, W::You, R::Never,
        "Salesforce has retired this API version. Choose a newer one in the configuration."_L1},
    {"INVALID_SESSION_ID"_L1, K::SignIn, W::You, R::Never,
        "Salesforce does not accept the sign-in any more. Connect Salesforce again."_L1},
    {"INVALID_AUTH_HEADER"_L1, K::SignIn, W::You, R::Never,
        "Salesforce does not accept the sign-in. Connect Salesforce again."_L1},

    // The organisation is to be changed.
    {"INSUFFICIENT_ACCESS_OR_READONLY"_L1, K::Permission, W::Administrator, R::Never,
        "The Salesforce user may not change this record. Ask its owner or an administrator for access."_L1},
    {"INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY"_L1, K::Permission, W::Administrator, R::Never,
        "The Salesforce user lacks access to a record that this one refers to. Ask an administrator for access."_L1},
    {"INSUFFICIENT_ACCESS"_L1, K::Permission, W::Administrator, R::Never,
        "The Salesforce user lacks a right this needs. Ask an administrator. %1"_L1},
    {"TRANSFER_REQUIRES_READ"_L1, K::Permission, W::Administrator, R::Never,
        "The new owner may not read this kind of record in Salesforce. Choose another owner, or ask an administrator to widen its profile."_L1},
    {"TXN_SECURITY_NO_ACCESS"_L1, K::Permission, W::Administrator, R::Never,
        "A transaction security policy of Salesforce forbids this. Ask an administrator."_L1},
    {"INVALID_FIELD_FOR_INSERT_UPDATE"_L1, K::Permission, W::Administrator, R::Never,
        "The Salesforce user may not write %2. Remove it from the mapping, or ask an administrator for the right. %1"_L1},
    {"CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"_L1, K::Data, W::Administrator, R::Never,
        "Salesforce does not let records of this kind be written this way. Take them out of the sync, or ask an administrator: %1"_L1,
        0, "does not support"_L1},
    {"CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"_L1, K::Data, W::Administrator, R::Never,
        "An Apex trigger in Salesforce failed. Show an administrator what it says: %1"_L1, 0, {}, true},
    {"CANNOT_EXECUTE_FLOW_TRIGGER"_L1, K::Data, W::Administrator, R::Never,
        "A flow in Salesforce failed. Show an administrator what it says: %1"_L1, 0, {}, true},
    {"STORAGE_LIMIT_EXCEEDED"_L1, K::Limit, W::Administrator, R::Never,
        "The organisation's storage in Salesforce is full. Ask an administrator to free some, or to buy more."_L1},
    {"LICENSE_LIMIT_EXCEEDED"_L1, K::Limit, W::Administrator, R::Never,
        "The organisation has no licence left for this. Ask an administrator."_L1},
    {"LIMIT_EXCEEDED"_L1, K::Limit, W::Administrator, R::Never,
        "A limit of the organisation is reached. Show an administrator what Salesforce says: %1"_L1},
    {"API_DISABLED_FOR_ORG"_L1, K::Permission, W::Administrator, R::Never,
        "The API is not enabled for this organisation or user. Ask an administrator for an edition or profile with API access."_L1},
    {"FUNCTIONALITY_NOT_ENABLED"_L1, K::Permission, W::Administrator, R::Never,
        "This part of Salesforce is not enabled in the organisation. Ask an administrator to enable it. %1"_L1},
    {"INVALID_TYPE"_L1, K::Configuration, W::Administrator, R::Never,
        "An object is missing in Salesforce or hidden from the user. Ask an administrator for the right to it. %1"_L1},
    {"INVALID_TYPE_FOR_OPERATION"_L1, K::Configuration, W::Administrator, R::Never,
        "An object of Salesforce does not allow this. Take it out of the sync, or ask an administrator: %1"_L1},
    {"INVALIDENTITY"_L1, K::Configuration, W::Administrator, R::Never,
        "An object is missing in Salesforce, or cannot be loaded in bulk by this user. Ask an administrator for the right to it. %1"_L1},

    // Tandem asked for something wrong.
    {"INVALID_REPLICATION_DATE"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not accept the time span of a query: %1. This is a fault in Tandem; please report it."_L1},
    {"METHOD_NOT_ALLOWED"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not know this kind of request: %1. This is a fault in Tandem; please report it."_L1},
    {"UNSUPPORTED_MEDIA_TYPE"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not take this form of data: %1. This is a fault in Tandem; please report it."_L1},
    {"INVALID_HEADER"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not understand a request's header: %1. This is a fault in Tandem; please report it."_L1},
    {"INVALID_INPUT"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not understand a request: %1. This is a fault in Tandem; please report it."_L1},
    {"INVALID_ARGUMENT"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not understand a part of a request: %1. This is a fault in Tandem; please report it."_L1},
    {"MISSING_ARGUMENT"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce misses a part of a request: %1. This is a fault in Tandem; please report it."_L1},
    {"INVALIDARGUMENT"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not understand a request for bulk data: %1. This is a fault in Tandem; please report it."_L1},
    {"INVALIDCONTENTTYPE"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not take this form of bulk data: %1. This is a fault in Tandem; please report it."_L1},
    {"INVALIDMULTIPARTREQUEST"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce cannot take a bulk request apart: %1. This is a fault in Tandem; please report it."_L1},
    {"INVALIDOPERATION"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not know this kind of bulk job: %1. This is a fault in Tandem; please report it."_L1},

    // Bulk jobs.
    {"INVALIDJOBSTATE"_L1, K::Network, W::Tandem, R::Later,
        "A bulk job of Salesforce is not at the point where this can be done; Tandem asks again later."_L1,
        30},
    {"INVALIDJOB"_L1, K::Configuration, W::You, R::Never,
        "Salesforce refuses a bulk job. Check the filter and the mapping: %1"_L1},
    {"INVALIDLOCATOR"_L1, K::Network, W::Tandem, R::Now,
        "Salesforce has closed the reading position of a bulk job; Tandem reads its results from the start."_L1},

    {"InvalidBatch"_L1, K::Data, W::You, R::Never,
        "Salesforce cannot take a bulk job's data apart. Check the mapping: %1"_L1},
    {"ClientInputError"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce cannot take a bulk job's data apart: %1. This is a fault in Tandem; please report it."_L1},
    {"InternalServerError"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce gave up a bulk job (%1); Tandem does the rest of it later."_L1, 60},

    // Change streams.
    {"403::Unknown client"_L1, K::Network, W::Tandem, R::Now,
        "Salesforce has forgotten the change stream; Tandem opens it anew and goes on where it was."_L1},
    {"401::Authentication invalid"_L1, K::SignIn, W::Tandem, R::Now,
        "The change stream's sign-in has expired; Tandem renews it."_L1},
    {"401::Request requires authentication"_L1, K::SignIn, W::Tandem, R::Now,
        "The change stream's sign-in has expired; Tandem renews it."_L1},
    {"403::Handshake denied"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce does not open a change stream at the moment; Tandem reads on schedule and tries again later."_L1,
        300},
    {"503::Server is too busy"_L1, K::Network, W::Tandem, R::Later,
        "Salesforce is too busy for change streams; Tandem reads on schedule and tries again later."_L1, 300},
    {"403::Organization total events daily limit exceeded"_L1, K::Limit, W::Tandem, R::Later,
        "The organisation's allowance of change events for 24 hours is used up; Tandem reads on schedule meanwhile."_L1,
        3600},
    {"403::Organization concurrent user limit exceeded"_L1, K::Limit, W::Tandem, R::Later,
        "Too many programs listen to this organisation's changes; Tandem reads on schedule and tries again later."_L1,
        900},
    {"403::User not allowed"_L1, K::Permission, W::Administrator, R::Never,
        "The Salesforce user may not listen to changes of all records. Ask an administrator for \"View All Data\"."_L1},
    {"403::Restricted channel"_L1, K::Permission, W::Administrator, R::Never,
        "The Salesforce user may not listen to these changes. Ask an administrator for the right to the object."_L1},
    {"403::Subscription limit exceeded"_L1, K::Limit, W::Tandem, R::Later,
        "Too many change streams are open in this organisation; Tandem reads on schedule and tries again later."_L1,
        900},
    {"400::The channel"_L1, K::Permission, W::Administrator, R::Never,
        "Salesforce does not publish changes of this object. Ask an administrator to select it under Change Data Capture."_L1},
    {"400::The replayId"_L1, K::Network, W::Tandem, R::Now,
        "The stored place in the change stream is gone; Tandem compares all records and listens from now on."_L1},
    {"400::The request has no sfdc-stream cookie"_L1, K::Network, W::Tandem, R::Now,
        "Salesforce has lost the change stream; Tandem opens it anew and goes on where it was."_L1},
    {"413::"_L1, K::Internal, W::Makers, R::Never,
        "A message to the change stream is larger than Salesforce allows. This is a fault in Tandem; please report it."_L1},
    {"400::API version"_L1, K::Internal, W::Makers, R::Never,
        "The change stream was asked for without a version. This is a fault in Tandem; please report it."_L1},
    {"400::"_L1, K::Internal, W::Makers, R::Never,
        "Salesforce does not understand a message to the change stream: %1. This is a fault in Tandem; please report it."_L1},
};

constexpr int noEnd = std::numeric_limits<int>::max();

// The first row whose range holds the status is taken.
constexpr StatusRow statuses[] = {
    {300, 300, K::Conflict, W::You, R::Never,
        "Several Salesforce records have this external id. Make it unique."_L1},
    {401, 401, K::SignIn, W::You, R::Never,
        "Salesforce does not accept the sign-in (status %1). Connect Salesforce again."_L1},
    {403, 403, K::Permission, W::Administrator, R::Never,
        "The Salesforce user may not do this (status %1). Ask an administrator for the right."_L1},
    {404, 404, K::Data, W::You, R::Never,
        "Salesforce does not find this (status %1). Check that the record is there and that the user may see it."_L1},
    {405, 405, K::Internal, W::Makers, R::Never,
        "Salesforce does not know this kind of request (status %1). This is a fault in Tandem; please report it."_L1},
    {406, 406, K::Network, W::Tandem, R::Later,
        "Salesforce does not answer as it should (status %1); Tandem tries again later."_L1},
    {409, 409, K::Conflict, W::Tandem, R::Never,
        "Something else is under way in Salesforce (status %1); Tandem plans this anew in the next run."_L1},
    {410, 410, K::Configuration, W::You, R::Never,
        "Salesforce has retired this API version. Choose a newer one in the configuration."_L1},
    {412, 412, K::Conflict, W::Tandem, R::Never,
        "The record was changed in Salesforce after it was read; Tandem reads it again in the next run."_L1},
    {413, 413, K::Internal, W::You, R::Never,
        "A request to Salesforce is larger than it allows. Map fewer fields."_L1},
    {414, 414, K::Internal, W::You, R::Never,
        "A request to Salesforce is longer than it allows. Map fewer fields or shorten the filter."_L1},
    {415, 415, K::Internal, W::Makers, R::Never,
        "Salesforce does not take this form of data (status %1). This is a fault in Tandem; please report it."_L1},
    {420, 420, K::Network, W::Tandem, R::Later,
        "Salesforce's entrance does not know this organisation's address (status %1): it has moved, or is switched off. Tandem asks for the new address and tries again later."_L1},
    {428, 428, K::Internal, W::Makers, R::Never,
        "Salesforce wants a condition with this request (status %1). This is a fault in Tandem; please report it."_L1},
    {429, 429, K::Limit, W::Tandem, R::Later,
        "Salesforce takes no more requests for the moment (status %1); Tandem tries again later."_L1},
    {431, 431, K::Internal, W::You, R::Never,
        "A request to Salesforce is longer than it allows. Map fewer fields or shorten the filter."_L1},
    {500, noEnd, K::Network, W::Tandem, R::Later,
        "Salesforce does not answer as it should (status %1); Tandem tries again later."_L1},
    {0, noEnd, K::Data, W::You, R::Never,
        "Salesforce refused this without a reason that Tandem knows (status %1). Check the record and its mapping."_L1},
};

} // namespace

std::span<const CodeRow> codeRows()
{
    return codes;
}

std::span<const StatusRow> statusRows()
{
    return statuses;
}

const CodeRow *codeRow(QStringView code, QStringView message)
{
    // A change stream's code goes on where ours ends: "403::Unknown client", "400::The channel you
    // requested".
    const bool streams = code.contains(u"::");
    const auto *at = std::find_if(std::begin(codes), std::end(codes), [&](const CodeRow &row) {
        return (streams ? code.startsWith(row.code) : code == row.code)
            && (row.within.isEmpty() || message.contains(row.within));
    });
    return at == std::end(codes) ? nullptr : at;
}

const StatusRow &statusRow(int status)
{
    return *std::find_if(std::begin(statuses), std::end(statuses),
        [&](const StatusRow &row) { return status >= row.from && status <= row.to; });
}

} // namespace tandem::salesforce
