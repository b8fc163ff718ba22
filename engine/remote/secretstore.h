#pragma once

#include "engine/base/result.h"

#include <QString>

#include <optional>

namespace winnow::engine {

/// Where the keys of servers are kept, each under a reference that is no secret itself. Calls block.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// None is normal: keychains lose secrets, and people clear them. Ask the person again then.
    virtual Result<std::optional<QString>> read(const QString& reference) = 0;
    virtual Result<void> write(const QString& reference, const QString& secret) = 0;
    /// Succeeds when there is nothing to remove.
    virtual Result<void> remove(const QString& reference) = 0;
};

} // namespace winnow::engine
