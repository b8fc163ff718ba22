#include "engine/review/pairverbs.h"
#include "engine/store/stores.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "tests/ui/itemmodels/samplecard.h"
#include "ui/itemmodels/comparisonmodel.h"
#include "ui/itemmodels/pairtexts.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;

namespace {

PairView pairOfClinics()
{
    const ClusterView card = tests::sampleCard({u"name"_s, u"fax"_s, u"source"_s},
        {{u"Ada Clinic"_s, u""_s, u"A"_s}, {u"Ada <b>North</b>"_s, u"737"_s, u"B"_s}},
        {FieldRole::Compare, FieldRole::Compare, FieldRole::Show});
    PairView pair;
    pair.pair = {card.records[0].id, card.records[1].id};
    pair.schema = card.schema;
    pair.recordNames = card.recordNames;
    pair.records = card.records;
    pair.comparedFields = {u"name"_s, u"fax"_s};
    return pair;
}

LearnedExplanation explanation(double cosine)
{
    LearnedExplanation explained;
    explained.prior = -4;
    explained.fields = {{5, 0.5}, {-1, 0}};
    explained.cosine = cosine;
    explained.total = -4 + 5.5 - 1 + cosine;
    explained.probability = 0.7;
    return explained;
}

} // namespace

class PairTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTwoRecordsAndNothingElse();
    void explainsByWhatWasLearned_data();
    void explainsByWhatWasLearned();
    void saysNothingOfAPairThatWasNotCompared();
    void namesTheAnswersOfAConflict();
    void givesEveryReasonItsWords();
};

void PairTextsTest::showsTwoRecordsAndNothingElse()
{
    ui::ComparisonModel model(nullptr, ui::ComparedColumns::Records);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.columnCount(), 0);
    model.setCard(ui::cardOf(pairOfClinics()));
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Record r2"_s);
    QVERIFY(!model.headerData(1, Qt::Horizontal, ui::ComparisonModel::IncludedRole).isValid());
    QVERIFY(!model.headerData(1, Qt::Horizontal, ui::ComparisonModel::SurvivingRole).toBool());
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole), QVariant());
    QVERIFY(model.index(1, 0).data(ui::ComparisonModel::BlankRole).toBool());
    QCOMPARE(model.index(0, 1).data().toString(), u"Ada <b>North</b>"_s);
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), u"Ada <b>North</b>, differs"_s);
    QVERIFY(!model.headerData(2, Qt::Vertical, ui::ComparisonModel::ComparedRole).toBool());
    model.setDetail(ui::FieldDetail::All);
    model.clear();
    QCOMPARE(model.columnCount(), 0);
}

void PairTextsTest::explainsByWhatWasLearned_data()
{
    QTest::addColumn<double>("cosine");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<double>("lastStart");

    QTest::newRow("fields only") << 0.0 << QStringList{u"Prior"_s, u"name"_s, u"fax"_s} << 1.5;
    QTest::newRow("and the whole record")
        << 0.25 << QStringList{u"Prior"_s, u"name"_s, u"fax"_s, u"Whole record"_s} << 0.5;
}

void PairTextsTest::explainsByWhatWasLearned()
{
    QFETCH(double, cosine);
    PairView pair = pairOfClinics();
    pair.explanation = explanation(cosine);
    const ui::Reasons reasons = ui::reasonsOf(pair);
    QStringList labels;
    for (const ui::ReasonRow& row : reasons.rows)
        labels += row.label;
    QTEST(labels, "labels");
    QTEST(reasons.rows.back().start, "lastStart");
    QCOMPARE(reasons.rows[1].weight, 5.5);
    QCOMPARE(reasons.total, pair.explanation->total);
    QCOMPARE(reasons.rows.back().start + reasons.rows.back().weight, reasons.total);
}

void PairTextsTest::saysNothingOfAPairThatWasNotCompared()
{
    QVERIFY(ui::reasonsOf(pairOfClinics()).rows.empty());
    PairView odd = pairOfClinics();
    odd.comparedFields.clear();
    odd.explanation = explanation(0);
    QCOMPARE(ui::reasonsOf(odd).rows.size(), size_t(3));
}

void PairTextsTest::namesTheAnswersOfAConflict()
{
    tests::WorkspaceFixture fixture;
    const auto matched = fixture.importAndMatch();
    QVERIFY(matched);
    const auto page = readQueuePage(fixture.stores(), {matched->session}, std::nullopt, 1);
    QVERIFY(page && !page->items.empty());
    const auto session = fixture.stores().sessions().read(matched->session);
    const RecordId first = fixture.stores().datasets().read(session->dataset)->firstRecord;
    AnswerConflict conflict;
    conflict.chain = {PairAnswer{first, {first.value + 1}, Verdict::Yes}, page->items.front().id};
    conflict.apart = PairAnswer{first, {first.value + 2}, Verdict::No};
    const QStringList lines = ui::conflictLines(fixture.stores(), matched->session, conflict);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith(u"r1 ("_s) && lines[0].endsWith(u": yes"_s), qPrintable(lines[0]));
    QVERIFY(lines[1].contains(page->items.front().title));
    QVERIFY(lines[2].endsWith(u": no"_s));
    conflict.chain = {PairAnswer{{900'001}, {900'002}, Verdict::Yes}};
    const QStringList unknown = ui::conflictLines(fixture.stores(), matched->session, conflict);
    QVERIFY(unknown[0].contains(u"900001"_s));
}

void PairTextsTest::givesEveryReasonItsWords()
{
    QStringList texts;
    for (const QuestionReason reason : {QuestionReason::Given, QuestionReason::Uncertain,
             QuestionReason::Verification, QuestionReason::RecallProbe, QuestionReason::Guard})
        texts += ui::reasonText(reason);
    QVERIFY(!texts.contains(QString()));
    QCOMPARE(texts.removeDuplicates(), 0);
}

WINNOW_TEST(PairTextsTest)
#include "pairtexts_test.moc"
