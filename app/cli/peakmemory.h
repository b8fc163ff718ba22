#pragma once

#include <QtGlobal>

namespace winnow::app {

/// The most physical memory that this process has held so far, in bytes; 0 where the system does not tell.
qint64 peakMemoryBytes();

} // namespace winnow::app
