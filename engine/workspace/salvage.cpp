#include "engine/workspace/salvage.h"

#include "engine/history/chain.h"
#include "engine/history/replay.h"
#include "engine/review/clusterprojection.h"
#include "engine/store/database.h"
#include "engine/store/rowrescue.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/store/workspacefile.h"
#include "engine/store/workspacelock.h"
#include "engine/workspace/backups.h"
#include "engine/workspace/decisionjournal.h"
#include "engine/workspace/workspacereplacement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <map>
#include <memory>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct SalvageText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SalvageText)
};

/// All operations that are known from anywhere, each once, in the order in which they were made.
class KnownOperations {
public:
    void add(const Operation& operation)
    {
        if (m_seen.contains(operation.operationId))
            return;
        m_seen.insert(operation.operationId);
        m_operations.emplace(std::pair(operation.seq, operation.wallMs), operation);
    }

    [[nodiscard]] const std::multimap<std::pair<OperationSeq, qint64>, Operation>& all() const
    {
        return m_operations;
    }

    [[nodiscard]] bool contains(const QString& id) const { return m_seen.contains(id); }

private:
    QSet<QString> m_seen;
    std::multimap<std::pair<OperationSeq, qint64>, Operation> m_operations;
};

/// A damaged page ends the reading from one end, so that it is read from the other one too.
void addFromFile(const Database& database, KnownOperations& known)
{
    auto& source = const_cast<Database&>(database); // a store over a connection that only reads
    const OperationStore operations(source);
    const auto greatest = operations.greatestSeqEver();
    for (OperationSeq last;;) {
        const auto next = operations.next(last);
        if (next && !next->has_value())
            return;
        if (next) {
            last = (*next)->seq;
            if (hashOf(**next) == (*next)->hash)
                known.add(**next);
        } else if (!greatest || ++last.value > greatest->value) {
            return;
        }
    }
}

void addFromJournals(const QString& workspacePath, KnownOperations& known)
{
    for (const QString& path : journalPaths(workspacePath)) {
        const auto content = readJournal(path);
        if (!content)
            continue;
        for (const Operation& operation : content->operations)
            known.add(operation);
    }
}

/// A candidate for the new workspace.
struct Draft {
    QString path;
    QString backup;
    RescuedRows rescued;
    qint64 operations = 0;
    qint64 unusable = 0;
};

/// Appends known operations to a draft's log and carries them out. Those that no longer fit are left out; the
/// others are linked anew behind the last one that fits.
class Replayer {
public:
    explicit Replayer(Stores& stores)
        : m_stores(stores)
    {
    }

    Result<bool> play(Operation operation)
    {
        const auto head = m_stores.operations().head();
        if (!head)
            return fail(head);
        const OperationSeq original = operation.seq;
        operation.seq = {head->seq.value + 1};
        operation.previousHash = head->hash;
        if (!moveTarget(operation.undoes) || !moveTarget(operation.redoes))
            return false;
        operation.hash = hashOf(operation);
        auto transaction = Transaction::beginStaged(m_stores.database());
        if (!transaction)
            return fail(transaction);
        if (!append(operation))
            return m_stores.database().breakage()
                ? fail(ErrorCode::DiskFull, m_stores.database().breakage()->message)
                : Result<bool>(false);
        if (const auto committed = transaction->commit(); !committed)
            return fail(committed);
        m_places[original] = operation.seq;
        return true;
    }

    /// An operation that the draft has already.
    void note(OperationSeq seq) { m_places[seq] = seq; }

private:
    bool append(const Operation& operation)
    {
        if (!m_stores.sessions().read(operation.session) || !m_stores.operations().append(operation))
            return false;
        ClusterProjection projection(m_stores);
        return replayOperation(m_stores, projection, operation).has_value();
    }

    bool moveTarget(std::optional<OperationSeq>& target) const
    {
        if (!target)
            return true;
        const auto place = m_places.find(*target);
        if (place == m_places.end())
            return false;
        target = place->second;
        return true;
    }

    Stores& m_stores;
    std::map<OperationSeq, OperationSeq> m_places; ///< where an operation stood, and where it stands now
};

Result<void> replayAll(Stores& stores, const KnownOperations& known, Progress& progress, Draft& draft)
{
    Replayer replayer(stores);
    const auto total = static_cast<qint64>(known.all().size());
    qint64 done = 0;
    for (const auto& [place, operation] : known.all()) {
        const auto present = stores.operations().read(operation.seq);
        if (present && present->operationId == operation.operationId) {
            replayer.note(operation.seq);
        } else {
            const auto played = replayer.play(operation);
            if (!played)
                return fail(played);
            draft.unusable += *played ? 0 : 1;
        }
        progress.report({SalvageText::tr("Carrying out the answers"), ++done, total});
        if (progress.isCancelled())
            return fail(ErrorCode::Cancelled, SalvageText::tr("Cancelled. Nothing was changed."));
    }
    const auto head = stores.operations().head();
    if (!head)
        return fail(head);
    draft.operations = head->seq.value;
    return {};
}

Result<void> fillFromBackup(const KnownOperations& known, Progress& progress, Draft& draft)
{
    if (const auto copied = copyWorkspace(draft.backup, draft.path); !copied)
        return copied;
    if (const auto sound = prepareCopy(draft.path); !sound)
        return fail(sound);
    const auto database = Database::open(draft.path, DatabaseAccess::ReadWrite);
    if (!database)
        return fail(database);
    Stores stores(**database);
    return replayAll(stores, known, progress, draft);
}

Result<void> startDecisions(Stores& stores)
{
    auto transaction = Transaction::begin(stores.database());
    if (!transaction)
        return fail(transaction);
    if (const auto reset = resetDecisions(stores); !reset)
        return reset;
    return transaction->commit();
}

Result<void> fillFromFile(
    const Database& damaged, const KnownOperations& known, Progress& progress, Draft& draft)
{
    const auto database = Database::open(draft.path, DatabaseAccess::ReadWrite);
    if (!database)
        return fail(database);
    const auto rescued = rescueRows(damaged, **database, progress);
    if (!rescued)
        return fail(rescued);
    draft.rescued = *rescued;
    Stores stores(**database);
    if (const auto started = startDecisions(stores); !started)
        return started;
    return replayAll(stores, known, progress, draft);
}

/// Stops a salvage that makes no sense to go on with; anything else only rules the draft out.
bool ends(const Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::DiskFull;
}

using MaybeDraft = Result<std::optional<Draft>>;

template <typename Fill>
MaybeDraft makeDraft(Draft draft, const Fill& fill)
{
    removeWithCompanions(draft.path);
    const Result<void> filled = fill(draft);
    const auto sound = filled ? prepareCopy(draft.path) : fail(filled);
    if (sound)
        return std::optional(draft);
    removeWithCompanions(draft.path);
    return ends(sound.error()) ? MaybeDraft(fail(sound)) : MaybeDraft(std::nullopt);
}

MaybeDraft draftFromBackups(const QString& workspacePath, const KnownOperations& known, Progress& progress)
{
    for (const Backup& backup : listBackups(workspacePath)) {
        auto draft = makeDraft({preparingPath(workspacePath), backup.path, {}, 0, 0},
            [&](Draft& candidate) { return fillFromBackup(known, progress, candidate); });
        if (!draft || *draft)
            return draft;
    }
    return std::nullopt;
}

MaybeDraft draftFromFile(
    const QString& workspacePath, const Database* damaged, const KnownOperations& known, Progress& progress)
{
    if (!damaged)
        return std::nullopt;
    auto draft = makeDraft({workspacePath + u".rescuing"_s, {}, {}, 0, 0},
        [&](Draft& candidate) { return fillFromFile(*damaged, known, progress, candidate); });
    if (draft && *draft && (*draft)->rescued.rows == 0) {
        removeWithCompanions((*draft)->path);
        return std::nullopt;
    }
    return draft;
}

bool isBetter(const Draft& left, const Draft& right)
{
    if (left.operations != right.operations)
        return left.operations > right.operations;
    return left.rescued.damagedTables < right.rescued.damagedTables;
}

tl::unexpected<Error> nothingLeft(const QString& workspacePath)
{
    return fail(ErrorCode::NotFound,
        SalvageText::tr("Neither the file %1 nor a backup gives enough to make a workspace from. Nothing was "
                        "changed. Keep the file and its journal: the journal is plain text and holds your "
                        "answers.")
            .arg(QDir::toNativeSeparators(workspacePath)));
}

} // namespace

Result<SalvageOutcome> salvageWorkspace(const QString& path, const Clock& clock, Progress& progress)
{
    const QString workspacePath = realPath(path);
    const auto lock = WorkspaceLock::acquire(workspacePath);
    if (!lock)
        return fail(lock);
    auto damaged = Database::openAsItIs(workspacePath);
    KnownOperations known;
    if (damaged)
        addFromFile(**damaged, known);
    KnownOperations ofFile = known;
    addFromJournals(workspacePath, known);
    auto file = draftFromFile(workspacePath, damaged ? damaged->get() : nullptr, known, progress);
    auto backup = file ? draftFromBackups(workspacePath, known, progress) : MaybeDraft(fail(file));
    if (!backup)
        return fail(backup);
    damaged = fail(ErrorCode::Corrupt, {}); // closed, before its file is moved
    if (!*file && !*backup)
        return nothingLeft(workspacePath);
    const bool usesFile = *file && (!*backup || !isBetter(**backup, **file));
    const Draft& used = usesFile ? **file : **backup;
    if (*file && *backup)
        removeWithCompanions(usesFile ? (*backup)->path : (*file)->path);
    const auto aside = replaceWorkspace(workspacePath, used.path, clock);
    if (!aside)
        return fail(aside);
    const qint64 fromJournal = static_cast<qint64>(known.all().size() - ofFile.all().size());
    return SalvageOutcome{used.backup, used.operations, fromJournal, used.unusable,
        usesFile ? used.rescued.damagedTables : 0, *aside};
}

} // namespace winnow::engine
