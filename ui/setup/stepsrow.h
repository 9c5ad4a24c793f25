// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace tandem::ui {

/// The row of steps: which are done, which one is shown, which cannot be reached yet. One tab stop: arrow
/// keys move within it.
class StepsRow : public QWidget
{
    Q_OBJECT
public:
    explicit StepsRow(QWidget *parent = nullptr);

    void addStep(const QString &id, const QString &title);
    /// `done` and `open` in the order of the steps.
    void show(qsizetype current, const QList<bool> &done, const QList<bool> &open);

Q_SIGNALS:
    void chosen(qsizetype step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Step
    {
        QString title;
        QPushButton *button;
    };
    QHBoxLayout *m_row;
    QList<Step> m_steps;
};

} // namespace tandem::ui
