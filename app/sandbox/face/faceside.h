// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

namespace tandem::sandbox {

/// Why the page's wish is not done.
struct FaceProblem
{
    int status = 400;
    QString text;
    QStringList fields = {}; ///< whose values are at fault
};
using FaceResult = tl::expected<nlohmann::json, FaceProblem>;

[[nodiscard]] inline tl::unexpected<FaceProblem> faceProblem(
    int status, QString text, QStringList fields = {})
{
    return tl::make_unexpected(FaceProblem{status, std::move(text), std::move(fields)});
}

/// A page of a list, newest first.
struct FacePage
{
    QString search; ///< part of the title or an id, in any case; empty: all
    qint64 limit = 40;
    qint64 offset = 0;
    bool deleted = false; ///< the recycle bin's records too, where there is one
};

/// One service as the web page sees it; made for one call, under that service's lock.
class FaceSide
{
public:
    FaceSide() = default;
    FaceSide(const FaceSide &) = delete;
    FaceSide &operator=(const FaceSide &) = delete;
    virtual ~FaceSide() = default;

    /// [{name, label, count, writable, mergeable}]
    [[nodiscard]] virtual nlohmann::json objects() const = 0;
    /// {total, more, searched, records: [stub]}; a stub has side, object, id, title, detail, modified,
    /// deleted and points (what it says of its counterpart).
    [[nodiscard]] virtual FaceResult page(const QString &object, const FacePage &page) const = 0;
    /// A stub with fields, related lists and the acts that are possible.
    [[nodiscard]] virtual FaceResult record(const QString &object, const QString &id) const = 0;
    /// The fields that a new record may have: {fields}.
    [[nodiscard]] virtual FaceResult blank(const QString &object) const = 0;
    /// The stubs of the records here that belong to that record of the other side.
    [[nodiscard]] virtual nlohmann::json counterparts(const nlohmann::json &stub) const = 0;

    /// These give {id} of the record to show.
    [[nodiscard]] virtual FaceResult create(const QString &object, const nlohmann::json &fields) = 0;
    [[nodiscard]] virtual FaceResult update(
        const QString &object, const QString &id, const nlohmann::json &fields) = 0;
    [[nodiscard]] virtual FaceResult remove(const QString &object, const QString &id) = 0;
    /// undelete, merge {loser}, complete, note {title, text}, comment {text}.
    [[nodiscard]] virtual FaceResult act(
        const QString &object, const QString &id, const QString &act, const nlohmann::json &body) = 0;
};

/// Rows of a time, [from, to), oldest first.
template <typename Row> using RowsBetween = std::function<std::vector<Row>(Instant from, Instant to)>;

/// Visits rows from the newest to the oldest until `visit` says false, by looking back in ever longer steps:
/// the tables are ordered by stamp, but can only be walked forwards.
template <typename Row>
void visitNewest(Instant now, const RowsBetween<Row> &between, const std::function<bool(const Row &)> &visit)
{
    Instant to{std::numeric_limits<qint64>::max()};
    std::chrono::milliseconds step = std::chrono::minutes(1);
    while (to.ms > 0) {
        const Instant from{std::max<qint64>(0, (now - step).ms)};
        const std::vector<Row> rows = between(from, to);
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            if (!visit(*row))
                return;
        }
        to = from;
        step *= 3;
    }
}

/// What of a page is asked for, while rows come by from the newest to the oldest.
class FacePager
{
public:
    explicit FacePager(const FacePage &page)
        : m_page(page)
    {
    }
    /// False when the page is full, or nothing is found far and wide.
    [[nodiscard]] bool take(bool matches, const std::function<nlohmann::json()> &stub);
    [[nodiscard]] nlohmann::json result(size_t total) const;

private:
    const FacePage &m_page;
    nlohmann::json m_stubs = nlohmann::json::array();
    qint64 m_matched = 0;
    qint64 m_looked = 0;
    bool m_more = false;
    bool m_givenUp = false;
};

/// At most so much of a text as a list shows, in one line.
[[nodiscard]] std::string faceTitle(const std::string &text);
/// What a person typed, as the HTML that notes, interactions and comments hold.
[[nodiscard]] QString faceHtml(const QString &text);
/// Account and customer, Contact and user ...: the entity that an object's external id means; empty: none.
[[nodiscard]] std::string entityOf(const std::string &object);

} // namespace tandem::sandbox
