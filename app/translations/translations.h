#pragma once

#include <QTranslator>

class QCoreApplication;
class QLocale;

namespace winnow::app {

/// The texts in a language, Qt's own included, for as long as it lives; without that language the English
/// ones, whose plurals need a translation as well.
class Translations {
public:
    Translations(QCoreApplication& application, const QLocale& locale);

private:
    QTranslator m_qt;
    QTranslator m_texts;
};

} // namespace winnow::app
