#pragma once

#include "engine/training/scorehistogram.h"

#include <QAbstractSlider>

namespace winnow::ui {

class Theme;

/// Draws how many pairs have which score, and the threshold as a line that can be dragged with the mouse and
/// moved with the arrow keys. Heights are logarithmic: most pairs are no matches by far.
class ScoreChart : public QAbstractSlider {
    Q_OBJECT

public:
    /// A step of the slider in natural-log odds, the one in which thresholds are counted.
    static constexpr double unit = 1.0 / 16;

    explicit ScoreChart(QWidget* parent = nullptr);

    void setHistogram(const engine::ScoreHistogram& histogram);
    /// Natural-log odds. Tells nobody.
    void showThreshold(double threshold);

    [[nodiscard]] double threshold() const { return value() * unit; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(double logit) const;
    [[nodiscard]] int valueAt(double x) const;
    void paintBars(QPainter& painter, const Theme& theme) const;
    void paintScale(QPainter& painter, const Theme& theme) const;
    void paintThreshold(QPainter& painter, const Theme& theme) const;

    engine::ScoreHistogram m_histogram;
    double m_lowest = 0; ///< of the scale, in natural-log odds
    double m_highest = 0;
};

} // namespace winnow::ui
