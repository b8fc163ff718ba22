#pragma once

#include "engine/base/result.h"

#include <QJsonObject>

class QIODevice;

namespace winnow::engine {

/// Writes one compact JSON object per line, in UTF-8.
class JsonLines {
public:
    explicit JsonLines(QIODevice& device)
        : m_device(device)
    {
    }

    /// DiskFull, or Unreadable with the reason.
    Result<void> write(const QJsonObject& object);

private:
    QIODevice& m_device;
};

} // namespace winnow::engine
