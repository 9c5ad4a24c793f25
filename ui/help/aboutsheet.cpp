// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/aboutsheet.h"

#include "ui/kit/copyfield.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSysInfo>

namespace tandem::ui {
using namespace Qt::StringLiterals;

AboutSheet::AboutSheet(const ProgramFacts &facts, QWidget *parent)
    : QDialog(parent)
    , m_facts(facts)
{
    setObjectName(u"aboutSheet"_s);
    setWindowTitle(tr("About Tandem"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 560);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    layout->addWidget(createHead());
    layout->addWidget(makeWrappedLabel(
        tr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It "
           "comes without any warranty."),
        TextRole::Body, this));
    layout->addWidget(makeLabel(tr("Data folder of this profile"), TextRole::Heading, this));
    auto *folder = new CopyField(tr("Data folder"), m_facts.dataFolder, this);
    folder->setObjectName(u"dataFolder"_s);
    layout->addWidget(folder);
    layout->addWidget(makeLabel(tr("Made with"), TextRole::Heading, this));
    layout->addWidget(createLibraries(), 1);
    auto *buttons = new QHBoxLayout;
    QPushButton *copy = makeButton(tr("Copy details"), u"copyDetails"_s, ButtonRole::Normal, this);
    QPushButton *close = makeButton(tr("Close"), u"closeAbout"_s, ButtonRole::Primary, this);
    copy->setIcon(icon(u"copy"_s));
    copy->setAutoDefault(false);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    close->setFocus();
}

QWidget *AboutSheet::createHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(new IconLabel(u"tandem"_s, Token::Accent, 56, head), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    QLabel *version = makeLabel(tr("Version %1").arg(m_facts.version), TextRole::Body, head);
    version->setObjectName(u"aboutVersion"_s);
    words->addWidget(makeLabel(u"Tandem"_s, TextRole::Title, head));
    words->addWidget(makeWrappedLabel(
        tr("Keeps Salesforce and Startdeliver in step, in both directions."), TextRole::Muted, head));
    words->addWidget(version);
    words->addWidget(makeWrappedLabel(m_facts.build, TextRole::Small, head));
    layout->addLayout(words, 1);
    return head;
}

QWidget *AboutSheet::createLibraries()
{
    m_libraries = new QPlainTextEdit(this);
    m_libraries->setObjectName(u"aboutLibraries"_s);
    m_libraries->setAccessibleName(tr("Libraries and their versions"));
    m_libraries->setReadOnly(true);
    m_libraries->setTabChangesFocus(true);
    QStringList lines;
    for (const UsedLibrary &library : std::as_const(m_facts.libraries))
        lines.append(u"%1 %2 (%3)"_s.arg(library.name, library.version, library.licence));
    lines.sort(Qt::CaseInsensitive);
    m_libraries->setPlainText(lines.join(u'\n'));
    return m_libraries;
}

QString AboutSheet::details() const
{
    return u"Tandem %1\n%2\n%3, %4\n%5\n\n%6\n"_s.arg(m_facts.version, m_facts.build,
        QSysInfo::prettyProductName(), QGuiApplication::platformName(), m_facts.dataFolder,
        m_libraries->toPlainText());
}

} // namespace tandem::ui
