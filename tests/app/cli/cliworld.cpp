// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliworld.h"

#include "app/cli/demo/browser.h"

#include <QTcpServer>
#include <QUrlQuery>

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

/// Free on this machine now; tests that run at the same time do not wait for each other's ports.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

QString program()
{
    return qEnvironmentVariable("TANDEM_BIN") + u"/tandemctl"_s;
}

} // namespace

QByteArray Outcome::told() const
{
    return "exit code " + QByteArray::number(code) + "\nstandard output:\n" + out + "\nstandard error:\n"
        + err;
}

QByteArray keysOf(const Json &json)
{
    QByteArrayList keys;
    if (json.is_object()) {
        for (const auto &item : json.items())
            keys += QByteArray::fromStdString(item.key());
    }
    return keys.join(' ');
}

QString textAt(const Json &json, const char *key)
{
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() && found->is_string()
        ? QString::fromStdString(found->get<std::string>())
        : QString();
}

Json elementWith(const Json &list, const char *member, const std::string &text)
{
    for (const Json &item : list) {
        if (item.is_object() && item.contains(member) && item[member] == Json(text))
            return item;
    }
    return {};
}

QString errorCode(const Outcome &outcome)
{
    const Json document = outcome.json();
    return document.is_object() && document.contains("error") ? textAt(document["error"], "code") : QString();
}

sandbox::SandboxOptions companies(int count)
{
    sandbox::SandboxOptions options;
    options.companies = count;
    options.autoConsent = true;
    return options;
}

CliWorld::CliWorld(sandbox::SandboxOptions options)
    : services(std::move(options))
    , redirectPort(freePort())
{
    if (const Status started = services.start(); !started)
        qFatal("the sandbox did not start: %s", qPrintable(started.error().text));
    services.withAuth([this](sandbox::SalesforceAuth &auth) {
        auth.registerClient(sandbox::Sandbox::clientId(),
            {"http://localhost:" + QByteArray::number(redirectPort) + "/oauth/callback"});
    });
}

QStringList CliWorld::common(const QStringList &arguments) const
{
    return QStringList{u"--data-dir"_s, profile(), u"--secrets"_s, u"file"_s} + arguments;
}

std::unique_ptr<QProcess> CliWorld::prepare(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(program());
    process->setArguments(common(arguments));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, path(u"home"_s));
    environment.insert(u"XDG_DATA_HOME"_s, path(u"home/data"_s));
    process->setProcessEnvironment(environment);
    return process;
}

Outcome CliWorld::finish(QProcess &process, int timeout)
{
    const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(timeout);
    if (!ended)
        process.kill();
    const bool normal = ended && process.exitStatus() == QProcess::NormalExit;
    return {normal ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() + (normal ? QByteArray() : '\n' + process.errorString().toUtf8())};
}

Outcome CliWorld::bare(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = prepare({});
    process->setArguments(arguments);
    process->start();
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

Outcome CliWorld::run(const QStringList &arguments, const QByteArray &input) const
{
    return bare(common(arguments), input);
}

Outcome CliWorld::json(const QStringList &arguments, const QByteArray &input) const
{
    return run(arguments + QStringList{u"--json"_s}, input);
}

Outcome CliWorld::shell(const QByteArray &line) const
{
    const auto process = prepare({});
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(u"TANDEM"_s, program() + u" --data-dir "_s + profile() + u" --secrets file"_s);
    process->setProcessEnvironment(environment);
    process->setProgram(u"/bin/bash"_s);
    process->setArguments({u"-c"_s, QString::fromUtf8(line)});
    process->start();
    process->closeWriteChannel();
    return finish(*process);
}

Configuration CliWorld::configuration() const
{
    Configuration configuration = Configuration::defaults();
    configuration.salesforce.loginUrl = services.salesforceUrl();
    configuration.salesforce.clientId = QString::fromLatin1(sandbox::Sandbox::clientId());
    configuration.salesforce.redirectPorts = {redirectPort};
    configuration.startdeliver.baseUrl = services.startdeliverUrl();
    configuration.startdeliver.requestsPerSecond = 100;
    configuration.startdeliver.maxRequestsPerSecond = 100;
    configuration.network.proxy = u"none"_s;
    return configuration;
}

Outcome CliWorld::configure(const std::function<void(Configuration &)> &edit) const
{
    Configuration wanted = configuration();
    if (edit)
        edit(wanted);
    return run({u"config"_s, u"import"_s, write(u"wanted.json"_s, toJson(wanted))});
}

Outcome CliWorld::connectSalesforce(const QString &answer, const QStringList &options) const
{
    const auto process = prepare(QStringList{u"connect"_s, u"salesforce"_s, u"--no-browser"_s} + options);
    process->start();
    const bool json = options.contains(u"--json"_s);
    process->setReadChannel(json ? QProcess::StandardError : QProcess::StandardOutput);
    QByteArray line;
    while (!line.endsWith('\n') && (process->canReadLine() || process->waitForReadyRead(20'000)))
        line += process->readLine();
    if (!line.startsWith("open "))
        return finish(*process);
    QUrl url(QString::fromLatin1(line.trimmed().mid(5)));
    QUrlQuery query(url);
    query.addQueryItem(u"auto"_s, answer);
    url.setQuery(query);
    const auto page = visit(url);
    if (!QTest::qWaitFor([&] { return page.isFinished(); }, 20'000) || !page.result())
        return {-1, line, "the authorize page could not be read"};
    const auto back = visit(page.result()->location);
    if (!QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 20'000))
        return {-1, line, "the sign-in did not end"};
    Outcome outcome = finish(*process);
    (json ? outcome.err : outcome.out).prepend(line);
    return outcome;
}

Outcome CliWorld::connectStartdeliver(const QByteArray &key, const QStringList &options) const
{
    return run(QStringList{u"connect"_s, u"startdeliver"_s} + options, key + '\n');
}

bool CliWorld::connectBoth() const
{
    for (const Outcome &outcome : {configure(), connectSalesforce(), connectStartdeliver()}) {
        if (outcome.code != 0) {
            qWarning("%s", outcome.told().constData());
            return false;
        }
    }
    return true;
}

bool CliWorld::settle() const
{
    if (!connectBoth() || run({u"matches"_s, u"--waive"_s}).code != 0)
        return false;
    for (int round = 0; round < 2; ++round) {
        const Outcome outcome = run({u"sync"_s, u"--flow"_s, u"accounts"_s});
        if (outcome.code != 0 && outcome.code != 1) {
            qWarning("%s", outcome.told().constData());
            return false;
        }
    }
    return true;
}

QByteArray CliWorld::addAccount(const std::string &name)
{
    return services.withSalesforce([&](sandbox::SalesforceService &service) {
        return service.insert("Account", {{"Name", name}});
    });
}

size_t CliWorld::customers(const std::string &name)
{
    return services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        return service.findBy("customer", "name", name).size();
    });
}

void CliWorld::setStartdeliver(qint64 id, const nlohmann::json &changes)
{
    const bool done = services.withStartdeliver(
        [&](sandbox::StartdeliverService &service) { return service.update("customer", id, changes); });
    if (!done)
        qFatal("there is no customer %lld", static_cast<long long>(id));
}

void CliWorld::setSalesforce(const QByteArray &id, const nlohmann::json &fields)
{
    const bool done = services.withSalesforce(
        [&](sandbox::SalesforceService &service) { return service.update(id, fields); });
    if (!done)
        qFatal("there is no record %s", id.constData());
}

QList<std::pair<QByteArray, qint64>> CliWorld::pairs() const
{
    QList<std::pair<QByteArray, qint64>> pairs;
    const Json document = json({u"links"_s, u"--flow"_s, u"accounts"_s}).json();
    for (const Json &link : document.value("links", Json::array()))
        pairs.append({textAt(link, "salesforce").toLatin1(), textAt(link, "startdeliver").toLongLong()});
    return pairs;
}

int CliWorld::writes()
{
    int count = 0;
    const QList<sandbox::LoggedRequest> requests = services.requests().all();
    for (const sandbox::LoggedRequest &request : requests) {
        const bool salesforce = request.kind.startsWith("collections-") && request.kind != "collections-read";
        const bool record = request.kind.startsWith("record-") && request.kind != "record-read";
        count += salesforce || record || request.kind == "composite" || request.kind == "create"
                || request.kind == "patch" || request.kind == "delete"
            ? 1
            : 0;
    }
    return count;
}

QByteArray CliWorld::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString CliWorld::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s could not be written", qPrintable(file.fileName()));
    return file.fileName();
}

} // namespace tandem::cli
