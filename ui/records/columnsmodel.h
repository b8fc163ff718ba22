#pragma once

#include "engine/matching/profile.h"
#include "engine/model/schema.h"

#include <QAbstractTableModel>

#include <vector>

namespace winnow::ui {

/// What each column of a file is and what it is for; type and use can be corrected.
class ColumnsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Type, Use, Samples, Blank, Notice, ColumnCount };

    /// QStringList: the choices of an editable cell, whose EditRole is an index into them.
    enum Role { ChoicesRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(engine::Schema schema, std::vector<engine::ColumnProfile> profiles);

    /// With the person's corrections.
    [[nodiscard]] const engine::Schema& schema() const { return m_schema; }

    [[nodiscard]] bool comparesAny() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] QString shown(int row, int column) const;

    engine::Schema m_schema;
    std::vector<engine::ColumnProfile> m_profiles;
};

} // namespace winnow::ui
