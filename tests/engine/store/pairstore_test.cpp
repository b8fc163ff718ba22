#include "engine/base/random.h"
#include "engine/store/pairstore.h"
#include "engine/store/statement.h"
#include "engine/store/transaction.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class PairStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void packsEvidence()
    {
        const std::vector<FieldEvidence> fields{{0, 0.0F}, {255, -3.25F}, {4, 1e30F}};
        const QByteArray packed = packEvidence(fields);
        QCOMPARE(packed.size(), 15);
        QCOMPARE(packed.sliced(5, 5).toHex(), QByteArray("ff000050c0"));
        QCOMPARE(unpackEvidence(packed), std::optional(fields));
        QVERIFY(unpackEvidence({})->empty());
        QVERIFY(!unpackEvidence(packed.chopped(1)).has_value());
    }

    void findsThePairsAmongRecords_data()
    {
        QTest::addColumn<int>("members");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("some") << 9;
        QTest::newRow("most") << 60;
    }

    void findsThePairsAmongRecords()
    {
        QFETCH(int, members);
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        const SessionId session = workspace.beginSession();
        const SessionId other = workspace.beginSession();
        Random random(42);
        std::map<std::pair<qint64, qint64>, ScoredPair> all;
        auto transaction = Transaction::begin(workspace.database());
        QVERIFY(transaction.has_value());
        std::vector<ScoredPair> pairs;
        std::vector<ScoredPair> noise;
        for (qint64 left = 1; left < 80; ++left) {
            for (qint64 right = left + 1; right <= 80; ++right) {
                noise.push_back({{left}, {right}, 9, {}});
                if (random.below(3) != 0)
                    continue;
                const double weight = std::round((random.unit() * 20 - 10) / weightStep) * weightStep;
                const ScoredPair pair{{left}, {right}, weight, {{1, 0.5F}, {2, -1.5F}},
                    {static_cast<quint8>(left), 3, 1, CodeAgreement::RareShared}};
                all[{left, right}] = pair;
                pairs.push_back(pair);
            }
        }
        require(insertPairs(workspace.database(), session, pairs));
        require(insertPairs(workspace.database(), other, noise));
        QVERIFY(transaction->commit().has_value());
        std::vector<RecordId> records;
        for (qint64 id = 1; id <= 80 && records.size() < static_cast<size_t>(members); ++id) {
            if (members > 40 || random.below(2) == 0)
                records.push_back({id});
        }
        std::vector<ScoredPair> expected;
        for (const auto& [key, pair] : all) {
            if (std::binary_search(records.begin(), records.end(), pair.left)
                && std::binary_search(records.begin(), records.end(), pair.right))
                expected.push_back(pair);
        }
        QCOMPARE(workspace.stores().pairs().among(session, records).value(), expected);

        size_t streamed = 0;
        const auto count = [&streamed](const ScoredPair&) -> Result<void> {
            ++streamed;
            return {};
        };
        QVERIFY(workspace.stores().pairs().forEach(session, count).has_value());
        QCOMPARE(streamed, all.size());
    }

    void keepsNumbersOfEverySize_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<double>("weight");
        QTest::addColumn<int>("fields");
        QTest::newRow("usual") << qint64(7) << 12.75 << 3;
        QTest::newRow("negative") << qint64(8) << -0.5 << 1;
        QTest::newRow("no evidence") << qint64(9) << 0.0 << 0;
        QTest::newRow("large") << (qint64(1) << 60) << -1e6 << 2;
        QTest::newRow("smallest step") << qint64(10) << weightStep << 1;
    }

    void keepsNumbersOfEverySize()
    {
        QFETCH(const qint64, left);
        QFETCH(const double, weight);
        QFETCH(const int, fields);
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        const SessionId session = workspace.beginSession();
        // Pairs with other evidence before and after it.
        const std::vector<ScoredPair> pairs{{{1}, {2}, 1, {{1, 1.0F}}},
            {{left}, {left + 1}, weight,
                std::vector<FieldEvidence>(static_cast<size_t>(fields), {200, -3.5F}),
                {255, 254, 253, CodeAgreement::RareShared}},
            {{left}, {left + 2}, 1, {{1, 1.0F}, {2, 2.0F}, {3, 3.0F}, {4, 4.0F}}}};
        require(insertPairs(workspace.database(), session, pairs));
        std::vector<ScoredPair> stored;
        require(
            workspace.stores().pairs().forEach(session, [&stored](const ScoredPair& pair) -> Result<void> {
                stored.push_back(pair);
                return {};
            }));
        QCOMPARE(stored, pairs);
    }

    void damagedEvidenceIsAnError()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        const SessionId session = workspace.beginSession();
        const std::vector<ScoredPair> pairs{{{1}, {2}, 1, {{1, 1.0F}}}};
        require(insertPairs(workspace.database(), session, pairs));
        QVERIFY(!insertPairs(workspace.database(), session, pairs).has_value());
        require(Statement(workspace.database(), u"UPDATE pair SET evidence = x'0102'"_s).run());
        const std::vector<RecordId> records{{1}, {2}};
        QCOMPARE(workspace.stores().pairs().among(session, records).error().code, ErrorCode::Corrupt);
    }
};

WINNOW_TEST(PairStoreTest)
#include "pairstore_test.moc"
