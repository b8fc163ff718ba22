#include "engine/store/contentdigest.h"

#include "engine/store/database.h"
#include "engine/store/rows.h"
#include "engine/store/statement.h"

#include <QCoreApplication>

#include <xxhash.h>

#include <bit>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct DigestText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::DigestText)
};

std::size_t placeOf(Content content)
{
    return static_cast<std::size_t>(content);
}

constexpr std::size_t mostNumbers = 8;

/// How the rows of a content are read: whole numbers first, then what else there is, in this order.
struct ContentFacts {
    QString name;
    QString columns;
    QString condition; ///< of the rows that are part of it; empty for all
    int integers = 0;
    bool hasReal = false;
    bool hasText = false;
    bool hasBlob = false;
};

const ContentFacts& factsOf(Content content)
{
    static const QString published = u" WHERE published = 1"_s;
    static const std::array<ContentFacts, allContent.size()> facts{
        ContentFacts{u"record"_s, u"id, line, cells"_s, {}, 2, false, false, true},
        ContentFacts{u"pair"_s, u"session_id, left_record, right_record, signals, weight, evidence"_s, {}, 4,
            true, false, true},
        ContentFacts{u"cluster"_s,
            u"id, session_id, size, ifnull(origin, -1), ifnull(lineage, -1), confidence, title, members"_s,
            {}, 5, true, true, true},
        ContentFacts{u"dataset"_s,
            u"id, ifnull(id_field, -1), first_record, imported_ms, json_array(name, source_path, schema)"_s,
            published, 4, false, true, false},
        ContentFacts{u"session"_s,
            u"id, dataset_id, needs_answers, created_ms, json_array(kind, name, schema, model, summary)"_s,
            published, 4, false, true, false},
    };
    return facts.at(static_cast<std::size_t>(content));
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

Result<void> write(const Database& database, Content content, const ContentDigest& digest)
{
    Statement replace(database,
        u"INSERT OR REPLACE INTO content_digest (content, row_count, low, high) VALUES (?, ?, ?, ?)"_s);
    return replace.bind(factsOf(content).name)
        .bind(digest.rows)
        .bind(static_cast<qint64>(digest.low))
        .bind(static_cast<qint64>(digest.high))
        .run();
}

Result<ContentDigest> computed(const Database& database, Content content)
{
    Statement select(database, u"SELECT %1 FROM %2"_s.arg(contentColumns(content), contentRows(content)));
    ContentDigest sum;
    auto row = select.step();
    for (; row && *row; row = select.step())
        sum += digestOfRow(content, select);
    return row ? Result<ContentDigest>(sum) : fail(row);
}

/// Nothing where there is no such row, or it is not published.
Result<ContentDigest> digestOfId(const Database& database, Content content, qint64 id)
{
    Statement select(
        database, u"SELECT %1 FROM %2 AND id = ?"_s.arg(contentColumns(content), contentRows(content)));
    const auto row = select.bind(id).step();
    if (!row)
        return fail(row);
    return *row ? digestOfRow(content, select) : ContentDigest();
}

QString changedSentence(Content content)
{
    switch (content) {
    case Content::Record:
        return DigestText::tr("Imported values are not as they were read from the files.");
    case Content::Pair:
        return DigestText::tr("Scores of pairs of records are not as matching has written them.");
    case Content::Cluster:
        return DigestText::tr("Clusters are not as they were proposed.");
    case Content::Dataset:
        return DigestText::tr("What is known of the imported tables is not as it was written.");
    case Content::Session:
        break;
    }
    return DigestText::tr("The model or the columns of a session are not as they were written.");
}

} // namespace

ContentDigest& ContentDigest::operator+=(const ContentDigest& other)
{
    rows += other.rows;
    low += other.low;
    high += other.high;
    return *this;
}

ContentDigest ContentDigest::negated() const
{
    return {-rows, 0 - low, 0 - high};
}

ContentDigest digestOf(std::span<const qint64> numbers, std::string_view bytes)
{
    const XXH64_hash_t seed = XXH3_64bits(numbers.data(), numbers.size_bytes());
    const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
    return {1, hash.low64, hash.high64};
}

qint64 bitsOf(double real)
{
    return std::bit_cast<qint64>(real);
}

QString contentColumns(Content content)
{
    return factsOf(content).columns;
}

QString contentRows(Content content)
{
    return factsOf(content).name + factsOf(content).condition;
}

ContentDigest digestOfRow(Content content, const Statement& row)
{
    const ContentFacts& facts = factsOf(content);
    std::array<qint64, mostNumbers> numbers{};
    std::size_t count = 0;
    int column = 0;
    for (; column < facts.integers; ++column)
        numbers[count++] = row.integer(column);
    if (facts.hasReal)
        numbers[count++] = bitsOf(row.real(column++));
    QByteArray bytes;
    if (facts.hasText) {
        bytes = row.text(column++).toUtf8();
        numbers[count++] = bytes.size();
    }
    if (facts.hasBlob)
        bytes += row.bytes(column);
    return digestOf(std::span(numbers).first(count), viewOf(bytes));
}

void PendingDigests::add(Content content, const ContentDigest& digest)
{
    m_changes[placeOf(content)] += digest;
}

Result<void> PendingDigests::addRow(const Database& database, Content content, qint64 id)
{
    const auto digest = digestOfId(database, content, id);
    if (digest)
        add(content, *digest);
    return digest ? Result<void>() : fail(digest);
}

Result<void> PendingDigests::removeRow(const Database& database, Content content, qint64 id)
{
    const auto digest = digestOfId(database, content, id);
    if (digest)
        add(content, digest->negated());
    return digest ? Result<void>() : fail(digest);
}

void PendingDigests::clear()
{
    m_changes = {};
}

Result<void> PendingDigests::write(const Database& database)
{
    for (const Content content : allContent) {
        const ContentDigest& change = m_changes[placeOf(content)];
        if (change == ContentDigest{})
            continue;
        const auto before = writtenDigest(database, content);
        if (!before)
            return fail(before);
        ContentDigest sum = before->value_or(ContentDigest{});
        sum += change;
        if (const auto done = engine::write(database, content, sum); !done)
            return done;
    }
    clear();
    return {};
}

Result<std::optional<ContentDigest>> writtenDigest(const Database& database, Content content)
{
    Statement select(database, u"SELECT row_count, low, high FROM content_digest WHERE content = ?"_s);
    return readRow<ContentDigest>(
        select.bind(factsOf(content).name), [](const Statement& row) -> Result<ContentDigest> {
            return ContentDigest{
                row.integer(0), static_cast<quint64>(row.integer(1)), static_cast<quint64>(row.integer(2))};
        });
}

Result<void> recomputeDigests(const Database& database)
{
    for (const Content content : allContent) {
        const auto sum = computed(database, content);
        const auto done = sum ? write(database, content, *sum) : fail(sum);
        if (!done)
            return done;
    }
    return {};
}

Result<std::vector<QString>> contentProblems(const Database& database)
{
    std::vector<QString> problems;
    for (const Content content : allContent) {
        const auto expected = writtenDigest(database, content);
        const auto sum = expected ? computed(database, content) : fail(expected);
        if (!sum)
            return fail(sum);
        if (*sum != expected->value_or(ContentDigest{}))
            problems.push_back(changedSentence(content));
    }
    return problems;
}

} // namespace winnow::engine
