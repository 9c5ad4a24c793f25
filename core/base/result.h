// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QString>

#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace tandem {

/// Who has to act on an error.
enum class ErrorKind {
    Network, ///< the service cannot be reached, or answered in a way only a broken path explains
    SignIn, ///< a grant or key is missing, revoked or expired
    Permission, ///< signed in, but not allowed
    Limit, ///< an allowance is used up
    Data, ///< one record or value is refused
    Conflict, ///< somebody else changed it meanwhile
    Configuration, ///< the profile's document or the command is wrong
    Storage, ///< the disk or the store: full, read-only, damaged
    Stopped, ///< a person or a guard asked to stop
    Internal, ///< a fault in Tandem
};

/// When the same thing may be tried again.
enum class Retry { Never, Now, Later, AfterReadBack };

/// An error as a value: what happened, to what, who can mend it and how. Holds no secret and no record
/// content beyond the field or record named.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString code; ///< the service's own word, for example UNABLE_TO_LOCK_ROW; may be empty
    QString text; ///< what a person reads, one or two sentences
    QString detail; ///< for the log and the curious: path, field, fragment of the answer
    Retry retry = Retry::Never;
    int httpStatus = 0; ///< 0 where no answer came
    std::optional<std::chrono::seconds> retryAfter = std::nullopt;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T> using Result = tl::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::make_unexpected(std::move(error));
}

[[nodiscard]] inline tl::unexpected<Error> fail(
    ErrorKind kind, QString code, QString text, QString detail = {}, Retry retry = Retry::Never)
{
    return tl::make_unexpected(
        Error{kind, std::move(code), std::move(text), std::move(detail), retry, 0, std::nullopt});
}

/// A stable lower-case word for logs and JSON ("network", "sign-in", ...).
[[nodiscard]] QString errorKindName(ErrorKind kind);

QDebug operator<<(QDebug debug, const Error &error);

} // namespace tandem

/// Returns the error of a Result from the enclosing function; declares `name` with its value otherwise.
#define TANDEM_TRY(name, ...)                                                                                \
    auto name##Result_ = (__VA_ARGS__);                                                                      \
    if (!name##Result_)                                                                                      \
        return ::tandem::fail(std::move(name##Result_).error());                                             \
    auto name = std::move(*name##Result_)

#define TANDEM_CHECK(...)                                                                                    \
    do {                                                                                                     \
        auto checkResult_ = (__VA_ARGS__);                                                                   \
        if (!checkResult_)                                                                                   \
            return ::tandem::fail(std::move(checkResult_).error());                                          \
    } while (false)

/// The same inside a coroutine. The awaited call is bound to a name first (GCC 12 miscompiles some
/// temporaries).
#define TANDEM_CO_TRY(name, ...)                                                                             \
    auto name##Task_ = (__VA_ARGS__);                                                                        \
    auto name##Result_ = co_await std::move(name##Task_);                                                    \
    if (!name##Result_)                                                                                      \
        co_return ::tandem::fail(std::move(name##Result_).error());                                          \
    auto name = std::move(*name##Result_)

#define TANDEM_CO_CHECK(...)                                                                                 \
    do {                                                                                                     \
        auto checkTask_ = (__VA_ARGS__);                                                                     \
        auto checkResult_ = co_await std::move(checkTask_);                                                  \
        if (!checkResult_)                                                                                   \
            co_return ::tandem::fail(std::move(checkResult_).error());                                       \
    } while (false)
