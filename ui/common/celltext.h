#pragma once

#include "engine/text/difference.h"

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <limits>
#include <vector>

class QPainter;

namespace winnow::ui {

class Theme;

/// Lays a value out in lines of a width and paints it as plain text with its differing words marked. Lines
/// that do not fit into the height are left out, and an ellipsis says so.
class CellText {
public:
    /// Longer values are cut for the screen, with an ellipsis.
    static constexpr qsizetype shownLength = 2000;

    CellText(const QString& text, const QFont& font, double width,
        double tallest = std::numeric_limits<double>::infinity());

    [[nodiscard]] double height() const { return m_height; }

    /// Whether lines are left out.
    [[nodiscard]] bool isCut() const { return m_isCut; }

    void paint(QPainter& painter, const QPointF& topLeft, const QColor& colour,
        const std::vector<engine::TextRange>& differing, const Theme& theme) const;

private:
    void paintEllipsis(QPainter& painter, const QPointF& topLeft) const;
    void paintMarks(
        QPainter& painter, const QPointF& topLeft, const engine::TextRange& range, const Theme& theme) const;

    QTextLayout m_layout;
    double m_width;
    double m_height = 0;
    bool m_isCut = false;
};

} // namespace winnow::ui
