#include "engine/samples/personwords.h"
#include "tests/support/testmain.h"

#include <QHash>
#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class PersonWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nicknames_data();
    void nicknames();
    void frequentWordsComeFirst();
    void theOnlyWord();
};

void PersonWordsTest::nicknames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("nickname");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("none known") << u"Roel"_s << u"Roel"_s;
    QTest::newRow("known") << u"William"_s << u"Bill"_s;
}

void PersonWordsTest::nicknames()
{
    QFETCH(QString, name);
    QTEST(nicknameOf(name), "nickname");
}

/// Of the ranks 1 to 4, drawn as 1/4, 1/5, 1/6 and 1/7.
void PersonWordsTest::frequentWordsComeFirst()
{
    const FrequentWords words({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    Random random(1);
    QHash<QString, double> drawn;
    for (int i = 0; i < 100'000; ++i)
        drawn[words.draw(random)] += 1;
    const double sum = 1.0 / 4 + 1.0 / 5 + 1.0 / 6 + 1.0 / 7;
    for (int rank = 1; rank <= 4; ++rank) {
        const double expected = 100'000 / (rank + 3) / sum;
        QVERIFY(qAbs(drawn[words.words()[static_cast<size_t>(rank - 1)]] - expected) < 600);
    }
}

void PersonWordsTest::theOnlyWord()
{
    Random random(1);
    QCOMPARE(FrequentWords({u"a"_s}).draw(random), u"a"_s);
}

WINNOW_TEST(PersonWordsTest)
#include "personwords_test.moc"
