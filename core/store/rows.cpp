// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"

#include "core/store/sqliteerror.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

template <typename Enum, size_t Count> using Words = std::array<std::pair<Enum, QLatin1StringView>, Count>;

constexpr Words<LinkState, 4> linkStates{{
    {LinkState::Active, "active"_L1},
    {LinkState::Frozen, "frozen"_L1},
    {LinkState::Tombstone, "tombstone"_L1},
    {LinkState::Unlinked, "unlinked"_L1},
}};
constexpr Words<OutboxState, 2> outboxStates{{
    {OutboxState::Sending, "sending"_L1},
    {OutboxState::Unknown, "unknown"_L1},
}};
constexpr Words<Action, 4> actions{{
    {Action::Create, "create"_L1},
    {Action::Update, "update"_L1},
    {Action::Delete, "delete"_L1},
    {Action::Link, "link"_L1},
}};
constexpr Words<MatchingState, 3> matchingStates{{
    {MatchingState::Open, "open"_L1},
    {MatchingState::Settled, "settled"_L1},
    {MatchingState::Waived, "waived"_L1},
}};
constexpr Words<PlanRowState, 7> planRowStates{{
    {PlanRowState::Planned, "planned"_L1},
    {PlanRowState::Unticked, "unticked"_L1},
    {PlanRowState::Sent, "sent"_L1},
    {PlanRowState::Done, "done"_L1},
    {PlanRowState::Drifted, "drifted"_L1},
    {PlanRowState::Failed, "failed"_L1},
    {PlanRowState::Waiting, "waiting"_L1},
}};
constexpr Words<PlanAbout, 5> planAbouts{{
    {PlanAbout::Row, "row"_L1},
    {PlanAbout::Field, "field"_L1},
    {PlanAbout::Reason, "reason"_L1},
    {PlanAbout::Owner, "owner"_L1},
    {PlanAbout::First, "first"_L1},
}};

template <typename Enum, size_t Count> QString wordOf(const Words<Enum, Count> &words, Enum value)
{
    for (const auto &[key, text] : words) {
        if (key == value)
            return text;
    }
    return {};
}

template <typename Enum, size_t Count>
std::optional<Enum> valueOf(const Words<Enum, Count> &words, const QString &word)
{
    for (const auto &[key, text] : words) {
        if (text == word)
            return key;
    }
    return std::nullopt;
}

/// Ids are: no character of them needs an escape in JSON.
bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        const char16_t unit = character.unicode();
        return unit >= 0x20 && unit < 0x7f && unit != u'"' && unit != u'\\';
    });
}

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

QString word(Flow flow)
{
    return flowName(flow);
}
QString word(Side side)
{
    return sideName(side);
}
QString word(LinkState state)
{
    return wordOf(linkStates, state);
}
QString word(OutboxState state)
{
    return wordOf(outboxStates, state);
}
QString word(Action action)
{
    return wordOf(actions, action);
}
QString word(MatchingState state)
{
    return wordOf(matchingStates, state);
}
QString word(PlanRowState state)
{
    return wordOf(planRowStates, state);
}
QString word(PlanAbout about)
{
    return wordOf(planAbouts, about);
}

QVariant cell(const Value &value)
{
    return cell(QString::fromUtf8(encodeValue(value)));
}
QVariant cell(const Base &base)
{
    return cell(encodeBase(base));
}
QVariant cell(const Fields &fields)
{
    return cell(encodeFields(fields));
}
QVariant cell(const QList<RecordId> &ids)
{
    return jsonList(ids);
}

QString jsonList(const QList<RecordId> &ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const RecordId &id : ids)
        texts.append(id.text());
    return jsonList(texts);
}

QString jsonList(const QStringList &texts)
{
    if (!std::all_of(texts.begin(), texts.end(), isPlain))
        return compact(QJsonArray::fromStringList(texts));
    return texts.isEmpty() ? u"[]"_s : u"[\""_s + texts.join(u"\",\""_s) + u"\"]"_s;
}

QString jsonList(const QList<qint64> &ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    return u'[' + texts.join(u',') + u']';
}

Window::Window(std::optional<Flow> flow, qint64 afterId, int limit, const QString &condition)
    : sql(u"WHERE id > ?"_s)
    , values(cells(afterId))
{
    if (flow) {
        sql += u" AND flow = ?"_s;
        values.append(cell(*flow));
    }
    if (!condition.isEmpty())
        sql += u" AND "_s + condition;
    sql += u" ORDER BY id LIMIT ?"_s;
    values.append(limit);
}

std::optional<Instant> RowReader::optionalInstant()
{
    if (m_row.isNull(m_column)) {
        ++m_column;
        return std::nullopt;
    }
    return instant();
}

QList<RecordId> RowReader::ids()
{
    const QJsonDocument document = QJsonDocument::fromJson(text().toUtf8());
    m_ok = m_ok && document.isArray();
    QList<RecordId> ids;
    for (const auto &entry : document.array())
        ids.append(RecordId(entry.toString()));
    return ids;
}

Value RowReader::value()
{
    return take(decodeValue(text().toUtf8()));
}
Base RowReader::base()
{
    return take(decodeBase(blob()));
}
Fields RowReader::fields()
{
    return take(decodeFields(blob()));
}
Flow RowReader::flow()
{
    return take(flowFromName(text()));
}
Side RowReader::side()
{
    return take(sideFromName(text()));
}

std::optional<Side> RowReader::optionalSide()
{
    if (m_row.isNull(m_column)) {
        ++m_column;
        return std::nullopt;
    }
    return side();
}

LinkState RowReader::linkState()
{
    return take(valueOf(linkStates, text()));
}
OutboxState RowReader::outboxState()
{
    return take(valueOf(outboxStates, text()));
}
Action RowReader::action()
{
    return take(valueOf(actions, text()));
}
MatchingState RowReader::matchingState()
{
    return take(valueOf(matchingStates, text()));
}
PlanRowState RowReader::planRowState()
{
    return take(valueOf(planRowStates, text()));
}
PlanAbout RowReader::planAbout()
{
    return take(valueOf(planAbouts, text()));
}

Error unreadableRow(const Database &database)
{
    return {ErrorKind::Storage, sqliteerror::damaged,
        u"%1 holds a row that cannot be read. Restore a backup, then run again."_s.arg(database.path()), {},
        Retry::Never, 0, std::nullopt};
}

Result<QHash<QString, qint64>> countBy(Database &database, const QString &sql, const QVariantList &values)
{
    QHash<QString, qint64> counts;
    TANDEM_CHECK(database.read(sql, values, [&counts](const Statement &row) -> Status {
        counts.insert(row.text(0), row.number(1));
        return {};
    }));
    return counts;
}

} // namespace tandem::store
