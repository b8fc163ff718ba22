#include "app/cli/benchinputs.h"

#include "engine/records/atomicfile.h"
#include "engine/records/tablewriter.h"
#include "engine/samples/samplepersons.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultRows = 100'000;

BenchInput inputFrom(const QString& word)
{
    // A path may hold a colon itself ("C:\persons.csv").
    const qsizetype colon = word.lastIndexOf(u':');
    const bool hasTruth = colon > 0 && !QFileInfo::exists(word) && QFileInfo::exists(word.left(colon));
    const QString path = hasTruth ? word.left(colon) : word;
    const QFileInfo file(path);
    const bool isRecords = file.completeBaseName() == "records"_L1;
    const QString label = isRecords ? file.absoluteDir().dirName() : file.completeBaseName();
    return {label, path, hasTruth ? std::optional(word.sliced(colon + 1)) : std::nullopt};
}

engine::Result<void> writeTruth(QIODevice& device, const engine::SamplePersonsOptions& options)
{
    engine::TableWriter writer(device, engine::CellSafety::Exact);
    writer.row(std::vector<QString>{u"id"_s, u"cluster"_s});
    qint64 row = 0;
    engine::samplePersons(options, [&](const engine::SamplePerson& person) {
        writer.cell(++row);
        writer.cell(person.cluster);
        writer.endRow();
    });
    return writer.finish();
}

Attempt<BenchInput> madeUpInput(const QTemporaryDir& folder, qint64 rows)
{
    const engine::SamplePersonsOptions options{rows, 1};
    const BenchInput input{
        u"persons-%1"_s.arg(rows), folder.filePath(u"persons.csv"_s), folder.filePath(u"truth.csv"_s)};
    const auto table = engine::writeFileAtomically(
        input.path, [&](QIODevice& device) { return engine::writeSamplePersons(device, options); });
    if (!table)
        return failed(table);
    const auto truth = engine::writeFileAtomically(
        *input.truthPath, [&](QIODevice& device) { return writeTruth(device, options); });
    if (!truth)
        return failed(truth);
    return input;
}

} // namespace

Attempt<std::vector<BenchInput>> benchInputs(const Arguments& arguments, const QTemporaryDir& folder)
{
    const QStringList files = arguments.words().sliced(1);
    std::vector<BenchInput> inputs;
    for (const QString& file : files)
        inputs.push_back(inputFrom(file));
    if (!inputs.empty())
        return inputs;
    const auto rows = arguments.number(u"rows"_s, defaultRows);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto input = madeUpInput(folder, *rows);
    if (!input)
        return tl::unexpected(input.error());
    inputs.push_back(*input);
    return inputs;
}

} // namespace winnow::app
