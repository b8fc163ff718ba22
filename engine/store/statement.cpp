#include "engine/store/statement.h"

#include "engine/store/database.h"
#include "engine/store/sqlerror.h"
#include "engine/store/statementcache.h"

#include <QSqlError>
#include <QSqlQuery>

#include <utility>

namespace winnow::engine {

Statement::Statement(const Database& database, const QString& sql)
    : m_database(database)
    , m_sql(sql)
    , m_query(database.statements().take(sql))
    , m_isPrepared(!m_query->lastError().isValid())
{
}

Statement::~Statement()
{
    if (m_query->lastError().isValid())
        return; // not to be taken for one that cannot be prepared; the next one is new
    m_query->finish();
    m_database.statements().giveBack(m_sql, std::move(m_query));
}

Statement& Statement::bind(const QVariant& value)
{
    m_query->bindValue(m_nextParameter++, value);
    return *this;
}

Statement& Statement::bind(const QString& value)
{
    // Qt takes a null string for NULL.
    return bind(QVariant(value.isNull() ? QString::fromLatin1("") : value));
}

Statement& Statement::bind(const QByteArray& value)
{
    return bind(QVariant(value.isNull() ? QByteArray("") : value));
}

Result<bool> Statement::step()
{
    if (!m_isRunning) {
        if (auto started = execute(); !started)
            return fail(started);
    }
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return failure();
    reset();
    return false;
}

Result<void> Statement::run()
{
    if (auto done = execute(); !done)
        return done;
    if (m_query->isSelect())
        m_query->finish(); // the others are done, and still know what they inserted
    m_nextParameter = 0;
    m_isRunning = false;
    return {};
}

void Statement::reset()
{
    m_query->finish();
    m_nextParameter = 0;
    m_isRunning = false;
}

qint64 Statement::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

double Statement::real(int column) const
{
    return m_query->value(column).toDouble();
}

QString Statement::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (m_query->isNull(column))
        return std::nullopt;
    return integer(column);
}

std::optional<double> Statement::optionalReal(int column) const
{
    if (m_query->isNull(column))
        return std::nullopt;
    return real(column);
}

QVariant Statement::value(int column) const
{
    return m_query->value(column);
}

qint64 Statement::insertedId() const
{
    return m_query->lastInsertId().toLongLong();
}

qint64 Statement::changedRows() const
{
    return m_query->numRowsAffected();
}

Result<void> Statement::execute()
{
    if (m_database.breakage())
        return tl::unexpected(*m_database.breakage());
    // A value left over from the run before would be bound again in silence.
    Q_ASSERT(!m_isPrepared || m_query->boundValues().size() == m_nextParameter);
    if (!m_isPrepared || !m_query->exec())
        return failure();
    m_isRunning = true;
    return {};
}

tl::unexpected<Error> Statement::failure()
{
    const QSqlError cause = m_query->lastError();
    const Error error = errorOf(cause, m_database.path());
    if (breaksConnection(cause.nativeErrorCode().toInt()))
        m_database.noteBreakage(error);
    reset();
    return tl::unexpected(error);
}

} // namespace winnow::engine
