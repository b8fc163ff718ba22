#include "ui/common/place.h"

namespace winnow::ui {

using namespace Qt::StringLiterals;

QString placeName(Place place)
{
    switch (place) {
    case Place::Home:
        return u"home"_s;
    case Place::Import:
        return u"import"_s;
    case Place::Review:
        return u"review"_s;
    case Place::Training:
        return u"training"_s;
    case Place::Entities:
        return u"entities"_s;
    case Place::Sync:
        return u"sync"_s;
    case Place::Check:
        return u"check"_s;
    }
    return {};
}

std::optional<Place> placeFromName(const QString& name)
{
    for (const Place place : allPlaces) {
        if (placeName(place) == name)
            return place;
    }
    return std::nullopt;
}

} // namespace winnow::ui
