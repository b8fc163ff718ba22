#pragma once

#include "engine/remote/httpexchange.h"
#include "engine/remote/transport.h"

#include <QString>
#include <QThread>

#include <memory>

namespace winnow::engine {

/// The transport over real connections. Each request has a connection of its own and is written once; there
/// are no cookies, no cache, no stored sign-ins, no redirects followed and nothing unpacked. TLS 1.2 or newer
/// is always verified; plain http goes to this machine only. May be called by several threads at once; a
/// cancel takes effect within 500 ms.
class HttpClient final : public Transport {
public:
    /// `extraCaFile`: certificates of authorities (PEM) to trust besides the system's, or empty.
    explicit HttpClient(const QUrl& base, const QString& extraCaFile = {}, const HttpTimeouts& timeouts = {});
    ~HttpClient() override;
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    HttpReply exchange(const HttpRequest& request, const Progress& progress) override;

private:
    struct Call;

    void trust(const QString& extraCaFile);
    [[nodiscard]] std::shared_ptr<Call> begin(const HttpRequest& request);
    HttpReply cancelled(const std::shared_ptr<Call>& call);
    [[nodiscard]] HttpReply refusal(TransportTrouble trouble) const;

    HttpTarget m_target;
    QString m_trustProblem; ///< why the extra authorities cannot be used
    QThread m_thread;
    QObject* m_context; ///< lives in m_thread and is deleted there
};

} // namespace winnow::engine
