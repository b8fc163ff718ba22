#include "engine/exchange/clusterfile.h"
#include "engine/exchange/labelfile.h"
#include "engine/records/preview.h"
#include "engine/records/tablereader.h"
#include "engine/records/truthfile.h"
#include "tests/fuzz/fuzztargets.h"

#include <QTemporaryDir>

namespace winnow::tests {

using namespace engine;

namespace {

QString fileWith(const QByteArray& bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("table.csv"));
    writeBytes(path, bytes);
    return path;
}

void checkError(const Error& error)
{
    promise(!error.message.isEmpty(), "an error has a sentence");
    promise(error.code != ErrorCode::Internal, "bytes of a file are no fault of the program");
}

void readAll(TableReader& reader)
{
    RowBatch batch;
    qint64 row = 0;
    for (;;) {
        const auto state = reader.next(batch);
        if (!state)
            return checkError(state.error());
        for (size_t at = 0; at < batch.size(); ++at)
            promise(batch.rowNumber(at) == ++row, "rows come in order, none left out");
        promise(reader.bytesRead() <= reader.bytesTotal(), "no more is read than there is");
        if (*state == ReadState::Finished)
            return;
        promise(!batch.isEmpty(), "a batch with more to come has a row");
    }
}

} // namespace

void fuzzTable(const QByteArray& bytes)
{
    const QString path = fileWith(bytes);
    const auto preview = previewTable(path);
    if (!preview)
        checkError(preview.error());
    const auto reader = TableReader::open(path);
    if (!reader)
        return checkError(reader.error());
    promise(!(*reader)->columns().empty(), "a table has a column");
    readAll(**reader);
}

void fuzzTruth(const QByteArray& bytes)
{
    if (const auto truth = readTruthFile(fileWith(bytes)); !truth)
        checkError(truth.error());
}

void fuzzLabels(const QByteArray& bytes)
{
    if (const auto labels = readLabelFile(fileWith(bytes)); !labels)
        checkError(labels.error());
}

void fuzzClusters(const QByteArray& bytes)
{
    const auto clusters = readClusterFile(fileWith(bytes));
    if (!clusters)
        return checkError(clusters.error());
    for (const ClusterRow& row : clusters->rows)
        promise(!row.record.isEmpty() && !row.cluster.isEmpty() && row.score.value_or(0) <= 1,
            "a row of a cluster file is whole");
}

} // namespace winnow::tests
