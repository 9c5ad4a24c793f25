// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/supportsheet.h"

#include "core/session/session.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/statepane.h"
#include "ui/kit/watch.h"

#include <QBoxLayout>
#include <QDate>
#include <QFileInfo>
#include <QFontDatabase>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStackedWidget>

namespace tandem::ui {
using namespace Qt::StringLiterals;

SupportSheet::SupportSheet(session::Session *session, session::SupportRequest request, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_request(std::move(request))
    , m_notice(new Notice(this))
    , m_stack(new QStackedWidget(this))
    , m_pane(new StatePane(this))
{
    setObjectName(u"supportSheet"_s);
    setWindowTitle(tr("Support bundle"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(880, 640);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Support bundle"), TextRole::Title, this));
    layout->addWidget(makeWrappedLabel(
        tr("Everything that helps somebody to help you, in one file that you save and pass on yourself. "
           "Tandem sends nothing. Names, addresses, telephone numbers, ids and secrets are replaced: look "
           "through the files and untick what you want to keep to yourself."),
        TextRole::Muted, this));
    layout->addWidget(m_notice);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(createFiles());
    layout->addWidget(m_stack, 1);
    layout->addWidget(createActions());
    connect(m_pane, &StatePane::actionTriggered, this, &SupportSheet::gather);
    gather();
}

QWidget *SupportSheet::createFiles()
{
    auto *both = new QWidget(this);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_list = new QListWidget(both);
    m_list->setObjectName(u"supportFiles"_s);
    m_list->setAccessibleName(tr("Files of the bundle"));
    m_list->setProperty("lines", true);
    m_list->setFixedWidth(232);
    m_preview = new QPlainTextEdit(both);
    m_preview->setObjectName(u"supportPreview"_s);
    m_preview->setAccessibleName(tr("The file as it will be written"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    layout->addWidget(m_list);
    layout->addWidget(m_preview, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &SupportSheet::preview);
    connect(m_list, &QListWidget::itemChanged, this, &SupportSheet::enableSaving);
    return both;
}

QWidget *SupportSheet::createActions()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QPushButton *close = makeButton(tr("Close"), u"closeSupport"_s, ButtonRole::Normal, line);
    m_save = makeButton(tr("Save…"), u"saveSupport"_s, ButtonRole::Primary, line);
    close->setAutoDefault(false);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_save);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_save, &QPushButton::clicked, this, &SupportSheet::save);
    return line;
}

void SupportSheet::gather()
{
    m_save->setEnabled(false);
    m_stack->setCurrentWidget(m_pane);
    m_pane->showBusy(
        tr("Gathering"), tr("Every name in the copy of your records is looked for in what is shown here."));
    watch(
        m_session->supportBundle(m_request), this, [this](const Result<QList<session::SupportFile>> &files) {
            if (files)
                show(*files);
            else
                m_pane->showError(files.error(), tr("Try again"));
        });
}

void SupportSheet::show(const QList<session::SupportFile> &files)
{
    m_files = files;
    for (const session::SupportFile &file : files) {
        auto *item = new QListWidgetItem(file.name, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_stack->setCurrentIndex(1);
    m_list->setCurrentRow(0);
    m_list->setFocus();
    enableSaving();
    Q_EMIT gathered();
}

void SupportSheet::preview()
{
    const int row = m_list->currentRow();
    m_preview->setPlainText(row < 0 ? QString() : QString::fromUtf8(m_files.at(row).text));
}

QList<session::SupportFile> SupportSheet::tickedFiles() const
{
    QList<session::SupportFile> ticked;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ticked.append(m_files.at(row));
    }
    return ticked;
}

void SupportSheet::enableSaving()
{
    m_save->setEnabled(!tickedFiles().isEmpty());
}

void SupportSheet::save()
{
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    Dialogs::current().saveFile(this,
        {tr("Save the support bundle"), u"tandem-support-%1.zip"_s.arg(day), tr("Zip archives (*.zip)"),
            u"zip"_s},
        [this](const QString &path) { write(path); });
}

void SupportSheet::write(const QString &path)
{
    m_save->setEnabled(false);
    watch(m_session->saveSupportBundle(path, tickedFiles()), this, [this, path](const Result<bool> &done) {
        enableSaving();
        if (!done) {
            m_notice->sayError(done.error());
            return;
        }
        m_notice->say(Tone::Good, tr("Saved: %1").arg(path), tr("It was sent nowhere."));
        m_notice->offer(tr("Open the folder"),
            [path] { Dialogs::current().openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
        Q_EMIT saved(path);
    });
}

} // namespace tandem::ui
