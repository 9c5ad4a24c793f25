// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filterwords.h"

#include <QAbstractItemModel>

#include <memory>

namespace tandem::ui {

/// One filter as a tree: groups hold conditions and groups. Shows what each node matches and what it alone
/// keeps out. Moving rows by drag and drop asks for it by a signal. GUI thread.
class FilterModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Text, Matches, Excludes, ColumnCount };
    static constexpr auto mimeType = "application/x-tandem-filter";

    explicit FilterModel(QObject *parent = nullptr);
    ~FilterModel() override;

    void setFilter(const Filter &root, const ObjectSchema &schema);
    void setNames(const FilterNames &names);
    /// None: being counted.
    void setTrial(const std::optional<FilterTrial> &trial);

    [[nodiscard]] FilterPath pathOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const FilterPath &path) const;
    [[nodiscard]] const Filter *filterOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    void moveRequested(const tandem::FilterPath &from, const tandem::FilterPath &parent, int at);

private:
    struct Node;
    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] static std::unique_ptr<Node> build(const Filter &filter, Node *parent, int row);
    [[nodiscard]] static std::optional<FilterPath> decode(const QMimeData *data);

    std::unique_ptr<Node> m_root; ///< above the filter's own root, which is its only child
    ObjectSchema m_schema;
    FilterNames m_names;
    std::optional<FilterTrial> m_trial;
};

} // namespace tandem::ui
