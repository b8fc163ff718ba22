#pragma once

namespace winnow::app {

/// From now on the first Ctrl-C (SIGINT) asks the running work to stop; the second one ends the program.
void listenForInterrupt();
[[nodiscard]] bool isInterrupted();

} // namespace winnow::app
