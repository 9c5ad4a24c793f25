// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/fieldpane.h"

#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/words.h"
#include "ui/mapping/fieldlistmodel.h"
#include "ui/mapping/fieldlistview.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FieldPane::FieldPane(Side side, QWidget *parent)
    : QWidget(parent)
    , m_model(new FieldListModel(side, this))
    , m_view(new FieldListView(m_model, this))
    , m_search(new QLineEdit(this))
{
    m_search->setObjectName(sideName(side) + u"Search"_s);
    m_search->setAccessibleName(tr("Find a field of %1").arg(sideTitle(side)));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(new IconLabel(sideName(side), Token::Muted, 18, this));
    title->addWidget(makeLabel(sideTitle(side), TextRole::Heading, this));
    title->addWidget(m_search, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(title);
    layout->addWidget(createNone());
    layout->addWidget(m_view, 1);
    connect(m_search, &QLineEdit::textChanged, m_model, &FieldListModel::setSearch);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FieldPane::showCount);
    connect(m_view, &FieldListView::typed, this, [this](const QString &text) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->setText(text);
    });
}

/// An empty list says why, and how to have the fields back.
QWidget *FieldPane::createNone()
{
    auto *none = new QWidget(this);
    auto *layout = new QHBoxLayout(none);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_none = makeWrappedLabel({}, TextRole::Muted, none);
    m_none->setObjectName(sideName(m_model->side()) + u"NoField"_s);
    m_all = makeButton(
        tr("Show all fields"), sideName(m_model->side()) + u"AllFields"_s, ButtonRole::Quiet, none);
    layout->addWidget(m_none, 1);
    layout->addWidget(m_all);
    none->hide();
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_search->setFocus(Qt::OtherFocusReason); // The button goes.
        // What is searched for is found where all fields are.
        if (m_model->hiddenCount() == 0)
            m_search->clear();
        Q_EMIT allFieldsRequested();
    });
    return none;
}

void FieldPane::showCount()
{
    m_search->setPlaceholderText(tr("Find in %n field(s)", nullptr, m_model->chosenCount()));
    const QString wanted = m_search->text().simplified();
    const int hidden = wanted.isEmpty() ? 0 : m_model->hiddenCount();
    m_none->setText(wanted.isEmpty() ? tr("No field is of this kind.")
            : hidden > 0
            ? tr("The choice above hides %n field(s) matching “%1”.", nullptr, hidden).arg(wanted)
            : tr("No field matches “%1”.").arg(wanted));
    m_all->setText(hidden > 0 ? tr("Show them") : tr("Show all fields"));
    m_all->setAccessibleName(m_all->text());
    m_none->parentWidget()->setVisible(m_model->rowCount() == 0 && m_model->fieldCount() > 0);
}

bool FieldPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
            m_view->goToField(m_model->fieldAt(0)->name);
        return true;
    }
    if (key->key() == Qt::Key_Escape && m_choosing) {
        Q_EMIT m_view->cancelled();
        return true;
    }
    if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return false;
}

} // namespace tandem::ui
