// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/datesstep.h"

#include "ui/connect/facts.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/setup/dialectwords.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProgressBar>

namespace tandem::ui {
using namespace Qt::StringLiterals;

DatesStep::DatesStep(session::Session *session, QWidget *parent)
    : SetupStep(u"dates"_s, tr("Dates"),
        tr("Startdeliver's interface is not described in public. Look whether its dates are read rightly."),
        parent)
    , m_session(session)
    , m_busyBar(new QProgressBar(this))
    , m_notice(new Notice(this))
    , m_dates(new Card(tr("Is this right?"), this))
    , m_assumed(new Card(tr("How the service speaks"), this))
    , m_facts(new Facts(m_assumed))
{
    m_busyBar->setRange(0, 0);
    m_busyBar->setTextVisible(false);
    m_busyBar->setAccessibleName(tr("Asking Startdeliver for dates"));
    m_question = makeWrappedLabel({}, TextRole::Body, m_dates);
    m_question->setObjectName(u"datesQuestion"_s);
    m_dates->body()->addWidget(m_question);
    for (const QString &name : {u"days"_s, u"instants"_s, u"allDayEnd"_s})
        m_kinds.insert(name, addKind(name, m_dates));
    m_facts->setObjectName(u"dialectFacts"_s);
    m_assumed->body()->addWidget(m_facts);
    column()->addWidget(m_busyBar);
    column()->addWidget(m_notice);
    column()->addWidget(m_dates);
    column()->addWidget(m_assumed);
    column()->addStretch(1);
    m_dates->hide();
    m_assumed->hide();
}

DatesStep::Kind DatesStep::addKind(const QString &name, Card *card)
{
    Kind kind;
    kind.widget = new QWidget(card);
    auto *layout = new QVBoxLayout(kind.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    kind.heading = makeWrappedLabel(dateKindTitle(name), TextRole::Muted, kind.widget);
    kind.styles = new QComboBox(kind.widget);
    kind.styles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    kind.styles->setObjectName(u"dateStyle-"_s + name);
    kind.styles->setAccessibleName(dateKindTitle(name));
    line->addWidget(kind.heading, 1);
    line->addWidget(kind.styles);
    layout->addLayout(line);
    kind.examples = makeWrappedLabel({}, TextRole::Body, kind.widget);
    kind.examples->setObjectName(u"dateExamples-"_s + name);
    kind.problem = makeWrappedLabel({}, TextRole::Body, kind.widget);
    kind.problem->setProperty("ink", u"bad"_s);
    layout->addWidget(kind.examples);
    layout->addWidget(kind.problem);
    card->body()->addWidget(kind.widget);
    connect(kind.styles, &QComboBox::activated, this, [this, name] {
        for (const session::DateKind &each : std::as_const(m_view.dates)) {
            if (each.name == name)
                showExamples(each);
        }
        m_done = m_view.confirmed && chosenOverrides().isEmpty();
        Q_EMIT changed();
    });
    return kind;
}

void DatesStep::enter()
{
    if (!m_read && !m_busy)
        read();
}

void DatesStep::forget()
{
    m_read = false;
    m_done = false;
}

SetupStep::Action DatesStep::action() const
{
    if (m_busy)
        return {tr("Continue"), false};
    if (!m_read)
        return {tr("Ask again")};
    if (m_done)
        return {tr("Continue")};
    const bool any = std::any_of(m_view.dates.cbegin(), m_view.dates.cend(),
        [](const session::DateKind &kind) { return !kind.examples.isEmpty(); });
    return {any ? tr("Yes, these dates are right") : tr("Continue")};
}

void DatesStep::act()
{
    if (!m_read)
        read();
    else if (m_done)
        Q_EMIT finished();
    else
        confirm();
}

void DatesStep::read()
{
    setBusy(true);
    m_notice->dismiss();
    watch(m_session->dialect(), this, [this](const Result<session::DialectView> &view) {
        setBusy(false);
        if (view)
            take(*view);
        else if (view.error().kind != ErrorKind::Stopped)
            m_notice->sayError(view.error());
        Q_EMIT changed();
    });
}

void DatesStep::take(const session::DialectView &view)
{
    m_view = view;
    m_read = true;
    m_done = view.confirmed;
    QList<std::pair<QString, QString>> facts;
    for (const session::DialectFact &fact : view.facts)
        facts.append({dialectFactTitle(fact.name), dialectFactText(fact)});
    m_facts->show(facts);
    bool any = false;
    for (const session::DateKind &kind : view.dates) {
        showKind(kind);
        any = any || !kind.examples.isEmpty();
    }
    if (!any)
        m_question->setText(
            tr("There are no dates in Startdeliver yet, so the usual spelling is assumed. You can come "
               "back here when there are some."));
    else if (view.confirmed)
        m_question->setText(tr("Somebody has looked at these values and found them right."));
    else
        m_question->setText(
            tr("Compare these values with what Startdeliver shows for the same records. Where one is "
               "off, choose another way of reading it."));
    m_dates->show();
    m_assumed->show();
    if (view.proposed.isEmpty())
        return;
    m_notice->say(Tone::Warn, tr("The service speaks a little differently than assumed."),
        tr("Tandem tried it and found: %1").arg(QString::fromUtf8(view.proposed)));
    m_notice->offer(tr("Use what was found"), [this] { adoptProposed(); });
}

void DatesStep::showKind(const session::DateKind &kind)
{
    const Kind &shown = m_kinds[kind.name];
    shown.widget->setVisible(!kind.examples.isEmpty());
    shown.styles->clear();
    for (const QString &style : kind.styles)
        shown.styles->addItem(dateStyleTitle(kind.name, style), style);
    // What the values themselves prove is chosen; a person still says yes to it.
    const QString proved = kind.fitting.isEmpty() ? kind.style : kind.fitting;
    shown.styles->setCurrentIndex(static_cast<int>(kind.styles.indexOf(proved)));
    showExamples(kind);
}

void DatesStep::showExamples(const session::DateKind &kind)
{
    const Kind &shown = m_kinds[kind.name];
    const auto style = kind.styles.indexOf(shown.styles->currentData().toString());
    QStringList lines;
    bool unread = false;
    for (const session::DateExample &example : kind.examples) {
        const Value reading = example.readings.value(style);
        unread = unread || reading.isNull();
        const QString number = example.entity + u' ' + example.record.text();
        const QString record = example.title.isEmpty() ? number : tr("%1 (%2)").arg(example.title, number);
        lines += tr("%1, %2: “%3” is %4").arg(record, example.field, example.raw, readingText(reading));
    }
    shown.examples->setText(lines.join(u'\n'));
    shown.problem->setText(tr("Some of these cannot be read in this way: choose another one."));
    shown.problem->setVisible(unread);
}

QByteArray DatesStep::chosenOverrides() const
{
    QJsonObject overrides;
    for (const session::DateKind &kind : m_view.dates) {
        const QString style = m_kinds.value(kind.name).styles->currentData().toString();
        if (!style.isEmpty() && style != kind.style && !kind.examples.isEmpty())
            overrides.insert(kind.name, QJsonObject{{u"style"_s, style}});
    }
    return overrides.isEmpty() ? QByteArray() : QJsonDocument(overrides).toJson(QJsonDocument::Compact);
}

void DatesStep::adoptProposed()
{
    setBusy(true);
    watch(m_session->changeDialect(m_view.proposed), this, [this](const Result<bool> &changed) {
        setBusy(false);
        if (!changed)
            return tell(changed.error());
        read();
    });
}

void DatesStep::confirm()
{
    setBusy(true);
    const QByteArray overrides = chosenOverrides();
    if (!overrides.isEmpty()) {
        // Read again as chosen, and confirmed then: what is confirmed is what was seen.
        watch(m_session->changeDialect(overrides), this, [this](const Result<bool> &changed) {
            setBusy(false);
            if (!changed)
                return tell(changed.error());
            read();
        });
        return;
    }
    watch(m_session->confirmDates(m_view.dateStyles), this, [this](const Result<bool> &confirmed) {
        setBusy(false);
        if (!confirmed)
            return tell(confirmed.error());
        m_view.confirmed = true;
        m_done = true;
        Q_EMIT changed();
        Q_EMIT finished();
    });
}

void DatesStep::setBusy(bool busy)
{
    m_busy = busy;
    m_busyBar->setVisible(busy);
    m_dates->setEnabled(!busy);
    Q_EMIT changed();
}

} // namespace tandem::ui
