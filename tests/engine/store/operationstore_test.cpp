#include "engine/store/operationstore.h"
#include "engine/store/statement.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class OperationStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        QVERIFY(m_workspace->isOpen());
    }

    void readsBackWhatWasAppended()
    {
        OperationStore& operations = m_workspace->stores().operations();
        QCOMPARE(operations.head().value(), (LogHead{{}, QByteArray(32, '\0')}));
        QVERIFY(!operations.next({0}).value().has_value());
        for (qint64 seq = 1; seq <= 6; ++seq)
            QVERIFY(operations.append(operation(seq)).has_value());
        QCOMPARE(operations.read({4}).value(), operation(4));
        QCOMPARE(operations.next({4}).value(), std::optional(operation(5)));
        QCOMPARE(operations.head().value(), (LogHead{{6}, operation(6).hash}));
        QCOMPARE(operations.greatestSeqEver().value(), OperationSeq{6});
        QCOMPARE(operations.ofItem({1}, 2).value(), (std::vector<Operation>{operation(5), operation(3)}));
        QCOMPARE(
            operations.ofSession({9}, {2}, 2).value(), (std::vector<Operation>{operation(3), operation(4)}));
        QCOMPARE(operations.read({7}).error().code, ErrorCode::NotFound);
        QVERIFY(!operations.append(operation(6)).has_value());
    }

    void neverEditsNorDeletes_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("update") << u"UPDATE operation SET verb = 'x' WHERE seq = 1"_s;
        QTest::newRow("delete") << u"DELETE FROM operation WHERE seq = 1"_s;
        QTest::newRow("delete all") << u"DELETE FROM operation"_s;
    }

    void neverEditsNorDeletes()
    {
        QFETCH(QString, sql);
        OperationStore& operations = m_workspace->stores().operations();
        QVERIFY(operations.append(operation(1)).has_value());
        const auto refused = Statement(m_workspace->database(), sql).run();
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().message.contains(u"append-only"_s));
        QCOMPARE(operations.read({1}).value(), operation(1));
    }

    void damagedTextIsAnError_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("no JSON") << u"body = 'x'"_s;
        QTest::newRow("a space") << u"body = replace(body, ':', ': ')"_s;
        QTest::newRow("unsorted keys") << u"body = '{\"b\":1,\"a\":2}'"_s;
        QTest::newRow("inverse") << u"inverse = '[]'"_s;
    }

    void damagedTextIsAnError()
    {
        QFETCH(QString, damage);
        OperationStore& operations = m_workspace->stores().operations();
        QVERIFY(operations.append(operation(1)).has_value());
        require(Statement(m_workspace->database(), u"DROP TRIGGER operation_is_never_edited"_s).run());
        require(Statement(m_workspace->database(), u"UPDATE operation SET "_s + damage).run());
        QCOMPARE(operations.read({1}).error().code, ErrorCode::Corrupt);
    }

private:
    static Operation operation(qint64 seq)
    {
        Operation operation;
        operation.seq = {seq};
        operation.operationId = u"id-%1"_s.arg(seq);
        operation.session = {9};
        operation.item = {seq % 2};
        operation.verb = u"answer"_s;
        operation.body = {{u"z"_s, 0.1}, {u"note"_s, u"é\0\"x\n"_s}, {u"a"_s, qint64(1) << 60}};
        operation.inverse = {{u"verdict"_s, u"open"_s}};
        if (seq == 4)
            operation.undoes = OperationSeq{3};
        operation.actor = u"Ada"_s;
        operation.wallMs = 1'700'000'000'000 + seq;
        operation.appVersion = u"0.1.0"_s;
        operation.previousHash = QByteArray(32, static_cast<char>(seq));
        operation.hash = QByteArray(32, static_cast<char>(seq + 1));
        return operation;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

WINNOW_TEST(OperationStoreTest)
#include "operationstore_test.moc"
