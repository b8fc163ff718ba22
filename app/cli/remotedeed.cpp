#include "app/cli/remotedeed.h"

#include "app/cli/remotelookup.h"
#include "engine/records/atomicfile.h"
#include "engine/text/displaytext.h"
#include "engine/workspace/remotework.h"

#include <QCoreApplication>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct DeedCommandText {
    Q_DECLARE_TR_FUNCTIONS(DeedCommand)
};

Outcome kept(const engine::DeedFacts& facts, const QByteArray& bytes, const Arguments& arguments)
{
    const auto path = arguments.value(u"output"_s);
    if (!path) {
        QString shown;
        for (const QString& line : QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts))
            shown += engine::displayLine(line) + u'\n';
        return Report{
            .json = {{u"deed"_s, facts.word}, {u"content"_s, QString::fromUtf8(bytes)}}, .text = shown};
    }
    const auto written = engine::writeBytesAtomically(*path, bytes);
    if (!written)
        return failed(written);
    return Report{.json = {{u"deed"_s, facts.word}, {u"file"_s, *path}, {u"bytes"_s, bytes.size()}},
        .text = DeedCommandText::tr("Wrote %1 bytes to %2.").arg(bytes.size()).arg(*path) + u'\n'};
}

Attempt<engine::DeedInput> inputFrom(const engine::DeedFacts& facts, const Arguments& arguments)
{
    engine::DeedInput input;
    if (const auto threshold = arguments.value(u"threshold"_s)) {
        bool isNumber = false;
        input.threshold = threshold->toDouble(&isNumber);
        if (!isNumber || !facts.takesThreshold)
            return misused(DeedCommandText::tr(
                "--threshold takes a number from 0 to 1, with rewind-records and rewind-entities."));
    }
    if (!facts.takesFile)
        return input;
    const auto path = arguments.value(u"input"_s);
    if (!path)
        return misused(DeedCommandText::tr("Name the file of training data with --input."));
    const auto training = engine::readTrainingFile(*path);
    if (!training)
        return failed(training);
    input.training = *training;
    return input;
}

} // namespace

Outcome runDeed(engine::ServerDeed deed, const Arguments& arguments, const Environment& environment)
{
    const engine::DeedFacts facts = engine::factsOf(deed);
    const QString session = arguments.word(2);
    if (facts.isDangerous && !arguments.isSet(u"yes"_s))
        return misused(DeedCommandText::tr("%1 Add --yes if that is what you want.").arg(facts.effect));
    const auto input = inputFrom(facts, arguments);
    if (!input)
        return tl::unexpected(input.error());
    auto open = openServer(arguments, environment);
    if (!open)
        return tl::unexpected(open.error());
    std::optional<engine::DeedConfirmation> confirmation;
    if (facts.isDangerous)
        confirmation = engine::DeedConfirmation::byOption(deed, session);
    const auto done = engine::doDeed(
        open->server->connector(), deed, session, confirmation, environment.progress, *input);
    if (!done)
        return failed(done);
    if (facts.isFile)
        return kept(facts, *done, arguments);
    return Report{.json = {{u"deed"_s, facts.word}, {u"done"_s, true}},
        .text = DeedCommandText::tr("The server says that it is done.") + u'\n'};
}

} // namespace winnow::app
