// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/realtimetab.h"

#include "core/session/session.h"
#include "core/session/webhookaddress.h"
#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/copyfield.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/formats.h"
#include "ui/kit/heldcontrols.h"
#include "ui/kit/labels.h"
#include "ui/kit/watch.h"
#include "ui/settings/draftfields.h"
#include "ui/settings/noticesmodel.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int newestNotices = 50;

void addState(Card *card, Badge *state, QLabel *text)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(state, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    card->body()->addLayout(line);
}

} // namespace

RealTimeTab::RealTimeTab(ConfigDraft *draft, QWidget *parent)
    : CardColumn(u"realTimeTab"_s, parent)
    , m_fields(new DraftFields(draft, this))
    , m_receiverState(new Badge({}, Tone::Neutral, this))
    , m_receiver(makeWrappedLabel({}, TextRole::Muted, this))
    , m_streamState(new Badge({}, Tone::Neutral, this))
    , m_stream(makeWrappedLabel({}, TextRole::Muted, this))
    , m_refused(makeWrappedLabel({}, TextRole::Body, this))
    , m_address(new CopyField(tr("Address for Startdeliver"), {}, this))
    , m_key(new CopyField(tr("Secret that signs"), {}, this))
    , m_once(makeWrappedLabel({}, TextRole::Small, this))
    , m_result(makeWrappedLabel({}, TextRole::Body, this))
    , m_notices(new NoticesModel(this))
    , m_table(new TableView(u"notices"_s, tr("What was heard last"), this))
{
    addHearing();
    addSecret();
    addReceiver();
    addSwitches();
    addNotices();
    showWatch({});
    connect(draft->session(), &session::Session::watchChanged, this, &RealTimeTab::showWatch);
}

void RealTimeTab::addHearing()
{
    auto *card = new Card(tr("How Tandem hears of changes"), this);
    m_receiverState->setObjectName(u"receiverState"_s);
    m_receiver->setObjectName(u"receiverText"_s);
    m_streamState->setObjectName(u"streamState"_s);
    m_stream->setObjectName(u"streamText"_s);
    m_refused->setObjectName(u"streamRefused"_s);
    addState(card, m_streamState, m_stream);
    card->body()->addWidget(m_refused);
    addState(card, m_receiverState, m_receiver);
    addCard(card);
}

void RealTimeTab::addSecret()
{
    auto *card = new Card(tr("Address and secret"), this);
    card->body()->addWidget(makeWrappedLabel(
        tr("Startdeliver sends its webhooks to an address that holds a secret, so that nobody else can. Make "
           "one, and enter it in Startdeliver under Settings, Automations, Send a webhook."),
        TextRole::Muted, card));
    m_address->setObjectName(u"webhookAddress"_s);
    m_key->setObjectName(u"webhookKey"_s);
    m_once->setText(tr("It is shown this once. The one before stays good until you retire it."));
    for (QWidget *part :
        {static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_once)}) {
        part->hide();
        card->body()->addWidget(part);
    }
    card->body()->addWidget(createSecretActions());
    m_result->setObjectName(u"webhookResult"_s);
    m_result->hide();
    card->body()->addWidget(m_result);
    addCard(card);
}

QWidget *RealTimeTab::createSecretActions()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_renew = makeButton(tr("Make a new secret"), u"renewSecret"_s, ButtonRole::Normal, line);
    m_retire = makeButton(tr("Retire the one before"), u"retireSecret"_s, ButtonRole::Normal, line);
    m_test = makeButton(tr("Send a test"), u"testWebhook"_s, ButtonRole::Normal, line);
    m_renew->setToolTip(tr("The one that was made last stays good until it is retired"));
    m_retire->setToolTip(tr("Only the newest secret is good from then on"));
    m_test->setToolTip(tr("Sends a notice the way Startdeliver does, and looks whether it arrives"));
    for (QPushButton *button : {m_renew, m_retire, m_test})
        layout->addWidget(button);
    layout->addStretch(1);
    connect(m_renew, &QPushButton::clicked, this, &RealTimeTab::askForSecret);
    connect(m_retire, &QPushButton::clicked, this, &RealTimeTab::askToRetire);
    connect(m_test, &QPushButton::clicked, this, &RealTimeTab::sendTest);
    return line;
}

void RealTimeTab::addReceiver()
{
    auto *card = new Card(tr("Where webhooks arrive"), this);
    const auto text = [this](const QString &name, const QString &label, auto member) {
        const DraftField field{name, label, u"/webhooks/"_s + name};
        return m_fields->column(field,
            m_fields->text(field, [member](Configuration &c) -> QString & { return c.webhooks.*member; }));
    };
    const auto number = [this](const QString &name, const QString &label, auto member, int most) {
        const DraftField field{name, label, u"/webhooks/"_s + name};
        return m_fields->column(field,
            m_fields->number(
                field, [member](Configuration &c) -> int & { return c.webhooks.*member; }, {1, most}));
    };
    using Webhooks = WebhookConfiguration;
    const DraftField url{
        u"publicUrl"_s, tr("How Startdeliver reaches this computer"), u"/webhooks/publicUrl"_s};
    card->body()->addWidget(m_fields->column(
        url, m_fields->url(url, [](Configuration &c) -> QUrl & { return c.webhooks.publicUrl; })));
    addPair(card, text(u"listenAddress"_s, tr("Listens on"), &Webhooks::listenAddress),
        number(u"port"_s, tr("Port"), &Webhooks::port, 65'535));
    const DraftField proxy{
        u"behindProxy"_s, tr("A proxy with TLS stands before it"), u"/webhooks/behindProxy"_s};
    card->body()->addWidget(m_fields->line(
        proxy, m_fields->flag(proxy, [](Configuration &c) -> bool & { return c.webhooks.behindProxy; })));
    addPair(card, text(u"certificateFile"_s, tr("Certificate (PEM file)"), &Webhooks::certificateFile),
        text(u"keyFile"_s, tr("Its key (PEM file)"), &Webhooks::keyFile));
    addPair(card, text(u"signatureHeader"_s, tr("Header with the signature"), &Webhooks::signatureHeader),
        text(u"idPointer"_s, tr("Where the record's id stands"), &Webhooks::idPointer));
    addPair(card,
        number(u"requestsPerSecond"_s, tr("Notices a second, of one sender"), &Webhooks::requestsPerSecond,
            100'000),
        new QWidget(card));
    addCard(card);
}

void RealTimeTab::addSwitches()
{
    auto *card = new Card(tr("Which webhooks count"), this);
    card->body()->addWidget(makeWrappedLabel(
        tr("The others are answered and forgotten. Scheduled runs find those changes all the same."),
        TextRole::Muted, card));
    using Switches = NoticeSwitches;
    struct Switch
    {
        QString name;
        QString label;
        bool Switches::*member;
    };
    const QList<Switch> switches{{u"customerCreated"_s, tr("Customer created"), &Switches::customerCreated},
        {u"customerUpdated"_s, tr("Customer changed"), &Switches::customerUpdated},
        {u"userCreated"_s, tr("User created"), &Switches::userCreated},
        {u"userUpdated"_s, tr("User changed"), &Switches::userUpdated},
        {u"taskCreated"_s, tr("Task created"), &Switches::taskCreated},
        {u"taskUpdated"_s, tr("Task changed"), &Switches::taskUpdated},
        {u"taskComment"_s, tr("Comment on a task"), &Switches::taskComment},
        {u"customerComment"_s, tr("Comment on a customer"), &Switches::customerComment},
        {u"interaction"_s, tr("Interaction"), &Switches::interaction},
        {u"deleted"_s, tr("Something deleted"), &Switches::deleted}};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    int place = 0;
    for (const Switch &one : switches) {
        const DraftField field{one.name, one.label, u"/webhooks/accept/"_s + one.name};
        QCheckBox *box = m_fields->flag(
            field, [member = one.member](Configuration &c) -> bool & { return c.webhooks.accept.*member; });
        grid->addWidget(m_fields->line(field, box), place / 2, place % 2);
        ++place;
    }
    card->body()->addLayout(grid);
    addCard(card);
}

void RealTimeTab::addNotices()
{
    auto *card = new Card(tr("What was heard last"), this);
    m_table->setModel(m_notices);
    m_table->setColumnWidths({152, 120, -2, 128, -2});
    m_table->setMinimumHeight(200);
    m_table->setPlaceholder(tr("Nothing yet."));
    card->body()->addWidget(m_table);
    addCard(card);
}

void RealTimeTab::showDraft()
{
    m_fields->show();
}

void RealTimeTab::showWatch(const session::WatchView &view)
{
    const session::ReceiverView &receiver = view.receiver;
    m_receiver->setToolTip(receiver.listening && receiver.last ? receiver.last->toIsoSeconds() : QString());
    if (receiver.listening) {
        m_receiverState->setState(tr("Listening"), Tone::Good);
        m_receiver->setText(receiver.last
                ? tr("Webhooks arrive at %1. %2 were taken, %3 refused; the last came %4.")
                      .arg(receiver.url.toString(), formatCount(receiver.taken),
                          formatCount(receiver.refused), formatInstant(*receiver.last))
                : tr("Webhooks may arrive at %1. None has come yet.").arg(receiver.url.toString()));
    } else {
        m_receiverState->setState(tr("Off"), receiver.trouble.isEmpty() ? Tone::Neutral : Tone::Warn);
        m_receiver->setText(receiver.trouble.isEmpty()
                ? tr("Webhooks of Startdeliver are taken while a flow runs by itself and a secret was made. "
                     "Until then Startdeliver is looked at regularly.")
                : spoken(receiver.trouble));
    }
    showStream(view.stream);
}

/// Each object that nothing is heard of has its reason; what is said of the whole stream is said once.
void RealTimeTab::showStream(const session::StreamView &stream)
{
    const bool hears = stream.state == "listening"_L1;
    m_stream->setToolTip(hears && stream.lastEvent ? stream.lastEvent->toIsoSeconds() : QString());
    QStringList refused;
    for (const auto &[object, reason] : stream.refused) {
        if (hears || reason != stream.reason)
            refused.append(object + u": "_s + spoken(reason));
    }
    m_refused->setText(refused.join(u'\n'));
    m_refused->setVisible(!refused.isEmpty());
    if (!hears) {
        m_streamState->setState(tr("Off"), stream.reason.isEmpty() ? Tone::Neutral : Tone::Warn);
        m_stream->setText(stream.reason.isEmpty()
                ? tr("Salesforce's change events are heard while a flow runs by itself.")
                : spoken(stream.reason));
    } else if (!refused.isEmpty()) {
        m_streamState->setState(tr("In part"), Tone::Warn);
        m_stream->setText(
            tr("Salesforce does not tell of all changes. What it does not tell of is found by looking "
               "regularly:"));
    } else {
        m_streamState->setState(tr("Listening"), Tone::Good);
        m_stream->setText(stream.lastEvent
                ? tr("Salesforce tells of changes; the last time %1.").arg(formatInstant(*stream.lastEvent))
                : tr("Salesforce tells of changes. Nothing has changed since."));
    }
}

void RealTimeTab::readNotices()
{
    watch(m_fields->draft()->session()->notices(0, newestNotices), this,
        [this](const Result<QList<session::NoticeView>> &notices) {
            if (notices)
                m_notices->setNotices(*notices);
            else
                m_table->setPlaceholder(spoken(notices.error().text));
        });
}

void RealTimeTab::showEvent(QShowEvent *event)
{
    CardColumn::showEvent(event);
    readNotices();
}

void RealTimeTab::hideEvent(QHideEvent *event)
{
    CardColumn::hideEvent(event);
    forgetSecret();
}

/// Two are good at a time: one more ends the oldest.
void RealTimeTab::askForSecret()
{
    const Question question{tr("Make a new secret"), tr("Make a new secret for webhooks?"),
        tr("The one that was made last stays good until you retire it. The one before that ends now: change "
           "the address in Startdeliver first, if it still uses that one."),
        {{u"make"_s, tr("Make a new secret")}, {u"keep"_s, tr("Cancel")}}, u"make"_s};
    Dialogs::current().ask(this, question, [this](const QString &answer) {
        if (answer == "make"_L1)
            renewSecret();
    });
}

void RealTimeTab::renewSecret()
{
    HeldControls held({m_renew});
    watch(m_fields->draft()->session()->renewWebhookSecret(), this,
        [this, held](const Result<Secret> &secret) mutable {
            held.release();
            held.giveFocusBack();
            if (secret)
                showSecret(*secret);
            else
                say(spoken(secret.error().text), false);
        });
}

void RealTimeTab::showSecret(const Secret &secret)
{
    // Where it is sent to is what is being edited: what is saved may be the old address.
    const WebhookConfiguration &webhooks = m_fields->draft()->configuration().webhooks;
    m_address->setText(session::webhookAddress(webhooks, secret).toString(QUrl::FullyEncoded));
    m_key->setText(QString::fromLatin1(secret.reveal()));
    m_address->show();
    m_key->setVisible(!webhooks.signatureHeader.isEmpty());
    m_once->show();
    m_result->hide();
    m_address->setFocus();
}

void RealTimeTab::forgetSecret()
{
    m_address->setText({});
    m_key->setText({});
    for (QWidget *part :
        {static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_once)})
        part->hide();
}

void RealTimeTab::askToRetire()
{
    const Question question{tr("Retire the one before"), tr("Retire the secret from before?"),
        tr("Only the newest one is good from then on. What still comes with the old one is refused."),
        {{u"retire"_s, tr("Retire it"), true}, {u"keep"_s, tr("Cancel")}}, {}};
    Dialogs::current().ask(this, question, [this](const QString &answer) {
        if (answer == "retire"_L1)
            retireSecret();
    });
}

void RealTimeTab::retireSecret()
{
    watch(m_fields->draft()->session()->retireWebhookSecret(), this, [this](const Result<bool> &retired) {
        forgetSecret();
        say(retired ? tr("Only the newest secret is good now.") : spoken(retired.error().text),
            retired.has_value());
    });
}

void RealTimeTab::sendTest()
{
    HeldControls held({m_test});
    say(tr("Sending…"), true);
    watch(m_fields->draft()->session()->testWebhook(), this,
        [this, held](const Result<session::WebhookTest> &test) mutable {
            held.release();
            held.giveFocusBack();
            if (!test)
                return say(spoken(test.error().text), false);
            say(test->arrived ? tr("It arrived after %1 ms.").arg(formatCount(test->milliseconds))
                              : spoken(test->text),
                test->arrived);
            readNotices();
        });
}

void RealTimeTab::say(const QString &text, bool good)
{
    m_result->setText(text);
    setStyleProperty(m_result, "ink", good ? QVariant() : QVariant(u"bad"_s));
    m_result->show();
}

} // namespace tandem::ui
