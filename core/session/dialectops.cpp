// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/profile.h"

#include <nlohmann/json.hpp>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

constexpr int examplesShown = 3;
constexpr auto confirmedKey = "dialect/confirmed-dates"_L1;

QString sortWord(startdeliver::Dialect::Sort sort)
{
    switch (sort) {
    case startdeliver::Dialect::Sort::Object:
        return u"object"_s;
    case startdeliver::Dialect::Sort::Name:
        return u"name"_s;
    case startdeliver::Dialect::Sort::MinusName:
        return u"minusName"_s;
    case startdeliver::Dialect::Sort::Pairs:
        return u"pairs"_s;
    case startdeliver::Dialect::Sort::None:
        break;
    }
    return u"none"_s;
}

/// What the probe asks of the live service; everything else is taken from the dialect.
QList<DialectFact> probedFacts(const startdeliver::Probe &probe)
{
    const auto fact = [](const char *name, const QString &value) {
        return DialectFact{QString::fromLatin1(name), value, DialectFact::Source::Probed};
    };
    return {fact("filter", probe.comparisons ? u"compares"_s : u"equals"_s),
        fact("sort", probe.sortHonoured ? sortWord(probe.sort) : u"none"_s),
        fact("page", QString::number(probe.pageLimit)),
        fact("replies", probe.wrappedReplies ? u"wrapped"_s : u"bare"_s)};
}

QList<DialectFact> assumedFacts(const startdeliver::Dialect &dialect, const QByteArray &overrides)
{
    const Json changed = Json::parse(overrides.begin(), overrides.end(), nullptr, /*allow_exceptions=*/false);
    const std::pair<const char *, QString> values[] = {{"days", dialect.dayEncoding},
        {"instants", dialect.instantEncoding}, {"allDayEnd", dialect.allDayEnd},
        {"multiple", dialect.listEncoding}, {"clear", dialect.clearEncoding},
        {"auth", dialect.authPrefix.isEmpty() ? u"raw"_s : QString::fromLatin1(dialect.authPrefix)}};
    QList<DialectFact> facts;
    for (const auto &[name, value] : values) {
        const bool set = changed.is_object() && changed.contains(name);
        facts.append({QString::fromLatin1(name), value,
            set ? DialectFact::Source::Configured : DialectFact::Source::Assumed});
    }
    return facts;
}

QString styleOf(const startdeliver::Dialect &dialect, const QString &kind)
{
    if (kind == "days"_L1)
        return dialect.dayEncoding;
    return kind == "instants"_L1 ? dialect.instantEncoding : dialect.allDayEnd;
}

QString labelOf(const startdeliver::Dialect::Entity &entity, const QString &field)
{
    for (const FieldSchema &known : entity.schema) {
        if (known.name == field)
            return known.label;
    }
    return field;
}

/// The one style that reads every example; empty where there is none, or several.
QString fittingStyle(const DateKind &kind)
{
    QStringList fitting;
    for (qsizetype at = 0; at < kind.styles.size(); ++at) {
        const bool all = !kind.examples.isEmpty()
            && std::all_of(kind.examples.cbegin(), kind.examples.cend(),
                [at](const DateExample &example) { return !example.readings.at(at).isNull(); });
        if (all)
            fitting.append(kind.styles.at(at));
    }
    return fitting.size() == 1 ? fitting.first() : QString();
}

QList<DateKind> kindsOf(const startdeliver::Dialect &dialect, const QList<startdeliver::DateSample> &samples)
{
    QList<DateKind> kinds;
    for (const QString &name : {u"days"_s, u"instants"_s, u"allDayEnd"_s}) {
        DateKind kind{name, styleOf(dialect, name), startdeliver::dialectStyles(name), {}, {}};
        for (const startdeliver::DateSample &sample : samples) {
            if (sample.kind != name)
                continue;
            const auto entity = dialect.entities.value(sample.entity);
            kind.examples.append({entity.label, sample.record, labelOf(entity, sample.field), sample.raw,
                sample.readings, sample.title});
        }
        kind.fitting = fittingStyle(kind);
        kinds.append(kind);
    }
    return kinds;
}

QByteArray dateStylesOf(const startdeliver::Dialect &dialect)
{
    return QStringList{
        dialect.dayEncoding, QString::fromLatin1(dialect.dayZone), dialect.instantEncoding, dialect.allDayEnd}
        .join(u' ')
        .toUtf8();
}

} // namespace

Task<DialectView> dialectOf(Profile *profile)
{
    const ClientUse use(profile);
    TANDEM_CO_CHECK(Profile::openStartdeliver(profile));
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    const QByteArray overrides = configured->startdeliver.dialectOverrides;
    const startdeliver::Dialect dialect = profile->startdeliverClient->dialect();
    TANDEM_CO_TRY(probe, profile->startdeliverClient->probe());
    TANDEM_CO_TRY(samples, profile->startdeliverClient->dateSamples(examplesShown));
    const std::function<Result<QByteArray>(store::StateTransaction &)> job = [](store::StateTransaction &tx) {
        return tx.meta(confirmedKey);
    };
    TANDEM_CO_TRY(confirmed, profile->state->read<QByteArray>(job));
    DialectView view;
    view.facts = probedFacts(probe) + assumedFacts(dialect, overrides);
    view.dates = kindsOf(dialect, samples);
    view.proposed = probe.overrides == "{}" ? QByteArray() : probe.overrides;
    view.dateStyles = dateStylesOf(dialect);
    view.confirmed = confirmed == view.dateStyles;
    co_return view;
}

Task<bool> changeDialect(Profile *profile, QByteArray overrides)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    Configuration changed = *configured;
    const auto merged = startdeliver::mergedOverrides(changed.startdeliver.dialectOverrides, overrides);
    if (!merged)
        co_return fail(merged.error());
    changed.startdeliver.dialectOverrides = *merged;
    TANDEM_CO_CHECK(saveConfiguration(profile, toJson(changed)));
    co_return true;
}

Task<bool> confirmDates(Profile *profile, QByteArray dateStyles)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [dateStyles](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.setMeta(confirmedKey, dateStyles));
        return true;
    };
    TANDEM_CO_CHECK(profile->state->write<bool>(job));
    co_return true;
}

} // namespace tandem::session
