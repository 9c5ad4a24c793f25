// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace tandem::ui {

/// How one mapping behaves: direction, both changed, emptied, first time, too long; each choice says what it
/// means.
class RulePane : public QWidget
{
    Q_OBJECT
public:
    explicit RulePane(QWidget *parent = nullptr);

    /// Which flow the mappings are of.
    void setFlow(const FlowConfiguration &flow);
    void show(const FieldMapping &mapping);
    using QWidget::show;
    void focusFirst();

Q_SIGNALS:
    /// `facet` names what was changed, see MappingDocument::replace.
    void edited(const tandem::FieldMapping &mapping, const QString &facet);

private:
    struct Choice
    {
        QComboBox *box;
        QLabel *meaning;
    };
    Choice addChoice(const QString &objectName, const QString &title, int place);
    void explain();
    void take(const QString &facet);
    void offerComment();

    FlowConfiguration m_flow;
    FieldMapping m_mapping;
    Choice m_direction;
    Choice m_conflict;
    Choice m_nulls;
    Choice m_first;
    Choice m_tooLong;
};

} // namespace tandem::ui
