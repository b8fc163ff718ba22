#include "engine/workspace/writerthread.h"

#include "engine/base/memory.h"
#include "engine/history/chain.h"
#include "engine/history/history.h"
#include "engine/store/database.h"
#include "engine/store/stores.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <utility>

namespace winnow::engine {

namespace {

struct WriterText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::WriterText)
};

Q_LOGGING_CATEGORY(writerLog, "winnow.workspace.writer")

/// What a killed import or match run left is invisible, so failing to remove it keeps nobody from working.
void sweep(Stores& stores)
{
    for (const Result<void>& swept : {stores.sessions().sweep(), stores.datasets().sweep()}) {
        if (!swept)
            qCWarning(writerLog) << "sweep failed:" << swept.error().message;
    }
}

/// Nothing is written to a workspace whose newest answers are not those that were saved.
Result<void> checkTail(const Stores& stores)
{
    constexpr qint64 operationsChecked = 500;
    const auto report = verifyChainTail(stores.operations(), operationsChecked);
    if (!report)
        return fail(report);
    if (report->holds())
        return {};
    return fail(ErrorCode::Corrupt,
        WriterText::tr(
            "The newest answers in this workspace are not as they were saved: %1 Nothing was changed. "
            "Do not delete it or the files beside it; let what is left be saved, or restore a backup.")
            .arg(report->problem));
}

} // namespace

WriterThread::WriterThread(QString path, const Clock& clock, QString actor)
    : m_path(std::move(path))
    , m_clock(clock)
    , m_actor(std::move(actor))
    , m_journal(m_path, clock)
{
}

WriterThread::~WriterThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    wait();
}

Result<void> WriterThread::open()
{
    start();
    std::unique_lock lock(m_mutex);
    // A thread that the system had no room for does not run, and answers nothing.
    m_wake.wait(lock, [this] { return m_opened.has_value() || !isRunning(); });
    return m_opened.value_or(tl::unexpected(outOfMemory()));
}

void WriterThread::submit(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_all();
}

void WriterThread::remove(Removal removal)
{
    submit([this, removal = std::move(removal)](const Result<ReviewContext>& context) {
        m_removals.push_back(removal);
        if (context)
            (void)withinMemory([&] { return removeLeftovers(context->stores), Result<void>(); });
    });
}

void WriterThread::run()
{
    const auto database = withinMemory([this] { return Database::open(m_path, DatabaseAccess::ReadWrite); });
    if (!database) {
        answerOpened(fail(database));
        return;
    }
    Stores stores(**database);
    if (const auto whole = withinMemory([&] { return checkTail(stores); }); !whole) {
        answerOpened(whole);
        return;
    }
    History history(**database, stores, m_clock, m_actor);
    answerOpened({});
    (void)withinMemory([&] { return sweep(stores), Result<void>(); });
    runJobs({stores, history});
}

void WriterThread::answerOpened(Result<void> opened)
{
    {
        const std::lock_guard lock(m_mutex);
        m_opened = std::move(opened);
    }
    m_wake.notify_all();
}

void WriterThread::runJobs(const ReviewContext& context)
{
    if (const auto opened = m_journal.open(context.stores.operations()); !opened)
        qCWarning(writerLog) << opened.error().message;
    for (;;) {
        const bool isWhole = writeJournal(context.stores);
        if (const auto job = takeJob(isWhole ? Patience::Wait : Patience::GoOn))
            (*job)(usable(context));
        else if (isEnding())
            return;
    }
}

/// In portions, so that a journal that is made anew for a long log keeps no answer waiting.
bool WriterThread::writeJournal(const Stores& stores)
{
    constexpr int operationsAtOnce = 64;
    const auto isWhole = withinMemory([&] { return m_journal.write(stores.operations(), operationsAtOnce); });
    if (!isWhole && !m_journalFails)
        qCWarning(writerLog) << isWhole.error().message;
    m_journalFails = !isWhole;
    return isWhole.value_or(true);
}

bool WriterThread::isEnding()
{
    const std::lock_guard lock(m_mutex);
    return m_isEnding && m_jobs.empty();
}

Result<ReviewContext> WriterThread::usable(const ReviewContext& context)
{
    if (const auto repaired = m_repair.makeUsable(context); !repaired)
        return fail(repaired);
    removeLeftovers(context.stores);
    if (const auto repaired = m_repair.makeUsable(context); !repaired)
        return fail(repaired);
    return context;
}

/// A full disk refuses removing too, so what fails is tried again once there is something else to do.
void WriterThread::removeLeftovers(Stores& stores)
{
    std::erase_if(m_removals, [&stores](const Removal& removal) {
        const Result<void> removed = removal(stores);
        if (!removed)
            qCWarning(writerLog) << "leftovers stay for now:" << removed.error().message;
        return removed.has_value();
    });
}

std::optional<WriterThread::Job> WriterThread::takeJob(Patience patience)
{
    std::unique_lock lock(m_mutex);
    if (patience == Patience::Wait)
        m_wake.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
    if (m_jobs.empty())
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

} // namespace winnow::engine
