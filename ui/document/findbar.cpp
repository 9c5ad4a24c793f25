// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/findbar.h"

#include "ui/document/codeview.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QPushButton *makePicture(const QString &picture, const QString &words, const QString &name, QWidget *parent)
{
    QPushButton *button = makeButton({}, name, ButtonRole::Quiet, parent);
    button->setIcon(icon(picture));
    button->setAccessibleName(words);
    return button;
}

} // namespace

FindBar::FindBar(CodeView *text, QWidget *where)
    : QWidget(where)
    , m_text(text)
    , m_field(new QLineEdit(this))
    , m_result(makeLabel({}, TextRole::Muted, this))
    , m_before(makePicture(u"arrow-up"_s, tr("The place before"), u"findBefore"_s, this))
    , m_next(makePicture(u"arrow-down"_s, tr("Next place"), u"findNext"_s, this))
{
    setObjectName(u"findBar"_s);
    m_field->setObjectName(u"documentFind"_s);
    m_field->setAccessibleName(tr("Find in the document"));
    m_field->setPlaceholderText(tr("Find in the document"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(320);
    m_result->setObjectName(u"findResult"_s);
    m_before->setToolTip(tr("The place before (%1)").arg(keyText(Qt::SHIFT | Qt::Key_F3)));
    m_next->setToolTip(tr("Next place (%1)").arg(keyText(Qt::Key_F3)));
    QPushButton *close = makePicture(u"close"_s, tr("Close the search"), u"closeFind"_s, this);
    close->setToolTip(tr("Close the search (%1)").arg(keyText(Qt::Key_Escape)));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_before);
    layout->addWidget(m_next);
    layout->addWidget(m_result, 1);
    layout->addWidget(close);
    createKeys(where);
    connect(m_before, &QPushButton::clicked, this, [this] { goOn(false); });
    connect(m_next, &QPushButton::clicked, this, [this] { goOn(true); });
    connect(close, &QPushButton::clicked, this, &FindBar::dismiss);
    connect(m_field, &QLineEdit::textChanged, this, [this] { goFrom(m_begun, true); });
    connect(m_text, &QsciScintilla::textChanged, this, &FindBar::tell);
    hide();
}

void FindBar::createKeys(QWidget *where)
{
    addKey(where, Qt::Key_F3, tr("Next place"), [this] { goOn(true); });
    addKey(where, Qt::SHIFT | Qt::Key_F3, tr("The place before"), [this] { goOn(false); });
    // In the field alone: on a button Return presses it.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        addKey(m_field, key, {}, [this] { goOn(true); });
        addKey(m_field, Qt::SHIFT | key, {}, [this] { goOn(false); });
    }
    addKey(this, Qt::Key_Escape, tr("Close the search"), [this] { dismiss(); });
}

void FindBar::open()
{
    const QString selected = m_text->selectedText();
    m_begun = m_text->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
    show();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_field->setText(selected);
    tell();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::dismiss()
{
    hide();
    m_text->setFocus(Qt::OtherFocusReason);
}

/// In bytes of the text, as Scintilla counts.
QList<FindBar::Place> FindBar::places() const
{
    const QByteArray wanted = m_field->text().toUtf8();
    QList<Place> found;
    if (wanted.isEmpty())
        return found;
    const long end = m_text->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    m_text->SendScintilla(QsciScintilla::SCI_SETSEARCHFLAGS, 0UL);
    for (long from = 0; from < end;) {
        m_text->SendScintilla(QsciScintilla::SCI_SETTARGETRANGE, static_cast<unsigned long>(from), end);
        if (m_text->SendScintilla(QsciScintilla::SCI_SEARCHINTARGET,
                static_cast<unsigned long>(wanted.size()), wanted.constData())
            < 0)
            break;
        const Place place{m_text->SendScintilla(QsciScintilla::SCI_GETTARGETSTART),
            m_text->SendScintilla(QsciScintilla::SCI_GETTARGETEND)};
        found.append(place);
        from = std::max(place.to, from + 1);
    }
    return found;
}

/// To the first place from there on, or to the last before it; past an end, from the other one.
void FindBar::goFrom(long position, bool onwards)
{
    const QList<Place> all = places();
    const auto after = std::ranges::find_if(all, [=](const Place &each) { return each.from >= position; });
    if (!all.isEmpty()) {
        const Place &place = onwards ? (after == all.end() ? all.first() : *after)
                                     : (after == all.begin() ? all.last() : *std::prev(after));
        const long line = m_text->SendScintilla(
            QsciScintilla::SCI_LINEFROMPOSITION, static_cast<unsigned long>(place.from));
        m_text->ensureLineVisible(static_cast<int>(line));
        m_text->SendScintilla(QsciScintilla::SCI_SETSEL, static_cast<unsigned long>(place.from), place.to);
    }
    tell();
}

void FindBar::goOn(bool onwards)
{
    if (!isVisible() && m_field->text().isEmpty())
        return open();
    show();
    // What is selected is where it is: on from its end, back from its beginning.
    goFrom(m_text->SendScintilla(
               onwards ? QsciScintilla::SCI_GETSELECTIONEND : QsciScintilla::SCI_GETSELECTIONSTART),
        onwards);
}

void FindBar::tell()
{
    if (!isVisible())
        return;
    const QList<Place> all = places();
    m_before->setEnabled(!all.isEmpty());
    m_next->setEnabled(!all.isEmpty());
    if (all.isEmpty()) {
        m_result->setText(m_field->text().isEmpty() ? QString() : tr("Not found"));
        return;
    }
    const long from = m_text->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
    const long to = m_text->SendScintilla(QsciScintilla::SCI_GETSELECTIONEND);
    const auto here =
        std::ranges::find_if(all, [=](const Place &each) { return each.from == from && each.to == to; });
    m_result->setText(here == all.end()
            ? tr("%n place(s)", nullptr, static_cast<int>(all.size()))
            : tr("%1 of %2").arg(formatCount(here - all.begin() + 1), formatCount(all.size())));
}

} // namespace tandem::ui
