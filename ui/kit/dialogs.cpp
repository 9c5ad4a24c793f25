// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/dialogs.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace tandem::ui {

namespace {

Dialogs *replaced = nullptr;

void choose(QFileDialog *dialog, const FileRequest &request, Dialogs::Answered chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(request.filter);
    dialog->setDefaultSuffix(request.suffix);
    if (!request.suggestedName.isEmpty())
        dialog->selectFile(request.suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
        [chosen = std::move(chosen)](const QString &path) { chosen(path); });
    dialog->open();
}

} // namespace

void Dialogs::ask(QWidget *parent, const Question &question, Answered answered)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(question.title);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.text);
    box->setInformativeText(question.explanation);
    const QString safe = question.choices.isEmpty() ? QString() : question.choices.last().id;
    const QString preselected = question.preselected.isEmpty() ? safe : question.preselected;
    for (const Choice &choice : question.choices) {
        QPushButton *button = box->addButton(
            choice.text, choice.destructive ? QMessageBox::DestructiveRole : QMessageBox::ActionRole);
        button->setObjectName(choice.id);
        if (choice.id == safe)
            box->setEscapeButton(button);
        if (choice.id == preselected)
            box->setDefaultButton(button);
    }
    QObject::connect(box, &QMessageBox::finished, box, [box, answered = std::move(answered), safe] {
        const QAbstractButton *clicked = box->clickedButton();
        answered(clicked ? clicked->objectName() : safe);
    });
    box->open();
}

void Dialogs::openFile(QWidget *parent, const FileRequest &request, Answered chosen)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    choose(dialog, request, std::move(chosen));
}

void Dialogs::saveFile(QWidget *parent, const FileRequest &request, Answered chosen)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    choose(dialog, request, std::move(chosen));
}

bool Dialogs::openUrl(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

Dialogs &Dialogs::current()
{
    static Dialogs system;
    return replaced ? *replaced : system;
}

void Dialogs::setCurrent(Dialogs *dialogs)
{
    replaced = dialogs;
}

} // namespace tandem::ui
