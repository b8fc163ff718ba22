#pragma once

#include "engine/records/detection.h"
#include "engine/records/textdecoder.h"

#include <QString>

#include <string_view>
#include <vector>

namespace winnow::engine {

/// The beginning of a file as text.
struct TextSample {
    std::string_view text; ///< UTF-8
    TextEnd end = TextEnd::Whole;
};

using SampleRows = std::vector<std::vector<QString>>;

/// The first rows, at most 100, of which the last may be cut off when it is the only one.
SampleRows sampleRows(const TextSample& sample, char delimiter);

struct DelimiterGuess {
    char delimiter = ',';
    Certainty certainty = Certainty::Certain;
    QString reason;
};

/// The delimiter among , ; tab | that cuts the rows into the most cells, and most evenly; a comma where none
/// does.
DelimiterGuess detectDelimiter(const TextSample& sample);

struct HeaderGuess {
    HeaderRow header = HeaderRow::Present;
    Certainty certainty = Certainty::Certain;
    QString reason;
};

/// Compares the first row with the others, column by column: a name above numbers speaks for a header, a
/// number above numbers or a value that comes again below speaks against it. A header is assumed where
/// nothing speaks against it.
HeaderGuess detectHeader(const SampleRows& rows);

} // namespace winnow::engine
