#include "engine/matching/evaluation.h"
#include "engine/matching/matcher.h"
#include "engine/matching/profile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

#include <map>
#include <string>

using namespace winnow::engine;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// RFC 4180, enough for the files below.
Rows readCsv(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Rows rows(1);
    std::string cell;
    bool isQuoted = false;
    for (const char byte : file.readAll()) {
        if (byte == '"')
            isQuoted = !isQuoted;
        else if (isQuoted || (byte != ',' && byte != '\n'))
            cell += byte == '\r' && !isQuoted ? "" : std::string(1, byte);
        else {
            rows.back().push_back(std::exchange(cell, {}));
            if (byte == '\n')
                rows.emplace_back();
        }
    }
    rows.pop_back();
    return rows;
}

MatchTable tableOf(const Rows& rows)
{
    Schema schema;
    for (const std::string& name : rows.front())
        schema.fields.push_back({QString::fromStdString(name), FieldType::Text, FieldRole::Compare});
    MatchTableBuilder builder(schema);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const std::vector<std::string_view> cells(rows[row].begin(), rows[row].end());
        builder.addRow(cells);
    }
    return builder.finish();
}

Schema chosenSchema(const MatchTable& table, const QStringList& fields)
{
    Schema schema = withProfile(table.schema(), profileColumns(table));
    for (Field& field : schema.fields) {
        if (!fields.isEmpty())
            field.role = fields.contains(field.name) ? FieldRole::Compare : FieldRole::Ignore;
    }
    schema.fields.front().role = FieldRole::Ignore;
    return schema;
}

/// The true cluster of each row; a row that the truth does not name stands alone.
std::vector<std::uint32_t> truthOf(const Rows& rows, const Rows& truth)
{
    std::map<std::string, std::uint32_t> numbers;
    std::map<std::string, std::uint32_t> clusterOf;
    for (std::size_t row = 1; row < truth.size(); ++row)
        clusterOf[truth[row][0]]
            = numbers.try_emplace(truth[row][1], static_cast<std::uint32_t>(numbers.size())).first->second;
    std::vector<std::uint32_t> clusters;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const auto found = clusterOf.find(rows[row][0]);
        clusters.push_back(
            found != clusterOf.end() ? found->second : static_cast<std::uint32_t>(1'000'000 + row));
    }
    return clusters;
}

} // namespace

class AccuracyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reachesFloor_data();
    void reachesFloor();
};

void AccuracyTest::reachesFloor_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<double>("leastF1");
    const QStringList site{QStringLiteral("Site name"), QStringLiteral("Address"), QStringLiteral("Zip"),
        QStringLiteral("Phone")};
    QTest::newRow("febrl1") << QStringLiteral("febrl1") << QStringList() << 0.995;
    QTest::newRow("febrl3") << QStringLiteral("febrl3") << QStringList() << 0.995;
    QTest::newRow("sites by four fields") << QStringLiteral("early-childhood-sites") << site << 0.92;
    QTest::newRow("sites by all fields") << QStringLiteral("early-childhood-sites") << QStringList() << 0.88;
    QTest::newRow("fake-1000") << QStringLiteral("fake-1000") << QStringList() << 0.864;
    QTest::newRow("cora") << QStringLiteral("cora") << QStringList() << 0.80;
    QTest::newRow("restaurants") << QStringLiteral("restaurants-nophone") << QStringList() << 0.60;
}

void AccuracyTest::reachesFloor()
{
    QFETCH(QString, folder);
    QFETCH(QStringList, fields);
    QFETCH(double, leastF1);
    const QString path = QStringLiteral(WINNOW_SHARED_DATA "/linkage/") + folder;
    const Rows rows = readCsv(path + QStringLiteral("/records.csv"));
    if (rows.empty())
        QSKIP("the linkage data is not there: ../shared/data/linkage");
    const MatchTable table = tableOf(rows);
    SilentProgress progress;
    const auto result = matchTable(table, chosenSchema(table, fields), {}, progress);
    QVERIFY(result);
    std::vector<std::vector<RowIndex>> groups;
    for (const RowCluster& cluster : result->clusters)
        groups.push_back(cluster.rows);
    const auto truth = truthOf(rows, readCsv(path + QStringLiteral("/truth.csv")));
    const PairwiseQuality quality = comparePartitions(partitionOfGroups(table.rowCount(), groups), truth);
    QVERIFY2(quality.f1() >= leastF1, qPrintable(QStringLiteral("F1 %1").arg(quality.f1())));
    // The set in which look-alikes outnumber matches must say so.
    QVERIFY(folder != QStringLiteral("restaurants-nophone") || result->needsAnswers);
}

WINNOW_TEST(AccuracyTest)
#include "accuracy_test.moc"
