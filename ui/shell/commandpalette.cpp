// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/shell/commanddelegate.h"
#include "ui/shell/commandmodel.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QSettings>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 640;
constexpr int highest = 540;
constexpr int gap = 16; ///< between the panel and the edge of what is covered
constexpr int usesKept = 20;
constexpr int longestTold = 60; ///< of what was typed and not found

QString usesKey()
{
    return u"palette/lastUsed"_s;
}

} // namespace

CommandPalette::CommandPalette(const QString &settingsFile, QWidget *covered)
    : QWidget(covered)
    , m_settingsFile(settingsFile)
    , m_model(new CommandModel(this))
    , m_panel(new QFrame(this))
    , m_search(new QLineEdit(m_panel))
    , m_list(new QListView(m_panel))
    , m_none(makeWrappedLabel({}, TextRole::Muted, m_panel))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Search"));
    hide();
    createPanel();
    wire();
    if (!m_settingsFile.isEmpty())
        m_lastUsed = QSettings(m_settingsFile, QSettings::IniFormat).value(usesKey()).toStringList();
}

void CommandPalette::createPanel()
{
    m_panel->setObjectName(u"commandPanel"_s);
    auto *layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    m_search->setObjectName(u"commandSearch"_s);
    m_search->setAccessibleName(tr("Search for an action, a page, a setting or a record"));
    m_search->setPlaceholderText(tr("Search for an action, a page, a setting or a record"));
    m_search->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Who types has the focus; the row that Return does is told to screen readers all the same.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_none->setObjectName(u"commandNone"_s);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    QLabel *keys =
        makeLabel(tr("Up and Down choose, Enter goes there, Esc closes"), TextRole::Small, m_panel);
    keys->setObjectName(u"commandKeys"_s);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1);
    layout->addWidget(keys);
}

void CommandPalette::wire()
{
    m_search->installEventFilter(this);
    parentWidget()->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, &CommandPalette::act);
    // A key of the window, or another window, has taken the focus: what is looked for is not wanted any more.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && !isAncestorOf(now))
            hide();
    });
}

void CommandPalette::open(const QList<Command> &commands, int top)
{
    // Of this window: who asked for it may be another one, which is active still.
    m_before = window()->focusWidget();
    m_top = top;
    m_model->setCommands(commands, m_lastUsed);
    m_search->clear();
    layOut();
    show();
    raise();
    m_search->setFocus(Qt::ShortcutFocusReason);
    find();
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    // First, so that hiding does not hand the focus on to whoever comes next.
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
}

void CommandPalette::selectTyped()
{
    m_search->selectAll();
}

void CommandPalette::layOut()
{
    setGeometry(parentWidget()->rect());
    const QSize size(std::min(widest, width() - 2 * gap), std::min(highest, height() - m_top - gap));
    m_panel->setGeometry(QRect(QPoint((width() - size.width()) / 2, m_top), size));
}

void CommandPalette::find()
{
    m_model->setTyped(m_search->text(), m_further ? m_further(m_search->text()) : std::nullopt);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    if (any)
        return goToRow(0);
    m_none->setText(tr("Nothing is called “%1”. Try another word.")
                        .arg(shortened(m_search->text().simplified(), longestTold)));
    m_search->setAccessibleDescription(m_none->text());
    QAccessibleEvent event(m_none, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        layOut();
    if (watched == m_search && event->type() == QEvent::KeyPress)
        return steer(*static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

/// True for keys that are not for what is typed.
bool CommandPalette::steer(const QKeyEvent &event)
{
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Tab:
        move(1, true);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        move(-1, true);
        return true;
    case Qt::Key_PageDown:
        move(page, false);
        return true;
    case Qt::Key_PageUp:
        move(-page, false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        act(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

void CommandPalette::move(int rows, bool around)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().row() + rows;
    goToRow(around ? (row + count) % count : std::clamp(row, 0, count - 1));
}

void CommandPalette::goToRow(int row)
{
    const QModelIndex index = m_model->index(row);
    // The view refuses a row that cannot be done now, whose reason is to be read.
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(index);
    m_list->viewport()->update();
    // Who types has the focus: what Return would do is said there too.
    m_search->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::act(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Command command = m_model->command(index.row());
    if (!command.obstacle.isEmpty())
        return goToRow(index.row());
    remember(command.id);
    dismiss();
    command.run();
}

void CommandPalette::remember(const QString &id)
{
    m_lastUsed.removeAll(id);
    m_lastUsed.prepend(id);
    m_lastUsed = m_lastUsed.first(std::min<qsizetype>(m_lastUsed.size(), usesKept));
    if (!m_settingsFile.isEmpty())
        QSettings(m_settingsFile, QSettings::IniFormat).setValue(usesKey(), m_lastUsed);
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    // What is under it is not clicked.
    event->accept();
    if (!m_panel->geometry().contains(event->position().toPoint()))
        dismiss();
}

} // namespace tandem::ui
