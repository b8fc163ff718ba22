#pragma once

#include "engine/model/pairanswer.h"
#include "engine/training/recordpair.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace winnow::engine {

/// How often each answer was given.
struct AnswerCounts {
    int yes = 0;
    int no = 0;
    int unsure = 0;

    [[nodiscard]] int all() const { return yes + no + unsure; }

    bool operator==(const AnswerCounts&) const = default;
};

/// The pairs of a training as a person meets them: those answered, the one that is asked, those to ask after
/// it, and those skipped for now. Knows nothing of where they come from and whether answers are kept.
class TrainingQueue {
public:
    /// Begins anew with these answers, the oldest first, and no question.
    void restart(std::vector<PairAnswer> answered);

    /// The pair that lies open, with its answer or Open; none while no question is known and the person is
    /// not looking back.
    [[nodiscard]] std::optional<PairAnswer> shown() const;

    [[nodiscard]] bool isLookingBack() const { return m_place < m_answered.size(); }

    /// How many pairs lie before the open one.
    [[nodiscard]] std::size_t place() const { return m_place; }

    [[nodiscard]] const std::vector<PairAnswer>& answered() const { return m_answered; }

    [[nodiscard]] const std::optional<PairAnswer>& question() const { return m_question; }

    [[nodiscard]] const std::vector<RecordPair>& skipped() const { return m_skipped; }

    [[nodiscard]] AnswerCounts counts() const;

    void goBack();
    /// As far as the question.
    void goNext();

    /// Keeps the answer on the open pair and goes on.
    void keep(const PairAnswer& answer);
    /// Puts the question aside; an answered pair just stays as it is.
    void skip();

    /// Lets the skipped pairs be asked again.
    void forgetSkipped() { m_skipped.clear(); }

    /// Newly drawn questions take the place of those that wait; ones already known are left out.
    void refill(const std::vector<PairAnswer>& questions);
    /// Goes on to the next one, because the question needs no answer any more.
    void dropQuestion();

    /// A pair stands otherwise than the person last saw it: without an answer (Open) it is asked again, with
    /// one it is answered. It is opened.
    void reopen(const PairAnswer& standing);
    /// The same when it was answered again: then the person goes on.
    void restore(const PairAnswer& standing);
    /// These are all answers that stand, in any order. What is open stays open where it can.
    void reconcile(const std::vector<PairAnswer>& standing);

private:
    [[nodiscard]] std::optional<std::size_t> placeOf(const RecordPair& pair) const;
    [[nodiscard]] bool isKnown(const RecordPair& pair) const;
    void ask(const PairAnswer& question);

    std::vector<PairAnswer> m_answered; ///< the oldest first
    std::size_t m_place = 0; ///< of the open one among the answered ones; one past them: the question
    std::optional<PairAnswer> m_question;
    std::vector<PairAnswer> m_waiting; ///< to ask next, the first one first
    std::vector<RecordPair> m_skipped;
};

} // namespace winnow::engine
