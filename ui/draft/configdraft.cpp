// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/draft/configdraft.h"

#include "core/domain/configfields.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/watch.h"
#include "ui/models/valuestep.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

ConfigDraft::ConfigDraft(session::Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_saved(Configuration::defaults())
{
    m_state.configuration = m_saved;
    connect(session, &session::Session::configurationChanged, this, &ConfigDraft::read);
}

void ConfigDraft::read()
{
    if (!std::exchange(m_following, true))
        watch(m_session->followConfiguration(), this, [](const Result<bool> &) {});
    watch(m_session->configurationFile(), this, [this](const Result<session::ConfigurationFile> &file) {
        if (!file) {
            m_following = false;
            Q_EMIT failed(file.error());
            return;
        }
        take(*file);
        m_read = true;
        Q_EMIT readDone();
    });
}

ConfigDraft::State ConfigDraft::stateOf(const QByteArray &text) const
{
    const ParsedConfiguration parsed = parseConfiguration(text);
    return {text, parsed.configuration.value_or(m_state.configuration), parsed.configuration.has_value()};
}

/// What the file says now.
void ConfigDraft::take(const session::ConfigurationFile &file)
{
    const QByteArray &text = file.text;
    const Origin origin = file.savedHere ? Origin::Here : Origin::Outside;
    // An answer that was on its way while something was saved here tells of before.
    if (m_read && (text == m_savedText || !m_awaited.isEmpty()))
        return;
    const bool edited = m_read && isChanged();
    const auto merged =
        edited ? mergeDocuments({m_savedText, m_state.text, text}) : std::optional<MergedDocument>();
    if (edited && !merged) {
        // Half a document has no place to put the other edit: it is seen again when the text can be read.
        m_behind = true;
        Q_EMIT takenIn({QString()}, origin);
        return;
    }
    const bool first = !m_read;
    m_history.clear();
    m_savedText = text;
    const State now = stateOf(text);
    m_saved = now.configuration;
    m_savedReadable = now.readable;
    if (!edited) {
        setState(now);
        if (!first)
            Q_EMIT replaced(origin);
        return;
    }
    const State state = stateOf(merged->text);
    setState(state.readable ? State{toJson(state.configuration), state.configuration, true} : state);
    Q_EMIT takenIn(merged->conflicts, origin);
}

void ConfigDraft::setState(const State &state)
{
    m_state = state;
    m_changes.reset();
    m_problems = parseConfiguration(state.text).problems;
    Q_EMIT changed();
    if (m_state.readable && std::exchange(m_behind, false))
        read();
}

QString ConfigDraft::problemAt(const QString &path) const
{
    QStringList texts;
    for (const ConfigurationProblem &problem : m_problems) {
        if (problem.path == path || problem.path.startsWith(path + u'/'))
            texts.append(spoken(problem.text));
    }
    return texts.join(u'\n');
}

QString ConfigDraft::labelOf(QString path) const
{
    while (!path.isEmpty() && !m_labels.contains(path))
        path.truncate(path.lastIndexOf(u'/'));
    return m_labels.value(path);
}

bool ConfigDraft::isChanged() const
{
    return m_state.text != m_savedText
        && (!m_state.readable || !m_savedReadable || m_state.configuration != m_saved);
}

bool ConfigDraft::canSave() const
{
    return isChanged() && m_state.readable && m_awaited.isEmpty()
        && std::all_of(m_problems.begin(), m_problems.end(),
            [](const ConfigurationProblem &problem) { return problem.warning; });
}

const QList<ConfigurationChange> &ConfigDraft::changes() const
{
    if (!m_changes) {
        m_changes =
            m_state.readable ? changesBetween(m_saved, m_state.configuration) : QList<ConfigurationChange>();
    }
    return *m_changes;
}

void ConfigDraft::edit(const Configuration &configuration, const QString &what, const QString &facet)
{
    Configuration edited = configuration;
    applySwitches(edited); // What a switch says is stored once.
    if (edited == m_state.configuration && m_state.readable)
        return;
    // A value with an error in it is still what the form says: the error is shown at the field.
    push({toJson(edited), edited, true}, what, facet);
}

void ConfigDraft::setText(const QByteArray &text, const QString &what, const QString &facet)
{
    if (text != m_state.text)
        push(stateOf(text), what, facet);
}

void ConfigDraft::push(const State &state, const QString &what, const QString &facet)
{
    m_history.push(new ValueStep<State>(
        m_state, state, [this](const State &now) { setState(now); }, what, facet));
}

void ConfigDraft::discard()
{
    m_history.clear();
    setState(stateOf(m_savedText));
    read();
}

void ConfigDraft::save()
{
    if (!canSave())
        return;
    const State state = m_state;
    m_awaited = toJson(state.configuration);
    Q_EMIT savingBegun();
    watch(m_session->replaceConfiguration(m_savedText, m_awaited), this,
        [this, state](const Result<bool> &saved) {
            const QByteArray written = std::exchange(m_awaited, {});
            if (!saved) {
                // What is in the file now is taken in first, to be looked at.
                if (saved.error().code == "CONFIG_CHANGED"_L1)
                    read();
                Q_EMIT savingFailed(saved.error());
                return;
            }
            m_savedText = written;
            m_saved = state.configuration;
            m_savedReadable = true;
            m_changes.reset();
            if (m_state == state)
                setState({written, state.configuration, true});
            else
                Q_EMIT changed();
            Q_EMIT savingDone();
        });
}

} // namespace tandem::ui
