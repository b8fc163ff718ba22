#include "engine/workspace/answerexport.h"

#include "engine/exchange/labelfile.h"
#include "engine/exchange/trainingjson.h"
#include "engine/records/atomicfile.h"
#include "engine/records/tablewriter.h"
#include "engine/review/recordname.h"
#include "engine/store/stores.h"
#include "engine/workspace/sessionanswers.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <functional>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct AnswerExportText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::AnswerExport)

public:
    static QString openRefusals(int count)
    {
        return tr(
            "%n cluster(s) of more than two records were answered “no”, which says of no single pair that it "
            "is not one. They are not among the pairs.",
            nullptr, count);
    }

    static QString unsure(int count)
    {
        return tr("%n pair(s) were answered “unsure” and are not in the file: a training file has no place "
                  "for them. "
                  "Labels have.",
            nullptr, count);
    }
};

constexpr std::size_t pairsPerPage = 500;

using PairVisitor = std::function<Result<void>(const PairAnswer&, const Record&, const Record&)>;

/// Both records of a pair, one after the other.
std::vector<RecordId> recordsOf(std::span<const PairAnswer> answers)
{
    std::vector<RecordId> records;
    for (const PairAnswer& answer : answers) {
        records.push_back(answer.left);
        records.push_back(answer.right);
    }
    return records;
}

Result<void> visitPage(const ExportSource& source, std::span<const PairAnswer> page, const PairVisitor& visit)
{
    const auto records = source.stores.records().readRecords(source.dataset, recordsOf(page));
    if (!records)
        return fail(records);
    for (std::size_t place = 0; place < page.size(); ++place) {
        const auto visited = visit(page[place], (*records)[2 * place], (*records)[2 * place + 1]);
        if (!visited)
            return visited;
    }
    return {};
}

Result<void> forEachPair(
    const ExportSource& source, std::span<const PairAnswer> answers, const PairVisitor& visit)
{
    for (std::size_t first = 0; first < answers.size(); first += pairsPerPage) {
        const std::size_t count = std::min(pairsPerPage, answers.size() - first);
        if (const auto visited = visitPage(source, answers.subspan(first, count), visit); !visited)
            return visited;
        source.progress.report({AnswerExportText::tr("Writing pairs"), static_cast<qint64>(first + count),
            static_cast<qint64>(answers.size())});
        if (source.progress.isCancelled())
            return fail(
                ErrorCode::Cancelled, AnswerExportText::tr("The export was cancelled. No file was written."));
    }
    return {};
}

ExchangedRecord exchanged(const Dataset& dataset, const Record& record)
{
    ExchangedRecord values;
    for (std::size_t field = 0; field < dataset.schema.fields.size(); ++field)
        values.push_back({dataset.schema.fields[field].name, record.values[field]});
    if (!dataset.schema.indexOf(u"record_id"_s))
        values.push_back({u"record_id"_s, recordKey(dataset, record).text()});
    return values;
}

/// Members of an object of lists, piece by piece.
class TrainingWriting {
public:
    TrainingWriting(const ExportSource& source, QIODevice& device)
        : m_source(source)
        , m_device(device)
    {
    }

    Result<void> write(const std::vector<PairAnswer>& answers)
    {
        auto written = put("{\"distinct\": [");
        if (written)
            written = writeList(answers, Verdict::No);
        if (written)
            written = put("], \"match\": [");
        if (written)
            written = writeList(answers, Verdict::Yes);
        return written ? put("]}\n") : written;
    }

    [[nodiscard]] qint64 count() const { return m_count; }

private:
    Result<void> writeList(const std::vector<PairAnswer>& answers, Verdict verdict)
    {
        std::vector<PairAnswer> listed;
        std::copy_if(answers.begin(), answers.end(), std::back_inserter(listed),
            [verdict](const PairAnswer& answer) { return answer.verdict == verdict; });
        QByteArray separator("\n");
        return forEachPair(
            m_source, listed, [this, &separator](const PairAnswer&, const Record& left, const Record& right) {
                const QByteArray pair
                    = trainingPairJson(exchanged(m_source.dataset, left), exchanged(m_source.dataset, right));
                const auto written = put(separator + pair);
                separator = ",\n";
                ++m_count;
                return written;
            });
    }

    Result<void> put(const QByteArray& text)
    {
        if (m_device.write(text) == text.size())
            return {};
        return tl::unexpected<Error>(writeFailure(m_device));
    }

    const ExportSource& m_source;
    QIODevice& m_device;
    qint64 m_count = 0;
};

void writeRecord(const Dataset& dataset, const Record& record, TableWriter& writer)
{
    const RecordKey key = recordKey(dataset, record);
    if (dataset.isLinked())
        writer.cell(key.table);
    writer.cell(key.id);
}

Result<void> writeLabels(
    const ExportSource& source, const std::vector<PairAnswer>& answers, CellSafety safety, QIODevice& device)
{
    TableWriter writer(device, safety);
    writer.row(labelColumns(source.dataset.isLinked()));
    const auto written = forEachPair(source, answers,
        [&](const PairAnswer& answer, const Record& left, const Record& right) -> Result<void> {
            writeRecord(source.dataset, left, writer);
            writeRecord(source.dataset, right, writer);
            writer.cell(labelScore(answer.verdict));
            writer.endRow();
            return {};
        });
    return written ? writer.finish() : written;
}

} // namespace

Result<void> writeAnswers(
    const ExportSource& source, const ExportRequest& request, QIODevice& device, ExportOutcome& outcome)
{
    const auto read = readSessionAnswers(source.stores, source.session, source.dataset, source.progress);
    if (!read)
        return fail(read);
    const std::vector<PairAnswer> answers = read->all();
    if (read->openRefusals > 0)
        outcome.notices.push_back(AnswerExportText::openRefusals(read->openRefusals));
    if (request.format == ExportFormat::Csv) {
        outcome.rows = static_cast<qint64>(answers.size());
        const bool isForSpreadsheets = request.safety == ExportSafety::Spreadsheet;
        return writeLabels(
            source, answers, isForSpreadsheets ? CellSafety::Spreadsheet : CellSafety::Exact, device);
    }
    TrainingWriting writing(source, device);
    const auto written = writing.write(answers);
    outcome.rows = writing.count();
    const auto unsure = static_cast<int>(static_cast<qint64>(answers.size()) - outcome.rows);
    if (unsure > 0)
        outcome.notices.push_back(AnswerExportText::unsure(unsure));
    return written;
}

} // namespace winnow::engine
