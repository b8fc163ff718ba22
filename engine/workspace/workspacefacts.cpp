#include "engine/workspace/workspacefacts.h"

#include "engine/base/version.h"
#include "engine/store/migration.h"
#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QSysInfo>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

Result<void> countContents(const Stores& stores, WorkspaceFacts& facts)
{
    const auto sessions = stores.sessions().list();
    if (!sessions)
        return fail(sessions);
    const auto datasets = stores.datasets().list();
    if (!datasets)
        return fail(datasets);
    const auto head = stores.operations().head();
    if (!head)
        return fail(head);
    facts.sessions = static_cast<qint64>(sessions->size());
    for (const Dataset& dataset : *datasets)
        facts.records += dataset.recordCount;
    facts.operations = head->seq.value;
    return {};
}

QString withoutHome(const QString& path)
{
    const QString home = QDir::homePath();
    return !home.isEmpty() && home != u"/"_s && path.startsWith(home) ? u"~"_s + path.sliced(home.size())
                                                                      : path;
}

QString outcomeText(bool isFine)
{
    return isFine ? u"ok"_s : u"damaged"_s;
}

} // namespace

Result<WorkspaceFacts> readWorkspaceFacts(const Workspace& workspace)
{
    WorkspaceFacts facts;
    facts.path = QFileInfo(workspace.path()).absoluteFilePath();
    facts.bytes = QFileInfo(facts.path).size();
    facts.logBytes = QFileInfo(facts.path + u"-wal"_s).size();
    facts.freeBytes = QStorageInfo(QFileInfo(facts.path).absolutePath()).bytesAvailable();
    const Stores& stores = workspace.stores();
    if (const auto counted = countContents(stores, facts); !counted)
        return fail(counted);
    const auto schema = schemaVersion(stores.database());
    if (!schema)
        return fail(schema);
    facts.schemaVersion = *schema;
    const auto sqlite = sqliteVersion(stores.database());
    if (!sqlite)
        return fail(sqlite);
    facts.sqliteVersion = *sqlite;
    return facts;
}

QString diagnosticsText(const WorkspaceFacts& facts, const std::optional<IntegrityReport>& report)
{
    QStringList lines{
        u"Winnow %1, Qt %2, SQLite %3, %4"_s.arg(QString::fromLatin1(kVersion),
            QString::fromLatin1(qVersion()), facts.sqliteVersion, QSysInfo::prettyProductName()),
        u"Workspace %1, schema %2"_s.arg(withoutHome(facts.path)).arg(facts.schemaVersion),
        u"%1 bytes, write-ahead log %2 bytes, %3 bytes free"_s.arg(facts.bytes)
            .arg(facts.logBytes)
            .arg(facts.freeBytes),
        u"%1 sessions, %2 records, %3 operations"_s.arg(facts.sessions)
            .arg(facts.records)
            .arg(facts.operations)};
    if (!report)
        lines.append(u"Not checked"_s);
    else
        lines.append(u"File %1, log %2, decisions %3, %4 problems"_s.arg(outcomeText(report->integrity),
            outcomeText(report->chain), outcomeText(report->projection),
            QString::number(report->problems.size())));
    return lines.join(u'\n') + u'\n';
}

QString logFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/winnow/log");
}

} // namespace winnow::engine
