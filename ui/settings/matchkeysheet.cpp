// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/matchkeysheet.h"

#include "core/domain/configfields.h"
#include "core/session/session.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/fieldbox.h"
#include "ui/kit/icons.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/settings/draftfields.h"
#include "ui/settings/matchkeysmodel.h"
#include "ui/settings/settingswords.h"
#include "ui/tables/tableview.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QShortcut>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

DraftField leastScore()
{
    return {u"candidateScore"_s, MatchKeySheet::tr("Points of 100 that a proposal needs"), {}};
}

QString addingText()
{
    return MatchKeySheet::tr("Add a key");
}

QPushButton *pictureButton(const QString &picture, const QString &name, const QString &what,
    const QKeySequence &key, QWidget *parent)
{
    QPushButton *button = makeButton({}, name, ButtonRole::Quiet, parent);
    button->setIcon(icon(picture, Token::Accent));
    button->setToolTip(u"%1 (%2)"_s.arg(what, keyText(key)));
    button->setAccessibleName(what);
    return button;
}

QWidget *labelled(const QString &text, QWidget *control, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    QLabel *label = makeLabel(text, TextRole::Small, box);
    label->setBuddy(control);
    layout->addWidget(label);
    layout->addWidget(control);
    return box;
}

/// Of what tells records apart: an owner or a kind is shared by many.
bool mayBeKey(FieldType type)
{
    return type == FieldType::Text || type == FieldType::Email || type == FieldType::Phone
        || type == FieldType::Url;
}

MatchKey::Normalise normaliseOf(FieldType salesforce, FieldType startdeliver)
{
    for (const FieldType type : {salesforce, startdeliver}) {
        if (type == FieldType::Email)
            return MatchKey::Normalise::Email;
        if (type == FieldType::Phone)
            return MatchKey::Normalise::Phone;
        if (type == FieldType::Url)
            return MatchKey::Normalise::Domain;
    }
    return MatchKey::Normalise::Text;
}

} // namespace

MatchKeySheet::MatchKeySheet(Flow flow, ConfigDraft *draft, QWidget *parent)
    : QDialog(parent)
    , m_flow(flow)
    , m_draft(draft)
    , m_fields(new DraftFields(draft, this))
    , m_model(new MatchKeysModel(this))
    , m_table(new TableView(u"matchKeys"_s, tr("Match keys"), this))
    , m_state(makeWrappedLabel(tr("Reading the fields of both services…"), TextRole::Small, this))
{
    setObjectName(u"matchKeySheet"_s);
    setWindowTitle(tr("Match keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(720, 700);
    m_state->setObjectName(u"matchKeyState"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({-3, -3, 172, 116});
    m_table->setMinimumHeight(128);
    m_table->installEventFilter(this);
    createLayout();
    listen();
    readFields();
    showDraft();
    keys().isEmpty() ? m_add->setFocus() : m_table->setFocus();
}

QString MatchKeySheet::words()
{
    return QStringList{leastScore().label, addingText(), u"matchKeys"_s, leastScore().name}.join(u' ');
}

void MatchKeySheet::createLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    layout->addWidget(
        makeWrappedLabel(tr("%1: how records are recognised").arg(flowTitle(m_flow)), TextRole::Title, this));
    layout->addWidget(makeWrappedLabel(
        tr("At the first match, records of both sides that have the same value under one of these keys are "
           "proposed to you as the same, or linked at once where the key says so."),
        TextRole::Muted, this));
    layout->addWidget(m_table, 1);
    layout->addWidget(createProblems());
    layout->addWidget(createActions());
    layout->addWidget(createEditor());
    layout->addWidget(m_state);
    auto *bottom = new QHBoxLayout;
    QWidget *score = createScore(); // Tab meets them as they stand.
    QPushButton *done = makeButton(tr("Done"), u"matchKeysDone"_s, ButtonRole::Primary, this);
    done->setToolTip(tr("The edit counts when you save the settings"));
    bottom->addWidget(score);
    bottom->addStretch(1);
    bottom->addWidget(done, 0, Qt::AlignBottom);
    layout->addLayout(bottom);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

QWidget *MatchKeySheet::createProblems()
{
    m_wrong = new QWidget(this);
    auto *layout = new QHBoxLayout(m_wrong);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_problems = makeWrappedLabel({}, TextRole::Body, m_wrong);
    m_problems->setObjectName(u"matchKeyProblems"_s);
    layout->addWidget(new IconLabel(u"alert"_s, Token::Warn, 16, m_wrong), 0, Qt::AlignTop);
    layout->addWidget(m_problems, 1);
    return m_wrong;
}

QWidget *MatchKeySheet::createActions()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_add = makeButton(addingText(), u"addMatchKey"_s, ButtonRole::Normal, line);
    m_add->setIcon(icon(u"plus"_s, Token::Accent));
    m_up = pictureButton(u"arrow-up"_s, u"matchKeyUp"_s, tr("Move the key up"), Qt::ALT | Qt::Key_Up, line);
    m_down = pictureButton(
        u"arrow-down"_s, u"matchKeyDown"_s, tr("Move the key down"), Qt::ALT | Qt::Key_Down, line);
    m_remove = pictureButton(u"trash"_s, u"removeMatchKey"_s, tr("Remove the key"), Qt::Key_Delete, line);
    layout->addWidget(m_add);
    layout->addStretch(1);
    for (QPushButton *button : {m_up, m_down, m_remove})
        layout->addWidget(button);
    connect(m_add, &QPushButton::clicked, this, &MatchKeySheet::addKey);
    connect(m_up, &QPushButton::clicked, this, [this] { moveKey(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveKey(1); });
    connect(m_remove, &QPushButton::clicked, this, &MatchKeySheet::removeKey);
    return line;
}

QWidget *MatchKeySheet::createEditor()
{
    m_editor = new QWidget(this);
    auto *grid = new QGridLayout(m_editor);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const QString text = tr("Field in %1");
    const QString left = text.arg(sideTitle(Side::Salesforce));
    const QString right = text.arg(sideTitle(Side::Startdeliver));
    m_salesforce = new FieldBox(u"matchKeySalesforce"_s, left, m_editor);
    m_startdeliver = new FieldBox(u"matchKeyStartdeliver"_s, right, m_editor);
    m_normalise = new QComboBox(m_editor);
    m_normalise->setObjectName(u"matchKeyNormalise"_s);
    m_normalise->setAccessibleName(tr("How values are compared"));
    for (const Word<MatchKey::Normalise> &word : words::normalise) {
        m_normalise->addItem(normaliseText(word.value), static_cast<int>(word.value));
        m_normalise->setItemData(m_normalise->count() - 1, normaliseMeaning(word.value), Qt::ToolTipRole);
    }
    m_meaning = makeWrappedLabel({}, TextRole::Small, m_editor);
    m_meaning->setObjectName(u"matchKeyMeaning"_s);
    m_exact = new QCheckBox(tr("Link without asking where each side has one such record"), m_editor);
    m_exact->setObjectName(u"matchKeyExact"_s);
    m_exact->setAccessibleName(m_exact->text());
    grid->addWidget(labelled(left, m_salesforce, m_editor), 0, 0);
    grid->addWidget(labelled(right, m_startdeliver, m_editor), 0, 1);
    grid->addWidget(labelled(tr("How values are compared"), m_normalise, m_editor), 1, 0);
    grid->addWidget(m_meaning, 1, 1, Qt::AlignBottom);
    grid->addWidget(m_exact, 2, 0, 1, 2);
    return m_editor;
}

QWidget *MatchKeySheet::createScore()
{
    DraftField least = leastScore();
    least.path = u"/flows/%1/candidateScore"_s.arg(flowName(m_flow));
    QSpinBox *box = m_fields->number(
        least, [flow = m_flow](Configuration &c) -> int & { return c.flow(flow).candidateScore; }, {0, 100});
    box->setToolTip(tr("The same mail address gives 60, domain or phone 45, company name 40, another key "
                       "30, the same name 30 more; what differs takes some away"));
    return m_fields->column(least, box);
}

void MatchKeySheet::listen()
{
    connect(m_draft, &ConfigDraft::changed, this, &MatchKeySheet::showDraft);
    connect(m_table, &TableView::currentRowChanged, this, [this](int row) {
        if (m_showing)
            return;
        if (row >= 0)
            m_row = row;
        showKey();
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_salesforce->setFocus(); });
    connect(m_salesforce, &FieldBox::fieldChosen, this, [this](const QString &name) {
        editKey(u"salesforce"_s, [&name](MatchKey &key) { key.salesforce = name; });
    });
    connect(m_startdeliver, &FieldBox::fieldChosen, this, [this](const QString &name) {
        editKey(u"startdeliver"_s, [&name](MatchKey &key) { key.startdeliver = name; });
    });
    for (const FieldBox *box : {m_salesforce, m_startdeliver})
        connect(box, &FieldBox::complaintChanged, this, &MatchKeySheet::showProblems);
    connect(m_normalise, &QComboBox::activated, this, [this] {
        const auto rule = static_cast<MatchKey::Normalise>(m_normalise->currentData().toInt());
        editKey(u"normalise"_s, [rule](MatchKey &key) { key.normalise = rule; });
    });
    connect(m_exact, &QCheckBox::clicked, this,
        [this](bool on) { editKey(u"exact"_s, [on](MatchKey &key) { key.exact = on; }); });
    const auto shortcut = [this](const QKeySequence &on, void (QUndoStack::*step)()) {
        connect(new QShortcut(on, this), &QShortcut::activated, m_draft->history(), step);
    };
    // The page below does not hear of them while the sheet is up.
    shortcut(Qt::CTRL | Qt::Key_Z, &QUndoStack::undo);
    shortcut(Qt::CTRL | Qt::Key_Y, &QUndoStack::redo);
    shortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, &QUndoStack::redo);
}

bool MatchKeySheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool moves = key->modifiers().testFlag(Qt::AltModifier)
        && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    if (moves)
        moveKey(key->key() == Qt::Key_Up ? -1 : 1);
    else if (key->key() == Qt::Key_Delete)
        removeKey();
    else
        return QDialog::eventFilter(watched, event);
    return true;
}

void MatchKeySheet::readFields()
{
    watch(m_draft->session()->flowFields(m_flow), this,
        [this](const Result<session::FlowFields> &fields) { takeFields(fields); });
}

void MatchKeySheet::takeFields(const Result<session::FlowFields> &fields)
{
    if (!fields) {
        m_state->setText(tr("Which fields there are is not known now: %1").arg(spoken(fields.error().text)));
        return;
    }
    m_known = *fields;
    m_salesforce->setFields(m_known.salesforce);
    m_startdeliver->setFields(m_known.startdeliver);
    m_model->setSchemas(m_known.salesforce, m_known.startdeliver);
    if (m_known.offline)
        m_state->setText(tr("The fields are as of the last run: %1").arg(spoken(m_known.offline->text)));
    m_state->setVisible(m_known.offline.has_value());
    showDraft();
}

const QList<MatchKey> &MatchKeySheet::keys() const
{
    return m_draft->configuration().flow(m_flow).matchKeys;
}

QString MatchKeySheet::path() const
{
    return u"/flows/%1/matchKeys"_s.arg(flowName(m_flow));
}

void MatchKeySheet::showDraft()
{
    // What cannot be read has no keys to show; the page says so.
    if (m_draft->isBroken())
        return reject();
    m_fields->show();
    {
        // A model that starts anew has no row for a moment: nothing is disabled for that, or loses the focus.
        const QScopedValueRollback showing(m_showing, true);
        m_model->show(keys());
        m_table->goToRow(m_row);
    }
    m_row = std::max(0, m_table->currentRow());
    showKey();
    showProblems();
}

void MatchKeySheet::showProblems()
{
    QStringList texts = problems();
    m_table->setAccessibleDescription(texts.join(u'\n'));
    for (const FieldBox *box : {m_salesforce, m_startdeliver}) {
        if (const QString complaint = box->complaint(); !complaint.isEmpty())
            texts.append(complaint);
    }
    m_problems->setText(texts.join(u'\n'));
    m_wrong->setVisible(!texts.isEmpty());
}

void MatchKeySheet::showKey()
{
    const int row = m_table->currentRow();
    const bool shown = row >= 0 && row < keys().size();
    const QWidget *focus = focusWidget();
    m_up->setEnabled(shown && row > 0);
    m_down->setEnabled(shown && row < keys().size() - 1);
    m_remove->setEnabled(shown);
    m_editor->setEnabled(shown);
    // Where the next key lands is not left to the order of tabs.
    if (focus && !focus->isEnabled())
        shown ? m_table->setFocus() : m_add->setFocus();
    const MatchKey key = shown ? keys().at(row) : MatchKey();
    m_salesforce->showField(key.salesforce);
    m_startdeliver->showField(key.startdeliver);
    m_normalise->setCurrentIndex(m_normalise->findData(static_cast<int>(key.normalise)));
    m_meaning->setText(normaliseMeaning(key.normalise));
    m_exact->setChecked(key.exact);
}

QStringList MatchKeySheet::problems() const
{
    if (keys().isEmpty())
        return {noMatchKeyText()};
    FlowConfiguration alone;
    alone.flow = m_flow;
    alone.matchKeys = keys();
    const bool known = !m_known.salesforce.fields.isEmpty() && !m_known.startdeliver.fields.isEmpty();
    const QList<ConfigurationProblem> unknown = known
        ? checkAgainstSchema(alone, m_known.salesforce, m_known.startdeliver)
        : QList<ConfigurationProblem>();
    QStringList texts;
    for (int row = 0; row < keys().size(); ++row) {
        if (const QString wrong = problemsOf(row, unknown); !wrong.isEmpty())
            texts.append(wrong);
    }
    return texts;
}

QString MatchKeySheet::problemsOf(int row, const QList<ConfigurationProblem> &unknown) const
{
    const QString place = u"%1/%2"_s.arg(path(), QString::number(row));
    const MatchKey &key = keys().at(row);
    if (key.salesforce.isEmpty() || key.startdeliver.isEmpty())
        return tr("Key %1 needs a field on both sides.").arg(row + 1);
    // An error of the document keeps it from being saved; a field that is not there does not.
    if (const QString error = m_draft->problemAt(place); !error.isEmpty())
        return tr("Key %1: %2").arg(row + 1).arg(error);
    QStringList texts;
    for (const ConfigurationProblem &problem : unknown) {
        if (problem.path.startsWith(place + u'/'))
            texts.append(spoken(problem.text));
    }
    return texts.isEmpty() ? QString()
                           : tr("Key %1 is left out of every match: %2").arg(row + 1).arg(texts.join(u' '));
}

void MatchKeySheet::addKey()
{
    QList<MatchKey> added = keys();
    added.append(freshKey());
    setKeys(added, static_cast<int>(added.size()) - 1, tr("add a match key"));
    m_salesforce->setFocus();
}

void MatchKeySheet::moveKey(int by)
{
    const int row = m_table->currentRow();
    QList<MatchKey> moved = keys();
    if (row < 0 || row + by < 0 || row + by >= moved.size())
        return;
    moved.swapItemsAt(row, row + by);
    setKeys(moved, row + by, tr("move a match key"));
}

void MatchKeySheet::removeKey()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    QList<MatchKey> left = keys();
    left.removeAt(row);
    setKeys(left, row, tr("remove a match key"));
}

void MatchKeySheet::editKey(const QString &part, const std::function<void(MatchKey &)> &edit)
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    QList<MatchKey> edited = keys();
    edit(edited[row]);
    setKeys(edited, row, tr("change a match key"), u"%1/%2/%3"_s.arg(path(), QString::number(row), part));
}

void MatchKeySheet::setKeys(const QList<MatchKey> &keys, int row, const QString &what, const QString &facet)
{
    Configuration edited = m_draft->configuration();
    edited.flow(m_flow).matchKeys = keys;
    m_row = row;
    m_draft->edit(edited, what, facet);
}

/// Of fields that are mapped onto each other as they are, and are no key yet: complete where there are any,
/// so that the document is sound at any time.
MatchKey MatchKeySheet::freshKey() const
{
    for (const FieldMapping &mapping : m_draft->configuration().flow(m_flow).mappings) {
        const bool used = std::any_of(keys().begin(), keys().end(),
            [&mapping](const MatchKey &key) { return key.salesforce == mapping.salesforce; });
        if (used || !mapping.toStartdeliver.isEmpty() || !mapping.toSalesforce.isEmpty())
            continue;
        const FieldSchema *left = m_known.salesforce.field(mapping.salesforce);
        const FieldSchema *right = m_known.startdeliver.field(mapping.startdeliver);
        if (left && right && mayBeKey(left->type) && mayBeKey(right->type))
            return {mapping.salesforce, mapping.startdeliver, normaliseOf(left->type, right->type), false};
    }
    return {};
}

} // namespace tandem::ui
