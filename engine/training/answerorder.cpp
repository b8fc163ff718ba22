#include "engine/training/answerorder.h"

#include "engine/review/decisionchange.h"
#include "engine/review/pairanswerjson.h"
#include "engine/store/stores.h"
#include "engine/training/recordpair.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <map>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct AnswerOrderText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::AnswerOrderText)
};

constexpr int operationsPerPage = 500;

std::vector<PairAnswer> answersIn(const Operation& operation)
{
    if (reviewVerbFromName(operation.verb) != ReviewVerb::Compare)
        return {};
    return pairAnswersFromJson(operation.body["answers"_L1].toArray()).value_or(std::vector<PairAnswer>{});
}

} // namespace

Result<std::vector<PairAnswer>> inOrderOfAnswering(
    const Stores& stores, SessionId session, std::vector<PairAnswer> answers, Progress& progress)
{
    std::map<RecordPair, OperationSeq> last;
    OperationSeq after;
    while (!answers.empty()) {
        const auto operations = stores.operations().ofSession(session, after, operationsPerPage);
        if (!operations)
            return fail(operations);
        if (operations->empty())
            break;
        for (const Operation& operation : *operations) {
            for (const PairAnswer& answer : answersIn(operation))
                last[pairOf(answer)] = operation.seq;
        }
        after = operations->back().seq;
        if (progress.isCancelled())
            return fail(ErrorCode::Cancelled, AnswerOrderText::tr("Cancelled. Nothing was changed."));
    }
    std::stable_sort(answers.begin(), answers.end(), [&last](const PairAnswer& one, const PairAnswer& other) {
        return last[pairOf(one)] < last[pairOf(other)];
    });
    return answers;
}

Result<std::vector<PairAnswer>> answersOf(const Stores& stores, OperationSeq seq)
{
    const auto operation = stores.operations().read(seq);
    if (!operation)
        return fail(operation);
    return answersIn(*operation);
}

} // namespace winnow::engine
