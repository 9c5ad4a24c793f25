// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

#include <functional>

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
    /// A quieter thing to do below the first one, until another text shows.
    void offer(const QString &action, std::function<void()> then);
    /// Explains anew what shows, for example an age that goes on; all else stays, with the focus.
    void setExplanation(const QString &explanation);
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
    QPushButton *m_other;
    std::function<void()> m_then; ///< of m_other
};

} // namespace tandem::ui
