#pragma once

#include "engine/base/random.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace winnow::engine {

/// Words of which some are far more frequent than others, as names are: the word of rank r is drawn with a
/// frequency proportional to 1 / (r + 3) (a Zipf-Mandelbrot law, in whole numbers so that it is the same on
/// every platform).
class FrequentWords {
public:
    explicit FrequentWords(std::vector<QString> byRank);
    [[nodiscard]] const QString& draw(Random& random) const;

    [[nodiscard]] const std::vector<QString>& words() const { return m_words; }

private:
    std::vector<QString> m_words;
    std::vector<std::uint64_t> m_cumulative;
};

/// A suburb with what follows from it.
struct SampleSuburb {
    QString name;
    QString postcode;
    QString state;
};

/// The vocabulary of the made-up table of persons. Frequent names are common ones; the long tail is put
/// together from syllables, the same on every platform.
struct PersonWords {
    FrequentWords firstNames;
    FrequentWords surnames;
    FrequentWords streets;
    std::vector<SampleSuburb> suburbs;
};

PersonWords makePersonWords();
/// What friends call someone: "Bill" for "William"; the name itself where there is no short one.
QString nicknameOf(const QString& firstName);

} // namespace winnow::engine
