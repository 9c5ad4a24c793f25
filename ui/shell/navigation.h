// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/button.h"

#include <QFrame>
#include <QIcon>
#include <QKeySequence>

class QVBoxLayout;

namespace tandem::ui {

/// Goes to the place of that number, from 1 on: Alt and its digit, 0 for the tenth. Empty: there is no digit.
[[nodiscard]] QKeySequence placeKeys(qsizetype number);

/// One place in the navigation: icon, name, and how many things wait there.
class NavigationButton : public Button
{
    Q_OBJECT
public:
    NavigationButton(const QString &iconName, const QString &label, QWidget *parent = nullptr);

    void setWaitingCount(qint64 count);
    [[nodiscard]] qint64 waitingCount() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QString countText() const;

    QString m_label;
    QIcon m_icon;
    QIcon m_currentIcon;
    qint64 m_count = 0;
};

/// The column at the left. One tab stop: arrow keys, Home and End move within it.
class Navigation : public QFrame
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void addPlace(const QString &id, const QString &iconName, const QString &label);
    void setCurrent(const QString &id);
    [[nodiscard]] NavigationButton *button(const QString &id) const;
    [[nodiscard]] QStringList places() const { return m_places; }

Q_SIGNALS:
    void placeChosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_column;
    QStringList m_places;
};

} // namespace tandem::ui
