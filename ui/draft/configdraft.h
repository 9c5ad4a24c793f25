// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configdiff.h"
#include "core/session/session.h"

#include <QObject>
#include <QUndoStack>

#include <optional>

namespace tandem::ui {

/// The configuration while it is edited, for forms and document alike: one text and what it says, so that the
/// two never disagree. Every edit is a step that can be taken back. What was saved elsewhere meanwhile is
/// taken in beneath the edits. GUI thread; outlives the pages that show it.
class ConfigDraft : public QObject
{
    Q_OBJECT
public:
    /// Who changed the file: this program (another page), or somebody outside it.
    enum class Origin { Here, Outside };
    Q_ENUM(Origin)

    explicit ConfigDraft(session::Session *session, QObject *parent = nullptr);

    /// Looks at the file again; `read` or `failed` follows.
    void read();
    [[nodiscard]] bool isRead() const { return m_read; }

    /// The document as it stands, and as it was saved last.
    [[nodiscard]] const QByteArray &text() const { return m_state.text; }
    [[nodiscard]] const QByteArray &savedText() const { return m_savedText; }
    /// What the text says; of a text that cannot be read, what the last one said that could.
    [[nodiscard]] const Configuration &configuration() const { return m_state.configuration; }
    [[nodiscard]] const Configuration &saved() const { return m_saved; }
    /// The text cannot be read: forms have nothing to show until it is mended.
    [[nodiscard]] bool isBroken() const { return !m_state.readable; }
    [[nodiscard]] const QList<ConfigurationProblem> &problems() const { return m_problems; }
    /// What is wrong with one value, or below it; empty: nothing.
    [[nodiscard]] QString problemAt(const QString &path) const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] bool isSaving() const { return !m_awaited.isEmpty(); }
    /// What saving would change; nothing of a text that cannot be read.
    [[nodiscard]] const QList<ConfigurationChange> &changes() const;

    /// What people read at the control of a value, for lists of changes.
    void nameValue(const QString &path, const QString &label) { m_labels.insert(path, label); }
    /// The label of the value, or of the nearest one around it; empty: there is none.
    [[nodiscard]] QString labelOf(QString path) const;

    // edits; steps of the same facet that follow each other are one
    void edit(const Configuration &configuration, const QString &what, const QString &facet = {});
    void setText(const QByteArray &text, const QString &what, const QString &facet = {});
    void discard();
    /// `saved` or `failed` follows.
    void save();
    [[nodiscard]] QUndoStack *history() { return &m_history; }
    [[nodiscard]] session::Session *session() const { return m_session; }

Q_SIGNALS:
    void changed();
    void readDone();
    void failed(const tandem::Error &error);
    void savingBegun();
    void savingFailed(const tandem::Error &error);
    void savingDone();
    /// The file was changed while there were edits here: they are kept on top. `conflicts` are the values
    /// that were changed here and there.
    void takenIn(const QStringList &conflicts, tandem::ui::ConfigDraft::Origin origin);
    /// The file was changed, and is shown as it is now.
    void replaced(tandem::ui::ConfigDraft::Origin origin);

private:
    struct State
    {
        QByteArray text;
        Configuration configuration;
        bool readable = true;
        friend bool operator==(const State &, const State &) = default;
    };
    void take(const session::ConfigurationFile &file);
    void setState(const State &state);
    void push(const State &state, const QString &what, const QString &facet);
    [[nodiscard]] State stateOf(const QByteArray &text) const;

    session::Session *m_session;
    QByteArray m_savedText;
    Configuration m_saved;
    bool m_savedReadable = true;
    QByteArray m_awaited; ///< what is being saved
    State m_state;
    QList<ConfigurationProblem> m_problems;
    mutable std::optional<QList<ConfigurationChange>> m_changes; ///< none: not compared yet
    QHash<QString, QString> m_labels;
    QUndoStack m_history;
    bool m_read = false;
    bool m_following = false;
    bool m_behind = false; ///< the file was changed elsewhere, and could not be taken in
};

} // namespace tandem::ui
