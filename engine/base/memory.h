#pragma once

#include "engine/base/result.h"

#include <new>
#include <type_traits>

namespace winnow::engine {

/// NoMemory, with a sentence.
Error outOfMemory();

/// What work() returns, or NoMemory when there was none left for it. What it had changed in a transaction is
/// taken back as it goes. Stands wherever a thread begins: an exception that leaves one ends the program.
template <typename Work>
auto withinMemory(const Work& work) -> std::invoke_result_t<Work>
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail(outOfMemory().code, outOfMemory().message);
    }
}

} // namespace winnow::engine
