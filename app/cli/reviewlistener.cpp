#include "app/cli/reviewlistener.h"

#include "engine/serving/reviewserver.h"

#include <QCoreApplication>

#include <chrono>
#include <httplib.h>
#include <thread>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct ListenerText {
    Q_DECLARE_TR_FUNCTIONS(ReviewListener)
};

engine::ServedRequest requestFrom(const httplib::Request& request)
{
    engine::ServedRequest served;
    served.method = QByteArray::fromStdString(request.method);
    served.path = QString::fromStdString(request.path);
    const std::size_t mark = request.target.find('?');
    if (mark != std::string::npos)
        served.query = QByteArray::fromStdString(request.target.substr(mark + 1));
    for (const auto& [name, value] : request.params)
        served.parameters.emplace_back(QString::fromStdString(name), QString::fromStdString(value));
    return served;
}

void reply(const engine::ServedReply& served, httplib::Response& response)
{
    response.status = served.status;
    if (!served.location.isEmpty())
        response.set_header("Location", served.location.toStdString());
    if (!served.allow.isEmpty())
        response.set_header("Allow", served.allow.toStdString());
    response.set_content(served.body.toStdString(), served.contentType.toStdString());
}

std::unique_ptr<httplib::Server> makeServer(const ListenAddress& address)
{
    if (address.certificate.isEmpty())
        return std::make_unique<httplib::Server>();
    return std::make_unique<httplib::SSLServer>(
        address.certificate.toLocal8Bit().constData(), address.key.toLocal8Bit().constData());
}

/// The library's own choice would let several programs listen on one port, each getting some of the requests.
void takeThePortAlone(socket_t socket)
{
    const int yes = 1; // at once after the last program that listened there
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

QString urlOf(const ListenAddress& address, int port)
{
    const QString host = address.host.contains(u':') ? u'[' + address.host + u']' : address.host;
    return u"%1://%2:%3"_s.arg(address.certificate.isEmpty() ? u"http"_s : u"https"_s, host).arg(port);
}

} // namespace

struct ReviewListener::Private {
    explicit Private(engine::ReviewServer& server_)
        : server(server_)
    {
    }

    void configure()
    {
        constexpr std::size_t mostRequestBytes = 1 << 20;
        constexpr int readSeconds = 2; // of silence within a request; stop() waits as long at most
        constexpr int writeSeconds = 10; // until a reader takes more
        constexpr int idleSeconds = 2; // between two requests of one connection
        constexpr std::size_t threads = 256; // each connection holds one: idle ones must not stop all
        const auto handler = [this](const httplib::Request& request, httplib::Response& response) {
            reply(server.handle(requestFrom(request)), response);
        };
        http->set_socket_options(takeThePortAlone);
        http->set_payload_max_length(mostRequestBytes);
        http->set_read_timeout(readSeconds);
        http->set_write_timeout(writeSeconds);
        http->set_keep_alive_timeout(idleSeconds);
        http->new_task_queue = [] {
            return new httplib::ThreadPool(threads); // the server deletes it
        };
        http->Get(".*", handler); // and HEAD
        http->Post(".*", handler);
        http->Put(".*", handler);
        http->Patch(".*", handler);
        http->Delete(".*", handler);
        http->Options(".*", handler);
    }

    /// What does not run yet cannot be stopped.
    void waitUntilItRuns() const
    {
        constexpr int tries = 1'000;
        for (int count = 0; count < tries && !http->is_running(); ++count)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }

    engine::ReviewServer& server;
    std::unique_ptr<httplib::Server> http;
    std::thread thread;
};

ReviewListener::ReviewListener(engine::ReviewServer& server)
    : m_d(std::make_unique<Private>(server))
{
}

ReviewListener::~ReviewListener()
{
    stop();
}

engine::Result<QString> ReviewListener::listen(const ListenAddress& address)
{
    m_d->http = makeServer(address);
    if (!m_d->http->is_valid())
        return engine::fail(engine::ErrorCode::Unreadable,
            ListenerText::tr("The certificate %1 and its key %2 cannot be used. Nothing is served.")
                .arg(address.certificate, address.key));
    m_d->configure();
    const std::string host = address.host.toStdString();
    const int port = address.port == 0                ? m_d->http->bind_to_any_port(host)
        : m_d->http->bind_to_port(host, address.port) ? address.port
                                                      : -1;
    if (port < 0)
        return engine::fail(engine::ErrorCode::Unreadable,
            ListenerText::tr(
                "Nobody can listen on %1, port %2: another program may do so already, or the address "
                "is not of this machine.")
                .arg(address.host)
                .arg(address.port));
    m_d->thread = std::thread([http = m_d->http.get()] { http->listen_after_bind(); });
    m_d->waitUntilItRuns();
    return urlOf(address, port);
}

void ReviewListener::stop()
{
    if (!m_d->thread.joinable())
        return;
    m_d->http->stop();
    m_d->thread.join();
}

} // namespace winnow::app
