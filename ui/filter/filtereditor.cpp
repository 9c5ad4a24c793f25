// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtereditor.h"

#include "ui/filter/conditioneditor.h"
#include "ui/filter/filterdocument.h"
#include "ui/filter/filtermodel.h"
#include "ui/filter/filtertree.h"
#include "ui/filter/scopecard.h"
#include "ui/kit/chips.h"
#include "ui/kit/findable.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/roomstack.h"
#include "ui/kit/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSplitter>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array sides{Side::Salesforce, Side::Startdeliver};

QPushButton *toolButton(const QString &picture, const QString &name, const QString &what, QWidget *parent)
{
    QPushButton *button = makeButton({}, name, ButtonRole::Quiet, parent);
    button->setIcon(icon(picture, Token::Accent));
    button->setToolTip(what);
    button->setAccessibleName(what);
    return button;
}

/// From the editor below the rows too: what is typed there counts before something else takes its place.
void pressByKeys(QWidget *where, const QList<QKeyCombination> &keys, QPushButton *button)
{
    for (const QKeyCombination key : keys) {
        addKey(where, key, button->accessibleName(), [button] {
            button->setFocus(Qt::ShortcutFocusReason);
            button->click();
        });
    }
}

QPushButton *chipOf(const QString &text, const QString &name, ChipGroup *group, QWidget *parent)
{
    QPushButton *chip = makeChip(text, name, parent);
    group->add(chip);
    return chip;
}

} // namespace

FilterEditor::FilterEditor(QWidget *parent)
    : QWidget(parent)
    , m_model(new FilterModel(this))
    , m_tree(new FilterTree(m_model, this))
    , m_condition(new ConditionEditor(this))
{
    setObjectName(u"filterEditor"_s);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createLeft());
    splitter->addWidget(createRight());
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createTop());
    layout->addWidget(splitter, 1);
    wire();
}

QWidget *FilterEditor::createTop()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *group = new ChipGroup(this);
    for (const Side side : sides) {
        QPushButton *chip =
            chipOf(tr("Records of %1").arg(sideTitle(side)), u"filter-"_s + sideName(side), group, line);
        m_sides.insert(side, chip);
        layout->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, side = side] { showSide(side); });
    }
    m_sides.value(m_side)->setChecked(true);
    layout->addStretch(1);
    return line;
}

QWidget *FilterEditor::createTools()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QPushButton *condition = makeButton(tr("Condition"), u"addCondition"_s, ButtonRole::Normal, line);
    condition->setIcon(icon(u"plus"_s, Token::Accent));
    condition->setAccessibleName(tr("Add a condition"));
    condition->setToolTip(tr("Adds a condition after the chosen row (Insert)"));
    pressByKeys(this, {Qt::Key_Insert, Qt::CTRL | Qt::Key_Plus}, condition);
    QPushButton *group = makeButton(tr("Group"), u"addGroup"_s, ButtonRole::Normal, line);
    group->setIcon(icon(u"plus"_s, Token::Accent));
    group->setAccessibleName(tr("Add a group"));
    group->setToolTip(tr("Adds a group after the chosen row (Alt+Insert)"));
    // Shift+Insert pastes into whatever is typed in, and Ctrl+Insert copies.
    pressByKeys(this, {Qt::ALT | Qt::Key_Insert, Qt::ALT | Qt::Key_Plus}, group);
    m_group = makeButton(tr("Group these"), u"groupNodes"_s, ButtonRole::Quiet, line);
    m_negate = makeButton(tr("Not"), u"negateNode"_s, ButtonRole::Quiet, line);
    m_up = toolButton(u"arrow-up"_s, u"nodeUp"_s, tr("Up (Alt+Up)"), line);
    m_down = toolButton(u"arrow-down"_s, u"nodeDown"_s, tr("Down (Alt+Down)"), line);
    m_remove = toolButton(u"trash"_s, u"removeNode"_s, tr("Remove (Delete)"), line);
    for (QPushButton *button : {condition, group})
        layout->addWidget(button);
    for (QPushButton *button : {condition, group, m_group, m_negate})
        makeFindable(button);
    layout->addStretch(1);
    // Quiet ones have no edge, and stand closer.
    auto *quiet = new QHBoxLayout;
    quiet->setSpacing(2);
    for (QPushButton *button : {m_group, m_negate, m_up, m_down, m_remove})
        quiet->addWidget(button);
    layout->addLayout(quiet);
    connect(condition, &QPushButton::clicked, this, [this] { addNode(freshCondition()); });
    connect(group, &QPushButton::clicked, this, [this] {
        Filter fresh;
        fresh.node = Filter::Node::Any;
        addNode(fresh);
    });
    return line;
}

QWidget *FilterEditor::createLeft()
{
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *card = new QFrame(left);
    card->setProperty("card", true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->addWidget(m_condition);
    card->setMinimumHeight(136);
    // The condition has what its parts need, the tree all the rest.
    layout->addWidget(m_tree, 1);
    layout->addWidget(createTools());
    layout->addWidget(card);
    return left;
}

/// A splitter does not ask how high a wrapped text is at its width: a room of its own does, and scrolls
/// rather than have its parts cut.
QWidget *FilterEditor::createRight()
{
    auto *room = new RoomStack(this);
    auto *right = new QWidget(room);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const Side side : sides) {
        m_cards.insert(side, new ScopeCard(side, right));
        layout->addWidget(m_cards.value(side));
    }
    auto *views = new QHBoxLayout;
    views->setSpacing(8);
    auto *group = new ChipGroup(this);
    m_asSentence = chipOf(tr("In words"), u"asSentence"_s, group, right);
    m_asQuery = chipOf(tr("As a query"), u"asQuery"_s, group, right);
    m_asSentence->setChecked(true);
    views->addWidget(m_asSentence);
    views->addWidget(m_asQuery);
    views->addStretch(1);
    layout->addLayout(views);
    m_words = new QPlainTextEdit(right);
    m_words->setObjectName(u"filterWords"_s);
    m_words->setAccessibleName(tr("The filter in words"));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    // The style sheet gives what is typed in the least height of one line, whatever it was given here.
    constexpr int lines = 4;
    constexpr int around = 24; // its own edges, as the style sheet has them
    auto *words = new QWidget(right);
    auto *inside = new QVBoxLayout(words);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_words);
    m_words->ensurePolished();
    words->setMinimumHeight(lines * m_words->fontMetrics().lineSpacing() + around);
    layout->addWidget(words, 1);
    createLeaves(right, layout);
    right->setMinimumWidth(208);
    room->stack()->addWidget(right);
    return room;
}

/// What becomes of records that leave, and of those that are made outside.
void FilterEditor::createLeaves(QWidget *right, QBoxLayout *layout)
{
    layout->addWidget(makeLabel(tr("Records that leave the scope"), TextRole::Small, right));
    m_leaves = new QComboBox(right);
    m_leaves->setObjectName(u"leaveScope"_s);
    m_leaves->setAccessibleName(tr("What happens to records that leave the scope"));
    for (const LeaveScope leaves : {LeaveScope::Nothing, LeaveScope::Unlink, LeaveScope::ClearOurs})
        m_leaves->addItem(leaveWords(leaves), static_cast<int>(leaves));
    m_leaves->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_leaves->setMinimumContentsLength(12);
    m_leaveMeaning = makeWrappedLabel({}, TextRole::Small, right);
    layout->addWidget(m_leaves);
    layout->addWidget(m_leaveMeaning);
    m_created = makeWrappedLabel({}, TextRole::Small, right);
    m_created->setObjectName(u"createdOutside"_s);
    layout->addWidget(m_created);
}

void FilterEditor::wire()
{
    connect(m_tree, &FilterTree::currentPathChanged, this, &FilterEditor::showCurrent);
    connect(m_tree, &FilterTree::editRequested, m_condition, &ConditionEditor::focusFirst);
    connect(
        m_condition, &ConditionEditor::left, m_tree, [this] { m_tree->setFocus(Qt::ShortcutFocusReason); });
    const auto remove = [this] {
        const FilterPath path = m_tree->currentPath();
        m_document->remove(m_side, m_tree->selectedPaths());
        m_tree->goTo(path);
    };
    const auto step = [this](
                          bool down) { m_tree->goTo(m_document->step(m_side, m_tree->currentPath(), down)); };
    connect(m_tree, &FilterTree::removeRequested, this, remove);
    connect(m_tree, &FilterTree::stepRequested, this, step);
    connect(m_remove, &QPushButton::clicked, this, remove);
    connect(m_up, &QPushButton::clicked, this, [step] { step(false); });
    connect(m_down, &QPushButton::clicked, this, [step] { step(true); });
    connect(m_group, &QPushButton::clicked, this, [this] {
        const QList<FilterPath> paths = m_tree->selectedPaths();
        const Filter *node = filterAt(m_document->root(m_side), m_tree->currentPath());
        if (paths.size() == 1 && node && isFilterGroup(*node) && !paths.first().isEmpty()) {
            m_document->ungroup(m_side, paths.first());
            m_tree->goTo(paths.first());
        } else if (const FilterPath made = m_document->group(m_side, paths); !made.isEmpty()) {
            m_tree->goTo(made);
        }
    });
    connect(m_negate, &QPushButton::clicked, this,
        [this] { m_tree->goTo(m_document->negate(m_side, m_tree->currentPath())); });
    connect(m_model, &FilterModel::moveRequested, this,
        [this](const FilterPath &from, const FilterPath &parent, int at) {
            // The view is in the middle of the drop that the model told of.
            QMetaObject::invokeMethod(
                this, [=, this] { m_tree->goTo(m_document->move(m_side, from, parent, at)); },
                Qt::QueuedConnection);
        });
    connect(m_condition, &ConditionEditor::edited, this, [this](const QString &facet) {
        m_document->replace(m_side, m_tree->currentPath(), m_condition->node(), facet);
    });
    connect(m_condition, &ConditionEditor::namesWanted, this, [this](const QString &field) {
        if (!m_names.value(m_side).contains(field))
            Q_EMIT namesWanted(m_side, field);
    });
    connect(m_asSentence, &QPushButton::clicked, this, &FilterEditor::showWords);
    connect(m_asQuery, &QPushButton::clicked, this, &FilterEditor::showWords);
    connect(m_leaves, &QComboBox::activated, this,
        [this] { m_document->setLeaveScope(static_cast<LeaveScope>(m_leaves->currentData().toInt())); });
}

void FilterEditor::show(const session::FlowFields &fields, FilterDocument *document)
{
    m_fields = fields;
    m_document = document;
    m_names.clear();
    m_tried.clear();
    disconnect(m_listening);
    m_listening = connect(document, &FilterDocument::changed, this, &FilterEditor::takeDocument);
    showSide(m_side);
    wantNames();
}

void FilterEditor::showSide(Side side)
{
    m_side = side;
    m_sides.value(side)->setChecked(true);
    m_condition->setSchema(m_fields.schema(side));
    m_condition->setNames(m_names.value(side));
    m_condition->show(std::nullopt);
    m_model->setNames(m_names.value(side));
    m_tried.remove(side);
    takeDocument();
    m_tree->goTo({0});
}

/// Names of what the filters refer to already.
void FilterEditor::wantNames()
{
    for (const Side side : sides) {
        for (const QString &name : m_document->root(side).fields()) {
            const FieldSchema *field = m_fields.schema(side).field(name);
            if (field && !field->referenceTo.isEmpty())
                Q_EMIT namesWanted(side, name);
        }
    }
}

void FilterEditor::takeDocument()
{
    showTree();
    showWords();
    const LeaveScope leaves = m_document->leaveScope();
    m_leaves->setCurrentIndex(m_leaves->findData(static_cast<int>(leaves)));
    m_leaveMeaning->setText(leaveMeaning(leaves));
    const FlowConfiguration edited = m_document->edited();
    m_created->setText(createdOutside(edited));
    m_created->setVisible(!m_created->text().isEmpty());
    for (const Side side : sides) {
        m_cards.value(side)->showDrift(edited.filter(side).turnsByItself(m_fields.schema(side)));
        const Filter &wanted = m_document->root(side);
        if (const auto tried = m_tried.constFind(side); tried != m_tried.constEnd() && *tried == wanted)
            continue;
        m_tried.insert(side, wanted);
        m_cards.value(side)->showWaiting();
        Q_EMIT trialWanted(side);
    }
}

void FilterEditor::showTree()
{
    const FilterPath path = m_tree->currentPath();
    m_model->setFilter(m_document->root(m_side), m_fields.schema(m_side));
    m_tree->goTo(path);
    showCurrent();
}

void FilterEditor::showCurrent()
{
    const FilterPath path = m_tree->currentPath();
    const Filter *node = m_document ? filterAt(m_document->root(m_side), path) : nullptr;
    m_condition->show(node ? std::optional(*node) : std::nullopt);
    const bool inner = node && !path.isEmpty();
    const bool isGroup = inner && isFilterGroup(*node);
    m_group->setText(isGroup ? tr("Ungroup") : tr("Group these"));
    m_group->setAccessibleName(m_group->text());
    for (QPushButton *button : {m_negate, m_up, m_down, m_remove})
        button->setEnabled(inner);
    const QString all = tr("The outermost group holds the whole filter: choose a row in it.");
    m_negate->setToolTip(inner ? tr("Turns the chosen row round") : all);
    const QString obstacle = inner ? groupObstacle(path) : all;
    m_group->setEnabled(obstacle.isEmpty());
    m_group->setToolTip(obstacle.isEmpty()
            ? tr("Puts the chosen rows into a group of their own, or takes a group apart")
            : obstacle);
}

/// Why the row can neither be put into a group nor be taken apart as one; empty: it can.
QString FilterEditor::groupObstacle(const FilterPath &path) const
{
    const Filter &root = m_document->root(m_side);
    const Filter *holder = filterAt(root, path.mid(0, path.size() - 1));
    if (filterAt(root, path)->node == Filter::Node::Not)
        return tr("“Not” is taken away by the button of that name.");
    return holder && holder->node == Filter::Node::Not
        ? tr("Under “Not” one row stands alone: there is nothing to group.")
        : QString();
}

void FilterEditor::showWords()
{
    const FlowConfiguration edited = m_document->edited();
    const ObjectSchema &schema = m_fields.schema(m_side);
    const Filter &filter = edited.filter(m_side);
    m_asQuery->setText(m_side == Side::Salesforce ? tr("As SOQL") : tr("As a query"));
    m_words->setPlainText(m_asQuery->isChecked()
            ? filterQuery(filter, schema)
            : withOneStop(tr("In scope: %1.").arg(filterSentence(filter, schema, m_names.value(m_side)))));
}

Filter FilterEditor::freshCondition() const
{
    const ObjectSchema &schema = m_fields.schema(m_side);
    Filter condition;
    condition.node = Filter::Node::Condition;
    condition.op = Filter::Operator::IsFilled;
    // The record's name is a field that everybody knows.
    const FieldSchema *name = schema.field(m_side == Side::Salesforce ? u"Name"_s : u"name"_s);
    if (!name && !schema.fields.isEmpty())
        name = &schema.fields.first();
    condition.field = name ? name->name : QString();
    return condition;
}

/// Behind the current row, or into it where it is a group.
void FilterEditor::addNode(const Filter &node)
{
    FilterPath path = m_tree->currentPath();
    const Filter *current = filterAt(m_document->root(m_side), path);
    FilterPath made;
    if (!current || path.isEmpty() || current->node == Filter::Node::All
        || current->node == Filter::Node::Any) {
        made =
            m_document->insert(m_side, path, current ? static_cast<int>(current->children.size()) : 0, node);
    } else {
        const int at = path.takeLast() + 1;
        made = m_document->insert(m_side, path, at, node);
        // Beside a NOT's only child there is no room.
        if (made.isEmpty())
            made = m_document->insert(
                m_side, {}, static_cast<int>(m_document->root(m_side).children.size()), node);
    }
    m_tree->goTo(made);
    m_condition->focusFirst();
}

void FilterEditor::setTrial(Side side, const Result<FilterTrial> &trial)
{
    m_cards.value(side)->showTrial(trial);
    if (side == m_side && trial)
        m_model->setTrial(*trial);
}

void FilterEditor::setNames(Side side, const QString &field, const QList<session::FieldChoice> &choices)
{
    m_names[side].insert(field, choices);
    if (side != m_side)
        return;
    m_model->setNames(m_names.value(side));
    m_condition->setNames(m_names.value(side));
    showWords();
}

} // namespace tandem::ui
