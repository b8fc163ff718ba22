#include "engine/samples/samplepersons.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QHash>
#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const SamplePersonsOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeSamplePersons(buffer, options) ? buffer.data() : QByteArray();
}

} // namespace

class SamplePersonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsAFailedWrite();
    void exactlySoManyRows_data();
    void exactlySoManyRows();
    void sameBytesEverywhere();
    void recordsPerPerson();
    void namesAreOfUnequalFrequency();
};

void SamplePersonsTest::tellsAFailedWrite()
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    QVERIFY(!writeSamplePersons(buffer, {10, 1}).has_value());
}

void SamplePersonsTest::exactlySoManyRows_data()
{
    QTest::addColumn<qint64>("rows");
    for (const qint64 rows : {0, 1, 999, 20'000})
        QTest::addRow("%lld", static_cast<long long>(rows)) << rows;
}

void SamplePersonsTest::exactlySoManyRows()
{
    QFETCH(qint64, rows);
    QCOMPARE(written({rows, 3}).count('\n'), rows + 1);
}

void SamplePersonsTest::sameBytesEverywhere()
{
    const QByteArray digest
        = QCryptographicHash::hash(written({2'000, 1}), QCryptographicHash::Sha256).toHex();
    QCOMPARE(digest, QByteArray("53a05f567bcdfcc5463e7a9825cab5b826fc9fa53b07c6a413c7a08d6d91f791"));
    QVERIFY(written({500, 1}) != written({500, 2}));
}

void SamplePersonsTest::recordsPerPerson()
{
    QHash<qint64, int> records;
    qint64 previous = 0;
    int neighbours = 0;
    samplePersons({20'000, 1}, [&](const SamplePerson& person) {
        QCOMPARE(person.values.size(), samplePersonColumns().size());
        ++records[person.cluster];
        neighbours += person.cluster == previous ? 1 : 0;
        previous = person.cluster;
    });
    QCOMPARE(*std::max_element(records.begin(), records.end()), 5);
    const double mean = 20'000.0 / static_cast<double>(records.size());
    QVERIFY2(mean > 1.5 && mean < 2.0, qPrintable(QString::number(mean)));
    QVERIFY(neighbours < 100);
}

void SamplePersonsTest::namesAreOfUnequalFrequency()
{
    QHash<QByteArray, int> surnames;
    samplePersons({20'000, 1}, [&](const SamplePerson& person) {
        ++surnames[QByteArray(person.values[1].data(), static_cast<qsizetype>(person.values[1].size()))];
    });
    QVERIFY(surnames.size() > 3'000);
    QVERIFY(surnames.value("Smith") > 300);
}

WINNOW_TEST(SamplePersonsTest)
#include "samplepersons_test.moc"
