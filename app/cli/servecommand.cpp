#include "app/cli/commands.h"
#include "app/cli/reviewlistener.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/workspaceaccess.h"
#include "engine/serving/reviewserver.h"
#include "engine/workspace/remoteaccess.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QHostAddress>
#include <QTimer>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct ServeText {
    Q_DECLARE_TR_FUNCTIONS(ServeCommand)
};

Attempt<engine::ReviewerKeys> readKeys(const QString& path)
{
    QFile file(path);
    if (path.isEmpty())
        return misused(ServeText::tr("Name the file with the reviewers' keys with --keys."));
    if (!file.open(QIODevice::ReadOnly))
        return failed(engine::ErrorCode::Unreadable,
            ServeText::tr("The file of keys %1 cannot be read: %2.").arg(path, file.errorString()));
    constexpr qint64 mostBytes = 1 << 20;
    const auto keys = engine::ReviewerKeys::parse(file.read(mostBytes));
    return keys ? Attempt<engine::ReviewerKeys>(*keys) : failed(keys);
}

/// Whoever leaves this machine must have a certificate.
Attempt<ListenAddress> addressFrom(const Arguments& arguments)
{
    const auto port = arguments.number(u"port"_s, 0, 0);
    if (!port)
        return tl::unexpected(port.error());
    constexpr qint64 greatestPort = 65'535;
    if (*port > greatestPort)
        return misused(ServeText::tr("There is no port %1.").arg(*port));
    const ListenAddress address{arguments.value(u"address"_s, u"127.0.0.1"_s), static_cast<int>(*port),
        arguments.value(u"tls-cert"_s, {}), arguments.value(u"tls-key"_s, {})};
    if (address.certificate.isEmpty() != address.key.isEmpty())
        return misused(ServeText::tr("A certificate needs its key: give both --tls-cert and --tls-key."));
    const bool isLocal = QHostAddress(address.host).isLoopback() || address.host == "localhost"_L1;
    if (!isLocal && address.certificate.isEmpty())
        return misused(
            ServeText::tr("Keys must not go over the net for everybody to read: to serve on %1, give "
                          "--tls-cert and --tls-key.")
                .arg(address.host));
    return address;
}

/// Until somebody interrupts the program.
void waitForEnd(const engine::Progress& progress)
{
    constexpr int askEveryMs = 100;
    QEventLoop loop; // the only one of this program
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (progress.isCancelled())
            loop.quit();
    });
    timer.start(askEveryMs);
    loop.exec();
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    auto address = addressFrom(arguments);
    if (!address)
        return tl::unexpected(address.error());
    const auto keys = readKeys(arguments.value(u"keys"_s, {}));
    if (!keys)
        return tl::unexpected(keys.error());
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto session = findSession((*workspace)->stores(), arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    engine::ReviewServer server(engine::syncRunnerOf(**workspace), *session, *keys, environment.clock);
    ReviewListener listener(server);
    const auto url = listener.listen(*address);
    if (!url)
        return failed(url);
    environment.announce(ServeText::tr("listening on %1").arg(*url));
    waitForEnd(environment.progress);
    listener.stop();
    return Report{.json = {{u"url"_s, *url}, {u"session"_s, server.publicId()}}};
}

} // namespace

Command serveCommand()
{
    return {u"serve"_s, u"SESSION"_s,
        ServeText::tr(
            "Lets others review a session of this workspace, until it is interrupted: each with a key "
            "of their own, by the dedupe-api protocol."),
        {1, 1},
        {workspaceOption(),
            {u"port"_s, u"P"_s, ServeText::tr("where to listen; 0, the default: any free one")},
            {u"keys"_s, u"FILE"_s, ServeText::tr("the reviewers: one “name key” per line")},
            {u"address"_s, u"A"_s,
                ServeText::tr("listen on this address instead of 127.0.0.1; needs a certificate")},
            {u"tls-cert"_s, u"FILE"_s, ServeText::tr("the certificate, PEM")},
            {u"tls-key"_s, u"FILE"_s, ServeText::tr("its key, PEM")}},
        run};
}

} // namespace winnow::app
