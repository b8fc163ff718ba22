#pragma once

#include "ui/common/page.h"

#include <QWidget>

#include <map>

class QStackedWidget;

namespace winnow::ui {

class MessageBar;

/// Holds the pages, shows one of them and, above it, the message of the moment.
class PageStack : public QWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent = nullptr);

    void addPage(Page* page);
    [[nodiscard]] Page* page(Place place) const;
    [[nodiscard]] Page* current() const;
    void show(Place place);
    void showMessage(const Message& message);
    void clearNote();
    [[nodiscard]] QString messageText() const;

Q_SIGNALS:
    /// The visible page has changed, or what it says of itself.
    void currentChanged();

private:
    MessageBar* m_messages;
    QStackedWidget* m_stack;
    std::map<Place, Page*> m_pages;
};

} // namespace winnow::ui
