#include "ui/shell/keysheet.h"

#include "ui/common/actiontext.h"
#include "ui/common/keycap.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QVBoxLayout>

#include <algorithm>

namespace winnow::ui {

namespace {

/// The page's own keys first, then the window's.
std::vector<ActionRegistry::Entry> withKeys(std::vector<ActionRegistry::Entry> entries)
{
    std::erase_if(
        entries, [](const ActionRegistry::Entry& entry) { return entry.action->shortcuts().isEmpty(); });
    std::stable_partition(entries.begin(), entries.end(),
        [](const ActionRegistry::Entry& entry) { return entry.spec.place.has_value(); });
    return entries;
}

QWidget* capsOf(const QAction& action, QWidget* parent)
{
    auto* caps = new QWidget(parent);
    auto* layout = new QHBoxLayout(caps);
    layout->setContentsMargins({});
    layout->setSpacing(Space::tiny);
    layout->addStretch();
    QStringList shown;
    for (const QKeySequence& keys : action.shortcuts()) {
        if (!shown.contains(keyText(keys)))
            layout->addWidget(new KeyCap(keyText(keys), caps));
        shown.append(keyText(keys));
    }
    return caps;
}

} // namespace

KeySheet::KeySheet(QWidget* window)
    : Overlay(window)
{
    setAccessibleName(tr("Keys of this page"));
    auto* title = new PlainLabel(tr("Keys of this page"), ColorRole::Text, this);
    title->setFont(titleFont(font()));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    layout->setSpacing(Space::medium);
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::small);
    head->addWidget(title, 1);
    head->addWidget(new PlainLabel(tr("Close"), ColorRole::Muted, this));
    head->addWidget(new KeyCap(keyText(QKeySequence(Qt::Key_Escape)), this));
    layout->addLayout(head);
}

void KeySheet::showKeys(const std::vector<ActionRegistry::Entry>& entries)
{
    fill(withKeys(entries));
    open();
}

void KeySheet::fill(const std::vector<ActionRegistry::Entry>& entries)
{
    delete m_keys;
    m_lines.clear();
    m_keys = new QWidget(this);
    auto* grid = new QGridLayout(m_keys);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Space::medium);
    grid->setVerticalSpacing(Space::small - 2);
    const int rows = (static_cast<int>(entries.size()) + 1) / 2;
    grid->setColumnMinimumWidth(2, Space::page);
    for (int i = 0; i < static_cast<int>(entries.size()); ++i) {
        const QAction& action = *entries[static_cast<size_t>(i)].action;
        const int column = i < rows ? 0 : 3;
        grid->addWidget(capsOf(action, m_keys), i % rows, column);
        grid->addWidget(new PlainLabel(captionOf(action), ColorRole::Text, m_keys), i % rows, column + 1);
        m_lines.append(captionWithKey(action));
    }
    layout()->addWidget(m_keys);
    layout()->activate();
}

} // namespace winnow::ui
