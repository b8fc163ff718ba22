#include "app/cli/confidence.h"

namespace winnow::app {

using namespace Qt::StringLiterals;

QJsonValue confidenceJson(double confidence, const engine::SessionOrigin& origin)
{
    return origin.hasConfidence ? QJsonValue(confidence) : QJsonValue();
}

QString confidenceText(double confidence, const engine::SessionOrigin& origin)
{
    return origin.hasConfidence ? QString::number(confidence, 'f', 3) : u"–"_s;
}

} // namespace winnow::app
