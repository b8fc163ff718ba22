#include "engine/base/random.h"
#include "engine/matching/matcher.h"
#include "engine/matching/profile.h"
#include "engine/matching/relatedpairs.h"
#include "tests/engine/matching/drawnpairs.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

/// Title, artist, album, year.
const LevelTable matching{
    {0, 0.03, 0.07, 0.90}, {0, 0.05, 0.05, 0.90}, {0, 0.05, 0.10, 0.85}, {0, 0.05, 0.10, 0.85}};
const LevelTable strangers{
    {0, 0.98, 0.01, 0.01}, {0, 0.97, 0.02, 0.01}, {0, 0.98, 0.01, 0.01}, {0, 0.92, 0.05, 0.03}};
/// Songs of one album.
const LevelTable related{strangers[0], {0, 0.02, 0.03, 0.95}, {0, 0.02, 0.08, 0.90}, {0, 0.02, 0.03, 0.95}};

constexpr double allPairs = 2'000'000;

std::optional<RelatedEstimate> toldApart(const CountedPatterns& pairs)
{
    const EmInput input{pairs, strangers, allPairs, 100'000};
    return tellRelatedApart(input, estimateModel(input));
}

using Rows = std::vector<std::vector<std::string>>;

struct Songs {
    Rows once; ///< of each album six
    Rows again; ///< the first two of each album, with every fifth cell misspelt
};

Songs songs()
{
    constexpr std::size_t albums = 150;
    constexpr std::size_t songsOfEach = 6;
    const auto words = people(4 * albums * (songsOfEach + 1)); // of four the first is new
    Random random(3);
    Songs songs;
    for (std::size_t album = 0; album < albums; ++album) {
        const auto& names = words[4 * album];
        const std::string artist = names[0] + ' ' + names[1];
        for (std::size_t song = 0; song < songsOfEach; ++song) {
            const auto& other = words[4 * (albums + album * songsOfEach + song)];
            const std::string title = other[1] + ' ' + other[0];
            const std::string work = "K " + std::to_string(random.below(100'000));
            songs.once.push_back({title, artist, "album " + names[2], "label " + names[1], work});
            if (song > 1)
                continue;
            Rows::value_type copy = songs.once.back();
            for (std::string& cell : copy) {
                if (random.below(5) == 0)
                    cell[random.below(cell.size())] = 'x';
            }
            songs.again.push_back(copy);
        }
    }
    return songs;
}

} // namespace

class RelatedPairsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsSongsOfAnAlbumApart();
    void keepsWhatMayBeMatchesWithMistakes_data();
    void keepsWhatMayBeMatchesWithMistakes();
    void worksWithoutAnyPairs();
    void groupsSongsAndNotAlbums_data();
    void groupsSongsAndNotAlbums();
};

void RelatedPairsTest::tellsSongsOfAnAlbumApart()
{
    const CountedPatterns pairs = drawnPairs({{matching, 2'000}, {related, 8'000}, {strangers, 50'000}});
    const EmEstimate two = estimateModel({pairs, strangers, allPairs, 100'000});
    QVERIFY2(two.expectedMatches > 8'000 || !two.isSteady, "two classes would do");
    const auto apart = toldApart(pairs);
    QVERIFY(apart);
    QCOMPARE(apart->tellingField, 0U);
    QVERIFY2(std::abs(apart->estimate.expectedMatches - 2'000) < 300,
        qPrintable(QString::number(apart->estimate.expectedMatches)));
    QVERIFY2(
        std::abs(apart->expectedRelated - 8'000) < 800, qPrintable(QString::number(apart->expectedRelated)));
    QVERIFY2(!apart->estimate.isSteady, "whether songs or albums are wanted is not in the data");

    const std::vector<quint8> sameSong{3, 3, 3, 3};
    const std::vector<quint8> misspeltSong{2, 3, 2, 3};
    const std::vector<quint8> sameAlbum{1, 3, 3, 3};
    const std::vector<quint8> nothingInCommon{1, 1, 1, 1};
    QVERIFY(patternWeight(apart->estimate, sameSong) > 1);
    QVERIFY(patternWeight(apart->estimate, misspeltSong) > 0);
    QVERIFY(patternWeight(apart->estimate, sameAlbum) < -1);
    QVERIFY(patternWeight(apart->estimate, nothingInCommon) < -5);
}

void RelatedPairsTest::keepsWhatMayBeMatchesWithMistakes_data()
{
    QTest::addColumn<int>("matches");
    QTest::addColumn<int>("alike");
    QTest::addColumn<double>("alikeTitles"); // of these pairs, whose titles are the same
    QTest::newRow("none are related") << 4'000 << 0 << 0.0;
    QTest::newRow("more matches than related ones") << 6'000 << 2'000 << 0.01;
    QTest::newRow("titles are alike more often than by chance") << 1'000 << 6'000 << 0.30;
}

void RelatedPairsTest::keepsWhatMayBeMatchesWithMistakes()
{
    QFETCH(const int, matches);
    QFETCH(const int, alike);
    QFETCH(const double, alikeTitles);
    LevelTable shares = related;
    shares[0] = {0, 0.99 - alikeTitles, 0.01, alikeTitles};
    QVERIFY(!toldApart(drawnPairs({{matching, matches}, {shares, alike}, {strangers, 50'000}})));
}

void RelatedPairsTest::worksWithoutAnyPairs()
{
    QVERIFY(!toldApart({LevelPatterns(strangers.size()), {}}));
    QVERIFY(!toldApart(drawnPairs({{strangers, 3'000}})));
}

void RelatedPairsTest::groupsSongsAndNotAlbums_data()
{
    QTest::addColumn<bool>("isLinking");
    QTest::newRow("one table") << false;
    QTest::newRow("two tables") << true;
}

void RelatedPairsTest::groupsSongsAndNotAlbums()
{
    QFETCH(const bool, isLinking);
    const Songs all = songs();
    Rows rows = all.once;
    rows.insert(rows.end(), all.again.begin(), all.again.end());
    const MatchTable table = tableOf(rows);
    MatchOptions options;
    if (isLinking)
        options.secondTableStart = static_cast<RowIndex>(all.once.size());
    SilentProgress progress;
    const auto result
        = matchTable(table, withProfile(table.schema(), profileColumns(table)), options, progress);
    QVERIFY(result);
    const auto pairs = std::count_if(result->clusters.begin(), result->clusters.end(),
        [](const RowCluster& cluster) { return cluster.rows.size() == 2; });
    QVERIFY2(pairs >= 270, qPrintable(QString::number(pairs))); // of 300
    QVERIFY(result->clusters.size() <= 310);
    QVERIFY(result->needsAnswers);
    QVERIFY(std::any_of(result->notices.begin(), result->notices.end(),
        [](const QString& notice) { return notice.contains(QStringLiteral("“c1”")); }));
}

WINNOW_TEST(RelatedPairsTest)
#include "relatedpairs_test.moc"
