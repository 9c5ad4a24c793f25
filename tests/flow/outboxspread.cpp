// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/outboxspread.h"

#include "core/store/statestore.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

namespace tandem::test {
using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr int most = 10'000;

/// True where the record holds every text that was sent.
bool holds(const json &row, const Fields &sent)
{
    for (const auto &[name, value] : sent.entries()) {
        const auto found = row.find(name.toStdString());
        const bool isText = found != row.end() && found->is_string();
        if (value.kind() == Value::Kind::Text
            && (!isText || QString::fromStdString(found->get<std::string>()) != value.display()))
            return false;
    }
    return true;
}

bool arrivedInSalesforce(sandbox::Sandbox &services, const store::OutboxEntry &entry)
{
    const QByteArray object = entry.flow == Flow::Accounts ? "Account" : "Contact";
    return services.withSalesforce([&](sandbox::SalesforceService &service) {
        if (!entry.target.isEmpty())
            return holds(service.row(entry.target.text().toLatin1()), entry.fields);
        const QString title = entry.flow == Flow::Accounts ? u"Name"_s : u"LastName"_s;
        return !service.find(object, title.toLatin1(), entry.fields.value(title).display()).empty();
    });
}

bool arrivedInStartdeliver(sandbox::Sandbox &services, const store::OutboxEntry &entry)
{
    const std::string entity = entry.flow == Flow::Accounts ? "customer" : "user";
    return services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        if (!entry.target.isEmpty()) {
            const auto row = service.find(entity, entry.target.text().toLongLong());
            return row && holds(*row, entry.fields);
        }
        return !service.findBy(entity, "name", entry.fields.value(u"name"_s).display().toStdString()).empty();
    });
}

Standing standingOf(sandbox::Sandbox &services, const store::OutboxEntry &entry, bool needsReadBack)
{
    if (needsReadBack)
        return Standing::ToBeReadBack;
    if (entry.firstLookAt.ms != 0)
        return Standing::LookedOnce;
    if (entry.state == store::OutboxState::Unknown)
        return Standing::AnswerLost;
    const bool arrived = entry.side == tandem::Side::Salesforce ? arrivedInSalesforce(services, entry)
                                                                : arrivedInStartdeliver(services, entry);
    return arrived ? Standing::Arrived : Standing::NotArrived;
}

/// What the store says; the services are asked afterwards.
struct Found
{
    QList<std::pair<store::OutboxEntry, bool>> entries; ///< needs read-back
    int onlyPlanned = 0;
    int finished = 0;
    qint64 newestPlan = 0;
};

Result<Found> look(store::StateTransaction &tx, qint64 planBefore)
{
    Found found;
    QSet<qint64> writtenDown;
    TANDEM_TRY(open, tx.openOutbox(std::nullopt, 0, most));
    for (const store::OutboxEntry &entry : std::as_const(open)) {
        TANDEM_TRY(links, tx.links(entry.flow, entry.side, {entry.target}));
        const bool needsReadBack = !entry.target.isEmpty() && links.contains(entry.target)
            && links.value(entry.target).needsReadBack;
        found.entries.append({entry, needsReadBack});
        writtenDown.insert(entry.planRowId);
    }
    found.newestPlan = planBefore;
    for (;;) {
        TANDEM_TRY(plan, tx.plan(found.newestPlan + 1));
        if (!plan)
            return found;
        ++found.newestPlan;
        TANDEM_TRY(rows, tx.planRows(found.newestPlan, {}, {}, {}, {}, 0, most));
        for (const store::PlanRow &row : std::as_const(rows)) {
            if (writtenDown.contains(row.id))
                continue;
            found.onlyPlanned += row.state == store::PlanRowState::Planned ? 1 : 0;
            found.finished += row.state == store::PlanRowState::Done ? 1 : 0;
        }
    }
}

} // namespace

const char *nameOf(Standing standing)
{
    switch (standing) {
    case Standing::OnlyPlanned:
        return "only planned";
    case Standing::NotArrived:
        return "sending, not arrived";
    case Standing::Arrived:
        return "sending, arrived";
    case Standing::ToBeReadBack:
        return "answered, to be read back";
    case Standing::AnswerLost:
        return "answer lost";
    case Standing::LookedOnce:
        return "looked for once";
    case Standing::Finished:
        return "finished";
    }
    return "";
}

Spread spreadOf(const QString &profile, sandbox::Sandbox &services, qint64 &planBefore)
{
    const QTemporaryDir copy;
    for (const QString &file : {u"state.db"_s, u"state.db-wal"_s})
        QFile::copy(QDir(profile).filePath(file), copy.filePath(file));
    auto state = store::StateStore::open({copy.path(), std::make_shared<SystemClock>(), 1});
    if (!state)
        qFatal("the killed program's store cannot be opened: %s", qPrintable(state.error().text));
    std::function<Result<Found>(store::StateTransaction &)> job = [planBefore](store::StateTransaction &tx) {
        return look(tx, planBefore);
    };
    auto future = (*state)->read<Found>(job);
    future.waitForFinished();
    const Result<Found> found = future.result();
    if (!found)
        qFatal("the killed program's store cannot be read: %s", qPrintable(found.error().text));
    planBefore = found->newestPlan;
    Spread spread;
    spread[Standing::OnlyPlanned] = found->onlyPlanned;
    spread[Standing::Finished] = found->finished;
    for (const auto &[entry, needsReadBack] : found->entries)
        ++spread[standingOf(services, entry, needsReadBack)];
    return spread;
}

QByteArray printed(const Spread &spread)
{
    QByteArrayList parts;
    for (const auto &[standing, count] : spread) {
        if (count > 0)
            parts.append(QByteArray(nameOf(standing)) + ' ' + QByteArray::number(count));
    }
    return parts.isEmpty() ? QByteArray("nothing planned") : parts.join(", ");
}

} // namespace tandem::test
