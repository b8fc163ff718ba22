#include "engine/store/barecommitloop.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <optional>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

struct BareCommitLoop::Private {
    QString connection;
    QSqlDatabase database;
    std::optional<QSqlQuery> insert;
};

namespace {

tl::unexpected<Error> failure(const QSqlError& error)
{
    return fail(ErrorCode::Internal, error.text());
}

} // namespace

BareCommitLoop::BareCommitLoop(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

BareCommitLoop::~BareCommitLoop()
{
    m_d->insert.reset();
    m_d->database.close();
    m_d->database = {};
    QSqlDatabase::removeDatabase(m_d->connection);
}

Result<std::unique_ptr<BareCommitLoop>> BareCommitLoop::open(const QString& path)
{
    auto d = std::make_unique<Private>();
    d->connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    d->database = QSqlDatabase::addDatabase(u"QSQLITE"_s, d->connection);
    std::unique_ptr<BareCommitLoop> loop(new BareCommitLoop(std::move(d)));
    QSqlDatabase& database = loop->m_d->database;
    database.setDatabaseName(path);
    if (!database.open())
        return failure(database.lastError());
    for (const QString& sql :
        {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA fullfsync = ON"_s,
            u"CREATE TABLE answer (item INTEGER NOT NULL, verdict INTEGER NOT NULL)"_s}) {
        QSqlQuery statement(database);
        if (!statement.exec(sql))
            return failure(statement.lastError());
    }
    loop->m_d->insert.emplace(database);
    if (!loop->m_d->insert->prepare(u"INSERT INTO answer VALUES (1, 1)"_s))
        return failure(loop->m_d->insert->lastError());
    return loop;
}

Result<void> BareCommitLoop::commitOne()
{
    if (!m_d->insert->exec())
        return failure(m_d->insert->lastError());
    return {};
}

} // namespace winnow::engine
