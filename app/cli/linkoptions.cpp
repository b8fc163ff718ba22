#include "app/cli/linkoptions.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::UniqueTables;

namespace {

struct LinkText {
    Q_DECLARE_TR_FUNCTIONS(LinkOptions)
};

Attempt<UniqueTables> tablesNamed(const QString& name)
{
    if (name == "left"_L1)
        return UniqueTables::Left;
    if (name == "right"_L1)
        return UniqueTables::Right;
    if (name == "both"_L1)
        return UniqueTables::Both;
    return misused(LinkText::tr("“%1” names no table. --unique-tables takes left, right or both.").arg(name));
}

Attempt<UniqueTables> uniqueTables(const Arguments& arguments)
{
    const auto named = arguments.value(u"unique-tables"_s);
    if (!named)
        return arguments.isSet(u"one-to-one"_s) ? UniqueTables::Both : UniqueTables::None;
    const auto tables = tablesNamed(*named);
    if (tables && arguments.isSet(u"one-to-one"_s) && *tables != UniqueTables::Both)
        return misused(LinkText::tr("--one-to-one says that both tables are unique, --unique-tables says "
                                    "something else. Give one of them."));
    return tables;
}

Attempt<std::optional<QString>> sourceColumn(const Arguments& arguments, const std::vector<QString>& columns)
{
    const auto column = arguments.value(u"source-column"_s);
    if (column.has_value() != arguments.isSet(u"unique-sources"_s))
        return misused(LinkText::tr("--source-column and --unique-sources belong together: the column names "
                                    "the sources, none of which holds an entity twice."));
    if (column && std::find(columns.begin(), columns.end(), *column) == columns.end())
        return misused(LinkText::tr("There is no column “%1”. The columns are: %2.")
                           .arg(*column, QStringList(columns.begin(), columns.end()).join(u", "_s)));
    return column;
}

} // namespace

std::vector<Option> sourceOptions()
{
    return {{u"one-to-one"_s, {},
                LinkText::tr("of two files: no file holds an entity twice, so each record has at most one "
                             "partner in the other")},
        {u"unique-tables"_s, u"WHICH"_s,
            LinkText::tr("of two files: left, right or both hold no entity twice")},
        {u"source-column"_s, u"C"_s,
            LinkText::tr("of one file: the column that says which source a record is from; with "
                         "--unique-sources")},
        {u"unique-sources"_s, {}, LinkText::tr("of one file: none of its sources holds an entity twice")}};
}

Attempt<SourceChoice> chooseSources(
    const Arguments& arguments, qsizetype fileCount, const std::vector<QString>& columns)
{
    const auto tables = uniqueTables(arguments);
    if (!tables)
        return tl::unexpected(tables.error());
    const auto column = sourceColumn(arguments, columns);
    if (!column)
        return tl::unexpected(column.error());
    if (fileCount < 2 && *tables != UniqueTables::None)
        return misused(LinkText::tr(
            "--one-to-one and --unique-tables are about two files, and only one was given. Name the second "
            "file, or use --source-column and --unique-sources."));
    if (fileCount > 1 && *column)
        return misused(LinkText::tr("--source-column is about a single file. Of two files, use --one-to-one "
                                    "or --unique-tables."));
    return SourceChoice{*tables, *column};
}

} // namespace winnow::app
