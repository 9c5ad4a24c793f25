// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/mischief.h"

#include "app/sandbox/sandbox.h"
#include "app/sandbox/seeddata.h"

#include <QRegularExpression>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr std::chrono::minutes lateBy(4); // contract salesforce.md 4.9, 11.4
constexpr size_t inOneSecond = 5000; // more than two pages of a query

std::string number(quint32 draw)
{
    return std::to_string(draw % 10000);
}

/// Whoever edits is not the user whom the client signed in.
QByteArray somebodyElse()
{
    return seedUserId(1).toLatin1();
}

/// The first live rows, in the order in which they were made.
std::vector<SfSpot> liveRows(const SfTable &table, size_t most)
{
    std::vector<SfSpot> live;
    table.scan([&](const SfSpot &spot) {
        if (!spot.row || (!spot.row->deleted && !spot.row->purged))
            live.push_back(spot);
        return live.size() < most;
    });
    return live;
}

/// The live row that a draw picks; null where there is none.
const SfRow *pickRow(SalesforceService &service, quint32 draw)
{
    const SfTable &table = *service.database().table("Account");
    const auto live = liveRows(table, 5001); // enough to choose from
    if (live.empty())
        return nullptr;
    const SfSpot picked = live[draw % live.size()];
    return table.find(table.outline(picked).id->utf8);
}

QString nameOf(const char *what, const QByteArray &id)
{
    return QString::fromLatin1(what) + u' ' + QString::fromLatin1(id);
}

bool isFollowingPage(Side side, const server::HttpRequest &request)
{
    if (side == Side::Salesforce)
        return kindOf(side, request).kind == "query-more";
    static const QRegularExpression offset(u"\"offset\"\\s*:\\s*[1-9]"_s);
    const QString text = request.queryValue(u"query").value_or(QString::fromUtf8(request.body));
    return kindOf(side, request).kind == "list" && offset.match(text).hasMatch();
}

bool isWrite(const server::HttpRequest &request)
{
    // POST /composite/sobjects/Account reads; what creates changes no record that is there.
    return request.method == "PATCH" || request.method == "DELETE"
        || (request.method == "POST"
            && (request.path.endsWith("/composite"_L1) || request.path.endsWith("/composite/batch"_L1)
                || request.path.endsWith("/composite/graph"_L1)));
}

} // namespace

const std::vector<MischiefName> &mischiefNames()
{
    using K = MischiefKind;
    static const std::vector<MischiefName> names{
        {K::LateCommit, "late-commit",
            "An account changes and another appears, with stamps of four minutes ago."},
        {K::SameSecond, "same-second", "Five thousand accounts change in one second."},
        {K::EditBetweenPages, "edit-between-pages", "A record changes before the next page is read."},
        {K::EditInGap, "edit-in-gap", "The record of the next write changes right before it."},
        {K::EditAfterWrite, "edit-after-write", "The record of the next write changes right after it."},
        {K::HideField, "hide-field", "A field (Account.Phone) is hidden from the user.", {"object", "field"}},
        {K::ShowField, "show-field", "The field (Account.Phone) is visible again.", {"object", "field"}},
        {K::AddField, "add-field", "An object (Account) gets another text field.", {"object", "field"}},
        {K::MoveInstance, "move-instance", "Tokens expire, the next ones name another instance."},
        {K::ExpireTokens, "expire-tokens", "Every access token is expired."},
        {K::RevokeTokens, "revoke-tokens", "Every sign-in is gone."},
        {K::CloseLocators, "close-locators", "Open query locators are forgotten."},
        {K::ForgetStreams, "forget-streams", "Streaming clients are unknown."},
        {K::Gap, "gap", "A gap event (GAP_OVERFLOW of Account).", {"object", "change"}},
        {K::DeleteRecord, "delete-record", "An account, or else a customer, is deleted."},
        {K::EditRecord, "edit-record", "A person changes an account and a customer."},
        {K::MergeRecords, "merge-records", "Two accounts are merged."},
        {K::ArchiveActivities, "archive", "Old activities are archived."},
    };
    return names;
}

std::optional<MischiefKind> mischiefNamed(QByteArrayView name)
{
    for (const MischiefName &known : mischiefNames()) {
        if (name == known.name)
            return known.kind;
    }
    return std::nullopt;
}

tl::expected<QString, QString> Mischief::act(MischiefKind kind, const MischiefTarget &target)
{
    quint32 draw = 0;
    {
        const std::lock_guard lock(m_mutex);
        const auto armed = [this](bool &flag, const QString &until) {
            flag = true;
            ++m_done;
            return until;
        };
        if (kind == MischiefKind::EditBetweenPages)
            return armed(m_betweenPages, u"Waits for the next following page."_s);
        if (kind == MischiefKind::EditInGap)
            return armed(m_inGap, u"Waits for the next write."_s);
        if (kind == MischiefKind::EditAfterWrite)
            return armed(m_afterWrite, u"Waits for the next write."_s);
        draw = m_random.generate();
    }
    auto done = perform(kind, draw, target);
    if (done) {
        const std::lock_guard lock(m_mutex);
        ++m_done;
    }
    return done;
}

void Mischief::plan(quint32 seed, double share, QList<MischiefKind> kinds)
{
    const std::lock_guard lock(m_mutex);
    m_random.seed(seed);
    m_share = share;
    m_kinds = std::move(kinds);
}

void Mischief::clear()
{
    const std::lock_guard lock(m_mutex);
    m_share = 0;
    m_kinds.clear();
    m_betweenPages = m_inGap = m_afterWrite = false;
    m_written.reset();
}

int Mischief::done() const
{
    const std::lock_guard lock(m_mutex);
    return m_done;
}

void Mischief::before(Side side, const server::HttpRequest &request)
{
    followWrite(side, request);
    std::optional<MischiefKind> chosen;
    quint32 draw = 0;
    bool page = false;
    bool gap = false;
    {
        const std::lock_guard lock(m_mutex);
        page = m_betweenPages && isFollowingPage(side, request);
        gap = m_inGap && isWrite(request);
        m_betweenPages = m_betweenPages && !page;
        if (m_share > 0 && !m_kinds.isEmpty() && m_random.generateDouble() < m_share)
            chosen =
                m_kinds.at(static_cast<qsizetype>(m_random.bounded(static_cast<quint32>(m_kinds.size()))));
        if (page || gap || chosen)
            draw = m_random.generate();
    }
    if (page)
        side == Side::Salesforce ? editSalesforce(draw) : editStartdeliver(draw);
    if (gap && editNamed(side, request, draw)) {
        const std::lock_guard lock(m_mutex);
        m_inGap = false;
    }
    if (chosen)
        (void)act(*chosen); // a plan's targets are the default ones, which are there
}

/// The request after a write finds its record changed.
void Mischief::followWrite(Side side, const server::HttpRequest &request)
{
    std::optional<std::pair<Side, server::HttpRequest>> written;
    quint32 draw = 0;
    {
        const std::lock_guard lock(m_mutex);
        written.swap(m_written);
        if (written)
            draw = m_random.generate();
    }
    const bool edited = written && editNamed(written->first, written->second, draw);
    const std::lock_guard lock(m_mutex);
    if (written && !edited)
        m_afterWrite = true; // it named no record that lives: the next one
    if (m_afterWrite && isWrite(request)) {
        m_written.emplace(side, request);
        m_afterWrite = false;
    }
}

tl::expected<QString, QString> Mischief::setAccess(const MischiefTarget &target, bool hidden)
{
    using Access = SalesforceService::Access;
    const bool known = m_sandbox.withSalesforce([&](SalesforceService &service) {
        return service.setFieldSecurity(target.object, target.field, hidden ? Access::Hidden : Access::Full);
    });
    const QString name = QString::fromUtf8(target.object + '.' + target.field);
    if (!known)
        return tl::make_unexpected(
            u"%1 is no field that can be hidden: describe calls those permissionable."_s.arg(name));
    return hidden ? u"%1 is hidden."_s.arg(name) : u"%1 is visible."_s.arg(name);
}

tl::expected<QString, QString> Mischief::tellGap(const MischiefTarget &target)
{
    // Contract salesforce.md 9.4.
    static const QByteArrayList known{
        "GAP_CREATE", "GAP_UPDATE", "GAP_DELETE", "GAP_UNDELETE", "GAP_OVERFLOW"};
    if (!known.contains(target.change))
        return tl::make_unexpected(u"change is one of "_s + QString::fromLatin1(known.join(", ")) + u'.');
    return m_sandbox.withSalesforce([&](SalesforceService &service) -> tl::expected<QString, QString> {
        const SfTable *table = service.database().table(target.object);
        if (!table)
            return tl::make_unexpected(u"There is no object %1."_s.arg(QString::fromUtf8(target.object)));
        QByteArrayList ids{table->def().keyPrefix + '*'};
        if (target.change != "GAP_OVERFLOW") {
            const auto live = liveRows(*table, 1);
            ids = live.empty() ? QByteArrayList() : QByteArrayList{table->outline(live.front()).id->utf8};
        }
        service.emitGap(target.object, target.change, ids);
        return u"A %1 was told."_s.arg(QString::fromLatin1(target.change));
    });
}

tl::expected<QString, QString> Mischief::perform(
    MischiefKind kind, quint32 draw, const MischiefTarget &target)
{
    const auto service = [this](auto &&visit) { return m_sandbox.withSalesforce(visit); };
    switch (kind) {
    case MischiefKind::LateCommit:
        return lateCommit(draw);
    case MischiefKind::SameSecond:
        return sameSecond(draw);
    case MischiefKind::HideField:
    case MischiefKind::ShowField:
        return setAccess(target, kind == MischiefKind::HideField);
    case MischiefKind::AddField: {
        QByteArray name = target.field;
        if (name.isEmpty() || name == MischiefTarget().field)
            name = "Added_" + QByteArray::number(++m_fields) + "__c";
        else if (!name.endsWith("__c"))
            return tl::make_unexpected(u"The name of a new field ends with __c."_s);
        if (!service([&](SalesforceService &s) { return s.addTextField(target.object, name, 80); })) {
            return tl::make_unexpected(u"There is no object %1, or it has a field %2."_s.arg(
                QString::fromUtf8(target.object), QString::fromUtf8(name)));
        }
        return QString::fromUtf8(target.object + '.' + name) + u" is there."_s;
    }
    case MischiefKind::MoveInstance:
        return moveInstance();
    case MischiefKind::ExpireTokens:
        m_sandbox.withAuth([](SalesforceAuth &auth) { auth.expireAccessTokens(); });
        return u"Access tokens are expired."_s;
    case MischiefKind::RevokeTokens:
        m_sandbox.withAuth([](SalesforceAuth &auth) { auth.grants().revokeAll(); });
        return u"Sign-ins are revoked."_s;
    case MischiefKind::CloseLocators:
        service([](SalesforceService &s) { s.closeLocators(); });
        return u"Locators are forgotten."_s;
    case MischiefKind::ForgetStreams:
        m_sandbox.streaming().forgetClients();
        return u"Streaming clients are forgotten."_s;
    case MischiefKind::Gap:
        return tellGap(target);
    case MischiefKind::DeleteRecord:
        return deleteOne(draw);
    case MischiefKind::EditRecord:
        return editSalesforce(draw) + u' ' + editStartdeliver(draw);
    case MischiefKind::MergeRecords:
        return mergeTwo(draw);
    case MischiefKind::ArchiveActivities: {
        const int count = service([](SalesforceService &s) { return s.archiveActivities(); });
        return u"%1 activities are archived."_s.arg(count);
    }
    case MischiefKind::EditBetweenPages:
    case MischiefKind::EditInGap:
    case MischiefKind::EditAfterWrite:
        break;
    }
    return {};
}

QString Mischief::editSalesforce(quint32 draw)
{
    return m_sandbox.withSalesforce([&](SalesforceService &service) -> QString {
        const SfRow *row = pickRow(service, draw);
        if (!row)
            return u"There is no account."_s;
        const QByteArray id = row->id->utf8;
        service.update(
            id, {{"Site", "Site " + number(draw)}, {"Phone", "+46 " + number(draw)}}, somebodyElse());
        return nameOf("Changed account", id) + u'.';
    });
}

/// Contract salesforce.md 4.9, 11.4: a long transaction commits, and its rows bear the stamps of its writes.
QString Mischief::lateCommit(quint32 draw)
{
    return m_sandbox.withSalesforce([&](SalesforceService &service) {
        const Instant late = service.now() - lateBy;
        QString done;
        const SfRow *row = pickRow(service, draw);
        // A record's stamps never go back: only a row that rested may come to light late.
        if (row && row->stamp.seconds < late.ms / 1000) {
            const QByteArray id = row->id->utf8;
            service.update(
                id, {{"Site", "Site " + number(draw)}, {"Phone", "+46 " + number(draw)}}, somebodyElse());
            service.setStamp(id, late);
            done = nameOf("Changed account", id) + u". "_s;
        }
        const std::string stamp = late.toIso().toStdString();
        const QByteArray made = service.insert("Account",
            {{"Name", "Late " + std::to_string(draw)}, {"Site", "Late " + number(draw)},
                {"CreatedDate", stamp}, {"SystemModstamp", stamp}, {"LastModifiedDate", stamp}},
            somebodyElse());
        return done + nameOf("Made account", made) + u'.';
    });
}

QString Mischief::editStartdeliver(quint32 draw)
{
    return m_sandbox.withStartdeliver([&](StartdeliverService &service) -> QString {
        const auto last = static_cast<size_t>(service.table("customer")->nextId() - 1);
        for (size_t tries = 0; tries < 50 && last > 0; ++tries) {
            const auto id = static_cast<qint64>(1 + (draw + tries) % last);
            if (service.find("customer", id)) {
                service.update("customer", id,
                    {{"customfieldCity", "City " + number(draw)},
                        {"customfieldPhone", "+1 " + number(draw)}});
                return u"Changed customer %1."_s.arg(id);
            }
        }
        return u"There is no customer."_s;
    });
}

QString Mischief::sameSecond(quint32 draw)
{
    return m_sandbox.withSalesforce([&](SalesforceService &service) {
        const Instant second = service.now();
        const SfTable &table = *service.database().table("Account");
        const auto live = liveRows(table, inOneSecond);
        for (const SfSpot &spot : live) {
            const QByteArray id = table.outline(spot).id->utf8;
            service.update(
                id, {{"Site", "Batch " + number(draw)}, {"Phone", "+48 " + number(draw)}}, somebodyElse());
            service.setStamp(id, second);
        }
        return u"%1 accounts changed in one second."_s.arg(live.size());
    });
}

QString Mischief::deleteOne(quint32 draw)
{
    return m_sandbox.withSalesforce([&](SalesforceService &service) -> QString {
        const SfRow *row = pickRow(service, draw);
        if (!row)
            return u"There is no account."_s;
        const QByteArray id = row->id->utf8;
        service.remove(id, somebodyElse());
        return nameOf("Deleted account", id) + u'.';
    });
}

QString Mischief::mergeTwo(quint32 draw)
{
    return m_sandbox.withSalesforce([&](SalesforceService &service) -> QString {
        const SfRow *winner = pickRow(service, draw);
        const SfRow *loser = pickRow(service, draw + 1);
        if (!winner || winner == loser || !service.merge(winner->id->utf8, loser->id->utf8, somebodyElse()))
            return u"There are no two accounts."_s;
        return nameOf("Merged account", loser->id->utf8) + nameOf(" into", winner->id->utf8) + u'.';
    });
}

QString Mischief::moveInstance()
{
    m_moved = !m_moved;
    QUrl url = m_sandbox.salesforceUrl();
    if (m_moved) // the same service under another name
        url.setHost(u"localhost"_s);
    m_sandbox.withAuth([&](SalesforceAuth &auth) {
        auth.setInstanceUrl(url);
        auth.expireAccessTokens();
    });
    return u"The instance is now %1."_s.arg(url.toString());
}

/// Changes the first record the request names; false where it names none that lives.
bool Mischief::editNamed(Side side, const server::HttpRequest &request, quint32 draw)
{
    if (side == Side::Startdeliver) {
        const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
        const qint64 id = path.isEmpty() ? 0 : path.constLast().toLongLong();
        return m_sandbox.withStartdeliver([&](StartdeliverService &service) {
            return id > 0 && path.value(2) == "customer"_L1
                && service.update("customer", id,
                    {{"customfieldCity", "Gap " + number(draw)}, {"customfieldPhone", "+2 " + number(draw)}});
        });
    }
    // The written record itself comes first: in the path, or under "Id"; what it refers to is passed over.
    static const QRegularExpression inPath(u"/sobjects/\\w+/([0-9A-Za-z]{15,18})$"_s);
    static const QRegularExpression inBody(
        u"\"id\"\\s*:\\s*\"([0-9A-Za-z]{15,18})\""_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inQuery(u"[?&]ids=([0-9A-Za-z]{15,18})"_s);
    static const QRegularExpression inTree(u"/sobjects/\\w+/([0-9A-Za-z]{15,18})\""_s);
    for (const auto &[form, text] :
        {std::pair(inPath, request.path), std::pair(inQuery, QString::fromLatin1(request.target)),
            std::pair(inTree, QString::fromUtf8(request.body)),
            std::pair(inBody, QString::fromUtf8(request.body))}) {
        const auto match = form.match(text);
        if (match.hasMatch() && editRow(match.captured(1).toLatin1(), draw))
            return true;
    }
    return false;
}

/// A person changes a text of that record; false where it does not live, or has no such text.
bool Mischief::editRow(const QByteArray &id, quint32 draw)
{
    static const QHash<QByteArray, json> texts{
        {"Account", {{"Site", "Gap "}, {"Phone", "+47 "}}},
        {"Contact", {{"Title", "Gap "}, {"Phone", "+47 "}}},
        {"Task", {{"Subject", "Gap "}}},
        {"Event", {{"Subject", "Gap "}, {"Location", "Gap "}}},
    };
    return m_sandbox.withSalesforce([&](SalesforceService &service) {
        const SfRow *row = service.database().find(id);
        json fields = row ? texts.value(row->def->name) : json();
        for (json &value : fields)
            value = value.get<std::string>() + number(draw);
        return fields.is_object() && service.update(row->id->utf8, fields, somebodyElse());
    });
}

} // namespace tandem::sandbox
