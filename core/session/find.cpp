// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/namesearch.h"
#include "core/session/session_p.h"
#include "core/sync/flowcontext.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

// Names stand in the cache within the packed fields of their records, and there is no index of them: a search
// goes through all records, so it takes as long as there are records. It holds neither the store nor the sync
// thread for longer than a window, and ends with the window it is at when nobody waits for it any more.

namespace {

constexpr int windowSize = 1000;
constexpr qsizetype mostWords = 20; ///< keeps a pasted page from being searched for

/// The records of one flow in one service.
struct Source
{
    Flow flow = Flow::Accounts;
    Side side = Side::Salesforce;
    QString object; ///< as the service calls them: flows that read one object have its records in common
    store::NamedObject named;
};

/// All there are, parents before children; the two of a flow side by side.
std::vector<Source> allSources()
{
    std::vector<Source> sources;
    for (const Flow flow : sync::orderedFlows()) {
        const sync::FlowDefinition *definition = sync::definitionOf(flow);
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            sources.push_back({flow, side, definition->objectOf(side),
                {definition->cacheObject(side), definition->titleField(side)}});
        }
    }
    return sources;
}

struct Hit
{
    NameFit fit = NameFit::None;
    size_t object = 0; ///< the first source of its object
    RecordId id;
    QString title;
    std::vector<size_t> sources; ///< that have read it
};

bool isBetter(const Hit &one, const Hit &two)
{
    if (one.fit != two.fit)
        return one.fit < two.fit;
    // Companies before what belongs to them, and both services' records of one flow together.
    if (one.object / 2 != two.object / 2)
        return one.object < two.object;
    const int titles = one.title.compare(two.title, Qt::CaseInsensitive);
    if (titles != 0)
        return titles < 0;
    return std::tie(one.object, one.id) < std::tie(two.object, two.id);
}

/// Goes through names and keeps the best, each record once.
class Search
{
public:
    Search(const QString &name, int limit)
        : m_words(searchWords(name).mid(0, mostWords))
        , m_limit(static_cast<size_t>(std::max(limit, 0)))
    {
    }

    [[nodiscard]] const std::vector<Source> &sources() const { return m_sources; }
    [[nodiscard]] QList<store::NamedObject> objects() const
    {
        QList<store::NamedObject> objects;
        for (const Source &source : m_sources)
            objects.append(source.named);
        return objects;
    }
    [[nodiscard]] bool sawAny() const { return m_sawAny; }
    [[nodiscard]] bool hasMore() const { return m_more; }

    void take(const std::vector<store::NameWindow::Name> &names)
    {
        m_sawAny = m_sawAny || !names.empty();
        for (const store::NameWindow::Name &name : names) {
            const NameFit fit = fitOf(m_words, searchWords(name.name));
            if (fit == NameFit::None)
                continue;
            const auto source = static_cast<size_t>(name.object);
            Hit &hit = m_hits[{objectOf(source), name.id}];
            if (hit.sources.empty())
                hit = {fit, objectOf(source), name.id, name.name.simplified(), {}};
            hit.sources.push_back(source);
        }
        if (m_hits.size() > m_limit)
            keepBest();
    }

    [[nodiscard]] std::vector<Hit> best() const
    {
        std::vector<Hit> hits;
        for (const auto &[key, hit] : m_hits)
            hits.push_back(hit);
        std::ranges::sort(hits, isBetter);
        return hits;
    }

private:
    [[nodiscard]] size_t objectOf(size_t source) const
    {
        const auto first = std::ranges::find_if(m_sources, [&](const Source &each) {
            return each.side == m_sources[source].side && each.object == m_sources[source].object;
        });
        return static_cast<size_t>(first - m_sources.begin());
    }

    void keepBest()
    {
        m_more = true;
        const std::vector<Hit> hits = best();
        for (size_t at = m_limit; at < hits.size(); ++at)
            m_hits.erase({hits[at].object, hits[at].id});
    }

    QStringList m_words;
    size_t m_limit;
    std::vector<Source> m_sources = allSources();
    std::map<std::pair<size_t, RecordId>, Hit> m_hits;
    bool m_more = false;
    bool m_sawAny = false;
};

Status goOn(const Profile *profile, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return fail(ErrorKind::Stopped, u"SUPERSEDED"_s, u"Nobody waits for this search any more."_s);
    return profile->checkOpen();
}

Task<bool> goThrough(Profile *profile, Search *search, std::stop_token stop)
{
    qint64 after = 0;
    do {
        if (const Status wanted = goOn(profile, stop); !wanted)
            co_return fail(wanted.error());
        TANDEM_CO_TRY(window, profile->cache->names(search->objects(), after, windowSize));
        search->take(window.names);
        after = window.next;
    } while (after != 0);
    co_return true;
}

using Links = QHash<RecordId, store::Link>;

/// What each source has linked of what was found there.
Task<std::vector<Links>> linksOf(Profile *profile, std::vector<Source> sources, std::vector<Hit> hits)
{
    const std::function<Result<std::vector<Links>>(store::StateTransaction &)> job =
        [=](store::StateTransaction &tx) -> Result<std::vector<Links>> {
        std::vector<Links> links(sources.size());
        for (size_t source = 0; source < sources.size(); ++source) {
            QList<RecordId> ids;
            for (const Hit &hit : hits) {
                if (std::ranges::find(hit.sources, source) != hit.sources.end())
                    ids.append(hit.id);
            }
            if (ids.isEmpty())
                continue;
            TANDEM_TRY(found, tx.links(sources[source].flow, sources[source].side, ids));
            links[source] = found;
        }
        return links;
    };
    TANDEM_CO_TRY(links, profile->state->read<std::vector<Links>>(job));
    co_return links;
}

/// Whose record it is (S1): of the flow that has linked it; else of the first that keeps it. Only the history
/// keeps what is not its own, and it is the last.
size_t ownerOf(const Hit &hit, const std::vector<Links> &links)
{
    const auto owner =
        std::ranges::find_if(hit.sources, [&](size_t source) { return links[source].contains(hit.id); });
    return owner == hit.sources.end() ? hit.sources.front() : *owner;
}

FoundRecord viewOf(const Source &source, const Hit &hit, const Links &links)
{
    FoundRecord view{source.flow, source.side, hit.id, hit.title, {}};
    const auto link = links.constFind(hit.id);
    const bool joined = link != links.constEnd()
        && (link->state == store::LinkState::Active || link->state == store::LinkState::Frozen);
    if (joined)
        view.partner = link->end(other(source.side));
    return view;
}

Task<FoundRecords> findIn(Profile *profile, QString name, int limit, std::stop_token stop)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    Search search(name, limit);
    TANDEM_CO_CHECK(goThrough(profile, &search, stop));
    const std::vector<Hit> hits = search.best();
    TANDEM_CO_TRY(links, linksOf(profile, search.sources(), hits));
    FoundRecords found;
    found.more = search.hasMore();
    found.nothingRead = !search.sawAny();
    for (const Hit &hit : hits) {
        const size_t owner = ownerOf(hit, links);
        found.records.append(viewOf(search.sources()[owner], hit, links[owner]));
    }
    co_return found;
}

} // namespace

Session::Answer<FoundRecords> Session::findRecords(
    const QString &name, int limit, const std::stop_token &stop)
{
    return d->ask<FoundRecords>([=](Profile *p) { return findIn(p, name, limit, stop); });
}

} // namespace tandem::session
