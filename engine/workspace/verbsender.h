#pragma once

#include "engine/workspace/workspace.h"

#include <QObject>

#include <functional>

namespace winnow::engine {

/// Hands verbs to the writer in the order of the keys, and counts those that are not yet durable.
class VerbSender : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const Result<Changes>&)>;

    explicit VerbSender(Workspace& workspace, QObject* parent = nullptr);

    /// `done` is called here when the verb is durable or has failed, unless the sender is gone by then: the
    /// verb itself is carried out all the same. Never called before this has returned.
    void send(Workspace::Verb verb, Done done);

    [[nodiscard]] int pending() const { return m_pending; }

Q_SIGNALS:
    /// From none to some, or back to none.
    void pendingChanged();

private:
    void finish(const Result<Changes>& result, const Done& done);

    Workspace& m_workspace;
    int m_pending = 0;
};

} // namespace winnow::engine
