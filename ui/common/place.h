#pragma once

#include <QString>

#include <optional>

namespace winnow::ui {

/// The pages of the window.
enum class Place { Home, Import, Review, Training, Entities, Sync, Check };

inline constexpr Place allPlaces[] = {
    Place::Home, Place::Import, Place::Review, Place::Training, Place::Entities, Place::Sync, Place::Check};

/// Stable names for settings and picture files: "home", "import", "review", "training", "entities", "sync",
/// "check".
QString placeName(Place place);
std::optional<Place> placeFromName(const QString& name);

} // namespace winnow::ui
