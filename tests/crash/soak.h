#pragma once

#include <QtGlobal>

namespace winnow::tests {

/// With WINNOW_FAULT_SOAK set, the crash tests run for long (packaging/faults.sh --soak).
inline bool isSoak()
{
    return qEnvironmentVariableIsSet("WINNOW_FAULT_SOAK");
}

/// How many faults: `usual` ones, fewer under the sanitizers, which look for other mistakes, or `soak` ones.
inline int faultCount(int usual, int soak)
{
#ifdef WINNOW_SANITIZED
    constexpr int share = 4;
#else
    constexpr int share = 1;
#endif
    return isSoak() ? soak : usual / share;
}

/// The steps in which operations are struck: every one, but only some under the sanitizers.
inline qint64 everyNth(qint64 sanitized)
{
#ifdef WINNOW_SANITIZED
    return isSoak() ? 1 : sanitized;
#else
    Q_UNUSED(sanitized)
    return 1;
#endif
}

} // namespace winnow::tests
