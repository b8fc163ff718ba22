#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace winnow::app {

/// One entry of a comma-separated list on the command line.
struct ListEntry {
    QString text; ///< what stood between quotation marks, or the whole entry without outer spaces
    QString tail; ///< what followed the closing quotation mark: ":date" in `"born, at":date`

    bool operator==(const ListEntry&) const = default;
};

/// Takes `a, "b, c":date` apart. Inside quotation marks commas are text and a doubled mark is a mark. Nothing
/// when a quotation mark is not closed or an entry is empty.
std::optional<std::vector<ListEntry>> splitList(const QString& text);

} // namespace winnow::app
