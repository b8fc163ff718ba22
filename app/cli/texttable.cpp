#include "app/cli/texttable.h"

#include "engine/text/displaytext.h"

#include <algorithm>
#include <utility>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

/// Longer cells are cut: a table is for a look, --json has everything.
constexpr qsizetype longestCell = 60;

QString cellText(const QString& text)
{
    const QString line = engine::displayLine(text.left(longestCell + 1));
    return line.size() <= longestCell ? line : line.left(longestCell - 1) + u'…';
}

} // namespace

TextTable::TextTable(std::vector<TableColumn> columns)
    : m_columns(std::move(columns))
{
    for (TableColumn& column : m_columns) {
        column.title = cellText(column.title); // names of columns come from files and servers
        m_widths.push_back(column.title.size());
    }
}

void TextTable::addRow(const QStringList& cells)
{
    QStringList row;
    for (size_t place = 0; place < m_columns.size(); ++place) {
        row.append(cellText(cells.value(static_cast<qsizetype>(place))));
        m_widths[place] = std::max(m_widths[place], row.constLast().size());
    }
    m_rows.push_back(row);
}

QString TextTable::text() const
{
    if (m_rows.empty())
        return {};
    QStringList titles;
    for (const TableColumn& column : m_columns)
        titles.append(column.title);
    QString text = line(titles);
    for (const QStringList& row : m_rows)
        text += line(row);
    return text;
}

QString TextTable::line(const QStringList& cells) const
{
    QString line;
    for (size_t place = 0; place < m_columns.size(); ++place) {
        const QString& cell = cells.at(static_cast<qsizetype>(place));
        line += m_columns[place].align == Align::Right ? cell.rightJustified(m_widths[place])
                                                       : cell.leftJustified(m_widths[place]);
        line += u"  "_s;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

} // namespace winnow::app
