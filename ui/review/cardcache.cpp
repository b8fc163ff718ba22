#include "ui/review/cardcache.h"

#include <algorithm>

namespace winnow::ui {

namespace {

constexpr size_t capacity = 12;

template <typename Cards>
auto find(Cards& cards, engine::ItemId item)
{
    return std::find_if(
        cards.begin(), cards.end(), [item](const engine::ClusterView& card) { return card.item.id == item; });
}

} // namespace

CardCache::CardCache(const engine::Stores& stores)
    : m_stores(stores)
{
}

engine::Result<engine::ClusterView> CardCache::card(engine::ItemId item)
{
    const auto known = find(m_cards, item);
    if (known != m_cards.end()) {
        std::rotate(known, known + 1, m_cards.end());
        return m_cards.back();
    }
    auto card = engine::readCluster(m_stores, item);
    if (!card)
        return card;
    if (m_cards.size() == capacity)
        m_cards.pop_front();
    m_cards.push_back(*card);
    return card;
}

bool CardCache::contains(engine::ItemId item) const
{
    return find(m_cards, item) != m_cards.end();
}

void CardCache::forget(const std::vector<engine::ItemId>& items)
{
    for (const engine::ItemId item : items)
        std::erase_if(m_cards, [item](const engine::ClusterView& card) { return card.item.id == item; });
}

void CardCache::clear()
{
    m_cards.clear();
}

} // namespace winnow::ui
