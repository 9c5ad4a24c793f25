// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/settingsviews.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace tandem::ui {

class ConfigDraft;
class DiffView;

/// Configurations that others took the place of: what each would change back, and its restoring, which is an
/// edit like any other.
class VersionsTab : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsTab(ConfigDraft *draft, QWidget *parent = nullptr);

    /// What its button does; known before it is made.
    [[nodiscard]] static QString restoringText();

    void showDraft();
    void read();

Q_SIGNALS:
    void problem(const tandem::Error &error);
    void restored();

private:
    void showList(const QList<session::ConfigurationVersion> &versions);
    void readVersion();
    void showDiff();

    ConfigDraft *m_draft;
    QListWidget *m_list;
    QLabel *m_summary;
    DiffView *m_diff;
    QPushButton *m_restore;
    QList<session::ConfigurationVersion> m_versions;
    QByteArray m_text; ///< of the version that is chosen
};

} // namespace tandem::ui
