#pragma once

#include "ui/itemmodels/reasons.h"

#include <QWidget>

namespace winnow::ui {

/// Draws how the match weight comes about: the prior and each field as bars that begin where the last one
/// ended, then the sum with its probability.
class Waterfall : public QWidget {
    Q_OBJECT

public:
    explicit Waterfall(QWidget* parent = nullptr);

    void setReasons(const Reasons& reasons);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    void paintRow(QPainter& painter, const QRect& area, const ReasonRow& row) const;
    void paintBar(QPainter& painter, const QRect& area, const ReasonRow& row) const;
    void paintSum(QPainter& painter, const QRect& area) const;

    Reasons m_reasons;
    double m_lowest = 0; ///< of the bars' ends
    double m_highest = 0;
};

} // namespace winnow::ui
