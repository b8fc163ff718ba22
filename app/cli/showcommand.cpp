#include "app/cli/commands.h"
#include "app/cli/confidence.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "engine/review/clusterview.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::ClusterView;

namespace {

struct ShowText {
    Q_DECLARE_TR_FUNCTIONS(ShowCommand)
};

bool isIncluded(const ClusterView& view, const engine::Record& record)
{
    const auto& excluded = view.decision.excluded;
    return !std::binary_search(excluded.begin(), excluded.end(), record.id);
}

QJsonObject valuesOf(const ClusterView& view, const engine::Record& record)
{
    QJsonObject values;
    for (size_t field = 0; field < view.schema.fields.size(); ++field)
        values.insert(view.schema.fields[field].name, record.values[field]);
    return values;
}

QJsonArray recordsJson(const ClusterView& view)
{
    QJsonArray records;
    for (size_t place = 0; place < view.records.size(); ++place) {
        const engine::Record& record = view.records[place];
        const engine::RecordKey& key = view.recordKeys[place];
        records.append(QJsonObject{{u"record_id"_s, key.id}, {u"table"_s, key.table},
            {u"values"_s, valuesOf(view, record)}, {u"included"_s, isIncluded(view, record)}});
    }
    return records;
}

QString comparedName(const ClusterView& view, const engine::Contribution& contribution)
{
    return view.comparedFields.at(static_cast<size_t>(contribution.field));
}

engine::RecordKey recordKey(const ClusterView& view, engine::RecordId id)
{
    const auto found = std::find_if(view.records.begin(), view.records.end(),
        [&](const engine::Record& record) { return record.id == id; });
    return found == view.records.end() ? engine::RecordKey()
                                       : view.recordKeys[static_cast<size_t>(found - view.records.begin())];
}

/// prior + the weights of the fields, added in this order, is the weight. Without scored pairs there are no
/// reasons, and no numbers stand for them.
QJsonObject reasonsJson(const ClusterView& view)
{
    const engine::ClusterExplanation& explanation = view.explanation;
    if (explanation.knownPairs == 0)
        return {{u"weight"_s, QJsonValue()}, {u"prior"_s, QJsonValue()}, {u"fields"_s, QJsonArray()},
            {u"known_pairs"_s, 0}, {u"weakest"_s, QJsonValue()}};
    QJsonArray fields;
    for (const engine::Contribution& contribution : explanation.contributions)
        fields.append(
            QJsonObject{{u"field"_s, comparedName(view, contribution)}, {u"weight"_s, contribution.weight}});
    QJsonValue weakest;
    if (explanation.weakest) {
        const engine::RecordKey key = recordKey(view, explanation.weakest->record);
        weakest = QJsonObject{{u"record_id"_s, key.id}, {u"table"_s, key.table},
            {u"probability"_s, explanation.weakest->probability}};
    }
    return {{u"weight"_s, explanation.total}, {u"prior"_s, explanation.prior}, {u"fields"_s, fields},
        {u"known_pairs"_s, explanation.knownPairs}, {u"weakest"_s, weakest}};
}

QString recordsText(const ClusterView& view)
{
    std::vector<TableColumn> columns{{ShowText::tr("record")}, {ShowText::tr("kept")}};
    for (const engine::Field& field : view.schema.fields) {
        if (field.role != engine::FieldRole::Ignore)
            columns.push_back({field.name, Align::Left});
    }
    TextTable table(columns);
    for (size_t place = 0; place < view.records.size(); ++place) {
        const engine::Record& record = view.records[place];
        QStringList cells{
            view.recordNames[place], isIncluded(view, record) ? ShowText::tr("yes") : ShowText::tr("no")};
        for (size_t field = 0; field < view.schema.fields.size(); ++field) {
            if (view.schema.fields[field].role != engine::FieldRole::Ignore)
                cells.append(record.values[field]);
        }
        table.addRow(cells);
    }
    return table.text();
}

QString reasonsText(const ClusterView& view)
{
    if (view.explanation.knownPairs == 0)
        return ShowText::tr("No pair of these records was scored, so there are no reasons to show.") + u'\n';
    TextTable table({{ShowText::tr("reason")}, {ShowText::tr("weight"), Align::Right}});
    const auto addRow = [&](const QString& reason, double weight) {
        table.addRow({reason, QString::number(weight, 'f', 2)});
    };
    addRow(ShowText::tr("before looking"), view.explanation.prior);
    for (const engine::Contribution& contribution : view.explanation.contributions)
        addRow(comparedName(view, contribution), contribution.weight);
    addRow(ShowText::tr("together"), view.explanation.total);
    return table.text();
}

QString textOf(const ClusterView& view, const engine::SessionOrigin& origin)
{
    return ShowText::tr("Item %1, %2, confidence %3")
               .arg(QString::number(view.item.id.value), engine::verdictName(view.item.verdict),
                   confidenceText(view.item.confidence, origin))
        + u"\n\n"_s + recordsText(view) + u'\n' + reasonsText(view);
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadOnly, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const engine::Stores& stores = (*workspace)->stores();
    const auto session = findSession(stores, arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    const auto item = findItem(stores, *session, arguments.word(1));
    if (!item)
        return tl::unexpected(item.error());
    const auto view = engine::readCluster(stores, *item);
    if (!view)
        return failed(view);
    const auto origin = engine::readSessionOrigin(stores, session->id);
    if (!origin)
        return failed(origin);
    return Report{
        .json = {{u"item"_s, item->value}, {u"confidence"_s, confidenceJson(view->item.confidence, *origin)},
            {u"records"_s, recordsJson(*view)}, {u"reasons"_s, reasonsJson(*view)}},
        .text = textOf(*view, *origin)};
}

} // namespace

Command showCommand()
{
    return {u"show"_s, u"SESSION ITEM"_s,
        ShowText::tr("Shows the records of an item and why they may be one."), {2, 2}, {workspaceOption()},
        run};
}

} // namespace winnow::app
