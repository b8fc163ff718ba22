#include "engine/remote/retryafter.h"

#include "engine/base/asciidigit.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace winnow::engine {

namespace {

constexpr qint64 shortestMs = 1000;
constexpr qint64 longestMs = qint64{24} * 60 * 60 * 1000;

bool isNumber(const QByteArray& text)
{
    return !text.isEmpty() && isAsciiDigits({text.constData(), static_cast<std::size_t>(text.size())});
}

} // namespace

std::optional<qint64> httpDateMs(const QByteArray& value)
{
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(value.trimmed()), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date.toMSecsSinceEpoch();
}

std::optional<qint64> retryAfterMs(const QByteArray& value, std::optional<qint64> serverMs)
{
    const QByteArray text = value.trimmed();
    if (isNumber(text)) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return fits && seconds <= longestMs / 1000 ? std::max(seconds * 1000, shortestMs) : longestMs;
    }
    const auto until = httpDateMs(text);
    if (!until || !serverMs)
        return std::nullopt;
    return std::clamp(*until - *serverMs, shortestMs, longestMs);
}

} // namespace winnow::engine
