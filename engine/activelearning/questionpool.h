#pragma once

#include "engine/activelearning/questions.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// The pairs that can be asked about, by kind. One pass over all pairs, without sorting them.
class QuestionPool {
public:
    static constexpr std::size_t mostUncertain = 60;

    explicit QuestionPool(const QuestionInput& input);

    /// Those of a kind; a pair may be of several kinds.
    [[nodiscard]] const std::vector<PairIndex>& of(QuestionKind kind) const;
    [[nodiscard]] bool contains(QuestionKind kind, PairIndex pair) const;

private:
    /// A pair with what an answer to it is worth.
    struct Worth {
        double worth = 0;
        PairIndex pair = 0;
    };

    void markNamedRows();
    void weighRows();
    [[nodiscard]] bool isOpen(PairIndex pair) const;
    void collect();
    void chooseDiverse(std::vector<Worth> worths);

    const QuestionInput& m_input;
    std::vector<bool> m_isNamed; ///< by row: some answer is about it
    std::vector<float> m_weights; ///< by row: ln of how many rows its cluster has
    std::vector<PairIndex> m_asked; ///< ascending
    std::vector<PairIndex> m_uncertain; ///< the worthiest first
    std::vector<PairIndex> m_matches; ///< ascending
    std::vector<PairIndex> m_probes; ///< ascending
};

} // namespace winnow::engine
