#pragma once

#include "engine/base/result.h"
#include "engine/model/decision.h"
#include "engine/model/pairanswer.h"

#include <QJsonObject>

#include <cstddef>
#include <optional>

namespace winnow::engine {

class Stores;

/// What the operations have come to so far: in the stores, or in memory while a log is replayed.
class ReviewState {
public:
    virtual ~ReviewState() = default;

    /// None when the item is not in the session's queue.
    [[nodiscard]] virtual Result<std::optional<Decision>> decision(SessionId session, ItemId item) const = 0;
    /// None when there is no answer on the pair; `left` is the smaller id.
    [[nodiscard]] virtual Result<std::optional<PairAnswer>> pairAnswer(
        SessionId session, RecordId left, RecordId right) const = 0;
    /// Empty before the first regrouping.
    [[nodiscard]] virtual Result<QJsonObject> learned(SessionId session) const = 0;
    /// Of how many parts of its dataset the session is.
    [[nodiscard]] virtual Result<std::size_t> parts(SessionId session) const = 0;
};

/// The state as it is stored.
class StoredState final : public ReviewState {
public:
    explicit StoredState(const Stores& stores)
        : m_stores(stores)
    {
    }

    [[nodiscard]] Result<std::optional<Decision>> decision(SessionId session, ItemId item) const override;
    [[nodiscard]] Result<std::optional<PairAnswer>> pairAnswer(
        SessionId session, RecordId left, RecordId right) const override;
    [[nodiscard]] Result<QJsonObject> learned(SessionId session) const override;
    [[nodiscard]] Result<std::size_t> parts(SessionId session) const override;

private:
    const Stores& m_stores;
};

} // namespace winnow::engine
