#include "engine/base/random.h"
#include "tests/crash/baseworkspaces.h"
#include "tests/crash/canonicalscript.h"
#include "tests/crash/faulttotals.h"
#include "tests/crash/soak.h"
#include "tests/crash/watchedrun.h"
#include "tests/support/powerrecord.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::Durability;
using engine::Result;

namespace {

constexpr std::uint64_t seed = 20240301;

} // namespace

/// Cuts the power at moments of a reviewer's work: of what no sync has followed, any part may be on the disk.
class PowerCutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost_data();
    void nothingIsLost();
    void earlyPromisesAreCaught_data();
    void earlyPromisesAreCaught();
    void cleanupTestCase();

private:
    Result<FaultTotals> cutPower(
        const CanonicalScript& script, int images, Promise promise, Durability durability);
    Result<void> judgeImage(int image, const DiskMoment& moment, const Baseline& before,
        const std::vector<Acknowledgement>& acknowledged, FaultTotals& totals);

    BaseWorkspaces m_bases;
    FaultTotals m_all;
};

Result<void> PowerCutTest::judgeImage(int image, const DiskMoment& moment, const Baseline& before,
    const std::vector<Acknowledgement>& acknowledged, FaultTotals& totals)
{
    const QTemporaryDir folder;
    engine::Random random(seed + static_cast<std::uint64_t>(image));
    if (const auto written = writePowerCut(moment.disk, random, folder.path()); !written)
        return written;
    const qsizetype known = totals.findings.size();
    const auto judged = judgeWorkspace(BaseWorkspaces::pathIn(folder.path()), before, acknowledged, totals);
    const QString which = u"image %1, before operation %2"_s.arg(image).arg(moment.operation);
    if (!judged)
        return engine::fail(engine::ErrorCode::Internal, which + u": "_s + judged.error().message);
    if (totals.findings.size() > known)
        totals.findings.append(u"("_s + which + u")"_s);
    return {};
}

/// Spreads the images over the whole run; more images than operations are several at each.
Result<FaultTotals> PowerCutTest::cutPower(
    const CanonicalScript& script, int images, Promise promise, Durability durability)
{
    const QTemporaryDir folder;
    const auto before = m_bases.layOut(script.base, folder.path());
    if (!before)
        return engine::fail(before);
    const auto run = watchScript(BaseWorkspaces::pathIn(folder.path()), script, promise, durability);
    if (!run)
        return engine::fail(run);
    FaultTotals totals;
    for (int image = 0; image < images; ++image) {
        const size_t place = static_cast<size_t>(image) * run->moments.size() / static_cast<size_t>(images);
        const DiskMoment& moment = run->moments[place];
        const auto judged = judgeImage(image, moment, *before, run->acknowledgedAt(moment), totals);
        if (!judged)
            return engine::fail(judged);
    }
    return totals;
}

void PowerCutTest::nothingIsLost_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("images");
    const int images = faultCount(200, 2000);
    QTest::newRow("F02 upgrade") << u"upgrade"_s << images / 10;
    QTest::newRow("F02 import") << u"import"_s << images / 10;
    QTest::newRow("F02 match") << u"match"_s << images / 10;
    QTest::newRow("F02 checkpoint") << u"checkpoint"_s << images / 5;
    QTest::newRow("F02 whole life") << u"whole life"_s << images / 2;
}

void PowerCutTest::nothingIsLost()
{
    QFETCH(const QString, script);
    QFETCH(const int, images);
    const auto totals = cutPower(canonicalScript(script), images, Promise::AfterCommit, Durability::Full);
    QVERIFY2(totals, totals ? "" : qPrintable(totals.error().message));
    qInfo("%s", qPrintable(totals->summary(u"power cuts"_s)));
    QCOMPARE(totals->findings, QStringList());
    QVERIFY(totals->isFine());
    m_all += *totals;
}

void PowerCutTest::earlyPromisesAreCaught_data()
{
    QTest::addColumn<Promise>("promise");
    QTest::addColumn<Durability>("durability");
    QTest::newRow("F02 synchronous = NORMAL") << Promise::AfterCommit << Durability::Staged;
    QTest::newRow("F02 acknowledged before the commit") << Promise::BeforeCommit << Durability::Full;
}

void PowerCutTest::earlyPromisesAreCaught()
{
    QFETCH(const Promise, promise);
    QFETCH(const Durability, durability);
    const auto totals = cutPower(canonicalScript(u"decide"_s), 50, promise, durability);
    QVERIFY2(totals, totals ? "" : qPrintable(totals.error().message));
    qInfo("%s", qPrintable(totals->summary(u"power cuts"_s)));
    QVERIFY2(totals->lost > 0, "what promises too much must not pass this test");
    QCOMPARE(totals->corrupt, 0);
}

void PowerCutTest::cleanupTestCase()
{
    qInfo("in all %s", qPrintable(m_all.summary(u"power cuts"_s)));
}

} // namespace winnow::tests

using winnow::tests::PowerCutTest;
WINNOW_TEST(PowerCutTest)
#include "powercut_test.moc"
