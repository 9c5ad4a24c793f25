// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/copyfield.h"

#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/tooltips.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

namespace tandem::ui {
using namespace Qt::StringLiterals;

CopyField::CopyField(const QString &what, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_button(makeButton(tr("Copy"), u"copy"_s, ButtonRole::Normal, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_button);
    m_line->setReadOnly(true);
    m_line->setAccessibleName(what);
    // By keyboard one stop is enough: the button says what it copies.
    m_line->setFocusPolicy(Qt::ClickFocus);
    m_button->setIcon(icon(u"copy"_s));
    m_button->setAccessibleName(tr("Copy: %1").arg(what));
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &CopyField::copy);
    setText(text);
}

void CopyField::setText(const QString &text)
{
    m_line->setText(text);
    m_line->setCursorPosition(0);
    m_line->setToolTip(plainToolTip(text));
    m_button->setAccessibleDescription(text);
}

QString CopyField::text() const
{
    return m_line->text();
}

void CopyField::copy()
{
    QGuiApplication::clipboard()->setText(m_line->text());
    m_line->selectAll();
    m_button->setText(tr("Copied"));
    QTimer::singleShot(
        std::chrono::seconds(2), m_button, [button = m_button] { button->setText(tr("Copy")); });
}

} // namespace tandem::ui
