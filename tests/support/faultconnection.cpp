#include "tests/support/faultconnection.h"

#include <QTimer>

#include <sys/socket.h>

namespace winnow::tests {

namespace {

constexpr qint64 fullPipe = 1024 * 1024;

/// Takes a whole request from the front of the bytes.
std::optional<FaultDelivery> takeRequest(QByteArray& input)
{
    const qsizetype headEnd = input.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    FaultDelivery request;
    request.head = input.first(headEnd);
    qsizetype length = 0;
    for (const QByteArray& line : request.head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    if (input.size() < headEnd + 4 + length)
        return std::nullopt;
    request.body = input.mid(headEnd + 4, length);
    input.remove(0, headEnd + 4 + length);
    const QList<QByteArray> words = request.head.first(request.head.indexOf("\r\n")).split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    return request;
}

} // namespace

FaultConnection::FaultConnection(qintptr descriptor, const std::optional<QSslConfiguration>& tls,
    std::shared_ptr<FaultLedger> ledger, int number, QObject* parent)
    : QObject(parent)
    , m_ledger(std::move(ledger))
    , m_number(number)
{
    connect(&m_socket, &QIODevice::readyRead, this, &FaultConnection::read);
    connect(&m_socket, &QIODevice::bytesWritten, this, &FaultConnection::play);
    connect(&m_socket, &QAbstractSocket::disconnected, this, &QObject::deleteLater);
    m_socket.setSocketDescriptor(descriptor);
    if (tls) {
        m_socket.setSslConfiguration(*tls);
        m_socket.startServerEncryption();
    }
}

void FaultConnection::read()
{
    const QByteArray bytes = m_socket.readAll();
    m_ledger->countBytes(bytes.size());
    m_input += bytes;
    while (auto request = takeRequest(m_input)) {
        request->connection = m_number;
        const FaultScript script = m_ledger->deliver(*request);
        m_steps.insert(m_steps.end(), script.begin(), script.end());
    }
    play();
}

void FaultConnection::play()
{
    if (m_isPlaying)
        return;
    m_isPlaying = true;
    while (!m_isWaiting && !m_steps.empty() && perform(m_steps.front()))
        m_steps.erase(m_steps.begin());
    m_isPlaying = false;
}

void FaultConnection::playLater(int milliseconds)
{
    m_isWaiting = true;
    QTimer::singleShot(milliseconds, this, [this] {
        m_isWaiting = false;
        play();
    });
}

/// False when the step has to be performed again before the next one.
bool FaultConnection::perform(FaultStep& step)
{
    switch (step.kind) {
    case FaultStep::Kind::Send:
        return pour(step);
    case FaultStep::Kind::Drip:
        return drip(step);
    case FaultStep::Kind::Wait:
        playLater(step.count);
        return true;
    case FaultStep::Kind::Apply:
        m_ledger->countEffect();
        return true;
    case FaultStep::Kind::Finish:
        m_socket.disconnectFromHost();
        return true;
    case FaultStep::Kind::Reset:
        reset();
        return true;
    }
    return true;
}

bool FaultConnection::pour(FaultStep& step)
{
    while (step.count > 0 && m_socket.bytesToWrite() < fullPipe) {
        --step.count;
        if (m_socket.write(step.bytes) < 0)
            step.count = 0;
    }
    return step.count == 0;
}

bool FaultConnection::drip(FaultStep& step)
{
    if (step.bytes.isEmpty())
        return true;
    const char next = step.bytes.front();
    step.bytes.remove(0, 1);
    playLater(step.count);
    m_socket.write(&next, 1);
    m_socket.flush();
    return false;
}

void FaultConnection::reset()
{
    m_socket.flush();
    const linger atOnce{1, 0};
    ::setsockopt(
        static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
    m_socket.abort();
}

void FaultListener::incomingConnection(qintptr descriptor)
{
    m_ledger->countConnection();
    new FaultConnection(descriptor, m_tls, m_ledger, m_ledger->connections(), this);
}

} // namespace winnow::tests
