#include "engine/records/detection.h"

#include "engine/records/encodingdetection.h"
#include "engine/records/filekind.h"
#include "engine/records/layoutdetection.h"
#include "engine/records/sourcefile.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>

namespace winnow::engine {

namespace {

struct DetectionText {
    Q_DECLARE_TR_FUNCTIONS(DetectionText)
};

constexpr size_t headBytes = 256 << 10;

Result<QByteArray> readHead(SourceFile& file)
{
    QByteArray head(static_cast<qsizetype>(headBytes), Qt::Uninitialized);
    const auto count = file.read({head.data(), headBytes});
    if (!count)
        return fail(count);
    if (*count == 0)
        return fail(ErrorCode::InvalidInput,
            DetectionText::tr(
                "\"%1\" is empty. Nothing was changed. Choose another file, or save the table again.")
                .arg(file.shownName()));
    head.truncate(static_cast<qsizetype>(*count));
    return head;
}

Result<EncodingGuess> detectEncoding(
    std::string_view head, SourceFile& file, const std::optional<TextEncoding>& chosen)
{
    if (const auto kind = checkSignature(head, file.shownName()); !kind)
        return fail(kind);
    const auto signature = unicodeSignature(head, file.shownName());
    if (!signature)
        return fail(signature);
    if (!*signature) {
        if (const auto isText = checkIsText(head, file.shownName()); !isText)
            return fail(isText);
    }
    if (chosen)
        return EncodingGuess{
            *chosen, Certainty::Certain, DetectionText::tr("The encoding was chosen by hand.")};
    if (*signature)
        return **signature;
    return detectEightBitEncoding(file);
}

/// The head as text, up to the first bytes that cannot be read: the reader will name those.
QByteArray decodeHead(std::string_view head, TextEncoding encoding)
{
    QByteArray text;
    (void)TextDecoder(encoding).decode(head, TextEnd::MoreFollows, text);
    return text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text;
}

DelimiterGuess chooseDelimiter(const TextSample& sample, const std::optional<char>& chosen)
{
    if (chosen)
        return {*chosen, Certainty::Certain, DetectionText::tr("The delimiter was chosen by hand.")};
    return detectDelimiter(sample);
}

HeaderGuess chooseHeader(const TextSample& sample, char delimiter, const std::optional<HeaderRow>& chosen)
{
    if (chosen)
        return {*chosen, Certainty::Certain,
            DetectionText::tr("Whether there is a header row was chosen by hand.")};
    return detectHeader(sampleRows(sample, delimiter));
}

} // namespace

Result<DetectedFormat> detectFormat(const QString& path, const FormatOverrides& overrides)
{
    const auto file = SourceFile::open(path);
    if (!file)
        return fail(file);
    const auto headBuffer = readHead(**file);
    if (!headBuffer)
        return fail(headBuffer);
    const std::string_view head(headBuffer->constData(), static_cast<size_t>(headBuffer->size()));
    const auto encoding = detectEncoding(head, **file, overrides.encoding);
    if (!encoding)
        return fail(encoding);

    const QByteArray text = decodeHead(head, encoding->encoding);
    const bool isWhole = (*file)->size() <= static_cast<qint64>(head.size());
    const TextSample sample{{text.constData(), static_cast<size_t>(text.size())},
        isWhole ? TextEnd::Whole : TextEnd::MoreFollows};
    const DelimiterGuess delimiter = chooseDelimiter(sample, overrides.delimiter);
    const HeaderGuess header = chooseHeader(sample, delimiter.delimiter, overrides.header);
    const bool allCertain = encoding->certainty == Certainty::Certain
        && delimiter.certainty == Certainty::Certain && header.certainty == Certainty::Certain;
    return DetectedFormat{{encoding->encoding, delimiter.delimiter, header.header},
        allCertain ? Certainty::Certain : Certainty::Guessed,
        {encoding->reason, delimiter.reason, header.reason}};
}

} // namespace winnow::engine
