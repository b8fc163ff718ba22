#include "engine/records/tableformat.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class TableFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delimiterNames_data();
    void delimiterNames();
    void encodingNames_data();
    void encodingNames();
};

void TableFormatTest::delimiterNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("delimiter");
    QTest::newRow("empty") << QString() << -1;
    QTest::newRow("two characters") << u",;"_s << -1;
    QTest::newRow("quote") << u"\""_s << -1;
    QTest::newRow("line break") << u"\n"_s << -1;
    QTest::newRow("outside ASCII") << u"§"_s << -1;
    QTest::newRow("comma") << u"comma"_s << int(',');
    QTest::newRow("tab") << u"TAB"_s << int('\t');
    QTest::newRow("escaped tab") << u"\\t"_s << int('\t');
    QTest::newRow("real tab") << u"\t"_s << int('\t');
    QTest::newRow("semicolon itself") << u";"_s << int(';');
    QTest::newRow("any other") << u"~"_s << int('~');
}

void TableFormatTest::delimiterNames()
{
    QFETCH(QString, name);
    QFETCH(int, delimiter);
    const auto found = delimiterFromName(name);
    QCOMPARE(found ? int(*found) : -1, delimiter);
    if (found)
        QCOMPARE(delimiterFromName(delimiterName(*found)), found);
}

void TableFormatTest::encodingNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<TextEncoding>>("encoding");
    using Encoding = std::optional<TextEncoding>;
    QTest::newRow("unknown") << u"EBCDIC"_s << Encoding();
    QTest::newRow("empty") << QString() << Encoding();
    QTest::newRow("utf8") << u"utf8"_s << Encoding(TextEncoding::Utf8);
    QTest::newRow("UTF-16BE") << u"utf-16be"_s << Encoding(TextEncoding::Utf16BE);
    QTest::newRow("cp1252") << u"CP1252"_s << Encoding(TextEncoding::Windows1252);
    QTest::newRow("latin1") << u"latin1"_s << Encoding(TextEncoding::Latin1);
}

void TableFormatTest::encodingNames()
{
    QFETCH(QString, name);
    QFETCH(std::optional<TextEncoding>, encoding);
    QVERIFY(textEncodingFromName(name) == encoding);
    if (encoding)
        QVERIFY(textEncodingFromName(textEncodingName(*encoding)) == encoding);
}

WINNOW_TEST(TableFormatTest)
#include "tableformat_test.moc"
