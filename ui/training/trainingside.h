#pragma once

#include "engine/activelearning/guard.h"

#include <QWidget>

namespace winnow::ui {

class PlainLabel;
class QualityPane;
class ThresholdPane;
struct TrainingActions;

/// The right side of the training page: whether the machine can be trusted, how good it is, and where its
/// threshold lies.
class TrainingSide : public QWidget {
    Q_OBJECT

public:
    explicit TrainingSide(const TrainingActions& actions, QWidget* parent = nullptr);

    void setTrust(engine::Trust trust);

    [[nodiscard]] QualityPane& quality() { return *m_quality; }

    [[nodiscard]] ThresholdPane& threshold() { return *m_threshold; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_banner;
    QualityPane* m_quality;
    ThresholdPane* m_threshold;
};

} // namespace winnow::ui
