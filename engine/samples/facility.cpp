#include "engine/samples/facility.h"

#include "engine/samples/draw.h"
#include "engine/samples/facilitywords.h"
#include "engine/samples/typingerror.h"

#include <QSet>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

const SampleTown& townNamed(const QString& name)
{
    const auto& towns = sampleTowns();
    return *std::find_if(
        towns.begin(), towns.end(), [&](const SampleTown& town) { return town.name == name; });
}

QString mailPart(const QString& text)
{
    QString part;
    for (const QChar character : withoutAccents(text).toLower()) {
        if (character.unicode() < 0x80 && character.isLetterOrNumber())
            part += character;
    }
    return part;
}

void setKind(Facility& facility, const SampleFacilityKind& kind)
{
    facility.kind = kind.kind;
    facility.kindName = kind.longName;
    facility.kindShortName = kind.shortName;
    facility.email = u"%1@%2-%3.example"_s.arg(
        kind.mailName == "kids"_L1 ? u"office"_s : u"info"_s, mailPart(facility.stem), kind.mailName);
}

void settle(Facility& facility, const QString& town, Random& random)
{
    facility.address = makeAddress(random, town);
    facility.dialCode = townNamed(town).dialCode;
    facility.phoneNumber = makePhoneNumber(random);
}

Facility makeFacility(Random& random)
{
    Facility facility;
    facility.stem = drawOne(random, sampleFacilityStems());
    setKind(facility, drawOne(random, drawChance(random, 52) ? sampleClinicKinds() : sampleSchoolKinds()));
    settle(facility, drawOne(random, sampleTowns()).name, random);
    return facility;
}

/// The same name in another town: a namesake.
Facility makeNamesake(const Facility& original, Random& random)
{
    Facility facility = original;
    settle(facility, drawOne(random, sampleTowns()).name, random);
    const QString domain = original.email.mid(original.email.indexOf(u'@'));
    facility.email = u"info."_s + mailPart(facility.address.town) + domain;
    return facility;
}

/// A second house of the same name in the same town.
Facility makeBranch(Facility& original, Random& random)
{
    Facility branch = original;
    settle(branch, original.address.town, random);
    original.part = u"North"_s;
    branch.part = u"South"_s;
    return branch;
}

/// Another kind of school behind the same door, with the same telephone.
Facility makeNeighbour(const Facility& original, Random& random)
{
    Facility neighbour = original;
    neighbour.part.clear();
    setKind(
        neighbour, drawOne(random, original.kind == "school"_L1 ? sampleSchoolKinds() : sampleClinicKinds()));
    return neighbour;
}

Facility makeNext(std::vector<Facility>& facilities, Random& random)
{
    const auto roll = random.below(100);
    if (facilities.empty() || roll >= 15)
        return makeFacility(random);
    Facility& original = facilities[static_cast<size_t>(random.below(facilities.size()))];
    if (roll < 7)
        return makeNamesake(original, random);
    if (roll < 11 && original.part.isEmpty())
        return makeBranch(original, random);
    return makeNeighbour(original, random);
}

QString identityOf(const Facility& facility)
{
    return QStringList{facility.stem, facility.part, facility.kindName, facility.address.town}.join(u'|');
}

} // namespace

FacilityAddress makeAddress(Random& random, const QString& town)
{
    FacilityAddress address;
    address.houseNumber = drawNumber(random, 1, 148);
    address.streetName = drawOne(random, sampleStreetNames());
    const StreetKind& kind = drawOne(random, sampleStreetKinds());
    address.streetKind = kind.longName;
    address.streetShortKind = kind.shortName;
    const QString& centre = townNamed(town).postcode;
    address.postcode = centre.left(3) + QString::number(drawNumber(random, 0, 9));
    address.town = town;
    return address;
}

QString makePhoneNumber(Random& random)
{
    return QString::number(drawNumber(random, 200'000, 989'999));
}

std::vector<Facility> makeFacilities(Random& random, int count)
{
    std::vector<Facility> facilities;
    QSet<QString> identities;
    while (facilities.size() < static_cast<size_t>(count)) {
        Facility facility = makeNext(facilities, random);
        // Two facilities that only an address tells apart would have no right answer.
        if (identities.contains(identityOf(facility)))
            continue;
        identities.insert(identityOf(facility));
        facilities.push_back(std::move(facility));
    }
    return facilities;
}

} // namespace winnow::engine
