#pragma once

#include "engine/base/random.h"
#include "engine/samples/personwords.h"

#include <QString>

#include <array>

namespace winnow::engine {

/// The fields of a made-up person, in the order of the table's columns.
enum class PersonField {
    FirstName,
    Surname,
    BirthDate,
    StreetNumber,
    Street,
    Suburb,
    Postcode,
    State,
    Phone,
    Email
};

/// A made-up person, or one record of one.
struct Person {
    std::array<QString, 10> values;

    QString& operator[](PersonField field) { return values[static_cast<size_t>(field)]; }

    const QString& operator[](PersonField field) const { return values[static_cast<size_t>(field)]; }
};

Person makePerson(const PersonWords& words, Random& random);
/// Another record of the same person, with what goes wrong between two offices: typing errors, nicknames, a
/// move, a new name or telephone, day and month exchanged, blanks.
Person makeFurtherRecord(const Person& original, const PersonWords& words, Random& random);

} // namespace winnow::engine
