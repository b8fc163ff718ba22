#include "engine/remote/transportsentence.h"

#include "engine/remote/transport.h"

#include <QCoreApplication>

namespace winnow::engine {

namespace {

struct TransportText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::TransportText)
};

QString certificateSentence(const QString& host, const QString& reason)
{
    return TransportText::tr(
        "%1 could not prove that it is the right server: %2. Nothing was sent, and your answers are kept. "
        "Ask those who run the server; if it has a certificate authority of its own, choose that "
        "authority's file in the settings of the server.")
        .arg(host, reason);
}

} // namespace

QString transportSentence(TransportTrouble trouble, const QString& host, const QString& reason)
{
    switch (trouble) {
    case TransportTrouble::None:
        return {};
    case TransportTrouble::Offline:
        return TransportText::tr("%1 could not be reached. Your answers are kept and can be sent later; look "
                                 "whether this computer is connected and the address is right.")
            .arg(host);
    case TransportTrouble::TimedOut:
        return TransportText::tr("%1 did not answer in time. Your answers are kept; try again later.")
            .arg(host);
    case TransportTrouble::Broken:
        return TransportText::tr(
            "The connection to %1 ended before its reply was whole. Your answers are kept; "
            "none is sent again that may have arrived.")
            .arg(host);
    case TransportTrouble::Certificate:
        return certificateSentence(host, reason);
    case TransportTrouble::InsecureAddress:
        return TransportText::tr(
            "The way to %1 is not encrypted. Nothing was sent, and your answers are kept. "
            "Use an address that begins with https.")
            .arg(host);
    case TransportTrouble::TooLarge:
        return TransportText::tr(
            "The reply of %1 is larger than Winnow reads. Your answers are kept; tell those "
            "who run the server.")
            .arg(host);
    case TransportTrouble::ProxyRefused:
        return TransportText::tr(
            "The proxy on the way to %1 refused the connection. Your answers are kept; look "
            "at the proxy in the settings of this computer.")
            .arg(host);
    case TransportTrouble::Cancelled:
        return TransportText::tr("The request to %1 was cancelled. Your answers are kept.").arg(host);
    }
    return {};
}

} // namespace winnow::engine
