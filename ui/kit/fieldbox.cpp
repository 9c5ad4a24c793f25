// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fieldbox.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FieldBox::FieldBox(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : ValueBox(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setEditable(true);
    setInsertPolicy(NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            choose(itemData(index).toString());
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &FieldBox::takeTyped);
}

QString FieldBox::labelOf(const FieldSchema &field)
{
    return field.label.isEmpty() || field.label == field.name ? field.name
                                                              : u"%1 (%2)"_s.arg(field.label, field.name);
}

void FieldBox::setFields(const ObjectSchema &schema)
{
    QList<const FieldSchema *> fields;
    for (const FieldSchema &field : schema.fields)
        fields.append(&field);
    std::sort(fields.begin(), fields.end(), [](const FieldSchema *a, const FieldSchema *b) {
        return labelOf(*a).localeAwareCompare(labelOf(*b)) < 0;
    });
    const QSignalBlocker blocker(this);
    clear();
    for (const FieldSchema *field : std::as_const(fields))
        addItem(labelOf(*field), field->name);
    showField(m_shown);
}

void FieldBox::showField(const QString &name)
{
    const QSignalBlocker blocker(this);
    m_shown = name;
    setCurrentIndex(findData(name));
    setEditText(currentIndex() < 0 ? name : itemText(currentIndex()));
}

void FieldBox::choose(const QString &name)
{
    m_shown = name;
    Q_EMIT fieldChosen(name);
}

/// What was typed and is no field as it is offered: its bare name is as good, anything else is taken back.
void FieldBox::takeTyped()
{
    const QAbstractItemView *offered = completer()->popup();
    const bool isChoosing =
        offered->isVisible() && offered->selectionModel() && offered->selectionModel()->hasSelection();
    const bool isOffered = currentIndex() >= 0 && itemText(currentIndex()) == currentText();
    if (isChoosing || isOffered)
        return;
    const QString typed = currentText().trimmed();
    if (const int named = findData(typed); named >= 0 && named != currentIndex())
        return setCurrentIndex(named);
    if (count() == 0 && !typed.isEmpty() && typed != m_shown)
        return choose(typed);
    showField(m_shown);
}

} // namespace tandem::ui
