#pragma once

#include "engine/matching/matchtable.h"
#include "engine/matching/profile.h"
#include "engine/records/rowbatch.h"

#include <QtGlobal>

#include <vector>

namespace winnow::engine {

/// Guesses types and roles of the columns from the beginning of each imported file.
class ImportProfile {
public:
    explicit ImportProfile(const Schema& schema);

    /// Rows of the file that is read now; those beyond the first 5,000 of it are not looked at.
    void add(const RowBatch& batch);
    /// What is added from now on is of the next file.
    void beginNextFile();
    /// One per column; call it once.
    std::vector<ColumnProfile> finish();

private:
    MatchTableBuilder m_whole;
    MatchTableBuilder m_file;
    qint64 m_rowsOfFile = 0;
    std::vector<MatchTable> m_files; ///< those before the one that is read now
};

} // namespace winnow::engine
