// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/draft/savesheet.h"

#include "ui/draft/changesmodel.h"
#include "ui/draft/configdraft.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

ConfigSaveSheet::ConfigSaveSheet(ConfigDraft *draft, QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_costs(makeWrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"saveSheet"_s);
    setWindowTitle(tr("Save the configuration"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(680, 480);
    const QList<ConfigurationChange> changes = draft->changes();
    auto *model = new ChangesModel(this);
    QHash<QString, QString> labels;
    for (const ConfigurationChange &change : changes)
        labels.insert(change.path, draft->labelOf(change.path));
    model->show(changes, labels);
    auto *table = new TableView(u"saveChanges"_s, tr("What changes"), this);
    table->setModel(model);
    table->setColumnWidths({-5, -3, -3});
    m_costs->setObjectName(u"saveCosts"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(16);
    layout->addWidget(makeLabel(tr("What this edit changes"), TextRole::Title, this));
    layout->addWidget(
        makeWrappedLabel(tr("%n value(s), and nothing else. Nothing is written to either service by it.",
                             nullptr, static_cast<int>(changes.size())),
            TextRole::Muted, this));
    layout->addWidget(table, 1);
    layout->addWidget(m_costs);
    auto *buttons = new QHBoxLayout;
    QPushButton *close = makeButton(tr("Keep editing"), u"keepEditing"_s, ButtonRole::Normal, this);
    QPushButton *save = makeButton(tr("Save"), u"saveConfiguration"_s, ButtonRole::Primary, this);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(save);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        m_draft->save();
        accept();
    });
    readCosts();
    makeDefault(save);
    save->setFocus();
}

void ConfigSaveSheet::readCosts()
{
    const Configuration versions[2] = {m_draft->saved(), m_draft->configuration()};
    for (const size_t version : {0U, 1U}) {
        watch(m_draft->session()->flowCosts(versions[version]), this,
            [this, version](const Result<QList<session::FlowCost>> &costs) {
                if (!costs)
                    return;
                for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
                    qint64 sum = 0;
                    for (const session::FlowCost &cost : *costs)
                        sum += cost.on(side);
                    m_calls[version][side == Side::Salesforce ? 0 : 1] = sum;
                }
                if (version == 1) {
                    for (const session::FlowCost &cost : *costs) {
                        if (!cost.known && m_draft->configuration().flow(cost.flow).enabled)
                            m_uncounted.append(flowShortTitle(cost.flow));
                    }
                }
                showCosts();
            });
    }
}

void ConfigSaveSheet::showCosts()
{
    if (!m_calls[0][0] || !m_calls[1][0])
        return;
    const auto from = [this](size_t side) { return formatCount(*m_calls[0][side]); };
    const auto to = [this](size_t side) { return formatCount(*m_calls[1][side]); };
    const bool same = m_calls[0][0] == m_calls[1][0] && m_calls[0][1] == m_calls[1][1];
    QString text = same
        ? tr("Calls a day stay as they are: about %1 to Salesforce, %2 to Startdeliver.").arg(to(0), to(1))
        : tr("Calls a day: Salesforce %1 → %2, Startdeliver %3 → %4.").arg(from(0), to(0), from(1), to(1));
    if (!m_uncounted.isEmpty()) {
        text += u' '
            + tr("Not counted, as it is not known before their first run: what is written for %1.")
                  .arg(m_uncounted.join(u", "_s));
    }
    m_costs->setText(text);
}

} // namespace tandem::ui
