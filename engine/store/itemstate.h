#pragma once

#include "engine/model/decision.h"

namespace winnow::engine {

/// Which queue an item is in, as stored in decision.state: never renumber.
enum class ItemState { Open = 0, Decided = 1, Skipped = 2 };

inline ItemState itemStateOf(Verdict verdict)
{
    if (verdict == Verdict::Open)
        return ItemState::Open;
    return verdict == Verdict::Skip ? ItemState::Skipped : ItemState::Decided;
}

} // namespace winnow::engine
