// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/salesforcesetup.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/findable.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/taborder.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace tandem::ui {
using namespace Qt::StringLiterals;

SalesforceSetup::SalesforceSetup(QWidget *parent)
    : QWidget(parent)
    , m_environment(new QButtonGroup(this))
    , m_domain(new QLineEdit(this))
    , m_domainLabel(makeLabel(tr("My Domain"), TextRole::Muted, this))
    , m_consumerKey(new QLineEdit(this))
    , m_problem(makeWrappedLabel({}, TextRole::Body, this))
    , m_start(makeButton(tr("Click to start authentication"), u"startSignIn"_s, ButtonRole::Primary, this))
    , m_back(makeButton(tr("Back"), u"backToSalesforce"_s, ButtonRole::Normal, this))
{
    setObjectName(u"salesforceSetup"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->addRow(makeLabel(tr("Environment"), TextRole::Muted, this), environmentLine());
    m_domain->setObjectName(u"myDomain"_s);
    m_domain->setPlaceholderText(u"acme.my.salesforce.com"_s);
    m_domain->setAccessibleName(tr("My Domain"));
    form->addRow(m_domainLabel, m_domain);
    m_consumerKey->setObjectName(u"consumerKey"_s);
    m_consumerKey->setAccessibleName(tr("Consumer key"));
    m_consumerKey->setPlaceholderText(tr("of the External Client App in Salesforce"));
    form->addRow(makeLabel(tr("Consumer key"), TextRole::Muted, this), m_consumerKey);
    layout->addLayout(form);
    m_problem->setObjectName(u"setupProblem"_s);
    m_problem->setProperty("ink", u"bad"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QPushButton *settings =
        makeButton(tr("What to set up in Salesforce"), u"showAppSettings"_s, ButtonRole::Quiet, this);
    makeFindable(settings);
    buttons->addWidget(settings);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_start);
    m_back->hide();
    layout->addLayout(buttons);
    m_start->setIcon(icon(u"external"_s, Token::OnAccent));
    connect(settings, &QPushButton::clicked, this, &SalesforceSetup::appSettingsRequested);
    connect(m_back, &QPushButton::clicked, this, &SalesforceSetup::backRequested);
    for (QLineEdit *line : {m_domain, m_consumerKey})
        connect(line, &QLineEdit::textEdited, this, [this] { m_touched = true; });
    connect(m_environment, &QButtonGroup::idClicked, this, [this] { m_touched = true; });
    connect(m_start, &QPushButton::clicked, this, &SalesforceSetup::start);
    connect(m_consumerKey, &QLineEdit::returnPressed, this, &SalesforceSetup::start);
    connect(m_domain, &QLineEdit::returnPressed, this, &SalesforceSetup::start);
    connect(m_environment, &QButtonGroup::idToggled, this, &SalesforceSetup::drawEnvironment);
    m_environment->button(static_cast<int>(Environment::Production))->setChecked(true);
    drawEnvironment();
}

QWidget *SalesforceSetup::environmentLine()
{
    const std::tuple<Environment, QString, QString> choices[] = {
        {Environment::Production, tr("Production"), u"environmentProduction"_s},
        {Environment::Sandbox, tr("Sandbox"), u"environmentSandbox"_s},
        {Environment::MyDomain, tr("My Domain"), u"environmentMyDomain"_s}};
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    for (const auto &[environment, text, name] : choices) {
        auto *button = new QRadioButton(text, line);
        button->setObjectName(name);
        m_environment->addButton(button, static_cast<int>(environment));
        layout->addWidget(button);
    }
    layout->addStretch(1);
    makeOneTabStop(m_environment);
    return line;
}

void SalesforceSetup::show(const SalesforceConfiguration &configuration)
{
    // What somebody is typing is not taken away from them.
    if (m_touched)
        return;
    m_environment->button(static_cast<int>(environmentOf(configuration.loginUrl)))->setChecked(true);
    m_domain->setText(typedForm(configuration.loginUrl));
    m_consumerKey->setText(configuration.clientId);
}

void SalesforceSetup::setBusy(bool busy)
{
    if (busy == m_held.has_value())
        return;
    if (busy) {
        m_held.emplace(QList<QWidget *>{m_start});
        return;
    }
    m_held->release();
    m_held->giveFocusBack();
    m_held.reset();
}

void SalesforceSetup::setPrimary(bool primary)
{
    setButtonRole(m_start, primary ? ButtonRole::Primary : ButtonRole::Normal);
    m_start->setIcon(icon(u"external"_s, primary ? Token::OnAccent : Token::Text));
}

void SalesforceSetup::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void SalesforceSetup::focusStart()
{
    m_start->setFocus();
}

void SalesforceSetup::start()
{
    if (!m_start->isEnabled())
        return;
    const auto environment = static_cast<Environment>(m_environment->checkedId());
    const Result<QUrl> loginUrl = loginUrlFor(environment, m_domain->text());
    const bool keyless = m_consumerKey->text().trimmed().isEmpty();
    m_problem->setVisible(!loginUrl || keyless);
    if (!loginUrl) {
        m_problem->setText(spoken(loginUrl.error().text));
        m_domain->setFocus();
    } else if (keyless) {
        m_problem->setText(
            tr("Enter the consumer key of the app first. Your Salesforce administrator has it."));
        m_consumerKey->setFocus();
    } else {
        Q_EMIT startRequested(*loginUrl, m_consumerKey->text().trimmed());
    }
}

void SalesforceSetup::drawEnvironment()
{
    const bool domain = m_environment->checkedId() == static_cast<int>(Environment::MyDomain);
    m_domain->setVisible(domain);
    m_domainLabel->setVisible(domain);
}

} // namespace tandem::ui
