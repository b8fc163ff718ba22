#include "ui/shell/commandmodel.h"

#include "ui/common/actiontext.h"
#include "ui/common/keycap.h"
#include "ui/shell/fuzzymatch.h"

#include <QAction>

#include <algorithm>

namespace winnow::ui {

void CommandModel::setEntries(std::vector<ActionRegistry::Entry> entries)
{
    std::erase_if(entries, [](const ActionRegistry::Entry& entry) {
        return !entry.action->isEnabled() || !entry.action->isVisible();
    });
    std::stable_partition(entries.begin(), entries.end(),
        [](const ActionRegistry::Entry& entry) { return entry.spec.place.has_value(); });
    m_entries = std::move(entries);
    filter();
}

void CommandModel::setTyped(const QString& typed)
{
    m_typed = typed;
    filter();
}

void CommandModel::markUsed(const QString& id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
}

void CommandModel::filter()
{
    struct Ranked {
        size_t entry = 0;
        int score = 0;
    };

    std::vector<Ranked> ranked;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const auto score = fuzzyScore(m_typed, captionOf(*m_entries[i].action));
        const auto recent = m_recent.indexOf(m_entries[i].spec.id);
        const int bonus = recent < 0 ? 0 : static_cast<int>(m_recent.size() - recent);
        if (score)
            ranked.push_back({i, *score + bonus});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
        [](const Ranked& first, const Ranked& second) { return first.score > second.score; });
    beginResetModel();
    m_shown.clear();
    for (const Ranked& rank : ranked)
        m_shown.push_back(rank.entry);
    endResetModel();
}

QAction* CommandModel::actionAt(int row) const
{
    return m_entries.at(m_shown.at(static_cast<size_t>(row))).action;
}

QString CommandModel::idAt(int row) const
{
    return m_entries.at(m_shown.at(static_cast<size_t>(row))).spec.id;
}

int CommandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QAction& action = *actionAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return captionOf(action);
    case Qt::AccessibleTextRole:
        return captionWithKey(action);
    case KeysRole:
        return keyText(action.shortcut());
    default:
        return {};
    }
}

} // namespace winnow::ui
