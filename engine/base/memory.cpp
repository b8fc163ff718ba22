#include "engine/base/memory.h"

#include <QCoreApplication>

namespace winnow::engine {

namespace {

struct MemoryText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::MemoryText)
};

} // namespace

Error outOfMemory()
{
    return {ErrorCode::NoMemory,
        MemoryText::tr("There was not enough memory for this. Nothing was changed, and all that was saved is "
                       "safe; close other programs and try again.")};
}

} // namespace winnow::engine
