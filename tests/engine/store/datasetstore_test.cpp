#include "engine/store/datasetstore.h"
#include "engine/store/statement.h"
#include "engine/store/transaction.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class DatasetStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        QVERIFY(m_workspace->isOpen());
    }

    void publishesWhatWasImported()
    {
        const Dataset dataset = m_workspace->addDataset(3);
        DatasetStore& datasets = m_workspace->stores().datasets();
        QCOMPARE(datasets.read(dataset.id).value(), dataset);
        QCOMPARE(datasets.list().value(), std::vector<Dataset>{dataset});
        QCOMPARE(datasets.read({99}).error().code, ErrorCode::NotFound);
        QCOMPARE(m_workspace->addDataset(2).firstRecord, RecordId{4});
    }

    void keepsTheFilesOfADataset()
    {
        DatasetStore& datasets = m_workspace->stores().datasets();
        Dataset linked = datasets.begin({u"both"_s, u"/data/a.csv"_s, {}, {}, 0}).value();
        linked.recordCount = 5;
        linked.parts = {{u"a.csv"_s, u"/data/a.csv"_s, linked.firstRecord, 2},
            {u"b.csv"_s, u"/data/b.csv"_s, {linked.firstRecord.value + 2}, 3}};
        QVERIFY(datasets.publish(linked).has_value());
        QCOMPARE(datasets.read(linked.id).value(), linked);
        QCOMPARE(datasets.list().value(), std::vector<Dataset>{linked});
        QVERIFY(!datasets.publish(linked).has_value());
    }

    void aDatasetWithoutPartsIsOneFile()
    {
        DatasetStore& datasets = m_workspace->stores().datasets();
        Dataset dataset = datasets.begin({u"one"_s, u"/data/one.csv"_s, {}, {}, 0}).value();
        dataset.recordCount = 7;
        QVERIFY(datasets.publish(dataset).has_value());
        const std::vector<DatasetPart> expected{{u"one.csv"_s, u"/data/one.csv"_s, dataset.firstRecord, 7}};
        QCOMPARE(datasets.read(dataset.id).value().parts, expected);
    }

    void keepsRowProblems()
    {
        const Dataset dataset = m_workspace->addDataset(1);
        DatasetStore& datasets = m_workspace->stores().datasets();
        const std::vector<RowProblem> first{{7, u"two cells too many"_s}};
        const std::vector<RowProblem> second{{9, u"a NUL"_s}, {11, u"é"_s}};
        QVERIFY(datasets.appendProblems(dataset.id, 0, first).has_value());
        QVERIFY(datasets.appendProblems(dataset.id, 1, second).has_value());
        QVERIFY(!datasets.appendProblems(dataset.id, 1, first).has_value());
        QCOMPARE(datasets.problems(dataset.id, 2).value(), (std::vector<RowProblem>{first[0], second[0]}));
        QCOMPARE(datasets.problems(dataset.id, 100).value().size(), size_t(3));
    }

    void oneImportAtATime()
    {
        DatasetStore& datasets = m_workspace->stores().datasets();
        const Dataset running = datasets.begin({u"first"_s, u"a.csv"_s, {}, 3, 0}).value();
        QCOMPARE(running.idField, std::optional<int>(3));
        const auto second = datasets.begin({u"second"_s, u"b.csv"_s, {}, {}, 0});
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QVERIFY(second.error().message.contains(u"first"_s));
        QVERIFY(datasets.discard(running.id).has_value());
        QVERIFY(datasets.begin({u"second"_s, u"b.csv"_s, {}, {}, 0}).has_value());
    }

    void sweepRemovesWhatAKilledImportLeft()
    {
        const Dataset kept = m_workspace->addDataset(5);
        DatasetStore& datasets = m_workspace->stores().datasets();
        const Dataset left = datasets.begin({u"left"_s, u"a.csv"_s, {}, {}, 0}).value();
        auto transaction = Transaction::begin(m_workspace->database());
        QVERIFY(transaction.has_value());
        const std::vector<NewRecord> records(25'000, {1, "x"});
        require(insertRecords(m_workspace->database(), left.firstRecord, records));
        QVERIFY(transaction->commit().has_value());
        const std::vector<RowProblem> problems{{1, u"odd"_s}};
        QVERIFY(datasets.appendProblems(left.id, 0, problems).has_value());
        QVERIFY(datasets.discard(kept.id).has_value());
        QVERIFY(datasets.sweep().has_value());
        QCOMPARE(datasets.list().value(), std::vector<Dataset>{kept});
        QCOMPARE(m_workspace->stores().records().readRange({1}, 100'000).value().size(), size_t(5));
        QVERIFY(datasets.problems(left.id, 10).value().empty());
        QCOMPARE(m_workspace->addDataset(1).firstRecord, RecordId{6});
    }

    void damagedColumnsAreAnError()
    {
        const Dataset dataset = m_workspace->addDataset(1);
        require(Statement(m_workspace->database(), u"UPDATE dataset SET schema = 'x'"_s).run());
        QCOMPARE(m_workspace->stores().datasets().read(dataset.id).error().code, ErrorCode::Corrupt);
    }

private:
    std::unique_ptr<TestWorkspace> m_workspace;
};

WINNOW_TEST(DatasetStoreTest)
#include "datasetstore_test.moc"
