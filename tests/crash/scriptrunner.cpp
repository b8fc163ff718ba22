#include "tests/crash/scriptrunner.h"

#include "engine/review/queue.h"
#include "engine/store/database.h"
#include "engine/store/statement.h"
#include "engine/store/stores.h"
#include "engine/workspace/importtable.h"
#include "engine/workspace/integrity.h"
#include "engine/workspace/matchdataset.h"
#include "tests/crash/baseline.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::Result;

ScriptRunner::ScriptRunner(engine::Workspace& workspace, Promise promise, Acknowledge acknowledge)
    : m_workspace(workspace)
    , m_promise(promise)
    , m_acknowledge(std::move(acknowledge))
{
}

Result<void> ScriptRunner::importTable()
{
    engine::ImportRequest request;
    request.path = beside(u"persons.csv"_s);
    request.idColumn = u"id"_s;
    const auto imported = engine::importTable(m_workspace, request, m_progress);
    if (!imported)
        return engine::fail(imported);
    m_acknowledge(importedAs(imported->dataset.id));
    return {};
}

Result<void> ScriptRunner::match()
{
    const auto datasets = m_workspace.stores().datasets().list();
    if (!datasets)
        return engine::fail(datasets);
    const engine::Dataset& dataset = datasets->at(0);
    engine::Schema schema = dataset.schema;
    schema.fields.front().role = engine::FieldRole::Show;
    const auto matched = engine::matchDataset(m_workspace, {dataset.id, {}, schema, {}}, m_progress);
    if (!matched)
        return engine::fail(matched);
    m_acknowledge(matchedAs(matched->session));
    return {};
}

Result<void> ScriptRunner::decide(const ScriptStep& step)
{
    const auto head = m_workspace.stores().operations().head();
    if (!head)
        return engine::fail(head);
    if (m_promise == Promise::BeforeCommit)
        m_acknowledge({head->seq.value + 1, step.item.value, step.verb, step.verdict});
    const auto changes = m_workspace.submit(step.perform).result();
    if (!changes)
        return engine::fail(changes);
    if (m_promise == Promise::AfterCommit)
        m_acknowledge({changes->operation.value, step.item.value, step.verb, step.verdict});
    return {};
}

Result<void> ScriptRunner::rebuildDecisions()
{
    return engine::rebuildDecisions(m_workspace, m_progress);
}

Result<void> ScriptRunner::exportTo(
    const QString& name, engine::ExportContent content, engine::ExportFormat format)
{
    const auto first = session();
    if (!first)
        return engine::fail(first);
    const auto exported = engine::exportSession(
        m_workspace, {*first, content, format, engine::ExportSafety::Exact, beside(name)}, m_progress);
    return exported ? Result<void>() : engine::fail(exported);
}

Result<void> ScriptRunner::setCheckpointPages(int pages)
{
    const auto set = m_workspace
                         .submit([pages](const engine::ReviewContext& context) -> Result<engine::Changes> {
                             const auto done = engine::Statement(
                                 context.stores.database(), u"PRAGMA wal_autocheckpoint = %1"_s.arg(pages))
                                                   .run();
                             return done ? Result<engine::Changes>(engine::Changes{}) : engine::fail(done);
                         })
                         .result();
    return set ? Result<void>() : engine::fail(set);
}

Result<engine::SessionId> ScriptRunner::session() const
{
    const auto sessions = m_workspace.stores().sessions().list();
    if (!sessions)
        return engine::fail(sessions);
    if (sessions->empty())
        return engine::fail(engine::ErrorCode::NotFound, u"the workspace has no session"_s);
    return sessions->front().id;
}

Result<std::vector<engine::ItemId>> ScriptRunner::items() const
{
    constexpr int mostItems = 1000;
    const auto first = session();
    if (!first)
        return engine::fail(first);
    std::vector<engine::ItemId> items;
    for (const auto filter :
        {engine::QueueFilter::Open, engine::QueueFilter::Decided, engine::QueueFilter::Skipped}) {
        const auto page = engine::readQueuePage(
            m_workspace.stores(), {*first, filter, engine::QueueOrder::AsFound, {}}, std::nullopt, mostItems);
        if (!page)
            return engine::fail(page);
        for (const engine::QueueItem& item : page->items)
            items.push_back(item.id);
    }
    std::sort(items.begin(), items.end());
    return items;
}

QString ScriptRunner::beside(const QString& name) const
{
    return QFileInfo(m_workspace.path()).dir().filePath(name);
}

} // namespace winnow::tests
