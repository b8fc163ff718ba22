#pragma once

#include "engine/model/record.h"
#include "engine/model/session.h"

#include <QString>

namespace winnow::engine {

/// What files and the command line call a record. Ids of two linked tables may coincide.
struct RecordKey {
    QString id; ///< its value in the id column, else its row number in its own file
    QString table; ///< "left" or "right" of two linked tables, else empty

    /// "left:17" of two tables, else "17".
    [[nodiscard]] QString text() const;

    bool operator==(const RecordKey&) const = default;
};

RecordKey recordKey(const Dataset& dataset, const Record& record);

/// By what people call a record: its id, of two linked tables with the name of its file: "customers.csv 17".
QString recordName(const Dataset& dataset, const Record& record);

} // namespace winnow::engine
