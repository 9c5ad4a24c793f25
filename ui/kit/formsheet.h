// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tandem::ui {

/// A sheet that asks for a line of text and what belongs to it: heading, explanations, the rows of whoever
/// derives from it, what is wrong below the line, and two buttons. Return accepts from anywhere; the sheet
/// itself is closed by whoever derives from it, or by Esc. Goes away by itself once closed. GUI thread.
class FormSheet : public QDialog
{
    Q_OBJECT
protected:
    /// Of its controls, as tests and the style know them.
    struct Names
    {
        QString sheet;
        QString line;
        QString problem;
        QString cancel;
        QString accept;
    };
    FormSheet(const Names &names, const QString &title, QWidget *parent);

    /// Further rows, from the heading down; addLine() and addButtons() make the last ones.
    [[nodiscard]] QBoxLayout *rows() const;
    void explain(const QString &text, bool muted = true);
    void addLine(const QString &label, const QString &accessibleName);
    void addButtons(const QString &accept);
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QString typed() const; ///< without spaces around it
    /// Below the line, which has the focus then; empty: nothing is wrong.
    void say(const QString &problem);
    /// The person has decided.
    virtual void decide() = 0;

private:
    Names m_names;
    QVBoxLayout *m_rows;
    QLineEdit *m_line;
    QLabel *m_problem;
};

} // namespace tandem::ui
