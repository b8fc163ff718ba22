#include "tests/crash/faulttotals.h"

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/workspace/integrity.h"
#include "engine/workspace/workspace.h"
#include "tests/crash/recovery.h"

#include <QLocale>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::Result;

QString FaultTotals::summary(const QString& faultsName) const
{
    const QLocale locale(QLocale::English);
    return u"%1 %2: lost %3, corrupt %4, phantom %5 (%6 acknowledged, %7 in doubt and whole)"_s.arg(
        locale.toString(faults), faultsName, locale.toString(lost), locale.toString(corrupt),
        locale.toString(phantom), locale.toString(acknowledged), locale.toString(inDoubt));
}

FaultTotals& FaultTotals::operator+=(const FaultTotals& other)
{
    faults += other.faults;
    acknowledged += other.acknowledged;
    inDoubt += other.inDoubt;
    lost += other.lost;
    phantom += other.phantom;
    corrupt += other.corrupt;
    findings += other.findings;
    return *this;
}

Result<std::vector<Acknowledgement>> judgeWorkspace(const QString& path, const Baseline& before,
    const std::vector<Acknowledgement>& acknowledged, FaultTotals& totals)
{
    const engine::SystemClock clock;
    const auto workspace = engine::Workspace::open(path, engine::OpenMode::ReadWrite, clock);
    if (!workspace)
        return engine::fail(workspace);
    auto recovered = happenedSince((*workspace)->stores(), before);
    if (!recovered)
        return recovered;
    engine::SilentProgress progress;
    const auto report = engine::checkIntegrity(**workspace, progress);
    if (!report)
        return engine::fail(report);
    const auto half = halfDone(**workspace);
    if (!half)
        return engine::fail(half);
    const RecoveryVerdict verdict = judgeRecovery(acknowledged, *recovered);
    ++totals.faults;
    totals.acknowledged += static_cast<qint64>(acknowledged.size());
    totals.inDoubt += recovered->size() > acknowledged.size() ? 1 : 0;
    totals.lost += verdict.lost;
    totals.phantom += verdict.phantom;
    totals.corrupt += report->ok() && half->isEmpty() ? 0 : 1;
    totals.findings
        += verdict.findings + QStringList(report->problems.begin(), report->problems.end()) + *half;
    return recovered;
}

} // namespace winnow::tests
