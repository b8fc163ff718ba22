#include "ui/shell/sessionprogress.h"

#include "engine/review/speed.h"
#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"
#include "ui/common/timeleft.h"

#include <QLocale>

#include <cmath>

namespace winnow::ui {

SessionProgress::SessionProgress(engine::Workspace& workspace, const engine::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
{
    connect(&workspace, &engine::Workspace::changed, this, &SessionProgress::take);
}

void SessionProgress::follow(engine::SessionId session)
{
    m_answeredMs.clear();
    m_session.reset();
    read(session);
    Q_EMIT changed();
}

void SessionProgress::take(const engine::Changes& changes)
{
    if (!m_session || changes.session != m_session->id)
        return;
    const qint64 before = m_session->counts.decided();
    read(m_session->id);
    constexpr size_t keptAnswers = 100;
    if (m_session && m_session->counts.decided() > before && !changes.undoes && !changes.redoes)
        m_answeredMs.push_back(m_clock.wallMs());
    if (m_answeredMs.size() > keptAnswers)
        m_answeredMs.erase(m_answeredMs.begin());
    Q_EMIT changed();
}

void SessionProgress::read(engine::SessionId session)
{
    if (!session.isValid())
        return;
    auto read = m_workspace.stores().sessions().read(session);
    if (read)
        m_session = std::move(*read);
}

QString SessionProgress::speedText() const
{
    constexpr size_t fewestAnswers = 10; // a pace of one answer after the other says nothing yet
    if (!m_session || m_answeredMs.size() < fewestAnswers)
        return {};
    const auto speed = engine::reviewSpeed(m_answeredMs, m_session->counts.remaining());
    if (!speed.secondsLeft)
        return {};
    const QString pace
        = tr("%Ln decision(s) an hour", nullptr, static_cast<int>(std::lround(speed.answersPerHour)));
    return tr("%1 · about %2 left").arg(pace, durationText(*speed.secondsLeft));
}

} // namespace winnow::ui
