#pragma once

#include <QFile>
#include <QString>
#include <QtGlobal>

#include <mutex>

namespace winnow::engine {

/// A text as it may stand in a log: in one line, and without what is nobody's business. What follows the name
/// of a key, token, password, secret, cookie or authorization is struck out, and so are e-mail addresses and
/// what follows a question mark in an address of the net.
QString redacted(const QString& text);

/// What the program tells of itself, in lines of text that only their owner can read: at most five files of 5
/// MiB, the oldest goes. A full disk stops it quietly; nothing else waits for it. For all threads.
class LogFile {
public:
    /// `folder` is made when it is missing.
    explicit LogFile(const QString& folder, qint64 mostBytes = 5 * 1024 * 1024);
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    /// "2026-11-27T10:00:00.000Z warning winnow.workspace.writer: text", redacted.
    void write(QtMsgType type, const QString& category, const QString& text);

    [[nodiscard]] QString path() const { return m_file.fileName(); }

    /// Takes over what Qt's logging of the whole program says, besides its usual way. Lives as long as the
    /// program; one at a time.
    static void install(LogFile& log);

private:
    void open();
    void rotate();

    std::mutex m_mutex;
    QString m_folder;
    qint64 m_mostBytes;
    QFile m_file;
};

} // namespace winnow::engine
