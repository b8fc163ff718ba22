#include "engine/workspace/workspacereplacement.h"

#include "engine/base/durablefile.h"
#include "engine/store/database.h"
#include "engine/store/operationstore.h"
#include "engine/store/workspacefile.h"
#include "engine/workspace/decisionjournal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct ReplacementText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ReplacementText)
};

const std::array companions{u"-wal"_s, u"-shm"_s, u"-journal"_s};

/// What is ready to take the place.
QString restoringPath(const QString& workspacePath)
{
    return workspacePath + u".restoring"_s;
}

QString setAsidePath(const QString& workspacePath, qint64 nowMs)
{
    const QFileInfo file(workspacePath);
    const QString time
        = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(u"yyyy-MM-ddTHH-mm-ss-zzz"_s);
    return u"%1/%2 set aside %3Z.winnow"_s.arg(file.absolutePath(), file.completeBaseName(), time);
}

/// A workspace is its file and its log: separated, the newest answers would be lost.
bool moveWorkspace(const QString& from, const QString& to)
{
    for (const QString& ending : companions) {
        if (QFile::exists(from + ending) && !QFile::rename(from + ending, to + ending))
            return false;
    }
    return QFile::rename(from, to);
}

tl::unexpected<Error> notMoved(const QString& workspacePath)
{
    return fail(ErrorCode::ReadOnly,
        ReplacementText::tr(
            "The workspace %1 cannot be moved aside, so nothing was restored. It is as it was; "
            "check the permissions of its folder.")
            .arg(QDir::toNativeSeparators(workspacePath)));
}

Result<QString> exchange(const QString& workspacePath, const Clock& clock)
{
    const bool isThere = QFileInfo::exists(workspacePath);
    const QString aside = isThere ? setAsidePath(workspacePath, clock.wallMs()) : QString();
    if (isThere && !moveWorkspace(workspacePath, aside)) {
        moveWorkspace(aside, workspacePath);
        return notMoved(workspacePath);
    }
    if (!QFile::rename(restoringPath(workspacePath), workspacePath)) {
        if (isThere)
            moveWorkspace(aside, workspacePath);
        return notMoved(workspacePath);
    }
    setJournalAside(workspacePath, clock);
    flushFolder(QFileInfo(workspacePath).absolutePath());
    return aside;
}

} // namespace

QString preparingPath(const QString& workspacePath)
{
    return workspacePath + u".preparing"_s;
}

void removeWithCompanions(const QString& path)
{
    QFile::remove(path);
    for (const QString& ending : companions)
        QFile::remove(path + ending);
}

Result<qint64> prepareCopy(const QString& path)
{
    const auto database = Database::open(path, DatabaseAccess::ReadWrite);
    if (!database)
        return fail(database);
    const auto problems = (*database)->integrityProblems();
    if (!problems)
        return fail(problems);
    if (!problems->empty())
        return fail(ErrorCode::Corrupt,
            ReplacementText::tr("The backup is damaged: %1. Nothing was changed; choose another one.")
                .arg(problems->front()));
    const auto head = OperationStore(**database).head();
    if (!head)
        return fail(head);
    if (const auto moved = (*database)->checkpoint(); !moved)
        return fail(moved);
    return head->seq.value;
}

Result<QString> replaceWorkspace(
    const QString& workspacePath, const QString& preparedPath, const Clock& clock)
{
    QFile::remove(restoringPath(workspacePath));
    if (!QFile::rename(preparedPath, restoringPath(workspacePath))) {
        removeWithCompanions(preparedPath);
        return notMoved(workspacePath);
    }
    auto aside = exchange(workspacePath, clock);
    if (!aside)
        QFile::remove(restoringPath(workspacePath));
    return aside;
}

void finishReplacement(const QString& path)
{
    const QString workspacePath = realPath(path);
    if (!QFileInfo::exists(workspacePath) && QFileInfo::exists(restoringPath(workspacePath)))
        QFile::rename(restoringPath(workspacePath), workspacePath);
}

} // namespace winnow::engine
