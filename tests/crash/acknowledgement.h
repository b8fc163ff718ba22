#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace winnow::tests {

/// What the decision loop says once an operation is durable, one line on its standard output each.
struct Acknowledgement {
    qint64 seq = 0; ///< place in the operation log
    qint64 item = 0;
    QString verb; ///< as in the log: "answer", "undo", ...
    QString verdict; ///< of an answer; "-" for other verbs

    bool operator==(const Acknowledgement&) const = default;
};

QByteArray toLine(const Acknowledgement& acknowledgement);
/// The whole lines of what came through the pipe; a last line that the kill cut off says nothing.
std::vector<Acknowledgement> fromLines(const QByteArray& output);

} // namespace winnow::tests
