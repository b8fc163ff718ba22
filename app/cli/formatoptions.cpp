#include "app/cli/formatoptions.h"

#include <QCoreApplication>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct FormatText {
    Q_DECLARE_TR_FUNCTIONS(FormatOptions)
};

} // namespace

std::vector<Option> formatOptions()
{
    return {{u"encoding"_s, u"E"_s, FormatText::tr("UTF-8, UTF-16LE, UTF-16BE, windows-1252 or ISO-8859-1")},
        {u"delimiter"_s, u"D"_s, FormatText::tr("comma, semicolon, tab, pipe, space or a single character")},
        {u"no-header"_s, {}, FormatText::tr("the first row is data, not column names")}};
}

Attempt<engine::FormatOverrides> formatOverrides(const Arguments& arguments)
{
    engine::FormatOverrides overrides;
    if (const auto encoding = arguments.value(u"encoding"_s)) {
        overrides.encoding = engine::textEncodingFromName(*encoding);
        if (!overrides.encoding)
            return misused(FormatText::tr("“%1” is no encoding that can be read. There are UTF-8, UTF-16LE, "
                                          "UTF-16BE, windows-1252 and ISO-8859-1.")
                               .arg(*encoding));
    }
    if (const auto delimiter = arguments.value(u"delimiter"_s)) {
        overrides.delimiter = engine::delimiterFromName(*delimiter);
        if (!overrides.delimiter)
            return misused(
                FormatText::tr("“%1” cannot separate columns. Use comma, semicolon, tab, pipe, space or "
                               "a single character.")
                    .arg(*delimiter));
    }
    if (arguments.isSet(u"no-header"_s))
        overrides.header = engine::HeaderRow::Absent;
    return overrides;
}

} // namespace winnow::app
