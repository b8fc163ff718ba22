#include "ui/review/verbsender.h"

namespace winnow::ui {

VerbSender::VerbSender(engine::Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

void VerbSender::send(engine::Workspace::Verb verb, Done done)
{
    if (m_pending++ == 0)
        Q_EMIT pendingChanged();
    m_workspace.submit(std::move(verb))
        .then(this, [this, done = std::move(done)](const engine::Result<engine::Changes>& result) {
            // A verb that is refused at once must not be told of before the caller has gone on.
            QMetaObject::invokeMethod(
                this, [this, done, result] { finish(result, done); }, Qt::QueuedConnection);
        });
}

void VerbSender::finish(const engine::Result<engine::Changes>& result, const Done& done)
{
    --m_pending;
    done(result);
    if (m_pending == 0)
        Q_EMIT pendingChanged();
}

} // namespace winnow::ui
