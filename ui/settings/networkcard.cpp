// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/networkcard.h"

#include "core/session/session.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/heldcontrols.h"
#include "ui/kit/labels.h"
#include "ui/kit/watch.h"
#include "ui/settings/draftfields.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

struct Proxy
{
    /// The choice and the address are one value.
    DraftField value{u"proxy"_s, NetworkCard::tr("Proxy"), u"/network/proxy"_s};
    DraftField kind{u"proxyKind"_s, value.label, u"/network/proxy/kind"_s};
    DraftField address{u"proxyAddress"_s, NetworkCard::tr("Address of the proxy"), value.path};
    DraftField user{
        u"proxyUser"_s, NetworkCard::tr("User name at the proxy, if it wants one"), u"/network/proxyUser"_s};
};

/// Is no part of the document.
struct Password
{
    SettingEntry typed{u"proxyPassword"_s, NetworkCard::tr("Password at the proxy"), {}};
    SettingEntry store{u"storeProxyPassword"_s, NetworkCard::tr("Store the password"), {}};
    SettingEntry forget{u"forgetProxyPassword"_s, NetworkCard::tr("Forget the password"), {}};
};

struct Certificates
{
    DraftField file{u"extraCaFile"_s, NetworkCard::tr("Further certificates to trust (PEM file)"),
        u"/network/extraCaFile"_s};
    SettingEntry choose{u"chooseExtraCaFile"_s, NetworkCard::tr("Choose the file with certificates"), {}};
};

QHBoxLayout *rowOf(QWidget *line)
{
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    return layout;
}

} // namespace

NetworkCard::NetworkCard(ConfigDraft *draft, QWidget *parent)
    : Card(heading(), parent)
    , m_fields(new DraftFields(draft, this))
    , m_lastAddress(u"http://"_s)
{
    setObjectName(u"networkCard"_s);
    QLabel *text = makeWrappedLabel({}, TextRole::Muted, this);
    text->setObjectName(u"networkConsequence"_s);
    body()->addWidget(text);
    addProxy();
    addLogin();
    m_fields->onShow([this] { showKind(); });
    addCertificates();
    m_fields->onShow([this, text] {
        const QString words[] = {tr("Both services are reached the way the settings of this computer say."),
            tr("Both services are reached straight away, whatever the settings of this computer say."),
            tr("Both services are reached through this proxy; this computer itself never is.")};
        text->setText(words[kindOf(proxy())]);
    });
}

QString NetworkCard::heading()
{
    return tr("Network");
}

QList<SettingEntry> NetworkCard::entries()
{
    const Proxy proxy;
    const Password password;
    const Certificates certificates;
    QList<SettingEntry> entries = entriesOf({}, {proxy.kind, proxy.address, proxy.user, certificates.file})
        + QList{password.typed, password.store, password.forget, certificates.choose};
    for (SettingEntry &entry : entries)
        entry.words += u' ' + heading();
    return entries;
}

/// What is neither word is an address, or will be.
NetworkCard::Kind NetworkCard::kindOf(const QString &proxy)
{
    return proxy == "system"_L1 ? System : proxy == "none"_L1 ? None : Address;
}

const QString &NetworkCard::proxy() const
{
    return m_fields->draft()->configuration().network.proxy;
}

/// An error of the choice or the address stands below both.
void NetworkCard::addProxy()
{
    const Proxy it;
    m_fields->onShow([this] { settleKind(); });
    m_kind = m_fields->choice(
        it.kind, {{tr("as the system says"), System}, {tr("none"), None}, {tr("this one:"), Address}},
        [this](const Configuration &) { return static_cast<int>(m_shown); },
        [this](Configuration &c, int chosen) {
            c.network.proxy = chosen == System ? u"system"_s : chosen == None ? u"none"_s : m_lastAddress;
        });
    m_address = m_fields->text(it.address, [](Configuration &c) -> QString & { return c.network.proxy; });
    m_address->setPlaceholderText(u"http://proxy.example.com:8080"_s);
    m_address->installEventFilter(this);
    auto *line = new QWidget(this);
    QHBoxLayout *row = rowOf(line);
    row->addWidget(m_kind, 1);
    row->addWidget(m_address, 2);
    QWidget *column = m_fields->column(it.value, line);
    line->setFocusProxy(m_kind);
    body()->addWidget(column);
    m_fields->onShow([this, path = it.value.path] {
        if (kindOf(proxy()) == Address && !proxy().isEmpty())
            m_lastAddress = proxy();
        m_address->setAccessibleDescription(m_fields->draft()->problemAt(path));
    });
}

/// Whoever types "none" as an address may not be done: the field does not vanish before it is left. What the
/// draft says otherwise than the field, as after an undo, was not typed there.
void NetworkCard::settleKind()
{
    const bool isTyped = window()->focusWidget() == m_address && m_address->text() == proxy();
    if (!isTyped)
        m_shown = kindOf(proxy());
}

void NetworkCard::showKind()
{
    const bool named = m_shown == Address;
    const QWidget *focus = window()->focusWidget();
    if (!named && focus && (focus == m_address || m_login->isAncestorOf(focus)))
        m_kind->setFocus();
    m_address->setVisible(named);
    m_login->setVisible(named);
    if (!named) {
        m_password->clear();
        sayStored({}, true);
    }
}

bool NetworkCard::eventFilter(QObject *watched, QEvent *event)
{
    // Later: the focus is on its way, and may be to what is hidden now.
    if (watched == m_address && event->type() == QEvent::FocusOut && m_shown != kindOf(proxy()))
        QMetaObject::invokeMethod(this, &NetworkCard::showDraft, Qt::QueuedConnection);
    return Card::eventFilter(watched, event);
}

/// Only a proxy that is named here is told who Tandem is.
void NetworkCard::addLogin()
{
    m_login = new QWidget(this);
    auto *layout = new QVBoxLayout(m_login);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const DraftField user = Proxy().user;
    QLineEdit *name = m_fields->text(user, [](Configuration &c) -> QString & { return c.network.proxyUser; });
    layout->addWidget(m_fields->column(user, name));
    layout->addWidget(createPassword());
    body()->addWidget(m_login);
}

QWidget *NetworkCard::createPassword()
{
    auto *box = new QWidget(m_login);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const Password it;
    m_password = new QLineEdit(box);
    m_password->setObjectName(it.typed.name);
    m_password->setAccessibleName(it.typed.label);
    m_password->setEchoMode(QLineEdit::Password);
    m_store = makeButton(tr("Store"), it.store.name, ButtonRole::Normal, box);
    m_store->setAccessibleName(it.store.label);
    m_store->setEnabled(false);
    m_forget = makeButton(tr("Forget"), it.forget.name, ButtonRole::Normal, box);
    m_forget->setAccessibleName(it.forget.label);
    m_stored = makeWrappedLabel({}, TextRole::Small, box);
    m_stored->setObjectName(u"proxyPasswordResult"_s);
    QLabel *label = makeLabel(m_password->accessibleName(), TextRole::Small, box);
    label->setBuddy(m_password);
    auto *line = new QWidget(box);
    QHBoxLayout *row = rowOf(line);
    row->addWidget(m_password, 1);
    row->addWidget(m_store);
    row->addWidget(m_forget);
    layout->addWidget(label);
    layout->addWidget(line);
    QLabel *kept = makeWrappedLabel(tr("It is kept with the secrets, never in the configuration, and is "
                                       "stored at once; it is used with the saved address and user name."),
        TextRole::Small, box);
    kept->setObjectName(u"proxyPasswordText"_s);
    layout->addWidget(kept);
    layout->addWidget(m_stored);
    m_stored->hide();
    connect(m_password, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_store->setEnabled(!text.isEmpty()); });
    connect(m_password, &QLineEdit::returnPressed, this, &NetworkCard::storePassword);
    connect(m_store, &QPushButton::clicked, this, &NetworkCard::storePassword);
    connect(m_forget, &QPushButton::clicked, this, &NetworkCard::forgetPassword);
    return box;
}

void NetworkCard::addCertificates()
{
    const Certificates it;
    m_certificates =
        m_fields->text(it.file, [](Configuration &c) -> QString & { return c.network.extraCaFile; });
    m_certificates->setToolTip(
        tr("For a company that inspects its traffic: the root certificate of its own"));
    QPushButton *choose = makeButton(tr("Choose…"), it.choose.name, ButtonRole::Normal, this);
    choose->setAccessibleName(it.choose.label);
    auto *line = new QWidget(this);
    QHBoxLayout *row = rowOf(line);
    row->addWidget(m_certificates, 1);
    row->addWidget(choose);
    QWidget *column = m_fields->column(it.file, line);
    line->setFocusProxy(m_certificates);
    body()->addWidget(column);
    m_missing = makeWrappedLabel(
        tr("This computer has no such file: nothing is reached with it."), TextRole::Small, this);
    m_missing->setObjectName(u"extraCaFileMissing"_s);
    m_missing->setProperty("ink", u"bad"_s);
    m_missing->hide();
    body()->addWidget(m_missing);
    connect(choose, &QPushButton::clicked, this, &NetworkCard::chooseCertificates);
    m_fields->onShow([this] { lookForCertificates(); });
}

/// Aside, as the drive may be far away; one look at a time, and one for each path while it is seen.
void NetworkCard::lookForCertificates()
{
    const QString path = m_fields->draft()->configuration().network.extraCaFile;
    if (!isVisible() || m_looking || m_lookedFor == path)
        return;
    m_lookedFor = path;
    if (path.isEmpty())
        return sayMissing(false);
    m_looking = true;
    const auto look = [path]() -> Result<bool> { return QFileInfo(path).isFile(); };
    watch(QtConcurrent::run(look), this, [this, path](const Result<bool> &found) {
        m_looking = false;
        if (path == m_fields->draft()->configuration().network.extraCaFile)
            sayMissing(found && !*found);
        lookForCertificates();
    });
}

void NetworkCard::sayMissing(bool missing)
{
    m_missing->setVisible(missing);
    m_certificates->setAccessibleDescription(missing ? m_missing->text() : QString());
}

void NetworkCard::chooseCertificates()
{
    const Certificates it;
    const FileRequest request{it.choose.label, {}, tr("Certificates (*.pem *.crt *.cer)"), {}};
    Dialogs::current().openFile(this, request, [this, file = it.file](const QString &path) {
        m_fields->edit(file, [&path](Configuration &c) { c.network.extraCaFile = path; });
    });
}

void NetworkCard::storePassword()
{
    if (m_store->isEnabled())
        keepPassword(Secret(m_password->text().toUtf8()), tr("The password is stored."));
}

void NetworkCard::forgetPassword()
{
    keepPassword({}, tr("No password is stored."));
}

void NetworkCard::keepPassword(const Secret &password, const QString &kept)
{
    HeldControls held({m_password, m_store, m_forget});
    watch(m_fields->draft()->session()->storeProxyPassword(password), this,
        [this, kept, held](const Result<bool> &stored) mutable {
            held.release();
            if (stored)
                m_password->clear();
            m_store->setEnabled(!m_password->text().isEmpty());
            held.giveFocusBack();
            sayStored(stored ? kept : spoken(stored.error().text), stored.has_value());
        });
}

void NetworkCard::sayStored(const QString &text, bool good)
{
    m_stored->setText(text);
    setStyleProperty(m_stored, "ink", good ? QVariant() : QVariant(u"bad"_s));
    m_stored->setVisible(!text.isEmpty());
}

/// The file may have come meanwhile.
void NetworkCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    lookForCertificates();
}

/// What was typed does not stand there for whoever comes by.
void NetworkCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_password->clear();
    sayStored({}, true);
    m_lookedFor.reset();
}

void NetworkCard::showDraft()
{
    m_fields->show();
}

void NetworkCard::focusFirst()
{
    m_kind->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem::ui
