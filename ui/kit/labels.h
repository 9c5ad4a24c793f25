// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QLabel>
#include <QPushButton>

namespace tandem::ui {

/// What a text is on a page; the style sheet gives each its size and colour.
enum class TextRole { Title, Heading, Body, Muted, Small, Figure, Code };

/// A label that never takes its text for HTML (what a service says is plain text). Wraps where `wraps`.
[[nodiscard]] QLabel *makeLabel(
    const QString &text, TextRole role = TextRole::Body, QWidget *parent = nullptr);
[[nodiscard]] QLabel *makeWrappedLabel(
    const QString &text, TextRole role = TextRole::Body, QWidget *parent = nullptr);

enum class ButtonRole { Primary, Normal, Quiet, Danger };
/// A button whose text is also its accessible name.
[[nodiscard]] QPushButton *makeButton(const QString &text, const QString &objectName,
    ButtonRole role = ButtonRole::Normal, QWidget *parent = nullptr);
void setButtonRole(QPushButton *button, ButtonRole role);
/// In a sheet: Return does it from wherever it means nothing else, and from another button that button's own
/// action. After all of its buttons were made.
void makeDefault(QPushButton *button);

/// Sets a property that the style sheet selects by, and has the widget drawn anew.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

/// A picture of resources/icons that follows the theme.
class IconLabel : public QLabel
{
    Q_OBJECT
public:
    IconLabel(const QString &name, Token ink, int size, QWidget *parent = nullptr);
    void setPicture(const QString &name, Token ink);

protected:
    bool event(QEvent *event) override;

private:
    void draw();
    QString m_name;
    Token m_ink;
    int m_size;
};

} // namespace tandem::ui
