// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/stepspane.h"

#include "ui/kit/chips.h"
#include "ui/kit/findable.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/valuebox.h"
#include "ui/kit/words.h"
#include "ui/mapping/chainmodel.h"
#include "ui/mapping/mappingwords.h"
#include "ui/mapping/sidechip.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTimeZone>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

using Op = TransformStep::Op;

/// A record's name is seen whole where there is room for it.
constexpr int widestSample = 320;

enum Argument { Nothing, Length, Text, Part, FlowName, Zone, Values };

Argument argumentOf(Op op)
{
    switch (op) {
    case Op::Cut:
        return Length;
    case Op::Constant:
    case Op::Default:
        return Text;
    case Op::SplitName:
        return Part;
    case Op::Link:
        return FlowName;
    case Op::DayInZone:
        return Zone;
    case Op::ValueMap:
        return Values;
    default:
        return Nothing;
    }
}

/// A step as it is added: complete, so that the document is sound at any time.
TransformStep freshStep(Op op, const FieldSchema &to)
{
    switch (op) {
    case Op::Cut:
        return {op, {{u"length"_s, static_cast<qlonglong>(to.length > 0 ? to.length : 255)}}};
    case Op::Constant:
    case Op::Default:
        return {op, {{u"value"_s, QString()}}};
    case Op::SplitName:
        return {op, {{u"part"_s, u"last"_s}}};
    case Op::Link:
        return {op, {{u"flow"_s, flowName(Flow::Accounts)}}};
    case Op::DayInZone:
        return {op, {{u"zone"_s, QString::fromUtf8(QTimeZone::systemTimeZoneId())}}};
    case Op::ValueMap:
        // An empty map is none; the first value stands for itself until it is given another one.
        return {op, {{u"values"_s, QVariantMap{{to.picklist.value(0).value, to.picklist.value(0).value}}}}};
    default:
        return {op, {}};
    }
}

QPushButton *smallButton(const QString &picture, const QString &name, const QString &what, QWidget *parent)
{
    QPushButton *button = makeButton({}, name, ButtonRole::Quiet, parent);
    button->setIcon(icon(picture, Token::Accent));
    button->setToolTip(what);
    button->setAccessibleName(what);
    return button;
}

} // namespace

StepsPane::StepsPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChainModel(this))
    , m_table(new TableView(u"mappingSteps"_s, tr("Steps of the mapping"), this))
{
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({-3, -3, -4});
    m_table->verticalHeader()->setDefaultSectionSize(std::max(30, fontMetrics().height() + 12));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(createTop());
    layout->addWidget(m_table, 1);
    layout->addWidget(createBottom());
    connect(m_table, &TableView::currentRowChanged, this, &StepsPane::showArguments);
    showArguments();
}

QWidget *StepsPane::createTop()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *group = new ChipGroup(this);
    const auto chip = [&](Direction direction, const QString &name, Side to) {
        QPushButton *button = addSideChip(direction, name, group, layout);
        connect(button, &QPushButton::clicked, this, [this, to] { showSide(to); });
        return button;
    };
    m_toStartdeliver = chip(Direction::ToStartdeliver, u"stepsToStartdeliver"_s, Side::Startdeliver);
    m_toSalesforce = chip(Direction::ToSalesforce, u"stepsToSalesforce"_s, Side::Salesforce);
    layout->addStretch(1);
    // Its tool tip is the whole value.
    m_sample = new ValueBox(line);
    m_sample->setObjectName(u"stepsSample"_s);
    m_sample->setAccessibleName(tr("Record to try with"));
    m_sample->setMaximumWidth(widestSample);
    m_typed = new QLineEdit(line);
    m_typed->setObjectName(u"stepsTyped"_s);
    m_typed->setPlaceholderText(tr("or try a value"));
    m_typed->setAccessibleName(tr("Value to try with"));
    m_typed->setClearButtonEnabled(true);
    m_typed->setMaximumWidth(180);
    layout->addWidget(m_sample, 2);
    layout->addWidget(m_typed);
    connect(m_sample, &QComboBox::currentIndexChanged, this, [this] { showChain(currentStep()); });
    connect(m_typed, &QLineEdit::textChanged, this, [this] { showChain(currentStep()); });
    return line;
}

QWidget *StepsPane::createBottom()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_add = new QComboBox(line);
    m_add->setObjectName(u"addStep"_s);
    m_add->setAccessibleName(tr("Add a step"));
    m_add->addItem(icon(u"plus"_s, Token::Accent), tr("Add a step…"));
    for (const Op op : stepOps()) {
        m_add->addItem(stepTitle(op), static_cast<int>(op));
        m_add->setItemData(m_add->count() - 1, stepMeaning(op), Qt::ToolTipRole);
    }
    layout->addWidget(m_add);
    layout->addWidget(createArguments(), 1);
    m_up = smallButton(u"arrow-up"_s, u"stepUp"_s, tr("Move the step up"), line);
    m_down = smallButton(u"arrow-down"_s, u"stepDown"_s, tr("Move the step down"), line);
    m_remove = smallButton(u"trash"_s, u"removeStep"_s, tr("Remove the step"), line);
    for (QPushButton *button : {m_up, m_down, m_remove})
        layout->addWidget(button);
    connect(m_add, &QComboBox::activated, this, &StepsPane::addStep);
    connect(m_up, &QPushButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveStep(1); });
    connect(m_remove, &QPushButton::clicked, this, &StepsPane::removeStep);
    return line;
}

QWidget *StepsPane::createArguments()
{
    m_arguments = new QStackedWidget(this);
    m_length = new QSpinBox(m_arguments);
    m_length->setObjectName(u"stepLength"_s);
    m_length->setAccessibleName(tr("Characters at most"));
    m_length->setRange(1, 1'000'000);
    m_length->setSuffix(u' ' + tr("characters at most"));
    m_value = new QLineEdit(m_arguments);
    m_value->setObjectName(u"stepValue"_s);
    m_value->setAccessibleName(tr("Value"));
    m_value->setPlaceholderText(tr("Value"));
    m_part = new QComboBox(m_arguments);
    m_part->setObjectName(u"stepPart"_s);
    m_part->setAccessibleName(tr("Part of the name"));
    m_part->addItem(tr("First name"), u"first"_s);
    m_part->addItem(tr("Last name"), u"last"_s);
    m_flow = new QComboBox(m_arguments);
    m_flow->setObjectName(u"stepFlow"_s);
    m_flow->setAccessibleName(tr("Kind of record that is named"));
    for (const Flow flow : allFlows())
        m_flow->addItem(flowTitle(flow), flowName(flow));
    m_zone = new QComboBox(m_arguments);
    m_zone->setObjectName(u"stepZone"_s);
    m_zone->setAccessibleName(tr("Time zone"));
    m_values = makeButton(tr("Edit the values"), u"editValues"_s, ButtonRole::Normal, m_arguments);
    makeFindable(m_values);
    m_arguments->addWidget(new QWidget(m_arguments));
    for (QWidget *editor :
        std::initializer_list<QWidget *>{m_length, m_value, m_part, m_flow, m_zone, m_values})
        m_arguments->addWidget(editor);
    m_arguments->setFixedHeight(m_value->sizeHint().height());
    connect(m_length, &QSpinBox::valueChanged, this,
        [this](int length) { setArgument(u"length"_s, static_cast<qlonglong>(length)); });
    connect(m_value, &QLineEdit::textEdited, this,
        [this](const QString &text) { setArgument(u"value"_s, text); });
    connect(m_part, &QComboBox::activated, this, [this] { setArgument(u"part"_s, m_part->currentData()); });
    connect(m_flow, &QComboBox::activated, this, [this] { setArgument(u"flow"_s, m_flow->currentData()); });
    connect(m_zone, &QComboBox::activated, this, [this] { setArgument(u"zone"_s, m_zone->currentText()); });
    connect(m_values, &QPushButton::clicked, this, [this] { Q_EMIT valuesRequested(m_to); });
    return m_arguments;
}

void StepsPane::show(const TriedMapping &tried)
{
    const bool another = tried.mapping.key() != m_tried.mapping.key();
    m_tried = tried;
    const bool right = flowsTo(tried.mapping.direction, Side::Startdeliver);
    const bool left = flowsTo(tried.mapping.direction, Side::Salesforce);
    m_toStartdeliver->setEnabled(right);
    m_toSalesforce->setEnabled(left);
    const bool flows = flowsTo(tried.mapping.direction, m_to);
    if (another || !flows)
        m_to = right ? Side::Startdeliver : Side::Salesforce;
    (m_to == Side::Startdeliver ? m_toStartdeliver : m_toSalesforce)->setChecked(true);
    showChain(another ? -1 : currentStep());
}

void StepsPane::setSamples(const QList<SamplePair> &samples)
{
    m_samples = samples;
    const QSignalBlocker blocker(m_sample);
    m_sample->clear();
    for (const SamplePair &pair : samples)
        m_sample->addItem(pair.title);
    m_sample->setEnabled(!samples.isEmpty());
    if (samples.isEmpty())
        m_sample->addItem(tr("No linked records"));
    m_sample->setCurrentIndex(0);
    showChain(currentStep());
}

void StepsPane::showSide(Side to)
{
    m_to = to;
    showChain(-1);
}

int StepsPane::currentStep() const
{
    const int row = m_table->currentRow();
    return row >= 1 && row <= m_model->steps() ? row - 1 : -1;
}

TransformChain &StepsPane::chain()
{
    return m_to == Side::Salesforce ? m_tried.mapping.toSalesforce : m_tried.mapping.toStartdeliver;
}

void StepsPane::showChain(int step)
{
    const std::optional<Value> typed =
        m_typed->text().isEmpty() ? std::nullopt : std::optional(Value(m_typed->text()));
    m_model->show(m_tried, m_to, m_samples.value(std::max(0, m_sample->currentIndex())), typed);
    if (step >= 0 && step < m_model->steps())
        m_table->goToRow(step + 1);
    showArguments();
}

void StepsPane::showArguments()
{
    const int step = currentStep();
    const int last = m_model->steps() - 1;
    m_up->setEnabled(step > 0);
    m_down->setEnabled(step >= 0 && step < last);
    m_remove->setEnabled(step >= 0);
    if (step < 0)
        return m_arguments->setCurrentIndex(Nothing);
    const TransformStep &shown = std::as_const(chain()).at(step);
    const Argument argument = argumentOf(shown.op);
    m_showing = true;
    if (argument == Zone && m_zone->count() == 0) {
        const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
        for (const QByteArray &zone : zones)
            m_zone->addItem(QString::fromUtf8(zone));
    }
    m_arguments->setCurrentIndex(argument);
    m_length->setValue(shown.arguments.value(u"length"_s, 1).toInt());
    if (const QString value = shown.arguments.value(u"value"_s).toString(); value != m_value->text())
        m_value->setText(value);
    m_part->setCurrentIndex(m_part->findData(shown.arguments.value(u"part"_s)));
    m_flow->setCurrentIndex(m_flow->findData(shown.arguments.value(u"flow"_s)));
    const QString zone = shown.arguments.value(u"zone"_s).toString();
    // Qt's list is of places: "Etc/UTC" and others that are known are not in it.
    if (argument == Zone && m_zone->findText(zone) < 0)
        m_zone->addItem(zone);
    m_zone->setCurrentText(zone);
    m_showing = false;
}

void StepsPane::addStep()
{
    const QVariant chosen = m_add->currentData();
    m_add->setCurrentIndex(0);
    if (!chosen.isValid())
        return;
    TransformChain steps = chain();
    const FieldSchema &to = m_to == Side::Salesforce ? m_tried.salesforce : m_tried.startdeliver;
    const Op op = static_cast<Op>(chosen.toInt());
    steps.append(freshStep(op, to));
    setChain(steps, static_cast<int>(steps.size()) - 1, {});
    // What the step still has to be told comes next.
    if (argumentOf(op) != Nothing)
        m_arguments->currentWidget()->setFocus(Qt::TabFocusReason);
}

void StepsPane::moveStep(int by)
{
    const int step = currentStep();
    TransformChain steps = chain();
    if (step < 0 || step + by < 0 || step + by >= steps.size())
        return;
    steps.swapItemsAt(step, step + by);
    setChain(steps, step + by, {});
}

void StepsPane::removeStep()
{
    const int step = currentStep();
    if (step < 0)
        return;
    TransformChain steps = chain();
    steps.removeAt(step);
    setChain(steps, std::min(step, static_cast<int>(steps.size()) - 1), {});
}

void StepsPane::setArgument(const QString &key, const QVariant &value)
{
    const int step = currentStep();
    if (m_showing || step < 0)
        return;
    TransformChain steps = chain();
    steps[step].arguments.insert(key, value);
    setChain(steps, step, sideName(m_to) + QString::number(step) + key);
}

void StepsPane::setChain(const TransformChain &steps, int step, const QString &facet)
{
    chain() = steps;
    showChain(step);
    Q_EMIT edited(m_tried.mapping, facet);
}

} // namespace tandem::ui
