// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fieldbox.h"

#include "ui/kit/elidedline.h"
#include "ui/kit/labels.h"
#include "ui/kit/tooltips.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int labelRole = Qt::UserRole + 1;

} // namespace

FieldBox::FieldBox(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : ValueBox(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setEditable(true);
    setLineEdit(new ElidedLine(this));
    setInsertPolicy(NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            choose(itemData(index).toString());
    });
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { setMissed({}); });
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
    for (const FieldSchema *field : std::as_const(fields)) {
        addItem(labelOf(*field), field->name);
        setItemData(count() - 1, field->label, labelRole);
    }
    showField(m_shown);
}

void FieldBox::showField(const QString &name)
{
    {
        const QSignalBlocker blocker(this);
        m_shown = name;
        setCurrentIndex(findData(name));
        setEditText(currentIndex() < 0 ? name : itemText(currentIndex()));
    }
    lineEdit()->home(false); // of a long name the beginning is seen
    setMissed({});
}

void FieldBox::choose(const QString &name)
{
    m_shown = name;
    lineEdit()->home(false);
    setMissed({});
    Q_EMIT fieldChosen(name);
}

/// What was typed counts as soon as it is left: the field that is meant by it, or a complaint.
void FieldBox::takeTyped()
{
    const QAbstractItemView *offered = completer()->popup();
    const bool isChoosing =
        offered->isVisible() && offered->selectionModel() && offered->selectionModel()->hasSelection();
    const bool isOffered = currentIndex() >= 0 && itemText(currentIndex()) == currentText();
    if (isChoosing || view()->isVisible())
        return;
    if (isOffered) {
        setMissed({});
        return lineEdit()->home(false);
    }
    const QString typed = currentText().trimmed();
    if (typed.isEmpty() || typed == m_shown)
        return showField(m_shown);
    if (count() == 0)
        return choose(typed);
    const int field = meant(typed);
    if (field < 0)
        return setMissed(typed);
    if (field == currentIndex())
        return showField(m_shown);
    setCurrentIndex(field);
}

void FieldBox::focusInEvent(QFocusEvent *event)
{
    ValueBox::focusInEvent(event);
    // Qt leaves the cursor behind what it marks, and scrolls there.
    if (lineEdit()->hasSelectedText() && lineEdit()->selectedText() == currentText()) {
        lineEdit()->end(false);
        lineEdit()->home(true);
    }
}

void FieldBox::focusOutEvent(QFocusEvent *event)
{
    m_leaves = event->reason() != Qt::TabFocusReason && event->reason() != Qt::BacktabFocusReason;
    ValueBox::focusOutEvent(event);
    m_leaves = false;
}

void FieldBox::keyPressEvent(QKeyEvent *event)
{
    const int shown = findData(m_shown);
    const bool isTyped = currentText() != (shown < 0 ? m_shown : itemText(shown));
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool walks = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down
        || event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (plain && walks) {
        showPopup();
        return event->accept();
    }
    if (event->key() != Qt::Key_Escape || !isTyped)
        return ValueBox::keyPressEvent(event);
    showField(m_shown);
    event->accept();
}

/// Exactly a field as it is offered, a name or a label; else one that begins so; else the first that is
/// suggested. Nobody chose between several who only goes elsewhere. -1: none.
int FieldBox::meant(const QString &typed) const
{
    for (const int role : {Qt::UserRole + 0, Qt::DisplayRole + 0, labelRole}) {
        if (const int exact = findData(typed, role, Qt::MatchFixedString); exact >= 0)
            return exact;
    }
    const QModelIndexList suggested =
        model()->match(model()->index(0, modelColumn()), Qt::DisplayRole, typed, -1, Qt::MatchContains);
    if (suggested.isEmpty() || (m_leaves && suggested.size() > 1))
        return -1;
    for (const int role : {labelRole, Qt::UserRole + 0}) {
        if (const int begun = findData(typed, role, Qt::MatchStartsWith); begun >= 0)
            return begun;
    }
    return suggested.first().row();
}

void FieldBox::setMissed(const QString &typed)
{
    if (typed == m_missed)
        return;
    m_missed = typed;
    const QString said = complaint();
    setStyleProperty(this, "wrong", !said.isEmpty());
    setToolTip(plainToolTip(said));
    setAccessibleDescription(said);
    Q_EMIT complaintChanged();
    if (said.isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString FieldBox::complaint() const
{
    if (m_missed.isEmpty())
        return {};
    const int shown = findData(m_shown);
    const QString before = shown < 0 ? m_shown : itemText(shown);
    const QString none = tr("No field is called “%1”.").arg(m_missed);
    return before.isEmpty() ? none : none + u' ' + tr("Until you mend it, %1 stays.").arg(before);
}

} // namespace tandem::ui
