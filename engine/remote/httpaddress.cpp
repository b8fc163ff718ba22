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

} // namespace winnow::engine
