#include "engine/workspace/truthmapping.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

using Pairs = std::vector<TruthPair>;
using Labels = std::vector<TruthLabel>;

namespace {

/// Rows 0 to 2 are 1, 2 and 3 of the left table, rows 3 to 5 are 1, 2 and 9 of the right one.
TruthMapping linkedMapping()
{
    TruthMapping mapping(2);
    for (const QString& id : {u"1"_s, u"2"_s, u"3"_s})
        mapping.addRow(id, 0);
    for (const QString& id : {u"1"_s, u"2"_s, u"9"_s})
        mapping.addRow(id, 1);
    return mapping;
}

/// Which rows are together, as "0-3 1-4".
QString groupsOf(const std::vector<std::uint32_t>& partition)
{
    QStringList groups;
    for (std::size_t row = 0; row < partition.size(); ++row) {
        for (std::size_t other = row + 1; other < partition.size(); ++other) {
            if (partition[row] == partition[other])
                groups.append(u"%1-%2"_s.arg(row).arg(other));
        }
    }
    return groups.join(u' ');
}

} // namespace

class TruthMappingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairsAreLookedUpOnTheirSides_data();
    void pairsAreLookedUpOnTheirSides();
    void labelsMayNameTheTable_data();
    void labelsMayNameTheTable();
    void aSingleTableHasNoSides();
};

void TruthMappingTest::pairsAreLookedUpOnTheirSides_data()
{
    QTest::addColumn<Pairs>("pairs");
    QTest::addColumn<QString>("groups");
    QTest::addColumn<int>("warnings");
    QTest::newRow("coinciding ids") << Pairs{{u"1"_s, u"2"_s}, {u"2"_s, u"1"_s}} << u"0-4 1-3"_s << 0;
    QTest::newRow("the same id") << Pairs{{u"1"_s, u"1"_s}} << u"0-3"_s << 0;
    QTest::newRow("two of one side") << Pairs{{u"1"_s, u"1"_s}, {u"2"_s, u"1"_s}} << u"0-1 0-3 1-3"_s << 0;
    QTest::newRow("not on that side") << Pairs{{u"9"_s, u"3"_s}, {u"3"_s, u"9"_s}} << u"2-5"_s << 1;
    QTest::newRow("nothing is true") << Pairs() << QString() << 0;
}

void TruthMappingTest::pairsAreLookedUpOnTheirSides()
{
    QFETCH(Pairs, pairs);
    TruthMapping mapping = linkedMapping();
    QTEST(groupsOf(mapping.partition(pairs)), "groups");
    QTEST(static_cast<int>(mapping.warnings().size()), "warnings");
    QVERIFY(mapping.foundAny());
}

void TruthMappingTest::labelsMayNameTheTable_data()
{
    QTest::addColumn<Labels>("labels");
    QTest::addColumn<QString>("groups");
    QTest::addColumn<int>("warnings");
    QTest::addColumn<bool>("foundAny");
    QTest::newRow("ids of one table only")
        << Labels{{u"3"_s, u"a"_s}, {u"9"_s, u"a"_s}} << u"2-5"_s << 0 << true;
    QTest::newRow("named tables") << Labels{{u"left:1"_s, u"a"_s}, {u"right:2"_s, u"a"_s}} << u"0-4"_s << 0
                                  << true;
    QTest::newRow("of both tables") << Labels{{u"1"_s, u"a"_s}, {u"9"_s, u"a"_s}} << u"0-5"_s << 1 << true;
    QTest::newRow("of none") << Labels{{u"left:9"_s, u"a"_s}, {u"x"_s, u"a"_s}} << QString() << 1 << false;
}

void TruthMappingTest::labelsMayNameTheTable()
{
    QFETCH(Labels, labels);
    TruthMapping mapping = linkedMapping();
    QTEST(groupsOf(mapping.partition(labels)), "groups");
    QTEST(static_cast<int>(mapping.warnings().size()), "warnings");
    QTEST(mapping.foundAny(), "foundAny");
}

void TruthMappingTest::aSingleTableHasNoSides()
{
    TruthMapping mapping(1);
    for (const QString& id : {u"left:1"_s, u"2"_s, u"2"_s})
        mapping.addRow(id, 0);
    QCOMPARE(groupsOf(mapping.partition(Pairs{{u"2"_s, u"left:1"_s}})), u"0-1"_s);
    QCOMPARE(groupsOf(mapping.partition(Labels{{u"left:1"_s, u"a"_s}, {u"2"_s, u"a"_s}})), u"0-1"_s);
    QCOMPARE(mapping.warnings().size(), size_t{1});
}

WINNOW_TEST(TruthMappingTest)
#include "truthmapping_test.moc"
