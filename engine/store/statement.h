#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <concepts>
#include <memory>
#include <optional>

class QSqlQuery;

namespace winnow::engine {

class Database;

/// A prepared statement, borrowed from its connection: prepared once per connection and SQL text, reset and
/// handed back when this goes, so that no read transaction stays open. Values are bound in the order of the
/// question marks: `insert.bind(id).bind(line).bind(cells).run()`; after run() binding starts again at the
/// first. A text that cannot be prepared shows as the error of the first step() or run().
class Statement {
public:
    Statement(const Database& database, const QString& sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(const QVariant& value);

    template <std::integral T>
    Statement& bind(T value)
    {
        return bind(QVariant(static_cast<qlonglong>(value)));
    }

    Statement& bind(double value) { return bind(QVariant(value)); }

    /// An empty text is stored as such, a null one too: never as NULL.
    Statement& bind(const QString& value);

    /// The bytes must stay as they are until the statement has run.
    Statement& bind(const QByteArray& value);

    template <typename Tag>
    Statement& bind(Id<Tag> id)
    {
        return bind(id.value);
    }

    /// None is NULL.
    template <typename T>
    Statement& bind(const std::optional<T>& value)
    {
        return value ? bind(*value) : bind(QVariant());
    }

    /// Goes to the next row; false after the last one. The first call runs the statement.
    Result<bool> step();
    /// Runs a statement of which no row is wanted, and makes it ready to be bound and run again.
    Result<void> run();
    /// Ends the reading of rows before the last one, to bind and run again.
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const;

    /// As it is stored, for copying rows.
    [[nodiscard]] QVariant value(int column) const;

    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType{integer(column)};
    }

    /// The row id of the last insert of this statement.
    [[nodiscard]] qint64 insertedId() const;
    /// Rows that the last run() changed.
    [[nodiscard]] qint64 changedRows() const;

private:
    Result<void> execute();
    [[nodiscard]] tl::unexpected<Error> failure();

    const Database& m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    bool m_isPrepared = false;
    int m_nextParameter = 0;
    bool m_isRunning = false;
};

} // namespace winnow::engine
