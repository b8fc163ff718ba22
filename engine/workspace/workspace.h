#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/model/changes.h"
#include "engine/review/verbs.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace winnow::engine {

class Stores;
struct StoragePlace;

enum class OpenMode {
    ReadWrite, ///< creates the file when there is none; at most one process at a time
    ReadOnly, ///< may run beside an open window; verbs are refused
};

/// A read-only connection with its stores, used in the thread that made it.
class Reader {
public:
    virtual ~Reader() = default;
    [[nodiscard]] virtual const Stores& stores() const = 0;
};

/// An open workspace file: owns the writer thread and the read connection of the thread that opened it.
class Workspace : public QObject {
    Q_OBJECT

public:
    using Verb = std::function<Result<Changes>(const ReviewContext&)>;

    /// Locked, TooNew, Foreign, Corrupt (also when the newest operations are not as they were written),
    /// ReadOnly, DiskFull or Unreadable; the file is then as it was.
    static Result<std::unique_ptr<Workspace>> open(const QString& path, OpenMode mode, const Clock& clock);
    /// Finishes the verbs already submitted.
    ~Workspace() override;

    [[nodiscard]] QString path() const;
    [[nodiscard]] OpenMode mode() const;
    [[nodiscard]] const Clock& clock() const;

    /// Where it lies; elsewhere than on this machine's own disk people must be told what that costs.
    [[nodiscard]] const StoragePlace& place() const;

    /// Whether whoever had the workspace open last did not come to close it: killed, or the power failed.
    /// What was committed is there nonetheless; the whole is worth a check.
    [[nodiscard]] bool wasLeftOpen() const;

    /// For short indexed reads in the thread that opened the workspace.
    [[nodiscard]] const Stores& stores() const;
    /// For long reads in the calling thread.
    [[nodiscard]] Result<std::unique_ptr<Reader>> newReader() const;

    /// Runs the verb in the writer thread, in the order of the calls; finished when the commit is durable.
    /// `changed` follows a success that changed something. Callable from any thread.
    QFuture<Result<Changes>> submit(Verb verb);

    /// Removes what failed work has left, invisible as it is, in the writer thread and in the order of the
    /// calls. Nobody waits for it: where it fails, as on a full disk, it is tried again before later verbs.
    void remove(std::function<Result<void>(Stores&)> removal);

Q_SIGNALS:
    /// Emitted in the thread that opened the workspace, after the future of the verb has finished.
    void changed(const winnow::engine::Changes& changes);

private:
    struct Private;
    explicit Workspace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

/// `workspace.winnow` in the user's application data folder, which is made when it is missing.
Result<QString> defaultWorkspacePath();

} // namespace winnow::engine
