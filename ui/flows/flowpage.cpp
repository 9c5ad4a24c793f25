// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flowpage.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"

#include <QApplication>
#include <QComboBox>
#include <QPointer>
#include <QUndoStack>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FlowPage::FlowPage(const QString &title, const QString &part, session::Session *session, QWidget *parent)
    : Page(title, parent)
    , m_session(session)
{
    createActions(part);
    connect(this, &Page::stateChanged, this, &FlowPage::showActions);
}

void FlowPage::createActions(const QString &part)
{
    m_flows = new QComboBox(this);
    m_flows->setObjectName(u"flowOf"_s + part);
    m_flows->setAccessibleName(tr("Kind of record"));
    for (const Flow flow : session::supportedFlows())
        m_flows->addItem(flowShortTitle(flow), static_cast<int>(flow));
    m_flows->setMinimumWidth(120);
    m_flows->hide();
    addHeaderWidget(m_flows);
    m_undo = addSecondaryAction({}, u"undo"_s + part);
    m_undo->setIcon(icon(u"undo"_s, Token::Text));
    m_redo = addSecondaryAction({}, u"redo"_s + part);
    m_redo->setIcon(icon(u"redo"_s, Token::Text));
    addAction(m_undo);
    addAction(m_redo);
    m_save = setPrimaryAction(tr("Save…"), u"review"_s + part);
    m_save->setToolTip(tr("Shows what the edit would change, then saves it (Ctrl+S)"));
    connect(m_flows, &QComboBox::activated, this, [this] {
        notice()->dismiss();
        read();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] { history()->undo(); });
    connect(m_redo, &QPushButton::clicked, this, [this] { history()->redo(); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        takeTyped();
        reviewEdit();
    });
    addKey(this, Qt::CTRL | Qt::Key_Z, tr("Undo"), m_undo);
    addKey(this, Qt::CTRL | Qt::Key_Y, tr("Redo"), m_redo);
    addKey(this, Qt::CTRL | Qt::SHIFT | Qt::Key_Z, tr("Redo"), m_redo);
    addKey(this, Qt::CTRL | Qt::Key_S, tr("Save"), [this] {
        if (m_save->isVisible())
            m_save->click();
    });
}

/// A key does not take the focus from the field that is typed in: what stands there counts like any other.
void FlowPage::takeTyped()
{
    const QPointer<QWidget> typed = QApplication::focusWidget();
    if (!isAncestorOf(typed) || typed == m_save)
        return;
    m_save->setFocus(Qt::OtherFocusReason);
    if (typed)
        typed->setFocus(Qt::OtherFocusReason);
}

void FlowPage::addAction(QPushButton *button)
{
    button->hide();
    m_actions.append(button);
}

Flow FlowPage::flow() const
{
    return static_cast<Flow>(m_flows->currentData().toInt());
}

QList<PagePart> FlowPage::flowParts()
{
    QList<PagePart> parts;
    for (const Flow flow : session::supportedFlows())
        parts.append({flowName(flow), flowShortTitle(flow), {}, flowTitle(flow)});
    return parts;
}

void FlowPage::refresh()
{
    if (!m_reading)
        read();
}

void FlowPage::open(const QString &argument)
{
    const auto flow = flowFromName(argument.section(u'/', 0, 0));
    if (!flow)
        return;
    m_wanted = argument.section(u'/', 1);
    m_flows->setCurrentIndex(std::max(0, m_flows->findData(static_cast<int>(*flow))));
}

void FlowPage::read()
{
    m_reading = true;
    if (state() != State::Full || m_fields.flow != flow())
        showBusy(tr("Reading the fields of both sides"), tr("As the connected users see them now."));
    watch(m_session->flowFields(flow()), this,
        [this, flow = flow()](const Result<session::FlowFields> &fields) {
            m_reading = false;
            if (flow != this->flow())
                return read();
            take(fields);
        });
}

void FlowPage::take(const Result<session::FlowFields> &fields)
{
    if (!fields) {
        if (fields.error().kind != ErrorKind::SignIn && fields.error().code != "NOT_CONFIGURED"_L1)
            return showError(fields.error(), tr("Try again"), [this] { read(); });
        return showEmpty({u"connections"_s, tr("Connect both sides to see their fields."),
                             tr("Nothing is written until you apply a plan."), tr("Go to Connections")},
            [this] { Q_EMIT pageRequested(u"connections"_s); });
    }
    const bool sameSaved = saved() == fields->configuration;
    if (!sameSaved && isChanged() && !takeIn(fields->configuration)) {
        notice()->say(Tone::Warn,
            fields->savedHere ? tr("Another page of this window saved other values for what you edit here.")
                              : tr("The configuration was changed elsewhere while you edit here."),
            tr("It cannot be saved over that."));
        notice()->offer(tr("Discard my edits"), [this] { askToDiscard(); });
    } else if (!sameSaved && !isChanged()) {
        m_loading = true;
        load(fields->configuration);
        m_loading = false;
    }
    const bool same = m_shown && m_fields.flow == fields->flow && m_fields.salesforce == fields->salesforce
        && m_fields.startdeliver == fields->startdeliver && m_fields.configuration == fields->configuration;
    m_fields = *fields;
    m_shown = true;
    if (!same)
        showFields();
    showContent();
    if (fields->offline && !m_offlineSaid) {
        notice()->say(Tone::Warn, tr("Working from the copy of %1.").arg(formatInstant(fields->asOf)),
            spoken(fields->offline->text));
        notice()->setToolTip(fields->asOf.toIsoSeconds());
    }
    m_offlineSaid = fields->offline.has_value();
    showActions();
    readMore();
    if (!m_wanted.isEmpty())
        showWanted(std::exchange(m_wanted, {}));
}

void FlowPage::showActions()
{
    const bool full = state() == State::Full;
    for (QPushButton *action : std::as_const(m_actions))
        action->setVisible(full);
    m_flows->setVisible(full || state() == State::Error);
    if (!full)
        return;
    const auto show = [](QPushButton *button, bool can, const QString &what) {
        button->setEnabled(can);
        button->setToolTip(what);
        button->setAccessibleName(what);
    };
    const QUndoStack *steps = history();
    show(m_undo, steps->canUndo(),
        steps->canUndo() ? tr("Undo: %1 (Ctrl+Z)").arg(steps->undoText()) : tr("Undo (Ctrl+Z)"));
    show(m_redo, steps->canRedo(),
        steps->canRedo() ? tr("Redo: %1 (Ctrl+Y)").arg(steps->redoText()) : tr("Redo (Ctrl+Y)"));
    m_save->setEnabled(isChanged());
    // "Saved" is not said above what is not.
    if (isChanged())
        notice()->moveOn();
}

/// That something was saved is no news any more to who comes back. With its window hidden or minimised the
/// page was not left.
void FlowPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (isHidden())
        notice()->moveOn(Notice::Files::Stay);
}

void FlowPage::save(const std::function<void()> &then)
{
    const FlowConfiguration after = edited();
    watch(m_session->saveFlow(saved(), after), this, [this, after, then](const Result<bool> &saved) {
        if (!saved)
            return notice()->sayError(saved.error());
        if (after.flow == flow() && edited() == after) {
            m_fields.configuration = after;
            markSaved();
        }
        showActions();
        notice()->say(Tone::Good, tr("Saved. The next plan goes by it."));
        notice()->offer(tr("Go to Review"), [this] { Q_EMIT pageRequested(u"review"_s); });
        Q_EMIT profileChanged();
        if (then)
            then();
    });
}

void FlowPage::askToDiscard()
{
    Dialogs::current().ask(this,
        {title(), tr("Discard what you edited here?"), tr("It is shown again as it is saved now."),
            {{u"discard"_s, tr("Discard my edits"), true}, {u"keep"_s, tr("Keep editing"), false}}, {}},
        [this](const QString &answer) {
            if (answer != "discard"_L1)
                return;
            notice()->dismiss();
            m_loading = true;
            load(m_fields.configuration);
            m_loading = false;
            showFields();
            showActions();
            readMore();
        });
}

} // namespace tandem::ui
