// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/mappingpage.h"

#include "ui/kit/findable.h"
#include "ui/kit/notice.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/mapping/fieldlistview.h"
#include "ui/mapping/fieldpane.h"
#include "ui/mapping/mappingdocument.h"
#include "ui/mapping/mappingeditor.h"
#include "ui/mapping/mappingmodels.h"
#include "ui/mapping/mappingtabs.h"
#include "ui/mapping/savesheet.h"

#include <QPushButton>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// What they come to is shown before all the others are counted.
constexpr qint64 firstPairs = 500;

} // namespace

MappingPage::MappingPage(session::Session *session, QWidget *parent)
    : FlowPage(tr("Mappings"), u"Mapping"_s, session, parent)
    , m_editor(new MappingEditor(this))
{
    setObjectName(u"mappingPage"_s);
    QPushButton *propose = addSecondaryAction(tr("Map same names…"), u"proposeMappings"_s);
    propose->setToolTip(tr("Proposes fields that seem to mean the same, for you to tick"));
    makeFindable(propose, tr("propose suggest automatically"));
    addAction(propose);
    setContent(m_editor);
    orderTabs(this);
    connect(propose, &QPushButton::clicked, this, [this] { m_editor->propose(Side::Salesforce, {}); });
    connect(m_editor, &MappingEditor::trialWanted, this, &MappingPage::tryCurrent);
}

MappingPage::~MappingPage()
{
    m_trial.request_stop();
    // A stack of steps that goes tells of it; the document that it asks for may have gone before it.
    for (const auto &[flow, document] : m_documents)
        document->history()->disconnect(this);
}

MappingDocument *MappingPage::document()
{
    std::unique_ptr<MappingDocument> &known = m_documents[flow()];
    if (!known) {
        known = std::make_unique<MappingDocument>();
        connect(known.get(), &MappingDocument::changed, this, [this, flow = flow()] {
            if (flow == this->flow() && !isLoading())
                check();
        });
        // While a step is taken back the stack still tells of before.
        connect(known->history(), &QUndoStack::indexChanged, this, [this] { showActions(); });
    }
    return known.get();
}

QUndoStack *MappingPage::history()
{
    return document()->history();
}

bool MappingPage::isChanged()
{
    return document()->isChanged();
}

const FlowConfiguration &MappingPage::saved()
{
    return document()->saved();
}

void MappingPage::load(const FlowConfiguration &saved)
{
    document()->load(saved);
}

bool MappingPage::takeIn(const FlowConfiguration &saved)
{
    return document()->takeIn(saved);
}

void MappingPage::markSaved()
{
    document()->markSaved();
}

FlowConfiguration MappingPage::edited()
{
    return document()->edited();
}

bool MappingPage::hasUnsavedEdits() const
{
    return std::any_of(
        m_documents.begin(), m_documents.end(), [](const auto &entry) { return entry.second->isChanged(); });
}

PageIndex MappingPage::index() const
{
    return {tr("fields map columns"), flowParts()};
}

bool MappingPage::focusSearch()
{
    if (!canSearch())
        return false;
    m_editor->focusSearch();
    return true;
}

void MappingPage::showFields()
{
    m_editor->show(fields(), document());
}

void MappingPage::showWanted(const QString &wanted)
{
    if (wanted == "problems"_L1)
        return m_editor->tabs()->showProblems();
    const QString key = wanted.section(u'/', 0, 0);
    FieldMapping pair;
    pair.salesforce = key.section(u'=', 0, 0);
    pair.startdeliver = key.section(u'=', 1);
    m_editor->reveal(document()->indexOf(pair));
    if (wanted.section(u'/', 1) == "problems"_L1)
        m_editor->tabs()->showProblems();
    if (mayTakeFocus(this))
        m_editor->pane(Side::Salesforce)->view()->setFocus(Qt::OtherFocusReason);
}

void MappingPage::readMore()
{
    watch(session()->flowSample(flow()), this,
        [this, flow = flow()](const Result<session::FlowSample> &sample) {
            if (flow != this->flow() || state() != State::Full)
                return;
            if (sample)
                m_editor->setSample(*sample);
            check();
            tryCurrent();
        });
}

void MappingPage::tryCurrent()
{
    m_trial.request_stop();
    m_trial = std::stop_source();
    m_trying = true;
    if (!isVisible())
        return;
    const int index = m_editor->current();
    if (index < 0 || index >= document()->mappings().size() || m_editor->fields().flow != flow())
        return;
    tryOn(document()->mappings().at(index).key(), firstPairs);
}

void MappingPage::tryOn(const QString &mapping, qint64 atMost)
{
    const std::stop_token stop = m_trial.get_token();
    watch(session()->tryMappings(edited(), {mapping}, stop, atMost), this,
        [this, mapping, stop](const Result<session::MappingTrials> &trials) {
            if (stop.stop_requested() || m_editor->fields().flow != flow())
                return;
            const Result<MappingTrial> trial =
                trials ? trials->first() : Result<MappingTrial>(fail(trials.error()));
            m_trying = trial && trial->reach == MappingTrial::Reach::First;
            m_editor->setTrial(trial);
            if (m_trying)
                tryOn(mapping, 0);
        });
}

/// What nobody sees need not be tried: it goes on when the page is looked at again.
void MappingPage::hideEvent(QHideEvent *event)
{
    FlowPage::hideEvent(event);
    m_trial.request_stop();
}

void MappingPage::showEvent(QShowEvent *event)
{
    FlowPage::showEvent(event);
    if (m_trying)
        tryCurrent();
}

void MappingPage::check()
{
    if (m_checking) {
        m_checkAgain = true;
        return;
    }
    m_checking = true;
    const FlowConfiguration edited = document()->edited();
    watch(session()->checkFlow(edited), this,
        [this, edited](const Result<QList<ConfigurationProblem>> &problems) {
            m_checking = false;
            if (std::exchange(m_checkAgain, false))
                return check();
            if (problems && document()->edited() == edited)
                m_editor->setProblems(*problems);
        });
}

void MappingPage::reviewEdit()
{
    const ProblemsModel *problems = m_editor->tabs()->problems();
    const int errors = problems->errors();
    auto *sheet =
        new SaveSheet(fields(), EditsModel::between(document()->saved().mappings, document()->mappings()),
            errors, static_cast<int>(problems->problems().size()) - errors, this);
    connect(sheet, &SaveSheet::saveRequested, this, [this, sheet] {
        const FirstAgreement keep = sheet->existing();
        if (keep == FirstAgreement::Ask)
            return save();
        save([this, keep, mappings = sheet->mappings()] { planExisting(mappings, keep); });
    });
    sheet->open();
    tryEdits(sheet);
}

/// Before anything else is planned with the new mappings: what is there is shown with its cost, and waits.
void MappingPage::planExisting(const QStringList &mappings, FirstAgreement keep)
{
    notice()->say(Tone::Neutral, tr("Saved. Making a plan for the values that are there already…"));
    watch(
        session()->planExisting(flow(), mappings, keep), this, [this](const Result<session::PlanView> &plan) {
            if (!plan)
                return notice()->sayError(plan.error());
            if (plan->report.error)
                return notice()->sayError(*plan->report.error);
            if (plan->rows == 0)
                return notice()->say(
                    Tone::Good, tr("Saved. Of the values that are there none has to be written."));
            notice()->dismiss();
            Q_EMIT pageRequested(u"review"_s, QString::number(plan->id));
        });
}

/// All of them at once, as each pair is judged for all of its fields; until the sheet is closed.
void MappingPage::tryEdits(SaveSheet *sheet)
{
    if (sheet->mappings().isEmpty())
        return;
    std::stop_source stop;
    // Not in the page's name: where the page goes first, that connection would be gone before the sheet is.
    connect(sheet, &QObject::destroyed, [stop]() mutable { stop.request_stop(); });
    watch(session()->tryMappings(edited(), sheet->mappings(), stop.get_token()), sheet,
        [sheet](const Result<session::MappingTrials> &trials) { sheet->setTrials(trials); });
}

} // namespace tandem::ui
