#include "engine/exchange/clusterfile.h"

#include "engine/records/tablerows.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct ClusterFileText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ClusterFile)

public:
    static QString noRecord() { return tr("The id of the record is missing."); }

    static QString noCluster(const QString& record) { return tr("Record “%1” has no cluster.").arg(record); }

    static QString noScore(const QString& score)
    {
        return tr("The score “%1” is not a number from 0 to 1.").arg(score);
    }

    static QString twoClusters(const QString& record, qint64 line)
    {
        return tr("Record “%1” is in another cluster on line %2.").arg(record).arg(line);
    }

    static QString noColumn(const QString& name, const std::vector<QString>& columns)
    {
        return tr("The cluster file has no column “%1”. Nothing was imported. Its columns are: %2.")
            .arg(name, QStringList(columns.begin(), columns.end()).join(u", "_s));
    }

    static QString unknownColumns(const std::vector<QString>& columns)
    {
        return tr(
            "Which columns of the cluster file hold the record and the cluster is not clear. Nothing was "
            "imported. Name them; its columns are: %1.")
            .arg(QStringList(columns.begin(), columns.end()).join(u", "_s));
    }
};

const QStringList recordNames{
    u"unique_id"_s, u"record_id"_s, u"id"_s, u"record id"_s, u"recordid"_s, u"z_zid"_s};
const QStringList clusterNames{u"cluster_id"_s, u"cluster id"_s, u"z_cluster"_s, u"cluster"_s, u"clusterid"_s,
    u"entity_id"_s, u"group_id"_s};
/// Zingg gives the least and the best score of a record; a cluster is as sure as its least attached record.
const QStringList scoreNames{u"confidence_score"_s, u"match_probability"_s, u"z_score"_s, u"z_minscore"_s,
    u"confidence"_s, u"score"_s};

struct ClusterPlaces {
    std::optional<size_t> record;
    std::optional<size_t> cluster;
    std::optional<size_t> score;
};

Result<std::optional<size_t>> placeOf(
    const std::vector<QString>& columns, const std::optional<QString>& named, const QStringList& usual)
{
    if (named) {
        const auto place = placeOfColumn(columns, *named);
        if (!place)
            return fail(ErrorCode::InvalidInput, ClusterFileText::noColumn(*named, columns));
        return place;
    }
    for (const QString& name : usual) {
        if (const auto place = placeOfColumn(columns, name))
            return place;
    }
    return std::nullopt;
}

Result<ClusterPlaces> placesIn(const std::vector<QString>& columns, const ClusterColumns& named)
{
    const auto record = placeOf(columns, named.record, recordNames);
    const auto cluster = placeOf(columns, named.cluster, clusterNames);
    const auto score = placeOf(columns, named.score, scoreNames);
    for (const auto* place : {&record, &cluster, &score}) {
        if (!*place)
            return fail(*place);
    }
    if (!*record || !*cluster || *record == *cluster)
        return fail(ErrorCode::InvalidInput, ClusterFileText::unknownColumns(columns));
    return ClusterPlaces{*record, *cluster, *score};
}

/// Takes rows one after the other and remembers where each record was first.
class ClusterReading {
public:
    explicit ClusterReading(const ClusterPlaces& places)
        : m_places(places)
    {
        m_file.hasScores = places.score.has_value();
    }

    void add(const TableRow& row)
    {
        const QString record = row.text(m_places.record);
        const QString cluster = row.text(m_places.cluster);
        const QString score = row.text(m_places.score);
        if (record.isEmpty())
            return note(row.line, ClusterFileText::noRecord());
        if (cluster.isEmpty())
            return note(row.line, ClusterFileText::noCluster(record));
        bool isNumber = score.isEmpty();
        const double value = score.isEmpty() ? 0 : score.toDouble(&isNumber);
        if (!isNumber || !(value >= 0 && value <= 1))
            return note(row.line, ClusterFileText::noScore(score));
        keep({row.line, record, cluster, score.isEmpty() ? std::nullopt : std::optional(value)});
    }

    ClusterFile finish(QString recordColumn)
    {
        m_file.recordColumn = std::move(recordColumn);
        return std::move(m_file);
    }

private:
    void note(qint64 line, const QString& message)
    {
        m_file.problems.add(line, [&message] { return message; });
    }

    void keep(ClusterRow row)
    {
        const auto known = m_rowOfRecord.constFind(row.record);
        if (known == m_rowOfRecord.constEnd()) {
            m_rowOfRecord.insert(row.record, m_file.rows.size());
            m_file.rows.push_back(std::move(row));
            return;
        }
        const ClusterRow& first = m_file.rows[*known];
        if (first.cluster != row.cluster)
            note(row.line, ClusterFileText::twoClusters(row.record, first.line));
    }

    ClusterPlaces m_places;
    QHash<QString, size_t> m_rowOfRecord;
    ClusterFile m_file;
};

} // namespace

Result<ClusterFile> readClusterFile(const QString& path, const ClusterColumns& columns)
{
    FormatOverrides overrides;
    overrides.header = HeaderRow::Present;
    const auto reader = TableReader::open(path, overrides);
    if (!reader)
        return fail(reader);
    const auto places = placesIn((*reader)->columns(), columns);
    if (!places)
        return fail(places);
    ClusterReading reading(*places);
    const auto read = forEachRow(**reader, [&reading](const TableRow& row) {
        reading.add(row);
        return Result<void>();
    });
    if (!read)
        return fail(read);
    return reading.finish((*reader)->columns()[*places->record]);
}

} // namespace winnow::engine
