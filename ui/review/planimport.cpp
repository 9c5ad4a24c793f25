// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/planimport.h"

#include "ui/kit/dialogs.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

namespace tandem::ui {
using namespace Qt::StringLiterals;

PlanImport::PlanImport(session::Session *session, Notice *notice, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_notice(notice)
    , m_page(parent)
    , m_action(new QAction(tr("Open a plan…"), this))
{
    m_action->setObjectName(u"openDocument"_s);
    m_action->setToolTip(tr("A plan that was saved, with the ticks it has by now"));
    connect(m_action, &QAction::triggered, this, &PlanImport::ask);
}

void PlanImport::ask()
{
    Dialogs::current().openFile(m_page->window(),
        {tr("Open a plan"), {}, tr("Plans (*.json);;All files (*)"), u"json"_s},
        [self = QPointer<PlanImport>(this)](const QString &path) {
            if (self)
                self->open(path);
        });
}

void PlanImport::open(const QString &path)
{
    if (m_opening)
        return;
    m_opening = true;
    Q_EMIT begun();
    m_notice->say(Tone::Neutral, tr("Opening the plan…"));
    watch(m_session->openPlan(path), this, [this](const Result<session::ImportedPlan> &plan) {
        m_opening = false;
        if (plan)
            return Q_EMIT opened(*plan);
        Q_EMIT failed();
        m_notice->sayError(plan.error());
    });
}

} // namespace tandem::ui
