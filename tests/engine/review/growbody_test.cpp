#include "engine/review/growbody.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

namespace {

GrowBody sample()
{
    return {2, u"march.csv"_s, 40, {{{7}, {{1}, {2}, {50}}, 0.5, u"Anna"_s, {3}}}, {{3}, {4}},
        {{{1}, {2}, Verdict::Yes}}};
}

} // namespace

class GrowBodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void isReadAsItWasWritten()
    {
        QCOMPARE(growBodyFromJson(toJson(sample())), std::optional(sample()));
        GrowBody without = sample();
        without.answers.clear();
        QVERIFY(!toJson(without).contains(u"answers"_s));
        QCOMPARE(growBodyFromJson(toJson(without)), std::optional(without));
    }

    void othersAreNoBody_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no parts") << u"parts"_s << QJsonValue(0);
        QTest::newRow("parts in words") << u"parts"_s << QJsonValue(u"two"_s);
        QTest::newRow("an item that is none") << u"created"_s << QJsonValue(QJsonArray{1});
        QTest::newRow("follows one that stays") << u"withdrawn"_s << QJsonValue(QJsonArray{4});
        QTest::newRow("withdrawn by name") << u"withdrawn"_s << QJsonValue(QJsonArray{u"3"_s});
        QTest::newRow("an answer that is none") << u"answers"_s << QJsonValue(QJsonArray{u"yes"_s});
    }

    void othersAreNoBody()
    {
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, value);
        QJsonObject object = toJson(sample());
        object[member] = value;
        QVERIFY(!growBodyFromJson(object));
    }
};

WINNOW_TEST(GrowBodyTest)
#include "growbody_test.moc"
