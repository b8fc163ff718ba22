#include "engine/workspace/importsources.h"

#include "engine/records/columnunion.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct ImportSourcesText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ImportSourcesText)
};

/// The files' names, with their sides where they are equal.
QString partName(const ImportRequest& request, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    if (!request.linked || QFileInfo(request.path).fileName() != QFileInfo(request.linked->path).fileName())
        return name;
    return &path == &request.path ? ImportSourcesText::tr("%1 (left)").arg(name)
                                  : ImportSourcesText::tr("%1 (right)").arg(name);
}

Result<ImportSource> openSource(
    const ImportRequest& request, const QString& path, const FormatOverrides& format)
{
    auto reader = TableReader::open(path, format);
    if (!reader)
        return fail(reader);
    return ImportSource{std::move(*reader), path, partName(request, path), {}};
}

Result<ImportSources> openLinked(const ImportRequest& request, ImportSource first)
{
    auto second = openSource(request, request.linked->path, request.linked->format);
    if (!second)
        return fail(second);
    ColumnUnion united = uniteColumns(first.reader->columns(), second->reader->columns());
    if (!united.isAnyShared()) {
        return fail(ErrorCode::InvalidInput,
            ImportSourcesText::tr(
                "“%1” and “%2” have no column of the same name, so nothing in them can be "
                "compared. Nothing was imported. Give columns with the same meaning the same "
                "name.")
                .arg(first.name, second->name));
    }
    first.places = std::move(united.left);
    second->places = std::move(united.right);
    ImportSources sources{{}, std::move(united.columns), {}};
    sources.files.push_back(std::move(first));
    sources.files.push_back(std::move(*second));
    return sources;
}

/// "customers.csv", or "customers.csv (2)" when a part of the dataset is called so already.
QString freePartName(const Dataset& dataset, const QString& wanted)
{
    QString name = wanted;
    const auto isTaken = [&dataset, &name] {
        return std::any_of(dataset.parts.begin(), dataset.parts.end(),
            [&name](const DatasetPart& part) { return part.name == name; });
    };
    for (int number = 2; isTaken(); ++number)
        name = u"%1 (%2)"_s.arg(wanted).arg(number);
    return name;
}

/// Columns of the table that the file lacks, and columns of the file that the table lacks.
std::vector<QString> columnNotices(const ColumnUnion& united, std::size_t tableColumns)
{
    std::vector<QString> notices;
    for (std::size_t place = 0; place < united.columns.size(); ++place) {
        if (place >= tableColumns)
            notices.push_back(
                ImportSourcesText::tr("The table has no column “%1”; its values are kept behind "
                                      "the others and are not compared.")
                    .arg(united.columns[place]));
        else if (!united.isShared[place])
            notices.push_back(
                ImportSourcesText::tr("The file has no column “%1”; it is blank in the new records.")
                    .arg(united.columns[place]));
    }
    return notices;
}

} // namespace

Result<ImportSources> openSources(const ImportRequest& request)
{
    auto first = openSource(request, request.path, request.format);
    if (!first)
        return fail(first);
    if (request.linked)
        return openLinked(request, std::move(*first));
    ImportSources sources{{}, first->reader->columns(), {}};
    sources.files.push_back(std::move(*first));
    return sources;
}

Result<ImportSources> openAddition(const ImportRequest& request, const Dataset& dataset)
{
    if (dataset.isLinked())
        return fail(ErrorCode::NotSupported,
            ImportSourcesText::tr("“%1” is made of two linked tables, to which no records can be added yet. "
                                  "Nothing was changed; link the complete tables again.")
                .arg(dataset.name));
    auto source = openSource(request, request.path, request.format);
    if (!source)
        return fail(source);
    std::vector<QString> columns;
    for (const Field& field : dataset.schema.fields)
        columns.push_back(field.name);
    ColumnUnion united = uniteColumns(columns, source->reader->columns());
    if (!united.isAnyShared())
        return fail(ErrorCode::InvalidInput,
            ImportSourcesText::tr("“%1” has no column of “%2”, so its records cannot be added. Nothing was "
                                  "changed. Give columns with the same meaning the same name.")
                .arg(source->name, dataset.name));
    source->name = freePartName(dataset, source->name);
    source->places = std::move(united.right);
    ImportSources sources{{}, united.columns, columnNotices(united, columns.size())};
    sources.files.push_back(std::move(*source));
    return sources;
}

} // namespace winnow::engine
