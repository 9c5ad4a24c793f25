// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

namespace tandem::session {
class Session;
}

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
    QList<UsedLibrary> libraries;
};

/// Name, version, licence and what Tandem is made of. Goes with its window.
class AboutSheet : public QDialog
{
    Q_OBJECT
public:
    AboutSheet(session::Session *session, const ProgramFacts &facts, QWidget *parent = nullptr);

    /// What "Copy details" copies.
    [[nodiscard]] QString details() const;

private:
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] QWidget *createLibraries();
    void showLibraries();

    ProgramFacts m_facts;
    QString m_folder;
    class QPlainTextEdit *m_libraries = nullptr;
};

} // namespace tandem::ui
