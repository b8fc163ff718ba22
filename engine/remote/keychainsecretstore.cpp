#include "engine/remote/keychainsecretstore.h"

#include <QCoreApplication>
#include <qt6keychain/keychain.h>

#include <future>
#include <memory>

namespace winnow::engine {

namespace {

using Outcome = Result<std::optional<QString>>;

struct KeychainText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::KeychainText)
};

tl::unexpected<Error> notAvailable(const QString& reason)
{
    return fail(ErrorCode::NotSupported,
        KeychainText::tr(
            "The keychain of this computer cannot be used: %1. The key was not stored anywhere, and "
            "your answers are kept. Unlock or install a keychain, or keep the key for this run only.")
            .arg(reason));
}

Outcome outcomeOf(const QKeychain::Job& job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return std::optional<QString>();
    if (job.error() != QKeychain::NoError)
        return notAvailable(job.errorString());
    const auto* reading = qobject_cast<const QKeychain::ReadPasswordJob*>(&job);
    return reading ? std::optional(reading->textData()) : std::nullopt;
}

Result<void> withoutValue(const Outcome& outcome)
{
    return outcome ? Result<void>() : fail(outcome);
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, std::chrono::milliseconds limit)
    : m_service(std::move(service))
    , m_limit(limit)
    , m_context(new QObject)
{
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("keychain"));
    m_thread.start();
}

KeychainSecretStore::~KeychainSecretStore()
{
    m_thread.quit();
    m_thread.wait();
}

Outcome KeychainSecretStore::run(const QString& reference, const MakeJob& make)
{
    const auto promise = std::make_shared<std::promise<Outcome>>();
    std::future<Outcome> outcome = promise->get_future();
    const auto start = [promise, reference, make, service = m_service, context = m_context] {
        QKeychain::Job* job = make(service, context);
        // Without this a missing keychain would mean a plain text in the settings.
        job->setInsecureFallback(false);
        job->setKey(reference);
        QObject::connect(job, &QKeychain::Job::finished, context,
            [promise](const QKeychain::Job* finished) { promise->set_value(outcomeOf(*finished)); });
        job->start();
    };
    QMetaObject::invokeMethod(m_context, start, Qt::QueuedConnection);
    if (outcome.wait_for(m_limit) != std::future_status::ready)
        return notAvailable(KeychainText::tr("it does not answer"));
    return outcome.get();
}

Outcome KeychainSecretStore::read(const QString& reference)
{
    return run(reference, [](const QString& service, QObject* parent) {
        return new QKeychain::ReadPasswordJob(service, parent);
    });
}

Result<void> KeychainSecretStore::write(const QString& reference, const QString& secret)
{
    return withoutValue(run(reference, [secret](const QString& service, QObject* parent) {
        auto* job = new QKeychain::WritePasswordJob(service, parent);
        job->setTextData(secret);
        return job;
    }));
}

Result<void> KeychainSecretStore::remove(const QString& reference)
{
    return withoutValue(run(reference, [](const QString& service, QObject* parent) {
        return new QKeychain::DeletePasswordJob(service, parent);
    }));
}

} // namespace winnow::engine
