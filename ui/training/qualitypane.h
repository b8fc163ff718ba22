#pragma once

#include "engine/workspace/trainingdesk.h"

#include <QWidget>

namespace winnow::ui {

class AnswerCountsView;
class PlainLabel;
class QualityChart;

/// What the answers are and how good the machine is after them, as far as can be said.
class QualityPane : public QWidget {
    Q_OBJECT

public:
    explicit QualityPane(QWidget* parent = nullptr);

    void showDesk(const engine::TrainingDesk& desk);

private:
    AnswerCountsView* m_counts;
    PlainLabel* m_heading;
    PlainLabel* m_precision;
    PlainLabel* m_recall;
    QualityChart* m_chart;
    PlainLabel* m_hint;
};

/// What to make of the figures, in one sentence: whether they are only an estimate, and whether to stop.
QString qualityHint(const engine::TrainingFigures& figures);

} // namespace winnow::ui
