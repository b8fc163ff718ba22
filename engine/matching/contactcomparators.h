#pragma once

#include "engine/matching/comparator.h"

#include <vector>

namespace winnow::engine {

/// Phone numbers by their digits; country and area codes may be missing on one side.
class PhoneComparator final : public Comparator {
public:
    explicit PhoneComparator(const MatchColumn& column);

protected:
    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    StringArena m_digits; ///< by value id
};

/// E-mail addresses: the name before the @ says who it is, the domain changes with the provider.
class EmailComparator final : public Comparator {
public:
    explicit EmailComparator(const MatchColumn& column);

protected:
    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    StringArena m_names; ///< by value id; all of a value that is no address
};

} // namespace winnow::engine
