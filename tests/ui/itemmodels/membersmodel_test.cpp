#include "tests/support/testmain.h"
#include "tests/ui/itemmodels/samplecard.h"
#include "ui/itemmodels/membersmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;
using ui::MembersModel;

class MembersModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhereEachValueCameFrom();
    void leavesOutWhatIsNoMember();
    void isEmptyWithoutACard();
};

void MembersModelTest::showsWhereEachValueCameFrom()
{
    MembersModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCard(tests::sampleCard({u"name"_s, u"fax"_s}, {{u"Ada"_s, u""_s}, {u"Ada Clinic"_s, u""_s}}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.index(0, MembersModel::ValueColumn).data().toString(), u"Ada Clinic"_s);
    QVERIFY(model.index(0, MembersModel::OriginColumn).data().toString().endsWith(u"record r2"_s));
    QVERIFY(model.index(0, 3).data(MembersModel::SourceRole).toBool());
    QVERIFY(!model.index(0, 2).data(MembersModel::SourceRole).toBool());
    QVERIFY(model.index(1, MembersModel::ValueColumn).data(MembersModel::BlankRole).toBool());
    QCOMPARE(model.index(1, MembersModel::OriginColumn).data().toString(), QString());
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"Record r2"_s);
}

void MembersModelTest::leavesOutWhatIsNoMember()
{
    ClusterView card = tests::sampleCard({u"name"_s, u"secret"_s},
        {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}, {u"c"_s, u"3"_s}}, {FieldRole::Compare, FieldRole::Ignore});
    card.decision.excluded = {RecordId{2}};
    MembersModel model;
    model.setCard(card);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.columnCount(), MembersModel::FirstMemberColumn + 2);
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"Record r3"_s);
}

void MembersModelTest::isEmptyWithoutACard()
{
    MembersModel model;
    const QAbstractItemModelTester tester(&model);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

WINNOW_TEST(MembersModelTest)
#include "membersmodel_test.moc"
