#include "engine/workspace/workspace.h"

#include "engine/base/memory.h"
#include "engine/store/database.h"
#include "engine/store/stores.h"
#include "engine/store/workspacefile.h"
#include "engine/workspace/backups.h"
#include "engine/workspace/workspacereplacement.h"
#include "engine/workspace/writerthread.h"

#include <QCoreApplication>
#include <QDir>
#include <QMetaObject>
#include <QPromise>
#include <QStandardPaths>

#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct WorkspaceText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::WorkspaceText)
};

/// A read-only connection and the stores over it.
class ConnectionReader final : public Reader {
public:
    static Result<std::unique_ptr<ConnectionReader>> open(const QString& path)
    {
        auto database = Database::open(path, DatabaseAccess::ReadOnly);
        if (!database)
            return fail(database);
        return std::unique_ptr<ConnectionReader>(new ConnectionReader(std::move(*database)));
    }

    [[nodiscard]] const Stores& stores() const override { return m_stores; }

    [[nodiscard]] const Database& database() const { return *m_database; }

private:
    explicit ConnectionReader(std::unique_ptr<Database> database)
        : m_database(std::move(database))
        , m_stores(*m_database)
    {
    }

    std::unique_ptr<Database> m_database;
    Stores m_stores;
};

QString systemUser()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

QFuture<Result<Changes>> refusedFuture(tl::unexpected<Error> error)
{
    QPromise<Result<Changes>> promise;
    promise.start();
    promise.addResult(Result<Changes>(std::move(error)));
    promise.finish();
    return promise.future();
}

} // namespace

struct Workspace::Private {
    Private(QString path_, OpenMode mode_, const Clock& clock_)
        : path(std::move(path_))
        , mode(mode_)
        , clock(clock_)
    {
    }

    QString path;
    OpenMode mode;
    const Clock& clock;
    bool wasLeftOpen = false;
    std::unique_ptr<WriterThread> writer; ///< none when the workspace is open for reading only
    std::unique_ptr<ConnectionReader> reader;
};

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, OpenMode mode, const Clock& clock)
{
    auto d = std::make_unique<Private>(path, mode, clock);
    if (mode == OpenMode::ReadWrite) {
        finishReplacement(path);
        const QString file = realPath(path);
        d->wasLeftOpen = hasLeftoverLog(file) || hasLeftoverJournal(file);
        if (const auto saved = backUpBeforeUpdate(path, clock); !saved)
            return fail(saved);
        d->writer = std::make_unique<WriterThread>(path, clock, systemUser());
        if (const auto opened = d->writer->open(); !opened)
            return fail(opened);
    }
    auto reader = ConnectionReader::open(path);
    if (!reader)
        return fail(reader);
    d->reader = std::move(*reader);
    return std::unique_ptr<Workspace>(new Workspace(std::move(d)));
}

Workspace::Workspace(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

Workspace::~Workspace()
{
    // The writer goes last, so that it can put the write-ahead log back into the file and leave that one
    // file; and it goes here, because its last verbs still post to this object.
    m_d->reader.reset();
    m_d->writer.reset();
}

QString Workspace::path() const
{
    return m_d->path;
}

OpenMode Workspace::mode() const
{
    return m_d->mode;
}

const Clock& Workspace::clock() const
{
    return m_d->clock;
}

const StoragePlace& Workspace::place() const
{
    return m_d->reader->database().place();
}

bool Workspace::wasLeftOpen() const
{
    return m_d->wasLeftOpen;
}

const Stores& Workspace::stores() const
{
    return m_d->reader->stores();
}

Result<std::unique_ptr<Reader>> Workspace::newReader() const
{
    auto reader = ConnectionReader::open(m_d->path);
    if (!reader)
        return fail(reader);
    return std::unique_ptr<Reader>(std::move(*reader));
}

QFuture<Result<Changes>> Workspace::submit(Verb verb)
{
    if (!m_d->writer) {
        return refusedFuture(fail(ErrorCode::ReadOnly,
            WorkspaceText::tr("The workspace is open for reading only. Nothing was changed; open it for "
                              "writing to answer.")));
    }
    // A job must be copyable, a promise is not.
    const auto promise = std::make_shared<QPromise<Result<Changes>>>();
    promise->start();
    m_d->writer->submit([this, promise, verb = std::move(verb)](const Result<ReviewContext>& context) {
        const Result<Changes> result = context ? withinMemory([&] {
            return verb(*context);
        }) // exceptions of libraries stop where these are called
                                               : fail(context);
        promise->addResult(result);
        promise->finish();
        if (result && result->parts)
            QMetaObject::invokeMethod(
                this, [this, changes = *result] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
    });
    return promise->future();
}

void Workspace::remove(std::function<Result<void>(Stores&)> removal)
{
    if (m_d->writer)
        m_d->writer->remove(std::move(removal));
}

Result<QString> defaultWorkspacePath()
{
    const QString folder
        = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/winnow"_s;
    if (!QDir().mkpath(folder)) {
        return fail(ErrorCode::ReadOnly,
            WorkspaceText::tr(
                "The folder %1 for the default workspace cannot be made. Name another workspace file.")
                .arg(QDir::toNativeSeparators(folder)));
    }
    return folder + u"/workspace.winnow"_s;
}

} // namespace winnow::engine
