// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newprofilesheet.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace tandem::ui {
using namespace Qt::StringLiterals;

NewProfileSheet::NewProfileSheet(session::ProfileFolder folder, ProfileOpener opener, QWidget *parent)
    : QDialog(parent)
    , m_folder(std::move(folder))
    , m_opener(std::move(opener))
    , m_name(new QLineEdit(this))
    , m_problem(makeWrappedLabel({}, TextRole::Body, this))
{
    setObjectName(u"newProfileSheet"_s);
    setWindowTitle(tr("New profile"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("New profile"), TextRole::Heading, this));
    layout->addWidget(makeWrappedLabel(
        tr("Each profile has its own connections, configuration and history: one for production, for "
           "example, and one for a sandbox. It opens in a window of its own."),
        TextRole::Muted, this));
    QLabel *label = makeLabel(tr("Name"), TextRole::Body, this);
    label->setBuddy(m_name);
    layout->addWidget(label);
    m_name->setObjectName(u"newProfileName"_s);
    m_name->setAccessibleName(tr("Name of the new profile"));
    m_name->setPlaceholderText(u"production"_s);
    layout->addWidget(m_name);
    m_problem->setObjectName(u"newProfileProblem"_s);
    m_problem->setProperty("ink", u"bad"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QPushButton *cancel = makeButton(tr("Cancel"), u"cancelNewProfile"_s, ButtonRole::Normal, this);
    QPushButton *create = makeButton(tr("Create and open"), u"createProfile"_s, ButtonRole::Primary, this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(create);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(create, &QPushButton::clicked, this, &NewProfileSheet::createProfile);
    connect(m_name, &QLineEdit::returnPressed, this, &NewProfileSheet::createProfile);
    connect(m_name, &QLineEdit::textEdited, this, [this] { say({}); });
    m_name->setFocus();
}

void NewProfileSheet::createProfile()
{
    const QString name = m_name->text().trimmed();
    Status done = m_folder.checkNew(name);
    if (done)
        done = m_opener(name);
    if (done) {
        close();
        return;
    }
    say(spoken(done.error().text));
    m_name->selectAll();
    m_name->setFocus();
}

void NewProfileSheet::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_name->setAccessibleDescription(problem);
    adjustSize();
}

} // namespace tandem::ui
