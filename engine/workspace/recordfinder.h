#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/exchange/trainingjson.h"
#include "engine/model/session.h"
#include "engine/workspace/exportsource.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace winnow::engine {

/// Which of the records of a table another program means. Queries are added first and answered together by
/// one pass over the table, so that memory depends on them and not on the table.
class RecordFinder {
public:
    /// Beyond so many, records that fit a query are not told apart.
    static constexpr std::size_t mostCandidates = 200;

    explicit RecordFinder(const Session& session, const Dataset& dataset);

    /// By all values of compared columns that the record names, in the form in which they are compared; among
    /// several by its other values and its "record_id". Returns the number of the query, the same one for the
    /// same record.
    std::size_t add(const ExchangedRecord& record);
    /// By its id in one of the tables: "left", "right" or the name of the file; empty for any.
    std::size_t add(const QString& table, const QString& id);

    /// Reads the table. Cancelled when the caller cancels.
    Result<void> find(const ExportSource& source);

    /// Ascending; empty when there is none.
    [[nodiscard]] const std::vector<RecordId>& candidates(std::size_t query) const
    {
        return m_queries[query].candidates;
    }

private:
    /// What tells records apart whose compared values are the same.
    struct Details {
        std::vector<std::pair<std::size_t, std::string>> values; ///< by field
        QString recordId;
    };

    struct Query {
        std::size_t slot = 0;
        Details details;
        std::vector<RecordId> candidates;
    };

    [[nodiscard]] std::optional<std::size_t> fieldOf(const QString& column) const;
    [[nodiscard]] std::string valueOf(std::size_t field, std::string_view text) const;
    std::size_t addQuery(const std::string& key, Details details);
    void visit(const ExportedRecord& record);
    void offer(const std::string& key, RecordId record);
    Result<void> narrow(const ExportSource& source, Query& query) const;

    const Session& m_session;
    const Dataset& m_dataset;
    std::vector<QString> m_slugs; ///< names of the fields as some programs write them
    std::set<std::vector<std::size_t>> m_shapes; ///< the sets of compared fields by which is asked
    bool m_isAskedById = false;
    std::unordered_map<std::string, std::size_t> m_slotOfKey;
    std::vector<std::vector<RecordId>> m_slots; ///< records by key
    std::unordered_map<std::string, std::size_t> m_queryOfText;
    std::vector<Query> m_queries;
};

} // namespace winnow::engine
