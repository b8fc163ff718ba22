#include "tests/support/olderversion.h"

#include "engine/store/database.h"
#include "engine/store/statement.h"

#include <QStringList>

namespace winnow::tests {

using namespace Qt::StringLiterals;

namespace {

engine::Result<void> runAll(engine::Database& database, const QStringList& statements)
{
    for (const QString& sql : statements) {
        if (auto done = engine::Statement(database, sql).run(); !done)
            return done;
    }
    return {};
}

} // namespace

engine::Result<void> backToVersionFour(engine::Database& database)
{
    return runAll(database,
        {u"DROP TABLE content_digest"_s, u"DROP TABLE lease"_s, u"DROP TABLE attempt"_s,
            u"DROP TABLE conflict"_s, u"DROP TABLE outbox"_s, u"DROP TABLE remote_item"_s,
            u"DROP TABLE remote_session"_s, u"DROP TABLE profile"_s, u"PRAGMA user_version = 4"_s});
}

engine::Result<void> backToVersionOne(engine::Database& database)
{
    if (auto done = backToVersionFour(database); !done)
        return done;
    return runAll(database,
        {u"DROP TABLE pair_answer"_s, u"ALTER TABLE session DROP COLUMN learned"_s,
            u"ALTER TABLE decision DROP COLUMN rescored"_s, u"ALTER TABLE pair DROP COLUMN signals"_s,
            u"ALTER TABLE cluster DROP COLUMN lineage"_s, u"ALTER TABLE session DROP COLUMN parts"_s,
            u"ALTER TABLE session DROP COLUMN first_parts"_s, u"DROP TABLE dataset_part"_s,
            u"PRAGMA user_version = 1"_s});
}

} // namespace winnow::tests
