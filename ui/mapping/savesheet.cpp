// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/savesheet.h"

#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/mapping/effectsmodel.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScreen>

namespace tandem::ui {
using namespace Qt::StringLiterals;

SaveSheet::SaveSheet(const session::FlowFields &fields, const QList<EditsModel::Edit> &edits, int errors,
    int warnings, QWidget *parent)
    : QDialog(parent)
    , m_model(new EditsModel(fields, this))
    , m_effects(new EffectsModel(fields, this))
    , m_sum(makeWrappedLabel({}, TextRole::Body, this))
    , m_notice(new Notice(this))
    , m_table(new TableView(u"mappingEdits"_s, tr("What was edited"), this))
{
    setObjectName(u"saveSheet"_s);
    setWindowTitle(tr("Save the mappings"));
    setAttribute(Qt::WA_DeleteOnClose);
    // Ten lines of what was edited are seen where the screen is high enough.
    resize(QSize(860, 780).boundedTo(screen()->availableSize() - QSize(0, 40)));
    m_sum->setObjectName(u"saveSum"_s);
    m_model->setEdits(edits);
    m_table->setModel(m_model);
    m_table->setColumnWidths({112, -3, -5});
    m_table->setWrapped();
    m_written = createEffects();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(16);
    layout->addWidget(makeLabel(tr("What this edit changes"), TextRole::Title, this));
    layout->addWidget(m_sum);
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_written, 2);
    createButtons(layout);
    showProblems(errors, warnings);
    makeDefault(m_save);
    (errors > 0 ? m_close : m_save)->setFocus();
    addUp();
}

QWidget *SaveSheet::createEffects()
{
    auto *written = new QWidget(this);
    auto *layout = new QVBoxLayout(written);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const QString title = tr("What would be written first");
    layout->addWidget(makeLabel(title, TextRole::Heading, written));
    m_first = new TableView(u"editEffects"_s, title, written);
    m_first->setModel(m_effects);
    m_first->setColumnWidths({-4, -3, -3, -3, 136});
    m_first->setMinimumHeight(120);
    layout->addWidget(m_first, 1);
    m_more = makeLabel({}, TextRole::Small, written);
    m_more->setObjectName(u"moreEffects"_s);
    layout->addWidget(m_more);
    written->hide();
    return written;
}

void SaveSheet::createButtons(QBoxLayout *layout)
{
    m_existing = new QComboBox(this);
    m_existing->setObjectName(u"existingValues"_s);
    m_existing->addItem(tr("go by the rules, with the next plan"), static_cast<int>(FirstAgreement::Ask));
    m_existing->addItem(tr("plan now: keep Salesforce's where they differ"),
        static_cast<int>(FirstAgreement::SalesforceWins));
    m_existing->addItem(tr("plan now: keep Startdeliver's where they differ"),
        static_cast<int>(FirstAgreement::StartdeliverWins));
    m_existing->addItem(tr("plan now: fill blanks, leave both where they differ"),
        static_cast<int>(FirstAgreement::FillBlanks));
    auto *existing = new QHBoxLayout;
    QLabel *existingLabel = makeLabel(tr("Values that are there already"), TextRole::Small, this);
    existingLabel->setBuddy(m_existing);
    m_existing->setAccessibleName(existingLabel->text());
    existing->addWidget(existingLabel);
    existing->addWidget(m_existing, 1);
    layout->addLayout(existing);
    existingLabel->setVisible(!mappings().isEmpty());
    m_existing->setVisible(!mappings().isEmpty());
    auto *buttons = new QHBoxLayout;
    m_close = makeButton(tr("Keep editing"), u"keepEditing"_s, ButtonRole::Normal, this);
    m_save = makeButton(tr("Save"), u"saveMappings"_s, ButtonRole::Primary, this);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT saveRequested();
        accept();
    });
}

void SaveSheet::showProblems(int errors, int warnings)
{
    m_save->setEnabled(errors == 0);
    if (errors > 0) {
        m_notice->say(Tone::Bad, tr("%n error(s) must be mended before it can be saved.", nullptr, errors),
            tr("They are listed under Problems."));
    } else if (warnings > 0) {
        m_notice->say(Tone::Warn,
            tr("%n warning(s) stand under Problems; they do not keep you from saving.", nullptr, warnings));
    }
}

FirstAgreement SaveSheet::existing() const
{
    return static_cast<FirstAgreement>(m_existing->currentData().toInt());
}

QStringList SaveSheet::mappings() const
{
    QStringList keys;
    for (const EditsModel::Edit &edit : m_model->edits()) {
        if (edit.what != EditsModel::Edit::What::Removed)
            keys.append(edit.mapping.key());
    }
    return keys;
}

void SaveSheet::setTrials(const Result<session::MappingTrials> &trials)
{
    QList<EditsModel::Edit> edits = m_model->edits();
    qsizetype next = 0;
    for (EditsModel::Edit &edit : edits) {
        if (edit.what != EditsModel::Edit::What::Removed)
            edit.take(trials ? trials->at(next++) : fail(trials.error()));
    }
    m_model->setEdits(edits); // at once: each time the rows are grouped and laid out anew
    addUp();
    showEffects();
}

void SaveSheet::showEffects()
{
    m_effects->setEdits(m_model->edits());
    m_written->setVisible(m_effects->rowCount() > 0);
    m_more->setText(tr("and %n more change(s)", nullptr, pluralCount(m_effects->more())));
    m_more->setVisible(m_effects->more() > 0);
}

void SaveSheet::addUp()
{
    qint64 salesforce = 0;
    qint64 startdeliver = 0;
    qint64 conflicts = 0;
    bool open = false;
    bool sampled = false;
    qint64 linked = 0;
    int tried = 0;
    int untried = 0;
    for (const EditsModel::Edit &edit : m_model->edits()) {
        open =
            open || (edit.what != EditsModel::Edit::What::Removed && !edit.trial && edit.failure.isEmpty());
        untried += edit.failure.isEmpty() ? 0 : 1;
        if (!edit.trial)
            continue;
        ++tried;
        salesforce += edit.trial->toSalesforce;
        startdeliver += edit.trial->toStartdeliver;
        conflicts += edit.trial->conflicts;
        linked += edit.trial->linked;
        sampled = sampled || (edit.trial->reach == MappingTrial::Reach::Sample && edit.trial->linked > 0);
    }
    if (open)
        return m_sum->setText(tr("Trying the edited mappings on real pairs…"));
    const QString failed =
        tr("%n mapping(s) could not be tried: what would change there is not known.", nullptr, untried);
    // A sum of what nobody could try would say that nothing changes.
    if (untried > 0 && tried == 0)
        return m_sum->setText(failed);
    if (tried > 0 && untried == 0 && linked + salesforce + startdeliver + conflicts == 0) {
        return m_sum->setText(tr("No records are linked yet: the first plan shows what this changes. "
                                 "Nothing is written before you have seen it."));
    }
    QString text =
        tr("The next plan would change %1 fields in Startdeliver and %2 in Salesforce, and ask you about %3. "
           "Nothing is written before you have seen it.")
            .arg(formatCount(startdeliver), formatCount(salesforce), formatCount(conflicts));
    if (sampled) {
        text += u' '
            + tr("Fields that no run has read yet are counted on some of the pairs only; the plan reads them "
                 "all.");
    }
    if (untried > 0)
        text += u' ' + failed;
    m_sum->setText(text);
}

} // namespace tandem::ui
