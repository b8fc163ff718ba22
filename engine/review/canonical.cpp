#include "engine/review/canonical.h"

#include "engine/matching/jarowinkler.h"
#include "engine/text/normalize.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <string>

namespace winnow::engine {

namespace {

struct CanonicalText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::CanonicalText)
};

/// A value that could survive: a record that is not blank in the field.
struct Candidate {
    const Record* record = nullptr;
    const QString* value = nullptr;
    std::string text; ///< normalized
    int filledFields = 0; ///< of its record
};

/// Above this number of different values the medoid is searched among the most frequent ones only, because
/// each is compared with each.
constexpr size_t medoidCandidates = 200;

/// How many fields of each record have a value.
std::vector<int> filledFields(const std::vector<Record>& records)
{
    std::vector<int> filled;
    filled.reserve(records.size());
    for (const Record& record : records) {
        const auto count = std::count_if(record.values.begin(), record.values.end(),
            [](const QString& value) { return !isBlankValue(QStringView(value)); });
        filled.push_back(static_cast<int>(count));
    }
    return filled;
}

const QString& valueOf(const Record& record, size_t field)
{
    static const QString blank;
    return field < record.values.size() ? record.values[field] : blank;
}

std::vector<Candidate> candidatesFor(
    size_t field, const std::vector<Record>& kept, const std::vector<int>& filled)
{
    std::vector<Candidate> candidates;
    for (size_t i = 0; i < kept.size(); ++i) {
        const QString& value = valueOf(kept[i], field);
        if (!isBlankValue(QStringView(value)))
            candidates.push_back({&kept[i], &value, normalizedForMatching(value.toStdString()), filled[i]});
    }
    return candidates;
}

bool isMoreComplete(const Candidate* one, const Candidate* other)
{
    if (one->filledFields != other->filledFields)
        return one->filledFields > other->filledFields;
    return one->record->id < other->record->id;
}

/// The candidate with the highest score; a tie between different values is decided by the rows they stand in.
template <typename Score>
CanonicalValue bestBy(const std::vector<Candidate>& candidates, CanonicalRule rule, const Score& scoreOf)
{
    std::vector<const Candidate*> best;
    auto bestScore = scoreOf(candidates.front());
    for (const Candidate& candidate : candidates) {
        const auto score = scoreOf(candidate);
        if (bestScore < score) {
            best.clear();
            bestScore = score;
        }
        if (!(score < bestScore))
            best.push_back(&candidate);
    }
    const Candidate* winner = *std::min_element(best.begin(), best.end(), isMoreComplete);
    const bool isTie = std::any_of(best.begin(), best.end(),
        [winner](const Candidate* candidate) { return candidate->text != winner->text; });
    return {*winner->value, isTie ? CanonicalRule::MostCompleteRow : rule, winner->record->id};
}

std::map<std::string, int> frequencies(const std::vector<Candidate>& candidates)
{
    std::map<std::string, int> counts;
    for (const Candidate& candidate : candidates)
        ++counts[candidate.text];
    return counts;
}

/// Writings of one value are counted together; among them the most frequent writing survives.
CanonicalValue mostFrequent(const std::vector<Candidate>& candidates)
{
    const std::map<std::string, int> values = frequencies(candidates);
    std::map<QString, int> writings;
    for (const Candidate& candidate : candidates)
        ++writings[*candidate.value];
    return bestBy(candidates, CanonicalRule::MostFrequent, [&](const Candidate& candidate) {
        return std::pair(values.at(candidate.text), writings.at(*candidate.value));
    });
}

CanonicalValue longest(const std::vector<Candidate>& candidates)
{
    return bestBy(candidates, CanonicalRule::Longest,
        [](const Candidate& candidate) { return candidate.value->trimmed().size(); });
}

using ValueCount = std::pair<std::string, int>;

std::vector<ValueCount> mostFrequentValues(const std::vector<Candidate>& candidates)
{
    const std::map<std::string, int> counts = frequencies(candidates);
    std::vector<ValueCount> values(counts.begin(), counts.end());
    std::stable_sort(values.begin(), values.end(),
        [](const ValueCount& one, const ValueCount& other) { return one.second > other.second; });
    values.resize(std::min(values.size(), medoidCandidates));
    return values;
}

/// The value with the highest summed Jaro-Winkler similarity to all candidates. Sums are taken in the same
/// order for each value, so that equal situations give equal sums.
CanonicalValue medoid(const std::vector<Candidate>& candidates)
{
    const std::vector<ValueCount> values = mostFrequentValues(candidates);
    std::map<std::string, qint64> closeness;
    for (const auto& [text, count] : values) {
        qint64 sum = 0;
        for (const auto& [other, weight] : values)
            sum += qRound64(jaroWinklerSimilarity(text, other) * 1e9) * weight;
        closeness[text] = sum;
    }
    return bestBy(candidates, CanonicalRule::Medoid, [&closeness](const Candidate& candidate) {
        const auto found = closeness.find(candidate.text);
        return found == closeness.end() ? -1 : found->second;
    });
}

CanonicalValue byType(FieldType type, const std::vector<Candidate>& candidates)
{
    switch (type) {
    case FieldType::ShortText:
        return medoid(candidates);
    case FieldType::Text:
        return longest(candidates);
    case FieldType::Number:
    case FieldType::Date:
    case FieldType::Phone:
    case FieldType::Email:
    case FieldType::Code:
        break;
    }
    return mostFrequent(candidates);
}

CanonicalValue byRule(FieldType type, const std::vector<Candidate>& candidates)
{
    if (candidates.empty())
        return {};
    if (candidates.size() == 1) {
        const Candidate& only = candidates.front();
        return {*only.value, CanonicalRule::OnlyValue, only.record->id};
    }
    return byType(type, candidates);
}

std::optional<CanonicalValue> picked(
    size_t field, const std::vector<Record>& kept, const std::vector<CanonicalPick>& picks)
{
    const auto pick = std::find_if(picks.begin(), picks.end(),
        [field](const CanonicalPick& one) { return one.field == static_cast<int>(field); });
    if (pick == picks.end())
        return std::nullopt;
    const auto record = std::find_if(
        kept.begin(), kept.end(), [&pick](const Record& one) { return one.id == pick->record; });
    if (record == kept.end())
        return std::nullopt;
    return CanonicalValue{valueOf(*record, field), CanonicalRule::Picked, record->id};
}

} // namespace

QString canonicalRuleName(CanonicalRule rule)
{
    switch (rule) {
    case CanonicalRule::MostFrequent:
        return CanonicalText::tr("most frequent");
    case CanonicalRule::Longest:
        return CanonicalText::tr("longest");
    case CanonicalRule::MostCompleteRow:
        return CanonicalText::tr("most complete");
    case CanonicalRule::Medoid:
        return CanonicalText::tr("most typical");
    case CanonicalRule::OnlyValue:
        return CanonicalText::tr("only value");
    case CanonicalRule::Picked:
        return CanonicalText::tr("picked by hand");
    case CanonicalRule::Blank:
        break;
    }
    return CanonicalText::tr("blank");
}

CanonicalValue canonicalValue(const Schema& schema, int field, const std::vector<Record>& kept)
{
    const auto place = static_cast<size_t>(field);
    return byRule(schema.fields[place].type, candidatesFor(place, kept, filledFields(kept)));
}

std::vector<CanonicalValue> canonicalRecord(
    const Schema& schema, const std::vector<Record>& kept, const std::vector<CanonicalPick>& picks)
{
    const std::vector<int> filled = filledFields(kept);
    std::vector<CanonicalValue> values;
    values.reserve(schema.fields.size());
    for (size_t field = 0; field < schema.fields.size(); ++field) {
        if (const auto pick = picked(field, kept, picks))
            values.push_back(*pick);
        else
            values.push_back(byRule(schema.fields[field].type, candidatesFor(field, kept, filled)));
    }
    return values;
}

} // namespace winnow::engine
