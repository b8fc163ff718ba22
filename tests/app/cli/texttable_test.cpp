#include "app/cli/texttable.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace winnow::app {

using namespace Qt::StringLiterals;

class TextTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alignsColumns();
    void isEmptyWithoutRows();
    void keepsFileContentHarmless_data();
    void keepsFileContentHarmless();
};

void TextTableTest::alignsColumns()
{
    TextTable table({{u"id"_s, Align::Right}, {u"name"_s}});
    table.addRow({u"7"_s, u"a"_s});
    table.addRow({u"123"_s, u"long name"_s});
    QCOMPARE(table.text(), u" id  name\n  7  a\n123  long name\n"_s);
}

void TextTableTest::isEmptyWithoutRows()
{
    QCOMPARE(TextTable({{u"id"_s}}).text(), QString());
}

void TextTableTest::keepsFileContentHarmless_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("escape") << u"\x1b[2Jgone"_s;
    QTest::newRow("line break") << u"one\ntwo"_s;
    QTest::newRow("carriage return") << u"one\rtwo"_s;
    QTest::newRow("direction override") << u"abc\u202egnp"_s;
    QTest::newRow("very long") << QString(100'000, u'x');
}

void TextTableTest::keepsFileContentHarmless()
{
    QFETCH(const QString, cell);
    TextTable table({{cell}}); // columns of files and servers, too
    table.addRow({cell});
    const QString text = table.text();
    QCOMPARE(text.count(u'\n'), 2);
    QCOMPARE(text.section(u'\n', 0, 0), text.section(u'\n', 1, 1));
    QVERIFY(text.size() <= 2 * 61);
    for (const QChar bad : {QChar(u'\x1b'), QChar(u'\r'), QChar(u'\u202e')})
        QVERIFY(!text.contains(bad));
}

} // namespace winnow::app

using winnow::app::TextTableTest;
WINNOW_TEST(TextTableTest)
#include "texttable_test.moc"
