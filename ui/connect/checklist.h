// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

#include <QWidget>

#include <functional>

namespace tandem::ui {

/// What doctor found, a line each: a mark, what was seen, and how to mend it.
class CheckList : public QWidget
{
    Q_OBJECT
public:
    explicit CheckList(QWidget *parent = nullptr);

    /// Every finding that has a place leads there by a button, from the next show() on; `go` takes what
    /// Page::pageRequested() does. Whoever shows one orders the tabs anew.
    void offerPlaces(std::function<void(const QString &pageId, const QString &argument)> go);
    void show(const QList<session::Check> &checks);
    /// One more, as it was found.
    void add(const session::Check &check);
    void showBusy(const QString &text);
    [[nodiscard]] const QList<session::Check> &checks() const { return m_checks; }

private:
    QWidget *lineOf(const session::Check &check, QWidget *parent);
    QWidget *renew();

    std::function<void(const QString &pageId, const QString &argument)> m_go;
    QWidget *m_lines = nullptr;
    QList<session::Check> m_checks;
};

/// The checks of one area ("salesforce", "startdeliver").
[[nodiscard]] QList<session::Check> checksOf(const session::DoctorReport &report, const QString &area);
[[nodiscard]] bool anyFailed(const QList<session::Check> &checks);
/// What is amiss with configuration and flows: everything outside the two sides that is not in order.
[[nodiscard]] QList<session::Check> problemsOfFlows(const session::DoctorReport &report);
/// What only an administrator of Salesforce can mend, as a letter; empty where there is nothing.
[[nodiscard]] QString checkRequestText(const QList<session::Check> &checks);

} // namespace tandem::ui
