#include "engine/records/truthfile.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

using Labels = std::vector<TruthLabel>;
using Pairs = std::vector<TruthPair>;

class TruthFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void reads_data();
    void reads();
    void realData();
};

void TruthFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty file") << QByteArray() << u"is empty"_s;
    QTest::newRow("other columns") << QByteArray("a,b\n1,2\n") << u"neither the columns"_s;
    QTest::newRow("half of each") << QByteArray("id,right_id\n1,2\n") << u"neither the columns"_s;
    QTest::newRow("missing cluster") << QByteArray("id,cluster\n1,2\n3,\n") << u"Line 3"_s;
    QTest::newRow("ragged row") << QByteArray("id,cluster\n1\n") << u"Line 2"_s;
}

void TruthFileTest::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const TableFile file(content);
    const auto truth = readTruthFile(file.path());
    QVERIFY(!truth.has_value());
    QVERIFY2(truth.error().message.contains(says), qPrintable(truth.error().message));
}

void TruthFileTest::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Truth>("truth");
    QTest::newRow("labels") << QByteArray("id,cluster\n1,7\n2,7\n")
                            << Truth(Labels{{u"1"_s, u"7"_s}, {u"2"_s, u"7"_s}});
    QTest::newRow("pairs") << QByteArray("left_id,right_id\n1,9\n") << Truth(Pairs{{u"1"_s, u"9"_s}});
    QTest::newRow("other order and columns")
        << QByteArray("cluster;note;id\nx;;a\n") << Truth(Labels{{u"a"_s, u"x"_s}});
    QTest::newRow("no rows") << QByteArray("id,cluster\n") << Truth(Labels{});
}

void TruthFileTest::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(Truth, truth);
    const TableFile file(content);
    const auto read = readTruthFile(file.path());
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == truth);
}

void TruthFileTest::realData()
{
    const QString folder = QStringLiteral(WINNOW_SHARED_DATA) + u"/linkage"_s;
    if (!QFile::exists(folder))
        QSKIP("needs ../shared/data");
    const auto labels = readTruthFile(folder + u"/cora/truth.csv"_s);
    QVERIFY(labels.has_value());
    QCOMPARE(std::get<Labels>(*labels).size(), 1'295U);
    const auto pairs = readTruthFile(folder + u"/dblp-acm/truth.csv"_s);
    QVERIFY(pairs.has_value());
    QCOMPARE(std::get<Pairs>(*pairs).size(), 2'224U);
}

WINNOW_TEST(TruthFileTest)
#include "truthfile_test.moc"
