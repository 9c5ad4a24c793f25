// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/stepsrow.h"

#include "ui/kit/icons.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace tandem::ui {
using namespace Qt::StringLiterals;

StepsRow::StepsRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"setupSteps"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(4);
    m_row->addStretch(1);
}

void StepsRow::addStep(const QString &id, const QString &title)
{
    QPushButton *button = makeButton(title, u"step-"_s + id, ButtonRole::Normal, this);
    button->setProperty("step", true);
    button->setCheckable(true);
    button->setIconSize({14, 14});
    button->installEventFilter(this);
    const qsizetype at = m_steps.size();
    m_row->insertWidget(m_row->count() - 1, button);
    m_steps.append({title, button});
    connect(button, &QPushButton::clicked, this, [this, at] { Q_EMIT chosen(at); });
}

void StepsRow::show(qsizetype current, const QList<bool> &done, const QList<bool> &open)
{
    for (qsizetype at = 0; at < m_steps.size(); ++at) {
        const auto &[title, button] = m_steps.at(at);
        const bool here = at == current;
        const QString number = QString::number(at + 1);
        button->setText(done.at(at) ? title : number + u' ' + title);
        button->setIcon(done.at(at) ? icon(u"tick"_s, Token::Good) : QIcon());
        button->setChecked(here);
        button->setEnabled(here || open.at(at));
        button->setFocusPolicy(here ? Qt::StrongFocus : Qt::ClickFocus);
        if (here)
            setFocusProxy(button);
        const QString state = done.at(at) ? tr("done") : open.at(at) ? tr("to do") : tr("not yet");
        button->setAccessibleName(tr("Step %1: %2, %3").arg(number, title, state));
    }
}

bool StepsRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        // A row has nothing above and below: the page scrolls by them.
        event->ignore();
        return true;
    }
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return QWidget::eventFilter(watched, event);
    const int direction = key == Qt::Key_Right ? 1 : -1;
    qsizetype at = 0;
    while (at < m_steps.size() && m_steps.at(at).button != watched)
        ++at;
    for (at += direction; at >= 0 && at < m_steps.size(); at += direction) {
        if (!m_steps.at(at).button->isEnabled())
            continue;
        Q_EMIT chosen(at);
        m_steps.at(at).button->setFocus(Qt::TabFocusReason);
        break;
    }
    return true;
}

} // namespace tandem::ui
