#include "engine/records/preview.h"
#include "engine/records/truthfile.h"
#include "engine/samples/samplefacilities.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QFile>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

namespace {

const QString sampleFolder = QStringLiteral(WINNOW_SOURCE_ROOT) + u"/resources/sample/"_s;

using Write = Result<void> (*)(QIODevice&, std::uint64_t);

QByteArray written(Write write, std::uint64_t seed)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return write(buffer, seed) ? buffer.data() : QByteArray();
}

} // namespace

class SampleFacilitiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsAFailedWrite();
    void bundledFiles_data();
    void bundledFiles();
    void readsWithoutProblems();
    void hasRealisticDuplicates();
    void hasNamesakes();
    void otherSeedOtherRows();
};

void SampleFacilitiesTest::tellsAFailedWrite()
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    QVERIFY(!writeSampleFacilities(buffer).has_value());
}

void SampleFacilitiesTest::bundledFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Write>("write");
    QTest::newRow("table") << u"clinics-and-schools.csv"_s << Write(&writeSampleFacilities);
    QTest::newRow("truth") << u"clinics-and-schools-truth.csv"_s << Write(&writeSampleFacilitiesTruth);
}

/// The bundled files are what the generator writes, byte for byte, on every platform.
void SampleFacilitiesTest::bundledFiles()
{
    QFETCH(QString, name);
    QFETCH(Write, write);
    QFile file(sampleFolder + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == written(write, sampleFacilitiesSeed));
}

void SampleFacilitiesTest::readsWithoutProblems()
{
    const auto preview = previewTable(sampleFolder + u"clinics-and-schools.csv"_s, {}, 10'000);
    QVERIFY(preview.has_value());
    QCOMPARE(preview->columns, sampleFacilityColumns());
    QCOMPARE(preview->problems.total, 0);
    QVERIFY((preview->detected.format == TableFormat{TextEncoding::Utf8, ',', HeaderRow::Present}));
    QCOMPARE(preview->detected.certainty, Certainty::Certain);
    const auto truth = readTruthFile(sampleFolder + u"clinics-and-schools-truth.csv"_s);
    QVERIFY(truth.has_value());
    QCOMPARE(std::get<std::vector<TruthLabel>>(*truth).size(), preview->rows.size());
}

void SampleFacilitiesTest::hasRealisticDuplicates()
{
    const auto rows = sampleFacilities();
    QVERIFY(rows.size() >= 1'900 && rows.size() <= 2'200);
    QHash<qint64, int> sizes;
    QSet<QString> lists;
    for (const SampleFacility& row : rows) {
        QCOMPARE(row.values.size(), sampleFacilityColumns().size());
        ++sizes[row.cluster];
        lists.insert(row.values[1]);
    }
    QCOMPARE(lists.size(), 5);
    QSet<int> distinctSizes(sizes.begin(), sizes.end());
    QCOMPARE(distinctSizes, (QSet<int>{1, 2, 3, 4, 5, 6}));
    const auto blankPhones = std::count_if(
        rows.begin(), rows.end(), [](const SampleFacility& row) { return row.values[7].isEmpty(); });
    QVERIFY(blankPhones > 100);
}

/// The same name stands for different places, so that a matcher that looks at names alone is wrong.
void SampleFacilitiesTest::hasNamesakes()
{
    QHash<QString, QSet<qint64>> clustersByName;
    for (const SampleFacility& row : sampleFacilities())
        clustersByName[row.values[2].toLower()].insert(row.cluster);
    const auto namesakes = std::count_if(clustersByName.begin(), clustersByName.end(),
        [](const QSet<qint64>& clusters) { return clusters.size() > 1; });
    QVERIFY(namesakes > 50);
}

void SampleFacilitiesTest::otherSeedOtherRows()
{
    QVERIFY(written(&writeSampleFacilities, 1) != written(&writeSampleFacilities, 2));
    QVERIFY(written(&writeSampleFacilities, 1) == written(&writeSampleFacilities, 1));
}

WINNOW_TEST(SampleFacilitiesTest)
#include "samplefacilities_test.moc"
