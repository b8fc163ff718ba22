#pragma once

#include "engine/model/profile.h"
#include "engine/store/outboxstore.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace winnow::engine {
class Clock;
class Stores;
} // namespace winnow::engine

namespace winnow::ui {

/// The servers with how each of them stands.
class ProfileModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Address, State, LastSync, ColumnCount };

    ProfileModel(const engine::Stores& stores, const engine::Clock& clock, QObject* parent = nullptr);

    void refresh();

    /// None beyond the last row.
    [[nodiscard]] std::optional<engine::Profile> profile(int row) const;
    /// Why a session of it waits for the person; empty when none does.
    [[nodiscard]] QString heldReason(int row) const;

    /// Of all servers together.
    [[nodiscard]] engine::OutboxCounts counts() const { return m_counts; }

    [[nodiscard]] qint64 lastSyncMs() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        engine::Profile profile;
        engine::OutboxCounts counts;
        QString held;
    };

    [[nodiscard]] Row rowOf(const engine::Profile& profile) const;

    const engine::Stores& m_stores;
    const engine::Clock& m_clock;
    std::vector<Row> m_rows;
    engine::OutboxCounts m_counts;
};

} // namespace winnow::ui
