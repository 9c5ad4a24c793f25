// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/supportsheet.h"

#include "core/session/supportbundle.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/statepane.h"
#include "ui/kit/watch.h"

#include <QBoxLayout>
#include <QDate>
#include <QFontDatabase>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QShortcut>
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
    resize(960, 680);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    layout->addWidget(createHead());
    layout->addWidget(m_notice);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(createFiles());
    layout->addWidget(m_stack, 1);
    layout->addWidget(createActions());
    wire();
    gather();
}

QWidget *SupportSheet::createHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Support bundle"), TextRole::Title, head));
    layout->addWidget(makeWrappedLabel(
        tr("One file with what somebody needs to help you. You save it and pass it on yourself; Tandem sends "
           "nothing. Names, addresses, phone numbers, ids, texts and secrets are replaced. Read the files "
           "here, "
           "and untick what you want to keep to yourself."),
        TextRole::Muted, head));
    return head;
}

QWidget *SupportSheet::createFiles()
{
    auto *all = new QWidget(this);
    auto *rows = new QVBoxLayout(all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto *line = new QHBoxLayout;
    m_search = new QLineEdit(all);
    m_search->setObjectName(u"supportSearch"_s);
    m_search->setAccessibleName(tr("Find in all files"));
    m_search->setPlaceholderText(tr("Find in all files"));
    m_search->setToolTip(tr("Enter goes to the next place (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_found = makeLabel({}, TextRole::Muted, all);
    m_found->setObjectName(u"supportFound"_s);
    line->addWidget(m_search, 1);
    line->addWidget(m_found);
    rows->addLayout(line);
    auto *both = new QHBoxLayout;
    both->setSpacing(12);
    m_list = new QListWidget(all);
    m_list->setObjectName(u"supportFiles"_s);
    m_list->setAccessibleName(tr("Files of the bundle"));
    m_list->setProperty("ticks", true);
    m_list->setFixedWidth(232);
    m_preview = new QPlainTextEdit(all);
    m_preview->setObjectName(u"supportPreview"_s);
    m_preview->setAccessibleName(tr("The file as it will be written"));
    m_preview->setReadOnly(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    both->addWidget(m_list);
    both->addWidget(m_preview, 1);
    rows->addLayout(both, 1);
    return all;
}

QWidget *SupportSheet::createActions()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_check = makeButton(tr("Check connections again"), u"checkForSupport"_s, ButtonRole::Normal, line);
    m_check->setToolTip(tr("Asks both services what works, and puts the answer into the bundle."));
    QPushButton *close = makeButton(tr("Close"), u"closeSupport"_s, ButtonRole::Normal, line);
    m_save = makeButton(tr("Save…"), u"saveSupport"_s, ButtonRole::Primary, line);
    layout->addWidget(m_check);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_save);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return line;
}

void SupportSheet::wire()
{
    // Enter in the search goes on to the next place, and presses nothing.
    const QList<QPushButton *> buttons = findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        button->setAutoDefault(false);
    connect(m_pane, &StatePane::actionTriggered, this, &SupportSheet::gather);
    connect(m_list, &QListWidget::currentRowChanged, this, &SupportSheet::preview);
    connect(m_list, &QListWidget::itemChanged, this, &SupportSheet::enableSaving);
    connect(m_search, &QLineEdit::textChanged, this, &SupportSheet::search);
    connect(m_search, &QLineEdit::returnPressed, this, &SupportSheet::findNext);
    connect(m_check, &QPushButton::clicked, this, &SupportSheet::check);
    connect(m_save, &QPushButton::clicked, this, &SupportSheet::save);
    auto *find = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void SupportSheet::gather()
{
    m_save->setEnabled(false);
    m_check->setEnabled(false);
    m_stack->setCurrentWidget(m_pane);
    m_pane->showBusy(
        tr("Gathering"), tr("Every name in the copy of your records is looked for in what is shown here."));
    watch(session::supportBundle(m_session, m_request), this,
        [this](const Result<QList<session::SupportFile>> &files) {
            m_check->setEnabled(true);
            if (files)
                show(*files);
            else
                m_pane->showError(files.error(), tr("Try again"));
        });
}

void SupportSheet::check()
{
    m_save->setEnabled(false);
    m_check->setEnabled(false);
    m_notice->dismiss();
    m_stack->setCurrentWidget(m_pane);
    m_pane->showBusy(tr("Checking both connections"));
    // Whatever comes of it is in the bundle.
    watch(m_session->doctor(), this, [this](const Result<session::DoctorReport> &) { gather(); });
}

void SupportSheet::show(const QList<session::SupportFile> &files)
{
    m_files = files;
    m_texts.clear();
    m_list->clear();
    for (const session::SupportFile &file : files) {
        m_texts.append(QString::fromUtf8(file.text));
        auto *item = new QListWidgetItem(file.name, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_stack->setCurrentIndex(1);
    m_list->setCurrentRow(0);
    m_list->setFocus();
    search();
    enableSaving();
    Q_EMIT gathered();
}

void SupportSheet::preview()
{
    const int row = m_list->currentRow();
    m_preview->setPlainText(row < 0 ? QString() : m_texts.at(row));
    markFound();
}

qsizetype SupportSheet::countIn(int row) const
{
    const QString wanted = m_search->text();
    return wanted.isEmpty() ? 0 : m_texts.at(row).count(wanted, Qt::CaseInsensitive);
}

void SupportSheet::search()
{
    qsizetype places = 0;
    for (int row = 0; row < m_list->count(); ++row)
        places += countIn(row);
    m_found->setText(
        m_search->text().isEmpty() ? QString() : tr("%n place(s) found", nullptr, static_cast<int>(places)));
    m_preview->moveCursor(QTextCursor::Start);
    markFound();
    if (places > 0)
        findNext();
}

void SupportSheet::findNext()
{
    const QString wanted = m_search->text();
    if (wanted.isEmpty() || m_preview->find(wanted))
        return;
    const int files = m_list->count();
    for (int step = 1; step <= files; ++step) {
        const int row = (m_list->currentRow() + step) % files;
        if (countIn(row) == 0)
            continue;
        m_list->setCurrentRow(row);
        m_preview->moveCursor(QTextCursor::Start);
        m_preview->find(wanted);
        return;
    }
}

void SupportSheet::markFound()
{
    constexpr qsizetype most = 500; // of a letter there are too many to draw
    QList<QTextEdit::ExtraSelection> marks;
    const QString wanted = m_search->text();
    QTextCursor cursor(m_preview->document());
    while (!wanted.isEmpty() && marks.size() < most) {
        cursor = m_preview->document()->find(wanted, cursor);
        if (cursor.isNull())
            break;
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursor;
        mark.format.setFontUnderline(true);
        mark.format.setBackground(palette().color(QPalette::Highlight));
        mark.format.setForeground(palette().color(QPalette::HighlightedText));
        marks.append(mark);
    }
    m_preview->setExtraSelections(marks);
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
    watch(session::saveSupportBundle(m_session, path, tickedFiles()), this,
        [this, path](const Result<bool> &done) {
            enableSaving();
            if (!done) {
                m_notice->sayError(done.error());
                return;
            }
            m_notice->say(Tone::Good, tr("Saved: %1").arg(path), tr("It was sent nowhere."));
            m_notice->offerFolderOf(path);
            Q_EMIT saved(path);
        });
}

} // namespace tandem::ui
