#include "engine/exchange/modelfile.h"
#include "engine/exchange/trainingjson.h"
#include "engine/store/searchwords.h"
#include "engine/text/difference.h"
#include "engine/text/displaytext.h"
#include "engine/text/normalize.h"
#include "tests/fuzz/fuzztargets.h"

#include <QString>

#include <algorithm>

namespace winnow::tests {

using namespace engine;

void fuzzTraining(const QByteArray& bytes)
{
    const auto training = trainingFromJson(bytes);
    if (!training)
        return promise(!training.error().message.isEmpty(), "an error has a sentence");
    for (const TrainingPair& pair : training->pairs)
        promise(!pair.place.isEmpty(), "a pair says where it stands");
}

void fuzzModel(const QByteArray& bytes)
{
    const auto model = modelFileFromJson(bytes);
    if (!model)
        return promise(!model.error().message.isEmpty(), "an error has a sentence");
    const QByteArray written = modelFileJson(*model);
    const auto again = modelFileFromJson(written);
    promise(again && modelFileJson(*again) == written, "a model that is read can be written and read again");
}

void fuzzText(const QByteArray& bytes)
{
    const std::string form = normalizedForMatching(std::string_view(bytes.constData(), size_t(bytes.size())));
    promise(normalizedForMatching(form) == form, "what is normalised stays as it is");
    const QString text = QString::fromUtf8(bytes);
    promise(displayText(text).size() == text.size(), "what is shown has a sign for each sign");
    promise(!displayLine(text).contains(u'\n'), "a line is a line");
    const qsizetype half = text.size() / 2;
    const std::vector<QString> values{text.left(half), text.mid(half)};
    const auto ranges = differingRanges(values);
    for (size_t at = 0; at < values.size(); ++at) {
        for (const TextRange& range : ranges.at(at))
            promise(range.start >= 0 && range.length > 0 && range.start + range.length <= values[at].size(),
                "a difference lies in its value");
    }
    for (const QString& word : searchWords(text))
        promise(std::all_of(word.begin(), word.end(), [](QChar sign) { return sign != u'"'; }),
            "no word of a search ends its quotes");
}

} // namespace winnow::tests
