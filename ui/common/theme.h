#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace winnow::ui {

/// What a colour means; widgets ask for the meaning and never name a colour.
enum class ColorRole {
    Window, ///< the page
    Panel, ///< sidebar, status bar, surviving-value column
    Raised, ///< cards, buttons, text fields
    Line, ///< separators
    Text,
    Muted, ///< secondary text
    Quiet, ///< values that agree
    Accent, ///< the primary act, kept records, positive contributions
    AccentWeak,
    OnAccent, ///< text on Accent
    Different, ///< differing tokens inside a value
    DifferentBackground,
    Missing, ///< the word "blank"
    MissingBackground,
    Refuse, ///< refusing acts, negative contributions, problems
    Selection, ///< behind the current item
};

/// The colours of the window as one value: light, dark, or taken from the system's high-contrast palette.
class Theme {
public:
    static Theme light();
    static Theme dark();
    /// Keeps the system's own colours; marks are told apart by underline and weight then.
    static Theme highContrast(const QPalette& system);
    /// By the lightness of the system's window colour; pure black on white or the reverse counts as high
    /// contrast.
    static Theme fromSystem(const QPalette& system);
    /// The theme that the widget is shown in, from its palette.
    static Theme of(const QWidget* widget);
    static Theme of(const QPalette& palette);

    [[nodiscard]] QColor colour(ColorRole role) const;

    [[nodiscard]] bool isDark() const { return m_kind == Kind::Dark; }

    [[nodiscard]] bool isHighContrast() const { return m_kind == Kind::HighContrast; }

private:
    enum class Kind { Light, Dark, HighContrast };
    explicit Theme(Kind kind, const QPalette& system = {});
    [[nodiscard]] QColor systemColour(ColorRole role) const;

    Kind m_kind;
    QPalette m_system; ///< used in high contrast only
};

/// The palette with which stock widgets show the theme's colours.
QPalette palette(const Theme& theme);

/// The contrast of two opaque colours after WCAG 2: from 1 to 21.
double contrastRatio(const QColor& first, const QColor& second);

} // namespace winnow::ui
