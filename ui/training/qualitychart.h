#pragma once

#include "engine/workspace/trainingdesk.h"

#include <QWidget>

#include <vector>

namespace winnow::ui {

class Theme;

/// Draws precision and recall with their 95 % intervals over the number of answers. The two are told apart by
/// line and mark too, not by colour alone.
class QualityChart : public QWidget {
    Q_OBJECT

public:
    explicit QualityChart(QWidget* parent = nullptr);

    void setCourse(const std::vector<engine::QualityPoint>& course);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Measure { Precision, Recall };

    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(std::size_t answers) const;
    [[nodiscard]] double yOf(double share) const;
    void paintScale(QPainter& painter, const Theme& theme) const;
    void paintMeasure(QPainter& painter, const Theme& theme, Measure measure) const;
    void paintMark(QPainter& painter, const QPointF& at, Measure measure) const;

    std::vector<engine::QualityPoint> m_course;
    std::size_t m_most = 0; ///< answers at the end of the scale
    double m_least = 0; ///< share at the bottom of the scale
};

/// "0.97 (0.91 to 0.99)": a share with its interval, never rounded up to certainty.
QString intervalText(const engine::Interval& interval);

} // namespace winnow::ui
