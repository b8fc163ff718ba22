#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <utility>
#include <vector>

namespace winnow::engine {

/// A request as it came, already taken apart; names and values are decoded.
struct ServedRequest {
    QByteArray method;
    QString path;
    QByteArray query; ///< behind the question mark, as it came
    std::vector<std::pair<QString, QString>> parameters; ///< of the query, then of the form

    /// Empty where it is not given; see has().
    [[nodiscard]] QString parameter(const QString& name) const;
    [[nodiscard]] bool has(const QString& name) const;
};

struct ServedReply {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QByteArray location; ///< of a redirect
    QByteArray allow; ///< which methods the call takes, where that is asked or was missed
};

/// ASCII only, as the servers of this protocol write it.
ServedReply jsonReply(int status, const nlohmann::ordered_json& body);
/// {"status": "error", "message": ...}
ServedReply errorReply(int status, const QString& message);

} // namespace winnow::engine
