// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/fieldlistmodel.h"

#include "ui/kit/words.h"
#include "ui/mapping/mappingwords.h"

#include <QMimeData>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int noMatch = -1;
/// The score of a word whose letters lie apart is below, doubled or not.
constexpr int whole = 3;
/// Above what the words of one search come to: every word is told of the field, every word names it.
constexpr int toldEntry = 10'000;
constexpr int wholeEntry = 20'000;

/// How well a word is found: at the start of the text, of a word, within, or as letters in this order.
int scoreOfWord(QStringView text, QStringView word)
{
    const qsizetype at = text.indexOf(word);
    if (at == 0)
        return 8;
    if (at > 0)
        return text[at - 1].isLetterOrNumber() ? 3 : 5;
    qsizetype from = 0;
    for (const QChar c : word) {
        from = text.indexOf(c, from);
        if (from < 0)
            return noMatch;
        ++from;
    }
    // Letters that lie far apart are no abbreviation.
    return word.size() > 1 && from <= 3 * word.size() ? 1 : noMatch;
}

/// A word of the text begins so.
bool hasWord(QStringView text, QStringView start)
{
    for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

FieldListModel::FieldListModel(Side side, QObject *parent)
    : QAbstractListModel(parent)
    , m_side(side)
{
}

QString FieldListModel::key(const QString &name) const
{
    return m_side == Side::Salesforce ? name.toLower() : name;
}

void FieldListModel::setFields(const ObjectSchema &schema)
{
    m_entries.clear();
    m_byName.clear();
    m_entries.reserve(static_cast<size_t>(schema.fields.size()));
    for (const FieldSchema &field : schema.fields) {
        m_byName.insert(key(field.name), static_cast<int>(m_entries.size()));
        m_entries.push_back({field, fieldLabel(field).toLower(),
            (field.name + u' ' + fieldTypeTitle(field.type)).toLower(), field.help.toLower(), {}, -1});
    }
    m_shares.clear();
    m_problems.clear();
    choose();
}

void FieldListModel::setShares(const session::FilledShares &shares)
{
    m_shares = shares;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ShareRole, Qt::ToolTipRole});
}

void FieldListModel::setPartners(const QList<QPair<QString, QString>> &partners)
{
    for (Entry &entry : m_entries) {
        entry.partners.clear();
        entry.place = -1;
    }
    int place = 0;
    for (const auto &[name, partner] : partners) {
        if (const int at = m_byName.value(key(name), -1); at >= 0) {
            Entry &entry = m_entries[static_cast<size_t>(at)];
            entry.partners.append(partner);
            if (entry.place < 0)
                entry.place = place;
        }
        ++place;
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MappedRole, Qt::AccessibleTextRole});
}

void FieldListModel::setProblems(const QHash<QString, Tone> &problems)
{
    if (problems == m_problems)
        return;
    m_problems.clear();
    for (auto it = problems.cbegin(); it != problems.cend(); ++it)
        m_problems.insert(key(it.key()), it.value());
    if (m_show == Show::Problems)
        choose();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ProblemRole});
}

void FieldListModel::setSearch(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words == m_search)
        return;
    m_search = words;
    choose();
}

void FieldListModel::setShow(Show show)
{
    m_show = show;
    choose();
}

void FieldListModel::sortAgain()
{
    choose();
}

bool FieldListModel::isShown(const Entry &entry, Show show) const
{
    switch (show) {
    case Show::Mapped:
        return entry.place >= 0;
    case Show::Unmapped:
        return entry.place < 0;
    case Show::Problems:
        return m_problems.contains(key(entry.field.name));
    case Show::All:
        break;
    }
    return true;
}

int FieldListModel::count(Show show) const
{
    return static_cast<int>(std::count_if(
        m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return isShown(entry, show); }));
}

int FieldListModel::hiddenCount() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
        [this](const Entry &entry) { return !isShown(entry, m_show) && scoreOf(entry) >= 0; }));
}

int FieldListModel::scoreOf(const Entry &entry) const
{
    int sum = 0;
    bool told = false;
    bool apart = false;
    for (const QString &word : m_search) {
        const int named = std::max(2 * scoreOfWord(entry.label, word), scoreOfWord(entry.words, word));
        if (named < whole && hasWord(entry.help, word)) {
            told = true;
            continue;
        }
        if (named < 0)
            return noMatch;
        apart = apart || named < whole;
        sum += named;
    }
    return apart ? sum : sum + (told ? toldEntry : wholeEntry);
}

void FieldListModel::choose()
{
    struct Found
    {
        int entry;
        int score;
    };
    std::vector<Found> found;
    found.reserve(m_entries.size());
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const int score = isShown(m_entries[i], m_show) ? scoreOf(m_entries[i]) : noMatch;
        if (score >= 0)
            found.push_back({static_cast<int>(i), score});
    }
    // Letters that lie apart are in many names: they count where no name has the words.
    const auto isWhole = [](const Found &one) { return one.score >= wholeEntry; };
    if (std::any_of(found.begin(), found.end(), isWhole))
        std::erase_if(found, [](const Found &one) { return one.score < toldEntry; });
    std::sort(found.begin(), found.end(), [this](const Found &a, const Found &b) {
        const Entry &left = m_entries[static_cast<size_t>(a.entry)];
        const Entry &right = m_entries[static_cast<size_t>(b.entry)];
        if (a.score != b.score)
            return a.score > b.score;
        if (left.place != right.place)
            return right.place < 0 || (left.place >= 0 && left.place < right.place);
        return left.label != right.label ? left.label < right.label : a.entry < b.entry;
    });
    beginResetModel();
    m_rows.clear();
    m_rowOf.assign(m_entries.size(), -1);
    for (const Found &one : found) {
        m_rowOf[static_cast<size_t>(one.entry)] = static_cast<int>(m_rows.size());
        m_rows.push_back(one.entry);
    }
    endResetModel();
}

const FieldSchema *FieldListModel::fieldAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_entries[static_cast<size_t>(m_rows[static_cast<size_t>(row)])].field;
}

const FieldSchema *FieldListModel::field(const QString &name) const
{
    const int at = m_byName.value(key(name), -1);
    return at < 0 ? nullptr : &m_entries[static_cast<size_t>(at)].field;
}

int FieldListModel::rowOf(const QString &name) const
{
    const int at = m_byName.value(key(name), -1);
    return at < 0 ? -1 : m_rowOf[static_cast<size_t>(at)];
}

int FieldListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString FieldListModel::spoken(const Entry &entry) const
{
    QStringList parts{fieldLabel(entry.field), entry.field.name, fieldTypeTitle(entry.field.type)};
    parts += fieldFlags(entry.field);
    for (const QString &partner : entry.partners)
        parts.append(tr("mapped to %1").arg(partner));
    if (m_problems.contains(key(entry.field.name)))
        parts.append(tr("has a problem"));
    return parts.join(u", "_s);
}

QVariant FieldListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[static_cast<size_t>(m_rows[static_cast<size_t>(index.row())])];
    const FieldSchema &field = entry.field;
    switch (role) {
    case Qt::DisplayRole:
        return fieldLabel(field);
    case NameRole:
        return field.name;
    case DetailRole:
        return field.name + u" · "_s + fieldTypeTitle(field.type);
    case RequiredRole:
        return field.required;
    case FormulaRole:
        return field.calculated;
    case WithheldRole:
        return field.withheld;
    case ReadOnlyRole:
        return !field.calculated && !field.updatable && !field.withheld;
    case MappedRole:
        return entry.place >= 0;
    case ShareRole: {
        const auto share = m_shares.constFind(field.name);
        if (share == m_shares.constEnd() || share->records == 0)
            return {};
        return static_cast<int>(100 * share->filled / share->records);
    }
    case ProblemRole: {
        const auto problem = m_problems.constFind(key(field.name));
        return problem == m_problems.constEnd() ? QVariant() : QVariant(static_cast<int>(*problem));
    }
    case Qt::ToolTipRole:
        return field.help.isEmpty() ? spoken(entry) : spoken(entry) + u'\n' + field.help;
    case Qt::AccessibleTextRole:
        return spoken(entry);
    case Qt::AccessibleDescriptionRole:
        return field.help;
    default:
        return {};
    }
}

Qt::ItemFlags FieldListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractListModel::flags(index);
    return index.isValid() ? plain | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled | Qt::ItemNeverHasChildren
                           : plain;
}

QStringList FieldListModel::mimeTypes() const
{
    return {QString::fromLatin1(mimeType)};
}

QMimeData *FieldListModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList lines{sideName(m_side)};
    for (const QModelIndex &index : indexes)
        lines.append(index.data(NameRole).toString());
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(mimeType), lines.join(u'\n').toUtf8());
    return data;
}

std::optional<QPair<Side, QStringList>> FieldListModel::decode(const QMimeData *data)
{
    QStringList lines = QString::fromUtf8(data->data(QString::fromLatin1(mimeType))).split(u'\n');
    const auto side = sideFromName(lines.takeFirst());
    if (!side || lines.isEmpty())
        return std::nullopt;
    return QPair(*side, lines);
}

bool FieldListModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const auto dropped = decode(data);
    return parent.isValid() && dropped && dropped->first != m_side;
}

bool FieldListModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT fieldsDropped(decode(data)->second, parent.data(NameRole).toString());
    return true;
}

} // namespace tandem::ui
