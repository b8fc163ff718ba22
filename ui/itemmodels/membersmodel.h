#pragma once

#include "engine/review/clusterview.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace winnow::ui {

/// An entity taken apart: a row per field with its surviving value, where that came from, and what each
/// member says.
class MembersModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ValueColumn, OriginColumn, FirstMemberColumn };

    enum Role {
        BlankRole = Qt::UserRole + 1, ///< bool
        SourceRole, ///< bool: the surviving value was taken from this cell
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Records that were left out are no members; ignored fields get no row.
    void setCard(const engine::ClusterView& card);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString valueAt(int field, int column) const;
    [[nodiscard]] QString originOf(const engine::CanonicalValue& value) const;
    [[nodiscard]] std::optional<size_t> memberOfColumn(int column) const;

    engine::ClusterView m_card;
    std::vector<size_t> m_members; ///< indexes into the card's records
    std::vector<int> m_fields;
};

} // namespace winnow::ui
