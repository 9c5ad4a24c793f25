// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/appsheet.h"

#include "ui/connect/appsettings.h"
#include "ui/kit/card.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>

namespace tandem::ui {
using namespace Qt::StringLiterals;

AppSheet::AppSheet(const QList<int> &redirectPorts, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"appSheet"_s);
    setWindowTitle(tr("The app in Salesforce"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 640);
    auto *content = new QWidget;
    content->setProperty("transparent", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    for (const AppSettingGroup &group : appSettings(redirectPorts)) {
        auto *card = new Card(group.heading, content);
        for (const AppSetting &setting : group.settings)
            card->body()->addWidget(lineOf(setting));
        column->addWidget(card);
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"appSettings"_s);
    // Most of it is there to be read: by keyboard too one scrolls to its end.
    scroll->setAccessibleName(tr("Settings of the app"));
    scroll->setProperty("read", true);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(
        makeLabel(tr("What an administrator sets up in Salesforce, once"), TextRole::Title, this));
    layout->addWidget(makeWrappedLabel(tr("Tandem signs in through an app of your own organisation. Its "
                                          "consumer key is what you enter afterwards."),
        TextRole::Muted, this));
    layout->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 8, 0);
    QPushButton *close = makeButton(tr("Close"), u"closeAppSheet"_s, ButtonRole::Normal, this);
    QPushButton *copy = makeButton(tr("Copy as a request"), u"copyAppRequest"_s, ButtonRole::Primary, this);
    copy->setIcon(icon(u"copy"_s, Token::OnAccent));
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(copy);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(copy, &QPushButton::clicked, this, [this, copy, text = appRequestText(redirectPorts)] {
        QGuiApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
    });
}

QWidget *AppSheet::lineOf(const AppSetting &setting)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(makeWrappedLabel(setting.name, TextRole::Body, line));
    if (!setting.why.isEmpty())
        texts->addWidget(makeWrappedLabel(setting.why, TextRole::Small, line));
    texts->addStretch(1);
    layout->addLayout(texts, 1);
    QLabel *value = makeLabel(setting.value, setting.copies ? TextRole::Code : TextRole::Heading, line);
    value->setWordWrap(!setting.copies);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(value, setting.copies ? 0 : 1, Qt::AlignTop);
    if (setting.copies) {
        QPushButton *copy = makeButton({}, u"copySetting"_s, ButtonRole::Quiet, line);
        copy->setIcon(icon(u"copy"_s, Token::Accent));
        copy->setToolTip(tr("Copy"));
        copy->setAccessibleName(tr("Copy: %1").arg(setting.name));
        layout->addWidget(copy, 0, Qt::AlignTop);
        connect(copy, &QPushButton::clicked, this,
            [text = setting.value] { QGuiApplication::clipboard()->setText(text); });
    }
    return line;
}

} // namespace tandem::ui
