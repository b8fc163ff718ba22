#pragma once

#include "engine/matching/matchtable.h"

#include <QString>

#include <memory>
#include <vector>

namespace winnow::engine {

/// Compares two values of one column and says which level of agreement they reach: 0 when either is blank,
/// then from worst to exact. Safe to use from several threads.
class Comparator {
public:
    virtual ~Comparator() = default;

    [[nodiscard]] quint8 level(ValueId one, ValueId other) const
    {
        if (one == blankValue || other == blankValue)
            return 0;
        if (one == other)
            return m_exactLevel;
        const quint8 seen = glance(one, other);
        return seen == undecided ? similarLevel(one, other) : seen;
    }

    /// What a glance gives that does not tell the level.
    static constexpr quint8 undecided = 255;

    /// The level of two distinct values that are not blank, where it is seen from little of them: most values
    /// of two records that are not one are far apart.
    [[nodiscard]] virtual quint8 glance(ValueId one, ValueId other) const
    {
        static_cast<void>(one);
        static_cast<void>(other);
        return undecided;
    }

    /// The value will be glanced at soon: lets the memory begin to fetch what that takes.
    virtual void expectGlance(ValueId value) const { static_cast<void>(value); }

    /// The same for a value that was glanced at and is now to be compared.
    virtual void expect(ValueId value) const { static_cast<void>(value); }

    /// The level of two distinct values at which a glance has not told it.
    [[nodiscard]] virtual quint8 similarLevel(ValueId one, ValueId other) const = 0;

    [[nodiscard]] quint8 exactLevel() const { return m_exactLevel; }

    [[nodiscard]] std::size_t levelCount() const { return m_exactLevel + std::size_t{1}; }

protected:
    explicit Comparator(quint8 exactLevel)
        : m_exactLevel(exactLevel)
    {
    }

private:
    quint8 m_exactLevel;
};

/// The comparator for a column's type. Refers to the table, which must outlive it.
std::unique_ptr<Comparator> makeComparator(const MatchTable& table, std::size_t column, FieldType type);
/// Translated names of the levels of a type, from 0 on.
std::vector<QString> levelNames(FieldType type);

} // namespace winnow::engine
