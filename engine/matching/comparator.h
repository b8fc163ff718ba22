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
        return one == other ? m_exactLevel : similarLevel(one, other);
    }

    /// The value will be compared soon: lets the memory begin to fetch what is kept of it.
    virtual void expect(ValueId value) const { static_cast<void>(value); }

    [[nodiscard]] quint8 exactLevel() const { return m_exactLevel; }

    [[nodiscard]] std::size_t levelCount() const { return m_exactLevel + std::size_t{1}; }

protected:
    explicit Comparator(quint8 exactLevel)
        : m_exactLevel(exactLevel)
    {
    }

    /// For two distinct values that are not blank.
    [[nodiscard]] virtual quint8 similarLevel(ValueId one, ValueId other) const = 0;

private:
    quint8 m_exactLevel;
};

/// The comparator for a column's type. Refers to the table, which must outlive it.
std::unique_ptr<Comparator> makeComparator(const MatchTable& table, std::size_t column, FieldType type);
/// Translated names of the levels of a type, from 0 on.
std::vector<QString> levelNames(FieldType type);

} // namespace winnow::engine
