// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setupstep.h"

#include <QBoxLayout>

namespace tandem::ui {

SetupStep::SetupStep(const QString &id, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_title(title)
    , m_sentence(sentence)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("setup-") + id);
    setAccessibleName(title);
    setProperty("transparent", true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
}

SetupStep::Action SetupStep::action() const
{
    return {tr("Continue"), isDone()};
}

void SetupStep::tell(const Error &error)
{
    if (error.kind != ErrorKind::Stopped)
        Q_EMIT problem(error);
}

} // namespace tandem::ui
