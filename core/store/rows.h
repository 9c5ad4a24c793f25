// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/statetypes.h"

#include <QHash>

/// How the values of statetypes.h stand in columns: enums as words, Values as their JSON, nothing NULL that
/// C++ does not know as optional.
namespace tandem::store {

[[nodiscard]] QString word(Flow flow);
[[nodiscard]] QString word(Side side);
[[nodiscard]] QString word(LinkState state);
[[nodiscard]] QString word(OutboxState state);
[[nodiscard]] QString word(Action action);
[[nodiscard]] QString word(MatchingState state);
[[nodiscard]] QString word(PlanRowState state);
[[nodiscard]] QString word(PlanAbout about);

/// Selects the records that people chose as partners of held ones. Such a one may be held itself: the link
/// answers for both, so it is not counted as undecided.
[[nodiscard]] QString chosenPartners();

/// True for a row of `holds` whose question another hold asks as well: two records that may be one are each
/// held for the other, and one answer settles both. Where one of them has several candidates, it is the one
/// to ask; else that of Salesforce.
[[nodiscard]] QString askedTwice();

/// A null QString would become NULL.
[[nodiscard]] inline QVariant cell(const QString &text)
{
    return text.isNull() ? QVariant(QLatin1String("")) : text;
}
[[nodiscard]] inline QVariant cell(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}
[[nodiscard]] inline QVariant cell(const RecordId &id)
{
    return cell(id.text());
}
[[nodiscard]] inline QVariant cell(qint64 number)
{
    return number;
}
[[nodiscard]] inline QVariant cell(int number)
{
    return number;
}
[[nodiscard]] inline QVariant cell(bool flag)
{
    return flag ? 1 : 0;
}
[[nodiscard]] inline QVariant cell(quint64 hash)
{
    return static_cast<qint64>(hash);
}
[[nodiscard]] inline QVariant cell(Instant time)
{
    return time.ms;
}
[[nodiscard]] QVariant cell(const Value &value);
[[nodiscard]] QVariant cell(const Base &base);
[[nodiscard]] QVariant cell(const Fields &fields);
[[nodiscard]] QVariant cell(const QList<RecordId> &ids);
template <typename Enum>
requires std::is_enum_v<Enum>
[[nodiscard]] QVariant cell(Enum value)
{
    return word(value);
}
template <typename T> [[nodiscard]] QVariant cell(const std::optional<T> &value)
{
    return value ? cell(*value) : QVariant();
}

template <typename... Values> [[nodiscard]] QVariantList cells(const Values &...values)
{
    return {cell(values)...};
}

/// JSON lists for `IN (SELECT value FROM json_each(?))`: one prepared statement whatever the number of ids.
[[nodiscard]] QString jsonList(const QList<RecordId> &ids);
[[nodiscard]] QString jsonList(const QList<qint64> &ids);
[[nodiscard]] QString jsonList(const QStringList &texts);

/// "WHERE id > ? AND flow = ? ORDER BY id LIMIT ?" with its values: the window of a list that is paged by
/// key. (QSQLITE cannot bind one parameter in two places, so a flow that may be any is not written as one
/// condition.)
struct Window
{
    /// `condition`: what else the rows must fulfil.
    Window(std::optional<Flow> flow, qint64 afterId, int limit, const QString &condition = {});
    QString sql;
    QVariantList values;
};

/// Reads a row's columns from left to right. A column that cannot be read makes the whole row bad.
class RowReader
{
public:
    explicit RowReader(const Statement &row)
        : m_row(row)
    {
    }
    [[nodiscard]] qint64 number() { return m_row.number(m_column++); }
    [[nodiscard]] QString text() { return m_row.text(m_column++); }
    [[nodiscard]] QByteArray blob() { return m_row.blob(m_column++); }
    [[nodiscard]] bool flag() { return number() != 0; }
    [[nodiscard]] quint64 hash() { return static_cast<quint64>(number()); }
    [[nodiscard]] Instant instant() { return {number()}; }
    [[nodiscard]] std::optional<Instant> optionalInstant();
    [[nodiscard]] RecordId id() { return RecordId(text()); }
    [[nodiscard]] QList<RecordId> ids();
    [[nodiscard]] Value value();
    [[nodiscard]] Base base();
    [[nodiscard]] Fields fields();
    [[nodiscard]] Flow flow();
    [[nodiscard]] Side side();
    [[nodiscard]] std::optional<Side> optionalSide();
    [[nodiscard]] LinkState linkState();
    [[nodiscard]] OutboxState outboxState();
    [[nodiscard]] Action action();
    [[nodiscard]] MatchingState matchingState();
    [[nodiscard]] PlanRowState planRowState();
    [[nodiscard]] PlanAbout planAbout();

    [[nodiscard]] bool ok() const { return m_ok; }

private:
    template <typename T> [[nodiscard]] T take(std::optional<T> value)
    {
        m_ok = m_ok && value.has_value();
        return value ? std::move(*value) : T();
    }
    const Statement &m_row;
    int m_column = 0;
    bool m_ok = true;
};

[[nodiscard]] Error unreadableRow(const Database &database);

/// All rows of the answer, each read by `reader`.
template <typename T>
[[nodiscard]] Result<QList<T>> select(
    Database &database, const QString &sql, const QVariantList &values, T (*reader)(RowReader &))
{
    QList<T> found;
    TANDEM_CHECK(database.read(sql, values, [&](const Statement &row) -> Status {
        RowReader cells(row);
        found.append(reader(cells));
        if (!cells.ok())
            return fail(unreadableRow(database));
        return {};
    }));
    return found;
}

template <typename T>
[[nodiscard]] Result<std::optional<T>> selectOne(
    Database &database, const QString &sql, const QVariantList &values, T (*reader)(RowReader &))
{
    TANDEM_TRY(found, select<T>(database, sql, values, reader));
    return found.isEmpty() ? std::optional<T>() : std::optional<T>(std::move(found.first()));
}

/// {text, count} rows as a table.
[[nodiscard]] Result<QHash<QString, qint64>> countBy(
    Database &database, const QString &sql, const QVariantList &values);

} // namespace tandem::store
