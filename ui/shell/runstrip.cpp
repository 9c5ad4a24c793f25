// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/runstrip.h"

#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/tooltips.h"
#include "ui/kit/words.h"
#include "ui/shell/runmeter.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString phaseText(const RunFigures &figures)
{
    if (figures.stopping)
        return RunStrip::tr("Stopping after what is being sent");
    if (figures.phase.isEmpty())
        return RunStrip::tr("Starting");
    QString text = phaseTitle(figures.phase);
    if (figures.flow)
        text += u" · "_s + flowShortTitle(*figures.flow);
    if (figures.side)
        text += u" · "_s + sideTitle(*figures.side);
    return text;
}

QString figuresText(const RunFigures &figures)
{
    QStringList parts;
    if (figures.total > 0)
        parts += RunStrip::tr("%1 of %2").arg(formatCount(figures.done), formatCount(figures.total));
    else if (figures.done > 0)
        parts += RunStrip::tr("%n record(s)", nullptr, static_cast<int>(figures.done));
    if (figures.rate > 0)
        parts += formatRate(figures.rate);
    if (figures.calls > 0)
        parts += RunStrip::tr("%n call(s)", nullptr, static_cast<int>(figures.calls));
    if (figures.left)
        parts += RunStrip::tr("about %1 left").arg(formatDuration(*figures.left));
    return parts.join(u" · "_s);
}

} // namespace

RunStrip::RunStrip(RunMeter *meter, QWidget *parent)
    : QFrame(parent)
    , m_meter(meter)
    , m_phase(makeLabel({}, TextRole::Body, this))
    , m_figures(makeLabel({}, TextRole::Muted, this))
    , m_bar(new QProgressBar(this))
    , m_stop(makeButton(tr("Stop"), u"stopRun"_s, ButtonRole::Normal, this))
{
    setObjectName(u"runStrip"_s);
    auto *texts = new QHBoxLayout;
    texts->setSpacing(16);
    m_phase->setObjectName(u"runPhase"_s);
    m_figures->setObjectName(u"runFigures"_s);
    texts->addWidget(m_phase);
    texts->addStretch(1);
    texts->addWidget(m_figures);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(texts);
    column->addWidget(m_bar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(32, 12, 32, 12);
    layout->setSpacing(24);
    layout->addLayout(column, 1);
    layout->addWidget(m_stop);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_stop->setIcon(icon(u"stop"_s));
    m_stop->setToolTip(
        tr("Stops after what is being sent now. Nothing is lost: the next run goes on from here."));
    connect(m_stop, &QPushButton::clicked, meter, &RunMeter::stop);
    connect(meter, &RunMeter::changed, this, &RunStrip::draw);
    draw();
}

void RunStrip::offerStop(bool offered)
{
    m_stop->setVisible(offered);
}

void RunStrip::draw()
{
    const RunFigures &figures = m_meter->figures();
    setVisible(figures.running);
    if (!figures.running)
        return;
    m_phase->setText(phaseText(figures));
    m_phase->setToolTip(plainToolTip(figures.text));
    m_figures->setText(figuresText(figures));
    // A bar counts in thousandths, so that millions of rows fit an int.
    m_bar->setRange(0, figures.total > 0 ? 1000 : 0);
    if (figures.total > 0)
        m_bar->setValue(static_cast<int>(std::min(figures.done, figures.total) * 1000 / figures.total));
    m_stop->setEnabled(!figures.stopping);
}

} // namespace tandem::ui
