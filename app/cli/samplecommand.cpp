#include "app/cli/commands.h"
#include "engine/records/atomicfile.h"
#include "engine/samples/samplefacilities.h"

#include <QCoreApplication>
#include <QDir>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct SampleText {
    Q_DECLARE_TR_FUNCTIONS(SampleCommand)
};

Outcome run(const Arguments& arguments, const Environment&)
{
    const QString path = arguments.word(0);
    const auto written = engine::writeFileAtomically(
        path, [](QIODevice& device) { return engine::writeSampleFacilities(device); });
    if (!written)
        return failed(written);
    if (const auto truth = arguments.value(u"truth"_s)) {
        const auto truthWritten = engine::writeFileAtomically(
            *truth, [](QIODevice& device) { return engine::writeSampleFacilitiesTruth(device); });
        if (!truthWritten)
            return tl::unexpected(Failure{ExitCode::PartlyDone, truthWritten.error()});
    }
    const auto rows = static_cast<qint64>(engine::sampleFacilities().size());
    const QString text = SampleText::tr("Wrote %L1 made-up clinics and schools to %2.")
                             .arg(rows)
                             .arg(QDir::toNativeSeparators(path));
    return Report{.json = {{u"path"_s, path}, {u"rows"_s, rows}}, .text = text + u'\n'};
}

} // namespace

Command sampleCommand()
{
    return {u"sample"_s, u"OUT"_s, SampleText::tr("Writes a made-up table with duplicates to try things on."),
        {1, 1}, {{u"truth"_s, u"FILE"_s, SampleText::tr("also write which rows are one entity")}}, run};
}

} // namespace winnow::app
