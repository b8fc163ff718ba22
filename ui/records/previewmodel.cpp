#include "ui/records/previewmodel.h"

#include "engine/text/displaytext.h"

#include <QLocale>

namespace winnow::ui {

void PreviewModel::setPreview(engine::TablePreview preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.columns.size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    constexpr qsizetype shownCharacters = 200;
    const auto& values = m_preview.rows[static_cast<size_t>(index.row())].values;
    const auto column = static_cast<size_t>(index.column());
    return column < values.size() ? engine::displayLine(values[column].left(shownCharacters)) : QVariant();
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return QLocale().toString(m_preview.rows[static_cast<size_t>(section)].line);
    return engine::displayLine(m_preview.columns[static_cast<size_t>(section)]);
}

} // namespace winnow::ui
