// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/kit/page.h"

#include <QSet>

class QComboBox;
class QSplitter;

namespace tandem::ui {

class MatchCard;
class MatchesModel;
class TableView;

/// Matches: which records of the two sides are the same. Numbers of each flow, what is undecided, two records
/// side by side, and a key for each answer. GUI thread; owned by the window.
class MatchesPage : public Page
{
    Q_OBJECT
public:
    explicit MatchesPage(session::Session *session, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] PageIndex index() const override;
    [[nodiscard]] QWidget *firstFocus() const override;
    [[nodiscard]] QString currentRecord() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createActions();
    QWidget *createContent();
    QWidget *createChips();
    void createKeys();
    void wire();
    void take(const Result<QList<session::MatchingView>> &views);
    void countAgain();
    void showNumbers();
    void showKind(session::MatchKind kind);
    void showCard(int row);
    void showPlaceholder();
    void chooseOnArrival();
    void move(int rows);
    void decide(const std::function<void(int row)> &say);
    void undo();
    void showUndo();
    [[nodiscard]] QString undoObstacle() const;
    void acceptExact();
    void askToWaive();
    void waive();
    [[nodiscard]] const session::MatchingView *current() const;

    session::Session *m_session;
    MatchesModel *m_model;
    QComboBox *m_flows;
    QPushButton *m_accept;
    QPushButton *m_waive;
    QList<std::pair<session::MatchKind, QPushButton *>> m_chips;
    TableView *m_table;
    MatchCard *m_card;
    QList<session::MatchingView> m_views;
    QList<qint64> m_decided; ///< holds, in the order they were decided here
    QSet<qint64> m_deciding; ///< held records whose decision is on its way
    qint64 m_undoing = 0; ///< the one whose decision is being taken back; 0: none
    bool m_carriedOut = false; ///< what was decided here, by a run
    bool m_shown = false;
    bool m_arriving = false; ///< came up, and the rows are not read anew yet
};

} // namespace tandem::ui
