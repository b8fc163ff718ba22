#include "engine/exchange/labelfile.h"

#include "engine/records/tablerows.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct LabelFileText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::LabelFile)

public:
    static QString noId() { return tr("An id is missing, so the row was left out."); }

    static QString noScore(const QString& score)
    {
        return tr("The score “%1” is not a number from 0 to 1, so the row was left out.").arg(score);
    }

    static QString noColumns()
    {
        return tr("The file has not the columns of labelled pairs: unique_id_l, unique_id_r and "
                  "clerical_match_score. Nothing was read. Name its columns like that.");
    }
};

struct LabelPlaces {
    size_t left = 0;
    size_t right = 0;
    size_t score = 0;
    std::optional<size_t> leftTable;
    std::optional<size_t> rightTable;
};

/// "unique_id", else what the only other pair of columns with the endings _l and _r has before these.
QString idStem(const std::vector<QString>& columns)
{
    if (placeOfColumn(columns, u"unique_id_l"_s))
        return u"unique_id"_s;
    QStringList stems;
    for (const QString& column : columns) {
        const QString stem = column.trimmed().chopped(std::min<qsizetype>(2, column.trimmed().size()));
        const bool isLeft = column.trimmed().endsWith("_l"_L1, Qt::CaseInsensitive);
        if (isLeft && placeOfColumn(columns, stem + u"_r"_s)
            && stem.compare("source_dataset"_L1, Qt::CaseInsensitive))
            stems.append(stem);
    }
    return stems.size() == 1 ? stems.front() : QString();
}

std::optional<LabelPlaces> placesIn(const std::vector<QString>& columns)
{
    const QString stem = idStem(columns);
    const auto left = placeOfColumn(columns, stem + u"_l"_s);
    const auto right = placeOfColumn(columns, stem + u"_r"_s);
    const auto score = placeOfColumn(columns, u"clerical_match_score"_s);
    if (!left || !right || !score)
        return std::nullopt;
    return LabelPlaces{*left, *right, *score, placeOfColumn(columns, u"source_dataset_l"_s),
        placeOfColumn(columns, u"source_dataset_r"_s)};
}

void addRow(const TableRow& row, const LabelPlaces& places, LabelFile& file)
{
    const QString score = row.text(places.score);
    const auto verdict = verdictOfScore(score);
    PairLabel label{row.line, row.text(places.leftTable), row.text(places.left), row.text(places.rightTable),
        row.text(places.right), verdict.value_or(Verdict::Unsure)};
    if (label.left.isEmpty() || label.right.isEmpty())
        file.problems.add(row.line, [] { return LabelFileText::noId(); });
    else if (!verdict)
        file.problems.add(row.line, [&score] { return LabelFileText::noScore(score); });
    else
        file.labels.push_back(std::move(label));
}

} // namespace

std::vector<QString> labelColumns(bool isLinked)
{
    if (!isLinked)
        return {u"unique_id_l"_s, u"unique_id_r"_s, u"clerical_match_score"_s};
    return {u"source_dataset_l"_s, u"unique_id_l"_s, u"source_dataset_r"_s, u"unique_id_r"_s,
        u"clerical_match_score"_s};
}

QString labelScore(Verdict verdict)
{
    if (verdict == Verdict::Unsure)
        return u"0.5"_s;
    return verdict == Verdict::Yes ? u"1"_s : u"0"_s;
}

std::optional<Verdict> verdictOfScore(const QString& score)
{
    bool isNumber = false;
    const double value = score.toDouble(&isNumber);
    if (!isNumber || !(value >= 0 && value <= 1))
        return std::nullopt;
    if (value == 0.5)
        return Verdict::Unsure;
    return value > 0.5 ? Verdict::Yes : Verdict::No;
}

Result<LabelFile> readLabelFile(const QString& path)
{
    FormatOverrides overrides;
    overrides.header = HeaderRow::Present;
    const auto reader = TableReader::open(path, overrides);
    if (!reader)
        return fail(reader);
    const auto places = placesIn((*reader)->columns());
    if (!places)
        return fail(ErrorCode::InvalidInput, LabelFileText::noColumns());
    LabelFile file;
    const auto read = forEachRow(**reader, [&](const TableRow& row) {
        addRow(row, *places, file);
        return Result<void>();
    });
    if (!read)
        return fail(read);
    return file;
}

} // namespace winnow::engine
