#include "engine/base/progress.h"

namespace winnow::engine {

void SilentProgress::report(const ProgressStep&) { }

bool SilentProgress::isCancelled() const
{
    return false;
}

} // namespace winnow::engine
