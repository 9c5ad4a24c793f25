// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sandboxdesk.h"

#include <QCoreApplication>

namespace tandem::desktop {
using namespace Qt::StringLiterals;

namespace {

sandbox::SandboxOptions optionsFor(int companies, int peoplePerCompany)
{
    sandbox::SandboxOptions options;
    options.companies = companies;
    options.peoplePerCompany = peoplePerCompany;
    options.autoConsent = true;
    return options;
}

} // namespace

SandboxDesk::SandboxDesk(int companies, int peoplePerCompany)
    : m_services(optionsFor(companies, peoplePerCompany))
{
}

Status SandboxDesk::start()
{
    if (!m_folder.isValid()) {
        return fail(ErrorKind::Storage, u"NO_TEMPORARY_FOLDER"_s,
            u"A temporary folder could not be made: %1."_s.arg(m_folder.errorString()));
    }
    return m_services.start();
}

session::SessionOptions SandboxDesk::options() const
{
    session::SessionOptions options;
    options.profile = u"sandbox"_s;
    options.dataDirectory = m_folder.filePath(u"profile"_s);
    // A keychain is for what outlives the program.
    options.secrets = session::SecretsPlace::File;
    return options;
}

Configuration SandboxDesk::configuration() const
{
    Configuration configuration = Configuration::defaults();
    configuration.salesforce.loginUrl = m_services.salesforceUrl();
    configuration.salesforce.clientId = QString::fromLatin1(sandbox::Sandbox::clientId());
    configuration.startdeliver.baseUrl = m_services.startdeliverUrl();
    configuration.startdeliver.requestsPerSecond = 20;
    configuration.startdeliver.maxRequestsPerSecond = 50;
    configuration.network.proxy = u"none"_s;
    return configuration;
}

/// Hyphens that do not break would be copied with the key: a line of its own has room for it.
QString sandboxGreeting(const QString &key)
{
    const QString hello = QCoreApplication::translate("tandem::desktop::Main",
        "This is the sandbox: both services are simulated in this program, and nothing is kept when it "
        "ends.");
    return hello + u'\n'
        + QCoreApplication::translate("tandem::desktop::Main", "The Startdeliver key is %1").arg(key);
}

} // namespace tandem::desktop
