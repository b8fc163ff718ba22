#include "engine/model/packedrecord.h"
#include "engine/records/tablereader.h"
#include "engine/review/clusterview.h"
#include "engine/review/queue.h"
#include "engine/store/stores.h"
#include "engine/workspace/entities.h"
#include "engine/workspace/exportsession.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

using Row = QHash<QString, QString>;

/// A CSV file as one map per row.
static QList<Row> readCsv(const QString& path)
{
    QList<Row> rows;
    const auto reader = TableReader::open(path, {TextEncoding::Utf8, ',', HeaderRow::Present}).value();
    RowBatch batch;
    for (auto state = ReadState::MoreRows; state == ReadState::MoreRows;) {
        state = reader->next(batch).value();
        for (size_t row = 0; row < batch.size(); ++row) {
            const QByteArray packed = batch.packedBytes(row);
            const auto cells = unpackCells(packed).value();
            Row values;
            for (size_t column = 0; column < reader->columns().size(); ++column) {
                const std::string_view cell = cells[column];
                values[reader->columns()[column]]
                    = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
            }
            rows.append(values);
        }
    }
    return rows;
}

static QList<QJsonObject> readJsonl(const QString& path)
{
    QFile file(path);
    QList<QJsonObject> objects;
    if (!file.open(QIODevice::ReadOnly))
        return objects;
    while (!file.atEnd())
        objects.append(QJsonDocument::fromJson(file.readLine()).object());
    return objects;
}

namespace {

class CancelledProgress final : public Progress {
public:
    void report(const ProgressStep&) override { }

    [[nodiscard]] bool isCancelled() const override { return true; }
};

/// A matched table with some answers: the first item of the queue is a partial yes when it has three records.
class AnsweredSession {
public:
    AnsweredSession()
    {
        const auto matched = m_fixture.importAndMatch();
        if (!matched)
            qFatal("%s", qPrintable(matched.error().message));
        m_session = matched->session;
        const QueueQuery query{m_session, QueueFilter::Open, QueueOrder::LargestFirst, {}};
        m_items = readQueuePage(m_fixture.stores(), query, std::nullopt, 1000).value().items;
        const ClusterView first = readCluster(m_fixture.stores(), m_items[0].id).value();
        m_left = first.recordNames.back();
        answer(0, {Verdict::Yes, {first.records.back().id}});
        answer(1, {Verdict::No, {}});
        answer(2, {Verdict::Unsure, {}});
        answer(3, {Verdict::Skip, {}});
    }

    Result<ExportOutcome> exportTo(const QString& name, ExportContent content, ExportFormat format)
    {
        ExportRequest request;
        request.session = m_session;
        request.content = content;
        request.format = format;
        request.path = m_fixture.path(name);
        return exportSession(m_fixture.workspace(), request, m_progress);
    }

    [[nodiscard]] std::vector<QString> names(size_t place) { return view(place).recordNames; }

    [[nodiscard]] ClusterView view(size_t place)
    {
        return readCluster(m_fixture.stores(), m_items[place].id).value();
    }

    [[nodiscard]] const std::vector<QueueItem>& items() const { return m_items; }

    [[nodiscard]] QString leftOut() const { return m_left; }

    [[nodiscard]] SessionId session() const { return m_session; }

    [[nodiscard]] WorkspaceFixture& fixture() { return m_fixture; }

private:
    void answer(size_t place, const Answer& answer)
    {
        const ItemId item = m_items[place].id;
        const auto done = m_fixture.run(
            [item, answer](const ReviewContext& context) { return answerItem(context, item, answer); });
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }

    WorkspaceFixture m_fixture;
    SilentProgress m_progress;
    SessionId m_session;
    std::vector<QueueItem> m_items;
    QString m_left;
};

} // namespace

class ExportSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void everyRecordStandsOnceInFileOrder_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::newRow("csv") << ExportFormat::Csv;
        QTest::newRow("jsonl") << ExportFormat::Jsonl;
    }

    void everyRecordStandsOnceInFileOrder()
    {
        QFETCH(ExportFormat, format);
        AnsweredSession session;
        const auto outcome = session.exportTo(u"out"_s, ExportContent::Clusters, format);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->rows, qint64{session.fixture().recordCount()});
        QStringList ids;
        const QString path = session.fixture().path(u"out"_s);
        if (format == ExportFormat::Csv) {
            for (const Row& row : readCsv(path)) {
                ids.append(row[u"record_id"_s]);
                QCOMPARE(row[u"id"_s], row[u"record_id"_s]);
            }
        } else {
            for (const QJsonObject& row : readJsonl(path)) {
                ids.append(row["record_id"_L1].toString());
                QCOMPARE(row["values"_L1]["id"_L1].toString(), ids.last());
            }
        }
        QCOMPARE(ids.size(), session.fixture().recordCount());
        for (int i = 0; i < ids.size(); ++i)
            QCOMPARE(ids[i], u"r%1"_s.arg(i + 1));
    }

    void answersDecideWhoIsTogether()
    {
        AnsweredSession session;
        QVERIFY(session.items()[0].size >= 3);
        QVERIFY(session.exportTo(u"out.csv"_s, ExportContent::Clusters, ExportFormat::Csv));
        QHash<QString, Row> byId;
        QHash<QString, int> sizes;
        for (const Row& row : readCsv(session.fixture().path(u"out.csv"_s))) {
            byId[row[u"record_id"_s]] = row;
            ++sizes[row[u"cluster_id"_s]];
        }
        const auto clusterOf = [&](const QString& id) {
            return byId[id][u"cluster_id"_s];
        };
        const auto partial = session.names(0);
        QCOMPARE(clusterOf(partial[0]), clusterOf(partial[1]));
        QCOMPARE(byId[partial[0]][u"decision"_s], u"yes"_s);
        QVERIFY(!byId[partial[0]][u"confidence"_s].isEmpty());
        const Row left = byId[session.leftOut()];
        QCOMPARE(sizes[left[u"cluster_id"_s]], 1);
        QCOMPARE(left[u"decision"_s], QString());
        QCOMPARE(left[u"confidence"_s], QString());
        const auto apart = session.names(1);
        QVERIFY(clusterOf(apart[0]) != clusterOf(apart[1]));
        QCOMPARE(byId[apart[0]][u"decision"_s], u"no"_s);
        QCOMPARE(byId[apart[0]][u"confidence"_s], QString());
        QCOMPARE(byId[session.names(2)[0]][u"decision"_s], u"unsure"_s);
        QCOMPARE(clusterOf(session.names(2)[0]), clusterOf(session.names(2)[1]));
        QCOMPARE(byId[session.names(3)[0]][u"decision"_s], u"skip"_s);
        QCOMPARE(byId[session.names(4)[0]][u"decision"_s], u"open"_s);
        // A cluster is called by the row of its first record.
        QCOMPARE(clusterOf(partial[0]), partial[0].mid(1));
        QCOMPARE(byId[partial[0]][u"table"_s], QString());
    }

    void everyRecordIsInOneEntity()
    {
        AnsweredSession session;
        const auto outcome = session.exportTo(u"out.csv"_s, ExportContent::Entities, ExportFormat::Csv);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QStringList members;
        qint64 rows = 0;
        for (const Row& row : readCsv(session.fixture().path(u"out.csv"_s))) {
            const QStringList list = row[u"members"_s].split(u';');
            QCOMPARE(row[u"member_count"_s].toInt(), list.size());
            QCOMPARE(row[u"entity_id"_s], list.first().mid(1));
            members += list;
            ++rows;
        }
        QCOMPARE(outcome->rows, rows);
        QCOMPARE(members.size(), session.fixture().recordCount());
        QCOMPARE(QSet<QString>(members.begin(), members.end()).size(), members.size());
    }

    void entitiesSayWhereValuesComeFrom()
    {
        AnsweredSession session;
        QVERIFY(session.exportTo(u"out.jsonl"_s, ExportContent::Entities, ExportFormat::Jsonl));
        const ClusterView view = session.view(2);
        for (const QJsonObject& entity : readJsonl(session.fixture().path(u"out.jsonl"_s))) {
            if (entity["members"_L1][0].toString() != view.recordNames[0])
                continue;
            QCOMPARE(entity["decision"_L1].toString(), u"unsure"_s);
            QCOMPARE(entity["values"_L1]["name"_L1].toString(), view.canonical[1].value);
            const QString source = entity["origins"_L1]["name"_L1]["record_id"_L1].toString();
            QVERIFY(std::find(view.recordNames.begin(), view.recordNames.end(), source)
                != view.recordNames.end());
            return;
        }
        QFAIL("the entity is not in the file");
    }

    void decisionsAreTheWholeLog()
    {
        AnsweredSession session;
        const auto outcome = session.exportTo(u"log.jsonl"_s, ExportContent::Decisions, ExportFormat::Jsonl);
        QVERIFY(outcome);
        const auto lines = readJsonl(session.fixture().path(u"log.jsonl"_s));
        QCOMPARE(outcome->rows, 4);
        QCOMPARE(lines.size(), 4);
        for (qsizetype i = 1; i < lines.size(); ++i)
            QCOMPARE(lines[i]["previous_hash"_L1], lines[i - 1]["hash"_L1]);
        const QStringList members{u"actor"_s, u"app_version"_s, u"body"_s, u"hash"_s, u"inverse"_s, u"item"_s,
            u"operation_id"_s, u"previous_hash"_s, u"redoes"_s, u"seq"_s, u"session"_s, u"undoes"_s,
            u"verb"_s, u"wall_ms"_s};
        QCOMPARE(lines[0].keys(), members);
        QCOMPARE(lines[0]["hash"_L1].toString().size(), 64);
        QCOMPARE(lines[1]["body"_L1]["verdict"_L1].toString(), u"no"_s);
    }

    void aFailureLeavesTheOldFile_data()
    {
        QTest::addColumn<ExportContent>("content");
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<bool>("cancel");
        QTest::addColumn<qint64>("session");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a format that does not exist")
            << ExportContent::Decisions << ExportFormat::Csv << false << qint64{1} << ErrorCode::NotSupported;
        QTest::newRow("a session that does not exist")
            << ExportContent::Clusters << ExportFormat::Csv << false << qint64{99} << ErrorCode::NotFound;
        QTest::newRow("clusters cancelled")
            << ExportContent::Clusters << ExportFormat::Csv << true << qint64{1} << ErrorCode::Cancelled;
        QTest::newRow("entities cancelled")
            << ExportContent::Entities << ExportFormat::Jsonl << true << qint64{1} << ErrorCode::Cancelled;
        QTest::newRow("decisions cancelled")
            << ExportContent::Decisions << ExportFormat::Jsonl << true << qint64{1} << ErrorCode::Cancelled;
    }

    void aFailureLeavesTheOldFile()
    {
        QFETCH(ExportContent, content);
        QFETCH(ExportFormat, format);
        QFETCH(bool, cancel);
        QFETCH(qint64, session);
        AnsweredSession answered;
        ExportRequest request{SessionId{session}, content, format, ExportSafety::Exact, {}};
        request.path = answered.fixture().writeFile(u"old"_s, "old");
        SilentProgress silent;
        CancelledProgress cancelled;
        Progress& progress = cancel ? static_cast<Progress&>(cancelled) : silent;
        const auto outcome = exportSession(answered.fixture().workspace(), request, progress);
        QVERIFY(!outcome);
        QTEST(outcome.error().code, "code");
        QFile file(request.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
    }

    void entitiesArePagedAsFound()
    {
        AnsweredSession session;
        const Stores& stores = session.fixture().stores();
        std::vector<ItemId> items;
        std::optional<ItemId> after;
        for (;;) {
            const auto page = readEntities(stores, session.session(), after, 7);
            QVERIFY(page);
            if (page->empty())
                break;
            for (const Entity& entity : *page) {
                QVERIFY(entity.verdict != Verdict::No);
                QVERIFY(entity.members.size() >= 2);
                items.push_back(entity.item);
            }
            after = items.back();
        }
        QVERIFY(std::is_sorted(items.begin(), items.end()));
        QCOMPARE(items.size(), session.items().size() - 1);
        QVERIFY(!readEntities(stores, SessionId{99}, {}, 7));
    }
};

WINNOW_TEST(ExportSessionTest)
#include "exportsession_test.moc"
