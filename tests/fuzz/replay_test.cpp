#include "engine/base/random.h"
#include "tests/fuzz/fuzztargets.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <vector>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::Random;

namespace {

std::vector<QByteArray> corpusOf(const char* target)
{
    const QDir folder(QLatin1StringView(WINNOW_FUZZ_CORPUS) + u'/' + QLatin1StringView(target));
    std::vector<QByteArray> inputs{{}};
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs.push_back(file.readAll());
    }
    return inputs;
}

qsizetype place(const QByteArray& bytes, Random& random)
{
    return static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bytes.size()) + 1));
}

/// One change of the kinds that readers stumble over.
void mutate(QByteArray& bytes, const std::vector<QByteArray>& corpus, Random& random)
{
    static const std::vector<QByteArray> pieces{"\"", "\n", "\r\n", ",", ";", "\t", "\0"_ba, "\xEF\xBB\xBF",
        "\xFF\xFE", "\xC3", "\xED\xA0\x80", "{", "}", "[", "]", ":", "\\", "\\u0000", "-1", "0", "1e999",
        "NaN", "9223372036854775808", "null", "\r\n\r\n", "Content-Length: ", "chunked", "%00", "../"};
    const qsizetype at = place(bytes, random);
    switch (random.below(6)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(random.below(256));
        break;
    case 1:
        bytes.insert(at, pieces.at(random.below(pieces.size())));
        break;
    case 2:
        bytes.remove(at, static_cast<qsizetype>(1 + random.below(16)));
        break;
    case 3:
        bytes.truncate(at);
        break;
    case 4:
        bytes.insert(at, bytes.mid(place(bytes, random), 64));
        break;
    default: {
        const QByteArray& other = corpus.at(random.below(corpus.size()));
        bytes = bytes.first(at) + other.sliced(place(other, random));
    }
    }
}

} // namespace

/// The corpus of the fuzz targets, and what comes of it by seeded changes (F91). What libFuzzer has found
/// stays in the corpus.
class ReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void promisesHold_data();
    void promisesHold();
};

void ReplayTest::promisesHold_data()
{
    QTest::addColumn<FuzzTarget>("target");
    for (const FuzzTarget& target : fuzzTargets())
        QTest::addRow("F91 %s", target.name) << target;
}

void ReplayTest::promisesHold()
{
    QFETCH(const FuzzTarget, target);
    const std::vector<QByteArray> corpus = corpusOf(target.name);
    QVERIFY2(corpus.size() > 2, "the corpus is there");
    const auto run = [&target](const QByteArray& input) {
        keepForReport(input);
        target.run(input);
    };
    for (const QByteArray& input : corpus)
        run(input);
    constexpr std::uint64_t seed = 20240229;
    constexpr qsizetype longest = 1 << 16;
    Random random(seed);
    for (int number = 0; number < target.mutations; ++number) {
        QByteArray input = corpus.at(random.below(corpus.size()));
        for (auto changes = 1 + random.below(4); changes > 0; --changes)
            mutate(input, corpus, random);
        input.truncate(longest);
        run(input);
    }
    qInfo("%zu inputs of the corpus and %d changed ones", corpus.size(), target.mutations);
}

} // namespace winnow::tests

using winnow::tests::ReplayTest;
WINNOW_TEST(ReplayTest)
#include "replay_test.moc"
