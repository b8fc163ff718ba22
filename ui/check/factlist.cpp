#include "ui/check/factlist.h"

#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QGridLayout>

namespace winnow::ui {

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(Space::large);
    m_layout->setVerticalSpacing(Space::tiny);
    m_layout->setColumnStretch(1, 1);
}

void FactList::setFacts(const std::vector<Fact>& facts)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const auto& [name, value] : facts) {
        m_layout->addWidget(new PlainLabel(name, ColorRole::Muted, this), row, 0);
        auto* text = new PlainLabel(value, ColorRole::Text, this);
        text->setAccessibleName(name);
        m_layout->addWidget(text, row++, 1);
    }
}

} // namespace winnow::ui
