// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtermodel.h"

#include "ui/filter/filterdocument.h"
#include "ui/kit/formats.h"
#include "ui/models/pagedmodel.h"

#include <QMimeData>

#include <vector>

namespace tandem::ui {
using namespace Qt::StringLiterals;

struct FilterModel::Node
{
    Filter filter;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;
};

FilterModel::FilterModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

FilterModel::~FilterModel() = default;

std::unique_ptr<FilterModel::Node> FilterModel::build(const Filter &filter, Node *parent, int row)
{
    auto node = std::make_unique<Node>();
    node->filter = filter;
    node->parent = parent;
    node->row = row;
    for (int i = 0; i < filter.children.size(); ++i)
        node->children.push_back(build(filter.children.at(i), node.get(), i));
    return node;
}

void FilterModel::setFilter(const Filter &root, const ObjectSchema &schema)
{
    beginResetModel();
    m_schema = schema;
    m_trial.reset();
    m_root = std::make_unique<Node>();
    m_root->children.push_back(build(root, m_root.get(), 0));
    endResetModel();
}

void FilterModel::setNames(const FilterNames &names)
{
    m_names = names;
    const std::function<void(const QModelIndex &)> tell = [&](const QModelIndex &parent) {
        const int rows = rowCount(parent);
        if (rows > 0)
            Q_EMIT dataChanged(index(0, Text, parent), index(rows - 1, Text, parent));
        for (int row = 0; row < rows; ++row)
            tell(index(row, 0, parent));
    };
    tell({});
}

void FilterModel::setTrial(const std::optional<FilterTrial> &trial)
{
    m_trial = trial;
    const std::function<void(const QModelIndex &)> tell = [&](const QModelIndex &parent) {
        const int rows = rowCount(parent);
        if (rows > 0)
            Q_EMIT dataChanged(index(0, Matches, parent), index(rows - 1, Excludes, parent));
        for (int row = 0; row < rows; ++row)
            tell(index(row, 0, parent));
    };
    tell({});
}

FilterModel::Node *FilterModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

FilterPath FilterModel::pathOf(const QModelIndex &index) const
{
    FilterPath path;
    if (!index.isValid())
        return path;
    for (const Node *node = nodeOf(index); node->parent != m_root.get(); node = node->parent)
        path.prepend(node->row);
    return path;
}

QModelIndex FilterModel::indexOf(const FilterPath &path) const
{
    QModelIndex found = index(0, 0);
    for (const int row : path)
        found = index(row, 0, found);
    return found;
}

const Filter *FilterModel::filterOf(const QModelIndex &index) const
{
    return index.isValid() ? &nodeOf(index)->filter : nullptr;
}

QModelIndex FilterModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex FilterModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Node *parent = nodeOf(index)->parent;
    return parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int FilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int FilterModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section != Text)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Condition"), tr("Matches"), tr("Keeps out")}.value(section);
}

QVariant FilterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Filter &filter = nodeOf(index)->filter;
    if (index.column() == Text) {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
            if (!isFilterGroup(filter))
                return conditionText(filter, m_schema, m_names);
            return filter.children.isEmpty() && index.parent().isValid()
                ? tr("%1 (nothing yet: ignored)").arg(groupText(filter))
                : groupText(filter);
        }
        return role == MutedRole ? QVariant(isFilterGroup(filter) && filter.children.isEmpty()) : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    const auto found =
        m_trial ? m_trial->nodes.find(pathOf(index)) : std::map<FilterPath, FilterNodeCount>::iterator();
    const bool known = m_trial && found != m_trial->nodes.end();
    if (role == Qt::DisplayRole) {
        if (!known)
            return u"…"_s;
        if (index.column() == Matches)
            return formatCount(found->second.matched);
        return index.parent().isValid() && found->second.excluded > 0 ? formatCount(found->second.excluded)
                                                                      : QString();
    }
    if (role == Qt::ToolTipRole)
        return index.column() == Matches ? tr("Records that this alone is true for")
                                         : tr("Records that would be in scope but for this one");
    return {};
}

Qt::ItemFlags FilterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.parent().isValid())
        flags |= Qt::ItemIsDragEnabled;
    if (isFilterGroup(nodeOf(index)->filter))
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList FilterModel::mimeTypes() const
{
    return {QString::fromLatin1(mimeType)};
}

QMimeData *FilterModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList steps;
    for (const int step : pathOf(indexes.value(0)))
        steps.append(QString::number(step));
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(mimeType), steps.join(u'/').toUtf8());
    return data;
}

std::optional<FilterPath> FilterModel::decode(const QMimeData *data)
{
    const QString text = QString::fromUtf8(data->data(QString::fromLatin1(mimeType)));
    if (text.isEmpty())
        return std::nullopt;
    FilterPath path;
    const QStringList steps = text.split(u'/');
    for (const QString &step : steps)
        path.append(step.toInt());
    return path;
}

bool FilterModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const auto from = decode(data);
    const Filter *onto = filterOf(parent);
    if (!from || !onto || !isFilterGroup(*onto))
        return false;
    // Nothing moves into itself.
    const FilterPath into = pathOf(parent);
    return into.mid(0, from->size()) != *from;
}

bool FilterModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT moveRequested(*decode(data), pathOf(parent), row < 0 ? rowCount(parent) : row);
    return true;
}

} // namespace tandem::ui
