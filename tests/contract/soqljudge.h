// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/program.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tandem {

/// @jetstreamapp/soql-parser-js, asked whether it takes a statement.
class SoqlJudge
{
public:
    [[nodiscard]] bool start() { return m_parser.start(QStringLiteral("soqlcorpus.mjs"), {}); }
    [[nodiscard]] bool takes(const QString &statement)
    {
        // A JSON text that stands on one line.
        const QByteArray list = QJsonDocument(QJsonArray{statement}).toJson(QJsonDocument::Compact);
        m_parser.say(list.mid(1).chopped(1));
        return m_parser.nextLine() == "yes";
    }

private:
    Program m_parser;
};

} // namespace tandem
