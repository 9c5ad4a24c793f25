// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tandem::ui {

class IconLabel;

/// What stands where content would: a picture, a sentence, what it means, and one thing to do.
class StatePane : public QWidget
{
    Q_OBJECT
public:
    struct Text
    {
        QString icon; ///< of resources/icons
        QString headline;
        QString explanation;
        QString action; ///< empty: nothing to do
    };

    explicit StatePane(QWidget *parent = nullptr);

    void showText(const Text &text);
    void showBusy(const QString &headline, const QString &explanation = {});
    void showError(const Error &error, const QString &action);
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString explanation() const;

Q_SIGNALS:
    void actionTriggered();

private:
    IconLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_explanation;
    QProgressBar *m_busy;
    QPushButton *m_action;
};

} // namespace tandem::ui
