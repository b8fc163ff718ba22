#pragma once

#include "engine/text/difference.h"

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <vector>

class QPainter;

namespace winnow::ui {

class Theme;

/// Lays a value out in lines of a width and paints it as plain text with its differing words marked.
class CellText {
public:
    /// Longer values are cut for the screen, with an ellipsis.
    static constexpr qsizetype shownLength = 2000;

    CellText(const QString& text, const QFont& font, double width);

    [[nodiscard]] double height() const { return m_height; }

    void paint(QPainter& painter, const QPointF& topLeft, const QColor& colour,
        const std::vector<engine::TextRange>& differing, const Theme& theme) const;

private:
    void paintMarks(
        QPainter& painter, const QPointF& topLeft, const engine::TextRange& range, const Theme& theme) const;

    QTextLayout m_layout;
    double m_height = 0;
};

} // namespace winnow::ui
