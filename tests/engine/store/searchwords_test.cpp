#include "engine/store/searchwords.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class SearchWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void splitsAndFolds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("empty") << u""_s << QStringList();
        QTest::newRow("only signs") << u" -*\"():^+ "_s << QStringList();
        QTest::newRow("case and accents") << u"Café ÜBER café"_s << QStringList{u"cafe"_s, u"uber"_s};
        QTest::newRow("sharp s") << u"Straße STRASSE STRAẞE"_s << QStringList{u"strasse"_s};
        QTest::newRow("digits and dashes") << u"12-34 a_b"_s << QStringList{u"12"_s, u"34"_s, u"a"_s, u"b"_s};
        QTest::newRow("combining vowels stay inside") << u"हिन्दी x"_s << QStringList{u"हनद"_s, u"x"_s};
        QTest::newRow("beyond the basic plane") << u"𐐷x"_s << QStringList{u"𐐷x"_s};
        QTest::newRow("NUL") << u"a\0b"_s << QStringList{u"a"_s, u"b"_s};
    }

    void splitsAndFolds()
    {
        QFETCH(QString, text);
        QTEST(searchWords(text), "words");
    }

    void quotesEveryWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::newRow("one word") << u"Casa"_s << uR"("casa"*)"_s;
        QTest::newRow("operators are words") << u"a OR b NOT c"_s << uR"("a"* "or"* "b"* "not"* "c"*)"_s;
        QTest::newRow("quotes and brackets")
            << u"x\"y) AND (words:z"_s << uR"("x"* "y"* "and"* "words"* "z"*)"_s;
        QTest::newRow("nothing to look for") << u"\"*"_s << QString();
    }

    void quotesEveryWord()
    {
        QFETCH(QString, text);
        QTEST(prefixQuery(text), "query");
    }
};

WINNOW_TEST(SearchWordsTest)
#include "searchwords_test.moc"
