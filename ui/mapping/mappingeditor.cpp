// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/mappingeditor.h"

#include "ui/kit/chips.h"
#include "ui/kit/formats.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/words.h"
#include "ui/mapping/fieldlistview.h"
#include "ui/mapping/fieldpane.h"
#include "ui/mapping/linkspane.h"
#include "ui/mapping/mappingdocument.h"
#include "ui/mapping/mappingmodels.h"
#include "ui/mapping/mappingtabs.h"
#include "ui/mapping/mappingwords.h"
#include "ui/mapping/proposalsheet.h"
#include "ui/mapping/samplespane.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>

#include <utility>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array sides{Side::Salesforce, Side::Startdeliver};

QString showTitle(FieldListModel::Show show)
{
    switch (show) {
    case FieldListModel::Show::All:
        return MappingEditor::tr("All");
    case FieldListModel::Show::Mapped:
        return MappingEditor::tr("Mapped");
    case FieldListModel::Show::Unmapped:
        return MappingEditor::tr("Unmapped");
    case FieldListModel::Show::Problems:
        break;
    }
    return MappingEditor::tr("With problems");
}

Tone worse(Tone known, bool warning)
{
    return warning && known != Tone::Bad ? Tone::Warn : Tone::Bad;
}

} // namespace

MappingEditor::MappingEditor(QWidget *parent)
    : QWidget(parent)
    , m_salesforce(new FieldPane(Side::Salesforce, this))
    , m_startdeliver(new FieldPane(Side::Startdeliver, this))
    , m_links(new LinksPane(m_salesforce->view(), m_startdeliver->view(), this))
    , m_tabs(new MappingTabs(this))
    , m_hint(makeWrappedLabel({}, TextRole::Small, this))
{
    setObjectName(u"mappingEditor"_s);
    m_hint->setObjectName(u"mappingHint"_s);
    createPanes();
    createKeys();
    for (const Side side : sides)
        wire(side);
    connect(m_links, &LinksPane::mappingChosen, this, &MappingEditor::setCurrent);
    connect(m_links, &LinksPane::ruleRequested, this, [this](int index) {
        setCurrent(index);
        m_tabs->showRule();
    });
    connect(m_links, &LinksPane::removeRequested, this, [this](int index) { m_document->remove({index}); });
    connect(m_tabs, &MappingTabs::removeRequested, this, [this](const QString &key) {
        if (const int index = indexOf(key); index >= 0)
            m_document->remove({index});
    });
    connect(m_tabs, &MappingTabs::mappingRequested, this, &MappingEditor::setCurrent);
    connect(m_tabs, &MappingTabs::edited, this, [this](const FieldMapping &mapping, const QString &facet) {
        m_document->replace(m_current, mapping, facet);
    });
    arm(Side::Salesforce, {});
}

void MappingEditor::createPanes()
{
    auto *lists = new QWidget(this);
    auto *row = new QHBoxLayout(lists);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_salesforce, 1);
    row->addWidget(m_links);
    row->addWidget(m_startdeliver, 1);
    lists->setMinimumHeight(200);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(lists);
    m_splitter->addWidget(m_tabs);
    shareRoom(false);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_sharedByHand = true; });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { shareRoom(true); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createChips());
    layout->addWidget(m_splitter, 1);
}

/// The lists have nearly all of it until there is something to look at below them, and the larger part then.
/// That stays: else rows would jump whenever one walks from a field that is mapped to one that is not.
void MappingEditor::shareRoom(bool needsTabs)
{
    constexpr int titles = 100; // of the tabs, and some lines that say what to do
    constexpr int contents = 190;
    if (std::exchange(m_needsTabs, needsTabs) == needsTabs)
        return;
    m_tabs->setMinimumHeight(needsTabs ? contents : titles);
    if (!m_sharedByHand)
        m_splitter->setSizes(needsTabs ? QList<int>{300, 200} : QList<int>{1'000, titles});
    for (const Side side : sides) {
        FieldListView *view = pane(side)->view();
        // What is being pressed must not move away below the pointer.
        if (QGuiApplication::mouseButtons() == Qt::NoButton || !view->underMouse())
            view->scrollTo(view->currentIndex());
    }
}

QWidget *MappingEditor::createChips()
{
    auto *line = new QWidget(this);
    // The hint has a line of its own: beside the chips it would be a column of single words.
    auto *lines = new QVBoxLayout(line);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    lines->addLayout(layout);
    lines->addWidget(m_hint);
    layout->addWidget(makeLabel(tr("Fields"), TextRole::Small, line));
    auto *group = new ChipGroup(line);
    using Show = FieldListModel::Show;
    for (const Show show : {Show::All, Show::Mapped, Show::Unmapped, Show::Problems}) {
        QPushButton *chip = makeChip(showTitle(show), u"fields-%1"_s.arg(static_cast<int>(show)), line);
        group->add(chip);
        layout->addWidget(chip);
        m_chips.append({show, chip});
        connect(chip, &QPushButton::clicked, this, [this, show] { showOnly(show); });
    }
    m_chips.first().second->setChecked(true);
    layout->addStretch(1);
    return line;
}

void MappingEditor::createKeys()
{
    addKey(this, Qt::Key_F2, tr("Rule of the mapping"), [this] {
        if (m_current >= 0)
            m_tabs->showRule();
    });
}

void MappingEditor::wire(Side side)
{
    FieldListView *view = pane(side)->view();
    connect(view, &FieldListView::fieldChosen, this, [this, side, view](const QString &field) {
        choose(side, field);
        // What is typed next is its partner, or the next field once it has one.
        if (view->hasFocus())
            goTo(m_armed.isEmpty() ? m_beganSide : other(side));
    });
    connect(view, &FieldListView::fieldClicked, this, [this, side](const QString &field) {
        if (!m_armed.isEmpty() && m_armedSide != side)
            choose(side, field);
    });
    connect(view, &FieldListView::currentFieldChanged, this, [this, side] {
        if (m_following || !m_document)
            return;
        const QList<int> mappings = m_document->indexesOf(side, pane(side)->view()->currentField());
        if (mappings.contains(m_current))
            return;
        m_current = mappings.value(0, -1);
        // The partner is shown beside it, wherever it stands.
        if (m_current >= 0) {
            m_following = true;
            pane(other(side))->view()->goToField(m_document->mappings().at(m_current).fieldOf(other(side)));
            m_following = false;
        }
        showCurrent();
    });
    connect(pane(side), &FieldPane::allFieldsRequested, this, [this] { m_chips.first().second->click(); });
    connect(view, &FieldListView::removeRequested, this, [this, side] { removeChosen(side); });
    connect(view, &FieldListView::cancelled, this, [this] { arm(m_armedSide, {}); });
    connect(view, &FieldListView::crossRequested, this, [this, side] { goTo(other(side)); });
    connect(view, &FieldListView::dragMoved, this, [this, side](const QPoint &at, const QStringList &fields) {
        if (fields.isEmpty())
            m_links->hideDragged();
        else
            m_links->showDragged(other(side), fields, at);
    });
    connect(pane(side)->model(), &FieldListModel::fieldsDropped, this,
        [this, side](const QStringList &from, const QString &onto) { drop(side, from, onto); });
}

void MappingEditor::goTo(Side side)
{
    FieldListView *view = pane(side)->view();
    // Its first row is where one begins, and nothing that was chosen.
    const QScopedValueRollback following(m_following, m_following || !m_armed.isEmpty());
    view->setFocus(Qt::TabFocusReason);
    if (!view->currentIndex().isValid() && view->fields()->rowCount() > 0)
        view->goToField(view->fields()->fieldAt(0)->name);
}

FieldPane *MappingEditor::pane(Side side) const
{
    return side == Side::Salesforce ? m_salesforce : m_startdeliver;
}

void MappingEditor::show(const session::FlowFields &fields, MappingDocument *document)
{
    const bool another = document != m_document;
    m_fields = fields;
    m_document = document;
    disconnect(m_listening);
    m_listening = connect(document, &MappingDocument::changed, this, &MappingEditor::takeDocument);
    m_problems.clear();
    m_tabs->setFlow(fields.configuration);
    m_tabs->problems()->setFields(fields);
    if (another) {
        m_current = -1;
        arm(Side::Salesforce, {});
        m_tabs->setSamples({});
        shareRoom(m_tabs->currentWidget() != m_tabs->samples());
    }
    for (const Side side : sides)
        pane(side)->model()->setFields(fields.schema(side));
    setProblems({});
    showLists();
    sortAgain();
}

void MappingEditor::sortAgain()
{
    m_following = true;
    for (const Side side : sides)
        pane(side)->model()->sortAgain();
    m_following = false;
    setCurrent(m_current);
}

void MappingEditor::setSample(const session::FlowSample &sample)
{
    for (const Side side : sides)
        pane(side)->model()->setShares(sample.filled(side));
    m_tabs->setSamples(sample.pairs);
}

void MappingEditor::setProblems(const QList<ConfigurationProblem> &problems)
{
    m_problems = problems;
    QHash<int, Tone> byMapping;
    QHash<QString, Tone> salesforce;
    QHash<QString, Tone> startdeliver;
    const QList<FieldMapping> mappings = m_document ? m_document->mappings() : QList<FieldMapping>();
    for (const ConfigurationProblem &problem : problems) {
        const int index = ProblemsModel::mappingOf(problem);
        if (index < 0 || index >= mappings.size())
            continue;
        const Tone tone = worse(byMapping.value(index, Tone::Neutral), problem.warning);
        byMapping.insert(index, tone);
        salesforce.insert(mappings.at(index).salesforce, tone);
        startdeliver.insert(mappings.at(index).startdeliver, tone);
    }
    m_links->setProblems(byMapping);
    m_salesforce->model()->setProblems(salesforce);
    m_startdeliver->model()->setProblems(startdeliver);
    m_tabs->setProblems(problems, mappings);
    showCounts();
}

void MappingEditor::setTrial(const Result<MappingTrial> &trial)
{
    if (m_current >= 0)
        m_tabs->samples()->showTrial(trial);
}

int MappingEditor::indexOf(const QString &key) const
{
    const QList<FieldMapping> &mappings = m_document->mappings();
    const auto found = std::find_if(mappings.begin(), mappings.end(),
        [&key](const FieldMapping &mapping) { return mapping.key() == key; });
    return found == mappings.end() ? -1 : static_cast<int>(found - mappings.begin());
}

/// What is chosen stays so while others come and go.
void MappingEditor::takeDocument()
{
    const int same = indexOf(m_currentKey);
    m_current = same >= 0 ? same : std::min(m_current, static_cast<int>(m_document->mappings().size()) - 1);
    showLists();
    showCurrent();
}

QString MappingEditor::labelOf(Side side, const QString &name) const
{
    const FieldSchema *field = pane(side)->model()->field(name);
    return field ? fieldLabel(*field) : name;
}

void MappingEditor::showLists()
{
    QList<QPair<QString, QString>> salesforce;
    QList<QPair<QString, QString>> startdeliver;
    for (const FieldMapping &mapping : m_document->mappings()) {
        salesforce.append({mapping.salesforce, labelOf(Side::Startdeliver, mapping.startdeliver)});
        startdeliver.append({mapping.startdeliver, labelOf(Side::Salesforce, mapping.salesforce)});
    }
    m_salesforce->model()->setPartners(salesforce);
    m_startdeliver->model()->setPartners(startdeliver);
    m_links->setMappings(m_document->mappings());
    showCounts();
}

/// In every chip the fields of either list, each for itself: one that is mapped twice is one field.
void MappingEditor::showCounts()
{
    for (const auto &[show, chip] : m_chips) {
        QStringList figures;
        QStringList counted;
        for (const Side side : sides) {
            const int fields = pane(side)->model()->count(show);
            figures.append(formatCount(fields));
            counted.append(tr("%n field(s) of %1", nullptr, fields).arg(sideTitle(side)));
        }
        chip->setText(showTitle(show) + u"  "_s + figures.join(u" + "_s));
        chip->setAccessibleName(showTitle(show) + u": "_s + counted.join(u", "_s));
        chip->setToolTip(chip->accessibleName());
    }
}

void MappingEditor::showOnly(FieldListModel::Show show)
{
    m_following = true;
    for (const Side side : sides)
        pane(side)->model()->setShow(show);
    m_following = false;
    if (show == FieldListModel::Show::Problems)
        m_tabs->showProblems();
    setCurrent(m_current);
}

std::optional<TriedMapping> MappingEditor::tried(int index) const
{
    if (!m_document || index < 0 || index >= m_document->mappings().size())
        return std::nullopt;
    TriedMapping tried{m_document->mappings().at(index), {}, {}};
    if (const FieldSchema *field = m_salesforce->model()->field(tried.mapping.salesforce))
        tried.salesforce = *field;
    if (const FieldSchema *field = m_startdeliver->model()->field(tried.mapping.startdeliver))
        tried.startdeliver = *field;
    return tried;
}

void MappingEditor::setCurrent(int index)
{
    m_current = index;
    if (const auto shown = tried(index)) {
        m_following = true;
        m_salesforce->view()->goToField(shown->mapping.salesforce);
        m_startdeliver->view()->goToField(shown->mapping.startdeliver);
        m_following = false;
    }
    showCurrent();
}

void MappingEditor::reveal(int index)
{
    const auto wanted = tried(index);
    if (!wanted)
        return setCurrent(index);
    m_following = true;
    for (const Side side : sides)
        pane(side)->search()->clear();
    m_following = false;
    const bool hidden = std::ranges::any_of(sides,
        [this, &wanted](Side side) { return pane(side)->model()->rowOf(wanted->mapping.fieldOf(side)) < 0; });
    if (hidden)
        m_chips.first().second->click();
    setCurrent(index);
}

void MappingEditor::showCurrent()
{
    m_currentKey = m_document && m_current >= 0 && m_current < m_document->mappings().size()
        ? m_document->mappings().at(m_current).key()
        : QString();
    m_links->setCurrent(m_current);
    if (m_current >= 0)
        shareRoom(true);
    m_tabs->showMapping(tried(m_current));
    if (m_current >= 0)
        m_tabs->samples()->showWaiting();
    Q_EMIT trialWanted();
}

void MappingEditor::choose(Side side, const QString &field)
{
    if (m_armed.isEmpty() || m_armedSide == side)
        return arm(side, m_armed == field && m_armedSide == side ? QString() : field);
    const QString first = m_armed;
    arm(side, {});
    if (side == Side::Startdeliver)
        map(first, field);
    else
        map(field, first);
}

void MappingEditor::arm(Side side, const QString &field)
{
    m_armedSide = side;
    m_armed = field;
    if (!field.isEmpty())
        m_beganSide = side;
    for (const Side one : sides) {
        pane(one)->view()->setArmed(one == side ? field : QString());
        pane(one)->setChoosing(!field.isEmpty());
    }
    m_hint->setText(field.isEmpty() ? tr("Drag a field across, or press Enter on both.")
                                    : tr("Choose the field in %1 for “%2”. Esc cancels.")
                                          .arg(sideTitle(other(side)), labelOf(side, field)));
}

void MappingEditor::map(const QString &salesforce, const QString &startdeliver)
{
    FieldMapping mapping;
    const FieldSchema *left = m_salesforce->model()->field(salesforce);
    const FieldSchema *right = m_startdeliver->model()->field(startdeliver);
    if (!left || !right)
        return;
    mapping.salesforce = left->name;
    mapping.startdeliver = right->name;
    mapping.direction = possibleDirection(*left, *right).value_or(Direction::ToStartdeliver);
    setCurrent(m_document->add({mapping}));
}

void MappingEditor::drop(Side onto, const QStringList &from, const QString &target)
{
    // Several at once cannot all mean the one they were dropped on.
    if (from.size() > 1)
        return propose(other(onto), from);
    if (onto == Side::Startdeliver)
        map(from.first(), target);
    else
        map(target, from.first());
}

void MappingEditor::propose(Side side, const QStringList &fields)
{
    QList<MappingProposal> proposals =
        proposeMappings(m_fields.salesforce, m_fields.startdeliver, m_document->mappings());
    if (!fields.isEmpty()) {
        proposals.removeIf([&](const MappingProposal &proposal) {
            return !fields.contains(proposal.mapping.fieldOf(side), Qt::CaseInsensitive);
        });
    }
    auto *sheet = new ProposalSheet(proposals, m_fields.salesforce, m_fields.startdeliver, this);
    connect(sheet, &ProposalSheet::chosen, this, [this](const QList<FieldMapping> &mappings) {
        if (!mappings.isEmpty())
            setCurrent(m_document->add(mappings));
    });
    sheet->open();
}

void MappingEditor::removeChosen(Side side)
{
    QList<int> indexes;
    // After a search the row that Return went to is current, and none is selected.
    const FieldListView *view = pane(side)->view();
    const QStringList selected = view->selectedFields();
    const QStringList fields = selected.isEmpty() ? QStringList{view->currentField()} : selected;
    for (const QString &field : fields)
        indexes += m_document->indexesOf(side, field);
    m_document->remove(indexes);
}

void MappingEditor::focusSearch()
{
    QLineEdit *search =
        m_startdeliver->isAncestorOf(focusWidget()) ? m_startdeliver->search() : m_salesforce->search();
    search->setFocus(Qt::ShortcutFocusReason);
    search->selectAll();
}

} // namespace tandem::ui
