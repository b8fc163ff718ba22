#pragma once

#include "engine/workspace/workspace.h"

#include <QObject>

#include <functional>

namespace winnow::ui {

/// Hands verbs to the writer in the order of the keys, and counts those that are not yet durable.
class VerbSender : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const engine::Result<engine::Changes>&)>;

    explicit VerbSender(engine::Workspace& workspace, QObject* parent = nullptr);

    /// `done` is called here when the verb is durable or has failed, unless the sender is gone by then: the
    /// verb itself runs in any case.
    void send(engine::Workspace::Verb verb, Done done);

    [[nodiscard]] int pending() const { return m_pending; }

Q_SIGNALS:
    /// The first verb is on its way, or the last one has arrived.
    void pendingChanged();

private:
    void finish(const engine::Result<engine::Changes>& result, const Done& done);

    engine::Workspace& m_workspace;
    int m_pending = 0;
};

} // namespace winnow::ui
