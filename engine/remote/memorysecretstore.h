#pragma once

#include "engine/remote/secretstore.h"

#include <map>
#include <mutex>

namespace winnow::engine {

/// Keeps secrets for this run only: for who has no keychain, and for tests. For several threads.
class MemorySecretStore final : public SecretStore {
public:
    Result<std::optional<QString>> read(const QString& reference) override;
    Result<void> write(const QString& reference, const QString& secret) override;
    Result<void> remove(const QString& reference) override;

private:
    std::mutex m_mutex;
    std::map<QString, QString> m_secrets;
};

} // namespace winnow::engine
