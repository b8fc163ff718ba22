#include "engine/exchange/labelfile.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class LabelFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scoresAreVerdicts_data();
    void scoresAreVerdicts();
    void readsLabels_data();
    void readsLabels();
    void listsBadRows_data();
    void listsBadRows();
    void refuses_data();
    void refuses();
    void writesWhatItReads();
};

void LabelFileTest::scoresAreVerdicts_data()
{
    QTest::addColumn<QString>("score");
    QTest::addColumn<std::optional<Verdict>>("verdict");
    QTest::newRow("1") << "1" << std::optional(Verdict::Yes);
    QTest::newRow("just above") << "0.500001" << std::optional(Verdict::Yes);
    QTest::newRow("half") << "0.5" << std::optional(Verdict::Unsure);
    QTest::newRow("half, written otherwise") << "5e-1" << std::optional(Verdict::Unsure);
    QTest::newRow("just below") << "0.499" << std::optional(Verdict::No);
    QTest::newRow("0") << "0.0" << std::optional(Verdict::No);
    QTest::newRow("above 1") << "1.0001" << std::optional<Verdict>();
    QTest::newRow("below 0") << "-0.1" << std::optional<Verdict>();
    QTest::newRow("NaN") << "nan" << std::optional<Verdict>();
    QTest::newRow("infinite") << "inf" << std::optional<Verdict>();
    QTest::newRow("comma") << "0,9" << std::optional<Verdict>();
    QTest::newRow("nothing") << "" << std::optional<Verdict>();
    QTest::newRow("a word") << "match" << std::optional<Verdict>();
}

void LabelFileTest::scoresAreVerdicts()
{
    QFETCH(const QString, score);
    QFETCH(const std::optional<Verdict>, verdict);
    QCOMPARE(verdictOfScore(score), verdict);
}

void LabelFileTest::readsLabels_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<PairLabel>("label");
    const PairLabel plain{2, {}, u"a"_s, {}, u"b"_s, Verdict::Yes};
    const PairLabel sided{2, u"left"_s, u"a"_s, u"right"_s, u"b"_s, Verdict::No};
    QTest::newRow("one table") << QByteArray("unique_id_l,unique_id_r,clerical_match_score\na,b,1\n")
                               << plain;
    QTest::newRow("other order, more columns")
        << QByteArray("Clerical_Match_Score,note,unique_id_r,unique_id_l\n1,x,b,a\n") << plain;
    QTest::newRow("another name of the id")
        << QByteArray("rec_l,rec_r,clerical_match_score\na,b,1\n") << plain;
    QTest::newRow("two tables") << QByteArray(
        "source_dataset_l,unique_id_l,source_dataset_r,unique_id_r,clerical_match_score\n"
        "left,a,right,b,0.1\n") << sided;
}

void LabelFileTest::readsLabels()
{
    QFETCH(const QByteArray, content);
    QFETCH(const PairLabel, label);
    const auto file = readLabelFile(TableFile(content).path());
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QCOMPARE(file->labels, std::vector{label});
    QCOMPARE(file->problems.total, 0);
}

void LabelFileTest::listsBadRows_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("says");
    QTest::newRow("score") << QByteArray("a,b,2") << u"“2”"_s;
    QTest::newRow("no score") << QByteArray("a,b,") << u"“”"_s;
    QTest::newRow("ragged") << QByteArray("a,b") << u"“”"_s;
    QTest::newRow("no id") << QByteArray("a, ,1") << u"id"_s;
}

void LabelFileTest::listsBadRows()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, says);
    const TableFile content("unique_id_l,unique_id_r,clerical_match_score\nx,y,1\n" + row + "\nz,x,0\n");
    const auto file = readLabelFile(content.path());
    QVERIFY(file);
    QCOMPARE(file->labels.size(), 2U);
    QCOMPARE(file->problems.total, 1);
    QCOMPARE(file->problems.kept[0].line, 3);
    QVERIFY2(file->problems.kept[0].message.contains(says), qPrintable(file->problems.kept[0].message));
}

void LabelFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no score column") << QByteArray("unique_id_l,unique_id_r\na,b\n");
    QTest::newRow("one id") << QByteArray("unique_id_l,clerical_match_score\na,1\n");
    QTest::newRow("which id is not clear") << QByteArray("a_l,a_r,b_l,b_r,clerical_match_score\n1,2,3,4,1\n");
    QTest::newRow("only the tables") << QByteArray(
        "source_dataset_l,source_dataset_r,clerical_match_score\na,b,1\n");
}

void LabelFileTest::refuses()
{
    QFETCH(const QByteArray, content);
    const auto file = readLabelFile(TableFile(content).path());
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::InvalidInput);
}

void LabelFileTest::writesWhatItReads()
{
    for (const Verdict verdict : {Verdict::Yes, Verdict::No, Verdict::Unsure})
        QCOMPARE(verdictOfScore(labelScore(verdict)), std::optional(verdict));
    QCOMPARE(labelColumns(false).size(), 3U);
    QCOMPARE(labelColumns(true).front(), u"source_dataset_l"_s);
}

WINNOW_TEST(LabelFileTest)
#include "labelfile_test.moc"
