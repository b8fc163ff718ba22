#pragma once

#include "engine/activelearning/questions.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// The pairs that can be asked about, by kind. One pass over all pairs, without sorting them.
class QuestionPool {
public:
    static constexpr std::size_t nearest = 60;

    explicit QuestionPool(const QuestionInput& input);

    /// Those of a kind; a pair may be of several kinds.
    [[nodiscard]] const std::vector<PairIndex>& of(QuestionKind kind) const;
    [[nodiscard]] bool contains(QuestionKind kind, PairIndex pair) const;

private:
    void markNamedRows();
    [[nodiscard]] bool isOpen(PairIndex pair) const;
    void collect();
    void keepNearest(std::vector<PairIndex>& pairs, std::size_t count) const;
    void chooseDiverse();

    /// How far from the threshold a pair is.
    [[nodiscard]] double distance(PairIndex pair) const;

    const QuestionInput& m_input;
    std::vector<bool> m_isNamed; ///< by row: some answer is about it
    std::vector<PairIndex> m_asked; ///< ascending
    std::vector<PairIndex> m_uncertain; ///< ascending by distance
    std::vector<PairIndex> m_matches; ///< ascending
    std::vector<PairIndex> m_probes; ///< ascending
};

} // namespace winnow::engine
