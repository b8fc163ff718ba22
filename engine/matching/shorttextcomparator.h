#pragma once

#include "engine/matching/bytebags.h"
#include "engine/matching/bytetexts.h"
#include "engine/matching/comparator.h"

#include <array>

namespace winnow::engine {

/// Names and other short strings: Jaro-Winkler.
class ShortTextComparator final : public Comparator {
public:
    static constexpr std::array<double, 4> limits{0.70, 0.80, 0.88, 0.94};

    explicit ShortTextComparator(const MatchColumn& column);

    void expect(ValueId value) const override { m_bags.expect(value); }

protected:
    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    ByteTexts m_texts;
    ByteBags m_bags;
};

} // namespace winnow::engine
