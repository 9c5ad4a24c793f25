// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo/demo.h"

#include "app/cli/demo/browser.h"
#include "app/cli/pages.h"
#include "app/cli/plaintext.h"
#include "app/cli/texts.h"
#include "app/sandbox/seeddata.h"

#include <QUrlQuery>

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr int storyWidth = 100;
constexpr int companies = 60;
constexpr quint32 seed = 1;

sandbox::SandboxOptions sandboxOptions()
{
    sandbox::SandboxOptions options;
    options.seed = seed;
    options.companies = companies;
    options.autoConsent = true;
    return options;
}

qint64 writesOf(const session::RunReport &report)
{
    qint64 writes = 0;
    for (const auto &[flow, counts] : report.flows) {
        writes += counts.created.salesforce + counts.created.startdeliver + counts.updated.salesforce
            + counts.updated.startdeliver + counts.deleted.salesforce + counts.deleted.startdeliver;
    }
    return writes;
}

} // namespace

Demo::Demo(Context *context)
    : m_context(context)
    , m_sandbox(sandboxOptions())
{
}

Demo::~Demo()
{
    m_session.reset();
    m_context->onStop = nullptr;
}

void Demo::step(const QString &text)
{
    m_context->progress.clear();
    m_context->output.note(u"demo: "_s + text);
}

Status Demo::startServices()
{
    if (!m_folder.isValid())
        return fail(ErrorKind::Storage, u"NO_TEMPORARY_FOLDER"_s,
            u"A temporary folder could not be made: %1."_s.arg(m_folder.errorString()));
    TANDEM_CHECK(m_sandbox.start());
    session::SessionOptions options;
    options.profile = u"demo"_s;
    options.dataDirectory = m_folder.filePath(u"profile"_s);
    options.secrets = session::SecretsPlace::File;
    m_session = std::make_unique<session::Session>(std::move(options));
    showProgress(m_context, m_session.get());
    m_context->onStop = [this] {
        if (m_session && m_session->isRunning())
            m_session->stopRun();
        else
            m_session.reset(); // what the demo waits for ends with "stopped"
    };
    return {};
}

Configuration Demo::configuration() const
{
    Configuration configuration = Configuration::defaults();
    configuration.salesforce.loginUrl = m_sandbox.salesforceUrl();
    configuration.salesforce.clientId = QString::fromLatin1(sandbox::Sandbox::clientId());
    configuration.startdeliver.baseUrl = m_sandbox.startdeliverUrl();
    configuration.startdeliver.requestsPerSecond = 100;
    configuration.startdeliver.maxRequestsPerSecond = 100;
    configuration.network.proxy = u"none"_s;
    for (FieldMapping &mapping : configuration.flow(Flow::Accounts).mappings) {
        if (mapping.salesforce == "Phone"_L1)
            mapping.conflict = ConflictPolicy::SalesforceWins;
    }
    // Mail addresses of the sandbox are good enough to link by; shared ones are held all the same.
    for (MatchKey &key : configuration.flow(Flow::Contacts).matchKeys)
        key.exact = true;
    return configuration;
}

void Demo::stateExpectation()
{
    QSet<QString> onlyInStartdeliver;
    for (int i = 0; i < companies; ++i) {
        switch (sandbox::companyAt(seed, i).presence) {
        case sandbox::SeedPresence::LinkedById:
            ++m_knownById;
            break;
        case sandbox::SeedPresence::LinkedByName:
            ++m_knownByName;
            break;
        case sandbox::SeedPresence::SalesforceOnly:
            ++m_onlyHere[0];
            break;
        case sandbox::SeedPresence::StartdeliverOnly:
            ++m_onlyHere[1];
            onlyInStartdeliver.insert(sandbox::companyAt(seed, i).name.trimmed());
            break;
        }
    }
    const Snapshot snapshot = takeSnapshot(m_sandbox);
    const auto customers = static_cast<qint64>(snapshot.customers.size());
    m_enteredTwice = customers - m_knownById - m_knownByName - m_onlyHere[1];
    for (const auto &[id, row] : snapshot.customers) {
        const auto name = row.find("name");
        if (name != row.end() && onlyInStartdeliver.contains(QString::fromStdString(name->second).trimmed()))
            ++m_twiceOnlyHere;
    }
    m_twiceOnlyHere -= m_onlyHere[1];
    m_story.heading(u"What is expected"_s);
    const QString holds =
        u"The sandbox holds %1 companies: %2 are on both sides and carry the other's id, %3 are on both "
        u"sides and only look alike, %4 are only in Salesforce, %5 only in Startdeliver, where %6 more "
        u"customers were entered twice. Every company has two people."_s.arg(companies)
            .arg(m_knownById)
            .arg(m_knownByName)
            .arg(m_onlyHere[0])
            .arg(m_onlyHere[1])
            .arg(m_enteredTwice);
    m_story.say(wrapped(holds, storyWidth));
    m_story.say(wrapped(
        u"The first sync links what carries an id, proposes what looks alike and creates no company. A "
        u"person links the proposals; the second sync creates what is missing on either side. Then both "
        u"sides are edited: different fields of one contact (both edits live), the same field of one "
        u"account (Salesforce wins, by its policy), a customer's name, and new records. Linked pairs are "
        u"equal "
        u"then, and one more sync writes nothing. At last every flow is turned on: a meeting, a task, a "
        u"comment and a note are entered where people enter them, and each is found on the other side."_s,
        storyWidth));
}

Task<bool> Demo::signIn()
{
    TANDEM_CO_CHECK(m_session->open());
    TANDEM_CO_CHECK(m_session->saveConfiguration(configuration()));
    TANDEM_CO_TRY(signIn, m_session->beginSalesforceSignIn());
    // The person who clicks Allow: the page is asked to answer at once, everything else is as in a browser.
    QUrl url = signIn.url;
    QUrlQuery query(url);
    query.addQueryItem(u"auto"_s, u"allow"_s);
    url.setQuery(query);
    TANDEM_CO_TRY(page, visit(url));
    if (page.location.isEmpty()) {
        co_return fail(ErrorKind::Internal, u"NO_REDIRECT"_s,
            u"The sandbox's sign-in page answered %1 instead of going back."_s.arg(page.status));
    }
    if (signIn.listening) {
        auto finishing = m_session->finishSalesforceSignIn();
        TANDEM_CO_CHECK(visit(page.location));
        const Result<session::ConnectionView> connected = co_await finishing;
        if (!connected)
            co_return fail(connected.error());
    } else {
        TANDEM_CO_CHECK(m_session->finishSalesforceSignIn(page.location.toString(QUrl::FullyEncoded), false));
    }
    TANDEM_CO_CHECK(m_session->connectStartdeliver(Secret(sandbox::Sandbox::apiKey())));
    co_return true;
}

Task<bool> Demo::checkConnections()
{
    TANDEM_CO_TRY(report, m_session->doctor());
    m_story.heading(u"Connections"_s);
    qint64 failures = 0;
    for (const session::Check &check : report.checks) {
        if (check.state == session::CheckState::Fail) {
            ++failures;
            m_story.say(u"  %1: %2 %3"_s.arg(check.area, check.what, check.mend));
        }
    }
    m_story.expect(u"checks of both connections that fail"_s, 0, failures);
    co_return true;
}

Task<QList<session::LinkView>> Demo::links(Flow flow)
{
    session::Session *session = m_session.get();
    std::function<QFuture<Result<QList<session::LinkView>>>(qint64)> fetch = [session, flow](qint64 after) {
        return session->links(flow, after, pageSize);
    };
    TANDEM_CO_TRY(all, allPages<session::LinkView>(fetch));
    co_return all;
}

Task<session::RunReport> Demo::toldSync(QString name)
{
    step(name);
    const qsizetype logFrom = m_sandbox.requests().all().size();
    TANDEM_CO_TRY(report, m_session->sync({}, false, u"demo"_s));
    if (report.error)
        co_return fail(*report.error);
    m_story.heading(name);
    m_story.say(reportText(report, storyWidth).trimmed());
    m_story.addRun(name, report);
    compareCalls(report, logFrom);
    co_return report;
}

Task<session::RunReport> Demo::countedSync(QString name)
{
    const Snapshot before = takeSnapshot(m_sandbox);
    const qsizetype logFrom = m_sandbox.requests().all().size();
    TANDEM_CO_TRY(report, toldSync(name));
    compareCounts(report, before, takeSnapshot(m_sandbox), logFrom);
    co_return report;
}

Task<bool> Demo::firstSync()
{
    TANDEM_CO_TRY(report, countedSync(u"First sync: link what carries an id"_s));
    const auto accounts = report.flows.find(Flow::Accounts);
    const session::FlowReport counts =
        accounts == report.flows.end() ? session::FlowReport() : accounts->second;
    m_story.expect(u"companies linked without asking"_s, m_knownById, counts.linked);
    m_story.expect(u"companies created while their matching is open"_s, 0,
        counts.created.salesforce + counts.created.startdeliver);
    co_return true;
}

Task<qint64> Demo::decideProposals()
{
    session::Session *session = m_session.get();
    std::function<QFuture<Result<QList<session::HoldView>>>(qint64)> fetch = [session](qint64 after) {
        return session->holds({}, after, pageSize);
    };
    TANDEM_CO_TRY(holds, allPages<session::HoldView>(fetch));
    qint64 decided = 0;
    for (const session::HoldView &hold : std::as_const(holds)) {
        const bool proposal =
            hold.kind == "likely"_L1 && hold.candidates.size() == 1 && hold.decision.isEmpty();
        if (!proposal || hold.side != Side::Salesforce)
            continue;
        TANDEM_CO_CHECK(m_session->decideHoldLink(hold.id, hold.candidates.first()));
        ++decided;
    }
    TANDEM_CO_CHECK(m_session->waiveMatching());
    co_return decided;
}

Task<bool> Demo::secondSync()
{
    TANDEM_CO_TRY(decided, decideProposals());
    TANDEM_CO_TRY(report, countedSync(u"Second sync: create what is missing, both ways"_s));
    m_story.say(u"  %1 proposals were linked by a person before, and the matching was ended."_s.arg(decided));
    const auto accounts = report.flows.find(Flow::Accounts);
    const session::FlowReport counts =
        accounts == report.flows.end() ? session::FlowReport() : accounts->second;
    m_story.expect(
        u"customers created for accounts without one"_s, m_onlyHere[0], counts.created.startdeliver);
    // Two customers of one name and no account are two companies as far as anybody can tell; a second
    // customer of a linked company's name is held.
    m_story.expect(u"accounts created for customers without one"_s, m_onlyHere[1] + m_twiceOnlyHere,
        counts.created.salesforce);
    const auto held = m_enteredTwice - m_twiceOnlyHere;
    m_story.say(held == 1
            ? u"  1 customer has the name of a linked company; it is held, not doubled."_s
            : u"  %1 customers have the name of a linked company; they are held, not doubled."_s.arg(held));
    co_return true;
}

Task<bool> Demo::editBothSides()
{
    TANDEM_CO_TRY(accounts, links(Flow::Accounts));
    TANDEM_CO_TRY(contacts, links(Flow::Contacts));
    if (accounts.size() < 2 || contacts.isEmpty()) {
        m_story.expect(u"pairs to edit"_s, u"at least two accounts and a contact"_s,
            u"%1 accounts, %2 contacts"_s.arg(accounts.size()).arg(contacts.size()));
        co_return true;
    }
    Edits edits{contacts.first(), accounts.at(0), accounts.at(1), {}, {}, 0};
    makeEdits(&edits);
    TANDEM_CO_TRY(report, countedSync(u"Third sync: edits on both sides"_s));
    checkEdits(edits, report);
    co_return true;
}

Task<bool> Demo::finalCount()
{
    TANDEM_CO_TRY(report, countedSync(u"Fourth sync: nothing is left to write"_s));
    m_story.expect(u"writes of a sync when nothing was edited"_s, 0, writesOf(report));
    TANDEM_CO_TRY(accounts, links(Flow::Accounts));
    TANDEM_CO_TRY(contacts, links(Flow::Contacts));
    TANDEM_CO_TRY(conflicts, m_session->conflicts());
    const QStringList different = differences(takeSnapshot(m_sandbox), accounts + contacts);
    m_story.heading(u"Recount of both services"_s);
    m_story.say(u"%1 pairs of companies and %2 of people were compared field by field."_s.arg(accounts.size())
                    .arg(contacts.size()));
    for (const QString &line : different)
        m_story.say(u"  "_s + line);
    m_story.expect(u"fields in which linked pairs differ without an open conflict"_s, 0,
        std::max<qint64>(0, different.size() - conflicts.size()));
    co_return true;
}

Task<session::RunReport> Demo::tourSync(FlowTour *tour, QString name)
{
    const FlowTour::Census before = tour->count();
    TANDEM_CO_TRY(report, toldSync(name));
    FlowTour::compareCreated(&m_story, report, before, tour->count());
    co_return report;
}

Task<bool> Demo::everyFlow()
{
    TANDEM_CO_TRY(accounts, links(Flow::Accounts));
    TANDEM_CO_TRY(contacts, links(Flow::Contacts));
    Configuration everything = configuration();
    FlowTour::turnOn(&everything);
    TANDEM_CO_CHECK(m_session->saveConfiguration(everything));
    TANDEM_CO_CHECK(checkConnections());
    // Somebody of a linked company, whoever that is.
    const session::LinkView person = contacts.last();
    const std::string company =
        takeSnapshot(m_sandbox).contacts[person.salesforce.text().toStdString()]["AccountId"];
    const auto employer = std::find_if(accounts.begin(), accounts.end(),
        [&](const session::LinkView &link) { return link.salesforce.text().toStdString() == company; });
    if (employer == accounts.end()) {
        co_return fail(ErrorKind::Internal, u"NO_EMPLOYER"_s,
            u"The linked person %1 has no linked company."_s.arg(person.salesforce.text()));
    }
    FlowTour tour(&m_sandbox, *employer, person);
    tour.enter();
    TANDEM_CO_CHECK(tourSync(&tour, u"Fifth sync: every flow, with all switches on"_s));
    tour.checkEntered(&m_story);
    tour.checkOwners(&m_story, accounts);
    TANDEM_CO_TRY(idle, tourSync(&tour, u"Sixth sync: again nothing is left"_s));
    m_story.expect(u"writes of all flows when nothing was edited"_s, 0, writesOf(idle));
    tour.edit();
    TANDEM_CO_CHECK(tourSync(&tour, u"Seventh sync: a meeting moves, a task is done, a comment is edited"_s));
    tour.checkEdited(&m_story);
    TANDEM_CO_TRY(last, tourSync(&tour, u"Eighth sync: and nothing is left"_s));
    m_story.expect(u"writes of all flows in the end"_s, 0, writesOf(last));
    m_story.expect(u"requests that the sandbox could not play"_s, 0, m_sandbox.notSimulated().size());
    TANDEM_CO_TRY(status, m_session->status());
    const QString standing = standingText(status.standing);
    m_story.say(standing.isEmpty() ? u"Nothing is left for a person."_s
                                   : u"Left for a person, as in real life:\n"_s + standing.trimmed());
    co_return true;
}

Task<Reply> Demo::run()
{
    const Status started = startServices();
    if (!started)
        co_return fail(started.error());
    stateExpectation();
    step(u"signing in to both services on %1"_s.arg(m_sandbox.salesforceUrl().host()));
    TANDEM_CO_CHECK(signIn());
    TANDEM_CO_CHECK(checkConnections());
    TANDEM_CO_CHECK(firstSync());
    TANDEM_CO_CHECK(secondSync());
    TANDEM_CO_CHECK(editBothSides());
    TANDEM_CO_CHECK(finalCount());
    TANDEM_CO_CHECK(everyFlow());
    co_return m_story.reply();
}

Task<Reply> demo(Context *context)
{
    const auto tour = std::make_unique<Demo>(context);
    auto running = tour->run();
    Result<Reply> reply = co_await std::move(running);
    co_return reply;
}

} // namespace tandem::cli
