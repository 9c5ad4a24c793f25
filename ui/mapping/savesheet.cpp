// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/savesheet.h"

#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

SaveSheet::SaveSheet(const QList<EditsModel::Edit> &edits, int errors, int warnings, QWidget *parent)
    : QDialog(parent)
    , m_model(new EditsModel(this))
    , m_sum(makeWrappedLabel({}, TextRole::Body, this))
    , m_save(makeButton(tr("Save"), u"saveMappings"_s, ButtonRole::Primary, this))
{
    setObjectName(u"saveSheet"_s);
    setWindowTitle(tr("Save the mappings"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 520);
    m_sum->setObjectName(u"saveSum"_s);
    m_model->setEdits(edits);
    auto *table = new TableView(u"mappingEdits"_s, tr("What was edited"), this);
    table->setModel(m_model);
    table->setColumnWidths({112, -3, -5});
    table->setWrapped();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(16);
    layout->addWidget(makeLabel(tr("What this edit changes"), TextRole::Title, this));
    layout->addWidget(m_sum);
    auto *notice = new Notice(this);
    layout->addWidget(notice);
    layout->addWidget(table, 1);
    auto *buttons = new QHBoxLayout;
    QPushButton *close = makeButton(tr("Keep editing"), u"keepEditing"_s, ButtonRole::Normal, this);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    m_save->setEnabled(errors == 0);
    if (errors > 0) {
        notice->say(Tone::Bad, tr("%n error(s) must be mended before it can be saved.", nullptr, errors),
            tr("They are listed under Problems."));
    } else if (warnings > 0) {
        notice->say(Tone::Warn,
            tr("%n warning(s) stand under Problems; they do not keep you from saving.", nullptr, warnings));
    }
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT saveRequested();
        accept();
    });
    (errors > 0 ? close : m_save)->setFocus();
    addUp();
}

void SaveSheet::setTrial(int row, const Result<MappingTrial> &trial)
{
    m_model->setTrial(row, trial);
    addUp();
}

void SaveSheet::addUp()
{
    qint64 salesforce = 0;
    qint64 startdeliver = 0;
    qint64 conflicts = 0;
    bool open = false;
    for (const EditsModel::Edit &edit : m_model->edits()) {
        open =
            open || (edit.what != EditsModel::Edit::What::Removed && !edit.trial && edit.failure.isEmpty());
        if (!edit.trial)
            continue;
        salesforce += edit.trial->toSalesforce;
        startdeliver += edit.trial->toStartdeliver;
        conflicts += edit.trial->conflicts;
    }
    if (open)
        return m_sum->setText(tr("Trying the edited mappings on real pairs…"));
    m_sum->setText(
        tr("The next plan would change %1 fields in Startdeliver and %2 in Salesforce, and ask you about %3. "
           "Nothing is written before you have seen it.")
            .arg(formatCount(startdeliver), formatCount(salesforce), formatCount(conflicts)));
}

} // namespace tandem::ui
