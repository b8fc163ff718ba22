#include "engine/samples/personwords.h"

#include "engine/samples/draw.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t firstNameCount = 600;
constexpr size_t surnameCount = 6'000;
constexpr size_t streetCount = 1'500;
constexpr int suburbCount = 800;

std::vector<QString> split(const QString& words)
{
    const QStringList list = words.split(u' ');
    return {list.begin(), list.end()};
}

std::vector<QString> commonFirstNames()
{
    return split(
        u"James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard "
        u"Susan "
        "Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Sandra Anthony "
        "Betty Mark "
        "Ashley Steven Emily Andrew Kimberly Paul Margaret Joshua Donna Kenneth Michelle Kevin Carol Brian "
        "Amanda "
        "Timothy Melissa Ronald Deborah Edward Stephanie Jason Rebecca Jeffrey Laura Ryan Helen Jacob Sharon "
        "Nicholas Cynthia Eric Kathleen Jonathan Amy Stephen Angela Larry Shirley Justin Anna Scott Emma "
        "Brandon "
        "Ruth Benjamin Katherine Samuel Christine Gregory Catherine Alexander Virginia Patrick Rachel"_s);
}

std::vector<QString> commonSurnames()
{
    return split(
        u"Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson "
        "Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Green Baker Adams "
        "Nelson "
        "Hill Campbell Mitchell Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris "
        "Murphy "
        "Cook Rogers Morgan Cooper Peterson Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks"_s);
}

QString syllables(Random& random, int count)
{
    constexpr std::array onsets{"b", "br", "c", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r",
        "s", "st", "t", "tr", "v", "w", "z"};
    constexpr std::array vowels{"a", "e", "i", "o", "u", "ai", "ee", "ou"};
    constexpr std::array codas{"", "", "n", "l", "r", "s", "ck", "nd", "m", "tt"};
    QString word;
    for (int i = 0; i < count; ++i) {
        word += QLatin1StringView(drawOne(random, onsets));
        word += QLatin1StringView(drawOne(random, vowels));
        word += QLatin1StringView(drawOne(random, codas));
    }
    word[0] = word[0].toUpper();
    return word;
}

/// The common words first, then made-up ones with an ending, up to `count` different words.
std::vector<QString> withLongTail(
    std::vector<QString> words, size_t count, const std::vector<QString>& endings, Random& random)
{
    QSet<QString> known(words.begin(), words.end());
    while (words.size() < count) {
        const int length = drawNumber(random, 1, 2);
        const QString stem = syllables(random, length);
        const QString word = stem + drawOne(random, endings);
        if (word.size() < 4 || known.contains(word))
            continue;
        known.insert(word);
        words.push_back(word);
    }
    return words;
}

std::vector<SampleSuburb> makeSuburbs(Random& random)
{
    const std::vector<QString> states = split(u"NW VI QU SO WE TA NO CA"_s);
    const auto names = withLongTail({}, static_cast<size_t>(suburbCount),
        {u"ton"_s, u"ville"_s, u" Park"_s, u" Heights"_s, u"field"_s}, random);
    std::vector<SampleSuburb> suburbs;
    for (const QString& name : names) {
        const auto state = static_cast<size_t>(random.below(states.size()));
        const int postcode = 1000 * (static_cast<int>(state) + 1) + drawNumber(random, 0, 999);
        suburbs.push_back({name, QString::number(postcode), states[state]});
    }
    return suburbs;
}

} // namespace

FrequentWords::FrequentWords(std::vector<QString> byRank)
    : m_words(std::move(byRank))
{
    constexpr std::uint64_t scale = 1'000'000'000;
    std::uint64_t sum = 0;
    for (size_t rank = 1; rank <= m_words.size(); ++rank) {
        sum += scale / (rank + 3);
        m_cumulative.push_back(sum);
    }
}

const QString& FrequentWords::draw(Random& random) const
{
    const std::uint64_t roll = random.below(m_cumulative.back());
    const auto found = std::upper_bound(m_cumulative.begin(), m_cumulative.end(), roll);
    return m_words[static_cast<size_t>(found - m_cumulative.begin())];
}

PersonWords makePersonWords()
{
    Random random(7);
    auto firstNames = withLongTail(
        commonFirstNames(), firstNameCount, {u"a"_s, u"o"_s, u"el"_s, u"ine"_s, u"us"_s}, random);
    auto surnames = withLongTail(commonSurnames(), surnameCount,
        {u"son"_s, u"er"_s, u"man"_s, u"ley"_s, u"ic"_s, u"ez"_s, u"ova"_s}, random);
    auto streets = withLongTail({}, streetCount,
        {u" Street"_s, u" Road"_s, u" Avenue"_s, u" Crescent"_s, u" Place"_s, u" Lane"_s}, random);
    auto suburbs = makeSuburbs(random);
    return {FrequentWords(std::move(firstNames)), FrequentWords(std::move(surnames)),
        FrequentWords(std::move(streets)), std::move(suburbs)};
}

QString nicknameOf(const QString& firstName)
{
    struct Nickname {
        QLatin1StringView name;
        QLatin1StringView nickname;
    };

    static constexpr std::array nicknames{Nickname{"William"_L1, "Bill"_L1}, Nickname{"Robert"_L1, "Bob"_L1},
        Nickname{"Richard"_L1, "Rick"_L1}, Nickname{"Elizabeth"_L1, "Liz"_L1},
        Nickname{"Margaret"_L1, "Peggy"_L1}, Nickname{"James"_L1, "Jim"_L1},
        Nickname{"Michael"_L1, "Mike"_L1}, Nickname{"Patricia"_L1, "Pat"_L1},
        Nickname{"Jennifer"_L1, "Jenny"_L1}, Nickname{"Katherine"_L1, "Kate"_L1},
        Nickname{"Catherine"_L1, "Cathy"_L1}, Nickname{"Christopher"_L1, "Chris"_L1},
        Nickname{"Thomas"_L1, "Tom"_L1}, Nickname{"Anthony"_L1, "Tony"_L1},
        Nickname{"Deborah"_L1, "Debbie"_L1}, Nickname{"Edward"_L1, "Ted"_L1},
        Nickname{"Rebecca"_L1, "Becky"_L1}, Nickname{"Samuel"_L1, "Sam"_L1}, Nickname{"Joseph"_L1, "Joe"_L1},
        Nickname{"Benjamin"_L1, "Ben"_L1}};
    const auto* found = std::find_if(
        nicknames.begin(), nicknames.end(), [&](const Nickname& entry) { return entry.name == firstName; });
    return found == nicknames.end() ? firstName : QString(found->nickname);
}

} // namespace winnow::engine
