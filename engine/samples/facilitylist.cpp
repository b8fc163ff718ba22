#include "engine/samples/facilitylist.h"

#include "engine/samples/draw.h"
#include "engine/samples/typingerror.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

QString abbreviated(const QString& stem)
{
    return QString(stem)
        .replace("Saint "_L1, "St. "_L1)
        .replace(" & "_L1, " + "_L1)
        .replace("Dr. "_L1, "Dr "_L1);
}

QString nameInList(const Facility& facility, const FacilityList& list, Random& random)
{
    const bool isHasty = drawChance(random, 12);
    const NameStyle style = isHasty ? NameStyle::Abbreviated : list.nameStyle;
    const bool isShort = style == NameStyle::Abbreviated;
    QString stem = isShort ? abbreviated(facility.stem) : facility.stem;
    if (!facility.part.isEmpty())
        stem += u' ' + facility.part;
    const QString& kindName = isShort ? facility.kindShortName : facility.kindName;
    if (style == NameStyle::KindFirst)
        return kindName + u' ' + stem;
    if (style == NameStyle::WithTown && drawChance(random, 60))
        return u"%1 %2, %3"_s.arg(stem, kindName, facility.address.town);
    if (drawChance(random, 5))
        return u"The "_s + stem + u' ' + kindName;
    if (facility.part.isEmpty() && drawChance(random, 4))
        return stem;
    return stem + u' ' + kindName;
}

QString streetInList(const FacilityAddress& address, StreetStyle style)
{
    const QString number = QString::number(address.houseNumber);
    switch (style) {
    case StreetStyle::Formal:
        return u"%1 %2 %3"_s.arg(number, address.streetName, address.streetKind);
    case StreetStyle::Abbreviated:
        return u"%1 %2 %3"_s.arg(number, address.streetName, address.streetShortKind);
    case StreetStyle::NumberLast:
        return u"%2 %3 %1"_s.arg(number, address.streetName, address.streetKind);
    }
    Q_UNREACHABLE();
}

QString phoneInList(const QString& dialCode, const QString& number, PhoneStyle style)
{
    switch (style) {
    case PhoneStyle::Spaced:
        return dialCode + u' ' + number.left(3) + u' ' + number.mid(3);
    case PhoneStyle::International:
        return u"+99 "_s + dialCode.mid(1) + u' ' + number;
    case PhoneStyle::Bracketed:
        return u'(' + dialCode + u") "_s + number.left(3) + u'-' + number.mid(3);
    case PhoneStyle::DigitsOnly:
        return dialCode + number;
    }
    Q_UNREACHABLE();
}

/// What the list believes, where that is out of date.
Facility asKnownToList(const Facility& facility, Random& random)
{
    Facility known = facility;
    if (drawChance(random, 4))
        known.address = makeAddress(random, facility.address.town);
    if (drawChance(random, 6))
        known.phoneNumber = makePhoneNumber(random);
    return known;
}

QString slipped(const QString& text, std::uint64_t percent, Random& random)
{
    return drawChance(random, percent) ? withTypingError(text, random) : text;
}

QString blankedOr(const QString& text, int percent, Random& random)
{
    return drawChance(random, static_cast<std::uint64_t>(percent)) ? QString() : text;
}

QString lettersInList(const QString& text, LetterStyle style)
{
    return style == LetterStyle::Capitals ? withoutAccents(text).toUpper() : text;
}

} // namespace

const std::vector<FacilityList>& sampleFacilityLists()
{
    static const std::vector<FacilityList> lists{
        {u"Health Register"_s, NameStyle::Formal, LetterStyle::AsTyped, StreetStyle::Formal,
            PhoneStyle::Spaced, 5, 20},
        {u"School Authority"_s, NameStyle::KindFirst, LetterStyle::AsTyped, StreetStyle::Formal,
            PhoneStyle::Spaced, 8, 35},
        {u"Town Directory"_s, NameStyle::Formal, LetterStyle::Capitals, StreetStyle::Abbreviated,
            PhoneStyle::DigitsOnly, 12, 90},
        {u"Emergency Plan"_s, NameStyle::Abbreviated, LetterStyle::AsTyped, StreetStyle::NumberLast,
            PhoneStyle::International, 3, 70},
        {u"Web Listing"_s, NameStyle::WithTown, LetterStyle::AsTyped, StreetStyle::Abbreviated,
            PhoneStyle::Bracketed, 20, 10}};
    return lists;
}

std::vector<QString> listFacility(const Facility& facility, const FacilityList& list, Random& random)
{
    // One draw after another, in a fixed order: arguments of a call may be evaluated in any.
    const Facility known = asKnownToList(facility, random);
    const QString name = slipped(nameInList(known, list, random), 12, random);
    const QString kind = blankedOr(known.kind, 6, random);
    const QString street
        = blankedOr(slipped(streetInList(known.address, list.streetStyle), 7, random), 4, random);
    const QString postcode = blankedOr(slipped(known.address.postcode, 3, random), 8, random);
    const QString town = slipped(known.address.town, 4, random);
    const QString phone
        = blankedOr(slipped(phoneInList(known.dialCode, known.phoneNumber, list.phoneStyle), 3, random),
            list.blankPhones, random);
    const QString email = blankedOr(known.email, list.blankEmails, random);
    return {list.name, lettersInList(name, list.letterStyle), kind, lettersInList(street, list.letterStyle),
        postcode, lettersInList(town, list.letterStyle), phone, email};
}

} // namespace winnow::engine
