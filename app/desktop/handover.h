#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <optional>

class QLocalSocket;

namespace winnow::app {

/// What a second program asks of the one that has the workspace open.
struct HandoverRequest {
    QString file; ///< absolute path of a table or workspace to open; empty: only come to the front

    bool operator==(const HandoverRequest&) const = default;
};

/// Nothing for anything but a request as handOver() writes it: another member, a path that is relative or
/// names no file, more than 64 KiB.
std::optional<HandoverRequest> handoverRequestFrom(const QByteArray& line);

/// Under which name the window with this workspace listens: one per file, whatever link leads to it.
QString handoverName(const QString& workspacePath);

/// Asks the window that has the workspace open to take the file over. False when nobody takes it within 300
/// ms: no window has it open, or the one that has does not answer.
bool handOver(const QString& workspacePath, const HandoverRequest& request);

/// Listens, for one open workspace, to later programs of the same user that would open it too.
class HandoverServer : public QObject {
    Q_OBJECT

public:
    /// A socket that a killed program left is replaced. That it cannot listen keeps nobody from working.
    explicit HandoverServer(const QString& workspacePath, QObject* parent = nullptr);

Q_SIGNALS:
    void requested(const winnow::app::HandoverRequest& request);

private:
    void accept();
    void read(QLocalSocket& socket);

    QLocalServer m_server;
};

} // namespace winnow::app
