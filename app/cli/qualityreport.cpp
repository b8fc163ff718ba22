#include "app/cli/qualityreport.h"

#include <QCoreApplication>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct QualityText {
    Q_DECLARE_TR_FUNCTIONS(EvaluateCommand)
};

} // namespace

QJsonObject qualityJson(const engine::PairwiseQuality& quality)
{
    return {{u"precision"_s, quality.precision()}, {u"recall"_s, quality.recall()}, {u"f1"_s, quality.f1()},
        {u"true_pairs"_s, quality.truePairs}, {u"predicted_pairs"_s, quality.predictedPairs},
        {u"correct_pairs"_s, quality.correctPairs}};
}

QString qualityText(const engine::PairwiseQuality& quality)
{
    return QualityText::tr(
               "Pairwise precision %1, recall %2, F1 %3 (%L4 of %L5 predicted pairs are right; %L6 are "
               "true).")
               .arg(quality.precision(), 0, 'f', 4)
               .arg(quality.recall(), 0, 'f', 4)
               .arg(quality.f1(), 0, 'f', 4)
               .arg(quality.correctPairs)
               .arg(quality.predictedPairs)
               .arg(quality.truePairs)
        + u'\n';
}

} // namespace winnow::app
