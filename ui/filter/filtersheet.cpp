// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtersheet.h"

#include "ui/filter/filterwords.h"
#include "ui/kit/card.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/words.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FilterSheet::FilterSheet(const FlowConfiguration &after, const QStringList &problems, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"filterSheet"_s);
    setWindowTitle(tr("Save the filters"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString created = createdOutside(after);
    resize(680, created.isEmpty() ? 440 : 640);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(16);
    layout->addWidget(makeLabel(tr("What this edit changes"), TextRole::Title, this));
    auto *notice = new Notice(this);
    layout->addWidget(notice);
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        auto *card = new Card(sideTitle(side), this);
        QLabel *text = makeWrappedLabel(tr("Counting…"), TextRole::Body, card);
        text->setObjectName(sideName(side) + u"Change"_s);
        card->body()->addWidget(text);
        m_changes.insert(side, text);
        layout->addWidget(card);
    }
    layout->addWidget(makeWrappedLabel(
        tr("Records that leave: %1").arg(leaveMeaning(after.leaveScope)), TextRole::Muted, this));
    if (!created.isEmpty()) {
        QLabel *text = makeWrappedLabel(created, TextRole::Muted, this);
        text->setObjectName(u"createdOutside"_s);
        layout->addWidget(text);
    }
    layout->addStretch(1);
    auto *buttons = new QHBoxLayout;
    QPushButton *close = makeButton(tr("Keep editing"), u"keepEditing"_s, ButtonRole::Normal, this);
    QPushButton *save = makeButton(tr("Save"), u"saveFilters"_s, ButtonRole::Primary, this);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(save);
    layout->addLayout(buttons);
    save->setEnabled(problems.isEmpty());
    if (!problems.isEmpty())
        notice->say(Tone::Bad, problems.join(u'\n'), tr("Mend it before you save."));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT saveRequested();
        accept();
    });
    makeDefault(save);
    (problems.isEmpty() ? save : close)->setFocus();
}

void FilterSheet::setTrial(Side side, const Result<FilterTrial> &trial)
{
    if (!trial)
        return m_changes.value(side)->setText(spoken(trial.error().text));
    if (trial->records == 0)
        return m_changes.value(side)->setText(tr("Not known yet: the next plan reads the records."));
    QStringList texts{tr("%1 of %2 in scope.").arg(formatCount(trial->inScope), formatCount(trial->records))};
    texts.append(trial->entering == 0 && trial->leaving == 0
            ? tr("Nothing comes in or leaves.")
            : tr("Coming in: %1. Leaving: %2.")
                  .arg(formatCount(trial->entering), formatCount(trial->leaving)));
    if (!trial->whole)
        texts.append(tr("Counted on a sample: the next plan counts all."));
    m_changes.value(side)->setText(texts.join(u' '));
}

} // namespace tandem::ui
