#include "engine/review/pairanswerjson.h"

#include <QJsonObject>

#include <array>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

const std::array reasons{QuestionReason::Given, QuestionReason::Uncertain, QuestionReason::Verification,
    QuestionReason::RecallProbe, QuestionReason::Guard};

QString reasonName(QuestionReason reason)
{
    static const std::array names{
        u"given"_s, u"uncertain"_s, u"verification"_s, u"recall probe"_s, u"guard"_s};
    return names[static_cast<size_t>(reason)];
}

std::optional<QuestionReason> reasonFromName(const QString& name)
{
    for (const QuestionReason reason : reasons) {
        if (reasonName(reason) == name)
            return reason;
    }
    return std::nullopt;
}

/// What was given, not drawn, is the default and is left out.
QJsonObject answerToJson(const PairAnswer& answer)
{
    QJsonObject object{{"left"_L1, answer.left.value}, {"right"_L1, answer.right.value},
        {"verdict"_L1, verdictName(answer.verdict)}};
    if (answer.reason != QuestionReason::Given)
        object["reason"_L1] = reasonName(answer.reason);
    if (answer.inclusion > 0)
        object["inclusion"_L1] = answer.inclusion;
    return object;
}

std::optional<PairAnswer> answerFromJson(const QJsonObject& object)
{
    const RecordId left{object["left"_L1].toInteger()};
    const RecordId right{object["right"_L1].toInteger()};
    const auto verdict = verdictFromName(object["verdict"_L1].toString());
    const auto reason = reasonFromName(object["reason"_L1].toString(reasonName(QuestionReason::Given)));
    const double inclusion = object["inclusion"_L1].toDouble();
    const bool isPair = left.isValid() && left < right;
    if (!isPair || !verdict || !reason || !(inclusion >= 0 && inclusion <= 1))
        return std::nullopt;
    return PairAnswer{left, right, *verdict, *reason, inclusion};
}

} // namespace

QJsonArray toJson(const std::vector<PairAnswer>& answers)
{
    QJsonArray array;
    for (const PairAnswer& answer : answers)
        array.append(answerToJson(answer));
    return array;
}

std::optional<std::vector<PairAnswer>> pairAnswersFromJson(const QJsonArray& array)
{
    std::vector<PairAnswer> answers;
    for (const QJsonValue& value : array) {
        const auto answer = answerFromJson(value.toObject());
        if (!answer)
            return std::nullopt;
        answers.push_back(*answer);
    }
    return answers;
}

} // namespace winnow::engine
