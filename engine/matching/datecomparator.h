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

    [[nodiscard]] quint8 glance(ValueId one, ValueId other) const override;
    void expectGlance(ValueId value) const override;

    void expect(ValueId value) const override { m_digits.expect(value); }

    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    [[nodiscard]] bool isMistyped(ValueId one, ValueId other) const;
    [[nodiscard]] quint8 levelOfParts(ValueId one, ValueId other) const;

    // By value id.
    std::vector<std::optional<DateParts>> m_days;
    StringArena m_digits; ///< yyyymmdd, or all digits of what is no date
    ByteBags m_bags; ///< of the digits
};

} // namespace winnow::engine
