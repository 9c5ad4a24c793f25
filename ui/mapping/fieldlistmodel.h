// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schema.h"
#include "core/session/editorviews.h"
#include "ui/kit/theme.h"

#include <QAbstractListModel>

namespace tandem::ui {

/// The fields of one side: those that are searched for and of the kind that is shown, mapped ones first. Rows
/// are dragged as the mime type below and dropped on rows of the other side. GUI thread.
class FieldListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole + 100, ///< API name
        DetailRole, ///< "Phone · text"
        RequiredRole,
        WithheldRole, ///< the connected user has no permission to write it
        ReadOnlyRole, ///< nobody can write it once the record is there
        FormulaRole,
        ShareRole, ///< int percent of the records that have it; invalid: not known
        MappedRole,
        ProblemRole, ///< int of Tone::Warn or Tone::Bad; invalid: none
    };
    enum class Show { All, Mapped, Unmapped, Problems };
    static constexpr auto mimeType = "application/x-tandem-fields";

    explicit FieldListModel(Side side, QObject *parent = nullptr);

    void setFields(const ObjectSchema &schema);
    void setShares(const session::FilledShares &shares);
    /// Names of the far fields by field, in the order of the mappings; what is not in it is unmapped. The
    /// order of the rows stays until sortAgain(), a search or another Show.
    void setPartners(const QList<QPair<QString, QString>> &partners);
    void setProblems(const QHash<QString, Tone> &problems);
    void setSearch(const QString &text);
    void setShow(Show show);
    /// Fields that it shows while nothing is searched for.
    [[nodiscard]] int chosenCount() const { return count(m_show); }
    /// Fields that are found, and are none of those.
    [[nodiscard]] int hiddenCount() const;
    void sortAgain();

    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] const FieldSchema *fieldAt(int row) const;
    [[nodiscard]] const FieldSchema *field(const QString &name) const;
    /// -1 where the field is not shown.
    [[nodiscard]] int rowOf(const QString &name) const;
    [[nodiscard]] int fieldCount() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] int count(Show show) const;
    /// The side and names that mime data carries; none where it is of something else.
    [[nodiscard]] static std::optional<QPair<Side, QStringList>> decode(const QMimeData *data);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::LinkAction; }
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::LinkAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    /// Fields of the other side were dropped on this one.
    void fieldsDropped(const QStringList &from, const QString &onto);

private:
    struct Entry
    {
        FieldSchema field;
        QString label; ///< in lower case, as it is searched
        QString words; ///< name and type, likewise
        QString help; ///< likewise
        QStringList partners;
        int place = -1; ///< of its first mapping
    };
    [[nodiscard]] bool isShown(const Entry &entry, Show show) const;
    [[nodiscard]] int scoreOf(const Entry &entry) const;
    [[nodiscard]] QString spoken(const Entry &entry) const;
    [[nodiscard]] QString key(const QString &name) const;
    void choose();

    Side m_side;
    std::vector<Entry> m_entries;
    QHash<QString, int> m_byName;
    std::vector<int> m_rows; ///< indexes of entries, in view order
    std::vector<int> m_rowOf; ///< by entry; -1: not shown
    session::FilledShares m_shares;
    QHash<QString, Tone> m_problems;
    QStringList m_search;
    Show m_show = Show::All;
};

} // namespace tandem::ui
