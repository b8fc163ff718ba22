#pragma once

#include "engine/model/outboxentry.h"

#include <QAbstractTableModel>

#include <vector>

namespace winnow::engine {
class Stores;
}

namespace winnow::ui {

/// The answers on their way to servers, the newest first: cluster, answer, state, tries, and why it waits.
class OutboxModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Cluster, AnswerGiven, State, Tries, Why, ColumnCount };

    explicit OutboxModel(const engine::Stores& stores, QObject* parent = nullptr);

    /// Reads again. Answers that were replaced before they were sent are not listed.
    void refresh();

    [[nodiscard]] const engine::OutboxEntry& entry(int row) const
    {
        return m_entries.at(static_cast<std::size_t>(row));
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const engine::Stores& m_stores;
    std::vector<engine::OutboxEntry> m_entries;
};

/// A state in words: "waits", "on its way", "confirmed".
QString outboxStateText(engine::OutboxState state);
/// "yes", "no", "yes, without 2".
QString outboxAnswerText(const engine::OutboxEntry& entry);

} // namespace winnow::ui
