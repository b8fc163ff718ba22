#pragma once

#include "engine/matching/bytebags.h"
#include "engine/matching/comparator.h"

#include <vector>

namespace winnow::engine {

/// Codes and numbers: how many characters must be edited; for numbers also whether they are within 5 % of
/// each other. Short values have no near misses: of three digits, one edit is another number.
class CodeComparator final : public Comparator {
public:
    enum class Closeness { EditsOnly, Numeric };

    CodeComparator(const MatchColumn& column, Closeness closeness);

    [[nodiscard]] quint8 glance(ValueId one, ValueId other) const override;
    void expectGlance(ValueId value) const override;

    void expect(ValueId value) const override { m_codes.expect(value); }

    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    [[nodiscard]] quint8 distantLevel(ValueId one, ValueId other) const;

    StringArena m_codes; ///< without spaces
    ByteBags m_bags; ///< of the codes
    std::vector<double> m_numbers; ///< by value id, NaN where it is none; empty for codes
};

} // namespace winnow::engine
