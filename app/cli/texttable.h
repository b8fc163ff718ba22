#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace winnow::app {

/// How the cells of a column stand under its title.
enum class Align { Left, Right };

struct TableColumn {
    QString title;
    Align align = Align::Left;
};

/// A small table for a terminal: one line per row, columns as wide as their widest cell. Cells are
/// shown as engine/text/displaytext.h makes them harmless, so that no file content can steer the terminal.
class TextTable {
public:
    explicit TextTable(std::vector<TableColumn> columns);

    /// As many cells as there are columns.
    void addRow(const QStringList& cells);
    /// Title line and rows; empty when there are no rows.
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString line(const QStringList& cells) const;

    std::vector<TableColumn> m_columns;
    std::vector<qsizetype> m_widths;
    std::vector<QStringList> m_rows;
};

} // namespace winnow::app
