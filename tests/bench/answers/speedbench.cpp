#include "engine/activelearning/calibration.h"
#include "engine/activelearning/fitting.h"
#include "engine/activelearning/pairscores.h"
#include "engine/activelearning/qualityestimate.h"
#include "engine/activelearning/questions.h"
#include "engine/activelearning/regrouping.h"
#include "engine/activelearning/thresholds.h"
#include "engine/matching/profile.h"
#include "engine/samples/samplepersons.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace winnow::engine;

namespace {

/// Processor time of all threads: other programs on the machine do not count.
class Watch {
public:
    [[nodiscard]] double milliseconds() const
    {
        return 1000.0 * static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_start = std::clock();
};

/// Times of one thing, done several times.
struct Times {
    std::vector<double> each;

    void print(const char* what)
    {
        if (each.empty())
            return;
        std::sort(each.begin(), each.end());
        std::printf("| %s | %.1f | %.1f |\n", what, each[each.size() / 2], each.back());
    }
};

struct Persons {
    MatchTable table;
    std::vector<std::uint32_t> truth;
};

Persons persons(qint64 rows)
{
    Schema schema;
    for (const QString& column : samplePersonColumns())
        schema.fields.push_back({column, FieldType::Text, FieldRole::Compare});
    MatchTableBuilder builder(schema);
    Persons result;
    samplePersons({rows, 1}, [&](const SamplePerson& person) {
        builder.addRow(person.values);
        result.truth.push_back(static_cast<std::uint32_t>(person.cluster));
    });
    result.table = builder.finish();
    return result;
}

/// What happens between an answer and the next question, answer by answer.
class Session {
public:
    Session(const Persons& persons, const MatchResult& result, const PairTable& pairs)
        : m_persons(persons)
        , m_model(result.model)
        , m_pairs(pairs)
        , m_logits(pairLogits(pairs, unlearnedModel(result.model)))
        , m_clusters(result.clusters)
        , m_partition(partitionOf(pairs.rowCount(), result.clusters))
    {
    }

    void answer(qint64 number)
    {
        const Watch all;
        const Watch asking;
        const auto question = nextQuestion(
            {m_pairs, m_logits, m_partition, m_answers, m_asked, 0, 1, static_cast<std::size_t>(number)});
        m_asking.each.push_back(asking.milliseconds());
        if (!question)
            return;
        const RowIndex left = m_pairs.left(question->pair);
        const RowIndex right = m_pairs.right(question->pair);
        const bool isSame = m_persons.truth[left] == m_persons.truth[right];
        m_asked.push_back(question->pair);
        m_labels.push_back({question->pair, isSame ? Label::match : Label::noMatch, 1, question->inclusion});
        m_links.push_back({number, left, right, isSame ? Tie::Together : Tie::Apart});
        m_answers = AnswerLinks(m_links);
        const Watch fitting;
        const LearnedModel learned = fit(m_pairs, m_model, m_labels, 1);
        m_fitting.each.push_back(fitting.milliseconds());
        const Watch scoring;
        m_logits = pairLogits(m_pairs, learned);
        m_scoring.each.push_back(scoring.milliseconds());
        const Watch grouping;
        const std::vector<RowIndex> touched{left, right};
        const auto changes = regroupAround({m_pairs, m_logits, 0, m_answers}, touched, m_clusters);
        m_clusters = withChanges(m_clusters, changes);
        m_partition = partitionOf(m_pairs.rowCount(), m_clusters);
        m_grouping.each.push_back(grouping.milliseconds());
        m_all.each.push_back(all.milliseconds());
    }

    void inBackground()
    {
        const Watch grouping;
        const auto clusters = regroup({m_pairs, m_logits, 0, m_answers});
        m_regrouping.each.push_back(grouping.milliseconds());
        const Watch holding;
        const auto held = heldOutAnswers(m_pairs, m_model, m_labels, 1);
        const Calibration calibration = calibrate(held);
        m_calibrating.each.push_back(holding.milliseconds());
        const Watch estimating;
        const double best = ThresholdCurve(m_logits, calibration).best().threshold;
        estimateQuality(m_logits, calibration, held, best, 1, 1);
        m_estimating.each.push_back(estimating.milliseconds());
    }

    void print()
    {
        std::printf("Processor time of all threads:\n| step | median ms | worst ms |\n|---|---|---|\n");
        m_asking.print("choose a question");
        m_fitting.print("fit");
        m_scoring.print("score all pairs");
        m_grouping.print("group around the answer");
        m_all.print("all of these");
        m_regrouping.print("group everything");
        m_calibrating.print("calibrate");
        m_estimating.print("threshold and quality");
    }

private:
    const Persons& m_persons;
    const MatchModel& m_model;
    const PairTable& m_pairs;
    std::vector<double> m_logits;
    std::vector<RowCluster> m_clusters;
    std::vector<std::uint32_t> m_partition;
    std::vector<Label> m_labels;
    std::vector<PairIndex> m_asked;
    std::vector<AnswerLink> m_links;
    AnswerLinks m_answers;
    Times m_asking, m_fitting, m_scoring, m_grouping, m_all, m_regrouping, m_calibrating, m_estimating;
};

} // namespace

/// Prints how long an answer takes on a made-up table of persons: speedbench [ROWS].
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 rows
        = std::max<qint64>(2, application.arguments().value(1, QStringLiteral("100000")).toLongLong());
    const Persons made = persons(rows);
    MatchOptions options;
    options.keptWeight = application.arguments().value(2, QStringLiteral("-6")).toDouble();
    SilentProgress progress;
    const auto result = matchTable(
        made.table, withProfile(made.table.schema(), profileColumns(made.table)), options, progress);
    if (!result)
        return 1;
    for (const StageTime& stage : result->stages)
        std::printf("%s %.2f s\n", qPrintable(stage.name), stage.seconds);
    const PairTable pairs = pairTableOf(made.table.rowCount(), result->model, result->pairs);
    std::printf("%zu pairs, %zu patterns\n", pairs.size(), pairs.patterns().size());
    Session session(made, *result, pairs);
    for (qint64 number = 0; number < 60; ++number)
        session.answer(number);
    for (int time = 0; time < 3; ++time)
        session.inBackground();
    session.print();
    return 0;
}
