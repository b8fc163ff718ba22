#include "engine/records/headernames.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QSet>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class HeaderNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distinct_data();
    void distinct();
    void thousandsOfEqualNames();
};

void HeaderNamesTest::distinct_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<qint64>("problems");
    QTest::newRow("all empty") << QStringList{u""_s, u" "_s} << QStringList{u"column_1"_s, u"column_2"_s}
                               << qint64(2);
    QTest::newRow("duplicates") << QStringList{u"a"_s, u"a"_s, u"a"_s}
                                << QStringList{u"a"_s, u"a_2"_s, u"a_3"_s} << qint64(2);
    QTest::newRow("number taken by the file")
        << QStringList{u"a"_s, u"a"_s, u"a_2"_s} << QStringList{u"a"_s, u"a_3"_s, u"a_2"_s} << qint64(1);
    QTest::newRow("duplicates but for spaces")
        << QStringList{u"a"_s, u" a "_s} << QStringList{u"a"_s, u"a_2"_s} << qint64(1);
    QTest::newRow("given name like a made one")
        << QStringList{u"column_2"_s, u""_s} << QStringList{u"column_2"_s, u"column_2_2"_s} << qint64(1);
    QTest::newRow("case differs") << QStringList{u"a"_s, u"A"_s} << QStringList{u"a"_s, u"A"_s} << qint64(0);
    QTest::newRow("fine") << QStringList{u"Naïve name"_s, u"b"_s} << QStringList{u"Naïve name"_s, u"b"_s}
                          << qint64(0);
}

void HeaderNamesTest::distinct()
{
    QFETCH(QStringList, cells);
    const HeaderNames header = distinctHeaderNames({cells.begin(), cells.end()}, 4);
    QTEST(QStringList(header.names.begin(), header.names.end()), "names");
    QTEST(header.problems.total, "problems");
    for (const RowProblem& problem : header.problems.kept)
        QCOMPARE(problem.line, 4);
}

void HeaderNamesTest::thousandsOfEqualNames()
{
    const HeaderNames header = distinctHeaderNames(std::vector<QString>(16'384, u"x"_s), 1);
    QCOMPARE(QSet<QString>(header.names.begin(), header.names.end()).size(), 16'384);
    QCOMPARE(header.problems.total, 16'383);
    QCOMPARE(header.problems.kept.size(), RowProblems::maxKept);
}

WINNOW_TEST(HeaderNamesTest)
#include "headernames_test.moc"
