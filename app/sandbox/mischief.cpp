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
constexpr size_t inOneSecond = 1000;

std::string number(quint32 draw)
{
    return std::to_string(draw % 10000);
}

/// Whoever edits is not the user whom the client signed in.
QByteArray somebodyElse()
{
    return seedUserId(1).toLatin1();
}

/// The first live accounts, in the order in which they were made.
std::vector<SfSpot> liveAccounts(const SfTable &table, size_t most)
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
    const auto live = liveAccounts(table, 5001); // enough to choose from
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
    return request.method == "PATCH" || (request.method == "POST" && request.path.endsWith("/composite"_L1));
}

} // namespace

const std::vector<MischiefName> &mischiefNames()
{
    using K = MischiefKind;
    static const std::vector<MischiefName> names{
        {K::LateCommit, "late-commit", "An account changes with a stamp four minutes old."},
        {K::SameSecond, "same-second", "A thousand accounts change in one second."},
        {K::EditBetweenPages, "edit-between-pages", "A record changes before the next page is read."},
        {K::EditInGap, "edit-in-gap", "The record of the next write changes right before it."},
        {K::EditAfterWrite, "edit-after-write", "The record of the next write changes right after it."},
        {K::HideField, "hide-field", "Account.Phone is hidden from the user."},
        {K::ShowField, "show-field", "Account.Phone is visible again."},
        {K::AddField, "add-field", "Account gets another text field."},
        {K::MoveInstance, "move-instance", "Tokens expire, the next ones name another instance."},
        {K::ExpireTokens, "expire-tokens", "Every access token is expired."},
        {K::RevokeTokens, "revoke-tokens", "Every sign-in is gone."},
        {K::CloseLocators, "close-locators", "Open query locators are forgotten."},
        {K::ForgetStreams, "forget-streams", "Streaming clients are unknown."},
        {K::Gap, "gap", "A GAP_OVERFLOW event of Account."},
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

QString Mischief::act(MischiefKind kind)
{
    quint32 draw = 0;
    {
        const std::lock_guard lock(m_mutex);
        ++m_done;
        if (kind == MischiefKind::EditBetweenPages) {
            m_betweenPages = true;
            return u"Waits for the next following page."_s;
        }
        if (kind == MischiefKind::EditInGap) {
            m_inGap = true;
            return u"Waits for the next write."_s;
        }
        if (kind == MischiefKind::EditAfterWrite) {
            m_afterWrite = true;
            return u"Waits for the next write."_s;
        }
        draw = m_random.generate();
    }
    return perform(kind, draw);
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
        side == Side::Salesforce ? editSalesforce(draw, false) : editStartdeliver(draw);
    if (gap && editNamed(side, request, draw)) {
        const std::lock_guard lock(m_mutex);
        m_inGap = false;
    }
    if (chosen)
        act(*chosen);
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
        if (m_afterWrite && isWrite(request)) {
            m_written.emplace(side, request);
            m_afterWrite = false;
        }
    }
    if (!written || editNamed(written->first, written->second, draw))
        return;
    const std::lock_guard lock(m_mutex);
    m_afterWrite = true; // it named no record that lives: the next one
}

QString Mischief::perform(MischiefKind kind, quint32 draw)
{
    using Access = SalesforceService::Access;
    const auto service = [this](auto &&visit) { return m_sandbox.withSalesforce(visit); };
    const auto security = [&](Access access) {
        service([&](SalesforceService &s) { return s.setFieldSecurity("Account", "Phone", access); });
        return QString(
            access == Access::Hidden ? u"Account.Phone is hidden."_s : u"Account.Phone is visible."_s);
    };
    switch (kind) {
    case MischiefKind::LateCommit:
        return editSalesforce(draw, true);
    case MischiefKind::SameSecond:
        return sameSecond(draw);
    case MischiefKind::HideField:
        return security(Access::Hidden);
    case MischiefKind::ShowField:
        return security(Access::Full);
    case MischiefKind::AddField: {
        const QByteArray name = "Added_" + QByteArray::number(++m_fields) + "__c";
        service([&](SalesforceService &s) { s.addTextField("Account", name, 80); });
        return u"Account.%1 is there."_s.arg(QString::fromLatin1(name));
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
        service([](SalesforceService &s) { s.emitGap("Account", "GAP_OVERFLOW", {"001*"}); });
        return u"A gap was told."_s;
    case MischiefKind::DeleteRecord:
        return deleteOne(draw);
    case MischiefKind::EditRecord:
        return editSalesforce(draw, false) + u' ' + editStartdeliver(draw);
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

QString Mischief::editSalesforce(quint32 draw, bool setBack)
{
    return m_sandbox.withSalesforce([&](SalesforceService &service) -> QString {
        const SfRow *row = pickRow(service, draw);
        if (!row)
            return u"There is no account."_s;
        const QByteArray id = row->id->utf8;
        const Instant late = service.now() - lateBy;
        // A record's stamps never go back: only a row that rested may come to light late.
        const bool rested = row->stamp.seconds < late.ms / 1000;
        service.update(
            id, {{"Site", "Site " + number(draw)}, {"Phone", "+46 " + number(draw)}}, somebodyElse());
        if (setBack && rested)
            service.setStamp(id, late);
        return nameOf("Changed account", id) + u'.';
    });
}

QString Mischief::editStartdeliver(quint32 draw)
{
    return m_sandbox.withStartdeliver([&](StartdeliverService &service) -> QString {
        const size_t count = service.rowCount("customer");
        for (size_t tries = 0; tries < 50 && count > 0; ++tries) {
            const auto id = static_cast<qint64>(1 + (draw + tries) % (count * 2));
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
        const auto live = liveAccounts(table, inOneSecond);
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
        service.remove(id);
        return nameOf("Deleted account", id) + u'.';
    });
}

QString Mischief::mergeTwo(quint32 draw)
{
    return m_sandbox.withSalesforce([&](SalesforceService &service) -> QString {
        const SfRow *winner = pickRow(service, draw);
        const SfRow *loser = pickRow(service, draw + 1);
        if (!winner || winner == loser || !service.merge(winner->id->utf8, loser->id->utf8))
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
    static const QRegularExpression form(u"\\b001[0-9A-Za-z]{15}\\b"_s);
    const auto match = form.match(request.path + u' ' + QString::fromUtf8(request.body));
    return match.hasMatch() && m_sandbox.withSalesforce([&](SalesforceService &service) {
        return service.update(match.captured().toLatin1(),
            {{"Site", "Gap " + number(draw)}, {"Phone", "+47 " + number(draw)}}, somebodyElse());
    });
}

} // namespace tandem::sandbox
