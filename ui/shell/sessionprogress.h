#pragma once

#include "engine/base/clock.h"
#include "engine/model/changes.h"
#include "engine/model/session.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

/// Follows the open session: what is left of it, and how fast it goes.
class SessionProgress : public QObject {
    Q_OBJECT

public:
    SessionProgress(engine::Workspace& workspace, const engine::Clock& clock, QObject* parent = nullptr);

    /// An invalid id follows none.
    void follow(engine::SessionId session);

    /// None while no session is open.
    [[nodiscard]] const std::optional<engine::Session>& session() const { return m_session; }

    /// "214 decisions an hour · about 3 h 18 min left"; empty before there is a pace to speak of.
    [[nodiscard]] QString speedText() const;

Q_SIGNALS:
    void changed();

private:
    void take(const engine::Changes& changes);
    void read(engine::SessionId session);

    engine::Workspace& m_workspace;
    const engine::Clock& m_clock;
    std::optional<engine::Session> m_session;
    std::vector<qint64> m_answeredMs; ///< the latest answers of this start of the program
};

} // namespace winnow::ui
