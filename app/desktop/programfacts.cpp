// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/programfacts.h"

#include <QSysInfo>

namespace tandem::desktop {
using namespace Qt::StringLiterals;

ui::ProgramFacts programFacts(const QString &dataFolder)
{
    ui::ProgramFacts facts;
    facts.dataFolder = dataFolder;
    facts.version = QStringLiteral(TANDEM_VERSION);
    facts.build = u"%1, GCC %2, Qt %3"_s.arg(
        QSysInfo::buildAbi(), QString::fromLatin1(__VERSION__), QString::fromLatin1(QT_VERSION_STR));
    facts.libraries.append({u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0"_s});
    // "name|version|licence" each, as CMake found them.
    for (const QString &line : QStringLiteral(TANDEM_LIBRARIES).split(u'^')) {
        const QStringList parts = line.split(u'|');
        if (parts.size() == 3)
            facts.libraries.append({parts.at(0), parts.at(1), parts.at(2)});
    }
    return facts;
}

session::SupportRequest supportRequest(const QString &dataFolder, const QStringList &logFiles)
{
    const ui::ProgramFacts facts = programFacts(dataFolder);
    session::SupportRequest request{facts.version + u" ("_s + facts.build + u')', {}, logFiles};
    for (const ui::UsedLibrary &library : facts.libraries)
        request.libraries.append({library.name, library.version});
    return request;
}

} // namespace tandem::desktop
