// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/formsheet.h"

#include "ui/kit/labels.h"
#include "ui/kit/taborder.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FormSheet::FormSheet(const Names &names, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_names(names)
    , m_rows(new QVBoxLayout(this))
    , m_line(new QLineEdit(this))
    , m_problem(makeWrappedLabel({}, TextRole::Body, this))
{
    setObjectName(names.sheet);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    m_rows->setContentsMargins(32, 24, 32, 24);
    m_rows->setSpacing(12);
    m_rows->addWidget(makeLabel(title, TextRole::Heading, this));
    m_line->setObjectName(names.line);
    m_problem->setObjectName(names.problem);
    m_problem->setProperty("ink", u"bad"_s);
    m_problem->hide();
    connect(m_line, &QLineEdit::textEdited, this, [this] { say({}); });
}

QBoxLayout *FormSheet::rows() const
{
    return m_rows;
}

void FormSheet::explain(const QString &text, bool muted)
{
    m_rows->addWidget(makeWrappedLabel(text, muted ? TextRole::Muted : TextRole::Body, this));
}

void FormSheet::addLine(const QString &label, const QString &accessibleName)
{
    QLabel *name = makeLabel(label, TextRole::Body, this);
    name->setBuddy(m_line);
    m_line->setAccessibleName(accessibleName);
    m_rows->addWidget(name);
    m_rows->addWidget(m_line);
    m_rows->addWidget(m_problem);
    m_rows->addStretch(1);
}

void FormSheet::addButtons(const QString &accept)
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QPushButton *cancel = makeButton(tr("Cancel"), m_names.cancel, ButtonRole::Normal, this);
    QPushButton *go = makeButton(accept, m_names.accept, ButtonRole::Primary, this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    m_rows->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &FormSheet::decide);
    orderTabs(this);
    makeDefault(go);
    m_line->setFocus();
}

QString FormSheet::typed() const
{
    return m_line->text().trimmed();
}

void FormSheet::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_line->setAccessibleDescription(problem);
    if (!problem.isEmpty())
        m_line->setFocus();
    adjustSize();
}

} // namespace tandem::ui
