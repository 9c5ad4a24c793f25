// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/peopletab.h"

#include "core/session/session.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/labels.h"
#include "ui/kit/watch.h"
#include "ui/settings/draftfields.h"
#include "ui/settings/peoplemodel.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QHeaderView>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

DraftField ownerRule()
{
    return {u"ownerRule"_s, PeopleTab::tr("Team members of the customer whom an account's owner replaces"),
        u"/options/owners"_s};
}

/// A list of the team members, by name.
class MemberDelegate final : public CellDelegate
{
public:
    MemberDelegate(const PeopleModel *model, QObject *parent)
        : CellDelegate(parent)
        , m_model(model)
    {
    }
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *box = new QComboBox(parent);
        box->setObjectName(u"memberChoice"_s);
        box->setAccessibleName(
            PeopleTab::tr("Who %1 is in Startdeliver").arg(m_model->user(index.row()).name));
        const bool isPerson = m_model->user(index.row()).kind == session::PersonView::Kind::Person;
        box->addItem(isPerson ? PeopleTab::tr("Whoever has the same mail address")
                              : PeopleTab::tr("Nobody: left as is"),
            QString());
        for (const session::PersonView &member : m_model->people().members) {
            if (member.active)
                box->addItem(u"%1 (%2)"_s.arg(member.name, member.email), member.id.text());
        }
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = qobject_cast<QComboBox *>(editor);
        box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, qobject_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
    }

private:
    const PeopleModel *m_model;
};

} // namespace

PeopleTab::PeopleTab(ConfigDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_fields(new DraftFields(draft, this))
    , m_model(new PeopleModel(this))
    , m_table(new TableView(u"people"_s, tr("Who is who"), this))
    , m_search(new QLineEdit(this))
    , m_state(makeLabel({}, TextRole::Small, this))
    , m_members(makeWrappedLabel({}, TextRole::Small, this))
{
    setObjectName(u"peopleTab"_s);
    m_state->setObjectName(u"peopleState"_s);
    m_members->setObjectName(u"peopleMembers"_s);
    m_search->setObjectName(u"peopleSearch"_s);
    m_search->setAccessibleName(tr("Find a person"));
    m_search->setPlaceholderText(tr("Find a person"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(240);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MemberDelegate(m_model, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({-3, -3, 112, -3});
    auto *top = new QHBoxLayout;
    top->addWidget(m_search);
    top->addStretch(1);
    top->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createRule());
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    const DraftField people{u"people"_s, tr("Who is who"), u"/options/people"_s};
    layout->addWidget(m_fields->errorOf(people, m_table));
    layout->addWidget(m_members);
    layout->addWidget(
        makeWrappedLabel(tr("People are the same where their mail addresses are. Press Enter on a row to "
                            "choose somebody else, or a stand-in for who has left and for a queue. What "
                            "belongs to an owner who is "
                            "nobody there is left as it is, never cleared."),
            TextRole::Small, this));
    connect(m_search, &QLineEdit::textChanged, m_model, &PeopleModel::setFilter);
    connect(m_table, &TableView::rowActivated, this,
        [this](int row) { m_table->edit(m_model->index(row, PeopleModel::Member)); });
    connect(m_model, &PeopleModel::chosen, this, [this, people](const QList<PersonPair> &pairs) {
        m_fields->edit(people, [&pairs](Configuration &c) { c.options.people = pairs; });
    });
}

QList<SettingEntry> PeopleTab::entries()
{
    return entriesOf({}, {ownerRule()});
}

QWidget *PeopleTab::createRule()
{
    const DraftField rule = ownerRule();
    QComboBox *box = m_fields->choice(
        rule,
        {{tr("all of them"), static_cast<int>(OwnerRule::ReplaceAll)},
            {tr("only those who are Salesforce users"), static_cast<int>(OwnerRule::OnlyOwners)}},
        [](const Configuration &c) { return static_cast<int>(c.options.owners); },
        [](Configuration &c, int value) { c.options.owners = static_cast<OwnerRule>(value); });
    return m_fields->column(rule, box);
}

void PeopleTab::showDraft()
{
    m_fields->show();
    m_model->setChosen(m_draft->configuration().options.people);
    showState();
    if (isVisible() && !m_read)
        read();
}

void PeopleTab::read()
{
    if (std::exchange(m_reading, true))
        return;
    showState();
    watch(m_draft->session()->people(), this, [this](const Result<session::PeopleView> &people) {
        m_reading = false;
        m_read = true;
        m_trouble = people ? QString() : spoken(people.error().text);
        if (people) {
            m_model->setPeople(*people);
            m_model->setChosen(m_draft->configuration().options.people);
        }
        showState();
    });
}

void PeopleTab::showState()
{
    const int alone = m_model->alone();
    if (m_reading && m_model->rowCount() == 0)
        m_state->setText(tr("Reading who works in both services…"));
    else if (!m_trouble.isEmpty())
        m_state->setText(
            m_model->rowCount() == 0 ? tr("Not known: connect both sides first.") : tr("As of the last run"));
    else if (const int left = m_model->leftAsIs(); left > 0)
        m_state->setText(tr("What %n owner(s) have is left as it is", nullptr, left));
    else if (alone > 0)
        m_state->setText(tr("%n user(s) are nobody in Startdeliver", nullptr, alone));
    else if (const int queues = m_model->queuesOfNobody(); queues > 0)
        m_state->setText(
            tr("Every person is known on both sides; %n queue(s) without a stand-in", nullptr, queues));
    else
        m_state->setText(m_model->rowCount() > 0 ? tr("Everybody is known on both sides") : QString());
    m_state->setToolTip(m_trouble);
    m_table->setPlaceholder(!m_model->people().users.isEmpty() ? tr("Nobody here has this name.")
            : m_reading                                        ? tr("Reading who works in both services…")
            : m_trouble.isEmpty()                              ? QString()
                                  : tr("Nobody is known yet: connect both sides."));
    constexpr int named = 8;
    const QStringList members = m_model->lonelyMembers();
    QString text =
        tr("Team members who are nobody in Salesforce: %1").arg(members.mid(0, named).join(u", "_s));
    if (members.size() > named)
        text += u' ' + tr("and %n more", nullptr, static_cast<int>(members.size()) - named);
    m_members->setText(members.isEmpty() ? QString() : text);
    m_members->setVisible(!members.isEmpty());
}

void PeopleTab::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace tandem::ui
