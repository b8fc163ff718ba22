#include "engine/model/packedrecord.h"
#include "engine/store/blobrun.h"
#include "engine/store/recordstore.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class RecordStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_workspace.isOpen());
        m_workspace.addDataset(4);
        m_dataset = m_workspace.addDataset(10);
    }

    void readsByIdInTheOrderAskedFor()
    {
        const std::vector<RecordId> ids{{9}, {5}, {14}};
        const auto records = m_workspace.stores().records().readRecords(m_dataset, ids).value();
        QCOMPARE(records.size(), size_t(3));
        QCOMPARE(records[0], (Record{{9}, 5, 6, {u"name 4"_s, u"city 4"_s}, {}}));
        QCOMPARE(records[1].id, RecordId{5});
        QCOMPARE(records[1].rowNumber, 1);
        QCOMPARE(records[2].values[0], u"name 9"_s);
    }

    void missingRecordIsAnError()
    {
        const std::vector<RecordId> ids{{9}, {15}};
        QCOMPARE(m_workspace.stores().records().read(ids).error().code, ErrorCode::NotFound);
    }

    void streamsARange()
    {
        std::vector<RecordId> seen;
        const auto visit = [&seen](const StoredRecord& record) -> Result<void> {
            seen.push_back(record.id);
            return {};
        };
        QVERIFY(m_workspace.stores().records().forEach({3}, 4, visit).has_value());
        QCOMPARE(seen, (std::vector<RecordId>{{3}, {4}, {5}, {6}}));
        QCOMPARE(m_workspace.stores().records().readRange({13}, 10).value().size(), size_t(2));
    }

    void visitorStopsTheStream()
    {
        int seen = 0;
        const auto visit = [&seen](const StoredRecord&) -> Result<void> {
            ++seen;
            return fail(ErrorCode::Cancelled, u"enough"_s);
        };
        const auto stopped = m_workspace.stores().records().forEach({1}, 10, visit);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(seen, 1);
    }

    void insertsWhatDoesNotFitTogether()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        const std::string large(BlobRun::mostBytes + 1, 'l');
        const std::vector<NewRecord> records{{2, "a"}, {3, ""}, {3'000'000, "far away"}, {3'000'001, large},
            {3'000'002, "after"}, {7, std::string_view("zero\0inside", 11)}};
        require(insertRecords(workspace.database(), {5}, records));
        const auto stored = workspace.stores().records().readRange({1}, 100).value();
        QCOMPARE(stored.size(), records.size());
        for (size_t i = 0; i < records.size(); ++i) {
            QCOMPARE(stored[i].id, (RecordId{5 + static_cast<qint64>(i)}));
            QCOMPARE(stored[i].line, records[i].line);
            QVERIFY(stored[i].cells.toStdString() == records[i].cells);
        }
    }

    void insertsNothingOfRecordsThatAreThere()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        workspace.addDataset(3);
        const std::vector<NewRecord> records(2, {1, "x"});
        QVERIFY(!insertRecords(workspace.database(), {3}, records));
        QCOMPARE(workspace.stores().records().readRange({1}, 100).value().size(), size_t(3));
    }

    void unpacks_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QStringList>("surplus");
        QTest::newRow("as many as fields") << packCells({u"a"_s, u"b"_s}) << true << QStringList();
        QTest::newRow("surplus cells")
            << packCells({u"a"_s, u""_s, u"c"_s, u"d"_s}) << true << QStringList{u"c"_s, u"d"_s};
        QTest::newRow("too few") << packCells({u"a"_s}) << false << QStringList();
        QTest::newRow("cut off") << QByteArray("\x05"
                                               "ab")
                                 << false << QStringList();
    }

    void unpacks()
    {
        QFETCH(QByteArray, cells);
        QFETCH(bool, holds);
        QFETCH(QStringList, surplus);
        const auto record = unpackRecord({{7}, 3, cells}, m_dataset);
        QCOMPARE(record.has_value(), holds);
        if (!holds)
            QCOMPARE(record.error().code, ErrorCode::Corrupt);
        else
            QCOMPARE(QStringList(record->surplus.begin(), record->surplus.end()), surplus);
    }

private:
    TestWorkspace m_workspace;
    Dataset m_dataset;
};

WINNOW_TEST(RecordStoreTest)
#include "recordstore_test.moc"
