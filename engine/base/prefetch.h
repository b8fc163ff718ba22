#pragma once

namespace winnow::engine {

/// Lets the memory begin to fetch what is at an address that will be read soon; it need not be a valid one.
inline void prefetch(const void* address)
{
#if defined(__GNUC__)
    __builtin_prefetch(address);
#else
    static_cast<void>(address);
#endif
}

} // namespace winnow::engine
