#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace winnow::engine {

/// Which key is whose: the reviewers that may come to a served session.
class ReviewerKeys {
public:
    /// One "name key" per line; blank lines and lines that begin with # do not count. InvalidInput with the
    /// line's number for anything else, for a key that two have, and for none at all.
    static Result<ReviewerKeys> parse(const QByteArray& text);

    /// The name; nothing for a key that nobody has. Takes as long for any key, so that nobody finds one by
    /// measuring.
    [[nodiscard]] std::optional<QString> nameOf(const QString& key) const;

private:
    std::vector<std::pair<QString, QByteArray>> m_hashes; ///< by name: SHA-256 of the key
};

} // namespace winnow::engine
