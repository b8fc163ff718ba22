#pragma once

#include "engine/matching/stringarena.h"

#include <string_view>

namespace winnow::engine {

/// The texts of a column with one byte per character, as the bit-parallel comparisons want them. ASCII stays
/// as it is. In a column with other letters each of up to 255 different characters gets a byte of its own, in
/// the order in which they appear; where there are more (Chinese, Japanese), some share one, which can only
/// make texts look more alike.
class ByteTexts {
public:
    /// `texts` must outlive this object.
    explicit ByteTexts(const StringArena& texts);

    std::string_view operator[](std::size_t number) const { return texts()[number]; }

    /// See StringArena.
    void expectPlace(std::size_t number) const { texts().expectPlace(number); }

    void expect(std::size_t number) const { texts().expect(number); }

private:
    [[nodiscard]] const StringArena& texts() const { return m_recoded.size() > 0 ? m_recoded : m_texts; }

    const StringArena& m_texts;
    StringArena m_recoded; ///< empty when all texts are ASCII
};

} // namespace winnow::engine
