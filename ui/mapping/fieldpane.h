// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/side.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tandem::ui {

class FieldListModel;
class FieldListView;

/// One side's fields with its name and a field to search in.
class FieldPane : public QWidget
{
    Q_OBJECT
public:
    explicit FieldPane(Side side, QWidget *parent = nullptr);

    [[nodiscard]] FieldListView *view() const { return m_view; }
    [[nodiscard]] FieldListModel *model() const { return m_model; }
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    /// A field was chosen and waits for its partner: Esc gives that up before it clears the search.
    void setChoosing(bool choosing) { m_choosing = choosing; }

Q_SIGNALS:
    /// Nothing is left to be shown, and everything shall be.
    void allFieldsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *createNone();
    void showCount();

    FieldListModel *m_model;
    FieldListView *m_view;
    QLineEdit *m_search;
    QLabel *m_none = nullptr;
    QPushButton *m_all = nullptr; ///< shows what the chips hide, or everything
    bool m_choosing = false;
};

} // namespace tandem::ui
