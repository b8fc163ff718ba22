#include "ui/common/theme.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

namespace winnow::ui {

namespace {

struct RoleColours {
    QRgb light;
    QRgb dark;
};

/// In the order of ColorRole.
constexpr RoleColours roleColours[] = {
    {0xfbfbfa, 0x1c1e21}, // Window
    {0xf3f3f1, 0x232629}, // Panel
    {0xffffff, 0x232629}, // Raised
    {0xe2e2de, 0x33373c}, // Line
    {0x1d1f23, 0xe6e7e9}, // Text
    {0x5a6068, 0xb0b6be}, // Muted
    {0x6c727b, 0x99a0a9}, // Quiet
    {0x2f6f5e, 0x7cc4ae}, // Accent
    {0xdcebe6, 0x24403a}, // AccentWeak
    {0xffffff, 0x10241e}, // OnAccent
    {0x7a4a00, 0xf3cf8a}, // Different
    {0xfdeccb, 0x4a3a1a}, // DifferentBackground
    {0x5b3f8c, 0xc9b4ee}, // Missing
    {0xefe9f7, 0x352d47}, // MissingBackground
    {0xa8383b, 0xef8d8c}, // Refuse
    {0xe6efec, 0x29332f}, // Selection
};

double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

Theme::Theme(Kind kind, const QPalette& system)
    : m_kind(kind)
    , m_system(system)
{
}

Theme Theme::light()
{
    return Theme(Kind::Light);
}

Theme Theme::dark()
{
    return Theme(Kind::Dark);
}

Theme Theme::highContrast(const QPalette& system)
{
    return Theme(Kind::HighContrast, system);
}

Theme Theme::fromSystem(const QPalette& system)
{
    constexpr double pureContrast = 20.5;
    const QColor window = system.color(QPalette::Active, QPalette::Window);
    if (contrastRatio(window, system.color(QPalette::Active, QPalette::WindowText)) >= pureContrast)
        return highContrast(system);
    return window.lightness() < 128 ? dark() : light();
}

Theme Theme::of(const QWidget* widget)
{
    return of(widget->palette());
}

Theme Theme::of(const QPalette& palette)
{
    return fromSystem(palette);
}

QColor Theme::colour(ColorRole role) const
{
    if (m_kind == Kind::HighContrast)
        return systemColour(role);
    const RoleColours& colours = roleColours[static_cast<size_t>(role)];
    return QColor(m_kind == Kind::Dark ? colours.dark : colours.light);
}

QColor Theme::systemColour(ColorRole role) const
{
    switch (role) {
    case ColorRole::Window:
    case ColorRole::Panel:
    case ColorRole::Raised:
    case ColorRole::AccentWeak:
    case ColorRole::DifferentBackground:
    case ColorRole::MissingBackground:
    case ColorRole::Selection:
        return m_system.color(QPalette::Active, QPalette::Window);
    case ColorRole::Accent:
        return m_system.color(QPalette::Active, QPalette::Highlight);
    case ColorRole::OnAccent:
        return m_system.color(QPalette::Active, QPalette::HighlightedText);
    default:
        return m_system.color(QPalette::Active, QPalette::WindowText);
    }
}

QPalette palette(const Theme& theme)
{
    const auto colour = [&theme](ColorRole role) {
        return theme.colour(role);
    };
    QPalette result;
    result.setColor(QPalette::Window, colour(ColorRole::Window));
    result.setColor(QPalette::Base, colour(ColorRole::Window));
    result.setColor(QPalette::AlternateBase, colour(ColorRole::Panel));
    result.setColor(QPalette::Button, colour(ColorRole::Raised));
    result.setColor(QPalette::ToolTipBase, colour(ColorRole::Raised));
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        result.setColor(role, colour(ColorRole::Text));
    for (const auto role :
        {QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark, QPalette::Shadow})
        result.setColor(role, colour(ColorRole::Line));
    result.setColor(QPalette::BrightText, colour(ColorRole::Refuse));
    result.setColor(QPalette::PlaceholderText, colour(ColorRole::Quiet));
    result.setColor(QPalette::Highlight, colour(ColorRole::Accent));
    result.setColor(QPalette::HighlightedText, colour(ColorRole::OnAccent));
    result.setColor(QPalette::Link, colour(ColorRole::Accent));
    result.setColor(QPalette::LinkVisited, colour(ColorRole::Muted));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, colour(ColorRole::Quiet));
    return result;
}

double contrastRatio(const QColor& first, const QColor& second)
{
    const auto [darker, lighter] = std::minmax({luminance(first), luminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace winnow::ui
