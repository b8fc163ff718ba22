#include "app/cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace winnow::app {

namespace {

// A signal handler can reach nothing but an object with static storage.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may not wait for a lock");

extern "C" void onInterrupt(int signal)
{
    interrupted.store(true);
    std::signal(signal, SIG_DFL);
}

} // namespace

void listenForInterrupt()
{
    std::signal(SIGINT, onInterrupt);
}

bool isInterrupted()
{
    return interrupted.load();
}

} // namespace winnow::app
