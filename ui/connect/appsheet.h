// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tandem::ui {

struct AppSetting;

/// Lists every setting of the External Client App, each with what to enter, and copies single ones or all of
/// them as a request to the administrator.
class AppSheet : public QDialog
{
    Q_OBJECT
public:
    explicit AppSheet(const QList<int> &redirectPorts, QWidget *parent = nullptr);

private:
    QWidget *lineOf(const AppSetting &setting);
};

} // namespace tandem::ui
