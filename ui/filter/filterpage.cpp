// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filterpage.h"

#include "ui/filter/filterdocument.h"
#include "ui/filter/filtereditor.h"
#include "ui/filter/filtersheet.h"
#include "ui/kit/notice.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

FilterPage::FilterPage(session::Session *session, QWidget *parent)
    : FlowPage(tr("Filters"), u"Filter"_s, session, parent)
    , m_editor(new FilterEditor(this))
{
    setObjectName(u"filterPage"_s);
    setContent(m_editor);
    orderTabs(this);
    connect(m_editor, &FilterEditor::trialWanted, this, &FilterPage::count);
    connect(m_editor, &FilterEditor::namesWanted, this, &FilterPage::readNames);
}

FilterPage::~FilterPage()
{
    // A stack of steps that goes tells of it; the document that it asks for may have gone before it.
    for (const auto &[flow, document] : m_documents)
        document->history()->disconnect(this);
}

FilterDocument *FilterPage::document()
{
    std::unique_ptr<FilterDocument> &known = m_documents[flow()];
    if (!known) {
        known = std::make_unique<FilterDocument>();
        // While a step is taken back the stack still tells of before.
        connect(known->history(), &QUndoStack::indexChanged, this, [this] { showActions(); });
    }
    return known.get();
}

QUndoStack *FilterPage::history()
{
    return document()->history();
}

bool FilterPage::isChanged()
{
    return document()->isChanged();
}

const FlowConfiguration &FilterPage::saved()
{
    return document()->saved();
}

void FilterPage::load(const FlowConfiguration &saved)
{
    document()->load(saved);
}

bool FilterPage::takeIn(const FlowConfiguration &saved)
{
    return document()->takeIn(saved);
}

void FilterPage::markSaved()
{
    document()->markSaved();
}

FlowConfiguration FilterPage::edited()
{
    return document()->edited();
}

PageIndex FilterPage::index() const
{
    return {tr("conditions scope which records sync"), flowParts()};
}

bool FilterPage::hasUnsavedEdits() const
{
    return std::any_of(
        m_documents.begin(), m_documents.end(), [](const auto &entry) { return entry.second->isChanged(); });
}

void FilterPage::showFields()
{
    m_asked.clear();
    m_editor->show(fields(), document());
}

void FilterPage::readMore()
{
    // Fields that no run has read are counted on the sample.
    watch(session()->flowSample(flow()), this, [this, flow = flow()](const Result<session::FlowSample> &) {
        if (flow != this->flow() || state() != State::Full)
            return;
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            count(side);
    });
}

void FilterPage::showWanted(const QString &wanted)
{
    if (const auto side = sideFromName(wanted))
        m_editor->showSide(*side);
}

/// The latest count wins: the session gives up the one before.
void FilterPage::count(Side side)
{
    const qint64 number = ++m_counts[side];
    watch(session()->tryFilter(flow(), side, document()->judged(side)), this,
        [this, side, number, flow = flow()](const Result<FilterTrial> &trial) {
            if (number != m_counts.value(side) || flow != this->flow())
                return;
            m_editor->setTrial(side, trial);
            if (m_sheet)
                m_sheet->setTrial(side, trial);
        });
}

void FilterPage::readNames(Side side, const QString &field)
{
    const QString key = sideName(side) + u'/' + field;
    if (m_asked.contains(key))
        return;
    m_asked.insert(key);
    watch(session()->fieldChoices(flow(), side, field), this,
        [this, side, field, flow = flow()](const Result<QList<session::FieldChoice>> &choices) {
            if (choices && flow == this->flow())
                m_editor->setNames(side, field, *choices);
        });
}

void FilterPage::reviewEdit()
{
    const FlowConfiguration after = edited();
    QStringList problems;
    for (const Side side : {Side::Salesforce, Side::Startdeliver})
        problems += checkFilter(after.filter(side), fields().schema(side));
    auto *sheet = new FilterSheet(after, problems, this);
    connect(sheet, &FilterSheet::saveRequested, this, [this] { save(); });
    m_sheet = sheet;
    sheet->open();
    for (const Side side : {Side::Salesforce, Side::Startdeliver})
        count(side);
}

} // namespace tandem::ui
