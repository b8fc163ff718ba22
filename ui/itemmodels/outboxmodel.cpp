#include "ui/itemmodels/outboxmodel.h"

#include "engine/store/stores.h"
#include "engine/text/displaytext.h"

#include <algorithm>

namespace winnow::ui {

using engine::OutboxEntry;
using engine::OutboxState;

OutboxModel::OutboxModel(const engine::Stores& stores, QObject* parent)
    : QAbstractTableModel(parent)
    , m_stores(stores)
{
}

void OutboxModel::refresh()
{
    beginResetModel();
    const auto entries = m_stores.outbox().list(std::nullopt, {});
    m_entries = entries ? *entries : std::vector<OutboxEntry>();
    std::erase_if(m_entries, [](const OutboxEntry& entry) { return entry.state == OutboxState::Superseded; });
    std::reverse(m_entries.begin(), m_entries.end());
    endResetModel();
}

int OutboxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int OutboxModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const OutboxEntry& entry = this->entry(index.row());
    switch (index.column()) {
    case Cluster: {
        const auto cluster = m_stores.clusters().read(entry.item);
        return cluster ? engine::displayLine(cluster->title) : QString();
    }
    case AnswerGiven:
        return outboxAnswerText(entry);
    case State:
        return outboxStateText(entry.state);
    case Tries:
        return entry.attempts;
    case Why:
        return engine::displayLine(entry.lastError);
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Cluster:
        return tr("Cluster");
    case AnswerGiven:
        return tr("Answer");
    case State:
        return tr("State");
    case Tries:
        return tr("Tries");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

QString outboxStateText(OutboxState state)
{
    switch (state) {
    case OutboxState::Pending:
        return OutboxModel::tr("waits");
    case OutboxState::InFlight:
        return OutboxModel::tr("on its way");
    case OutboxState::Unknown:
        return OutboxModel::tr("may have arrived");
    case OutboxState::Acknowledged:
        return OutboxModel::tr("confirmed");
    case OutboxState::Conflict:
        return OutboxModel::tr("conflict");
    case OutboxState::Blocked:
        return OutboxModel::tr("blocked");
    case OutboxState::Dead:
        return OutboxModel::tr("refused");
    case OutboxState::Gone:
        return OutboxModel::tr("gone at the server");
    case OutboxState::Superseded:
        return OutboxModel::tr("replaced");
    }
    return {};
}

QString outboxAnswerText(const OutboxEntry& entry)
{
    if (entry.verdict == engine::Verdict::Open)
        return OutboxModel::tr("taken back");
    if (entry.verdict == engine::Verdict::No)
        return OutboxModel::tr("no");
    return entry.excluded.isEmpty()
        ? OutboxModel::tr("yes")
        : OutboxModel::tr("yes, without %n", nullptr, static_cast<int>(entry.excluded.size()));
}

} // namespace winnow::ui
