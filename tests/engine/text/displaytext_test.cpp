#include "engine/text/displaytext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow::engine;

class DisplayTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatCannotBeSeen_data();
    void showsWhatCannotBeSeen();
};

void DisplayTextTest::showsWhatCannotBeSeen_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");

    QTest::newRow("empty") << u""_s << u""_s << u""_s;
    QTest::newRow("plain") << u"<b>Ada & Co</b>"_s << u"<b>Ada & Co</b>"_s << u"<b>Ada & Co</b>"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"a\u2400b"_s << u"a\u2400b"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a\u2409b"_s << u"a\u2409b"_s;
    QTest::newRow("escape and delete")
        << u"\u001b[0m\u007f"_s << u"\u241b[0m\u2421"_s << u"\u241b[0m\u2421"_s;
    QTest::newRow("second control block") << QString(QChar(0x85)) << u"\uFFFD"_s << u"\uFFFD"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"a\nb"_s << u"a\u21b5b"_s;
    QTest::newRow("Windows line break") << u"a\r\nb"_s << u"a \nb"_s << u"a \u21b5b"_s;
    QTest::newRow("lone carriage return") << u"a\rb"_s << u"a\u240db"_s << u"a\u240db"_s;
    QTest::newRow("paragraph separator") << u"a\u2029b"_s << u"a\nb"_s << u"a\u21b5b"_s;
    QTest::newRow("direction override")
        << u"a\u202egpj.exe\u202c"_s << u"a\u21c4gpj.exe\u21c4"_s << u"a\u21c4gpj.exe\u21c4"_s;
    QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"\u21c4a\u21c4"_s << u"\u21c4a\u21c4"_s;
    QTest::newRow("invisible spaces") << u"\uFEFFa\u200bb"_s << u"\u2423a\u2423b"_s << u"\u2423a\u2423b"_s;
    QTest::newRow("joiners stay") << u"\u0645\u06cc\u200c\u0634"_s << u"\u0645\u06cc\u200c\u0634"_s
                                  << u"\u0645\u06cc\u200c\u0634"_s;
    QTest::newRow("astral") << u"\U0001F600"_s << u"\U0001F600"_s << u"\U0001F600"_s;
    QTest::newRow("lone high surrogate") << QString(QChar(0xD83D)) << u"\uFFFD"_s << u"\uFFFD"_s;
    QTest::newRow("surrogates in the wrong order")
        << QString(QChar(0xDE00)) + QChar(0xD83D) << u"\uFFFD\uFFFD"_s << u"\uFFFD\uFFFD"_s;
}

void DisplayTextTest::showsWhatCannotBeSeen()
{
    QFETCH(QString, value);

    QTEST(displayText(value), "text");
    QTEST(displayLine(value), "line");
    QCOMPARE(displayText(value).size(), value.size());
}

WINNOW_TEST(DisplayTextTest)
#include "displaytext_test.moc"
