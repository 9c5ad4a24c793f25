// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/rulepane.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/labels.h"
#include "ui/mapping/mappingwords.h"

#include <QComboBox>
#include <QGridLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

template <typename E> void fill(QComboBox *box, std::initializer_list<E> values, QString (*words)(E))
{
    for (const E value : values)
        box->addItem(words(value), static_cast<int>(value));
}

template <typename E> E chosen(const QComboBox *box)
{
    return static_cast<E>(box->currentData().toInt());
}

template <typename E> void choose(QComboBox *box, E value)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace

RulePane::RulePane(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    m_direction = addChoice(u"ruleDirection"_s, tr("Direction"), 0);
    m_conflict = addChoice(u"ruleConflict"_s, tr("When both sides changed"), 1);
    m_nulls = addChoice(u"ruleNulls"_s, tr("When a field is emptied"), 2);
    m_first = addChoice(u"ruleFirst"_s, tr("When two records meet first"), 3);
    m_tooLong = addChoice(u"ruleTooLong"_s, tr("When a text is too long there"), 4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(12, 1);
    fill(m_direction.box, {Direction::Both, Direction::ToStartdeliver, Direction::ToSalesforce},
        directionWords);
    fill(m_conflict.box,
        {ConflictPolicy::Ask, ConflictPolicy::SalesforceWins, ConflictPolicy::StartdeliverWins,
            ConflictPolicy::NewestWins},
        conflictWords);
    fill(m_nulls.box, {NullPolicy::OnlyOurs, NullPolicy::Never, NullPolicy::Mirror}, nullWords);
    fill(m_first.box,
        {FirstAgreement::Ask, FirstAgreement::SalesforceWins, FirstAgreement::StartdeliverWins,
            FirstAgreement::FillBlanks},
        firstWords);
    fill(m_tooLong.box, {TooLong::Refuse, TooLong::Cut, TooLong::Comment}, tooLongWords);
    const auto connectBox = [this](const Choice &choice, const QString &facet) {
        connect(choice.box, &QComboBox::currentIndexChanged, this, [this, facet] { take(facet); });
    };
    connectBox(m_direction, u"direction"_s);
    connectBox(m_conflict, u"conflict"_s);
    connectBox(m_nulls, u"nulls"_s);
    connectBox(m_first, u"first"_s);
    connectBox(m_tooLong, u"tooLong"_s);
}

void RulePane::setFlow(const FlowConfiguration &flow)
{
    m_flow = flow;
}

RulePane::Choice RulePane::addChoice(const QString &objectName, const QString &title, int place)
{
    auto *grid = qobject_cast<QGridLayout *>(layout());
    const int row = (place / 2) * 4;
    const int column = place % 2;
    Choice choice{new QComboBox(this), makeWrappedLabel({}, TextRole::Small, this)};
    choice.box->setObjectName(objectName);
    choice.box->setAccessibleName(title);
    choice.meaning->setObjectName(objectName + u"Meaning"_s);
    grid->addWidget(makeLabel(title, TextRole::Small, this), row, column);
    grid->addWidget(choice.box, row + 1, column);
    grid->addWidget(choice.meaning, row + 2, column, Qt::AlignTop);
    grid->setRowMinimumHeight(row + 3, 8);
    return choice;
}

void RulePane::show(const FieldMapping &mapping)
{
    m_mapping = mapping;
    choose(m_direction.box, mapping.direction);
    choose(m_conflict.box, mapping.conflict);
    choose(m_nulls.box, mapping.nulls);
    choose(m_first.box, mapping.first);
    offerComment();
    choose(m_tooLong.box, mapping.tooLong);
    explain();
}

/// Only where the other side has comments; one that was chosen stays to be seen, with the reason.
void RulePane::offerComment()
{
    const QSignalBlocker blocker(m_tooLong.box);
    const int at = m_tooLong.box->findData(static_cast<int>(TooLong::Comment));
    const bool offered = m_mapping.tooLong == TooLong::Comment || !noRestReason(m_flow, m_mapping);
    if (offered && at < 0)
        fill(m_tooLong.box, {TooLong::Comment}, tooLongWords);
    else if (!offered && at >= 0)
        m_tooLong.box->removeItem(at);
}

void RulePane::focusFirst()
{
    m_direction.box->setFocus(Qt::ShortcutFocusReason);
}

void RulePane::explain()
{
    const auto say = [](const Choice &choice, const QString &meaning) {
        choice.meaning->setText(meaning);
        choice.box->setAccessibleDescription(meaning);
    };
    say(m_direction, directionMeaning(m_mapping.direction));
    // One way, only one side is listened to: there is nothing to solve.
    m_conflict.box->setEnabled(m_mapping.direction == Direction::Both);
    say(m_conflict,
        m_mapping.direction == Direction::Both ? conflictMeaning(m_mapping.conflict)
                                               : tr("One way, the giving side always counts."));
    say(m_nulls, nullMeaning(m_mapping.nulls));
    say(m_first, firstMeaning(m_mapping.first));
    const auto impossible =
        m_mapping.tooLong == TooLong::Comment ? noRestReason(m_flow, m_mapping) : std::nullopt;
    say(m_tooLong, impossible ? spoken(*impossible) : tooLongMeaning(m_mapping.tooLong));
}

void RulePane::take(const QString &facet)
{
    m_mapping.direction = chosen<Direction>(m_direction.box);
    m_mapping.conflict = chosen<ConflictPolicy>(m_conflict.box);
    m_mapping.nulls = chosen<NullPolicy>(m_nulls.box);
    m_mapping.first = chosen<FirstAgreement>(m_first.box);
    m_mapping.tooLong = chosen<TooLong>(m_tooLong.box);
    offerComment();
    explain();
    Q_EMIT edited(m_mapping, facet);
}

} // namespace tandem::ui
