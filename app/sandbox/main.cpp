// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "app/sandbox/stopsignals.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <nlohmann/json.hpp>

#include <cstdio>

using namespace Qt::StringLiterals;
using tandem::sandbox::Sandbox;
using tandem::sandbox::SandboxOptions;

namespace {

constexpr int wrongUsage = 2;

struct NumberOption
{
    const char *name;
    const char *description;
    double least;
    double most;
    double fallback;
};

constexpr double portMost = 65535;
constexpr NumberOption numberOptions[]{
    {"port-salesforce", "Port of the Salesforce half; 0 takes any.", 0, portMost, 0},
    {"port-startdeliver", "Port of the Startdeliver half; 0 takes any.", 0, portMost, 0},
    {"port-control", "Port of the web page and the control interface; 0 takes any.", 0, portMost, 0},
    {"accounts", "Made-up companies, on both services together.", 0, 5'000'000, 1000},
    {"contacts", "Made-up people of each company.", 0, 100, 2},
    {"seed", "Number that decides what is made up.", 0, 4'294'967'295.0, 1},
    {"rate", "Requests a second that Startdeliver answers; 0 means any number.", 0, 100'000, 0},
    {"write-time", "Milliseconds a Salesforce write holds its rows; others wait, for ten seconds at most.", 0,
        60'000, 20},
    {"burst", "Requests that Startdeliver answers at once after a pause.", 1, 100'000, 5},
};

void printReady(Sandbox &sandbox, const SandboxOptions &options)
{
    nlohmann::json callbacks = nlohmann::json::array();
    for (const QByteArray &callback : Sandbox::callbacks() + options.callbacks)
        callbacks.push_back(callback.toStdString());
    const auto tokens = sandbox.grantTokens();
    const nlohmann::json ready{{"salesforce", sandbox.salesforceUrl().toString().toStdString()},
        {"startdeliver", sandbox.startdeliverUrl().toString().toStdString()},
        {"control", sandbox.controlUrl().toString().toStdString()},
        {"apiKey", Sandbox::apiKey().toStdString()},
        {"otherApiKeys",
            {{"read", Sandbox::readOnlyApiKey().toStdString()},
                {"write", Sandbox::writeApiKey().toStdString()},
                {"inactive", Sandbox::inactiveApiKey().toStdString()}}},
        {"clientId", Sandbox::clientId().toStdString()}, {"callbacks", callbacks},
        {"accessToken", tokens.access.toStdString()}, {"refreshToken", tokens.refresh.toStdString()}};
    std::puts(ready.dump().c_str());
    std::fflush(stdout);
}

std::optional<SandboxOptions> readOptions(const QCommandLineParser &parser)
{
    QHash<QString, double> values;
    for (const NumberOption &option : numberOptions) {
        const QString name = QString::fromLatin1(option.name);
        bool good = true;
        const double value = parser.isSet(name) ? parser.value(name).toDouble(&good) : option.fallback;
        if (!good || value < option.least || value > option.most) {
            std::fprintf(stderr, "tandem-sandbox: --%s takes a number from %.0f to %.0f.\n", option.name,
                option.least, option.most);
            return std::nullopt;
        }
        values.insert(name, value);
    }
    SandboxOptions options;
    options.salesforcePort = static_cast<quint16>(values.value(u"port-salesforce"_s));
    options.startdeliverPort = static_cast<quint16>(values.value(u"port-startdeliver"_s));
    options.controlPort = static_cast<quint16>(values.value(u"port-control"_s));
    options.companies = static_cast<int>(values.value(u"accounts"_s));
    options.peoplePerCompany = static_cast<int>(values.value(u"contacts"_s));
    options.seed = static_cast<quint32>(values.value(u"seed"_s));
    options.startdeliverRate = values.value(u"rate"_s);
    options.salesforceWriteTime = std::chrono::milliseconds(static_cast<int>(values.value(u"write-time"_s)));
    options.startdeliverBurst = values.value(u"burst"_s);
    for (const QString &callback : parser.values(u"callback"_s)) {
        const QUrl url(callback, QUrl::StrictMode);
        if (!url.isValid() || url.scheme().isEmpty()) {
            std::fprintf(
                stderr, "tandem-sandbox: --callback takes an address, not %s.\n", qUtf8Printable(callback));
            return std::nullopt;
        }
        options.callbacks.append(callback.toUtf8());
    }
    options.autoConsent = parser.isSet(u"auto-consent"_s);
    options.compress = parser.isSet(u"compress"_s);
    for (const auto &[option, bytes] : {std::pair(u"jwt-certificate"_s, &options.jwtCertificate),
             std::pair(u"dialect"_s, &options.dialectOverrides)}) {
        if (!parser.isSet(option))
            continue;
        QFile file(parser.value(option));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "tandem-sandbox: %s cannot be read: %s.\n", qUtf8Printable(file.fileName()),
                qUtf8Printable(file.errorString()));
            return std::nullopt;
        }
        *bytes = file.readAll();
    }
    return options;
}

/// In the person's browser, without a word of the graphical half of Qt.
void openPage(const QUrl &url)
{
    const QString address = url.toString();
    if (!QProcess::startDetached(u"xdg-open"_s, {address}))
        std::fprintf(stderr,
            "tandem-sandbox: no browser could be started (xdg-open is missing). Open %s yourself.\n",
            qUtf8Printable(address));
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Salesforce and Startdeliver, simulated on this machine. Prints one line of JSON when ready."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    for (const NumberOption &option : numberOptions) {
        parser.addOption({QString::fromLatin1(option.name),
            u"%1 Default: %2."_s.arg(QString::fromLatin1(option.description)).arg(option.fallback),
            u"number"_s});
    }
    parser.addOption(
        {u"auto-consent"_s, u"Let &auto=allow on the authorize page stand for a click on Allow."_s});
    parser.addOption({u"callback"_s,
        u"Address an app may be called back at, beside those listed; repeatable."_s, u"address"_s});
    parser.addOption({u"jwt-certificate"_s,
        u"PEM file of the certificate that signs the app's JSON Web Tokens (grant jwt-bearer)."_s,
        u"file"_s});
    parser.addOption({u"compress"_s, u"Answer with gzip where the client accepts it."_s});
    parser.addOption({u"dialect"_s,
        u"How Startdeliver spells names, sorting and times: JSON over the built-in dialect, as a profile's own."_s,
        u"file"_s});
    parser.addOption({u"open"_s, u"Show both services side by side in the web browser."_s});
}

/// Wrong usage ends with one code, whoever finds it: the library would end with 1.
bool understood(QCommandLineParser &parser)
{
    QString wrong;
    if (!parser.parse(QCoreApplication::arguments()))
        wrong = parser.errorText();
    else if (const QStringList words = parser.positionalArguments(); !words.isEmpty())
        wrong = u"Nothing is done with %1."_s.arg(words.constFirst());
    if (wrong.isEmpty())
        return true;
    std::fprintf(stderr, "tandem-sandbox: %s See tandem-sandbox --help.\n", qUtf8Printable(wrong));
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"tandem-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TANDEM_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    if (!understood(parser))
        return wrongUsage;
    parser.process(app); // help and version
    const auto options = readOptions(parser);
    if (!options)
        return wrongUsage;
    tandem::sandbox::quitOnStopSignals(app);
    Sandbox sandbox(*options);
    const auto started = sandbox.start();
    if (!started) {
        const tandem::Error &error = started.error();
        std::fprintf(stderr, "tandem-sandbox: %s%s\n", qUtf8Printable(error.text),
            error.detail.isEmpty() ? "" : qUtf8Printable(u" ("_s + error.detail + u')'));
        return error.code == "BAD_DIALECT"_L1 ? wrongUsage : 1;
    }
    printReady(sandbox, *options);
    if (parser.isSet(u"open"_s))
        openPage(sandbox.controlUrl());
    return QCoreApplication::exec();
}
