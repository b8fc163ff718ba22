#include "engine/remote/dedupeuploadwire.h"

#include "engine/remote/jsonreader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

namespace winnow::engine {

namespace {

struct UploadText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::UploadText)
};

bool isList(const JsonValue* value)
{
    return value && value->kind == JsonValue::Kind::List;
}

bool isTrainingData(const QByteArray& json)
{
    const auto reading = readJson(json);
    return reading && isList(reading->value.find(u"distinct")) && isList(reading->value.find(u"match"));
}

/// A line that does not occur in the content.
QByteArray boundaryFor(const QByteArray& content)
{
    constexpr qsizetype length = 24;
    QByteArray boundary;
    for (QByteArray seed = content; boundary.isEmpty() || content.contains(boundary); seed += ' ')
        boundary
            = "winnow-" + QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(length);
    return boundary;
}

QByteArray part(const QByteArray& boundary, const QByteArray& head, const QByteArray& content)
{
    return "--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
}

bool leadsToTheSettings(const HttpReply& reply)
{
    const bool isWhole = reply.delivery == Delivery::Complete && reply.trouble == TransportTrouble::None;
    const bool isRedirect = reply.status >= 300 && reply.status < 400;
    const QString path = QUrl(reply.location).path();
    return isWhole && isRedirect
        && (path.endsWith(QLatin1String("/session-admin/"))
            || path.endsWith(QLatin1String("/session-admin")));
}

} // namespace

RemoteResult<HttpRequest> trainingUploadRequest(
    const QString& session, const QByteArray& json, TrainingUpload upload)
{
    if (!isTrainingData(json)) {
        RemoteError error;
        error.trouble = RemoteTrouble::Refused;
        error.message = UploadText::tr(
            "The file is no training data: that is a JSON object with the lists “match” and “distinct”. "
            "Nothing was sent, and the server has what it had. Choose a file that was saved as training "
            "data.");
        return tl::unexpected(error);
    }
    HttpRequest request
        = dedupeRequest(DedupeDialect::C, QStringLiteral("add-bulk-training"), session, RequestEffect::Write);
    const QByteArray boundary = boundaryFor(json);
    request.method = "POST";
    request.contentType = "multipart/form-data; boundary=" + boundary;
    request.body = part(
        boundary, "name=\"input_file\"; filename=\"training.json\"\r\nContent-Type: application/json", json);
    if (upload == TrainingUpload::Replace)
        request.body += part(boundary, "name=\"replace\"", "1");
    request.body += "--" + boundary + "--\r\n";
    return request;
}

RemoteResult<void> readTrainingUploadReply(const HttpReply& reply)
{
    if (leadsToTheSettings(reply))
        return {};
    auto read
        = readDedupeReply(reply, RequestEffect::Write, DedupeEnvelope::Status).map([](const JsonValue&) {});
    // It wants what only its own page has.
    const bool isForm = reply.status == 400 && reply.contentType == "text/html";
    if (!read && isForm)
        read.error().trouble = RemoteTrouble::NeedsSignIn;
    return read;
}

} // namespace winnow::engine
