// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schedule.h"
#include "ui/settings/settingentry.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace tandem::ui {

/// Edits the line of one schedule by its parts, or as it is written; what of it is wrong is said at the line.
/// Shows the next five times, local and UTC.
class ScheduleEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ScheduleEditor(QWidget *parent = nullptr);

    [[nodiscard]] static QList<SettingEntry> entries();

    void show(const QString &line, const QString &problem);
    using QWidget::show;

Q_SIGNALS:
    void edited(const QString &line);

private:
    [[nodiscard]] QWidget *createParts();
    [[nodiscard]] QWidget *createExtras();
    void wire();
    void showSchedule(const Schedule &schedule);
    void showNext(const Schedule &schedule);
    void takeParts();
    [[nodiscard]] Schedule parts() const;

    Schedule m_schedule; ///< the last that could be read
    bool m_showing = false;
    QComboBox *m_kind;
    QWidget *m_every;
    QSpinBox *m_count;
    QComboBox *m_unit;
    QWidget *m_hourly;
    QSpinBox *m_minute;
    QWidget *m_week;
    QList<QCheckBox *> m_days;
    QWidget *m_at;
    QLineEdit *m_times;
    QCheckBox *m_isQuiet;
    QTimeEdit *m_quietFrom;
    QTimeEdit *m_quietTo;
    QComboBox *m_missed;
    QSpinBox *m_jitter;
    QWidget *m_extras;
    QLineEdit *m_line;
    QLabel *m_error;
    QLabel *m_next;
};

} // namespace tandem::ui
