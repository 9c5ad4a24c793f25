// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspectorwindow.h"

#include "core/session/namesearch.h"
#include "ui/inspector/foundview.h"
#include "ui/inspector/recordview.h"
#include "ui/inspector/ways.h"
#include "ui/kit/droppedrecord.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/statepane.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QWindow>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Its beginning is seen, and whoever types goes on to another record.
void selectBackwards(QLineEdit *line)
{
    const auto length = static_cast<int>(line->text().size());
    line->setSelection(length, -length);
}

} // namespace

InspectorWindow::InspectorWindow(session::Session *session, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_session(session)
    , m_line(new QLineEdit(this))
    , m_notice(new Notice(this))
    , m_stack(new QStackedWidget(this))
    , m_pane(new StatePane(m_stack))
    , m_record(new RecordView(session, m_stack))
    , m_found(new FoundView(session, m_stack))
{
    setObjectName(u"inspectorWindow"_s);
    setWindowTitle(tr("Inspector"));
    setAcceptDrops(true);
    resize(960, 680);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Inspector"), TextRole::Title, this));
    layout->addWidget(createLine());
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(m_record);
    m_stack->addWidget(m_found);
    m_pane->showText({u"search"_s, tr("Why did a record sync, or not?"),
        tr("Type its name, paste its id or the address of its page, or drop a link on this window."), {}});
    connect(m_found, &FoundView::chosen, this, &InspectorWindow::choose);
    connect(m_record, &RecordView::wayChosen, this, &InspectorWindow::follow);
    connect(m_session, &session::Session::runFinished, this, &InspectorWindow::lookAgain);
    connect(m_session, &session::Session::configurationChanged, this, &InspectorWindow::lookAgain);
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(again, &QShortcut::activated, this, &InspectorWindow::lookAgain);
    auto *find = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this);
    connect(find, &QShortcut::activated, this, &InspectorWindow::startOver);
    handOn(Qt::CTRL | Qt::Key_K);
    for (int digit = 0; digit <= 9; ++digit)
        handOn(QKeyCombination(Qt::ALT, static_cast<Qt::Key>(Qt::Key_0 + digit)));
    orderTabs(this);
    m_line->setFocus();
}

/// Else the line would take the digit of Alt+1 as typed.
void InspectorWindow::handOn(const QKeySequence &keys)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, [this, keys] { Q_EMIT windowKeyPressed(keys); });
}

QWidget *InspectorWindow::createLine()
{
    auto *widget = new QWidget(this);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_line->setObjectName(u"inspectedId"_s);
    m_line->setAccessibleName(tr("Name, id or address of a record"));
    m_line->setPlaceholderText(tr("Name, id or address of a record, such as Acme or customer/12"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_found->list()->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, &InspectorWindow::type);
    QPushButton *button = makeButton(tr("Look"), u"lookAtRecord"_s, ButtonRole::Normal, widget);
    button->setDefault(true);
    layout->addWidget(m_line, 1);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this] {
        if (!m_line->text().trimmed().isEmpty())
            look(m_line->text());
    });
    return widget;
}

void InspectorWindow::startOver()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    selectBackwards(m_line);
}

void InspectorWindow::look(const QString &asked)
{
    const QString text = asked.trimmed();
    m_line->setText(text);
    m_notice->dismiss();
    if (session::isRecordName(text)) {
        // Whose only record is chosen at once, and shown in its place.
        m_stack->setCurrentWidget(m_found);
        m_found->find(text);
        return;
    }
    m_found->stop();
    selectBackwards(m_line);
    if (m_looked != text)
        m_pane->showBusy(tr("Looking…"));
    showPage(m_looked == text ? static_cast<QWidget *>(m_record) : m_pane);
    ask(text);
}

/// What is shown stays beneath the search, to come back to.
void InspectorWindow::type(const QString &text)
{
    const QString name = text.trimmed();
    if (!session::isRecordName(name))
        return endSearch();
    m_found->type(name);
    m_stack->setCurrentWidget(m_found);
}

void InspectorWindow::endSearch()
{
    if (!m_found->isActive())
        return;
    m_found->stop();
    showPage(m_looked.isEmpty() ? static_cast<QWidget *>(m_pane) : m_record);
}

void InspectorWindow::choose(const QString &id)
{
    // Before the list goes, which would hand the focus on to whoever comes next.
    m_line->setFocus();
    look(id);
}

/// A search that goes on is not taken away from whoever types.
void InspectorWindow::showPage(QWidget *page)
{
    if (!m_found->isActive())
        m_stack->setCurrentWidget(page);
}

bool InspectorWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_found->isActive())
        return steer(watched, static_cast<QKeyEvent *>(event));
    return QDialog::eventFilter(watched, event);
}

/// True for keys that lead into the list and out of it.
bool InspectorWindow::steer(const QObject *watched, QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_line->setFocus();
        endSearch();
        m_line->setText(m_looked); // what is shown from now on
        selectBackwards(m_line);
        return true;
    }
    if (watched == m_line)
        return event->key() == Qt::Key_Down && m_found->enter();
    if (event->key() == Qt::Key_Up && m_found->list()->currentRow() <= 0) {
        m_line->setFocus();
        return true;
    }
    // Who types on in the list goes on with the name.
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (!plain || event->text().isEmpty() || !event->text().front().isPrint())
        return false;
    m_line->setFocus();
    QCoreApplication::sendEvent(m_line, event);
    return true;
}

void InspectorWindow::ask(const QString &id)
{
    watch(m_session->trace(id), this, [this, asked = ++m_asked, id](const Result<session::TraceView> &trace) {
        if (asked == m_asked)
            take(id, trace);
    });
}

void InspectorWindow::take(const QString &id, const Result<session::TraceView> &trace)
{
    if (!trace) {
        // It was looked at again, and is what it was: the next run may be in the way.
        if (id == m_looked)
            return;
        m_looked.clear();
        m_pane->showError(trace.error(), {});
        showPage(m_pane);
        if (m_found->isActive())
            return;
        m_line->setFocus();
        m_line->selectAll();
        return;
    }
    m_looked = id;
    m_record->show(*trace);
    showPage(m_record);
}

/// Whoever types meanwhile is not disturbed.
void InspectorWindow::lookAgain()
{
    if (isVisible() && !m_looked.isEmpty())
        ask(m_looked);
}

void InspectorWindow::follow(const Way &way)
{
    switch (way.kind) {
    case Way::Kind::Record:
        look(way.id);
        break;
    case Way::Kind::Sync:
        m_notice->say(Tone::Neutral, tr("A run is on its way; this is looked at again when it ends."));
        Q_EMIT syncRequested();
        break;
    case Way::Kind::Page:
        Q_EMIT pageRequested(way.id, way.argument);
        break;
    }
}

/// A window that belongs to another one lies over it: the main window could not come to the front.
void InspectorWindow::showEvent(QShowEvent *event)
{
    windowHandle()->setTransientParent(nullptr);
    QDialog::showEvent(event);
}

void InspectorWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedRecord(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void InspectorWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    look(droppedRecord(event->mimeData()));
}

} // namespace tandem::ui
