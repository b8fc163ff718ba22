#include "app/desktop/handover.h"

#include "engine/store/workspacefile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTimer>

#include <algorithm>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 300;
constexpr int clientPatienceMs = 2'000;
constexpr qsizetype longestRequest = 65'536;
constexpr int mostClients = 8;
const QByteArray taken = "taken\n";

} // namespace

std::optional<HandoverRequest> handoverRequestFrom(const QByteArray& line)
{
    if (line.size() > longestRequest)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.keys() != QStringList{u"file"_s} || !object["file"_L1].isString())
        return std::nullopt;
    const HandoverRequest request{object["file"_L1].toString()};
    if (request.file.isEmpty())
        return request;
    const QFileInfo file(request.file);
    if (request.file.contains(QChar(u'\0')) || !file.isAbsolute() || !file.isFile())
        return std::nullopt;
    return request;
}

QString handoverName(const QString& workspacePath)
{
    const QByteArray hash = QCryptographicHash::hash(
        engine::realPath(workspacePath).toUtf8() + qgetenv("USER"), QCryptographicHash::Sha256);
    constexpr qsizetype enoughDigits = 24; // a socket's path is short on some systems
    return u"winnow-"_s + QString::fromLatin1(hash.toHex().left(enoughDigits));
}

bool handOver(const QString& workspacePath, const HandoverRequest& request)
{
    QLocalSocket socket;
    socket.connectToServer(handoverName(workspacePath));
    if (!socket.waitForConnected(patienceMs))
        return false;
    socket.write(QJsonDocument({{"file"_L1, request.file}}).toJson(QJsonDocument::Compact) + '\n');
    while (socket.bytesAvailable() < taken.size()) {
        if (!socket.waitForReadyRead(patienceMs))
            return false;
    }
    return socket.readAll() == taken;
}

HandoverServer::HandoverServer(const QString& workspacePath, QObject* parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostClients);
    connect(&m_server, &QLocalServer::newConnection, this, &HandoverServer::accept);
    const QString name = handoverName(workspacePath);
    // Whoever holds the workspace's lock is the only one who may listen under its name.
    QLocalServer::removeServer(name);
    m_server.listen(name);
}

void HandoverServer::accept()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(longestRequest + 1);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(clientPatienceMs, socket, [socket] { socket->abort(); });
    }
}

void HandoverServer::read(QLocalSocket& socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > longestRequest)
            socket.abort();
        return;
    }
    const auto request = handoverRequestFrom(socket.readLine(longestRequest + 1));
    if (!request)
        return socket.abort();
    socket.write(taken);
    socket.flush();
    socket.disconnectFromServer();
    Q_EMIT requested(*request);
}

} // namespace winnow::app
