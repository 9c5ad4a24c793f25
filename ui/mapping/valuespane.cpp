// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/valuespane.h"

#include "ui/kit/chips.h"
#include "ui/kit/findable.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/valuebox.h"
#include "ui/kit/words.h"
#include "ui/mapping/mappingwords.h"
#include "ui/mapping/sidechip.h"
#include "ui/mapping/valuemapmodel.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSeen = 50;

/// A list of the far side's values; anything may be typed where it takes anything.
class ChoiceDelegate final : public CellDelegate
{
public:
    explicit ChoiceDelegate(const ValueMapModel *model, QObject *parent)
        : CellDelegate(parent)
        , m_model(model)
    {
    }
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *box = new QComboBox(parent);
        box->setObjectName(u"valueChoice"_s);
        box->setAccessibleName(ValuesPane::tr("What %1 becomes")
                                   .arg(index.siblingAtColumn(ValueMapModel::From).data().toString()));
        box->addItems(m_model->choices());
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = qobject_cast<QComboBox *>(editor);
        // What is typed there stays, whatever the table is told meanwhile.
        if (box->property("filled").toBool())
            return;
        box->setProperty("filled", true);
        box->setCurrentText(index.data(Qt::EditRole).toString());
        box->lineEdit()->selectAll();
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, qobject_cast<QComboBox *>(editor)->currentText(), Qt::EditRole);
    }

private:
    const ValueMapModel *m_model;
};

} // namespace

ValuesPane::ValuesPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new ValueMapModel(this))
    , m_table(new TableView(u"mappingValues"_s, tr("Value map"), this))
{
    m_table->setModel(m_model);
    auto *delegate = new ChoiceDelegate(m_model, m_table);
    m_table->setItemDelegate(delegate);
    // After the table, which closes the editor: Return goes on with the next value, as in a spreadsheet.
    connect(delegate, &QAbstractItemDelegate::closeEditor, this,
        [this](QWidget *, QAbstractItemDelegate::EndEditHint hint) {
            if (hint == QAbstractItemDelegate::SubmitModelCache)
                editNext();
        });
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({-3, -3, 120});
    m_table->verticalHeader()->setDefaultSectionSize(std::max(38, fontMetrics().height() + 20));
    m_table->setPlaceholder(tr("No list of values: add those that mean something else there."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(createTop());
    layout->addWidget(m_table, 1);
    layout->addWidget(createBottom());
    connect(m_table, &TableView::rowActivated, this, &ValuesPane::editRow);
    connect(m_model, &ValueMapModel::edited, this, [this](const FieldMapping &mapping) {
        m_tried.mapping = mapping;
        Q_EMIT edited(mapping, {});
    });
}

void ValuesPane::editRow(int row)
{
    const QModelIndex cell = m_model->index(row, ValueMapModel::To);
    m_table->setCurrentIndex(cell);
    m_table->edit(cell);
}

/// The last one stays.
void ValuesPane::editNext()
{
    if (const int row = m_table->currentRow(); row >= 0 && row + 1 < m_model->rowCount())
        editRow(row + 1);
}

QWidget *ValuesPane::createTop()
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
    m_toStartdeliver = chip(Direction::ToStartdeliver, u"valuesToStartdeliver"_s, Side::Startdeliver);
    m_toSalesforce = chip(Direction::ToSalesforce, u"valuesToSalesforce"_s, Side::Salesforce);
    m_state = makeLabel({}, TextRole::Small, line);
    m_state->setObjectName(u"valuesState"_s);
    layout->addWidget(m_state, 1, Qt::AlignRight | Qt::AlignVCenter);
    return line;
}

QWidget *ValuesPane::createBottom()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_value = new QLineEdit(line);
    m_value->setObjectName(u"newValue"_s);
    m_value->setAccessibleName(tr("Value to add"));
    m_value->setPlaceholderText(tr("Another value"));
    m_value->setMaximumWidth(150);
    m_add = makeButton({}, u"addValue"_s, ButtonRole::Quiet, line);
    m_add->setIcon(icon(u"plus"_s, Token::Accent));
    m_add->setAccessibleName(tr("Add the value"));
    m_add->setToolTip(tr("Add the value"));
    m_otherwise = new ValueBox(line);
    m_otherwise->setObjectName(u"otherwise"_s);
    m_otherwise->setAccessibleName(tr("Every other value"));
    m_mirror = makeButton(tr("Use it backwards too"), u"mirrorValues"_s, ButtonRole::Normal, line);
    makeFindable(m_add);
    makeFindable(m_mirror);
    layout->addWidget(m_value);
    layout->addWidget(m_add);
    layout->addStretch(1);
    layout->addWidget(makeLabel(tr("Others"), TextRole::Small, line));
    layout->addWidget(m_otherwise);
    layout->addWidget(m_mirror);
    const auto add = [this] {
        m_model->addValue(m_value->text().trimmed());
        m_value->clear();
    };
    connect(m_add, &QPushButton::clicked, this, add);
    connect(m_value, &QLineEdit::returnPressed, this, add);
    connect(m_otherwise, &QComboBox::activated, this, [this](int index) {
        m_model->setOtherwise(
            index == 0 ? std::nullopt : std::optional(m_otherwise->itemData(index).toString()));
    });
    connect(m_mirror, &QPushButton::clicked, this, [this] { Q_EMIT edited(m_model->mirrored(), {}); });
    return line;
}

void ValuesPane::show(const TriedMapping &tried)
{
    const bool another = tried.mapping.key() != m_tried.mapping.key();
    m_tried = tried;
    const bool right = flowsTo(tried.mapping.direction, Side::Startdeliver);
    const bool left = flowsTo(tried.mapping.direction, Side::Salesforce);
    m_toStartdeliver->setEnabled(right);
    m_toSalesforce->setEnabled(left);
    if (another || !flowsTo(tried.mapping.direction, m_to))
        m_to = right ? Side::Startdeliver : Side::Salesforce;
    update();
}

void ValuesPane::showSide(Side to)
{
    m_to = to;
    update();
}

void ValuesPane::setSamples(const QList<SamplePair> &samples)
{
    m_samples = samples;
    update();
}

QStringList ValuesPane::seenValues() const
{
    QStringList seen;
    for (const SamplePair &pair : m_samples) {
        const Record &source = m_to == Side::Startdeliver ? pair.salesforce : pair.startdeliver;
        const QString text = source.fields.value(m_tried.mapping.fieldOf(other(m_to))).display();
        if (!text.isEmpty() && text.size() <= 80 && !seen.contains(text) && seen.size() < mostSeen)
            seen.append(text);
    }
    seen.sort();
    return seen;
}

void ValuesPane::update()
{
    (m_to == Side::Startdeliver ? m_toStartdeliver : m_toSalesforce)->setChecked(true);
    const int row = m_table->currentRow();
    m_model->show(m_tried, m_to, seenValues());
    // Where the model has not started anew the row is current still, and may be in the middle of an edit.
    if (row >= 0 && m_table->currentRow() != row)
        m_table->goToRow(row);
    const int missing = m_model->missing();
    m_state->setText(
        missing == 0 ? tr("Every value is taken.") : tr("%n value(s) would be refused.", nullptr, missing));
    const QSignalBlocker blocker(m_otherwise);
    m_otherwise->clear();
    m_otherwise->addItem(tr("stay as they are"));
    m_otherwise->addItem(tr("become empty"), QString());
    const QStringList choices = m_model->choices();
    for (const QString &choice : choices)
        m_otherwise->addItem(tr("become %1").arg(choice), choice);
    const auto otherwise = m_model->otherwise();
    m_otherwise->setCurrentIndex(otherwise ? std::max(0, m_otherwise->findData(*otherwise)) : 0);
    m_otherwise->setEnabled(m_model->rowCount() > 0);
    const QString obstacle = mirrorObstacle();
    m_mirror->setEnabled(obstacle.isEmpty());
    m_mirror->setToolTip(
        obstacle.isEmpty() ? tr("Gives the other direction the same pairs of values") : obstacle);
}

/// Why the map cannot be used backwards; empty: it can.
QString ValuesPane::mirrorObstacle() const
{
    if (m_tried.mapping.direction != Direction::Both)
        return tr("The mapping goes one way only: there is nothing to use it backwards for.");
    if (m_model->map().isEmpty())
        return tr("There is no pair of values yet that could be used backwards.");
    return m_model->isReversible()
        ? QString()
        : tr("Several values become the same one: backwards nobody can tell which of them is meant.");
}

} // namespace tandem::ui
