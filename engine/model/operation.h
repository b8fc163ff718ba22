#pragma once

#include "engine/base/id.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace winnow::engine {

/// One verb of a reviewer as it stands in the log: appended, never edited.
struct Operation {
    OperationSeq seq; ///< its place in the log; 0 before it is appended
    QString operationId; ///< a UUID, its identity across copies of the log
    SessionId session;
    ItemId item; ///< none when it concerns no single item
    QString verb; ///< "answer", "flag", "note", "pick", "undo", "redo"
    QJsonObject body; ///< the verb's arguments; replaying them gives the same effect
    QJsonObject inverse; ///< what takes the effect back
    std::optional<OperationSeq> undoes;
    std::optional<OperationSeq> redoes;
    QString actor;
    qint64 wallMs = 0; ///< UTC, for people; the order is seq's alone
    QString appVersion;
    QByteArray previousHash; ///< 32 bytes, all zero for the first operation
    QByteArray hash; ///< SHA-256 of previousHash and all of the above

    bool operator==(const Operation&) const = default;
};

} // namespace winnow::engine
