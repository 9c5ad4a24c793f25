// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/causes.h"
#include "ui/kit/formsheet.h"

class QRadioButton;

namespace tandem::ui {

/// Asks for how long a cause of refusals is muted, and why. Goes away by itself once closed. GUI thread.
class MuteSheet : public FormSheet
{
    Q_OBJECT
public:
    MuteSheet(const QString &cause, QWidget *parent);

Q_SIGNALS:
    void decided(const tandem::session::MuteTerms &terms);

private:
    [[nodiscard]] QLayout *createDurations();
    void decide() override;

    QList<std::pair<QRadioButton *, std::optional<std::chrono::hours>>> m_durations;
};

} // namespace tandem::ui
