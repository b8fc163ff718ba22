#include "engine/workspace/jsonlines.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QIODevice>
#include <QJsonDocument>

namespace winnow::engine {

namespace {

struct JsonLinesText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::JsonLinesText)
};

bool isDiskFull(const QIODevice& device)
{
    const auto* file = qobject_cast<const QFileDevice*>(&device);
    return file && file->error() == QFileDevice::ResourceError;
}

} // namespace

Result<void> JsonLines::write(const QJsonObject& object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (m_device.write(line) == line.size())
        return {};
    const ErrorCode code = isDiskFull(m_device) ? ErrorCode::DiskFull : ErrorCode::Unreadable;
    return fail(code,
        JsonLinesText::tr(
            "The file could not be written: %1. The workspace is not affected; make room or choose another "
            "place.")
            .arg(m_device.errorString()));
}

} // namespace winnow::engine
