// SPDX-License-Identifier: GPL-3.0-or-later
// What Tandem asks Startdeliver for, byte by byte, judged by contract startdeliver.md alone.
#include "tests/flow/suites.h"
#include "tests/flow/world.h"
#include "tests/support/await.h"
#include "tests/support/rawserver.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

constexpr auto manual = http::Priority::Manual;
constexpr qsizetype longest = 7500;

/// One request as it went over the wire, with the record it names as it was before.
struct Asked
{
    RawServer::Seen seen;
    QByteArray path; ///< without the query
    QByteArray query; ///< still encoded
    QList<QByteArray> below; ///< the path's parts below the root
    Row body; ///< discarded where it is no JSON
    Row before;

    [[nodiscard]] bool overridden() const { return !seen.header("X-HTTP-Method-Override").isEmpty(); }
    [[nodiscard]] bool isMe() const { return below == QList<QByteArray>{"me"}; }
    [[nodiscard]] bool isList() const
    {
        return below.size() == 1 && !isMe() && (seen.method == "GET" || overridden());
    }
    [[nodiscard]] bool namesRecord() const { return below.size() == 2; }
    [[nodiscard]] bool hasBody() const { return !seen.body.isEmpty(); }
    /// What a list asks for, however it came.
    [[nodiscard]] Row asked() const
    {
        if (overridden())
            return body.is_object() ? body.value("query", Row()) : Row();
        return Row::parse(QByteArray::fromPercentEncoding(query.mid(6)).toStdString(), nullptr, false);
    }
};

const std::set<std::string> &serverOwned()
{
    static const std::set<std::string> keys{"id", "createdAt", "createdBy", "updatedAt", "updatedBy"};
    return keys;
}

bool isNumber(const QByteArray &text)
{
    bool good = false;
    return text.toLongLong(&good) > 0 && good;
}

bool hasOwned(const Row &body)
{
    return std::any_of(serverOwned().begin(), serverOwned().end(),
        [&](const std::string &key) { return body.contains(key); });
}

bool isScalar(const Row &value)
{
    return !value.is_structured();
}

/// A filter's value: a scalar, a list of scalars, or comparisons with scalars.
bool isFilterValue(const Row &value)
{
    static const std::set<std::string> operators{"gt", "gte", "lt", "lte", "eq", "ne"};
    if (value.is_array())
        return std::all_of(value.begin(), value.end(), isScalar);
    if (!value.is_object())
        return true;
    const auto items = value.items();
    return !value.empty() && std::all_of(items.begin(), items.end(), [](const auto &item) {
        return operators.contains(item.key()) && isScalar(item.value());
    });
}

bool changesEverythingItSends(const Asked &one)
{
    const auto items = one.body.items();
    return std::all_of(items.begin(), items.end(),
        [&](const auto &item) { return one.before.value(item.key(), Row()) != item.value(); });
}

/// One row of the contract: which requests it is about, and what they must be like.
struct Rule
{
    const char *row;
    std::function<bool(const Asked &)> about;
    std::function<bool(const Asked &)> holds;
};

bool any(const Asked &)
{
    return true;
}

const std::vector<Rule> &transportRules()
{
    static const std::vector<Rule> rules{
        {"2.1 below /api/v1/", any, [](const Asked &one) { return one.seen.target.startsWith("/api/v1/"); }},
        {"2.1 one entity, one id at most, no empty segment", any,
            [](const Asked &one) {
                return (one.below.size() == 1 || one.below.size() == 2) && !one.below.contains(QByteArray());
            }},
        {"2.3 Authorization is the raw key", any,
            [](const Asked &one) { return one.seen.header("Authorization") == sandbox::Sandbox::apiKey(); }},
        {"2.8 GET me takes no parameters", [](const Asked &one) { return one.isMe(); },
            [](const Asked &one) {
                return one.seen.method == "GET" && one.query.isEmpty() && !one.hasBody();
            }},
        {"2.9 says who asks", any, [](const Asked &one) { return !one.seen.header("User-Agent").isEmpty(); }},
        {"2.9 bodies are JSON", [](const Asked &one) { return one.hasBody(); },
            [](const Asked &one) {
                return one.seen.header("Content-Type").startsWith("application/json") && one.body.is_object();
            }},
        {"2.9 a key needs no cookies", any,
            [](const Asked &one) { return one.seen.header("Cookie").isEmpty(); }},
        {"3 nothing but the calls that are documented", any,
            [](const Asked &one) {
                return QList<QByteArray>{"GET", "POST", "PATCH", "DELETE"}.contains(one.seen.method);
            }},
    };
    return rules;
}

const std::vector<Rule> &recordRules()
{
    const auto method = [](const char *name) {
        return [name](const Asked &one) { return one.seen.method == name && !one.overridden(); };
    };
    static const std::vector<Rule> rules{
        {"3 read one: an integer in the path, nothing else",
            [](const Asked &one) { return one.seen.method == "GET" && one.namesRecord(); },
            [](const Asked &one) { return isNumber(one.below[1]) && one.query.isEmpty() && !one.hasBody(); }},
        {"3 create: POST of the entity with a JSON body", method("POST"),
            [](const Asked &one) {
                return one.below.size() == 1 && one.query.isEmpty() && one.body.is_object()
                    && !one.body.empty();
            }},
        {"3 create: nothing that the server owns", method("POST"),
            [](const Asked &one) { return !hasOwned(one.body); }},
        {"3 partial update: PATCH names one record, never a collection", method("PATCH"),
            [](const Asked &one) {
                return one.namesRecord() && isNumber(one.below[1]) && one.query.isEmpty()
                    && one.body.is_object() && !one.body.empty();
            }},
        {"3 partial update: nothing that the server owns", method("PATCH"),
            [](const Asked &one) { return !hasOwned(one.body); }},
        {"3 partial update: only changed fields", method("PATCH"), changesEverythingItSends},
        {"3 delete: DELETE names one record, without a body", method("DELETE"),
            [](const Asked &one) {
                return one.namesRecord() && isNumber(one.below[1]) && one.query.isEmpty() && !one.hasBody();
            }},
    };
    return rules;
}

const std::vector<Rule> &listRules()
{
    const auto lists = [](const Asked &one) { return one.isList(); };
    const auto member = [](const Asked &one, const char *name) {
        const Row asked = one.asked();
        return asked.is_object() ? asked.value(name, Row()) : Row();
    };
    static const std::vector<Rule> rules{
        {"4.1 GET: one parameter, query, of encoded JSON",
            [](const Asked &one) { return one.isList() && !one.overridden(); },
            [](const Asked &one) {
                return one.query.startsWith("query=") && !one.query.contains('&') && !one.query.contains('{')
                    && one.asked().is_object() && !one.hasBody();
            }},
        {"4.1 filter is always there, an object", lists,
            [=](const Asked &one) { return member(one, "filter").is_object(); }},
        {"4.1 no members but those the service knows", lists,
            [](const Asked &one) {
                static const std::set<std::string> known{
                    "filter", "limit", "offset", "sort", "expand", "flat", "report", "history"};
                const Row asked = one.asked();
                const auto items = asked.items();
                return std::all_of(
                    items.begin(), items.end(), [](const auto &item) { return known.contains(item.key()); });
            }},
        {"4.1 up to 7,500 characters it is a GET",
            [](const Asked &one) { return one.isList() && !one.overridden(); },
            [](const Asked &one) { return one.seen.target.size() <= longest; }},
        {"4.1 beyond, a POST with the override and {\"query\": object}",
            [](const Asked &one) { return one.overridden(); },
            [](const Asked &one) {
                const QByteArray inner = QByteArray::fromStdString(one.asked().dump());
                return one.seen.method == "POST" && one.seen.header("X-HTTP-Method-Override") == "GET"
                    && one.query.isEmpty() && one.body.size() == 1 && one.asked().is_object()
                    && one.path.size() + 7 + inner.toPercentEncoding().size() > longest;
            }},
        {"4.3 filter values: scalar, one of, six comparisons", lists,
            [=](const Asked &one) {
                const Row filter = member(one, "filter");
                return std::all_of(filter.begin(), filter.end(), isFilterValue);
            }},
        {"4.4 a limit is always sent, 500 at most", lists,
            [=](const Asked &one) {
                const Row limit = member(one, "limit");
                return limit.is_number_integer() && limit >= 1 && limit <= 500;
            }},
        {"4.4 offset is a number where it is sent", lists,
            [=](const Asked &one) {
                const Row offset = member(one, "offset");
                return offset.is_null() || (offset.is_number_integer() && offset >= 0);
            }},
    };
    return rules;
}

/// Stands between Tandem and the simulated service, and keeps every request as it came.
class Witness
{
public:
    explicit Witness(World &world)
        : m_world(world)
        , server([this](const RawServer::Seen &seen) { return answer(seen); })
    {
        world.configuration.startdeliver.baseUrl = server.url();
        world.close();
        world.open();
    }

    /// Rows of the contract that no request kept, and rows that none was about.
    [[nodiscard]] QStringList faults() const
    {
        QStringList found;
        for (const auto *rules : {&transportRules(), &recordRules(), &listRules()}) {
            for (const Rule &rule : *rules) {
                int about = 0;
                for (const Asked &one : m_asked) {
                    if (!rule.about(one))
                        continue;
                    ++about;
                    if (!rule.holds(one))
                        found.append(QString::fromLatin1(rule.row) + u": "_s
                            + QString::fromLatin1(one.seen.method + ' ' + one.seen.target.left(200)));
                }
                if (about == 0)
                    found.append(u"nothing was asked that is of row "_s + QString::fromLatin1(rule.row));
            }
        }
        return found;
    }

private:
    RawServer::Answer answer(const RawServer::Seen &seen)
    {
        Asked one;
        one.seen = seen;
        const qsizetype mark = seen.target.indexOf('?');
        one.path = mark < 0 ? seen.target : seen.target.left(mark);
        one.query = mark < 0 ? QByteArray() : seen.target.mid(mark + 1);
        one.below = one.path.mid(QByteArrayView("/api/v1/").size()).split('/');
        one.body = Row::parse(seen.body.toStdString(), nullptr, false);
        if (one.namesRecord() && isNumber(one.below[1]))
            one.before = m_world.startdeliverRow(one.below[0].toStdString(), one.below[1].toLongLong());
        m_asked.push_back(one);
        server::HttpRequest request;
        request.method = seen.method;
        request.target = seen.target;
        request.path = QUrl::fromPercentEncoding(one.path);
        if (one.query.startsWith("query="))
            request.query = {{u"query"_s, QUrl::fromPercentEncoding(one.query.mid(6))}};
        for (const char *name : {"Authorization", "X-HTTP-Method-Override", "Content-Type"}) {
            if (const QByteArray value = seen.header(name); !value.isEmpty())
                request.headers.add(name, value);
        }
        request.body = seen.body;
        const server::HttpResponse response =
            m_world.services.withStartdeliver([&](auto &service) { return service.handle(request); });
        return RawServer::answer(response.status, response.body);
    }

    World &m_world;
    std::vector<Asked> m_asked;

public:
    RawServer server;
};

} // namespace

class ShapesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Two runs with creates and updates, the look of doctor at the service, and a delete.
    void everyRequestToStartdeliverIsAsDocumented()
    {
        World world;
        const Witness witness(world);
        const QString account = world.account({{"Name", "Åre & <Co> \"x\""}, {"Phone", "+46 8 1"}});
        world.contact({{"LastName", "O'Neil"}, {"AccountId", account.toStdString()}});
        world.customer({{"name", "Fabrikam"}, {"customfieldPhone", "+46 8 2"}});
        QVERIFY(world.sync().has_value());
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        QVERIFY(customer > 0);
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(account, {{"Phone", "+46 8 7"}, {"Website", nullptr}});
        world.editStartdeliver("customer", customer, {{"customfieldCity", "Åre & <Co> \"x\""}});
        const auto second = world.sync();
        QVERIFY(second && !second->error);
        QCOMPARE(plainText(world.startdeliverRow("customer", customer)["customfieldPhone"]), u"+46 8 7"_s);

        startdeliver::StartdeliverClient &client = *world.startdeliverClient;
        QVERIFY(await(client.me()).has_value());
        QVERIFY(await(client.probe()).has_value());
        const auto schema = await(client.describe(u"customer"_s));
        QVERIFY(schema.has_value());
        QList<RecordId> many;
        for (qint64 id = 1; id <= 500; ++id)
            many.append(RecordId(9'000'000'000'000 + id)); // too many long ones for an address
        QVERIFY(await(client.listIds(*schema, many, manual)).has_value());
        QVERIFY(await(client.read(*schema, RecordId(customer), manual)).has_value());
        QCOMPARE(await(client.remove(*schema, RecordId(customer), manual)), Result<bool>(true));
        const QStringList faults = witness.faults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

std::unique_ptr<QObject> tandem::test::makeShapesTest()
{
    return std::make_unique<ShapesTest>();
}

#include "tst_shapes.moc"
