#pragma once

#include "ui/common/actionregistry.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

class QAction;

namespace winnow::ui {

/// The acts that can be done now and fit what was typed, the best first; with nothing typed, those used last
/// first, then the page's own and then the window's.
class CommandModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { KeysRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<ActionRegistry::Entry> entries);
    void setTyped(const QString& typed);
    /// Remembers the act as the one used last.
    void markUsed(const QString& id);
    [[nodiscard]] QAction* actionAt(int row) const;
    [[nodiscard]] QString idAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void filter();

    std::vector<ActionRegistry::Entry> m_entries;
    std::vector<size_t> m_shown; ///< indexes into m_entries
    QString m_typed;
    QStringList m_recent; ///< ids, used last first
};

} // namespace winnow::ui
