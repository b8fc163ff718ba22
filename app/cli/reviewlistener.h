#pragma once

#include "engine/base/result.h"

#include <QString>

#include <memory>

namespace winnow::engine {
class ReviewServer;
}

namespace winnow::app {

struct ListenAddress {
    QString host;
    int port = 0; ///< 0: any free one
    QString certificate; ///< path, PEM; empty: without TLS
    QString key; ///< path, PEM
};

/// Takes HTTP requests from the net and hands them to a review server; the library does the protocol.
class ReviewListener {
public:
    /// The server must outlive the listener.
    explicit ReviewListener(engine::ReviewServer& server);
    ~ReviewListener();
    ReviewListener(const ReviewListener&) = delete;
    ReviewListener& operator=(const ReviewListener&) = delete;

    /// From now on, in threads of its own. The address by which it is reached; Unreadable when the port is
    /// taken or the certificate cannot be used.
    engine::Result<QString> listen(const ListenAddress& address);
    /// Lets the requests that came in end.
    void stop();

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace winnow::app
