#pragma once

#include "engine/model/outboxentry.h"

#include <QAbstractTableModel>

#include <vector>

namespace winnow::engine {
class Stores;
}

namespace winnow::ui {

/// The open conflicts with servers, the oldest first: base, mine and theirs side by side.
class ConflictModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Cluster, What, Mine, Theirs, By, ColumnCount };

    explicit ConflictModel(const engine::Stores& stores, QObject* parent = nullptr);

    void refresh();

    [[nodiscard]] const engine::SyncConflict& conflict(int row) const
    {
        return m_conflicts.at(static_cast<std::size_t>(row));
    }

    /// Those of the same kind and the same two answers as the one in this row, itself included.
    [[nodiscard]] std::vector<engine::ConflictId> alike(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const engine::Stores& m_stores;
    std::vector<engine::SyncConflict> m_conflicts;
};

} // namespace winnow::ui
