// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/translations.h"

#include "ui/kit/icons.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions of this file their translations.
struct Languages
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Languages)
};

} // namespace

QString personSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/desktop.ini"_s;
}

void installTranslations(const QLocale &locale)
{
    initIcons();
    for (QTranslator *old : qApp->findChildren<QTranslator *>(u"tandemTranslator"_s))
        delete old;
    struct Catalogue
    {
        QLocale locale;
        QString name;
        QString folder;
    };
    const QString own = u":/tandem/translations"_s;
    // The last one installed is asked first.
    const Catalogue catalogues[] = {{QLocale(QLocale::English), u"tandem"_s, own},
        {locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {locale, u"tandem"_s, own}};
    for (const Catalogue &catalogue : catalogues) {
        auto *translator = new QTranslator(qApp);
        translator->setObjectName(u"tandemTranslator"_s);
        if (translator->load(catalogue.locale, catalogue.name, u"_"_s, catalogue.folder))
            QCoreApplication::installTranslator(translator);
    }
}

QList<Language> languages()
{
    const QString system = Languages::tr("Language of the system");
    return {{QString(), system, system}, {u"en"_s, u"English"_s, Languages::tr("English")},
        {u"sv"_s, u"Svenska"_s, Languages::tr("Swedish")}, {u"de"_s, u"Deutsch"_s, Languages::tr("German")}};
}

QString chosenLanguage()
{
    return QSettings(personSettingsFile(), QSettings::IniFormat).value(u"language"_s).toString();
}

void chooseLanguage(const QString &code)
{
    QSettings settings(personSettingsFile(), QSettings::IniFormat);
    if (code.isEmpty())
        settings.remove(u"language"_s);
    else
        settings.setValue(u"language"_s, code);
}

QLocale chosenLocale()
{
    const QString code = chosenLanguage();
    if (code.isEmpty())
        return QLocale::system();
    const QLocale chosen(code);
    const QLocale here(chosen.language(), QLocale::system().territory());
    return here.language() == chosen.language() ? here : chosen;
}

} // namespace tandem::ui
