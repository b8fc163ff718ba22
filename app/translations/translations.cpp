#include "app/translations/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace winnow::app {

using namespace Qt::StringLiterals;

Translations::Translations(QCoreApplication& application, const QLocale& locale)
{
    const QLocale english(QLocale::English);
    if (m_texts.load(locale, u"winnow"_s, u"_"_s, u":/i18n"_s)
        || m_texts.load(english, u"winnow"_s, u"_"_s, u":/i18n"_s))
        application.installTranslator(&m_texts);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&m_qt);
}

} // namespace winnow::app
