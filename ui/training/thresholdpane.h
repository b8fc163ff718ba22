#pragma once

#include "engine/workspace/trainingdesk.h"

#include <QWidget>

namespace winnow::ui {

class PlainLabel;
class ScoreChart;
struct TrainingActions;

/// Where the machine draws the line between one entity and two, what that costs, and what grouping the
/// undecided again there would change.
class ThresholdPane : public QWidget {
    Q_OBJECT

public:
    explicit ThresholdPane(const TrainingActions& actions, QWidget* parent = nullptr);

    void showFigures(const engine::TrainingDesk& desk);
    void showRegrouping(const engine::TrainingDesk& desk);

Q_SIGNALS:
    /// Natural-log odds.
    void thresholdChosen(double threshold);

private:
    ScoreChart* m_chart;
    PlainLabel* m_cost;
    PlainLabel* m_effect;
};

/// "About 12 wrong merges and 40 misses among 756 matches."
QString costText(const engine::Expectation& expectation);
/// What a regrouping does or would do, in one sentence.
QString effectText(const engine::RegroupingSummary& summary);

} // namespace winnow::ui
