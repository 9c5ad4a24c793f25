// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filterwords.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace tandem::ui {

class ConditionEditor;
class FilterDocument;
class FilterModel;
class FilterTree;
class ScopeCard;

/// The builder of one flow's filters: the tree of the side that is chosen, the editor of its current node,
/// both sides' counts, and the filter in words. Edits the document; asks for what takes time by signals. GUI
/// thread.
class FilterEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FilterEditor(QWidget *parent = nullptr);

    /// The document must stay until another one is shown.
    void show(const session::FlowFields &fields, FilterDocument *document);
    using QWidget::show;
    void setTrial(Side side, const Result<FilterTrial> &trial);
    void setNames(Side side, const QString &field, const QList<session::FieldChoice> &choices);
    [[nodiscard]] const session::FlowFields &fields() const { return m_fields; }
    [[nodiscard]] Side side() const { return m_side; }
    void showSide(Side side);

Q_SIGNALS:
    /// The filter of this side is another one: its counts are out of date.
    void trialWanted(tandem::Side side);
    void namesWanted(tandem::Side side, const QString &field);

private:
    [[nodiscard]] QWidget *createTop();
    [[nodiscard]] QWidget *createTools();
    [[nodiscard]] QWidget *createLeft();
    [[nodiscard]] QWidget *createRight();
    void createLeaves(QWidget *right, QBoxLayout *layout);
    void wire();
    void takeDocument();
    void showTree();
    void showCurrent();
    [[nodiscard]] QString groupObstacle(const FilterPath &path) const;
    void showWords();
    void addNode(const Filter &node);
    void wantNames();
    [[nodiscard]] Filter freshCondition() const;

    session::FlowFields m_fields;
    FilterDocument *m_document = nullptr;
    QMetaObject::Connection m_listening;
    Side m_side = Side::Salesforce;
    QHash<Side, FilterNames> m_names;
    QHash<Side, Filter> m_tried; ///< of which counts were asked for
    QHash<Side, QPushButton *> m_sides;
    QHash<Side, ScopeCard *> m_cards;
    FilterModel *m_model;
    FilterTree *m_tree;
    ConditionEditor *m_condition;
    QPushButton *m_group;
    QPushButton *m_negate;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    QPushButton *m_asSentence;
    QPushButton *m_asQuery;
    QPlainTextEdit *m_words;
    QComboBox *m_leaves;
    QLabel *m_leaveMeaning;
    QLabel *m_created; ///< what is made where a filter keeps it out
};

} // namespace tandem::ui
