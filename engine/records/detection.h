#pragma once

#include "engine/base/result.h"
#include "engine/records/tableformat.h"

#include <QString>

#include <vector>

namespace winnow::engine {

/// How much a detected format can be relied on without a look at the preview.
enum class Certainty { Certain, Guessed };

/// The format of a file with the grounds for it, for the import page.
struct DetectedFormat {
    TableFormat format;
    Certainty certainty = Certainty::Certain;
    std::vector<QString> reasons; ///< one translated sentence per decision: encoding, delimiter, header

    bool operator==(const DetectedFormat&) const = default;
};

/// Looks at the head of a file. Overrides are taken as they are, so that what remains is detected under them.
/// Fails with Unreadable for anything but a readable regular file, and with InvalidInput for an empty file
/// and for one that is no text table (a picture, an archive, a database).
Result<DetectedFormat> detectFormat(const QString& path, const FormatOverrides& overrides = {});

} // namespace winnow::engine
