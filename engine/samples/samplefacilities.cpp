#include "engine/samples/samplefacilities.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

std::vector<QString> sampleFacilityColumns()
{
    return {u"id"_s, u"source"_s, u"name"_s, u"kind"_s, u"street"_s, u"postcode"_s, u"town"_s, u"phone"_s,
        u"email"_s};
}

} // namespace winnow::engine
