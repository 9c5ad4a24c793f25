// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matches/matchcard.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/findable.h"
#include "ui/kit/labels.h"
#include "ui/kit/valuebox.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/fieldsmodel.h"
#include "ui/models/undecidedmodels.h"
#include "ui/tables/fieldspane.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::MatchRow;

MatchCard::MatchCard(session::Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_fields(new FieldsPane(u"matchCard"_s, FieldsPane::Layout::Pair, this))
    , m_candidates(new ValueBox(this))
{
    m_candidates->setObjectName(u"matchCandidate"_s);
    m_candidates->setAccessibleName(tr("Candidate"));
    m_candidates->setMinimumWidth(200);
    m_fields->header()->addWidget(m_candidates);
    m_fields->body()->addWidget(createActions());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fields);
    connect(m_candidates, &QComboBox::activated, this, &MatchCard::showCandidate);
    showRow(nullptr);
}

QWidget *MatchCard::createActions()
{
    auto *actions = new QWidget(this);
    auto *layout = new QHBoxLayout(actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_link = makeButton(tr("Link"), u"linkMatch"_s, ButtonRole::Normal, actions);
    m_link->setToolTip(tr("The two are the same: from now on they are kept in step (L)"));
    m_create = makeButton(tr("Create new"), u"createMatch"_s, ButtonRole::Normal, actions);
    m_create->setToolTip(tr("None of them: its partner is created on the other side (N)"));
    m_apart = makeButton(tr("Keep apart"), u"apartMatch"_s, ButtonRole::Normal, actions);
    m_apart->setToolTip(
        tr("They are not the same record: each gets a partner of its own where the flow creates one (A)"));
    m_undo = makeButton(tr("Undo"), u"undoMatch"_s, ButtonRole::Quiet, actions);
    for (QPushButton *button : {m_link, m_create, m_apart})
        m_decisions.append({button, button->toolTip()});
    for (QPushButton *button : {m_link, m_create, m_apart, m_undo})
        makeFindableAtItsRow(button);
    layout->addWidget(m_link);
    layout->addWidget(m_create);
    layout->addWidget(m_apart);
    layout->addStretch(1);
    layout->addWidget(m_undo);
    connect(m_link, &QPushButton::clicked, this, &MatchCard::linkRequested);
    connect(m_create, &QPushButton::clicked, this, &MatchCard::createRequested);
    connect(m_apart, &QPushButton::clicked, this, &MatchCard::keepApartRequested);
    connect(m_undo, &QPushButton::clicked, this, &MatchCard::undoRequested);
    return actions;
}

void MatchCard::setUndoObstacle(const QString &obstacle)
{
    m_undo->setEnabled(obstacle.isEmpty());
    m_undo->setToolTip(obstacle.isEmpty() ? tr("Takes the last decision back (Z)") : obstacle);
}

void MatchCard::showRow(const MatchRow *row)
{
    // What is decided about it leaves the candidate that is chosen as it is.
    if (row && m_row && isSameQuestion(*row, *m_row)) {
        if (m_unread)
            showCandidate();
        return;
    }
    m_row = row ? std::optional<MatchRow>(*row) : std::nullopt;
    const bool decidable = row && row->holdId > 0;
    m_link->setVisible(decidable);
    m_create->setVisible(decidable);
    m_apart->setVisible(decidable);
    m_candidates->clear();
    if (!row) {
        ++m_asked;
        setUnread(false);
        m_candidates->hide();
        m_fields->showNothing(tr("Choose a record to see it beside its candidates."));
        return;
    }
    const QStringList names = candidateNames(row->candidates, row->candidateTitles);
    for (qsizetype i = 0; i < names.size(); ++i)
        m_candidates->addItem(names.at(i), row->candidates.at(i).text());
    m_candidates->setVisible(row->candidates.size() > 1);
    showCandidate();
}

void MatchCard::setUnread(bool unread)
{
    m_unread = unread;
    for (const auto &[button, meaning] : std::as_const(m_decisions)) {
        // Else Qt would give the keyboard to Undo.
        if (unread && button->hasFocus())
            Q_EMIT focusLetGo();
        button->setEnabled(!unread && (button != m_link || (m_row && !m_row->candidates.isEmpty())));
        button->setToolTip(unread ? tr("The record could not be read.") : meaning);
    }
}

RecordId MatchCard::candidate() const
{
    return RecordId(m_candidates->currentData().toString());
}

void MatchCard::showCandidate()
{
    if (!m_row)
        return;
    const bool ours = m_row->side == Side::Salesforce;
    const auto answer =
        m_session->pair(m_row->flow, ours ? m_row->record : candidate(), ours ? candidate() : m_row->record);
    // Whose fields these are stands there at once; the fields come a moment later.
    showLines({});
    setUnread(false);
    watch(answer, this, [this, asked = ++m_asked](const Result<session::PairView> &pair) {
        if (asked != m_asked)
            return;
        if (pair)
            return showLines(linesOf(*pair));
        m_fields->showLines(title(), spoken(pair.error().text), {});
        setUnread(true);
    });
}

QString MatchCard::title() const
{
    return m_row->title.isEmpty() ? m_row->record.text() : m_row->title;
}

void MatchCard::showLines(const QList<FieldLine> &lines)
{
    const QString text = m_row->candidates.isEmpty() ? tr("It lives in %1 alone.").arg(sideTitle(m_row->side))
                                                     : spoken(m_row->reason);
    m_fields->showLines(title(), text, lines);
}

} // namespace tandem::ui
