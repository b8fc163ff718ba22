#include "ui/common/actionregistry.h"

#include "ui/common/actiontext.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace winnow::ui {

namespace {

bool canMeet(const ActionSpec& first, const ActionSpec& second)
{
    return !first.place || !second.place || first.place == second.place;
}

void appendConflicts(const ActionSpec& first, const ActionSpec& second, std::vector<KeyConflict>& conflicts)
{
    for (const QKeySequence& keys : first.keys) {
        if (second.keys.contains(keys))
            conflicts.push_back({first.id, second.id, keys});
    }
}

} // namespace

QAction* ActionRegistry::declare(const ActionSpec& spec, QWidget* owner)
{
    Q_ASSERT_X(!find(spec.id), "ActionRegistry::declare", qPrintable(spec.id));
    auto* action = new QAction(escapedMnemonics(spec.text), owner);
    action->setObjectName(spec.id);
    action->setShortcuts(spec.keys);
    action->setShortcutContext(Qt::WindowShortcut);
    owner->addAction(action);
    m_entries.push_back({spec, action});
    return action;
}

std::vector<ActionRegistry::Entry> ActionRegistry::entriesAt(Place place) const
{
    std::vector<Entry> result;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(result),
        [place](const Entry& entry) { return !entry.spec.place || entry.spec.place == place; });
    return result;
}

QAction* ActionRegistry::find(const QString& id) const
{
    const auto found = std::find_if(
        m_entries.begin(), m_entries.end(), [&id](const Entry& entry) { return entry.spec.id == id; });
    return found == m_entries.end() ? nullptr : found->action;
}

std::vector<KeyConflict> ActionRegistry::conflicts() const
{
    std::vector<KeyConflict> result;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        for (size_t j = i + 1; j < m_entries.size(); ++j) {
            if (canMeet(m_entries[i].spec, m_entries[j].spec))
                appendConflicts(m_entries[i].spec, m_entries[j].spec, result);
        }
    }
    return result;
}

} // namespace winnow::ui
