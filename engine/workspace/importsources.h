#pragma once

#include "engine/base/result.h"
#include "engine/model/session.h"
#include "engine/records/tablereader.h"
#include "engine/workspace/importtable.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace winnow::engine {

/// One of the files of an import.
struct ImportSource {
    std::unique_ptr<TableReader> reader;
    QString path;
    QString name; ///< by which people tell the files apart
    std::vector<std::size_t> places; ///< of its columns among those of the dataset; empty: as they stand
};

/// The files of an import and the columns of all of them.
struct ImportSources {
    std::vector<ImportSource> files;
    std::vector<QString> columns;
    std::vector<QString> notices; ///< sentences on columns that do not fit
};

/// Opens what the request names; its columns are those of the one file or the united ones of two.
Result<ImportSources> openSources(const ImportRequest& request);

/// Opens a file whose rows are to follow those of `dataset`: columns are found by their names, blank where
/// the file has none; those that the dataset has not come behind and are kept as surplus cells. InvalidInput
/// for linked tables, and when the two have no column in common.
Result<ImportSources> openAddition(const ImportRequest& request, const Dataset& dataset);

} // namespace winnow::engine
