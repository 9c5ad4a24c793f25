// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/versionstab.h"

#include "ui/document/diffview.h"
#include "ui/draft/configdraft.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/watch.h"

#include <QBoxLayout>
#include <QListWidget>

namespace tandem::ui {
using namespace Qt::StringLiterals;

VersionsTab::VersionsTab(ConfigDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_list(new QListWidget(this))
    , m_summary(makeWrappedLabel({}, TextRole::Muted, this))
    , m_diff(new DiffView(u"versionDiff"_s, this))
    , m_restore(makeButton(restoringText(), u"restoreVersion"_s, ButtonRole::Normal, this))
{
    setObjectName(u"versionsTab"_s);
    m_list->setObjectName(u"versions"_s);
    m_list->setAccessibleName(tr("Earlier versions"));
    m_list->setProperty("lines", true);
    m_list->setFixedWidth(240);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_summary->setObjectName(u"versionSummary"_s);
    m_restore->setToolTip(tr("Puts it into the document; it counts when you save"));
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_summary);
    right->addWidget(m_diff, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_restore);
    right->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsTab::readVersion);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        m_draft->setText(m_text, tr("restore an earlier version"));
        Q_EMIT restored();
    });
    showDiff();
}

QString VersionsTab::restoringText()
{
    return tr("Restore this version");
}

void VersionsTab::read()
{
    watch(m_draft->session()->configurationVersions(), this,
        [this](const Result<QList<session::ConfigurationVersion>> &versions) {
            if (!versions)
                return Q_EMIT problem(versions.error());
            showList(*versions);
        });
}

void VersionsTab::showList(const QList<session::ConfigurationVersion> &versions)
{
    if (versions == m_versions)
        return;
    const QString current = m_versions.value(m_list->currentRow()).id;
    m_versions = versions;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    int row = versions.isEmpty() ? -1 : 0;
    for (const session::ConfigurationVersion &version : versions) {
        auto *item = new QListWidgetItem(tr("until %1").arg(formatInstant(version.replacedAt)), m_list);
        item->setToolTip(version.replacedAt.toIsoSeconds());
        if (version.id == current)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    readVersion();
}

void VersionsTab::readVersion()
{
    m_text.clear();
    const QString id = m_versions.value(m_list->currentRow()).id;
    if (id.isEmpty())
        return showDiff();
    watch(m_draft->session()->configurationVersion(id), this, [this, id](const Result<QByteArray> &text) {
        if (id != m_versions.value(m_list->currentRow()).id)
            return;
        if (!text)
            return Q_EMIT problem(text.error());
        m_text = *text;
        showDiff();
    });
}

void VersionsTab::showDraft()
{
    if (isVisible())
        read();
    showDiff();
}

void VersionsTab::showDiff()
{
    m_restore->setEnabled(!m_text.isEmpty() && m_text != m_draft->text());
    if (m_versions.isEmpty()) {
        m_diff->show({}, {});
        return m_summary->setText(tr("Nothing was replaced yet. The last 20 versions are kept."));
    }
    if (m_text.isEmpty())
        return;
    m_diff->show(m_draft->text(), m_text);
    m_summary->setText(m_text == m_draft->text()
            ? tr("The same as the document.")
            : tr("Lines that restoring it changes: %1 removed, %2 added.")
                  .arg(m_diff->removed())
                  .arg(m_diff->added()));
}

} // namespace tandem::ui
