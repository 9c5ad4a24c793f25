// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/filtertrial.h"
#include "core/domain/side.h"
#include "ui/kit/card.h"

class QLabel;

namespace tandem::ui {

/// What one side's filter lets in: how many, five of them, and what an edit brings in or turns out.
class ScopeCard : public Card
{
    Q_OBJECT
public:
    explicit ScopeCard(Side side, QWidget *parent = nullptr);

    void showWaiting();
    void showTrial(const Result<FilterTrial> &trial);
    void showDrift(bool drifts);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSamples();

    QStringList m_names;
    bool m_passes = true; ///< some record does, or none is known
    QLabel *m_count;
    QLabel *m_change;
    QLabel *m_samples;
    QLabel *m_drift;
    bool m_shown = false;
};

} // namespace tandem::ui
