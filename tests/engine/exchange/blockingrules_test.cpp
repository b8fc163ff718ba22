#include "engine/exchange/blockingrules.h"
#include "tests/engine/exchange/samplemodel.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

/// Fields with these shares of exact agreement among matches and all pairs, "0.9/0.001"; a table of 1,000
/// rows.
MatchModel modelOf(const QString& shares, int groupOfLast)
{
    MatchModel model;
    const QStringList fields = shares.split(u' ');
    for (const QString& field : fields) {
        const int place = static_cast<int>(model.fields.size());
        model.fields.push_back(sampleField(place, u"field %1"_s.arg(place), FieldType::ShortText));
        model.fields.back().m.back() = field.section(u'/', 0, 0).toDouble();
        model.fields.back().u.back() = field.section(u'/', 1, 1).toDouble();
    }
    model.fields.back().group = groupOfLast;
    model.expectedMatches = 100;
    model.logPrior = std::log(100 / (499'500.0 - 100));
    return model;
}

QString textOf(const BlockingRules& rules)
{
    QStringList words;
    for (const auto& fields : rules) {
        QStringList numbers;
        for (const std::size_t field : fields)
            numbers.append(QString::number(field));
        words.append(numbers.join(u'+'));
    }
    return words.join(u' ');
}

} // namespace

class BlockingRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reasonsFromTheModel_data();
    void reasonsFromTheModel();
    void nothingComparedGivesNone();
};

void BlockingRulesTest::reasonsFromTheModel_data()
{
    QTest::addColumn<QString>("shares");
    QTest::addColumn<int>("groupOfLast");
    QTest::addColumn<QString>("rules");
    // 50 pairs per record of 1,000 are a tenth of all pairs.
    QTest::newRow("one field suffices") << "0.999/0.001" << 0 << "0";
    QTest::newRow("a second one for what the first misses") << "0.9/0.01 0.95/0.01" << 1 << "1 0";
    QTest::newRow("too common alone") << "0.9/0.3 0.9/0.3" << 1 << "0+1";
    QTest::newRow("the same thing twice does not narrow") << "0.9/0.3 0.9/0.2" << 0 << "1";
    QTest::newRow("a common one only with another") << "0.8/0.05 0.9/0.3 0.9/0.3" << 2 << "1+2 0";
    QTest::newRow("nothing is rare: the narrowest") << "0.9/0.9" << 0 << "0";
}

void BlockingRulesTest::reasonsFromTheModel()
{
    QFETCH(const QString, shares);
    QFETCH(const int, groupOfLast);
    QFETCH(const QString, rules);
    QCOMPARE(textOf(blockingRules(modelOf(shares, groupOfLast))), rules);
}

void BlockingRulesTest::nothingComparedGivesNone()
{
    QVERIFY(blockingRules(MatchModel()).empty());
}

WINNOW_TEST(BlockingRulesTest)
#include "blockingrules_test.moc"
