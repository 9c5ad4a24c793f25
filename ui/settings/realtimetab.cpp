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
#include "ui/models/hearing.h"
#include "ui/settings/draftfields.h"
#include "ui/settings/noticesmodel.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int newestNotices = 50;

struct SecretActions
{
    QString title = RealTimeTab::tr("Address and secret");
    SettingEntry renew{u"renewSecret"_s, RealTimeTab::tr("Make a new secret"), title};
    SettingEntry retire{u"retireSecret"_s, RealTimeTab::tr("Retire the one before"), title};
    SettingEntry test{u"testWebhook"_s, RealTimeTab::tr("Send a test"), title};
};

DraftField webhookField(const QString &name, const QString &label)
{
    return {name, label, u"/webhooks/"_s + name};
}

struct Receiver
{
    QString title = RealTimeTab::tr("Where webhooks arrive");
    DraftField url = webhookField(u"publicUrl"_s, RealTimeTab::tr("How Startdeliver reaches this computer"));
    DraftField address = webhookField(u"listenAddress"_s, RealTimeTab::tr("Listens on"));
    DraftField port = webhookField(u"port"_s, RealTimeTab::tr("Port"));
    DraftField proxy = webhookField(u"behindProxy"_s, RealTimeTab::tr("A proxy with TLS stands before it"));
    DraftField certificate = webhookField(u"certificateFile"_s, RealTimeTab::tr("Certificate (PEM file)"));
    DraftField key = webhookField(u"keyFile"_s, RealTimeTab::tr("Its key (PEM file)"));
    DraftField signature = webhookField(u"signatureHeader"_s, RealTimeTab::tr("Header with the signature"));
    DraftField id = webhookField(u"idPointer"_s, RealTimeTab::tr("Where the record's id stands"));
    DraftField rate =
        webhookField(u"requestsPerSecond"_s, RealTimeTab::tr("Notices a second, of one sender"));
};

struct NoticeSwitch
{
    QString name;
    QString label;
    bool NoticeSwitches::*member;

    [[nodiscard]] DraftField field() const { return {name, label, u"/webhooks/accept/"_s + name}; }
};

struct Accepted
{
    using All = NoticeSwitches;
    QString title = RealTimeTab::tr("Which webhooks count");
    QList<NoticeSwitch> switches{
        {u"customerCreated"_s, RealTimeTab::tr("Customer created"), &All::customerCreated},
        {u"customerUpdated"_s, RealTimeTab::tr("Customer changed"), &All::customerUpdated},
        {u"userCreated"_s, RealTimeTab::tr("User created"), &All::userCreated},
        {u"userUpdated"_s, RealTimeTab::tr("User changed"), &All::userUpdated},
        {u"taskCreated"_s, RealTimeTab::tr("Task created"), &All::taskCreated},
        {u"taskUpdated"_s, RealTimeTab::tr("Task changed"), &All::taskUpdated},
        {u"taskComment"_s, RealTimeTab::tr("Comment on a task"), &All::taskComment},
        {u"customerComment"_s, RealTimeTab::tr("Comment on a customer"), &All::customerComment},
        {u"interaction"_s, RealTimeTab::tr("Interaction"), &All::interaction},
        {u"deleted"_s, RealTimeTab::tr("Something deleted"), &All::deleted}};
};

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

QList<SettingEntry> RealTimeTab::entries()
{
    const SecretActions secret;
    const Receiver receiver;
    const Accepted accepted;
    QList<DraftField> switches;
    for (const NoticeSwitch &one : accepted.switches)
        switches.append(one.field());
    return QList{secret.renew, secret.retire, secret.test}
    + entriesOf(receiver.title,
        {receiver.url, receiver.address, receiver.port, receiver.proxy, receiver.certificate, receiver.key,
            receiver.signature, receiver.id, receiver.rate})
        + entriesOf(accepted.title, switches);
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
    auto *card = new Card(SecretActions().title, this);
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
    const SecretActions it;
    m_renew = makeButton(it.renew.label, it.renew.name, ButtonRole::Normal, line);
    m_retire = makeButton(it.retire.label, it.retire.name, ButtonRole::Normal, line);
    m_test = makeButton(it.test.label, it.test.name, ButtonRole::Normal, line);
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
    const Receiver it;
    auto *card = new Card(it.title, this);
    const auto text = [this](const DraftField &field, auto member) {
        return m_fields->column(field,
            m_fields->text(field, [member](Configuration &c) -> QString & { return c.webhooks.*member; }));
    };
    const auto number = [this](const DraftField &field, auto member, int most) {
        return m_fields->column(field,
            m_fields->number(
                field, [member](Configuration &c) -> int & { return c.webhooks.*member; }, {1, most}));
    };
    using Webhooks = WebhookConfiguration;
    card->body()->addWidget(m_fields->column(
        it.url, m_fields->url(it.url, [](Configuration &c) -> QUrl & { return c.webhooks.publicUrl; })));
    addPair(card, text(it.address, &Webhooks::listenAddress), number(it.port, &Webhooks::port, 65'535));
    card->body()->addWidget(m_fields->line(it.proxy,
        m_fields->flag(it.proxy, [](Configuration &c) -> bool & { return c.webhooks.behindProxy; })));
    addPair(card, text(it.certificate, &Webhooks::certificateFile), text(it.key, &Webhooks::keyFile));
    addPair(card, text(it.signature, &Webhooks::signatureHeader), text(it.id, &Webhooks::idPointer));
    addPair(card, number(it.rate, &Webhooks::requestsPerSecond, 100'000), new QWidget(card));
    addCard(card);
}

void RealTimeTab::addSwitches()
{
    const Accepted it;
    auto *card = new Card(it.title, this);
    card->body()->addWidget(makeWrappedLabel(
        tr("The others are answered and forgotten. Scheduled runs find those changes all the same."),
        TextRole::Muted, card));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    int place = 0;
    for (const NoticeSwitch &one : it.switches) {
        const DraftField field = one.field();
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
        m_receiver->setText(receiver.trouble.isEmpty() ? whyNoWebhooks(view) : spoken(receiver.trouble));
    }
    showStream(view);
}

/// Each object that nothing is heard of has its reason; what is said of the whole stream is said once.
void RealTimeTab::showStream(const session::WatchView &view)
{
    const session::StreamView &stream = view.stream;
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
        m_stream->setText(stream.reason.isEmpty() ? whyNoEvents(view) : spoken(stream.reason));
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
        tr("The one that was made last, if there is one, stays good until you retire it. One from before "
           "that ends now: if Startdeliver still uses it, change the address there first."),
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
        if (!retired)
            return say(spoken(retired.error().text), false);
        say(*retired ? tr("Only the newest secret is good now.")
                     : tr("There was none to retire: at most one secret is good."),
            true);
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
