#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <span>
#include <vector>

namespace winnow::engine {

/// A town of the made-up region.
struct SampleTown {
    QString name;
    QString postcode; ///< of its centre; the last digit differs by quarter
    QString dialCode;
};

/// What kind of facility a name tells of.
struct SampleFacilityKind {
    QString kind; ///< "clinic" or "school"
    QString longName; ///< "Medical Centre"
    QString shortName; ///< "Med. Ctr."
    QString mailName; ///< "praxis", for e-mail addresses
};

/// The word lists that the register of clinics and schools is made of; every name in them is made up.
const std::vector<SampleTown>& sampleTowns();
const std::vector<SampleFacilityKind>& sampleClinicKinds();
const std::vector<SampleFacilityKind>& sampleSchoolKinds();
/// Patrons, surnames, landmarks: "Saint Oswin", "Dr. Fennimore", "Heron Quay".
const std::vector<QString>& sampleFacilityStems();
const std::vector<QString>& sampleStreetNames();

/// Kinds of streets in full with what lists make of them: "Street", "St".
struct StreetKind {
    QString longName;
    QString shortName;
};

const std::vector<StreetKind>& sampleStreetKinds();

} // namespace winnow::engine
