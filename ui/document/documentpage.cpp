// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentpage.h"

#include "core/domain/jsonlines.h"
#include "ui/document/diffview.h"
#include "ui/document/findbar.h"
#include "ui/document/jsoneditor.h"
#include "ui/document/versionstab.h"
#include "ui/draft/changesmodel.h"
#include "ui/draft/configdraft.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/findable.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QSaveFile>
#include <QTabBar>
#include <QTabWidget>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestImport = 10'000'000;

Error fileTrouble(const QString &text)
{
    return {ErrorKind::Storage, u"FILE"_s, text, {}};
}

} // namespace

DocumentPage::DocumentPage(ConfigDraft *draft, QWidget *parent)
    : DraftPage(tr("Configuration"), u"Document"_s, draft, parent)
{
    setObjectName(u"documentPage"_s);
    createActions();
}

void DocumentPage::createContent()
{
    m_tabs = new QTabWidget;
    m_versions = new VersionsTab(draft());
    m_tabs->setObjectName(u"documentTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setElideMode(Qt::ElideNone);
    m_tabs->setAccessibleName(tr("Parts of Configuration"));
    m_tabs->addTab(createDocument(), tr("Document"));
    m_tabs->addTab(createChanges(), tr("Not saved"));
    m_tabs->addTab(m_versions, tr("Versions"));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_otherEdits = new Notice(content);
    m_otherEdits->setObjectName(u"otherEdits"_s);
    layout->addWidget(m_otherEdits);
    layout->addWidget(m_tabs, 1);
    setContent(content);
    showOtherEdits();
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (state() == State::Full)
            showDraft();
    });
    connect(m_versions, &VersionsTab::problem, notice(), &Notice::sayError);
    connect(m_versions, &VersionsTab::restored, this, [this] {
        notice()->say(Tone::Accent, tr("The earlier version is in the document. It counts when you save."));
        m_tabs->setCurrentIndex(1);
        // What was pressed is out of sight, and Qt would hand the focus on to the side bar.
        m_diff->setFocus();
    });
}

void DocumentPage::createActions()
{
    QPushButton *import = addSecondaryAction(tr("Import…"), u"importDocument"_s);
    import->setToolTip(tr("Puts a file into the document; it counts when you save"));
    QPushButton *save = addSecondaryAction(tr("Export…"), u"exportDocument"_s);
    save->setToolTip(tr("Writes the document into a file; it holds no secrets"));
    for (QPushButton *button : {import, save})
        makeFindable(button);
    connect(import, &QPushButton::clicked, this, &DocumentPage::importFile);
    connect(save, &QPushButton::clicked, this, &DocumentPage::exportFile);
    connect(this, &Page::stateChanged, this, [import, save](State state) {
        import->setVisible(state == State::Full);
        save->setVisible(state == State::Full);
    });
}

QWidget *DocumentPage::createDocument()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    m_editor = new JsonEditor(part);
    layout->addWidget(m_editor, 1);
    m_find = new FindBar(m_editor, part);
    layout->addWidget(m_find);
    m_problems = new QListWidget(part);
    m_problems->setObjectName(u"documentProblems"_s);
    m_problems->setAccessibleName(tr("What is wrong in the document"));
    m_problems->setFixedHeight(96);
    m_problems->setProperty("lines", true);
    m_problems->setWordWrap(true);
    m_problems->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_problems);
    m_description = makeWrappedLabel({}, TextRole::Small, part);
    m_description->setObjectName(u"settingDescription"_s);
    // Room for two lines, so that nothing jumps while the cursor moves.
    m_description->setMinimumHeight(2 * m_description->fontMetrics().height());
    m_description->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_description);
    connect(m_editor, &JsonEditor::edited, this, [this](const QByteArray &text, int line) {
        draft()->setText(text, tr("edit the document"), u"line %1"_s.arg(line));
    });
    connect(m_editor, &JsonEditor::described, this, [this](const QString &description) {
        m_description->setText(
            description.isEmpty() ? tr("Ctrl+Space shows what may stand here.") : description);
    });
    connect(m_problems, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem *item) { m_editor->goToLine(item->data(Qt::UserRole).toInt()); });
    return part;
}

QWidget *DocumentPage::createChanges()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    m_summary = makeWrappedLabel({}, TextRole::Muted, part);
    m_summary->setObjectName(u"changesSummary"_s);
    m_diff = new DiffView(u"documentDiff"_s, part);
    layout->addWidget(m_summary);
    layout->addWidget(m_diff, 1);
    return part;
}

void DocumentPage::refresh()
{
    DraftPage::refresh();
    showOtherEdits();
    if (m_versions && m_versions->isVisible())
        m_versions->read();
}

void DocumentPage::setOtherEditors(const QList<Page *> &pages)
{
    m_others = QList<QPointer<Page>>(pages.begin(), pages.end());
    showOtherEdits();
}

void DocumentPage::showOtherEdits()
{
    if (!m_otherEdits)
        return;
    m_otherEdits->dismiss();
    for (const QPointer<Page> &page : std::as_const(m_others)) {
        if (!page || !page->hasUnsavedEdits())
            continue;
        m_otherEdits->say(Tone::Warn, tr("What was edited under %1 is not saved.").arg(page->title()),
            tr("It comes into this document when it is saved there."));
        m_otherEdits->offer(
            tr("Go there"), [this, id = page->property("pageId").toString()] { Q_EMIT pageRequested(id); });
        return;
    }
}

PageIndex DocumentPage::index() const
{
    const QString versions = tr("Versions");
    return {tr("JSON settings file import export"),
        {{u"document"_s, tr("Document"), {}, tr("edit JSON")},
            {u"changes"_s, tr("Not saved"), {}, tr("difference diff edits")},
            {u"versions"_s, versions, {}, tr("history restore go back")},
            {u"versions/restore"_s, VersionsTab::restoringText(), versions, {}}}};
}

void DocumentPage::open(const QString &argument)
{
    m_wanted = argument;
    if (state() == State::Full)
        showWanted();
}

void DocumentPage::showWanted()
{
    const QStringList parts{u"document"_s, u"changes"_s, u"versions"_s};
    const QString wanted = std::exchange(m_wanted, {});
    if (const auto part = parts.indexOf(wanted.section(u'/', 0, 0)); part >= 0)
        m_tabs->setCurrentIndex(static_cast<int>(part));
    if (!wanted.startsWith(u'/'))
        return;
    m_tabs->setCurrentIndex(0);
    // A text that is being edited may be none that a place can be found in.
    if (!draft()->isBroken())
        m_editor->goToLine(JsonLines(draft()->text()).line(wanted));
}

bool DocumentPage::canSearch() const
{
    return state() == State::Full && m_tabs->currentIndex() == 0;
}

bool DocumentPage::focusSearch()
{
    if (!canSearch())
        return false;
    m_find->open();
    return true;
}

void DocumentPage::showDraft()
{
    m_editor->showText(draft()->text());
    showProblems();
    if (m_tabs->currentIndex() == 1) {
        m_diff->show(draft()->savedText(), draft()->text());
        const int added = m_diff->added();
        const int removed = m_diff->removed();
        m_summary->setText(added + removed == 0
                ? tr("The document is saved as it stands.")
                : tr("Lines since it was saved: %1 added, %2 removed.").arg(added).arg(removed));
    }
    if (m_tabs->currentIndex() == 2)
        m_versions->showDraft();
    if (!m_wanted.isEmpty())
        showWanted();
}

void DocumentPage::showProblems()
{
    const QList<ConfigurationProblem> &problems = draft()->problems();
    m_editor->showProblems(problems);
    m_problems->setVisible(!problems.isEmpty());
    const int row = m_problems->currentRow();
    m_problems->clear();
    for (const ConfigurationProblem &problem : problems) {
        const QString place = problem.path.isEmpty() ? QString() : settingPlace(problem.path) + u": "_s;
        const QString text = problem.warning
            ? tr("Line %1: note: %2").arg(problem.line).arg(place + spoken(problem.text))
            : tr("Line %1: %2").arg(problem.line).arg(place + spoken(problem.text));
        auto *item = new QListWidgetItem(text, m_problems);
        item->setData(Qt::UserRole, problem.line);
        item->setToolTip(text);
    }
    m_problems->setCurrentRow(std::clamp(row, 0, std::max(0, m_problems->count() - 1)));
}

void DocumentPage::importFile()
{
    const FileRequest request{
        tr("Import a configuration"), {}, tr("Configurations (*.json);;All files (*)"), u"json"_s};
    Dialogs::current().openFile(this, request, [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestImport) {
            return notice()->sayError(
                fileTrouble(tr("%1 could not be read: %2").arg(path, file.errorString())));
        }
        draft()->setText(file.readAll(), tr("import %1").arg(QFileInfo(path).fileName()));
        m_tabs->setCurrentIndex(draft()->isBroken() ? 0 : 1);
        notice()->say(draft()->isBroken() ? Tone::Warn : Tone::Accent,
            draft()->isBroken() ? tr("The file has errors: mend them below, or undo.")
                                : tr("The file is in the document. It counts when you save."));
    });
}

void DocumentPage::exportFile()
{
    const FileRequest request{
        tr("Export the configuration"), u"tandem-config.json"_s, tr("Configurations (*.json)"), u"json"_s};
    Dialogs::current().saveFile(this, request, [this](const QString &path) {
        QSaveFile file(path);
        const QByteArray text = draft()->text();
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
            return notice()->sayError(
                fileTrouble(tr("%1 could not be written: %2").arg(path, file.errorString())));
        }
        notice()->say(Tone::Good,
            draft()->isChanged() ? tr("Wrote the document, with what is not saved yet, to %1").arg(path)
                                 : tr("Wrote the configuration to %1").arg(path));
        notice()->offerFolderOf(path);
    });
}

} // namespace tandem::ui
