// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filterwords.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QStackedWidget;

namespace tandem::ui {

class FieldBox;
class KeyTable;

/// Edits the node that is current: field, operator by its type, and a value in the form of the field: words,
/// days, choices by name. For a group, of which kind it is.
class ConditionEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ConditionEditor(QWidget *parent = nullptr);

    void setSchema(const ObjectSchema &schema);
    void setNames(const FilterNames &names);
    /// None: nothing is current.
    void show(const std::optional<Filter> &node);
    using QWidget::show;
    [[nodiscard]] const Filter &node() const { return m_node; }
    void focusFirst();

Q_SIGNALS:
    /// node() is another one; `facet` names what was changed, see FilterDocument::replace. (A filter holds
    /// filters: Qt 6.4 cannot carry such a type in a signal.)
    void edited(const QString &facet);
    /// The names of what this field refers to are wanted.
    void namesWanted(const QString &field);
    /// By Esc that nothing in it wants.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Editor { Nothing, Line, Number, Days, Day, Moment, YesNo, One, Many };
    [[nodiscard]] QWidget *createGroup();
    [[nodiscard]] QWidget *createCondition();
    [[nodiscard]] QWidget *createValues();
    void wireValues();
    void showOperators();
    void showValue();
    void showChoices();
    void showHint();
    [[nodiscard]] Editor editorOf(const FieldSchema &field, Filter::Operator op) const;
    [[nodiscard]] QList<session::FieldChoice> choicesOf(const FieldSchema &field) const;
    void takeField(const QString &name);
    void takeOperator();
    void takeOperands(const QList<Value> &operands);
    /// What is shown is meant: yes, and the date that stands there.
    void fillOperands();
    [[nodiscard]] const FieldSchema *field() const;

    ObjectSchema m_schema;
    FilterNames m_names;
    Filter m_node;
    bool m_showing = false;
    KeyTable *m_keys;
    QStackedWidget *m_stack;
    QComboBox *m_kind;
    FieldBox *m_field;
    QComboBox *m_operator;
    QStackedWidget *m_values;
    QLineEdit *m_line;
    QLineEdit *m_number;
    QSpinBox *m_days;
    QDateEdit *m_day;
    QDateTimeEdit *m_moment;
    QComboBox *m_yesNo;
    QComboBox *m_one;
    QListWidget *m_many;
    QLabel *m_hint;
};

} // namespace tandem::ui
