#include "engine/text/normalize.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

class NormalizeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void normalizes_data();
    void normalizes();
    void blankValues_data();
    void blankValues();
};

void NormalizeTest::normalizes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("case, punctuation, spaces")
        << QByteArray("  Smith,  JOHN (Jr.) ") << QByteArray("smith john jr");
    QTest::newRow("apostrophes are dropped") << QByteArray("O'Brien") << QByteArray("obrien");
    QTest::newRow("typographic apostrophe") << QByteArray("O’Brien") << QByteArray("obrien");
    QTest::newRow("accents") << QByteArray("Café Ångström") << QByteArray("cafe angstrom");
    QTest::newRow("combining accent") << QByteArray("Cafe\xCC\x81") << QByteArray("cafe");
    QTest::newRow("sharp s") << QByteArray("Straße") << QByteArray("strasse");
    QTest::newRow("capital sharp s") << QByteArray("STRA\xe1\xba\x9e"
                                                   "E")
                                     << QByteArray("strasse");
    QTest::newRow("Turkish I") << QByteArray("İstanbul") << QByteArray("istanbul");
    QTest::newRow("full width") << QByteArray("ＡＢＣ１２３") << QByteArray("abc123");
    QTest::newRow("ligature") << QByteArray("ﬁn") << QByteArray("fin");
    QTest::newRow("Cyrillic") << QByteArray("МОСКВА") << QByteArray("москва");
    QTest::newRow("Hangul stays composed") << QByteArray("한국") << QByteArray("한국");
    QTest::newRow("no-break space") << QByteArray("a\xC2\xA0"
                                                  "b")
                                    << QByteArray("a b");
    QTest::newRow("null token") << QByteArray("N/A") << QByteArray("");
    QTest::newRow("invalid UTF-8 does not stop it") << QByteArray("a\xFF"
                                                                  "b")
                                                    << QByteArray("a b");
}

void NormalizeTest::normalizes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(normalizedForMatching(text.toStdString())), expected);
}

void NormalizeTest::blankValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isBlank");
    QTest::newRow("empty") << QByteArray("") << true;
    QTest::newRow("spaces") << QByteArray(" \t\n") << true;
    QTest::newRow("dash") << QByteArray("-") << true;
    QTest::newRow("NULL") << QByteArray("NULL") << true;
    QTest::newRow("none") << QByteArray("None") << true;
    QTest::newRow("unknown") << QByteArray("(unknown)") << true;
    QTest::newRow("zero") << QByteArray("0") << false;
    QTest::newRow("a word with a null token in it") << QByteArray("unknown street") << false;
    QTest::newRow("begins like a null token") << QByteArray("nullarbor") << false;
    QTest::newRow("null token in quotes") << QByteArray("'n/a'") << true;
    QTest::newRow("letter with an accent") << QByteArray("é") << false;
    QTest::newRow("only an accent") << QByteArray("\xCC\x81") << true;
    QTest::newRow("full width null token") << QByteArray("ＮＵＬＬ") << true;
    QTest::newRow("a letter behind signs") << QByteArray("-- b") << false;
}

void NormalizeTest::blankValues()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isBlank);
    QCOMPARE(isBlankValue(text.toStdString()), isBlank);
    QCOMPARE(isBlankValue(QString::fromUtf8(text)), isBlank);
    QCOMPARE(normalizedForMatching(text.toStdString()).empty(), isBlank); // the quick look misses nothing
}

WINNOW_TEST(NormalizeTest)
#include "normalize_test.moc"
