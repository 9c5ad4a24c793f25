// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/editorviews.h"
#include "ui/mapping/fieldlistmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace tandem::ui {

class FieldListView;
class FieldPane;
class LinksPane;
class MappingDocument;
class MappingTabs;

/// The editor of one flow's mappings: two lists of fields with the links between them, and what belongs to
/// the current link. Edits the document; asks for what takes time by signals. GUI thread.
class MappingEditor : public QWidget
{
    Q_OBJECT
public:
    explicit MappingEditor(QWidget *parent = nullptr);

    /// The document must stay until another one is shown.
    void show(const session::FlowFields &fields, MappingDocument *document);
    using QWidget::show;
    void setSample(const session::FlowSample &sample);
    void setProblems(const QList<ConfigurationProblem> &problems);
    /// Of the mapping that is current now.
    void setTrial(const Result<MappingTrial> &trial);

    [[nodiscard]] const session::FlowFields &fields() const { return m_fields; }
    [[nodiscard]] MappingTabs *tabs() const { return m_tabs; }
    [[nodiscard]] LinksPane *links() const { return m_links; }
    [[nodiscard]] FieldPane *pane(Side side) const;
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);
    /// As setCurrent(), for whoever comes from elsewhere: no search and no choice of fields hides it.
    void reveal(int index);
    /// Both lists in the order of the mappings again.
    void sortAgain();
    /// Proposals for these fields of a side only; empty: for all.
    void propose(Side side, const QStringList &fields);
    void focusSearch();

Q_SIGNALS:
    /// The current mapping is another one, or is another: its samples are out of date.
    void trialWanted();

private:
    void createPanes();
    void shareRoom(bool needsTabs);
    [[nodiscard]] QWidget *createChips();
    void createKeys();
    void wire(Side side);
    [[nodiscard]] int indexOf(const QString &key) const; ///< of a mapping; -1: there is none
    void takeDocument();
    void showLists();
    void showCurrent();
    void showOnly(FieldListModel::Show show);
    void showCounts();
    void choose(Side side, const QString &field);
    void arm(Side side, const QString &field);
    void goTo(Side side);
    void map(const QString &salesforce, const QString &startdeliver);
    void drop(Side onto, const QStringList &from, const QString &target);
    void removeChosen(Side side);
    [[nodiscard]] std::optional<TriedMapping> tried(int index) const;
    [[nodiscard]] QString labelOf(Side side, const QString &name) const;

    session::FlowFields m_fields;
    MappingDocument *m_document = nullptr;
    QMetaObject::Connection m_listening;
    FieldPane *m_salesforce;
    FieldPane *m_startdeliver;
    LinksPane *m_links;
    MappingTabs *m_tabs;
    QLabel *m_hint;
    QSplitter *m_splitter = nullptr;
    QList<std::pair<FieldListModel::Show, QPushButton *>> m_chips;
    QList<ConfigurationProblem> m_problems;
    Side m_armedSide = Side::Salesforce;
    Side m_beganSide = Side::Salesforce; ///< where the last field was chosen that waited for a partner
    QString m_armed;
    QString m_currentKey; ///< of the mapping that is chosen; empty: none
    int m_current = -1;
    bool m_needsTabs = true; ///< something is to be seen below the lists
    bool m_sharedByHand = false; ///< a person gave both their heights
    bool m_following = false; ///< the lists are moved by the editor itself
};

} // namespace tandem::ui
