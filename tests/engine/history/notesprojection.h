#pragma once

#include "engine/base/clock.h"
#include "engine/history/projection.h"
#include "engine/store/stores.h"
#include "tests/engine/store/testworkspace.h"

#include <map>

namespace winnow::tests {

/// The smallest projection: an operation {"note": text} sets the note of its item. {"refuse": true} changes
/// the note and then fails.
class NotesProjection final : public engine::Projection {
public:
    explicit NotesProjection(engine::Stores& stores)
        : m_stores(stores)
    {
    }

    engine::Result<QJsonObject> apply(const engine::Operation& operation) override;
    engine::Result<void> revert(const engine::Operation& operation) override;

private:
    engine::Result<QString> exchangeNote(engine::ItemId item, const QString& note);

    engine::Stores& m_stores;
};

class FixedClock final : public engine::Clock {
public:
    [[nodiscard]] qint64 wallMs() const override { return 1'700'000'000'000; }

    [[nodiscard]] qint64 monotonicMs() const override { return 0; }
};

/// An operation that NotesProjection understands.
engine::Operation noteDraft(engine::SessionId session, engine::ItemId item, const QString& note);

/// A session with `items` open items, and a log that does not wait for the disk.
engine::SessionId addItems(TestWorkspace& workspace, int items);
std::map<engine::ItemId, QString> notesOf(const engine::Stores& stores, engine::SessionId session);

} // namespace winnow::tests
