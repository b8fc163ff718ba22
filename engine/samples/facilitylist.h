#pragma once

#include "engine/base/random.h"
#include "engine/samples/facility.h"

#include <QString>

#include <vector>

namespace winnow::engine {

/// How a list spells names.
enum class NameStyle { Formal, Abbreviated, KindFirst, WithTown };
/// How a list writes letters.
enum class LetterStyle { AsTyped, Capitals };
/// "12 Mill Street", "12 Mill St", "Mill Street 12".
enum class StreetStyle { Formal, Abbreviated, NumberLast };
/// "0411 234 567", "+99 411 234567", "(0411) 234-567", "0411234567".
enum class PhoneStyle { Spaced, International, Bracketed, DigitsOnly };

/// One of the sources that the sample is put together from, with its habits.
struct FacilityList {
    QString name;
    NameStyle nameStyle = NameStyle::Formal;
    LetterStyle letterStyle = LetterStyle::AsTyped;
    StreetStyle streetStyle = StreetStyle::Formal;
    PhoneStyle phoneStyle = PhoneStyle::Spaced;
    int blankPhones = 10; ///< in per cent
    int blankEmails = 30; ///< in per cent
};

const std::vector<FacilityList>& sampleFacilityLists();

/// How a list writes a facility down: source, name, kind, street, postcode, town, phone, email. With the
/// slips that happen: typing errors, blanks, an address or a telephone number that is out of date.
std::vector<QString> listFacility(const Facility& facility, const FacilityList& list, Random& random);

} // namespace winnow::engine
