#include "app/cli/peakmemory.h"

#if defined(Q_OS_WIN)
#include <psapi.h>
#include <windows.h>
#elif defined(Q_OS_UNIX)
#include <sys/resource.h>
#endif

namespace winnow::app {

#if defined(Q_OS_WIN)

qint64 peakMemoryBytes()
{
    PROCESS_MEMORY_COUNTERS counters{};
    if (!GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters))
        return 0;
    return static_cast<qint64>(counters.PeakWorkingSetSize);
}

#elif defined(Q_OS_UNIX)

qint64 peakMemoryBytes()
{
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
#if defined(Q_OS_MACOS)
    constexpr qint64 bytesPerUnit = 1;
#else
    constexpr qint64 bytesPerUnit = 1024;
#endif
    return static_cast<qint64>(usage.ru_maxrss) * bytesPerUnit;
}

#else

qint64 peakMemoryBytes()
{
    return 0;
}

#endif

} // namespace winnow::app
