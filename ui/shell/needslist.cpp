// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/needslist.h"

#include "ui/kit/labels.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

NeedsList::NeedsList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

bool NeedsList::show(const QList<Need> &needs)
{
    // Counted anew and the same: the button that has the keyboard keeps it.
    if (m_lines && needs == m_needs)
        return false;
    m_needs = needs;
    const QWidget *led = m_lines ? window()->focusWidget() : nullptr;
    const bool hadFocus = led && m_lines->isAncestorOf(led);
    const QString before = hadFocus ? led->objectName() : QString();
    delete m_lines;
    m_lines = new QWidget(this);
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const Need &need : needs)
        column->addWidget(lineOf(need));
    if (needs.isEmpty()) {
        auto *calm = new QHBoxLayout;
        calm->setSpacing(12);
        calm->addWidget(new IconLabel(u"check"_s, Token::Good, 20, m_lines));
        calm->addWidget(makeLabel(tr("Nothing waits for you."), TextRole::Body, m_lines), 1);
        column->addLayout(calm);
    }
    m_column->addWidget(m_lines);
    // A layout would do it only when the event loop comes round.
    m_lines->show();
    if (hadFocus) {
        auto *again = m_lines->findChild<QPushButton *>(before);
        if (QPushButton *next = again ? again : m_lines->findChild<QPushButton *>())
            next->setFocus();
    }
    return true;
}

QWidget *NeedsList::lineOf(const Need &need)
{
    auto *line = new QWidget(m_lines);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new IconLabel(u"hold"_s, Token::Warn, 20, line));
    QLabel *text = makeWrappedLabel(need.text, TextRole::Body, line);
    text->setToolTip(need.exactly);
    layout->addWidget(text, 1);
    QPushButton *button = makeButton(need.action, u"need-"_s + need.id, ButtonRole::Normal, line);
    button->setAccessibleName(need.action + u": "_s + need.text);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this,
        [this, page = need.page, argument = need.argument] { Q_EMIT chosen(page, argument); });
    return line;
}

} // namespace tandem::ui
