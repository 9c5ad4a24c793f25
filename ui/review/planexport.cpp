// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/planexport.h"

#include "core/session/sheetexport.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/findable.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/plangroupsmodel.h"
#include "ui/models/planmodel.h"
#include "ui/models/values.h"

#include <QDir>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanSheet;
using session::SheetFormat;

PlanExport::PlanExport(
    session::Session *session, const PlanModel *model, QPushButton *button, QAction *open, Notice *notice)
    : QObject(button)
    , m_session(session)
    , m_model(model)
    , m_button(button)
    , m_notice(notice)
    , m_menu(new QMenu(button))
{
    createMenu(open);
}

void PlanExport::createMenu(QAction *open)
{
    m_menu->setObjectName(u"exportMenu"_s);
    m_menu->setToolTipsVisible(true);
    offer(tr("Table for Excel (CSV)…"), u"exportExcel"_s, &PlanExport::asExcel);
    offer(tr("Table (CSV)…"), u"exportCsv"_s, &PlanExport::asCsv);
    offer(tr("Web page (HTML)…"), u"exportHtml"_s, &PlanExport::asPage);
    m_menu->addSeparator();
    offer(tr("Save the plan (JSON)…"), u"exportDocument"_s, &PlanExport::asDocument);
    m_menu->actions().constLast()->setToolTip(
        tr("The whole plan as a document: to sign off, to open here again, or to apply with tandemctl"));
    m_menu->addAction(open);
    connect(m_button, &QPushButton::clicked, m_menu,
        [this] { m_menu->popup(m_button->mapToGlobal(m_button->rect().bottomLeft())); });
}

void PlanExport::offer(const QString &text, const QString &name, void (PlanExport::*chosen)())
{
    QAction *action = m_menu->addAction(text);
    m_own.append(action);
    action->setObjectName(name);
    action->setToolTip(tr("The rows that the filter shows, to read and sign off"));
    makeFindable(action, tr("export save"));
    connect(action, &QAction::triggered, this, chosen);
}

void PlanExport::asExcel()
{
    askWhere(SheetFormat::CsvForExcel, tr("Tables (*.csv)"), u"csv"_s);
}

void PlanExport::asCsv()
{
    askWhere(SheetFormat::Csv, tr("Tables (*.csv)"), u"csv"_s);
}

void PlanExport::asPage()
{
    askWhere(SheetFormat::Html, tr("Web pages (*.html)"), u"html"_s);
}

void PlanExport::askWhere(SheetFormat format, const QString &filter, const QString &suffix)
{
    PlanSheet sheet;
    sheet.planId = m_model->plan().id;
    sheet.filter = m_model->filter();
    sheet.format = format;
    // Excel takes the system's list separator, which follows its decimal sign, not the language of Tandem.
    if (format == SheetFormat::CsvForExcel && QLocale::system().decimalPoint() == u","_s)
        sheet.separator = u';';
    sheet.texts = texts();
    Dialogs::current().saveFile(m_button->window(),
        {tr("Export the plan"), sheet.texts.title + u'.' + suffix, filter, suffix},
        [self = QPointer<PlanExport>(this), sheet](const QString &path) mutable {
            if (!self)
                return;
            sheet.path = path;
            self->begin(sheet);
        });
}

void PlanExport::begin(const PlanSheet &sheet)
{
    setBusy(true);
    // The language of the window is spoken where the window lives.
    const auto saying = [](const QString &text) { return spoken(text); };
    m_running = new session::SheetExport(m_session, sheet, saying, this);
    connect(m_running, &session::SheetExport::finished, this,
        [this, sheet](const Result<qint64> &written) { finish(sheet, written); });
    m_notice->say(Tone::Neutral, tr("Writing the table…"));
    m_notice->offer(tr("Stop"), [this] {
        if (m_running)
            m_running->stop();
    });
    m_running->start();
}

void PlanExport::finish(const PlanSheet &sheet, const Result<qint64> &written)
{
    m_running->deleteLater();
    m_running = nullptr;
    setBusy(false);
    if (!written && written.error().kind == ErrorKind::Stopped)
        return m_notice->say(Tone::Neutral, tr("Stopped. No file was written."));
    if (!written)
        return m_notice->sayError(written.error());
    const QString path = QDir::toNativeSeparators(sheet.path);
    const QString text = tr("%n row(s) exported.", nullptr, static_cast<int>(*written));
    m_notice->say(Tone::Good, text,
        sheet.format == SheetFormat::Html
            ? path
            : tr("%1 An apostrophe stands before what a spreadsheet would calculate with.").arg(path));
    m_notice->offerFolderOf(sheet.path);
}

void PlanExport::asDocument()
{
    Dialogs::current().saveFile(m_button->window(),
        {tr("Save the plan"), tr("Plan %1").arg(m_model->plan().id) + u".json"_s, tr("Plans (*.json)"),
            u"json"_s},
        [self = QPointer<PlanExport>(this)](const QString &path) {
            if (self)
                self->writeDocument(path);
        });
}

void PlanExport::writeDocument(const QString &path)
{
    setBusy(true);
    watch(m_session->exportPlan(m_model->plan().id), this, [this, path](const Result<QByteArray> &document) {
        setBusy(false);
        if (!document)
            return m_notice->sayError(document.error());
        QSaveFile file(path);
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(*document) == document->size() && file.commit();
        if (!written) {
            return m_notice->sayError(
                {ErrorKind::Storage, {}, tr("The plan was not saved: %1").arg(file.errorString()), {}});
        }
        m_notice->say(Tone::Good, tr("The plan is saved."),
            tr("Whoever reads it may set \"ticked\" to false in it. Open it here again, or let tandemctl "
               "apply "
               "take it from there."));
        m_notice->offerFolderOf(path);
    });
}

void PlanExport::setBusy(bool busy)
{
    // Opening a plan is somebody else's, who offers it elsewhere too.
    for (QAction *action : std::as_const(m_own))
        action->setEnabled(!busy);
}

session::SheetTexts PlanExport::texts() const
{
    session::SheetTexts texts;
    const session::PlanView &plan = m_model->plan();
    texts.language = QLocale().bcp47Name();
    texts.title = tr("Plan %1").arg(plan.id);
    QStringList about{tr("Made %1").arg(formatInstant(plan.createdAt)),
        tr("%n change(s)", nullptr, static_cast<int>(plan.rows))};
    if (const QString purpose = planPurpose(plan); !purpose.isEmpty())
        about.insert(1, purpose);
    texts.about.append(about.join(u" · "_s));
    if (const QString filter = filterText(); !filter.isEmpty())
        texts.about.append(tr("Only these rows: %1").arg(filter));
    texts.columns = {tr("Ticked"), tr("Kind"), tr("Written to"), tr("Action"), tr("Record"),
        tr("Salesforce id"), tr("Startdeliver id"), tr("Field"), tr("Before"), tr("After"), tr("Rule"),
        tr("State")};
    texts.yes = tr("Yes");
    texts.no = tr("No");
    texts.empty = tr("(empty)");
    for (const Flow flow : allFlows())
        texts.words.insert(flowName(flow), flowShortTitle(flow));
    for (const Side side : {Side::Salesforce, Side::Startdeliver})
        texts.words.insert(sideName(side), sideTitle(side));
    using session::PlanKind;
    for (const PlanKind kind : {PlanKind::Create, PlanKind::Update, PlanKind::Clear, PlanKind::Delete})
        texts.words.insert(session::planKindName(kind), planKindTitle(kind));
    for (const QString &state :
        {u"unticked"_s, u"sent"_s, u"done"_s, u"drifted"_s, u"failed"_s, u"waiting"_s})
        texts.words.insert(state, planRowStateTitle(state));
    texts.words.insert(u"planned"_s, tr("Planned"));
    return texts;
}

QString PlanExport::filterText() const
{
    const session::PlanFilter &filter = m_model->filter();
    QStringList parts;
    if (filter.flow)
        parts.append(flowShortTitle(*filter.flow));
    QStringList kinds;
    for (const session::PlanKind kind : filter.kinds)
        kinds.append(planKindTitle(kind));
    if (!kinds.isEmpty())
        parts.append(kinds.join(u", "_s));
    if (filter.side)
        parts.append(directionTitle(*filter.side));
    for (const session::PlanGroup &group : m_model->plan().groups) {
        if (filter.trait && group.trait == *filter.trait && (!filter.flow || *filter.flow == group.flow)) {
            parts.append(planTraitTitle(group));
            break;
        }
    }
    if (!filter.text.isEmpty())
        parts.append(u'"' + filter.text + u'"');
    return parts.join(u" · "_s);
}

} // namespace tandem::ui
