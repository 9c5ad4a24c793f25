// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace tandem::ui {

/// A text that is there to be copied: it can be selected, not changed, and has a button that copies it.
class CopyField : public QWidget
{
    Q_OBJECT
public:
    /// `what` names the text for screen readers and the tooltip ("Callback URL").
    explicit CopyField(const QString &what, const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void copy();

private:
    QLineEdit *m_line;
    QPushButton *m_button;
};

} // namespace tandem::ui
