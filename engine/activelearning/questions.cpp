#include "engine/activelearning/questions.h"

#include "engine/activelearning/guard.h"
#include "engine/activelearning/questionpool.h"
#include "engine/base/random.h"

#include <array>

namespace winnow::engine {

namespace {

/// How often each kind is asked; adds up to 1 over the kinds that have pairs.
struct Mixture {
    std::array<double, 3> shares{};

    [[nodiscard]] double of(QuestionKind kind) const { return shares[static_cast<std::size_t>(kind)]; }
};

constexpr std::array<QuestionKind, 3> kinds{
    QuestionKind::Uncertain, QuestionKind::Verification, QuestionKind::Probe};

Mixture wantedMixture(std::size_t answerCount)
{
    if (answerCount < Guard::matches)
        return {{0, 1, 0}};
    if (answerCount < Guard::matches + Guard::border)
        return {{1, 0, 0}};
    if (answerCount < Guard::questions)
        return {{0, 0, 1}};
    return {{0.6, 0.2, 0.2}};
}

/// Kinds without pairs give their share to the others, in proportion; nothing when all are empty.
std::optional<Mixture> possibleMixture(Mixture mixture, const QuestionPool& pool)
{
    double left = 0;
    double any = 0;
    for (const QuestionKind kind : kinds) {
        double& share = mixture.shares[static_cast<std::size_t>(kind)];
        share = pool.of(kind).empty() ? 0 : share;
        left += share;
        any += pool.of(kind).empty() ? 0 : 1;
    }
    if (any == 0)
        return std::nullopt;
    for (const QuestionKind kind : kinds) {
        double& share = mixture.shares[static_cast<std::size_t>(kind)];
        share = left > 0 ? share / left : (pool.of(kind).empty() ? 0 : 1 / any);
    }
    return mixture;
}

/// One number per question, far from those of other seeds and questions.
std::uint64_t seedOf(const QuestionInput& input)
{
    return input.seed * 0x9E3779B97F4A7C15ULL + input.answerCount;
}

QuestionKind drawKind(const Mixture& mixture, Random& random)
{
    double left = random.unit();
    QuestionKind drawn = QuestionKind::Uncertain;
    for (const QuestionKind kind : kinds) {
        if (mixture.of(kind) == 0)
            continue;
        drawn = kind;
        left -= mixture.of(kind);
        if (left < 0)
            break;
    }
    return drawn;
}

/// By whichever kind the pair could have been drawn.
double inclusionOf(PairIndex pair, const Mixture& mixture, const QuestionPool& pool)
{
    double probability = 0;
    for (const QuestionKind kind : kinds) {
        if (mixture.of(kind) > 0 && pool.contains(kind, pair))
            probability += mixture.of(kind) / static_cast<double>(pool.of(kind).size());
    }
    return probability;
}

} // namespace

std::optional<Question> nextQuestion(const QuestionInput& input)
{
    const QuestionPool pool(input);
    const std::optional<Mixture> mixture = possibleMixture(wantedMixture(input.answerCount), pool);
    if (!mixture)
        return std::nullopt;
    Random random(seedOf(input));
    const QuestionKind kind = drawKind(*mixture, random);
    const PairIndex pair = pool.of(kind)[random.below(pool.of(kind).size())];
    return Question{pair, kind, inclusionOf(pair, *mixture, pool)};
}

} // namespace winnow::engine
