#include "engine/matching/matcher.h"

#include "engine/matching/assignment.h"
#include "engine/matching/candidates.h"
#include "engine/matching/comparison.h"
#include "engine/matching/correlation.h"
#include "engine/matching/expectationmaximization.h"
#include "engine/matching/explanation.h"
#include "engine/matching/needsanswers.h"
#include "engine/matching/pairsignals.h"
#include "engine/matching/randompairs.h"
#include "engine/matching/recordscores.h"
#include "engine/matching/relatedpairs.h"
#include "engine/matching/rivals.h"
#include "engine/matching/rowresult.h"
#include "engine/matching/termfrequency.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

/// How far a first estimate is believed about which pairs are no non-matches. It may describe pairs that are
/// merely related, and what is believed in full confirms itself.
constexpr double trustInMatches = 0.5;

/// Of each record: enough that a match which is not the best one is still there.
constexpr std::size_t keptInDoubt = 10;

struct MatcherText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::Matcher)

public:
    static StageName index() { return {u"index"_s, tr("Indexing records")}; }

    static StageName candidates() { return {u"candidates"_s, tr("Looking for candidate pairs")}; }

    static StageName comparators() { return {u"comparators"_s, tr("Preparing comparisons")}; }

    static StageName sample() { return {u"sample"_s, tr("Sampling random pairs")}; }

    static StageName comparison() { return {u"comparison"_s, tr("Comparing pairs")}; }

    static StageName learning() { return {u"learning"_s, tr("Learning the weights")}; }

    static StageName scoring() { return {u"scoring"_s, tr("Scoring pairs")}; }

    static StageName clustering() { return {u"clustering"_s, tr("Grouping records")}; }

    static StageName signals() { return {u"signals"_s, tr("Comparing whole records")}; }

    static StageName assembly() { return {u"assembly"_s, tr("Collecting the results")}; }

    static QString cancelled() { return tr("Matching was cancelled. Nothing was changed."); }

    static QString needsAnswers()
    {
        return tr("The data alone does not tell clearly which rows belong together. Review before you rely "
                  "on the clusters.");
    }

    static QString nothingFound()
    {
        return tr("No two rows look like the same entity. If you expected some, compare other columns.");
    }

    static QString largeGroups(int count)
    {
        return tr(
            "%n group(s) of look-alikes were so large that only the most similar rows were kept together. "
            "Comparing more columns may help.",
            nullptr, count);
    }

    static QString otherColumns()
    {
        return tr("The model is not one of the columns that are to be compared. Nothing was matched.");
    }

    static QString relatedPairs(double count, const QString& field)
    {
        return tr(
            "About %1 pairs of rows are much alike, but differ in “%2” as any two rows do: they were taken "
            "for related, as the members of a household are, and not for one entity.")
            .arg(QLocale().toString(std::round(count), 'f', 0), field);
    }

    static QString nothingToCompare()
    {
        return tr(
            "There is nothing to compare: no column that is to be compared has a value. Check that the table "
            "has rows, or choose other columns.");
    }
};

std::vector<std::size_t> comparedColumns(const MatchTable& table, const Schema& schema)
{
    std::vector<std::size_t> columns;
    for (std::size_t place = 0; place < std::min(schema.fields.size(), table.columns().size()); ++place) {
        if (schema.fields[place].role == FieldRole::Compare && table.columns()[place].valueCount() > 1)
            columns.push_back(place);
    }
    return columns;
}

CountedPatterns countPatterns(LevelPatterns patterns, const std::vector<PatternId>& patternOfPair)
{
    CountedPatterns counted{std::move(patterns), {}};
    counted.counts.resize(counted.patterns.size());
    for (const PatternId pattern : patternOfPair)
        counted.counts[pattern] += 1;
    return counted;
}

/// A random sample less `trust` of the share of each pattern that is expected to match.
CountedPatterns withoutMatches(CountedPatterns sample, const EmEstimate& estimate, double trust = 1)
{
    for (PatternId pattern = 0; pattern < sample.patterns.size(); ++pattern)
        sample.counts[pattern]
            *= 1 - trust * probabilityOf(patternWeight(estimate, sample.patterns[pattern]));
    return sample;
}

/// One run: each step reads what the steps before it have left.
class Matching {
public:
    Matching(const MatchTable& table, const Schema& schema, const MatchOptions& options, Progress& progress)
        : m_table(table)
        , m_schema(schema)
        , m_options(options)
        , m_stages(options.threads, progress)
    {
    }

    Result<MatchResult> run()
    {
        const std::vector<std::size_t> columns = comparedColumns(m_table, m_schema);
        if (columns.empty())
            return fail(ErrorCode::InvalidInput, MatcherText::nothingToCompare());
        if (!takeGivenModel(columns))
            return fail(ErrorCode::InvalidInput, MatcherText::otherColumns());
        m_records
            = distinctRecords(m_table, columns, m_options.secondTableStart, m_options.uniqueSourceOfRow);
        m_records.firstNewRow = m_options.firstNewRow;
        const CandidatePairs candidates = findCandidatePairs();
        const RecordComparison comparison(m_records, comparators());
        const CountedPatterns sample = m_options.model ? CountedPatterns{LevelPatterns(columns.size()), {}}
                                                       : comparedSample(comparison);
        LevelPatterns patterns(columns.size());
        m_stages.begin(MatcherText::comparison(), m_records.size());
        std::vector<PatternId> patternOfPair = comparison.compare(candidates, patterns, m_stages);
        if (m_stages.isCancelled())
            return fail(ErrorCode::Cancelled, MatcherText::cancelled());
        m_candidateCounts = countPatterns(patterns, patternOfPair).counts;
        if (!m_options.model)
            learn(withEqualRows({patterns, m_candidateCounts}, comparison),
                linkedCandidates(candidates, patternOfPair), sample, comparison);
        const Scorer scorer(m_records, m_result.model, adjustments());
        m_stages.begin(MatcherText::scoring(), m_records.size());
        m_pairs = scoreCandidates(candidates, patternOfPair, patterns, scorer, keptPairs(), m_stages);
        m_result.candidatePairs = static_cast<qint64>(candidates.size());
        patternOfPair = {};
        const std::vector<std::uint32_t> clusters = group(comparison, patterns, scorer);
        if (m_stages.isCancelled())
            return fail(ErrorCode::Cancelled, MatcherText::cancelled());
        m_stages.begin(MatcherText::signals(), m_pairs.size());
        const RecordWords words(m_table, m_records);
        const std::vector<PairSignals> signalsOfPair
            = pairSignals(m_pairs, words, m_records.size(), m_stages);
        if (m_stages.isCancelled())
            return fail(ErrorCode::Cancelled, MatcherText::cancelled());
        assemble(
            {m_records, m_pairs, signalsOfPair, words, patterns, scorer, clusters, m_result.model.threshold,
                isDoubtful() ? -std::numeric_limits<double>::infinity() : m_options.keptWeight});
        return std::move(m_result);
    }

private:
    /// True when there is none or it says something of each column that is compared.
    bool takeGivenModel(const std::vector<std::size_t>& columns)
    {
        if (!m_options.model)
            return true;
        m_result.model = *m_options.model;
        m_result.model.threshold = m_options.threshold.value_or(m_options.model->threshold);
        // Columns without any value in this table are not compared.
        std::erase_if(m_result.model.fields, [&columns](const FieldModel& field) {
            return std::find(columns.begin(), columns.end(), static_cast<std::size_t>(field.field))
                == columns.end();
        });
        for (const FieldModel& field : m_result.model.fields) {
            m_estimate.m.push_back(field.m);
            m_estimate.weights.push_back(field.weights);
        }
        m_estimate.logPrior = m_result.model.logPrior;
        m_estimate.expectedMatches = m_result.model.expectedMatches;
        return std::equal(columns.begin(), columns.end(), m_result.model.fields.begin(),
            m_result.model.fields.end(), [this](std::size_t column, const FieldModel& field) {
                return static_cast<std::size_t>(field.field) == column
                    && field.weights.size() == levelNames(m_schema.fields[column].type).size()
                    && field.m.size() == field.weights.size();
            });
    }

    CandidatePairs findCandidatePairs()
    {
        m_stages.begin(MatcherText::index(), 2 * m_records.columns.size());
        const BlockingFeatures features = blockingFeatures(m_table, m_records, m_stages);
        m_stages.begin(MatcherText::candidates(), m_records.size());
        return m_stages.isCancelled() ? CandidatePairs{} : findCandidates(m_records, features, m_stages);
    }

    std::vector<std::unique_ptr<Comparator>> comparators()
    {
        const std::size_t fields = m_records.columns.size();
        std::vector<std::unique_ptr<Comparator>> comparators(fields);
        m_stages.begin(MatcherText::comparators(), fields);
        m_stages.forRanges(fields, 1, [&](std::size_t field, std::size_t, std::size_t) {
            const std::size_t column = m_records.columns[field];
            comparators[field] = makeComparator(m_table, column, m_schema.fields[column].type);
        });
        return comparators;
    }

    CountedPatterns comparedSample(const RecordComparison& comparison)
    {
        const std::vector<RecordPair> pairs = samplePairs(m_records);
        LevelPatterns patterns(comparison.fieldCount());
        m_stages.begin(MatcherText::sample(), pairs.size());
        const std::vector<PatternId> patternOfPair = comparison.compare(pairs, patterns, m_stages);
        return countPatterns(std::move(patterns), patternOfPair);
    }

    [[nodiscard]] LinkedCandidates linkedCandidates(
        const CandidatePairs& candidates, const std::vector<PatternId>& patternOfPair) const
    {
        const double first = m_records.secondTableStart;
        return {first, m_records.size() - first, candidates, patternOfPair};
    }

    /// Rows that are equal are one record, so no pair of them is a candidate; yet they are matches, and in a
    /// table without other ones all that there is to learn agreement from. Each counts once with another.
    CountedPatterns withEqualRows(CountedPatterns counted, const RecordComparison& comparison)
    {
        if (m_records.isLinking())
            return counted;
        std::vector<quint8> levels(comparison.fieldCount());
        for (RowIndex record = 0; record < m_records.size(); ++record) {
            const std::size_t equalPairs = m_records.rowsOf(record).size() - 1;
            if (equalPairs == 0)
                continue;
            const auto values = m_records.valuesOf(record);
            for (std::size_t field = 0; field < levels.size(); ++field)
                levels[field] = comparison.comparators()[field]->level(values[field], values[field]);
            const PatternId pattern = counted.patterns.intern(levels);
            counted.counts.resize(counted.patterns.size());
            counted.counts[pattern] += static_cast<double>(equalPairs);
            m_equalPairs += static_cast<double>(equalPairs);
        }
        return counted;
    }

    void learn(const CountedPatterns& candidates, const LinkedCandidates& linked,
        const CountedPatterns& sample, const RecordComparison& comparison)
    {
        m_stages.begin(MatcherText::learning(), 0);
        const MatchingPairs none{
            std::vector<double>(comparison.fieldCount()), std::vector<double>(comparison.fieldCount())};
        LevelTable u = levelShares(sample, comparison, m_records, m_table, none);
        const double most = mostMatches(std::accumulate(m_candidateCounts.begin(), m_candidateCounts.end(),
                                static_cast<double>(linked.pairs.farBehind)))
            + m_equalPairs;
        EmInput input{candidates, u, allPairs(m_records) + m_equalPairs, most,
            m_records.isLinking() ? &linked : nullptr};
        m_estimate = estimateModel(input);
        if (m_records.isLinking()) {
            // So large a share of all pairs across two tables matches that the sample holds some.
            u = levelShares(withoutMatches(sample, m_estimate), comparison, m_records, m_table, none);
        } else {
            u = levelShares(withoutMatches(sample, m_estimate, trustInMatches), comparison, m_records,
                m_table, matchingPairs(candidates.patterns, u));
        }
        m_estimate = estimateModel(input);
        tellApart(input);
        const std::vector<int> groups = correlatedGroups(withoutMatches(sample, m_estimate));
        for (std::size_t field = 0; field < m_records.columns.size(); ++field) {
            const std::size_t column = m_records.columns[field];
            const Field& described = m_schema.fields[column];
            m_result.model.fields.push_back(
                {static_cast<int>(column), described.name, described.type, levelNames(described.type),
                    m_estimate.m[field], u[field], m_estimate.weights[field], true, groups[field]});
        }
        m_result.model.logPrior = m_estimate.logPrior;
        m_result.model.expectedMatches = m_estimate.expectedMatches;
        m_result.model.threshold = m_options.threshold.value_or(0);
    }

    void tellApart(const EmInput& input)
    {
        auto apart = tellRelatedApart(input, m_estimate);
        if (!apart)
            return;
        m_estimate = std::move(apart->estimate);
        m_result.notices.push_back(MatcherText::relatedPairs(
            apart->expectedRelated, m_schema.fields[m_records.columns[apart->tellingField]].name));
    }

    /// What the first estimate says of the candidates, as far as it is believed.
    [[nodiscard]] MatchingPairs matchingPairs(const LevelPatterns& patterns, const LevelTable& u) const
    {
        MatchingPairs matching{std::vector<double>(u.size()), std::vector<double>(u.size())};
        for (PatternId pattern = 0; pattern < m_candidateCounts.size(); ++pattern) {
            const auto levels = patterns[pattern];
            const double matches = trustInMatches * m_candidateCounts[pattern]
                * probabilityOf(patternWeight(m_estimate, levels));
            for (std::size_t field = 0; field < u.size(); ++field) {
                matching.known[field] += levels[field] > 0 ? matches : 0;
                matching.exact[field] += levels[field] + std::size_t{1} == u[field].size() ? matches : 0;
            }
        }
        return matching;
    }

    /// Of two tables, at most as many pairs match as the smaller one has records.
    [[nodiscard]] double mostMatches(double candidateCount) const
    {
        if (!m_records.isLinking())
            return candidateCount / 2;
        const double first = m_records.secondTableStart;
        return std::min({candidateCount / 2, first, m_records.size() - first});
    }

    [[nodiscard]] bool isOneToOne() const
    {
        return m_records.isLinking() && !m_records.uniqueSources.empty()
            && std::find(m_records.uniqueSources.begin(), m_records.uniqueSources.end(), 0U)
            == m_records.uniqueSources.end();
    }

    /// Whether the weights may rank non-matches above matches.
    [[nodiscard]] bool isDoubtful() const { return !m_estimate.isSteady || m_estimate.atMost; }

    /// Where the weights are in doubt, answers will teach better ones: then matches may be among pairs that
    /// weigh little now.
    [[nodiscard]] KeptPairs keptPairs() const
    {
        return {m_options.keptWeight, isDoubtful() ? keptInDoubt : 0};
    }

    std::vector<std::vector<float>> adjustments() const
    {
        std::vector<std::vector<float>> adjustments;
        for (std::size_t field = 0; field < m_records.columns.size(); ++field) {
            const std::size_t values = m_table.columns()[m_records.columns[field]].valueCount();
            adjustments.push_back(termFrequencyAdjustments(recordsOfValues(m_records, field, values)));
        }
        return adjustments;
    }

    /// What all candidates but the partners tell.
    [[nodiscard]] RivalModel rivalsOf(
        const std::vector<std::uint32_t>& pairOf, const LevelPatterns& patterns) const
    {
        CountedPatterns rivals{patterns, m_candidateCounts};
        for (const ScoredRecordPair& pair : m_pairs)
            rivals.counts[pair.pattern] -= pairOf[pair.right] == pair.left ? 1 : 0;
        RivalModel model = estimateRivals(rivals, m_estimate.m);
        model.pairOf = pairOf;
        model.secondTableStart = m_records.secondTableStart;
        return model;
    }

    /// Scores what is missing inside small components, then groups.
    std::vector<std::uint32_t> group(
        const RecordComparison& comparison, LevelPatterns& patterns, const Scorer& scorer)
    {
        m_stages.begin(MatcherText::clustering(), m_records.size());
        const double threshold = m_result.model.threshold;
        m_result.scoredPairs = m_result.candidatePairs;
        LinkageProblem known = linkageOf(m_records, m_pairs, threshold);
        if (m_records.isLinking()) {
            const std::vector<std::uint32_t> pairOf = assignPartners(known, m_stages);
            if (isOneToOne())
                return pairOf;
            m_rivals = rivalsOf(pairOf, patterns);
            weighRivals(known, m_pairs, patterns, *m_rivals);
        }
        const std::vector<RecordPair> missing = missingPairs(m_records, m_pairs, known);
        const std::vector<PatternId> patternOfPair = comparison.compare(missing, patterns, m_stages);
        if (m_stages.isCancelled())
            return {};
        const std::vector<ScoredRecordPair> completed = scorePairs(missing, patternOfPair, patterns, scorer);
        std::vector<ScoredRecordPair> all;
        all.reserve(m_pairs.size() + completed.size());
        std::merge(m_pairs.begin(), m_pairs.end(), completed.begin(), completed.end(),
            std::back_inserter(all), [](const ScoredRecordPair& one, const ScoredRecordPair& other) {
                return std::pair(one.left, one.right) < std::pair(other.left, other.right);
            });
        m_pairs = std::move(all);
        m_result.scoredPairs = m_result.candidatePairs + static_cast<qint64>(completed.size());
        LinkageProblem graph = linkageOf(m_records, m_pairs, threshold);
        if (m_rivals)
            weighRivals(graph, m_pairs, patterns, *m_rivals);
        GraphGrouping grouping = groupGraph(graph, m_stages);
        if (grouping.cutComponents > 0)
            m_result.notices.push_back(MatcherText::largeGroups(static_cast<int>(grouping.cutComponents)));
        return std::move(grouping.clusterOfNode);
    }

    void assemble(const RecordResult& result)
    {
        m_stages.begin(MatcherText::assembly(), 0);
        m_result.clusters = rowClusters(result);
        m_result.pairs = rowPairs(result, m_result.clusters, m_table.rowCount());
        setConfidence(m_result.clusters, m_result.pairs, m_table.rowCount());
        if (m_result.clusters.empty())
            m_result.notices.push_back(MatcherText::nothingFound());
        m_result.needsAnswers = needsAnswers(m_estimate, m_result.clusters, m_result.pairs);
        if (m_result.needsAnswers)
            m_result.notices.push_back(MatcherText::needsAnswers());
        m_result.stages = m_stages.finish();
    }

    const MatchTable& m_table;
    const Schema& m_schema;
    const MatchOptions& m_options;
    StageRunner m_stages;
    DistinctRecords m_records;
    std::vector<ScoredRecordPair> m_pairs;
    std::vector<double> m_candidateCounts; ///< by pattern
    double m_equalPairs = 0;
    std::optional<RivalModel> m_rivals; ///< of two tables that may hold an entity several times
    EmEstimate m_estimate;
    MatchResult m_result;
};

} // namespace

Result<MatchResult> matchTable(
    const MatchTable& table, const Schema& schema, const MatchOptions& options, Progress& progress)
{
    return Matching(table, schema, options, progress).run();
}

} // namespace winnow::engine
