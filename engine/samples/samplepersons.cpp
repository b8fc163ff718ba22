#include "engine/samples/samplepersons.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

std::vector<QString> samplePersonColumns()
{
    return {u"first_name"_s, u"surname"_s, u"birth_date"_s, u"street_number"_s, u"street"_s, u"suburb"_s,
        u"postcode"_s, u"state"_s, u"phone"_s, u"email"_s};
}

} // namespace winnow::engine
