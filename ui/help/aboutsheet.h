// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QPlainTextEdit;

namespace tandem::ui {

struct UsedLibrary
{
    QString name;
    QString version;
    QString licence;
};

/// What the program knows of itself.
struct ProgramFacts
{
    QString version;
    QString build; ///< with what it was compiled, for what machine
    QString dataFolder; ///< of the profile
    QList<UsedLibrary> libraries;
};

/// Name, version, licence and what Tandem is made of. Goes with its window.
class AboutSheet : public QDialog
{
    Q_OBJECT
public:
    explicit AboutSheet(const ProgramFacts &facts, QWidget *parent = nullptr);

    /// What "Copy details" copies.
    [[nodiscard]] QString details() const;

private:
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] QWidget *createLibraries();

    ProgramFacts m_facts;
    QPlainTextEdit *m_libraries = nullptr;
};

} // namespace tandem::ui
