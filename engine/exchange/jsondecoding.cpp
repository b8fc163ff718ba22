#include "engine/exchange/jsondecoding.h"

#include "engine/records/sourcefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

namespace winnow::engine {

namespace {

struct JsonDecodingText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::JsonDecoding)
};

/// Thrown out of the parser, because it asks before it goes deeper and takes no other answer.
struct TooDeep { };

bool checkDepth(int depth)
{
    if (depth > mostJsonDepth)
        throw TooDeep();
    return true;
}

nlohmann::json parse(const QByteArray& bytes)
{
    return nlohmann::json::parse(bytes.begin(), bytes.end(),
        [](int depth, nlohmann::json::parse_event_t, const nlohmann::json&) { return checkDepth(depth); });
}

tl::unexpected<Error> invalid(const QString& message)
{
    return fail(ErrorCode::InvalidInput, message);
}

} // namespace

Result<void> decodeJson(
    const QByteArray& bytes, const std::function<Result<void>(const nlohmann::json&)>& read)
{
    try {
        return read(parse(bytes));
    } catch (const TooDeep&) {
        return invalid(JsonDecodingText::tr("The JSON is nested more than %1 levels deep. Nothing was read.")
                           .arg(mostJsonDepth));
    } catch (const nlohmann::json::parse_error& error) {
        return invalid(
            JsonDecodingText::tr("The file is not valid JSON in UTF-8, from byte %1 on. Nothing was read.")
                .arg(error.byte));
    } catch (const nlohmann::json::out_of_range&) {
        return invalid(JsonDecodingText::tr("The file holds a number that is too large. Nothing was read."));
    } catch (const nlohmann::json::exception&) {
        return invalid(
            JsonDecodingText::tr("The file is JSON, but not of the form expected. Nothing was read."));
    }
}

Result<QByteArray> readJsonFile(const QString& path)
{
    const QString name = shownFileName(path);
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
            JsonDecodingText::tr("“%1” cannot be read. Nothing was changed; check its name and permissions.")
                .arg(name));
    if (file.size() > mostJsonBytes)
        return invalid(JsonDecodingText::tr("“%1” is larger than %2 MiB. Nothing was read; split the file.")
                           .arg(name)
                           .arg(mostJsonBytes >> 20));
    QByteArray bytes = file.readAll();
    if (bytes.trimmed().isEmpty())
        return invalid(JsonDecodingText::tr("“%1” is empty. Nothing was read.").arg(name));
    return bytes;
}

} // namespace winnow::engine
