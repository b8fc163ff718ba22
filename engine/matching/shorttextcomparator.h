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

    [[nodiscard]] quint8 glance(ValueId one, ValueId other) const override;
    void expectGlance(ValueId value) const override;

    void expect(ValueId value) const override { m_texts.expect(value); }

    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    ByteTexts m_texts;
    ByteBags m_bags;
};

} // namespace winnow::engine
