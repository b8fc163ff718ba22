#pragma once

#include "engine/model/schema.h"
#include "ui/itemmodels/entitysource.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace winnow::ui {

/// Which entities are shown.
enum class EntityFilter { All, Confirmed, Proposed };

/// The canonical records of a session, read page by page as they are scrolled to: a row per entity; its
/// state, size and confidence, then a column per field.
class EntitiesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { StateColumn, SizeColumn, ConfidenceColumn, FirstFieldColumn };

    enum Role {
        BlankRole = Qt::UserRole + 1, ///< bool
        ConfirmedRole, ///< bool: the reviewer said yes
    };

    static constexpr int pageSize = 100;
    /// A rare kind of entity is looked for in at most this many at a time.
    static constexpr int scanLimit = 1000;

    /// The source must outlive the model.
    explicit EntitiesModel(const EntitySource& source, QObject* parent = nullptr);

    /// Ignored fields get no column.
    void open(engine::SessionId session, const engine::Schema& schema, EntityFilter filter);
    void close();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] std::optional<engine::ItemId> itemAt(int row) const;

Q_SIGNALS:
    void readFailed(const winnow::engine::Error& error);
    /// Entities were read and none of them passed the filter, but there are more.
    void scanPaused();

private:
    [[nodiscard]] bool passes(const engine::Entity& entity) const;
    [[nodiscard]] QVariant textAt(const engine::Entity& entity, int column) const;
    [[nodiscard]] const engine::CanonicalValue* valueAt(const engine::Entity& entity, int column) const;
    std::vector<engine::Entity> readPassing();

    const EntitySource& m_source;
    engine::SessionId m_session;
    engine::Schema m_schema;
    EntityFilter m_filter = EntityFilter::All;
    std::vector<int> m_fields; ///< by column from FirstFieldColumn on
    std::vector<engine::Entity> m_entities;
    std::optional<engine::ItemId> m_lastRead;
    bool m_atEnd = true;
};

/// "yes", "open": the state of an entity as a word for people.
QString entityStateText(engine::Verdict verdict);

} // namespace winnow::ui
