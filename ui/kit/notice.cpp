// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/notice.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QFileInfo>
#include <QTimer>
#include <QUrl>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return u"check"_s;
    case Tone::Warn:
    case Tone::Bad:
        return u"alert"_s;
    case Tone::Neutral:
    case Tone::Accent:
        return u"info"_s;
    }
    return {};
}

/// What the picture says to who does not see it.
QString toneWords(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return Notice::tr("Done");
    case Tone::Warn:
        return Notice::tr("Warning");
    case Tone::Bad:
        return Notice::tr("Error");
    case Tone::Neutral:
    case Tone::Accent:
        break;
    }
    return Notice::tr("Note");
}

/// Time to read two lines twice.
constexpr std::chrono::seconds usualStay{12};

} // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(u"info"_s, Token::Accent, 20, this))
    , m_text(makeWrappedLabel({}, TextRole::Body, this))
    , m_whatToDo(makeWrappedLabel({}, TextRole::Muted, this))
    , m_action(makeButton({}, u"noticeAction"_s, ButtonRole::Normal, this))
    , m_dismiss(makeButton({}, u"noticeDismiss"_s, ButtonRole::Quiet, this))
    , m_leaves(new QTimer(this))
{
    setObjectName(u"notice"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 8, 12);
    layout->setSpacing(12);
    layout->addLayout(createTexts(), 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dismiss->setIcon(icon(u"close"_s, Token::Muted));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss"));
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto then = m_then;
        dismiss();
        if (then)
            then();
    });
    m_leaves->setSingleShot(true);
    m_leaves->setInterval(usualStay);
    connect(m_leaves, &QTimer::timeout, this, &Notice::dismiss);
    for (QWidget *inside : std::initializer_list<QWidget *>{m_text, m_action, m_dismiss})
        inside->installEventFilter(this);
    hide();
}

/// The picture stands on the first line, wherever the buttons beside it leave the lines.
QLayout *Notice::createTexts()
{
    auto *texts = new QGridLayout;
    texts->setHorizontalSpacing(12);
    texts->setVerticalSpacing(4);
    texts->setColumnStretch(1, 1);
    texts->addWidget(m_icon, 0, 0, Qt::AlignTop);
    texts->addWidget(m_text, 0, 1);
    texts->addWidget(m_whatToDo, 1, 1);
    auto *middle = new QVBoxLayout;
    middle->addStretch(1);
    middle->addLayout(texts);
    middle->addStretch(1);
    return middle;
}

void Notice::setStay(std::chrono::milliseconds stay)
{
    m_leaves->setInterval(stay);
    waitToLeave();
}

void Notice::moveOn(Files files)
{
    if (m_tone != Tone::Good || !m_wasSeen || (m_isOfFile && files == Files::Stay))
        return;
    m_isOver = true;
    leaveIfOver();
}

bool Notice::leaveIfOver()
{
    if (!m_isOver || !m_wasSeen || isRead())
        return false;
    dismiss();
    return true;
}

void Notice::takeTurnsWith(Notice *other)
{
    m_others.append(other);
    other->m_others.append(this);
}

bool Notice::isQuiet() const
{
    return isVisible() && (m_tone == Tone::Good || m_tone == Tone::Neutral);
}

/// One comes by being said or with its page: it is not always the newer.
void Notice::settleTurns()
{
    for (const QPointer<Notice> &other : std::as_const(m_others)) {
        if (other && isQuiet() && other->isQuiet())
            (m_number < other->m_number ? this : other.data())->giveWay();
    }
}

void Notice::giveWay()
{
    // What offers to stop something that is going on, or to go on with it, would be lost.
    if (m_then)
        return;
    m_isOver = true;
    leaveIfOver(); // What nobody has seen yet stays for a while once it is seen.
}

bool Notice::isRead() const
{
    return isVisible() && (underMouse() || isAncestorOf(QApplication::focusWidget()));
}

/// While a person may be reading the time does not run, and begins anew after it; nor does it while they are
/// at another window, or this one cannot be seen.
void Notice::waitToLeave()
{
    if (leaveIfOver())
        return;
    const bool inSight = isVisible() && isActiveWindow();
    m_wasSeen = m_wasSeen || inSight;
    const bool leaves = m_isOver || (m_tone == Tone::Good && !m_then);
    if (!leaves || !inSight || isRead())
        m_leaves->stop();
    else if (!m_leaves->isActive())
        m_leaves->start();
}

bool Notice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        waitToLeave();
    return QFrame::eventFilter(watched, event);
}

bool Notice::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::Show)
        settleTurns();
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
        waitToLeave();
        break;
    default:
        break;
    }
    return done;
}

void Notice::say(Tone tone, const QString &what, const QString &todo)
{
    const QString text = withOneStop(what);
    const QString whatToDo = withOneStop(todo);
    m_isOver = false;
    m_tone = tone;
    setStyleProperty(this, "notice", toneName(tone));
    m_icon->setPicture(iconOf(tone), inkOf(tone));
    m_text->setText(text);
    m_whatToDo->setText(whatToDo);
    m_whatToDo->setVisible(!whatToDo.isEmpty());
    m_action->hide();
    m_then = {};
    m_isOfFile = false;
    setToolTip({});
    setAccessibleName(text);
    setAccessibleDescription(whatToDo);
    m_icon->setAccessibleName(toneWords(tone));
    // Two notices may be seen at once: what each of their buttons belongs to is said with it.
    for (QPushButton *button : {m_action, m_dismiss})
        button->setAccessibleDescription(text);
    m_wasSeen = false;
    static quint64 lastNumber = 0;
    m_number = ++lastNumber;
    show();
    settleTurns();
    m_leaves->stop();
    waitToLeave();
    // What leaves by itself must have been heard as well.
    QAccessibleEvent heard(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&heard);
}

void Notice::sayError(const Error &error)
{
    say(Tone::Bad, error.text.isEmpty() ? tr("This did not work.") : spoken(error.text),
        whatToDoAbout(error));
}

void Notice::offer(const QString &action, std::function<void()> then)
{
    m_action->setText(action);
    m_then = std::move(then);
    m_action->show();
    waitToLeave();
}

void Notice::offerFolderOf(const QString &file)
{
    offer(tr("Open the folder"),
        [file] { Dialogs::current().openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath())); });
    m_isOfFile = true;
}

void Notice::dismiss()
{
    m_then = {};
    m_isOver = false;
    hide();
}

QString Notice::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void sayTrouble(Notice *notice, const QString &trouble, bool &said, std::function<void()> again)
{
    if (!trouble.isEmpty()) {
        notice->say(Tone::Bad, trouble);
        notice->offer(QCoreApplication::translate("tandem::ui::Notice", "Look again"), std::move(again));
    } else if (said) {
        notice->dismiss();
    }
    said = !trouble.isEmpty();
}

/// Nothing where the error's own words are enough.
static const char *adviceFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return QT_TRANSLATE_NOOP("tandem::ui::Notice",
            "Check the network, a proxy or VPN, and the service's status page; then try again. Nothing is "
            "lost.");
    case ErrorKind::SignIn:
        return QT_TRANSLATE_NOOP("tandem::ui::Notice", "Open Connections and sign in again.");
    case ErrorKind::Permission:
        return QT_TRANSLATE_NOOP(
            "tandem::ui::Notice", "Ask an administrator of that service for the permission.");
    case ErrorKind::Limit:
        return QT_TRANSLATE_NOOP(
            "tandem::ui::Notice", "Wait until the allowance is renewed, then try again.");
    case ErrorKind::Data:
        return QT_TRANSLATE_NOOP(
            "tandem::ui::Notice", "Correct the record where it comes from, then try again.");
    case ErrorKind::Conflict:
        return QT_TRANSLATE_NOOP(
            "tandem::ui::Notice", "Somebody else was faster. Look again, then try again.");
    case ErrorKind::Configuration:
        return QT_TRANSLATE_NOOP("tandem::ui::Notice", "Correct the configuration, then try again.");
    case ErrorKind::Storage:
        return QT_TRANSLATE_NOOP(
            "tandem::ui::Notice", "Check the disk: free space, and who may write to the profile's folder.");
    case ErrorKind::Stopped:
        break;
    case ErrorKind::Internal:
        return QT_TRANSLATE_NOOP("tandem::ui::Notice", "This is a fault in Tandem. The log says more.");
    }
    return nullptr;
}

QString whatToDoAbout(const Error &error)
{
    if (error.code == "BAD_ID"_L1) {
        return QCoreApplication::translate("tandem::ui::Notice",
            "Check the id, and which of the two services it is from. Of a record that was never read Tandem "
            "knows nothing yet.");
    }
    // These say themselves what to do.
    static const QStringList plain{u"NOT_READ_YET"_s, u"NOT_REVERSIBLE"_s, u"NO_SUCH_RECORD"_s,
        u"NO_SUCH_RUN"_s, u"NOTHING_TO_UNDO"_s, u"OTHER_ACCOUNT"_s, u"WRONG_DECISION"_s};
    if (plain.contains(error.code) || error.code.startsWith("KEYCHAIN_"_L1) || error.code == "NO_KEYCHAIN"_L1
        || error.code == "RUN_BUSY"_L1 || error.code == "RUNNER_ELSEWHERE"_L1
        || error.code.startsWith("PLAN_"_L1) || error.code.startsWith("WATCH_"_L1)
        || error.code == "NOT_WATCHING"_L1)
        return {};
    const char *advice = adviceFor(error.kind);
    return advice ? QCoreApplication::translate("tandem::ui::Notice", advice) : QString();
}

} // namespace tandem::ui
