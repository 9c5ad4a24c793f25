// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"

#include <QObject>
#include <QUndoStack>

namespace tandem::ui {

/// The mappings of one flow while they are edited: values in, values out, every edit one step that can be
/// taken back. Knows no widgets and no session. GUI thread; owned by the page.
class MappingDocument : public QObject
{
    Q_OBJECT
public:
    explicit MappingDocument(QObject *parent = nullptr);

    /// As it is saved; forgets all steps.
    void load(const FlowConfiguration &saved);
    /// What else of the flow was saved elsewhere; the edits and their steps stay. False, and nothing is taken
    /// in, where it has other mappings.
    bool takeIn(const FlowConfiguration &saved);
    /// What is edited now is what is saved; the steps stay.
    void markSaved();
    [[nodiscard]] const FlowConfiguration &saved() const { return m_saved; }
    [[nodiscard]] FlowConfiguration edited() const;
    [[nodiscard]] const QList<FieldMapping> &mappings() const { return m_mappings; }
    [[nodiscard]] bool isChanged() const { return m_mappings != m_saved.mappings; }

    /// The mapping of these two fields, -1 where there is none.
    [[nodiscard]] int indexOf(const FieldMapping &pair) const;
    /// Every mapping that names this field.
    [[nodiscard]] QList<int> indexesOf(Side side, const QString &field) const;

    /// Adds what is not there yet, by the rules for conflicts and first meetings that most of the others have
    /// where it has none of its own; returns where the last one stands.
    int add(const QList<FieldMapping> &mappings);
    void remove(const QList<int> &indexes);
    /// Steps of the same `facet` of one mapping that follow each other are one step ("direction", ...);
    /// without one, each is its own.
    void replace(int index, const FieldMapping &mapping, const QString &facet);

    [[nodiscard]] QUndoStack *history() { return &m_history; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] FieldMapping asTheOthers(FieldMapping mapping) const;
    void push(const QList<FieldMapping> &after, const QString &text, const QString &facet);
    void set(const QList<FieldMapping> &mappings);

    FlowConfiguration m_saved;
    QList<FieldMapping> m_mappings;
    QUndoStack m_history;
};

} // namespace tandem::ui
