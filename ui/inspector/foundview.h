// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QTimer;

namespace tandem::ui {

class FoundModel;
class StatePane;
class TableView;

/// The records that are called as was typed, to choose from; or that it is looking, that there are none, or
/// what went wrong. A newer name ends the search for the one before. GUI thread; owned by the inspector.
class FoundView : public QWidget
{
    Q_OBJECT
public:
    explicit FoundView(session::Session *session, QWidget *parent = nullptr);
    ~FoundView() override;

    /// Looks for it when no more is typed for a moment; until then the list stays as it is.
    void type(const QString &name);
    /// Looks for it at once. The only record that is found is chosen; among several the person is taken into
    /// the list.
    void find(const QString &name);
    /// Takes the focus into the list, where it is still looking when that is answered; false: there is none.
    [[nodiscard]] bool enter();
    /// Nobody looks for anything any more.
    void stop();
    [[nodiscard]] bool isActive() const { return !m_name.isEmpty(); }
    [[nodiscard]] TableView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &idOrUrl);

private:
    [[nodiscard]] QWidget *createResults();
    void begin(const QString &name);
    void choose();
    void ask();
    void take(const Result<session::FoundRecords> &found);
    void showFound(const session::FoundRecords &found);
    void tell(const QString &text);
    void activate(int row);

    session::Session *m_session;
    QStackedLayout *m_stack;
    StatePane *m_pane;
    QWidget *m_results = nullptr;
    QLabel *m_count;
    TableView *m_list;
    FoundModel *m_model;
    QTimer *m_soon;
    std::stop_source m_stop;
    QString m_name; ///< that is looked for; empty: none
    int m_asked = 0;
    bool m_isAnswered = false; ///< the list is of that name
    enum class Then { Stay, Enter, Choose };
    Then m_then = Then::Stay; ///< as soon as it is answered
};

} // namespace tandem::ui
