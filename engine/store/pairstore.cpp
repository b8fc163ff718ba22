#include "engine/store/pairstore.h"

#include "engine/store/bulkremoval.h"
#include "engine/store/database.h"
#include "engine/store/rows.h"
#include "engine/store/statement.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::PairStore)
};

constexpr qsizetype bytesPerField = 1 + sizeof(float);
constexpr std::size_t mostAtOnce = 20'000;
constexpr int numberLength = 20; ///< digits of every 64-bit number, and its sign

const QString columns = u"left_record, right_record, weight, evidence, signals"_s;

/// One byte each, so that a pair without any takes no room in the row.
qint64 packSignals(const PairSignals& signals)
{
    return qint64{signals.cosine} | qint64{signals.worseRank} << 8 | qint64{signals.betterRank} << 16
        | static_cast<qint64>(signals.codes) << 24;
}

PairSignals unpackSignals(qint64 packed)
{
    const auto byte = [packed](int place) {
        return static_cast<quint8>(packed >> (8 * place));
    };
    const quint8 codes = std::min(byte(3), static_cast<quint8>(CodeAgreement::RareShared));
    return {byte(0), byte(1), byte(2), static_cast<CodeAgreement>(codes)};
}

Result<ScoredPair> readPair(const Statement& row)
{
    auto fields = unpackEvidence(row.bytes(3));
    if (!fields) {
        return fail(ErrorCode::Corrupt,
            Texts::tr("The scores of records %1 and %2 are damaged. Your answers are not affected. Copy the "
                      "workspace, "
                      "then use a backup or match again.")
                .arg(row.integer(0))
                .arg(row.integer(1)));
    }
    return ScoredPair{row.id<RecordId>(0), row.id<RecordId>(1), row.real(2), std::move(*fields),
        unpackSignals(row.integer(4))};
}

/// A whole number as SQLite reads it out of a fixed place.
void appendNumber(QByteArray& numbers, qint64 number)
{
    numbers.append(QByteArray::number(number).rightJustified(numberLength, ' '));
}

/// The number at a place of row n of a value with four numbers per row.
QString numberSql(int place)
{
    return u"CAST(substr(?, %1 * n + %2, %3) AS INTEGER)"_s.arg(4 * numberLength)
        .arg(place * numberLength + 1)
        .arg(numberLength);
}

QString insertSql()
{
    return u"WITH RECURSIVE row (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM row WHERE n + 1 < ?) "
           "INSERT INTO pair (session_id, %1) SELECT ?, %2, %3, %4 * ?, coalesce(substr(?, ? * n + 1, ?), x''), %5 FROM row"_s
               .arg(columns, numberSql(0), numberSql(1), numberSql(2), numberSql(3));
}

/// Pairs with evidence on equally many fields.
Result<void> insertAlike(Database& database, SessionId session, std::span<const ScoredPair> pairs)
{
    QByteArray numbers;
    QByteArray evidence;
    ContentDigest sum;
    for (const ScoredPair& pair : pairs) {
        const qint64 steps = std::llround(pair.weight / weightStep);
        const qint64 signals = packSignals(pair.signals);
        const QByteArray fields = packEvidence(pair.fields);
        for (const qint64 number : {pair.left.value, pair.right.value, steps, signals})
            appendNumber(numbers, number);
        evidence.append(fields);
        const double weight = static_cast<double>(steps) * weightStep; // as SQLite multiplies it
        sum += digestOf(std::array{session.value, pair.left.value, pair.right.value, signals, bitsOf(weight)},
            {fields.constData(), static_cast<std::size_t>(fields.size())});
    }
    database.digests().add(Content::Pair, sum);
    const qsizetype evidenceLength = evidence.size() / static_cast<qsizetype>(pairs.size());
    Statement insert(database, insertSql());
    insert.bind(pairs.size()).bind(session).bind(numbers).bind(numbers).bind(numbers).bind(weightStep);
    insert.bind(evidence).bind(evidenceLength).bind(evidenceLength).bind(numbers);
    return insert.run();
}

} // namespace

QByteArray packEvidence(std::span<const FieldEvidence> fields)
{
    QByteArray packed(static_cast<qsizetype>(fields.size()) * bytesPerField, Qt::Uninitialized);
    char* out = packed.data();
    for (const FieldEvidence& field : fields) {
        *out = static_cast<char>(field.level);
        qToLittleEndian(field.weight, out + 1);
        out += bytesPerField;
    }
    return packed;
}

std::optional<std::vector<FieldEvidence>> unpackEvidence(const QByteArray& packed)
{
    if (packed.size() % bytesPerField != 0)
        return std::nullopt;
    std::vector<FieldEvidence> fields;
    for (qsizetype at = 0; at < packed.size(); at += bytesPerField) {
        const char* field = packed.constData() + at;
        fields.push_back({static_cast<quint8>(*field), qFromLittleEndian<float>(field + 1)});
    }
    return fields;
}

Result<void> insertPairs(Database& database, SessionId session, std::span<const ScoredPair> pairs)
{
    while (!pairs.empty()) {
        const auto other = std::find_if(pairs.begin(), pairs.end(),
            [&pairs](const ScoredPair& pair) { return pair.fields.size() != pairs.front().fields.size(); });
        const auto count = std::min(static_cast<std::size_t>(other - pairs.begin()), mostAtOnce);
        if (auto inserted = insertAlike(database, session, pairs.first(count)); !inserted)
            return inserted;
        pairs = pairs.subspan(count);
    }
    return {};
}

Result<void> removePairsFrom(Database& database, SessionId session, RecordId firstRecord)
{
    const QString sql = u"DELETE FROM pair WHERE (session_id, left_record, right_record) IN (SELECT "
                        u"session_id, left_record, "
                        "right_record FROM pair WHERE session_id = ? AND right_record >= %1 LIMIT ?)"_s.arg(
                            firstRecord.value);
    return removeInBatches(database, sql, session.value, Content::Pair);
}

Result<std::vector<ScoredPair>> PairStore::among(SessionId session, std::span<const RecordId> records) const
{
    Statement select(m_database,
        u"SELECT %1 FROM pair WHERE session_id = ? AND left_record = ? AND right_record BETWEEN ? AND ? "
        "ORDER BY right_record"_s.arg(columns));
    std::vector<ScoredPair> pairs;
    // A record is scored against a few dozen others, so one scan per record beats a look-up per pair.
    for (size_t left = 0; left + 1 < records.size(); ++left) {
        select.bind(session).bind(records[left]).bind(records[left + 1]).bind(records.back());
        auto scanned = readRows<ScoredPair>(select, readPair);
        if (!scanned)
            return fail(scanned);
        for (ScoredPair& pair : *scanned) {
            if (std::binary_search(records.begin(), records.end(), pair.right))
                pairs.push_back(std::move(pair));
        }
    }
    return pairs;
}

Result<void> PairStore::forEach(SessionId session, const Visitor& visit) const
{
    Statement select(m_database,
        u"SELECT %1 FROM pair WHERE session_id = ? ORDER BY left_record, right_record"_s.arg(columns));
    select.bind(session);
    auto row = select.step();
    for (; row && *row; row = select.step()) {
        const auto pair = readPair(select);
        if (!pair)
            return fail(pair);
        if (auto visited = visit(*pair); !visited)
            return visited;
    }
    if (!row)
        return fail(row);
    return {};
}

} // namespace winnow::engine
