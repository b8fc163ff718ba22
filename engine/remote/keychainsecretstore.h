#pragma once

#include "engine/remote/secretstore.h"

#include <QThread>

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace winnow::engine {

/// Keeps secrets in the keychain of the system and nowhere else: without one each call fails, and nothing is
/// written. May be called in any thread; none of them has to have an event loop.
///
/// Make one per process. QtKeychain has one queue of jobs for all, which stays in the thread that used it
/// first: here, this store's own.
class KeychainSecretStore final : public SecretStore {
public:
    /// `service`: under which name the system lists the secrets. `limit`: after which a keychain that does
    /// not answer counts as failed; a person may be asked for a password meanwhile.
    explicit KeychainSecretStore(QString service, std::chrono::milliseconds limit = std::chrono::seconds(10));
    ~KeychainSecretStore() override;
    KeychainSecretStore(const KeychainSecretStore&) = delete;
    KeychainSecretStore& operator=(const KeychainSecretStore&) = delete;

    Result<std::optional<QString>> read(const QString& reference) override;
    Result<void> write(const QString& reference, const QString& secret) override;
    Result<void> remove(const QString& reference) override;

private:
    /// Makes the job in the keychain's thread.
    using MakeJob = std::function<QKeychain::Job*(const QString& service, QObject* parent)>;

    Result<std::optional<QString>> run(const QString& reference, const MakeJob& make);

    QString m_service;
    std::chrono::milliseconds m_limit;
    QThread m_thread;
    QObject* m_context; ///< lives in m_thread and is deleted there
};

} // namespace winnow::engine
