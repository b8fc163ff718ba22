#pragma once

#include "engine/matching/comparator.h"
#include "engine/matching/valueparsing.h"

#include <optional>
#include <vector>

namespace winnow::engine {

/// Dates: a mistyped digit, day and month swapped, one part wrong, or only the year in common.
class DateComparator final : public Comparator {
public:
    explicit DateComparator(const MatchColumn& column);

protected:
    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    struct Day {
        std::optional<DateParts> parts;
        std::string digits; ///< yyyymmdd, or all digits of what is no date
    };

    std::vector<Day> m_days; ///< by value id
};

} // namespace winnow::engine
