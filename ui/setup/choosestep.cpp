// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/choosestep.h"

#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/historycounts.h"
#include "ui/setup/setupchoices.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QDateEdit>
#include <QRadioButton>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString directionText(Direction direction)
{
    switch (direction) {
    case Direction::ToSalesforce:
        return ChooseStep::tr("to Salesforce");
    case Direction::ToStartdeliver:
        return ChooseStep::tr("to Startdeliver");
    case Direction::Both:
        break;
    }
    return ChooseStep::tr("both ways");
}

/// What one gets, in a sentence.
QString consequenceOf(Flow flow)
{
    switch (flow) {
    case Flow::Accounts:
        return ChooseStep::tr("Companies. Everything else hangs on them, so they are always part of it.");
    case Flow::Contacts:
        return ChooseStep::tr("People of these companies.");
    case Flow::Events:
        return ChooseStep::tr("Meetings with their attendees.");
    case Flow::Tasks:
        return ChooseStep::tr("To-dos, with who does them; done here is done there.");
    case Flow::TaskComments:
        return ChooseStep::tr("Stand in the Salesforce task, below a line of their own.");
    case Flow::Notes:
        return ChooseStep::tr("Notes on accounts become interactions.");
    case Flow::Comments:
        return ChooseStep::tr("Comments on customers become notes in Salesforce.");
    case Flow::Owners:
        return ChooseStep::tr("The owner of an account becomes the customer's team member, and stays so.");
    case Flow::History:
        return ChooseStep::tr("Calls, mails and meetings that are over become interactions.");
    }
    return {};
}

} // namespace

ChooseStep::ChooseStep(session::Session *session, QWidget *parent)
    : SetupStep(u"choose"_s, tr("Choose"),
        tr("Choose where to begin from and what syncs. Every field and filter can be changed later."), parent)
    , m_session(session)
    , m_templates(new QButtonGroup(this))
{
    column()->addWidget(templateCard());
    column()->addWidget(flowCard());
    column()->addStretch(1);
    connect(m_templates, &QButtonGroup::buttonClicked, this, [this] {
        m_touched = true;
        showFlows(withTemplate(m_configuration, chosenTemplate()));
    });
}

QWidget *ChooseStep::templateCard()
{
    auto *card = new Card(tr("Begin from"), this);
    card->body()->setSpacing(4);
    const std::tuple<QString, QString, QString> templates[] = {
        {u"customer-success"_s, tr("Customer success, Salesforce leads"),
            tr("Accounts of the type Customer. Where the two differ at first, Salesforce is right; "
               "afterwards edits go "
               "both ways. No accounts are made in Salesforce.")},
        {u"default"_s, tr("Both sides are equals"),
            tr("All accounts. What is missing on one side is made there; where the two differ at first, you "
               "are asked.")},
        {u"salesforce-to-startdeliver"_s, tr("Copy Salesforce to Startdeliver"),
            tr("All accounts, one way. Nothing is ever written to Salesforce.")},
        {QString(), tr("What is configured now"),
            tr("Somebody has changed mappings or filters: they stay.")}};
    for (const auto &[id, title, text] : templates) {
        auto *button = new QRadioButton(title, card);
        button->setObjectName(u"template-"_s + (id.isEmpty() ? u"keep"_s : id));
        button->setProperty("template", id);
        button->setAccessibleDescription(text);
        QLabel *label = makeWrappedLabel(text, TextRole::Small, card);
        label->setContentsMargins(28, 0, 0, 6);
        m_templates->addButton(button);
        card->body()->addWidget(button);
        card->body()->addWidget(label);
        if (!id.isEmpty())
            continue;
        m_keep = button;
        label->setObjectName(u"templateKeepText"_s);
        label->setVisible(false);
        button->setVisible(false);
    }
    makeOneTabStop(m_templates);
    return card;
}

QWidget *ChooseStep::flowCard()
{
    auto *card = new Card(tr("What syncs"), this);
    card->body()->setSpacing(12);
    for (const Flow flow : session::supportedFlows())
        m_flows.append(lineOf(flow, card));
    for (const FlowLine &line : std::as_const(m_flows)) {
        card->body()->addWidget(line.box->parentWidget());
        connect(line.box, &QCheckBox::clicked, this, [this, line](bool on) { toggled(line, on); });
    }
    return card;
}

ChooseStep::FlowLine ChooseStep::lineOf(Flow flow, QWidget *parent)
{
    FlowLine line;
    line.flow = flow;
    auto *widget = new QWidget(parent);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    line.box = new QCheckBox(flowTitle(flow), widget);
    line.box->setObjectName(u"flow-"_s + flowName(flow));
    line.box->setAccessibleDescription(consequenceOf(flow));
    line.direction = makeLabel({}, TextRole::Muted, widget);
    line.fromLabel = makeLabel(tr("from"), TextRole::Muted, widget);
    line.from = new QDateEdit(widget);
    line.from->setObjectName(u"from-"_s + flowName(flow));
    line.from->setAccessibleName(tr("%1, first day").arg(flowTitle(flow)));
    line.from->setDisplayFormat(u"yyyy-MM-dd"_s);
    line.from->setToolTip(tr("The first day that is read"));
    top->addWidget(line.box);
    top->addStretch(1);
    top->addWidget(line.direction);
    top->addWidget(line.fromLabel);
    top->addWidget(line.from);
    layout->addLayout(top);
    line.text = makeWrappedLabel(consequenceOf(flow), TextRole::Small, widget);
    line.text->setContentsMargins(28, 0, 0, 0);
    layout->addWidget(line.text);
    line.counts = makeWrappedLabel({}, TextRole::Small, widget);
    line.counts->setObjectName(u"counts-"_s + flowName(flow));
    line.counts->setContentsMargins(28, 0, 0, 0);
    line.counts->hide(); // until the flow is chosen
    layout->addWidget(line.counts);
    if (asksForStart(flow)) {
        line.counter = new HistoryCounts(m_session, flow, widget);
        connect(line.counter, &HistoryCounts::changed, line.counts, &QLabel::setText);
    }
    if (flow == Flow::Accounts)
        line.box->setEnabled(false);
    connect(line.from, &QDateEdit::dateChanged, this, [this] {
        m_touched = true;
        countHistory();
    });
    return line;
}

void ChooseStep::enter()
{
    watch(m_session->configuration(), this, [this](const Result<Configuration> &configuration) {
        if (!configuration)
            return tell(configuration.error());
        // What somebody is choosing is not taken away from them.
        if (!m_touched)
            take(*configuration);
        m_configuration = *configuration;
        m_loaded = true;
        countHistory();
        Q_EMIT changed();
    });
}

void ChooseStep::take(const Configuration &configuration)
{
    m_configuration = configuration;
    const QString name = templateOf(configuration);
    m_keep->setVisible(name.isEmpty());
    findChild<QLabel *>(u"templateKeepText"_s)->setVisible(name.isEmpty());
    for (QAbstractButton *button : m_templates->buttons())
        button->setChecked(button->property("template").toString() == name);
    showFlows(configuration);
    m_touched = false;
}

void ChooseStep::showFlows(const Configuration &configuration)
{
    for (const FlowLine &line : std::as_const(m_flows)) {
        const FlowConfiguration &flow = configuration.flow(line.flow);
        line.box->setChecked(flow.enabled || line.flow == Flow::Accounts);
        line.direction->setText(directionText(flow.direction));
        line.from->setDate(flow.historyStart.value_or(QDate(QDate::currentDate().year() - 1, 1, 1)));
        drawLine(line);
    }
    countHistory();
}

void ChooseStep::drawLine(const FlowLine &line)
{
    const bool asks = asksForStart(line.flow) && line.box->isChecked();
    line.fromLabel->setVisible(asks);
    line.from->setVisible(asks);
    line.counts->setVisible(asks);
}

/// What each first day would bring, as all flows are chosen now.
void ChooseStep::countHistory()
{
    if (!m_loaded)
        return;
    const Configuration wanted = chosen(m_configuration);
    for (const FlowLine &line : std::as_const(m_flows)) {
        if (line.counter && line.box->isChecked())
            line.counter->ask(wanted);
    }
}

void ChooseStep::toggled(const FlowLine &line, bool on)
{
    m_touched = true;
    for (const FlowLine &other : std::as_const(m_flows)) {
        // Comments on tasks need the tasks; without tasks they go too.
        if (on && neededBy(line.flow).contains(other.flow))
            other.box->setChecked(true);
        if (!on && neededBy(other.flow).contains(line.flow))
            other.box->setChecked(false);
        drawLine(other);
    }
    countHistory();
    Q_EMIT changed();
}

QString ChooseStep::chosenTemplate() const
{
    const QAbstractButton *button = m_templates->checkedButton();
    return button ? button->property("template").toString() : QString();
}

Configuration ChooseStep::chosen(const Configuration &configuration) const
{
    QList<Flow> on;
    for (const FlowLine &line : m_flows) {
        if (line.box->isChecked())
            on.append(line.flow);
    }
    Configuration wanted = withFlows(withTemplate(configuration, chosenTemplate()), on);
    for (const FlowLine &line : m_flows) {
        if (asksForStart(line.flow) && line.box->isChecked())
            wanted.flow(line.flow).historyStart = line.from->date();
    }
    return wanted;
}

void ChooseStep::act()
{
    if (m_saving)
        return;
    m_saving = true;
    Q_EMIT changed();
    // Read again: the sign-in and other pages write into the same document.
    watch(m_session->configuration(), this, [this](const Result<Configuration> &configuration) {
        const auto saved = [this](const Result<bool> &done) {
            m_saving = false;
            m_done = done.has_value();
            m_touched = !m_done;
            if (!done)
                tell(done.error());
            Q_EMIT changed();
            if (m_done) {
                Q_EMIT profileChanged();
                Q_EMIT finished();
            }
        };
        if (!configuration)
            return saved(fail(configuration.error()));
        const Configuration wanted = chosen(*configuration);
        if (wanted == *configuration)
            return saved(true);
        watch(m_session->saveConfiguration(wanted), this, saved);
    });
}

} // namespace tandem::ui
