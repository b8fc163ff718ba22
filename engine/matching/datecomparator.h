#pragma once

#include "engine/matching/bytebags.h"
#include "engine/matching/comparator.h"
#include "engine/matching/valueparsing.h"

#include <optional>
#include <vector>

namespace winnow::engine {

/// Dates: a mistyped digit, day and month swapped, one part wrong, or only the year in common.
class DateComparator final : public Comparator {
public:
    explicit DateComparator(const MatchColumn& column);

    void expect(ValueId value) const override { m_bags.expect(value); }

protected:
    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    [[nodiscard]] bool isMistyped(ValueId one, ValueId other) const;

    // By value id.
    std::vector<std::optional<DateParts>> m_days;
    StringArena m_digits; ///< yyyymmdd, or all digits of what is no date
    ByteBags m_bags; ///< of the digits
};

} // namespace winnow::engine
