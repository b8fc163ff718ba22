#include "engine/samples/facility.h"
#include "engine/samples/facilitylist.h"
#include "engine/samples/facilitywords.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class FacilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneAreAskedFor();
    void canBeToldApart();
    void addressesStayInTheTown();
};

void FacilityTest::noneAreAskedFor()
{
    Random random(1);
    QVERIFY(makeFacilities(random, 0).empty());
}

/// Two different facilities never have the same name in the same town.
void FacilityTest::canBeToldApart()
{
    Random random(1);
    QSet<QStringList> names;
    const auto facilities = makeFacilities(random, 900);
    for (const Facility& facility : facilities)
        names.insert({facility.stem, facility.part, facility.kindName, facility.address.town});
    QCOMPARE(facilities.size(), 900U);
    QVERIFY(names.size() >= 890);
}

void FacilityTest::addressesStayInTheTown()
{
    Random random(1);
    for (const SampleTown& town : sampleTowns()) {
        const FacilityAddress address = makeAddress(random, town.name);
        QCOMPARE(address.town, town.name);
        QCOMPARE(address.postcode.left(3), town.postcode.left(3));
        QVERIFY(address.houseNumber > 0);
    }
}

WINNOW_TEST(FacilityTest)
#include "facility_test.moc"
