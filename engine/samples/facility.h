#pragma once

#include "engine/base/random.h"

#include <QString>

#include <vector>

namespace winnow::engine {

/// Where a facility is.
struct FacilityAddress {
    int houseNumber = 0;
    QString streetName; ///< "Mill"
    QString streetKind; ///< "Street"
    QString streetShortKind; ///< "St"
    QString postcode;
    QString town;
};

/// A clinic or school as it truly is, before any list has written it down.
struct Facility {
    QString stem; ///< "Heron Quay"
    QString part; ///< "North", for one of several houses; mostly empty
    QString kind; ///< "clinic" or "school"
    QString kindName; ///< "Medical Centre"
    QString kindShortName; ///< "Med. Ctr."
    FacilityAddress address;
    QString dialCode; ///< "0411"
    QString phoneNumber; ///< six digits
    QString email;
};

/// Makes up the facilities of the region. Among them are look-alikes that are different places: the same name
/// in another town, two houses of one name in the same town, a school and a nursery behind one door.
std::vector<Facility> makeFacilities(Random& random, int count);
/// Another address in the same town, for facilities that moved.
FacilityAddress makeAddress(Random& random, const QString& town);
/// Six digits.
QString makePhoneNumber(Random& random);

} // namespace winnow::engine
