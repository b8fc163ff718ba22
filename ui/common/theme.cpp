#include "ui/common/theme.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

namespace winnow::ui {

namespace {

QColor lightColour(ColorRole role)
{
    switch (role) {
    case ColorRole::Window:
        return {0xfb, 0xfb, 0xfa};
    case ColorRole::Panel:
        return {0xf3, 0xf3, 0xf1};
    case ColorRole::Raised:
        return {0xff, 0xff, 0xff};
    case ColorRole::Line:
        return {0xe2, 0xe2, 0xde};
    case ColorRole::Text:
        return {0x1d, 0x1f, 0x23};
    case ColorRole::Muted:
        return {0x5a, 0x60, 0x68};
    case ColorRole::Quiet:
        return {0x6c, 0x72, 0x7b};
    case ColorRole::Accent:
        return {0x2f, 0x6f, 0x5e};
    case ColorRole::AccentWeak:
        return {0xdc, 0xeb, 0xe6};
    case ColorRole::OnAccent:
        return {0xff, 0xff, 0xff};
    case ColorRole::Different:
        return {0x7a, 0x4a, 0x00};
    case ColorRole::DifferentBackground:
        return {0xfd, 0xec, 0xcb};
    case ColorRole::Missing:
        return {0x5b, 0x3f, 0x8c};
    case ColorRole::MissingBackground:
        return {0xef, 0xe9, 0xf7};
    case ColorRole::Refuse:
        return {0xa8, 0x38, 0x3b};
    case ColorRole::Selection:
        return {0xe6, 0xef, 0xec};
    }
    return {};
}

QColor darkColour(ColorRole role)
{
    switch (role) {
    case ColorRole::Window:
        return {0x1c, 0x1e, 0x21};
    case ColorRole::Panel:
        return {0x23, 0x26, 0x29};
    case ColorRole::Raised:
        return {0x23, 0x26, 0x29};
    case ColorRole::Line:
        return {0x33, 0x37, 0x3c};
    case ColorRole::Text:
        return {0xe6, 0xe7, 0xe9};
    case ColorRole::Muted:
        return {0xb0, 0xb6, 0xbe};
    case ColorRole::Quiet:
        return {0x99, 0xa0, 0xa9};
    case ColorRole::Accent:
        return {0x7c, 0xc4, 0xae};
    case ColorRole::AccentWeak:
        return {0x24, 0x40, 0x3a};
    case ColorRole::OnAccent:
        return {0x10, 0x24, 0x1e};
    case ColorRole::Different:
        return {0xf3, 0xcf, 0x8a};
    case ColorRole::DifferentBackground:
        return {0x4a, 0x3a, 0x1a};
    case ColorRole::Missing:
        return {0xc9, 0xb4, 0xee};
    case ColorRole::MissingBackground:
        return {0x35, 0x2d, 0x47};
    case ColorRole::Refuse:
        return {0xef, 0x8d, 0x8c};
    case ColorRole::Selection:
        return {0x29, 0x33, 0x2f};
    }
    return {};
}

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
    switch (m_kind) {
    case Kind::Light:
        return lightColour(role);
    case Kind::Dark:
        return darkColour(role);
    case Kind::HighContrast:
        break;
    }
    return systemColour(role);
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
