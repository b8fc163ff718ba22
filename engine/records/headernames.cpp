#include "engine/records/headernames.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct HeaderNamesText {
    Q_DECLARE_TR_FUNCTIONS(HeaderNamesText)
};

QString columnName(size_t index)
{
    return u"column_%1"_s.arg(index + 1);
}

/// Hands out each name once; names that the file itself gives are kept free for their first owner.
class NameRegister {
public:
    explicit NameRegister(QSet<QString> given)
        : m_given(std::move(given))
    {
    }

    QString take(const QString& wanted)
    {
        if (!m_taken.contains(wanted)) {
            m_taken.insert(wanted);
            return wanted;
        }
        // Counting on from the last number used keeps thousands of equal names from taking quadratic time.
        int& number = m_lastNumber[wanted];
        QString name;
        do {
            number = qMax(number + 1, 2);
            name = u"%1_%2"_s.arg(wanted).arg(number);
        } while (m_taken.contains(name) || m_given.contains(name));
        m_taken.insert(name);
        return name;
    }

private:
    QSet<QString> m_given;
    QSet<QString> m_taken;
    QHash<QString, int> m_lastNumber;
};

} // namespace

HeaderNames distinctHeaderNames(const std::vector<QString>& cells, qint64 line)
{
    QSet<QString> given;
    for (const QString& cell : cells)
        given.insert(cell.trimmed());
    NameRegister names(given);
    HeaderNames header;
    for (size_t i = 0; i < cells.size(); ++i) {
        const QString wanted = cells[i].trimmed();
        const bool isEmpty = wanted.isEmpty();
        const QString name = names.take(isEmpty ? columnName(i) : wanted);
        header.names.push_back(name);
        if (isEmpty)
            header.problems.add(line, [&] {
                return HeaderNamesText::tr("Column %1 has no name and is called \"%2\".")
                    .arg(i + 1)
                    .arg(name);
            });
        else if (name != wanted)
            header.problems.add(line, [&] {
                return HeaderNamesText::tr(
                    "Column %1 has the same name as an earlier one, \"%2\", and is called \"%3\".")
                    .arg(i + 1)
                    .arg(wanted, name);
            });
    }
    return header;
}

std::vector<QString> numberedColumnNames(size_t count)
{
    std::vector<QString> names;
    names.reserve(count);
    for (size_t i = 0; i < count; ++i)
        names.push_back(columnName(i));
    return names;
}

} // namespace winnow::engine
