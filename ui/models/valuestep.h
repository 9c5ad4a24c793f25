// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoCommand>

#include <functional>

namespace tandem::ui {

/// One step of an edit that keeps the whole value before and after: values share what is equal, so a step
/// costs little. Steps of the same facet that follow each other become one, and none where they end where
/// they began.
template <typename T> class ValueStep : public QUndoCommand
{
public:
    using Set = std::function<void(const T &)>;

    ValueStep(T before, T after, Set set, const QString &text, const QString &facet = {})
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_set(std::move(set))
        , m_facet(facet)
    {
    }
    void undo() override { m_set(m_before); }
    void redo() override { m_set(m_after); }
    [[nodiscard]] int id() const override { return m_facet.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *step = static_cast<const ValueStep *>(next);
        if (step->m_facet != m_facet)
            return false;
        m_after = step->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    T m_before;
    T m_after;
    Set m_set;
    QString m_facet;
};

} // namespace tandem::ui
