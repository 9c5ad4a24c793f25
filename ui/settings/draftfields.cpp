// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/draftfields.h"

#include "ui/kit/badge.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QSignalBlocker>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

template <typename Control> Control *named(Control *control, const DraftField &field)
{
    control->setObjectName(field.name);
    control->setAccessibleName(field.spoken.isEmpty() ? field.label : field.spoken);
    return control;
}

} // namespace

DraftFields::DraftFields(ConfigDraft *draft, QWidget *owner)
    : QObject(owner)
    , m_draft(draft)
    , m_owner(owner)
{
}

void DraftFields::edit(const DraftField &field, const std::function<void(Configuration &)> &change)
{
    if (m_draft->isBroken())
        return;
    Configuration edited = m_draft->configuration();
    change(edited);
    m_draft->edit(edited, tr("change %1").arg(field.label), field.path);
}

void DraftFields::onShow(std::function<void()> fill)
{
    m_fill.append(std::move(fill));
}

void DraftFields::show()
{
    for (const auto &fill : std::as_const(m_fill))
        fill();
}

QCheckBox *DraftFields::flag(const DraftField &field, const Member<bool> &member)
{
    auto *box = named(new QCheckBox(field.label, m_owner), field);
    connect(box, &QCheckBox::clicked, this, [this, field, member](bool on) {
        edit(field, [&](Configuration &configuration) { member(configuration) = on; });
    });
    onShow([this, box, member] {
        Configuration shown = m_draft->configuration();
        box->setChecked(member(shown));
    });
    return box;
}

QComboBox *DraftFields::choice(
    const DraftField &field, const QList<std::pair<QString, int>> &choices, const Get &get, const Set &set)
{
    auto *box = named(new QComboBox(m_owner), field);
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    connect(box, &QComboBox::activated, this, [this, field, box, set] {
        const int value = box->currentData().toInt();
        edit(field, [&](Configuration &configuration) { set(configuration, value); });
    });
    onShow([this, box, get] { box->setCurrentIndex(box->findData(get(m_draft->configuration()))); });
    return box;
}

QSpinBox *DraftFields::number(const DraftField &field, const Member<int> &member, std::pair<int, int> range)
{
    auto *box = named(new QSpinBox(m_owner), field);
    box->setRange(range.first, range.second);
    // A port is told by its figures, it is no amount.
    box->setGroupSeparatorShown(!field.path.endsWith("/port"_L1));
    connect(box, &QSpinBox::valueChanged, this, [this, field, member](int value) {
        edit(field, [&](Configuration &configuration) { member(configuration) = value; });
    });
    onShow([this, box, member] {
        const QSignalBlocker blocker(box);
        Configuration shown = m_draft->configuration();
        if (box->value() != member(shown))
            box->setValue(member(shown));
    });
    return box;
}

QDoubleSpinBox *DraftFields::decimal(
    const DraftField &field, const Member<double> &member, std::pair<double, double> range)
{
    auto *box = named(new QDoubleSpinBox(m_owner), field);
    box->setRange(range.first, range.second);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, field, member](double value) {
        edit(field, [&](Configuration &configuration) { member(configuration) = value; });
    });
    onShow([this, box, member] {
        const QSignalBlocker blocker(box);
        Configuration shown = m_draft->configuration();
        // More digits than are shown stay as they are.
        if (!qFuzzyCompare(box->value() + 1, member(shown) + 1))
            box->setValue(member(shown));
    });
    return box;
}

QLineEdit *DraftFields::text(const DraftField &field, const Member<QString> &member)
{
    auto *line = named(new QLineEdit(m_owner), field);
    connect(line, &QLineEdit::textEdited, this, [this, field, member](const QString &text) {
        edit(field, [&](Configuration &configuration) { member(configuration) = text; });
    });
    onShow([this, line, member] {
        Configuration shown = m_draft->configuration();
        if (line->text() != member(shown))
            line->setText(member(shown));
    });
    return line;
}

QLineEdit *DraftFields::url(const DraftField &field, const Member<QUrl> &member)
{
    auto *line = named(new QLineEdit(m_owner), field);
    line->setPlaceholderText(u"https://"_s);
    connect(line, &QLineEdit::textEdited, this, [this, field, member](const QString &text) {
        edit(field, [&](Configuration &configuration) { member(configuration) = QUrl(text.trimmed()); });
    });
    onShow([this, line, member] {
        Configuration shown = m_draft->configuration();
        // What is being typed is no address yet, and stays as it is.
        if (QUrl(line->text().trimmed()) != member(shown))
            line->setText(member(shown).toString());
    });
    return line;
}

Badge *DraftFields::editedBadge(const DraftField &field)
{
    auto *badge = new Badge(tr("edited"), Tone::Accent, m_owner);
    badge->setObjectName(field.name + u"Edited"_s);
    onShow([this, badge, field] {
        const auto changes = m_draft->changes();
        badge->setVisible(std::any_of(changes.begin(), changes.end(), [&](const ConfigurationChange &change) {
            return change.path == field.path || change.path.startsWith(field.path + u'/');
        }));
    });
    return badge;
}

QLabel *DraftFields::errorOf(const DraftField &field, QWidget *control)
{
    m_draft->nameValue(field.path, field.spoken.isEmpty() ? field.label : field.spoken);
    QLabel *error = makeWrappedLabel({}, TextRole::Small, m_owner);
    error->setObjectName(field.name + u"Error"_s);
    error->setProperty("ink", u"bad"_s);
    onShow([this, error, control, field] {
        const QString problem = m_draft->problemAt(field.path);
        error->setText(problem);
        error->setVisible(!problem.isEmpty());
        control->setAccessibleDescription(problem);
    });
    return error;
}

QWidget *DraftFields::column(const DraftField &field, QWidget *control)
{
    auto *box = new QWidget(m_owner);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    QLabel *label = makeLabel(field.label, TextRole::Small, box);
    label->setBuddy(control);
    top->addWidget(label);
    top->addWidget(editedBadge(field));
    top->addStretch(1);
    layout->addLayout(top);
    layout->addWidget(control);
    layout->addWidget(errorOf(field, control));
    return box;
}

QWidget *DraftFields::line(const DraftField &field, QWidget *control)
{
    auto *box = new QWidget(m_owner);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(control);
    top->addWidget(editedBadge(field));
    top->addStretch(1);
    layout->addLayout(top);
    layout->addWidget(errorOf(field, control));
    return box;
}

} // namespace tandem::ui
