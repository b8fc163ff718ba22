#include "engine/samples/facilitywords.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

const std::vector<SampleTown>& sampleTowns()
{
    static const std::vector<SampleTown> towns{{u"Ardenholm"_s, u"4101"_s, u"0411"_s},
        {u"Bramwick"_s, u"4117"_s, u"0411"_s}, {u"Corvale"_s, u"4123"_s, u"0412"_s},
        {u"Dunmere"_s, u"4138"_s, u"0413"_s}, {u"Eskford"_s, u"4142"_s, u"0413"_s},
        {u"Fallowby"_s, u"4159"_s, u"0414"_s}, {u"Grünau"_s, u"4164"_s, u"0415"_s},
        {u"Harrowgate Spa"_s, u"4170"_s, u"0415"_s}, {u"Ivelchester"_s, u"4186"_s, u"0416"_s},
        {u"Jarlsund"_s, u"4193"_s, u"0417"_s}, {u"Kestrel Bay"_s, u"4205"_s, u"0421"_s},
        {u"Lünsted"_s, u"4212"_s, u"0421"_s}, {u"Marrow Bridge"_s, u"4228"_s, u"0422"_s},
        {u"Northolme"_s, u"4234"_s, u"0423"_s}, {u"Ostrów Leśny"_s, u"4247"_s, u"0424"_s},
        {u"Pellingham"_s, u"4251"_s, u"0425"_s}, {u"Quernby"_s, u"4266"_s, u"0425"_s},
        {u"Rosmarké"_s, u"4273"_s, u"0426"_s}, {u"Saltmouth"_s, u"4289"_s, u"0427"_s},
        {u"Tåsvik"_s, u"4294"_s, u"0428"_s}};
    return towns;
}

const std::vector<SampleFacilityKind>& sampleClinicKinds()
{
    static const std::vector<SampleFacilityKind> kinds{
        {u"clinic"_s, u"Medical Centre"_s, u"Med. Ctr."_s, u"medical"_s},
        {u"clinic"_s, u"Health Clinic"_s, u"Hlth Clinic"_s, u"clinic"_s},
        {u"clinic"_s, u"Family Practice"_s, u"Fam. Pract."_s, u"practice"_s},
        {u"clinic"_s, u"Dental Surgery"_s, u"Dental"_s, u"dental"_s},
        {u"clinic"_s, u"Community Hospital"_s, u"Comm. Hosp."_s, u"hospital"_s},
        {u"clinic"_s, u"Children's Clinic"_s, u"Childrens Cl."_s, u"kids"_s},
        {u"clinic"_s, u"Physiotherapy Rooms"_s, u"Physio"_s, u"physio"_s},
        {u"clinic"_s, u"Eye Clinic"_s, u"Eye Cl."_s, u"eyes"_s}};
    return kinds;
}

const std::vector<SampleFacilityKind>& sampleSchoolKinds()
{
    static const std::vector<SampleFacilityKind> kinds{
        {u"school"_s, u"Primary School"_s, u"Prim. Sch."_s, u"primary"_s},
        {u"school"_s, u"Secondary School"_s, u"Sec. Sch."_s, u"school"_s},
        {u"school"_s, u"Kindergarten"_s, u"KG"_s, u"kindergarten"_s},
        {u"school"_s, u"Grammar School"_s, u"Gram. Sch."_s, u"grammar"_s},
        {u"school"_s, u"Day Nursery"_s, u"Nursery"_s, u"nursery"_s},
        {u"school"_s, u"Community College"_s, u"Comm. Coll."_s, u"college"_s},
        {u"school"_s, u"School of Music"_s, u"Music Sch."_s, u"music"_s}};
    return kinds;
}

const std::vector<QString>& sampleFacilityStems()
{
    static const std::vector<QString> stems{u"Saint Oswin"_s, u"Saint Maribel"_s, u"Saint Teodor"_s,
        u"Saint Ysolde"_s, u"Saint Corentin"_s, u"Our Lady of the Fens"_s, u"Holy Well"_s, u"Dr. Fennimore"_s,
        u"Dr. Achterberg"_s, u"Dr. Nowicka"_s, u"Dr. Sørli"_s, u"Dr. Ó Cadhain"_s, u"Dr. Lindqvist & Pael"_s,
        u"Dr. Öztekin"_s, u"Weiß & Tamm"_s, u"Alma Brandvold"_s, u"Edmund Tarrow"_s, u"Zofia Żuraw"_s,
        u"Joaquín Belmar"_s, u"Hester Quillfeather"_s, u"Olaf Trygve"_s, u"Ottilie Krämer"_s, u"Heron Quay"_s,
        u"Mill Pond"_s, u"Castle Hill"_s, u"Three Oaks"_s, u"Lower Meadow"_s, u"Upper Meadow"_s,
        u"Old Brewery"_s, u"Harbour View"_s, u"Station Park"_s, u"Larkfield"_s, u"Copperfield Lane"_s,
        u"Blackthorn"_s, u"Silver Birch"_s, u"Riverside"_s, u"North Gate"_s, u"South Gate"_s, u"Westerly"_s,
        u"Market Square"_s, u"Sunnybank"_s, u"Windmill Rise"_s, u"Foxglove"_s, u"Little Acorns"_s,
        u"Bluebell"_s, u"Kingfisher"_s, u"Lighthouse"_s, u"Orchard"_s, u"Rainbow"_s, u"Pebble Beach"_s,
        u"Juniper"_s, u"Amberley"_s, u"Thistledown"_s, u"Granary"_s, u"Ropewalk"_s, u"Tannery Yard"_s,
        u"Chalk Ridge"_s, u"Swan Meadow"_s, u"Hawthorn"_s, u"Elmstead"_s, u"Brook End"_s, u"Green Dragon"_s,
        u"Priory"_s, u"Abbey Fields"_s};
    return stems;
}

const std::vector<QString>& sampleStreetNames()
{
    static const std::vector<QString> names{u"Mill"_s, u"Church"_s, u"Station"_s, u"High"_s, u"Orchard"_s,
        u"Harbour"_s, u"Castle"_s, u"School"_s, u"Chapel"_s, u"Linden"_s, u"Chestnut"_s, u"Tannery"_s,
        u"Bridge"_s, u"Quarry"_s, u"Fisher"_s, u"Market"_s, u"Garden"_s, u"Forest"_s, u"Ferry"_s, u"Rope"_s,
        u"Saddler"_s, u"Granary"_s, u"Windmill"_s, u"Kiln"_s, u"Vineyard"_s, u"Abbot"_s, u"Königs"_s,
        u"Søndre"_s, u"Lipowa"_s, u"Weaver"_s, u"Hospital"_s, u"Willow"_s, u"Long Acre"_s, u"Old Post"_s,
        u"Juniper"_s, u"Summer"_s, u"Winter"_s, u"Falcon"_s};
    return names;
}

const std::vector<StreetKind>& sampleStreetKinds()
{
    static const std::vector<StreetKind> kinds{{u"Street"_s, u"St"_s}, {u"Street"_s, u"Str."_s},
        {u"Road"_s, u"Rd"_s}, {u"Avenue"_s, u"Ave"_s}, {u"Lane"_s, u"Ln"_s}, {u"Square"_s, u"Sq."_s}};
    return kinds;
}

} // namespace winnow::engine
