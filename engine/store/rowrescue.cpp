#include "engine/store/rowrescue.h"

#include "engine/store/database.h"
#include "engine/store/rows.h"
#include "engine/store/transaction.h"

#include <QCoreApplication>
#include <QStringList>
#include <QVariantList>

#include <array>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct RescueText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::RescueText)
};

constexpr qint64 rowsPerTransaction = 5'000;

/// In the order in which rows refer to others. The words of the search are an index that cannot be made again
/// from its own table, so its inner tables are copied.
const std::array tables{u"meta"_s, u"dataset"_s, u"dataset_part"_s, u"record"_s, u"row_problem"_s,
    u"session"_s, u"pair"_s, u"cluster"_s, u"cluster_text_config"_s, u"cluster_text_data"_s,
    u"cluster_text_idx"_s, u"profile"_s, u"remote_session"_s, u"remote_item"_s, u"outbox"_s, u"conflict"_s};

struct Column {
    QString name;
    qint64 keyPlace = 0; ///< 1 for the first column of the primary key, 0 for no part of it
};

Result<Column> readColumn(const Statement& row)
{
    return Column{row.text(0), row.integer(1)};
}

/// Of a table that stores its rows: a view that somebody has put in its place could go on for ever.
Result<std::vector<Column>> columnsOf(const Database& database, const QString& table)
{
    Statement select(database,
        u"SELECT c.name, c.pk FROM sqlite_schema s, pragma_table_info(s.name) c "
        "WHERE s.type = 'table' AND s.name = ? AND s.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY c.cid"_s);
    return readRows<Column>(select.bind(table), readColumn);
}

/// The columns that both files have: the damaged one may be of an older version.
QStringList commonNames(const std::vector<Column>& left, const std::vector<Column>& right)
{
    QStringList names;
    for (const Column& column : left) {
        const auto isSame = [&column](const Column& other) {
            return other.name == column.name;
        };
        if (std::any_of(right.begin(), right.end(), isSame))
            names.append(column.name);
    }
    return names;
}

QString orderBy(const std::vector<Column>& columns, const QString& direction)
{
    QStringList keys;
    for (qint64 place = 1;; ++place) {
        const auto key = std::find_if(columns.begin(), columns.end(),
            [place](const Column& column) { return column.keyPlace == place; });
        if (key == columns.end())
            break;
        keys.append(key->name + u' ' + direction);
    }
    return keys.join(u", "_s);
}

/// One table that is being copied.
class TableRescue {
public:
    TableRescue(const Database& damaged, Database& into, QString table, Progress& progress)
        : m_damaged(damaged)
        , m_into(into)
        , m_table(std::move(table))
        , m_progress(progress)
    {
    }

    Result<void> run(RescuedRows& rescued)
    {
        const auto ours = columnsOf(m_into, m_table);
        const auto theirs = columnsOf(m_damaged, m_table);
        if (!ours)
            return fail(ours);
        m_names = theirs ? commonNames(*ours, *theirs) : QStringList();
        bool isWhole = !m_names.isEmpty();
        if (isWhole) {
            const auto forward = copy(orderBy(*ours, u"ASC"_s));
            const auto backward = forward && !*forward ? copy(orderBy(*ours, u"DESC"_s)) : Result<bool>(true);
            if (!forward || !backward)
                return fail(forward ? backward : forward);
            isWhole = *forward;
        }
        rescued.rows += m_rows;
        rescued.damagedTables += isWhole ? 0 : 1;
        return {};
    }

private:
    /// False when the damage ended it.
    Result<bool> copy(const QString& order)
    {
        Statement select(
            m_damaged, u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(m_names.join(u", "_s), m_table, order));
        for (;;) {
            auto transaction = Transaction::beginStaged(m_into);
            if (!transaction)
                return fail(transaction);
            const auto state = copySome(select);
            if (!state)
                return fail(state);
            if (const auto committed = transaction->commit(); !committed)
                return fail(committed);
            if (*state != State::More)
                return *state == State::AtEnd;
        }
    }

    enum class State { More, AtEnd, Damaged };

    Result<State> copySome(Statement& select)
    {
        const QString marks = QStringList(m_names.size(), u"?"_s).join(u", "_s);
        Statement insert(m_into,
            u"INSERT OR REPLACE INTO %1 (%2) VALUES (%3)"_s.arg(m_table, m_names.join(u", "_s), marks));
        for (qint64 row = 0; row < rowsPerTransaction; ++row) {
            const auto found = select.step();
            if (!found)
                return State::Damaged;
            if (!*found)
                return State::AtEnd;
            const auto inserted = insertRow(select, insert);
            if (!inserted && inserted.error().code == ErrorCode::DiskFull)
                return fail(inserted);
            m_rows += inserted ? 1 : 0;
        }
        m_progress.report({RescueText::tr("Reading what the damaged file still holds"), m_rows, 0});
        if (m_progress.isCancelled())
            return fail(ErrorCode::Cancelled, RescueText::tr("Cancelled. Nothing was changed."));
        return State::More;
    }

    Result<void> insertRow(const Statement& row, Statement& insert) const
    {
        QVariantList values;
        for (int column = 0; column < m_names.size(); ++column)
            values.append(row.value(column));
        std::vector<QByteArray> bytes; // must stay until the row is in
        bytes.reserve(static_cast<std::size_t>(values.size()));
        for (const QVariant& value : values) {
            if (value.typeId() == QMetaType::QByteArray)
                insert.bind(bytes.emplace_back(value.toByteArray()));
            else
                insert.bind(value);
        }
        return insert.run();
    }

    const Database& m_damaged;
    Database& m_into;
    QString m_table;
    Progress& m_progress;
    QStringList m_names;
    qint64 m_rows = 0;
};

/// Takes what came as it is from now on. Returns of how many tables all rows came, but not as they were
/// written.
Result<int> settleDigests(const Database& damaged, Database& into)
{
    auto transaction = Transaction::begin(into);
    if (!transaction)
        return fail(transaction);
    if (const auto done = recomputeDigests(into); !done)
        return fail(done);
    int changed = 0;
    for (const Content content : allContent) {
        const auto before = writtenDigest(damaged, content); // a failure is damage, and says nothing
        const auto after = writtenDigest(into, content);
        if (!after)
            return fail(after);
        if (before && *before && (*before)->rows == (*after)->rows && **before != **after)
            ++changed;
    }
    const auto committed = transaction->commit();
    return committed ? Result<int>(changed) : fail(committed);
}

} // namespace

Result<RescuedRows> rescueRows(const Database& damaged, Database& into, Progress& progress)
{
    RescuedRows rescued;
    if (const auto off = Statement(into, u"PRAGMA foreign_keys = 0"_s).run(); !off)
        return fail(off);
    for (const QString& table : tables) {
        if (const auto done = TableRescue(damaged, into, table, progress).run(rescued); !done)
            return fail(done);
    }
    if (const auto on = Statement(into, u"PRAGMA foreign_keys = 1"_s).run(); !on)
        return fail(on);
    const auto changed = settleDigests(damaged, into);
    if (!changed)
        return fail(changed);
    rescued.damagedTables += *changed;
    return rescued;
}

} // namespace winnow::engine
