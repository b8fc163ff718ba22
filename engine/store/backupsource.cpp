#include "engine/store/backupsource.h"

#include "engine/base/durablefile.h"
#include "engine/store/database.h"
#include "engine/store/migration.h"
#include "engine/store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::BackupSource)
};

Result<void> checkCopy(const QString& path)
{
    const auto copy = Database::openAsItIs(path);
    if (!copy)
        return fail(copy);
    const auto problems = (*copy)->integrityProblems();
    if (!problems)
        return fail(problems);
    if (problems->empty())
        return {};
    return fail(ErrorCode::Corrupt,
        Texts::tr(
            "The workspace could not be backed up, because it is damaged: %1. It was not changed; check "
            "it.")
            .arg(problems->front()));
}

Result<void> flushCopy(const QString& path)
{
    if (flushFile(path))
        return {};
    return fail(ErrorCode::Unreadable,
        Texts::tr(
            "The backup %1 could not be brought to the disk. The workspace was not changed. Try again, or "
            "choose another disk.")
            .arg(QDir::toNativeSeparators(path)));
}

} // namespace

Result<std::unique_ptr<BackupSource>> BackupSource::open(const QString& path)
{
    auto database = Database::openAsItIs(path);
    if (!database)
        return fail(database);
    return std::unique_ptr<BackupSource>(new BackupSource(std::move(*database)));
}

BackupSource::BackupSource(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

BackupSource::~BackupSource() = default;

Result<qint64> BackupSource::newestOperation() const
{
    Statement newest(*m_database, u"SELECT coalesce(max(seq), 0) FROM operation"_s);
    const auto row = newest.step();
    return row ? Result<qint64>(newest.integer(0)) : fail(row);
}

Result<int> BackupSource::schemaVersion() const
{
    return engine::schemaVersion(*m_database);
}

Result<void> BackupSource::copyTo(const QString& target) const
{
    auto copied = m_database->copyTo(target);
    if (copied)
        copied = checkCopy(target);
    if (copied)
        copied = flushCopy(target);
    if (!copied)
        QFile::remove(target);
    return copied;
}

} // namespace winnow::engine
