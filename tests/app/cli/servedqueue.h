#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace winnow::tests {

/// A program of its own that serves a session on this machine, and can be killed.
class ServedQueue {
public:
    /// Matches the bundled sample into a workspace and serves it to anna and bert.
    ServedQueue();
    ~ServedQueue();

    /// Waits until it listens; the port stays the same from the first time on. False when it does not.
    bool start();
    /// As by kill -9.
    void kill();

    [[nodiscard]] QString url() const { return m_url; }

    [[nodiscard]] QString workspace() const { return m_folder.filePath(QStringLiteral("server.winnow")); }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    static constexpr auto annasKey = "key-of-anna-4711";
    static constexpr auto bertsKey = "key-of-bert-0815";

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_program;
    QString m_url;
};

} // namespace winnow::tests
