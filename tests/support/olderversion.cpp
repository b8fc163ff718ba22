#include "tests/support/olderversion.h"

#include "engine/store/database.h"
#include "engine/store/statement.h"

namespace winnow::tests {

using namespace Qt::StringLiterals;

engine::Result<void> backToVersionOne(engine::Database& database)
{
    for (const QString& sql : {u"DROP TABLE pair_answer"_s, u"ALTER TABLE session DROP COLUMN learned"_s,
             u"ALTER TABLE decision DROP COLUMN rescored"_s, u"ALTER TABLE pair DROP COLUMN signals"_s,
             u"ALTER TABLE cluster DROP COLUMN lineage"_s, u"ALTER TABLE session DROP COLUMN parts"_s,
             u"ALTER TABLE session DROP COLUMN first_parts"_s, u"DROP TABLE dataset_part"_s,
             u"PRAGMA user_version = 1"_s}) {
        if (auto done = engine::Statement(database, sql).run(); !done)
            return done;
    }
    return {};
}

} // namespace winnow::tests
