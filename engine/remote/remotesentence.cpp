#include "engine/remote/remotesentence.h"

#include <QCoreApplication>
#include <QUrl>

namespace winnow::engine {

namespace {

constexpr qsizetype longestText = 200;

struct RemoteText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::RemoteText)
};

QString accessSentence(RemoteTrouble trouble)
{
    if (trouble == RemoteTrouble::NeedsSignIn)
        return RemoteText::tr(
            "The server does not accept the key. Your answers are kept; enter the key again in the "
            "settings of the server.");
    if (trouble == RemoteTrouble::NoAccess)
        return RemoteText::tr(
            "The session is not there for this key. Your answers are kept; ask those who run the "
            "server for access.");
    if (trouble == RemoteTrouble::Gone)
        return RemoteText::tr(
            "The server no longer has what was asked for. Your answers are kept here; look whether "
            "the session still exists at the server.");
    if (trouble == RemoteTrouble::Refused)
        return RemoteText::tr(
            "The server does not take this request. Your answers are kept here; sending it again "
            "would not help.");
    return RemoteText::tr(
        "The protocol of this server has no such call. Nothing was sent, and your answers are kept.");
}

} // namespace

QString remoteSentence(RemoteTrouble trouble)
{
    switch (trouble) {
    case RemoteTrouble::Throttled:
        return RemoteText::tr("The server asks to wait. Your answers are kept and can be sent later.");
    case RemoteTrouble::ServerFault:
        return RemoteText::tr(
            "The server failed. Your answers are kept; try again later. If it goes on, the key may be "
            "wrong: some servers fail instead of saying so.");
    case RemoteTrouble::Broken:
        return RemoteText::tr(
            "The reply of the server is damaged or does not fit the request. Your answers are kept; "
            "none is sent again that may have arrived.");
    case RemoteTrouble::NotTheApi:
        return RemoteText::tr(
            "What answers at this address is not the expected server, but perhaps the sign-in page "
            "of a network. Your answers are kept; check the network and the address.");
    case RemoteTrouble::Offline:
    case RemoteTrouble::TimedOut:
    case RemoteTrouble::Certificate:
    case RemoteTrouble::InsecureAddress:
    case RemoteTrouble::Cancelled:
        return RemoteText::tr("The server was not reached. Your answers are kept and can be sent later.");
    default:
        return accessSentence(trouble);
    }
}

QString remoteSentence(RemoteTrouble trouble, const QString& serverMessage)
{
    const QString plain = plainText(serverMessage);
    if (plain.isEmpty())
        return remoteSentence(trouble);
    return RemoteText::tr("%1 The server says: \"%2\"").arg(remoteSentence(trouble), plain);
}

QString plainText(const QString& text)
{
    QString plain;
    for (const QChar c : text.simplified().left(longestText)) {
        const bool isHidden = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        plain += isHidden ? QChar(QChar::ReplacementCharacter) : c;
    }
    return plain;
}

QString withoutSecret(QString text, const QString& secret)
{
    if (secret.isEmpty())
        return text;
    const QString hidden = QStringLiteral("…");
    return text.replace(secret, hidden).replace(QString::fromLatin1(QUrl::toPercentEncoding(secret)), hidden);
}

} // namespace winnow::engine
