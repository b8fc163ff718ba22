#include "ui/shell/pagestack.h"

#include "ui/common/messagebar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace winnow::ui {

PageStack::PageStack(QWidget* parent)
    : QWidget(parent)
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
}

void PageStack::addPage(Page* page)
{
    m_stack->addWidget(page);
    m_pages.emplace(page->place(), page);
    connect(page, &Page::messageRaised, this, &PageStack::showMessage);
    connect(page, &Page::statusChanged, this, [this, page] {
        if (page == current())
            Q_EMIT currentChanged();
    });
}

Page* PageStack::page(Place place) const
{
    const auto found = m_pages.find(place);
    return found == m_pages.end() ? nullptr : found->second;
}

Page* PageStack::current() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

void PageStack::show(Place place)
{
    Page* page = this->page(place);
    if (!page)
        return;
    m_stack->setCurrentWidget(page);
    page->activate();
    Q_EMIT currentChanged();
}

void PageStack::showMessage(const Message& message)
{
    m_messages->showMessage(message);
}

void PageStack::clearNote()
{
    m_messages->clearNote();
}

QString PageStack::messageText() const
{
    return m_messages->text();
}

} // namespace winnow::ui
