#include "engine/base/result.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow::engine;

namespace {

Result<int> halfOf(int value)
{
    if (value % 2 != 0)
        return fail(ErrorCode::InvalidInput, u"The number is odd."_s);
    return value / 2;
}

Result<QString> halfAsText(int value)
{
    const auto half = halfOf(value);
    if (!half)
        return fail(half);
    return QString::number(*half);
}

} // namespace

class ResultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheValue();
    void passesTheFailureOnUnchanged();
};

void ResultTest::holdsTheValue()
{
    QCOMPARE(halfAsText(84).value(), u"42"_s);
}

void ResultTest::passesTheFailureOnUnchanged()
{
    const auto text = halfAsText(7);

    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::InvalidInput);
    QCOMPARE(text.error().message, u"The number is odd."_s);
}

WINNOW_TEST(ResultTest)
#include "result_test.moc"
