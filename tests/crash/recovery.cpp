#include "tests/crash/recovery.h"

namespace winnow::tests {

RecoveryVerdict judgeRecovery(
    const std::vector<Acknowledgement>& acknowledged, const std::vector<Acknowledgement>& recovered)
{
    RecoveryVerdict verdict;
    for (size_t place = 0; place < acknowledged.size(); ++place) {
        if (place < recovered.size() && recovered[place] == acknowledged[place])
            continue;
        ++verdict.lost;
        verdict.findings.append(
            QStringLiteral("lost: ") + QString::fromUtf8(toLine(acknowledged[place])).trimmed());
    }
    for (size_t place = acknowledged.size() + 1; place < recovered.size(); ++place) {
        ++verdict.phantom;
        verdict.findings.append(
            QStringLiteral("phantom: ") + QString::fromUtf8(toLine(recovered[place])).trimmed());
    }
    return verdict;
}

} // namespace winnow::tests
