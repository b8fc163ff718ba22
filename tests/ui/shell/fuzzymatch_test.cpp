#include "tests/support/testmain.h"
#include "ui/shell/fuzzymatch.h"

#include <QTest>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class FuzzyMatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsLettersInOrder_data();
    void findsLettersInOrder();
    void prefersTheBetterFit_data();
    void prefersTheBetterFit();
};

void FuzzyMatchTest::findsLettersInOrder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing typed") << QString() << u"Quit"_s << true;
    QTest::newRow("initials") << u"ow"_s << u"Open workspace…"_s << true;
    QTest::newRow("case") << u"QUIT"_s << u"Quit"_s << true;
    QTest::newRow("space between words") << u"dark col"_s << u"Dark colours"_s << true;
    QTest::newRow("wrong order") << u"tiuq"_s << u"Quit"_s << false;
    QTest::newRow("too many letters") << u"quitt"_s << u"Quit"_s << false;
    QTest::newRow("empty text") << u"a"_s << QString() << false;
}

void FuzzyMatchTest::findsLettersInOrder()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QTEST(fuzzyScore(typed, text).has_value(), "fits");
}

void FuzzyMatchTest::prefersTheBetterFit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("together") << u"und"_s << u"Undo"_s << u"Unsure, decided"_s;
    QTest::newRow("word starts") << u"ns"_s << u"New session"_s << u"Unsure"_s;
    QTest::newRow("shorter") << u"home"_s << u"Home"_s << u"Home page of the window"_s;
}

void FuzzyMatchTest::prefersTheBetterFit()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(fuzzyScore(typed, better).value() > fuzzyScore(typed, worse).value());
}

WINNOW_TEST(FuzzyMatchTest)
#include "fuzzymatch_test.moc"
