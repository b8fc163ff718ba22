#pragma once

#include "ui/common/theme.h"

#include <QLabel>

namespace winnow::ui {

/// What happens to a text that is wider than its label.
enum class Overflow { Elide, Wrap };

/// The one label of the window: shows its text as it is, never as markup, in a colour by role. An elided text
/// is shown whole in the tooltip.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const QString& text, ColorRole role = ColorRole::Text, QWidget* parent = nullptr);

    void setColorRole(ColorRole role);
    void setOverflow(Overflow overflow);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    ColorRole m_role = ColorRole::Text;
    Overflow m_overflow = Overflow::Elide;
};

/// A tooltip's text that Qt cannot take for markup; lines are wrapped.
QString plainToolTip(const QString& text);

} // namespace winnow::ui
