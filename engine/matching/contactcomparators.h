#pragma once

#include "engine/matching/bytebags.h"
#include "engine/matching/comparator.h"

#include <cstdint>
#include <vector>

namespace winnow::engine {

/// Phone numbers by their digits; country and area codes may be missing on one side.
class PhoneComparator final : public Comparator {
public:
    explicit PhoneComparator(const MatchColumn& column);

    [[nodiscard]] quint8 glance(ValueId one, ValueId other) const override;
    void expectGlance(ValueId value) const override;

    void expect(ValueId value) const override { m_digits.expect(value); }

    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    [[nodiscard]] bool shareSubscriber(ValueId one, ValueId other) const
    {
        return m_subscribers[one] != 0 && m_subscribers[one] == m_subscribers[other];
    }

    StringArena m_digits; ///< by value id
    ByteBags m_bags; ///< of the digits
    std::vector<std::uint32_t> m_subscribers; ///< the last seven digits and one more; 0 for fewer digits
};

/// E-mail addresses: the name before the @ says who it is, the domain changes with the provider.
class EmailComparator final : public Comparator {
public:
    explicit EmailComparator(const MatchColumn& column);

    [[nodiscard]] quint8 glance(ValueId one, ValueId other) const override;
    void expectGlance(ValueId value) const override;

    void expect(ValueId value) const override { m_names.expect(value); }

    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    StringArena m_names; ///< by value id; all of a value that is no address
    ByteBags m_bags; ///< of the names
};

} // namespace winnow::engine
