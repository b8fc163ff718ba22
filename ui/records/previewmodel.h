#pragma once

#include "engine/records/preview.h"

#include <QAbstractTableModel>

namespace winnow::ui {

/// The first rows of a file, exactly as they will be imported.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(engine::TablePreview preview);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    engine::TablePreview m_preview;
};

} // namespace winnow::ui
