#include "tests/support/databasecontent.h"

#include <QCryptographicHash>

#include <memory>
#include <optional>
#include <sqlite3.h>

namespace winnow::tests {

using namespace Qt::StringLiterals;

namespace {

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Rows = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Connection openImmutable(const QString& path)
{
    sqlite3* raw = nullptr;
    const QByteArray uri = "file:" + path.toUtf8() + "?immutable=1";
    sqlite3_open_v2(uri.constData(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    return {raw, sqlite3_close};
}

Rows query(sqlite3* database, const QString& sql)
{
    sqlite3_stmt* raw = nullptr;
    sqlite3_prepare_v2(database, sql.toUtf8().constData(), -1, &raw, nullptr);
    return {raw, sqlite3_finalize};
}

QByteArray column(sqlite3_stmt* rows, int number)
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(rows, number));
    return bytes ? QByteArray(bytes, sqlite3_column_bytes(rows, number)) : QByteArray();
}

std::optional<QStringList> allTables(sqlite3* database)
{
    QStringList tables;
    const Rows rows = query(database,
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name"_s);
    int state = SQLITE_ERROR;
    while (rows && (state = sqlite3_step(rows.get())) == SQLITE_ROW)
        tables.append(QString::fromUtf8(column(rows.get(), 0)));
    return state == SQLITE_DONE ? std::optional(tables) : std::nullopt;
}

bool addRows(sqlite3* database, const QString& table, QCryptographicHash& hash)
{
    const Rows rows = query(database, u"SELECT * FROM \"%1\""_s.arg(table));
    int state = SQLITE_ERROR;
    while (rows && (state = sqlite3_step(rows.get())) == SQLITE_ROW) {
        for (int number = 0; number < sqlite3_column_count(rows.get()); ++number) {
            const QByteArray value = column(rows.get(), number);
            hash.addData(QByteArray::number(value.size()) + ':' + value);
        }
    }
    return state == SQLITE_DONE;
}

} // namespace

QByteArray contentHash(const QString& path, const QStringList& tables)
{
    const Connection database = openImmutable(path);
    const auto names = tables.isEmpty() ? allTables(database.get()) : std::optional(tables);
    if (!names)
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& table : *names) {
        if (!addRows(database.get(), table, hash))
            return {};
    }
    return hash.result();
}

} // namespace winnow::tests
