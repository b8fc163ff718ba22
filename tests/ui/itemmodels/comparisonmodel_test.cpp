#include "tests/support/testmain.h"
#include "tests/ui/itemmodels/samplecard.h"
#include "ui/itemmodels/comparisonmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;
using tests::sampleCard;
using ui::ComparisonModel;
using Ranges = std::vector<TextRange>;

namespace {

ClusterView clinics()
{
    return sampleCard({u"name"_s, u"zip"_s, u"fax"_s, u"source"_s, u"remark"_s, u"secret"_s},
        {{u"Ada Clinic"_s, u"60629"_s, u""_s, u"A"_s, u""_s, u"x"_s},
            {u"ADA CLINIC North"_s, u"60629"_s, u"737"_s, u"B"_s, u""_s, u"y"_s},
            {u"Ben School"_s, u"60607"_s, u"n/a"_s, u"A"_s, u""_s, u"z"_s}},
        {FieldRole::Compare, FieldRole::Compare, FieldRole::Compare, FieldRole::Show, FieldRole::Show,
            FieldRole::Ignore});
}

Ranges differing(const ComparisonModel& model, int row, int column)
{
    return model.index(row, column).data(ComparisonModel::DifferingRole).value<Ranges>();
}

} // namespace

class ComparisonModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsRelevantFieldsOnly();
    void showsAllFieldsOnRequest();
    void marksDifferencesAmongKeptRecords();
    void tellsBlankValues();
    void survivingValuesFollowTheKeptRecords();
    void saysNothingOfWhereAllAgree();
    void picksAndReleasesAValue();
    void leavesOthersOutAndTakesThemIn();
    void startsWithTheStoredExclusions();
    void saysEveryCellInWords();
    void hasNoCellsWithoutACard();
    void showsPlainText();
};

void ComparisonModelTest::showsRelevantFieldsOnly()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCard(clinics());
    QCOMPARE(model.rowCount(), 4); // without the blank context field and the ignored one
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.hiddenFieldCount(), 2);
    QCOMPARE(model.headerData(3, Qt::Vertical, Qt::DisplayRole).toString(), u"source"_s);
    QVERIFY(model.headerData(0, Qt::Vertical, ComparisonModel::ComparedRole).toBool());
    QVERIFY(!model.headerData(3, Qt::Vertical, ComparisonModel::ComparedRole).toBool());
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Record r2"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal, ComparisonModel::ShortNameRole).toString(), u"r2"_s);
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"Surviving value"_s);
}

void ComparisonModelTest::showsAllFieldsOnRequest()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCard(clinics());
    model.toggleRecord(2);
    model.setDetail(ui::FieldDetail::All);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.hiddenFieldCount(), 2);
    QCOMPARE(model.keptCount(), 2);
    model.setDetail(ui::FieldDetail::Relevant);
    QCOMPARE(model.rowCount(), 4);
}

void ComparisonModelTest::marksDifferencesAmongKeptRecords()
{
    ComparisonModel model;
    model.setCard(clinics());
    QCOMPARE(differing(model, 1, 0), (Ranges{{0, 5}}));
    QVERIFY(!model.index(1, 0).data(ComparisonModel::EqualRole).toBool());
    model.toggleRecord(2);
    QCOMPARE(differing(model, 1, 0), Ranges());
    QCOMPARE(differing(model, 1, 1), Ranges());
    QCOMPARE(differing(model, 1, 2), (Ranges{{0, 5}}));
    QCOMPARE(differing(model, 0, 1), (Ranges{{11, 5}}));
}

void ComparisonModelTest::tellsBlankValues()
{
    ComparisonModel model;
    model.setCard(clinics());
    QVERIFY(model.index(2, 0).data(ComparisonModel::BlankRole).toBool());
    QVERIFY(!model.index(2, 1).data(ComparisonModel::BlankRole).toBool());
    QVERIFY(model.index(2, 2).data(ComparisonModel::BlankRole).toBool());
    QCOMPARE(model.index(2, 2).data().toString(), u"n/a"_s);
}

void ComparisonModelTest::survivingValuesFollowTheKeptRecords()
{
    ComparisonModel model;
    model.setCard(clinics());
    const QModelIndex fax = model.index(2, model.survivingColumn());
    QCOMPARE(fax.data().toString(), u"737"_s);
    QVERIFY(fax.data(ComparisonModel::ProvenanceRole).toString().startsWith(u"r2 · "_s));
    QVERIFY(fax.data(Qt::AccessibleDescriptionRole).toString().startsWith(u"From record r2"_s));
    model.toggleRecord(1);
    QVERIFY(fax.data(ComparisonModel::BlankRole).toBool());
    QCOMPARE(fax.data(ComparisonModel::ProvenanceRole).toString(), QString());
}

void ComparisonModelTest::saysNothingOfWhereAllAgree()
{
    ComparisonModel model;
    model.setCard(clinics());
    const QModelIndex zip = model.index(1, model.survivingColumn());
    QVERIFY(!zip.data(ComparisonModel::ProvenanceRole).toString().isEmpty());
    model.toggleRecord(2);
    QCOMPARE(zip.data(ComparisonModel::ProvenanceRole).toString(), QString());
    model.setPick(1, RecordId{2});
    QVERIFY(!zip.data(ComparisonModel::ProvenanceRole).toString().isEmpty());
}

void ComparisonModelTest::picksAndReleasesAValue()
{
    ComparisonModel model;
    model.setCard(clinics());
    const QModelIndex zip = model.index(1, model.survivingColumn());
    model.setPick(1, RecordId{3});
    QCOMPARE(zip.data().toString(), u"60607"_s);
    QVERIFY(zip.data(ComparisonModel::PickedRole).toBool());
    QVERIFY(model.index(1, 2).data(ComparisonModel::PickedRole).toBool());
    QCOMPARE(model.pickOf(1), std::optional(RecordId{3}));
    model.setPick(1, std::nullopt);
    QVERIFY(!zip.data(ComparisonModel::PickedRole).toBool());
    QCOMPARE(model.pickOf(1), std::nullopt);
}

void ComparisonModelTest::leavesOthersOutAndTakesThemIn()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCard(clinics());
    model.excludeOthers(1);
    QCOMPARE(model.excluded(), (std::vector<RecordId>{{1}, {3}}));
    QCOMPARE(model.keptCount(), 1);
    model.excludeOthers(1);
    QCOMPARE(model.keptCount(), 3);
    model.toggleRecord(3); // the surviving values are no record
    model.toggleRecord(-1);
    model.toggleRecord(99);
    QCOMPARE(model.keptCount(), 3);
}

void ComparisonModelTest::startsWithTheStoredExclusions()
{
    ClusterView card = clinics();
    card.decision.excluded = {RecordId{2}};
    ComparisonModel model;
    model.setCard(card);
    QCOMPARE(model.excluded(), card.decision.excluded);
    QVERIFY(!model.headerData(1, Qt::Horizontal, ComparisonModel::IncludedRole).toBool());
    QVERIFY(!model.index(0, 1).data(ComparisonModel::IncludedRole).toBool());
}

void ComparisonModelTest::saysEveryCellInWords()
{
    ComparisonModel model;
    model.setCard(clinics());
    model.toggleRecord(2);
    const auto spoken = [&model](int row, int column) {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0, 1), u"ADA CLINIC North, differs"_s);
    QCOMPARE(spoken(1, 0), u"60629"_s);
    QCOMPARE(spoken(1, 2), u"60607, left out"_s);
    QCOMPARE(spoken(2, 0), u"blank"_s);
    QCOMPARE(spoken(2, 2), u"blank, left out"_s);
}

void ComparisonModelTest::hasNoCellsWithoutACard()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setCard(clinics());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    QCOMPARE(model.keptCount(), 0);
    model.toggleRecord(0);
}

void ComparisonModelTest::showsPlainText()
{
    ComparisonModel model;
    model.setCard(sampleCard({u"a\u202eb"_s}, {{u"<b>x</b>\u0001"_s}, {u"y"_s}}));
    QCOMPARE(model.index(0, 0).data().toString(), u"<b>x</b>\u2401"_s);
    QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), u"a\u21c4b"_s);
}

WINNOW_TEST(ComparisonModelTest)
#include "comparisonmodel_test.moc"
