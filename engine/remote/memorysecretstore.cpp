#include "engine/remote/memorysecretstore.h"

namespace winnow::engine {

Result<std::optional<QString>> MemorySecretStore::read(const QString& reference)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_secrets.find(reference);
    return found == m_secrets.end() ? std::nullopt : std::optional(found->second);
}

Result<void> MemorySecretStore::write(const QString& reference, const QString& secret)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.insert_or_assign(reference, secret);
    return {};
}

Result<void> MemorySecretStore::remove(const QString& reference)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.erase(reference);
    return {};
}

} // namespace winnow::engine
