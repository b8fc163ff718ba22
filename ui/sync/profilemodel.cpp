#include "ui/sync/profilemodel.h"

#include "engine/base/clock.h"
#include "engine/store/stores.h"
#include "engine/text/displaytext.h"
#include "ui/sync/syncwords.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace winnow::ui {

namespace {

void add(const engine::OutboxCounts& one, engine::OutboxCounts& sum)
{
    sum.waiting += one.waiting;
    sum.acknowledged += one.acknowledged;
    sum.conflicts += one.conflicts;
    sum.blocked += one.blocked;
    sum.gone += one.gone;
}

} // namespace

ProfileModel::ProfileModel(const engine::Stores& stores, const engine::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_stores(stores)
    , m_clock(clock)
{
}

void ProfileModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    m_counts = {};
    if (const auto profiles = m_stores.profiles().list()) {
        for (const engine::Profile& profile : *profiles) {
            m_rows.push_back(rowOf(profile));
            add(m_rows.back().counts, m_counts);
        }
    }
    endResetModel();
}

ProfileModel::Row ProfileModel::rowOf(const engine::Profile& profile) const
{
    Row row{profile, {}, {}};
    const auto bindings = m_stores.profiles().bindings(profile.id);
    if (!bindings)
        return row;
    for (const engine::RemoteBinding& binding : *bindings) {
        if (const auto counts = m_stores.outbox().counts(binding.id))
            add(*counts, row.counts);
        if (row.held.isEmpty())
            row.held = binding.held;
    }
    return row;
}

std::optional<engine::Profile> ProfileModel::profile(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_rows[static_cast<std::size_t>(row)].profile;
}

QString ProfileModel::heldReason(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : m_rows[static_cast<std::size_t>(row)].held;
}

qint64 ProfileModel::lastSyncMs() const
{
    qint64 last = 0;
    for (const Row& row : m_rows)
        last = std::max(last, row.profile.lastSyncMs);
    return last;
}

int ProfileModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProfileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProfileModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Name:
        return engine::displayLine(row.profile.name);
    case Address:
        return engine::displayLine(row.profile.baseUrl);
    case State:
        return row.held.isEmpty() ? profileStateText(row.profile, row.counts, m_clock.wallMs())
                                  : tr("⚠ %1").arg(engine::displayLine(row.held));
    case LastSync:
        return row.profile.lastSyncMs == 0
            ? QString()
            : QLocale().toString(
                QDateTime::fromMSecsSinceEpoch(row.profile.lastSyncMs), QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant ProfileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Server");
    case Address:
        return tr("Address");
    case State:
        return tr("State");
    case LastSync:
        return tr("Last sync");
    default:
        return {};
    }
}

} // namespace winnow::ui
