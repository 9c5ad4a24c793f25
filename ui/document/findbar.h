// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tandem::ui {

class CodeView;

/// Looks for words in a text, in any case: Return and F3 go to the next place, with Shift to the one before,
/// round its ends; Escape closes. Hidden until it is asked for. GUI thread; owned by its parent, beside the
/// text.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    /// `where` is what the keys work in; it holds bar and text.
    FindBar(CodeView *text, QWidget *where);

    /// With what is selected in the text, else what was looked for last.
    void open();

private:
    struct Place
    {
        long from;
        long to;
    };
    void createKeys(QWidget *where);
    [[nodiscard]] QList<Place> places() const;
    void goFrom(long position, bool onwards);
    void goOn(bool onwards);
    void tell();
    void dismiss();

    CodeView *m_text;
    QLineEdit *m_field;
    QLabel *m_result;
    QPushButton *m_before;
    QPushButton *m_next;
    long m_begun = 0; ///< where the cursor stood when the bar was opened
};

} // namespace tandem::ui
