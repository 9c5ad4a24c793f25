// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configcompletion.h"
#include "core/domain/configuration.h"
#include "ui/document/codeview.h"

namespace tandem::ui {

class KeyTable;

/// The configuration as JSON: highlighting, what may stand where (Ctrl+Space), marks at lines that are wrong.
/// Keeps no steps of its own: those of the draft are for form and document alike.
class JsonEditor : public CodeView
{
    Q_OBJECT
public:
    explicit JsonEditor(QWidget *parent = nullptr);

    /// Changes only what differs, so that the cursor stays where it is.
    void showText(const QByteArray &text);
    [[nodiscard]] QByteArray document() const;
    void showProblems(const QList<ConfigurationProblem> &problems);
    void goToLine(int line);
    /// Offers what may stand at the cursor; nothing where `onlyInside` and the cursor is in no word.
    void complete(bool onlyInside = false);

Q_SIGNALS:
    /// `line` is where the cursor is.
    void edited(const QByteArray &text, int line);
    /// What the setting at the cursor is for.
    void described(const QString &description);

protected:
    void applyColors() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpKeys();
    void setUpMargins();
    void insert(const QString &label);
    [[nodiscard]] JsonPlace place() const;
    void describe();

    QsciLexerJSON *m_lexer;
    KeyTable *m_keys;
    bool m_showing = false;
};

} // namespace tandem::ui
