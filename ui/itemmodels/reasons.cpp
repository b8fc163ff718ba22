#include "ui/itemmodels/reasons.h"

#include "engine/text/displaytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace winnow::ui {

namespace {

struct ReasonText {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::ReasonText)
};

/// Below this the weakest record is worth a word.
constexpr double weakLink = 0.9;

QString fieldName(const engine::ClusterView& card, int comparedField)
{
    const auto field = static_cast<size_t>(comparedField);
    return field < card.comparedFields.size() ? engine::displayLine(card.comparedFields[field]) : QString();
}

QString recordName(const engine::ClusterView& card, engine::RecordId id)
{
    for (size_t record = 0; record < card.records.size(); ++record) {
        if (card.records[record].id == id)
            return engine::displayLine(card.recordNames[record]);
    }
    return {};
}

QString weakestLink(const engine::ClusterView& card, const std::vector<engine::RecordId>& excluded)
{
    const auto& weakest = card.explanation.weakest;
    if (!weakest || card.records.size() < 3)
        return {};
    const QString name = recordName(card, weakest->record);
    const QString probability = probabilityText(weakest->probability);
    if (std::find(excluded.begin(), excluded.end(), weakest->record) != excluded.end())
        return ReasonText::tr(
            "Record %1 is attached least (%2). Left out: with Yes it goes back to the queue.")
            .arg(name, probability);
    if (weakest->probability >= weakLink)
        return {};
    return ReasonText::tr("Record %1 is attached least (%2). Look at it first.").arg(name, probability);
}

} // namespace

Reasons reasonsOf(const engine::ClusterView& card, const std::vector<engine::RecordId>& excluded)
{
    Reasons reasons;
    const engine::ClusterExplanation& explanation = card.explanation;
    if (explanation.knownPairs == 0)
        return reasons;
    reasons.rows.push_back({ReasonText::tr("Prior"), 0, explanation.prior});
    double sum = explanation.prior;
    for (const engine::Contribution& contribution : explanation.contributions) {
        reasons.rows.push_back({fieldName(card, contribution.field), sum, contribution.weight});
        sum += contribution.weight;
    }
    reasons.total = explanation.total;
    reasons.probability = engine::probabilityOf(explanation.total);
    reasons.weakestLink = weakestLink(card, excluded);
    return reasons;
}

QString signedWeight(double weight)
{
    const QString size = QLocale().toString(std::abs(weight), 'f', 1);
    if (size == QLocale().toString(0.0, 'f', 1))
        return size;
    return (weight < 0 ? QChar(0x2212) : QChar(u'+')) + size;
}

QString probabilityText(double probability)
{
    constexpr double highest = 0.9999;
    if (probability > highest && probability < 1)
        return ReasonText::tr("above %1").arg(QLocale().toString(highest, 'f', 4));
    return QLocale().toString(probability, 'f', probability > 0.99 ? 4 : 2);
}

} // namespace winnow::ui
