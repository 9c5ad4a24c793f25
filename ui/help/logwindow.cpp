// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/logwindow.h"

#include "ui/help/logmodel.h"
#include "ui/help/logtail.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Ctrl+C gives the lines as they stand in the file: that is what somebody else can read.
class LogTable : public TableView
{
public:
    using TableView::TableView;
    std::function<void()> copy;

protected:
    void copyRows() const override { copy(); }
};

} // namespace

LogWindow::LogWindow(const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_tail(new LogTail(path, mostLines, this))
    , m_model(new LogModel(mostLines, this))
    , m_search(new QLineEdit(this))
    , m_severity(new QComboBox(this))
    , m_follow(new QCheckBox(tr("Follow new lines"), this))
    , m_table(new LogTable(u"logLines"_s, tr("Lines of the log"), this))
    , m_entry(new QPlainTextEdit(this))
    , m_count(makeLabel({}, TextRole::Muted, this))
{
    setObjectName(u"logWindow"_s);
    setWindowTitle(tr("Log"));
    setWindowFlag(Qt::WindowMinMaxButtonsHint);
    resize(960, 640);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Log"), TextRole::Title, this));
    layout->addWidget(makeWrappedLabel(
        tr("A line for each run that wrote or was asked for, and what went wrong. The records "
           "stand in Activity. Keys and tokens are never written here."),
        TextRole::Muted, this));
    layout->addWidget(createFilters());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_entry);
    layout->addWidget(createActions());
    m_table->setModel(m_model);
    m_table->setColumnWidths({192, 128, 112, -1});
    m_table->setPlaceholder(tr("Looking…"));
    m_entry->setReadOnly(true);
    m_entry->setTabChangesFocus(true);
    m_entry->setFixedHeight(88);
    m_entry->setObjectName(u"logEntry"_s);
    m_entry->setAccessibleName(tr("The whole entry"));
    m_entry->setPlaceholderText(tr("Choose a line to read it whole."));
    wire();
    m_tail->start();
    m_table->setFocus();
}

QWidget *LogWindow::createFilters()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_search->setObjectName(u"logSearch"_s);
    m_search->setAccessibleName(tr("Find in the log"));
    m_search->setPlaceholderText(tr("Find in the log"));
    m_search->setClearButtonEnabled(true);
    m_severity->setObjectName(u"logSeverity"_s);
    m_severity->setAccessibleName(tr("Severity"));
    m_severity->addItem(tr("Everything"), static_cast<int>(LogLevel::Debug));
    m_severity->addItem(tr("Without debugging"), static_cast<int>(LogLevel::Info));
    m_severity->addItem(tr("Warnings and errors"), static_cast<int>(LogLevel::Warning));
    m_severity->addItem(tr("Errors only"), static_cast<int>(LogLevel::Error));
    m_follow->setObjectName(u"logFollow"_s);
    m_follow->setChecked(true);
    m_count->setObjectName(u"logCount"_s);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_severity);
    layout->addWidget(m_follow);
    return line;
}

QWidget *LogWindow::createActions()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_copy = makeButton(tr("Copy lines"), u"copyLogLines"_s, ButtonRole::Normal, line);
    m_copy->setIcon(icon(u"copy"_s));
    QPushButton *folder = makeButton(tr("Open the folder"), u"openLogFolder"_s, ButtonRole::Normal, line);
    QPushButton *support = makeButton(tr("Support bundle…"), u"bundleLog"_s, ButtonRole::Normal, line);
    QPushButton *close = makeButton(tr("Close"), u"closeLog"_s, ButtonRole::Normal, line);
    for (QPushButton *button : {m_copy, folder, support, close})
        button->setAutoDefault(false);
    layout->addWidget(m_copy);
    layout->addWidget(folder);
    layout->addWidget(support);
    layout->addStretch(1);
    layout->addWidget(m_count);
    layout->addSpacing(8);
    layout->addWidget(close);
    connect(m_copy, &QPushButton::clicked, this, &LogWindow::copyLines);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(support, &QPushButton::clicked, this, &LogWindow::supportWanted);
    connect(folder, &QPushButton::clicked, this, [this] {
        Dialogs::current().openUrl(QUrl::fromLocalFile(QFileInfo(m_tail->path()).absolutePath()));
    });
    return line;
}

void LogWindow::wire()
{
    static_cast<LogTable *>(m_table)->copy = [this] { copyLines(); };
    connect(m_tail, &LogTail::began, this, [this](const QList<LogLine> &lines) {
        m_model->show(lines);
        m_table->setPlaceholder(tr("No line is like that."));
        showCount();
        goToNewest();
        Q_EMIT ready();
    });
    connect(m_tail, &LogTail::added, this, &LogWindow::takeAdded);
    connect(m_search, &QLineEdit::textChanged, this, &LogWindow::filter);
    connect(m_severity, &QComboBox::currentIndexChanged, this, &LogWindow::filter);
    connect(m_follow, &QCheckBox::toggled, this, [this](bool follows) {
        if (follows)
            goToNewest();
    });
    connect(m_table, &TableView::selectedRowsChanged, this, &LogWindow::showEntry);
    // Whoever looks at something further up must not lose it.
    connect(m_table, &TableView::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < m_model->rowCount() - 1)
            m_follow->setChecked(false);
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_follow->setChecked(bar->sliderPosition() >= bar->maximum());
    });
    auto *find = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    showEntry();
}

void LogWindow::filter()
{
    m_model->setFilter(static_cast<LogLevel>(m_severity->currentData().toInt()), m_search->text());
    showCount();
    goToNewest();
}

void LogWindow::takeAdded(const QList<LogLine> &lines)
{
    m_model->append(lines);
    showCount();
    if (m_follow->isChecked())
        goToNewest();
}

void LogWindow::goToNewest()
{
    m_table->scrollToBottom();
}

void LogWindow::showEntry()
{
    const QList<int> rows = m_table->selectedRows();
    m_copy->setEnabled(!rows.isEmpty());
    m_entry->setPlainText(rows.isEmpty() ? QString() : m_model->line(rows.first()).raw);
}

void LogWindow::copyLines()
{
    QStringList lines;
    const QList<int> rows = m_table->selectedRows();
    for (const int row : rows)
        lines.append(m_model->line(row).raw);
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void LogWindow::showCount()
{
    m_count->setText(
        tr("%1 of %2 lines").arg(formatCount(m_model->rowCount()), formatCount(m_model->kept())));
}

} // namespace tandem::ui
