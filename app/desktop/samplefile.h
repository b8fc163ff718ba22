#pragma once

#include "engine/base/result.h"

#include <QString>

namespace winnow::app {

/// The bundled sample as a file of its own, in the user's cache folder.
engine::Result<QString> sampleFile();

} // namespace winnow::app
