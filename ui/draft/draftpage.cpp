// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/draft/draftpage.h"

#include "ui/draft/changesmodel.h"
#include "ui/draft/configdraft.h"
#include "ui/draft/savesheet.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/findable.h"
#include "ui/kit/icons.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

DraftPage::DraftPage(const QString &title, const QString &part, ConfigDraft *draft, QWidget *parent)
    : Page(title, parent)
    , m_draft(draft)
{
    createActions(part);
    listen();
    connect(this, &Page::stateChanged, this, &DraftPage::showActions);
}

void DraftPage::createActions(const QString &part)
{
    m_undo = addSecondaryAction({}, u"undo"_s + part);
    m_undo->setIcon(icon(u"undo"_s, Token::Text));
    m_redo = addSecondaryAction({}, u"redo"_s + part);
    m_redo->setIcon(icon(u"redo"_s, Token::Text));
    // A picture alone needs less than a word; the words of other languages need it.
    for (QPushButton *button : {m_undo, m_redo})
        button->setFixedWidth(44);
    m_discard = addSecondaryAction(tr("Discard"), u"discard"_s + part);
    m_discard->setToolTip(tr("Shows again what is saved"));
    makeFindable(m_discard);
    m_save = setPrimaryAction(tr("Save…"), u"save"_s + part);
    m_save->setToolTip(tr("Shows what the edit changes, then saves it (Ctrl+S)"));
    connect(m_undo, &QPushButton::clicked, this, [this] { m_draft->history()->undo(); });
    connect(m_redo, &QPushButton::clicked, this, [this] { m_draft->history()->redo(); });
    connect(m_discard, &QPushButton::clicked, this, &DraftPage::askToDiscard);
    connect(m_save, &QPushButton::clicked, this, &DraftPage::review);
    addKey(this, Qt::CTRL | Qt::Key_Z, tr("Undo"), m_undo);
    addKey(this, Qt::CTRL | Qt::Key_Y, tr("Redo"), m_redo);
    addKey(this, Qt::CTRL | Qt::SHIFT | Qt::Key_Z, tr("Redo"), m_redo);
    addKey(this, Qt::CTRL | Qt::Key_S, tr("Save"), m_save);
}

void DraftPage::listen()
{
    connect(m_draft, &ConfigDraft::changed, this, &DraftPage::takeChange);
    connect(m_draft, &ConfigDraft::readDone, this, &DraftPage::takeChange);
    // While a step is taken back the stack still tells of before.
    connect(m_draft->history(), &QUndoStack::indexChanged, this, [this] {
        showActions();
        // "Saved" is not said above what is not.
        if (m_draft->isChanged())
            notice()->moveOn();
    });
    connect(m_draft, &ConfigDraft::failed, this, [this](const Error &error) {
        if (error.code != "NOT_CONFIGURED"_L1)
            return showError(error, tr("Try again"), [this] { m_draft->read(); });
        showEmpty({u"connections"_s, tr("There is no configuration yet."),
                      tr("Nothing is written until you apply a plan."), tr("Go to Connections")},
            [this] { Q_EMIT pageRequested(u"connections"_s); });
    });
    connect(m_draft, &ConfigDraft::savingBegun, this, &DraftPage::showActions);
    connect(m_draft, &ConfigDraft::savingFailed, this, [this](const Error &error) {
        showActions();
        if (isVisible())
            notice()->sayError(error);
    });
    connect(m_draft, &ConfigDraft::savingDone, this, [this] {
        showActions();
        if (!isVisible())
            return;
        notice()->say(Tone::Good, tr("Saved. The next plan goes by it."));
        notice()->offer(tr("Go to Review"), [this] { Q_EMIT pageRequested(u"review"_s); });
        Q_EMIT profileChanged();
    });
    connect(m_draft, &ConfigDraft::replaced, this, [this](ConfigDraft::Origin origin) {
        // What another page of this window saved is no news to who saved it.
        if (origin == ConfigDraft::Origin::Outside)
            notice()->say(
                Tone::Accent, tr("The configuration was changed elsewhere. It is shown as it is now."));
    });
    connect(m_draft, &ConfigDraft::takenIn, this,
        [this](const QStringList &conflicts, ConfigDraft::Origin origin) {
            sayTakenIn(conflicts, origin == ConfigDraft::Origin::Here);
        });
}

void DraftPage::sayTakenIn(const QStringList &conflicts, bool here)
{
    if (conflicts.isEmpty()) {
        return notice()->say(Tone::Accent,
            here
                ? tr("Another page of this window saved the configuration. Your edits are kept on top of it.")
                : tr("The configuration was changed elsewhere. Your edits are kept on top of it."));
    }
    QStringList places;
    for (const QString &path : conflicts)
        places.append(settingPlace(path));
    places.removeAll(QString());
    notice()->say(Tone::Warn,
        here ? tr("Another page of this window saved the configuration while you edit here.")
             : tr("The configuration was changed elsewhere while you edit here."),
        places.isEmpty()
            ? tr("Mend the document first: then both edits are brought together.")
            : tr("Both edits changed %1: yours stand until you discard them.").arg(places.join(u", "_s)));
}

void DraftPage::refresh()
{
    m_draft->read();
}

bool DraftPage::hasUnsavedEdits() const
{
    return m_draft->isChanged();
}

void DraftPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        takeChange();
}

/// That something was saved is no news any more to who comes back. With its window hidden or minimised the
/// page was not left.
void DraftPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (isHidden())
        notice()->moveOn(Notice::Files::Stay);
}

void DraftPage::takeChange()
{
    m_stale = true;
    if (!isVisible() || (!m_draft->isRead() && m_draft->text().isEmpty()))
        return;
    m_stale = false;
    if (!std::exchange(m_created, true))
        createContent();
    if (state() != State::Full)
        showContent();
    showDraft();
    showActions();
}

void DraftPage::showActions()
{
    if (!isVisible())
        return;
    const bool full = state() == State::Full;
    for (QPushButton *action : {m_undo, m_redo, m_discard})
        action->setVisible(full);
    const QUndoStack *steps = m_draft->history();
    const auto show = [](QPushButton *button, bool can, const QString &what) {
        button->setEnabled(can);
        button->setToolTip(what);
        button->setAccessibleName(what);
    };
    show(m_undo, steps->canUndo(),
        steps->canUndo() ? tr("Undo: %1 (Ctrl+Z)").arg(steps->undoText()) : tr("Undo (Ctrl+Z)"));
    show(m_redo, steps->canRedo(),
        steps->canRedo() ? tr("Redo: %1 (Ctrl+Y)").arg(steps->redoText()) : tr("Redo (Ctrl+Y)"));
    m_discard->setEnabled(m_draft->isChanged());
    m_save->setEnabled(m_draft->canSave());
    const auto count = static_cast<int>(m_draft->changes().size());
    if (m_draft->isSaving())
        setSubtitle(tr("Saving…"));
    else if (!m_draft->isChanged())
        setSubtitle(tr("All is saved."));
    else if (m_draft->isBroken())
        setSubtitle(tr("Not saved: the document has errors."));
    else if (!m_draft->canSave())
        setSubtitle(tr("%n change(s) not saved; one has an error.", nullptr, count));
    else
        setSubtitle(tr("%n change(s) not saved", nullptr, count));
}

void DraftPage::review()
{
    if (!m_draft->canSave() || m_sheet)
        return;
    m_sheet = new ConfigSaveSheet(m_draft, this);
    m_sheet->open();
}

void DraftPage::askToDiscard()
{
    Dialogs::current().ask(this,
        {title(), tr("Discard what you edited?"),
            tr("Forms and document are shown again as they are saved now."),
            {{u"discard"_s, tr("Discard my edits"), true}, {u"keep"_s, tr("Keep editing"), false}}, {}},
        [this](const QString &answer) {
            if (answer != "discard"_L1)
                return;
            notice()->dismiss();
            m_draft->discard();
        });
}

} // namespace tandem::ui
