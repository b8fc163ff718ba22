#include "engine/workspace/verbsender.h"

#include <QFutureWatcher>

#include <utility>

namespace winnow::engine {

VerbSender::VerbSender(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

void VerbSender::send(Workspace::Verb verb, Done done)
{
    if (m_pending++ == 0)
        Q_EMIT pendingChanged();
    // A watcher, because a continuation of the future must not outlive its context (Qt 6.4), and a sender may
    // go while verbs are under way. It never tells before the caller has gone on.
    auto* watcher = new QFutureWatcher<Result<Changes>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, done = std::move(done)] {
        watcher->deleteLater();
        finish(watcher->result(), done);
    });
    watcher->setFuture(m_workspace.submit(std::move(verb)));
}

void VerbSender::finish(const Result<Changes>& result, const Done& done)
{
    --m_pending;
    done(result);
    if (m_pending == 0)
        Q_EMIT pendingChanged();
}

} // namespace winnow::engine
