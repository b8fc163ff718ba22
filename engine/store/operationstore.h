#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/operation.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace winnow::engine {

class Database;

/// The form in which JSON is stored and hashed: compact UTF-8 with sorted keys.
QByteArray canonicalJson(const QJsonObject& object);

/// The end of the log.
struct LogHead {
    OperationSeq seq; ///< 0 for an empty log
    QByteArray hash; ///< of the last operation; 32 zero bytes for an empty log

    bool operator==(const LogHead&) const = default;
};

/// The operation log: appended to, never edited; the database refuses anything else.
class OperationStore {
public:
    explicit OperationStore(Database& database)
        : m_database(database)
    {
    }

    /// All members as they are, seq and hashes included.
    Result<void> append(const Operation& operation);

    /// NotFound when there is no such operation; Corrupt when its row does not read back as it was written.
    [[nodiscard]] Result<Operation> read(OperationSeq seq) const;
    /// The first operation beyond `seq`; none at the end of the log. Ascending calls walk through the whole
    /// log.
    [[nodiscard]] Result<std::optional<Operation>> next(OperationSeq seq) const;
    /// The newest `limit` operations on an item, newest first.
    [[nodiscard]] Result<std::vector<Operation>> ofItem(ItemId item, int limit) const;
    /// At most `limit` operations of a session beyond `after`, oldest first.
    [[nodiscard]] Result<std::vector<Operation>> ofSession(
        SessionId session, OperationSeq after, int limit) const;

    [[nodiscard]] Result<LogHead> head() const;
    /// The greatest seq ever given out, which stays known when operations at the end are lost; 0 for none.
    [[nodiscard]] Result<OperationSeq> greatestSeqEver() const;

private:
    Database& m_database;
};

} // namespace winnow::engine
