#include "engine/store/connection.h"
#include "engine/store/stores.h"
#include "engine/workspace/importtable.h"
#include "tests/support/cancelafterreports.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QFileInfo>
#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class ImportTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void badFilesLeaveNoDataset_data()
    {
        QTest::addColumn<QByteArray>("content"); // null: no such file
        QTest::addColumn<QString>("idColumn");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no such file") << QByteArray() << u"id"_s << ErrorCode::Unreadable;
        QTest::newRow("empty") << QByteArray("") << u"id"_s << ErrorCode::InvalidInput;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"id"_s
                                   << ErrorCode::InvalidInput;
        QTest::newRow("no such column") << QByteArray("id,name\n1,a\n") << u"Id"_s << ErrorCode::NotFound;
    }

    void badFilesLeaveNoDataset()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, idColumn);
        WorkspaceFixture fixture;
        QVERIFY(fixture.isOpen());
        const QString path
            = content.isNull() ? fixture.path(u"missing.csv"_s) : fixture.writeFile(u"bad.csv"_s, content);
        const auto outcome = fixture.import(path, idColumn);
        QVERIFY(!outcome);
        if (!content.isNull())
            QTEST(outcome.error().code, "code");
        QVERIFY(outcome.error().message.endsWith(u'.'));
        QCOMPARE(fixture.stores().datasets().list().value().size(), size_t{0});
        QVERIFY(fixture.import());
    }

    void aFolderIsNoTable()
    {
        WorkspaceFixture fixture;
        const auto outcome = fixture.import(fixture.path({}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Unreadable);
    }

    void everyRowIsThere()
    {
        WorkspaceFixture fixture;
        const auto outcome = fixture.import();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        const Dataset& dataset = outcome->dataset;
        QCOMPARE(dataset.name, u"persons"_s);
        QCOMPARE(dataset.recordCount, qint64{fixture.recordCount()});
        QCOMPARE(dataset.idField, std::optional(0));
        QCOMPARE(dataset.schema.fields.size(), size_t{5});
        QCOMPARE(dataset.importedMs, fixture.clock().wallMs());
        QCOMPARE(fixture.stores().datasets().list().value(), std::vector{dataset});
        const RecordId last{dataset.firstRecord.value + dataset.recordCount - 1};
        const Record record
            = fixture.stores().records().readRecords(dataset, std::vector{last}).value().front();
        QCOMPARE(record.values.front(), u"r%1"_s.arg(fixture.recordCount()));
        QCOMPARE(record.rowNumber, dataset.recordCount);
        QCOMPARE(record.line, dataset.recordCount + 1);
    }

    void asecondImportHasItsOwnRecords()
    {
        WorkspaceFixture fixture;
        const auto first = fixture.import();
        const auto second = fixture.import();
        QVERIFY(first && second);
        QCOMPARE(
            second->dataset.firstRecord.value, first->dataset.firstRecord.value + first->dataset.recordCount);
    }

    void oddRowsAreToldAndKept()
    {
        WorkspaceFixture fixture;
        const auto outcome
            = fixture.import(fixture.writeFile(u"odd.csv"_s, "id,name\n1,a\n2\n3,c,surplus\n"));
        QVERIFY(outcome);
        QCOMPARE(outcome->dataset.recordCount, 3);
        QCOMPARE(outcome->dataset.problemCount, 2);
        QCOMPARE(outcome->problems.size(), size_t{2});
        QCOMPARE(outcome->problems.front().line, 3);
        QCOMPARE(fixture.stores().datasets().problems(outcome->dataset.id, 10).value(), outcome->problems);
    }

    void aHeaderAloneIsAnEmptyTable()
    {
        WorkspaceFixture fixture;
        ImportRequest request;
        request.path = fixture.writeFile(u"header.csv"_s, "id,name\n");
        request.format.header = HeaderRow::Present;
        SilentProgress progress;
        const auto outcome = importTable(fixture.workspace(), request, progress);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->dataset.recordCount, 0);
    }

    void twoFilesBecomeOneDataset()
    {
        WorkspaceFixture fixture;
        ImportRequest request;
        request.path = fixture.writeFile(u"a.csv"_s, "id,name,fax\n1,Ada,5\n2,Bo\n");
        request.linked = TableFile{fixture.writeFile(u"b.csv"_s, "Name,town,id\nAda,Rom,2\n"), {}};
        request.idColumn = u"id"_s;
        SilentProgress progress;
        const auto outcome = importTable(fixture.workspace(), request, progress);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        const Dataset& dataset = outcome->dataset;
        QCOMPARE(dataset.name, u"a + b"_s);
        QCOMPARE(dataset.recordCount, 3);
        QCOMPARE(fixture.stores().datasets().list().value(), std::vector{dataset});
        const std::vector<DatasetPart> parts{{u"a.csv"_s, request.path, dataset.firstRecord, 2},
            {u"b.csv"_s, request.linked->path, {dataset.firstRecord.value + 2}, 1}};
        QCOMPARE(dataset.parts, parts);
        const auto last = fixture.stores()
                              .records()
                              .readRecords(dataset, std::vector{parts[1].firstRecord})
                              .value()
                              .front();
        QCOMPARE(last.values, (std::vector{u"2"_s, u"Ada"_s, QString(), u"Rom"_s}));
        QCOMPARE(last.rowNumber, 1);
        QCOMPARE(last.line, 2);
        QCOMPARE(dataset.schema.fields[2].role, FieldRole::Show);
        QCOMPARE(dataset.schema.fields[3].role, FieldRole::Show);
        QCOMPARE(outcome->problems.size(), size_t{1});
        QVERIFY(outcome->problems[0].message.startsWith(u"a.csv: "_s));
    }

    void filesThatCannotBeLinkedLeaveNothing_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        const QByteArray good("id,name\n1,Ada\n2,Bo\n");
        QTest::newRow("no column in common") << good << QByteArray("colour,weight\nred,2\nblue,3\n");
        QTest::newRow("second without rows") << good << QByteArray("id,name\n");
        QTest::newRow("first without rows") << QByteArray("id,name\n") << good;
        QTest::newRow("second empty") << good << QByteArray("");
        QTest::newRow("second breaks off") << good << good + "3," + QByteArray((16 << 20) + 1, 'x') + '\n';
    }

    void filesThatCannotBeLinkedLeaveNothing()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        WorkspaceFixture fixture;
        ImportRequest request;
        request.path = fixture.writeFile(u"a.csv"_s, left);
        request.format.header = HeaderRow::Present;
        request.linked = TableFile{fixture.writeFile(u"b.csv"_s, right), request.format};
        SilentProgress progress;
        const auto outcome = importTable(fixture.workspace(), request, progress);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::InvalidInput);
        QVERIFY(outcome.error().message.endsWith(u'.'));
        QCOMPARE(fixture.stores().datasets().list().value().size(), size_t{0});
        QVERIFY(fixture.import());
    }

    void choicesOfThePersonAreTaken()
    {
        WorkspaceFixture fixture;
        ImportRequest request;
        request.path = fixture.writeFile(u"a.csv"_s, "id,name\n1,a\n");
        request.name = u"mine"_s;
        request.schema = Schema{{{u"number"_s, FieldType::Code, FieldRole::Ignore},
            {u"name"_s, FieldType::Text, FieldRole::Show}}};
        SilentProgress progress;
        const auto outcome = importTable(fixture.workspace(), request, progress);
        QVERIFY(outcome);
        QCOMPARE(outcome->dataset.name, u"mine"_s);
        QCOMPARE(outcome->dataset.schema, *request.schema);
        request.schema->fields.pop_back();
        const auto refused = importTable(fixture.workspace(), request, progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }

    void aCancelledImportLeavesNothing_data()
    {
        QTest::addColumn<int>("reports");
        QTest::newRow("at once") << 0;
        QTest::newRow("after a batch") << 1;
        QTest::newRow("after some") << 3;
    }

    void aCancelledImportLeavesNothing()
    {
        QFETCH(int, reports);
        WorkspaceFixture fixture;
        QByteArray large("id,name\n");
        for (int i = 0; i < 40'000; ++i)
            large += QByteArray::number(i) + ',' + QByteArray(400, 'x') + '\n';
        ImportRequest request;
        request.path = fixture.writeFile(u"large.csv"_s, large);
        CancelAfterReports progress(reports);
        const auto outcome = importTable(fixture.workspace(), request, progress);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
        QCOMPARE(fixture.stores().datasets().list().value().size(), size_t{0});
        const auto next = fixture.import();
        QVERIFY2(next, next ? "" : qPrintable(next.error().message));
        // Its ids start where the discarded ones did: nothing of them is left.
        QCOMPARE(next->dataset.firstRecord, RecordId{1});
    }

    /// F17
    void theLogStaysShort()
    {
        WorkspaceFixture fixture;
        QByteArray rows = "id,name,note\n";
        constexpr int count = 60'000;
        const QByteArray note(1'500, 'n');
        for (int number = 0; number < count; ++number)
            rows
                += QByteArray::number(number) + ",name " + QByteArray::number(number * 7) + ',' + note + '\n';
        const QString log = fixture.workspacePath() + u"-wal"_s;
        std::atomic<qint64> longest = 0;
        std::jthread watch([&](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                longest = std::max(longest.load(), QFileInfo(log).size());
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        });
        const auto imported = fixture.import(fixture.writeFile(u"wide.csv"_s, rows));
        QVERIFY(imported && imported->dataset.recordCount == count);
        watch.request_stop();
        watch.join();
        qInfo("%lld MiB of rows; the log had %lld MiB at most", static_cast<long long>(rows.size() >> 20),
            static_cast<long long>(longest >> 20));
        QVERIFY(longest <= walBytesLimit);
    }

    void whatAKilledImportLeftIsSwept()
    {
        WorkspaceFixture fixture;
        const auto begun = fixture.run([](const ReviewContext& context) -> Result<Changes> {
            const auto dataset
                = context.stores.datasets().begin({u"half"_s, u"half.csv"_s, {}, std::nullopt, 1});
            if (!dataset)
                return fail(dataset);
            const NewRecord record{2, "\1x"};
            const auto inserted
                = insertRecords(context.stores.database(), dataset->firstRecord, std::span(&record, 1));
            return inserted ? Result<Changes>(Changes{}) : fail(inserted);
        });
        QVERIFY(begun);
        const auto refused = fixture.import();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        fixture.reopen();
        const auto imported = fixture.import();
        QVERIFY(imported);
        QCOMPARE(imported->dataset.firstRecord, RecordId{1});
    }
};

WINNOW_TEST(ImportTableTest)
#include "importtable_test.moc"
