#include "engine/remote/httpaddress.h"

#include <QHostAddress>
#include <QUrl>

namespace winnow::engine {

bool isLoopbackHost(const QString& host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    // Not isLoopback(): that also takes IPv6 spellings of IPv4 addresses, which nobody needs here.
    return address == QHostAddress(QHostAddress::LocalHostIPv6)
        || (address.protocol() == QAbstractSocket::IPv4Protocol
            && address.isInSubnet(QHostAddress(QHostAddress::LocalHost), 8));
}

bool mayCarryKey(const QUrl& base)
{
    if (!base.isValid() || base.host().isEmpty())
        return false;
    if (base.scheme() == QLatin1String("https"))
        return true;
    return base.scheme() == QLatin1String("http") && isLoopbackHost(base.host());
}

QString locationBelow(const QUrl& base, const QString& location)
{
    const QUrl target(location);
    const int ownPort = base.port(base.scheme() == QLatin1String("https") ? 443 : 80);
    const bool isSamePort = target.port(ownPort) == ownPort;
    const bool isOwn = target.host().isEmpty()
        || (isSamePort && target.host().compare(base.host(), Qt::CaseInsensitive) == 0);
    if (location.isEmpty() || !target.isValid() || !isOwn)
        return location;
    QString above = base.path(QUrl::FullyEncoded);
    while (above.endsWith(u'/'))
        above.chop(1);
    QString path = target.path(QUrl::FullyEncoded);
    if (path == above || path.startsWith(above + u'/'))
        path.remove(0, above.size());
    if (path.isEmpty())
        path = u'/';
    return target.hasQuery() ? path + u'?' + target.query(QUrl::FullyEncoded) : path;
}

} // namespace winnow::engine
