// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/proposals.h"

#include <QDialog>

class QPushButton;

namespace tandem::ui {

class ProposalsModel;

/// Mappings that names suggest, for a person to tick; nothing is mapped but by its button.
class ProposalSheet : public QDialog
{
    Q_OBJECT
public:
    ProposalSheet(const QList<MappingProposal> &proposals, const ObjectSchema &salesforce,
        const ObjectSchema &startdeliver, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QList<tandem::FieldMapping> &mappings);

private:
    void count();

    ProposalsModel *m_model;
    QPushButton *m_add;
};

} // namespace tandem::ui
