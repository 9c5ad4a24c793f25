// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/recordview.h"

#include "ui/inspector/tracemodel.h"
#include "ui/inspector/tracewords.h"
#include "ui/inspector/ways.h"
#include "ui/kit/badge.h"
#include "ui/kit/copyfield.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/labels.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/tables/fieldspane.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t at(Side side)
{
    return side == Side::Salesforce ? 0 : 1;
}

QStringList linesAbout(const session::TraceView &trace, QLatin1StringView topic)
{
    QStringList texts;
    for (const session::TraceLine &line : trace.lines) {
        if (line.topic == topic)
            texts.append(traceText(line, trace.labels));
    }
    return texts;
}

TableView *tableOf(TraceModel *model, const QString &objectName, const QString &accessibleName)
{
    auto *table = new TableView(objectName, accessibleName);
    table->setModel(model);
    table->setColumnWidths({124, -1});
    table->setWrapped();
    return table;
}

} // namespace

RecordView::RecordView(session::Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(makeLabel({}, TextRole::Heading, this))
    , m_flow(new Badge({}, Tone::Neutral, this))
    , m_state(new Badge({}, Tone::Neutral, this))
    , m_verdict(makeWrappedLabel({}, TextRole::Body, this))
    , m_advice(makeWrappedLabel({}, TextRole::Muted, this))
    , m_ways(new QHBoxLayout)
    , m_tabs(new QTabWidget(this))
    , m_reasons(new TraceModel(TraceModel::Part::Reasons, this))
    , m_timeline(new TraceModel(TraceModel::Part::Timeline, this))
    , m_fields(new FieldsPane(u"inspectedFields"_s, FieldsPane::Layout::Pair, this))
{
    m_title->setObjectName(u"recordTitle"_s);
    m_state->setObjectName(u"recordState"_s);
    m_flow->setObjectName(u"recordFlow"_s);
    m_verdict->setObjectName(u"recordVerdict"_s);
    m_advice->setObjectName(u"recordAdvice"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createHead());
    layout->addWidget(createTabs(), 1);
}

QWidget *RecordView::createHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_title);
    line->addWidget(m_flow);
    line->addWidget(m_state);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_verdict);
    layout->addWidget(m_advice);
    auto *ids = new QHBoxLayout;
    ids->setSpacing(8);
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        auto *group = new QWidget(head);
        auto *row = new QHBoxLayout(group);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(makeLabel(sideTitle(side), TextRole::Muted, group));
        auto *field = new CopyField(tr("The id in %1").arg(sideTitle(side)), {}, group);
        field->setObjectName(side == Side::Salesforce ? u"salesforceId"_s : u"startdeliverId"_s);
        row->addWidget(field, 1);
        ids->addWidget(group, 1);
        m_ids[at(side)] = field;
    }
    layout->addLayout(ids);
    m_ways->setContentsMargins(0, 0, 0, 0);
    m_ways->setSpacing(8);
    layout->addLayout(m_ways);
    return head;
}

QWidget *RecordView::createTabs()
{
    m_tabs->setObjectName(u"inspectorTabs"_s);
    // From anywhere in the window, as within the tabs.
    for (const int step : {1, -1}) {
        const auto keys = step > 0 ? QKeySequence(Qt::CTRL | Qt::Key_Tab)
                                   : QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab);
        auto *turn = new QShortcut(keys, this);
        connect(turn, &QShortcut::activated, this, [this, step] {
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + m_tabs->count()) % m_tabs->count());
        });
    }
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setElideMode(Qt::ElideNone);
    m_tabs->setAccessibleName(tr("Parts of the record"));
    m_tabs->addTab(tableOf(m_reasons, u"reasons"_s, tr("What decides about the record")), tr("Why"));
    m_tabs->addTab(m_fields, tr("Field by field"));
    TableView *timeline = tableOf(m_timeline, u"timeline"_s, tr("What happened to the record"));
    timeline->setPlaceholder(tr("Tandem has not changed it yet."));
    m_tabs->addTab(timeline, tr("Timeline"));
    auto *raw = new QWidget(m_tabs);
    auto *layout = new QHBoxLayout(raw);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(12);
    m_raw[0] = createRaw(u"rawSalesforce"_s, tr("As read from Salesforce"));
    m_raw[1] = createRaw(u"rawStartdeliver"_s, tr("As read from Startdeliver"));
    for (QPlainTextEdit *text : m_raw) {
        auto *column = new QVBoxLayout;
        column->addWidget(makeLabel(text->accessibleName(), TextRole::Muted, raw));
        column->addWidget(text, 1);
        layout->addLayout(column, 1);
    }
    m_tabs->addTab(raw, tr("As read"));
    return m_tabs;
}

QPlainTextEdit *RecordView::createRaw(const QString &objectName, const QString &accessibleName)
{
    auto *text = new QPlainTextEdit(this);
    text->setObjectName(objectName);
    text->setAccessibleName(accessibleName);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setPlaceholderText(tr("There is no record on this side, or it has not been read."));
    return text;
}

void RecordView::show(const session::TraceView &trace)
{
    if (trace == m_shown)
        return;
    m_shown = trace;
    ++m_asked;
    showHead(trace);
    showWays(trace);
    m_reasons->setLines(trace.lines, trace.labels);
    m_timeline->setLines(trace.lines, trace.labels);
    readFields(trace);
}

void RecordView::showHead(const session::TraceView &trace)
{
    m_title->setText(traceTitle(trace));
    m_flow->setVisible(trace.flow.has_value());
    if (trace.flow)
        m_flow->setState(flowShortTitle(*trace.flow), Tone::Neutral);
    m_state->setState(verdictTitle(trace.verdict), verdictTone(trace.verdict));
    QStringList verdict = linesAbout(trace, "verdict"_L1);
    if (verdict.isEmpty())
        verdict = linesAbout(trace, "record"_L1);
    m_verdict->setText(verdict.join(u' '));
    // Several of a kind are advised alike.
    QStringList advice = linesAbout(trace, "advice"_L1);
    advice.removeDuplicates();
    m_advice->setText(advice.join(u'\n'));
    m_advice->setVisible(!advice.isEmpty());
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const RecordId id = trace.link
            ? (side == Side::Salesforce ? trace.link->salesforce : trace.link->startdeliver)
            : side == trace.side ? trace.record
                                 : RecordId();
        m_ids[at(side)]->setText(id.text());
        // Where there is no record there is nothing to copy.
        m_ids[at(side)]->parentWidget()->setVisible(!id.isEmpty());
    }
}

void RecordView::showWays(const session::TraceView &trace)
{
    while (QLayoutItem *item = m_ways->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater();
        }
        delete item;
    }
    const QList<Way> ways = waysOn(trace);
    for (const Way &way : ways) {
        QPushButton *button = makeButton(way.text, u"way"_s + QString::number(m_ways->count()),
            m_ways->count() == 0 ? ButtonRole::Primary : ButtonRole::Normal, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, way] { Q_EMIT wayChosen(way); });
        m_ways->addWidget(button);
    }
    if (!ways.isEmpty())
        m_ways->addStretch(1);
    orderTabs(this); // a new one would come last
}

void RecordView::readFields(const session::TraceView &trace)
{
    m_fields->showNothing(tr("It has no partner to compare it with."));
    for (QPlainTextEdit *text : m_raw)
        text->clear();
    if (!trace.flow)
        return;
    if (!trace.link)
        return readRaw(trace.side, *trace.flow, trace.record);
    readRaw(Side::Salesforce, *trace.flow, trace.link->salesforce);
    readRaw(Side::Startdeliver, *trace.flow, trace.link->startdeliver);
    watch(m_session->pair(*trace.flow, trace.link->salesforce, trace.link->startdeliver), this,
        [this, asked = m_asked](const Result<session::PairView> &pair) {
            if (asked != m_asked)
                return;
            if (pair)
                m_fields->showLines({}, {}, linesOf(*pair));
            else
                m_fields->showNothing(spoken(pair.error().text));
        });
}

void RecordView::readRaw(Side side, Flow flow, const RecordId &record)
{
    watch(m_session->rawRecord(flow, side, record), this,
        [this, side, asked = m_asked](const Result<QByteArray> &text) {
            // What was never read has no text; the field says so.
            if (asked == m_asked && text)
                m_raw[at(side)]->setPlainText(QString::fromUtf8(*text));
        });
}

} // namespace tandem::ui
