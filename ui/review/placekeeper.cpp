#include "ui/review/placekeeper.h"

#include "engine/workspace/workspace.h"

#include <chrono>
#include <utility>

namespace winnow::ui {

using namespace std::chrono_literals;

PlaceKeeper::PlaceKeeper(engine::Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &PlaceKeeper::flush);
}

PlaceKeeper::~PlaceKeeper()
{
    flush();
}

void PlaceKeeper::keep(engine::SessionId session, const engine::SessionView& view)
{
    if (m_session.isValid() && m_session != session)
        flush();
    m_session = session;
    m_view = view;
    if (!m_timer.isActive())
        m_timer.start();
}

void PlaceKeeper::flush()
{
    m_timer.stop();
    if (!m_session.isValid())
        return;
    const engine::SessionId session = std::exchange(m_session, engine::SessionId());
    // A place that cannot be saved costs the person a look for it, no work: there is nothing to tell.
    m_workspace.submit(
        [session, view = m_view](const engine::ReviewContext& context) -> engine::Result<engine::Changes> {
            const auto saved = engine::saveView(context.stores, session, view);
            if (!saved)
                return engine::fail(saved);
            return engine::Changes{};
        });
}

} // namespace winnow::ui
