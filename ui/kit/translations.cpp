// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/translations.h"

#include "ui/kit/icons.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace tandem::ui {
using namespace Qt::StringLiterals;

void installTranslations(const QLocale &locale)
{
    initIcons();
    for (QTranslator *old : qApp->findChildren<QTranslator *>(u"tandemTranslator"_s))
        delete old;
    // The last one installed is asked first.
    const std::pair<QString, QString> catalogues[] = {
        {u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {u"tandem"_s, u":/tandem/translations"_s}};
    for (const auto &[name, folder] : catalogues) {
        auto *translator = new QTranslator(qApp);
        translator->setObjectName(u"tandemTranslator"_s);
        const bool loaded = translator->load(locale, name, u"_"_s, folder)
            || (name == "tandem"_L1 && translator->load(u"tandem_en"_s, folder));
        if (loaded)
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace tandem::ui
