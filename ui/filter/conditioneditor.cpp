// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/conditioneditor.h"

#include "core/domain/filterops.h"
#include "ui/filter/filterdocument.h"
#include "ui/kit/elidedline.h"
#include "ui/kit/fieldbox.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/valuebox.h"
#include "ui/kit/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QStackedWidget>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

using Op = Filter::Operator;

bool takesMany(Op op)
{
    return filterOperator(op).most < 0;
}

bool takesDays(Op op)
{
    return op == Op::LastDays || op == Op::NextDays;
}

/// Of a long text the beginning is seen, unless somebody is at work in it.
void showBeginning(QLineEdit *line)
{
    if (!line->hasFocus())
        line->home(false);
}

void showText(QLineEdit *line, const QString &text)
{
    if (line->text() == text)
        return;
    line->setText(text);
    showBeginning(line);
}

/// Asks for the room of some rows; with more there is a bar, with fewer no empty room.
class Choices final : public QListWidget
{
public:
    using QListWidget::QListWidget;
    QSize sizeHint() const override
    {
        constexpr int most = 5;
        constexpr int around = 12; // its own edges, as the style sheet has them
        const int rows = std::clamp(count(), 2, most);
        const int row = std::max(sizeHintForRow(0), fontMetrics().height());
        return {QListWidget::sizeHint().width(), rows * row + around};
    }
};

/// What a fresh operator begins with, keeping what still fits.
QList<Value> operandsFor(Op op, const QList<Value> &known)
{
    if (takesDays(op))
        return {known.value(0).get<qint64>() ? known.first() : Value(qint64{30})};
    const int most = filterOperator(op).most;
    return most == 0 ? QList<Value>() : most < 0 ? known : known.mid(0, most);
}

} // namespace

ConditionEditor::ConditionEditor(QWidget *parent)
    : QWidget(parent)
    , m_keys(new KeyTable(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"conditionEditor"_s);
    m_stack->addWidget(
        makeWrappedLabel(tr("Choose a condition to edit it, or add one."), TextRole::Muted, m_stack));
    m_stack->addWidget(createGroup());
    m_stack->addWidget(createCondition());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_keys->add(Qt::Key_Escape, tr("Back to the conditions"), [this] { Q_EMIT left(); });
    // A list that nobody types in takes every key for the beginning of an entry.
    for (QComboBox *box : {m_kind, m_operator, m_yesNo})
        box->installEventFilter(this);
    show({});
}

bool ConditionEditor::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::KeyPress && m_keys->take(static_cast<QKeyEvent *>(event)))
        || QWidget::eventFilter(watched, event);
}

/// What its parts let pass comes up to here.
void ConditionEditor::keyPressEvent(QKeyEvent *event)
{
    if (!m_keys->take(event))
        QWidget::keyPressEvent(event);
}

QWidget *ConditionEditor::createGroup()
{
    auto *pane = new QWidget(m_stack);
    auto *layout = new QHBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    m_kind = new QComboBox(pane);
    m_kind->setObjectName(u"groupKind"_s);
    m_kind->setAccessibleName(tr("Kind of group"));
    m_kind->addItem(tr("All of these must be true"), static_cast<int>(Filter::Node::All));
    m_kind->addItem(tr("Any of these must be true"), static_cast<int>(Filter::Node::Any));
    layout->addWidget(m_kind, 0, Qt::AlignTop);
    layout->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (m_showing)
            return;
        m_node.node = static_cast<Filter::Node>(m_kind->currentData().toInt());
        Q_EMIT edited(u"kind"_s);
    });
    return pane;
}

QWidget *ConditionEditor::createCondition()
{
    auto *pane = new QWidget(m_stack);
    m_field = new FieldBox(u"conditionField"_s, tr("Field"), pane);
    m_operator = new QComboBox(pane);
    m_operator->setObjectName(u"conditionOperator"_s);
    m_operator->setAccessibleName(tr("Comparison"));
    // What it is compared by is seen whole; the field gives way.
    m_operator->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_field->setMinimumContentsLength(8);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_field, 3);
    top->addWidget(m_operator, 2);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(createValues());
    m_hint = makeWrappedLabel({}, TextRole::Small, pane);
    m_hint->setObjectName(u"conditionHint"_s);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    connect(m_field, &FieldBox::fieldChosen, this, &ConditionEditor::takeField);
    connect(m_field, &FieldBox::complaintChanged, this, &ConditionEditor::showHint);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &ConditionEditor::takeOperator);
    return pane;
}

QWidget *ConditionEditor::createValues()
{
    m_values = new QStackedWidget(m_stack);
    m_line = new QLineEdit(m_values);
    m_number = new QLineEdit(m_values);
    m_days = new QSpinBox(m_values);
    m_day = new QDateEdit(m_values);
    m_moment = new QDateTimeEdit(m_values);
    m_yesNo = new QComboBox(m_values);
    m_one = new ValueBox(m_values);
    m_many = new Choices(m_values);
    m_values->addWidget(new QWidget(m_values));
    const QStringList names{u"valueText"_s, u"valueNumber"_s, u"valueDays"_s, u"valueDay"_s, u"valueMoment"_s,
        u"valueYesNo"_s, u"valueOne"_s, u"valueMany"_s};
    int place = 0;
    for (QWidget *editor :
        std::initializer_list<QWidget *>{m_line, m_number, m_days, m_day, m_moment, m_yesNo, m_one, m_many}) {
        editor->setObjectName(names.at(place++));
        editor->setAccessibleName(tr("Value"));
        // A list is as high as there is room; everything else keeps its own height at the top.
        auto *holder = new QWidget(m_values);
        auto *layout = new QVBoxLayout(holder);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(editor, editor == m_many ? 1 : 0);
        if (editor != m_many)
            layout->addStretch(1);
        m_values->addWidget(holder);
    }
    // What is not shown asks for no room: the list would take it from the tree above at all times.
    const auto follow = [this](int current) {
        for (int page = 0; page < m_values->count(); ++page) {
            m_values->widget(page)->setSizePolicy(
                QSizePolicy::Preferred, page == current ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        }
    };
    connect(m_values, &QStackedWidget::currentChanged, this, follow);
    follow(m_values->currentIndex());
    m_days->setRange(1, 36500);
    m_days->setSuffix(u' ' + tr("days"));
    for (QDateTimeEdit *date : {static_cast<QDateTimeEdit *>(m_day), m_moment})
        date->setCalendarPopup(true);
    m_day->setDate(QDate::currentDate());
    m_moment->setDateTime(QDateTime(QDate::currentDate(), QTime(0, 0)));
    m_yesNo->addItem(tr("Yes"), true);
    m_yesNo->addItem(tr("No"), false);
    m_one->setEditable(true);
    m_one->setLineEdit(new ElidedLine(m_one));
    m_one->setInsertPolicy(QComboBox::NoInsert);
    for (QLineEdit *line : {m_line, m_number, m_one->lineEdit()})
        connect(line, &QLineEdit::editingFinished, line, [line] { showBeginning(line); });
    wireValues();
    return m_values;
}

void ConditionEditor::wireValues()
{
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        QStringList parts{text};
        if (takesMany(m_node.op))
            parts = text.split(u',', Qt::SkipEmptyParts);
        QList<Value> operands;
        for (const QString &part : std::as_const(parts))
            operands.append(Value(part.trimmed()));
        takeOperands(operands);
    });
    connect(m_number, &QLineEdit::textEdited, this, [this](const QString &text) {
        QString plain = text.trimmed();
        plain.replace(u',', u'.').remove(u' ').remove(QChar(0xa0));
        const auto number = Decimal::parse(plain);
        takeOperands(number ? QList<Value>{Value(*number)} : QList<Value>());
    });
    connect(m_days, &QSpinBox::valueChanged, this, [this](int days) { takeOperands({Value(qint64{days})}); });
    connect(m_day, &QDateEdit::dateChanged, this, [this](QDate day) { takeOperands({Value(day)}); });
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this,
        [this](const QDateTime &moment) { takeOperands({Value(Instant::fromDateTime(moment))}); });
    connect(m_yesNo, &QComboBox::currentIndexChanged, this,
        [this] { takeOperands({Value(m_yesNo->currentData().toBool())}); });
    connect(m_one, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            takeOperands({Value(m_one->itemData(index).toString())});
    });
    connect(m_many, &QListWidget::itemChanged, this, [this] {
        QList<Value> operands;
        for (int i = 0; i < m_many->count(); ++i) {
            if (m_many->item(i)->checkState() == Qt::Checked)
                operands.append(Value(m_many->item(i)->data(Qt::UserRole).toString()));
        }
        takeOperands(operands);
    });
}

void ConditionEditor::setSchema(const ObjectSchema &schema)
{
    m_schema = schema;
    m_field->setFields(schema);
}

void ConditionEditor::setNames(const FilterNames &names)
{
    m_names = names;
    if (m_stack->currentIndex() == 2)
        showValue();
}

const FieldSchema *ConditionEditor::field() const
{
    return m_schema.field(m_node.field);
}

void ConditionEditor::show(const std::optional<Filter> &node)
{
    if (!node) {
        m_stack->setCurrentIndex(0);
        return;
    }
    const bool same = m_stack->currentIndex() == 2 && m_node == *node;
    m_node = *node;
    if (isFilterGroup(*node)) {
        m_showing = true;
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(node->node)));
        m_kind->setVisible(node->node != Filter::Node::Not);
        m_showing = false;
        m_stack->setCurrentIndex(1);
        return;
    }
    m_stack->setCurrentIndex(2);
    // What somebody types in stays as it stands there.
    if (same)
        return;
    m_field->showField(m_node.field);
    showOperators();
    showValue();
    if (const FieldSchema *known = field(); known && !known->referenceTo.isEmpty())
        Q_EMIT namesWanted(known->name);
}

void ConditionEditor::focusFirst()
{
    if (m_stack->currentIndex() == 2)
        m_field->setFocus(Qt::ShortcutFocusReason);
    else if (m_stack->currentIndex() == 1)
        m_kind->setFocus(Qt::ShortcutFocusReason);
}

void ConditionEditor::showOperators()
{
    m_showing = true;
    m_operator->clear();
    QList<Op> operators = field() ? operatorsOf(*field()) : operatorsOf({});
    if (!operators.contains(m_node.op))
        operators.append(m_node.op);
    const FieldType type = field() ? field()->type : FieldType::Unknown;
    for (const Op op : std::as_const(operators))
        m_operator->addItem(operatorWords(op, type), static_cast<int>(op));
    m_operator->setCurrentIndex(m_operator->findData(static_cast<int>(m_node.op)));
    m_showing = false;
}

QList<session::FieldChoice> ConditionEditor::choicesOf(const FieldSchema &field) const
{
    QList<session::FieldChoice> choices = m_names.value(field.name);
    for (const PicklistEntry &entry : field.picklist) {
        if (entry.active)
            choices.append({Value(entry.value), entry.label.isEmpty() ? entry.value : entry.label, true});
    }
    return choices;
}

ConditionEditor::Editor ConditionEditor::editorOf(const FieldSchema &field, Op op) const
{
    if (filterOperator(op).most == 0)
        return Nothing;
    if (takesDays(op))
        return Days;
    const bool byName = !choicesOf(field).isEmpty() && filterOperator(op).family != FilterFamily::Text;
    if (byName)
        return takesMany(op) ? Many : One;
    switch (field.type) {
    case FieldType::Boolean:
        return YesNo;
    case FieldType::Day:
        return Day;
    case FieldType::Instant:
        return Moment;
    case FieldType::Integer:
    case FieldType::Decimal:
        return takesMany(op) ? Line : Number;
    default:
        return Line;
    }
}

void ConditionEditor::showValue()
{
    static const FieldSchema unknown;
    const FieldSchema &known = field() ? *field() : unknown;
    const Editor editor = editorOf(known, m_node.op);
    const Value first = m_node.operands.value(0);
    m_showing = true;
    QStringList texts;
    for (const Value &operand : std::as_const(m_node.operands))
        texts.append(operand.display());
    showText(m_line, texts.join(u", "_s));
    m_line->setPlaceholderText(takesMany(m_node.op) ? tr("Values, with commas between") : tr("Value"));
    showText(m_number, first.display());
    m_number->setPlaceholderText(tr("Number"));
    m_days->setValue(std::max(1, filterDays(m_node)));
    if (const auto *day = first.get<QDate>())
        m_day->setDate(*day);
    if (const auto *moment = first.get<Instant>())
        m_moment->setDateTime(moment->toDateTime().toLocalTime());
    m_yesNo->setCurrentIndex(first.get<bool>() && !*first.get<bool>() ? 1 : 0);
    const QString before = m_one->currentText();
    if (editor == One || editor == Many)
        showChoices();
    if (m_one->currentText() != before)
        showBeginning(m_one->lineEdit());
    m_showing = false;
    m_values->setCurrentIndex(editor);
    m_values->setVisible(editor != Nothing);
    showHint();
}

void ConditionEditor::showHint()
{
    const QString complaint = m_field->complaint();
    const bool drifts = m_node.turnsByItself(m_schema);
    m_hint->setText(!complaint.isEmpty() ? complaint
            : !field()                   ? tr("The connected user does not see this field.")
            : drifts ? tr("Can turn without the record being touched: it is judged again every day.")
                     : QString());
    setStyleProperty(m_hint, "ink", complaint.isEmpty() ? QVariant() : QVariant(u"bad"_s));
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void ConditionEditor::showChoices()
{
    const QList<session::FieldChoice> choices = choicesOf(*field());
    QStringList chosen;
    for (const Value &operand : std::as_const(m_node.operands))
        chosen.append(operand.display());
    m_one->clear();
    m_many->clear();
    for (const session::FieldChoice &choice : choices) {
        const QString value = choice.value.display();
        const QString title = choice.active ? choice.label : inactiveTitle(choice.label);
        m_one->addItem(title, value);
        auto *item = new QListWidgetItem(title, m_many);
        item->setData(Qt::UserRole, value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(value) ? Qt::Checked : Qt::Unchecked);
        chosen.removeAll(value);
    }
    // Values that nobody can choose any more are still there.
    for (const QString &value : std::as_const(chosen)) {
        m_one->addItem(value, value);
        auto *item = new QListWidgetItem(value, m_many);
        item->setData(Qt::UserRole, value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_one->setCurrentIndex(m_one->findData(m_node.operands.value(0).display()));
    m_many->updateGeometry();
}

void ConditionEditor::takeField(const QString &name)
{
    m_node.field = name;
    if (const FieldSchema *known = field()) {
        const QList<Op> operators = operatorsOf(*known);
        if (!operators.contains(m_node.op))
            m_node.op = operators.first();
        m_node.operands = operandsFor(m_node.op, {});
        if (!known->referenceTo.isEmpty())
            Q_EMIT namesWanted(known->name);
    }
    showOperators();
    showValue();
    fillOperands();
    Q_EMIT edited({});
}

void ConditionEditor::fillOperands()
{
    if (!m_node.operands.isEmpty() || !field())
        return;
    const Editor editor = editorOf(*field(), m_node.op);
    if (editor == YesNo)
        m_node.operands = {Value(true)};
    else if (editor == Day)
        m_node.operands = {Value(m_day->date())};
    else if (editor == Moment)
        m_node.operands = {Value(Instant::fromDateTime(m_moment->dateTime()))};
}

void ConditionEditor::takeOperator()
{
    if (m_showing)
        return;
    const auto op = static_cast<Op>(m_operator->currentData().toInt());
    // A number of days is no day.
    if (takesDays(op) != takesDays(m_node.op))
        m_node.operands.clear();
    m_node.op = op;
    m_node.operands = operandsFor(op, m_node.operands);
    showValue();
    fillOperands();
    Q_EMIT edited({});
}

void ConditionEditor::takeOperands(const QList<Value> &operands)
{
    if (m_showing)
        return;
    m_node.operands = operands;
    Q_EMIT edited(u"value"_s);
}

} // namespace tandem::ui
