#include "tests/crash/baseline.h"

#include "engine/review/answerbody.h"
#include "engine/store/database.h"
#include "engine/store/statement.h"
#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"

#include <array>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::Result;

namespace {

/// The operation as a script acknowledges it.
Acknowledgement asAcknowledged(const engine::Operation& operation)
{
    if (operation.verb == "undo"_L1 || operation.verb == "redo"_L1)
        return {operation.seq.value, 0, operation.verb, u"-"_s};
    const auto answer
        = operation.verb == "answer"_L1 ? engine::answerBodyFromJson(operation.body) : std::nullopt;
    return {operation.seq.value, operation.item.value, operation.verb,
        answer ? engine::verdictName(answer->verdict) : u"-"_s};
}

Result<void> addOperations(
    const engine::Stores& stores, engine::OperationSeq seq, std::vector<Acknowledgement>& happened)
{
    while (true) {
        const auto operation = stores.operations().next(seq);
        if (!operation)
            return engine::fail(operation);
        if (!*operation)
            return {};
        seq = (*operation)->seq;
        happened.push_back(asAcknowledged(**operation));
    }
}

struct Count {
    QString what;
    QString sql;
};

/// Each is 0 in a workspace in which nothing is half done.
std::array<Count, 5> halfDoneCounts()
{
    return {{
        {u"unpublished datasets"_s, u"SELECT count(*) FROM dataset WHERE published = 0"_s},
        {u"unpublished sessions"_s, u"SELECT count(*) FROM session WHERE published = 0"_s},
        {u"records of no dataset"_s,
            u"SELECT (SELECT count(*) FROM record) - (SELECT ifnull(sum(record_count), 0) FROM dataset)"_s},
        {u"items without a decision"_s,
            u"SELECT (SELECT count(*) FROM cluster WHERE origin IS NULL) - (SELECT count(*) FROM decision "
            "JOIN cluster ON cluster.id = item_id WHERE origin IS NULL)"_s},
        {u"clusters or pairs of no session"_s,
            u"SELECT (SELECT count(*) FROM cluster WHERE session_id NOT IN (SELECT id FROM session)) + "
            "(SELECT count(*) FROM pair WHERE session_id NOT IN (SELECT id FROM session))"_s},
    }};
}

} // namespace

Result<Baseline> baselineOf(const engine::Stores& stores)
{
    const auto datasets = stores.datasets().list();
    if (!datasets)
        return engine::fail(datasets);
    const auto sessions = stores.sessions().list();
    if (!sessions)
        return engine::fail(sessions);
    const auto head = stores.operations().head();
    if (!head)
        return engine::fail(head);
    return Baseline{datasets->size(), sessions->size(), head->seq};
}

Acknowledgement importedAs(engine::DatasetId dataset)
{
    return {0, dataset.value, u"import"_s, u"-"_s};
}

Acknowledgement matchedAs(engine::SessionId session)
{
    return {0, session.value, u"match"_s, u"-"_s};
}

Result<std::vector<Acknowledgement>> happenedSince(const engine::Stores& stores, const Baseline& before)
{
    const auto datasets = stores.datasets().list();
    if (!datasets)
        return engine::fail(datasets);
    const auto sessions = stores.sessions().list();
    if (!sessions)
        return engine::fail(sessions);
    std::vector<Acknowledgement> happened;
    for (size_t place = before.datasets; place < datasets->size(); ++place)
        happened.push_back(importedAs((*datasets)[place].id));
    for (size_t place = before.sessions; place < sessions->size(); ++place)
        happened.push_back(matchedAs((*sessions)[place].id));
    if (const auto added = addOperations(stores, before.lastOperation, happened); !added)
        return engine::fail(added);
    return happened;
}

Result<QStringList> halfDone(engine::Workspace& workspace)
{
    QStringList found;
    // In the writer, whose sweep comes before its first verb.
    const auto counted
        = workspace
              .submit([&found](const engine::ReviewContext& context) -> Result<engine::Changes> {
                  for (const Count& count : halfDoneCounts()) {
                      engine::Statement read(context.stores.database(), count.sql);
                      const auto row = read.step();
                      if (!row)
                          return engine::fail(row);
                      if (read.integer(0) != 0)
                          found.append(u"%1 %2"_s.arg(read.integer(0)).arg(count.what));
                  }
                  return engine::Changes{};
              })
              .result();
    if (!counted)
        return engine::fail(counted);
    return found;
}

} // namespace winnow::tests
