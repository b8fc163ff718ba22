#include "app/translations/translations.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

using namespace Qt::StringLiterals;
using namespace winnow::app;

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksTheLanguageOrEnglish_data();
    void speaksTheLanguageOrEnglish();
    void endsWithItsObject();
    void keepsTheMarksOfEachText_data();
    void keepsTheMarksOfEachText();
};

namespace {

QString inThisLanguage(const char* context, const char* text, int number = -1)
{
    return QCoreApplication::translate(context, text, nullptr, number);
}

/// One text of a .ts file with its translations: one, or one for each plural form.
struct Message {
    QString source;
    QStringList translations;
};

std::vector<Message> messagesOf(QIODevice& file)
{
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    bool hasPlurals = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1)
            hasPlurals = xml.attributes().hasAttribute("numerus"_L1);
        else if (xml.name() == "source"_L1)
            messages.push_back({xml.readElementText(), {}});
        else if (xml.name() == "numerusform"_L1)
            messages.back().translations.append(xml.readElementText());
        else if (xml.name() == "translation"_L1 && !hasPlurals)
            messages.back().translations.append(xml.readElementText());
    }
    return messages;
}

/// The numbered marks of a text, each once and in order: "%1", "%L2".
QStringList marksOf(const QString& text)
{
    static const QRegularExpression mark(u"%L?[1-9]"_s);
    QStringList marks;
    for (auto found = mark.globalMatch(text); found.hasNext();)
        marks.append(found.next().captured());
    marks.removeDuplicates();
    marks.sort();
    return marks;
}

} // namespace

void TranslationsTest::speaksTheLanguageOrEnglish_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");

    const QString plain = u"Column"_s;
    QTest::newRow("German") << QLocale(u"de_AT"_s) << u"Spalte"_s << u"1 Spalte"_s << u"2 Spalten"_s;
    QTest::newRow("English") << QLocale(u"en_GB"_s) << plain << u"1 column"_s << u"2 columns"_s;
    QTest::newRow("a language that is not there")
        << QLocale(u"fi_FI"_s) << plain << u"1 column"_s << u"2 columns"_s;
    QTest::newRow("no language") << QLocale::c() << plain << u"1 column"_s << u"2 columns"_s;
}

void TranslationsTest::speaksTheLanguageOrEnglish()
{
    QFETCH(QLocale, locale);
    const Translations translations(*QCoreApplication::instance(), locale);

    QTEST(inThisLanguage("winnow::ui::ColumnsModel", "Column"), "column");
    QTEST(inThisLanguage("winnow::ui::ImportForm", "%n column(s)", 1), "one");
    QTEST(inThisLanguage("winnow::ui::ImportForm", "%n column(s)", 2), "two");
}

void TranslationsTest::endsWithItsObject()
{
    {
        const Translations german(*QCoreApplication::instance(), QLocale(u"de_DE"_s));
        QCOMPARE(inThisLanguage("winnow::ui::ColumnsModel", "Column"), u"Spalte"_s);
    }
    QCOMPARE(inThisLanguage("winnow::ui::ColumnsModel", "Column"), u"Column"_s);
}

void TranslationsTest::keepsTheMarksOfEachText_data()
{
    QTest::addColumn<QString>("fileName");

    QTest::newRow("German") << u"winnow_de.ts"_s;
    QTest::newRow("English plurals") << u"winnow_en.ts"_s;
}

void TranslationsTest::keepsTheMarksOfEachText()
{
    QFETCH(QString, fileName);
    QFile file(QStringLiteral(WINNOW_SOURCE_ROOT "/translations/") + fileName);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));

    const std::vector<Message> messages = messagesOf(file);

    QVERIFY(!messages.empty());
    for (const Message& message : messages) {
        for (const QString& translation : message.translations) {
            if (!translation.isEmpty())
                QVERIFY2(marksOf(translation) == marksOf(message.source), qPrintable(translation));
        }
    }
}

WINNOW_TEST(TranslationsTest)
#include "translations_test.moc"
