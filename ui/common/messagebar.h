#pragma once

#include "ui/common/message.h"

#include <QWidget>

class QAction;

namespace winnow::ui {

class ActionButton;
class PlainLabel;

/// Shows one message above a page until it is closed or replaced; never modal.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const Message& message);
    void clear();
    /// What only told how something went, and offers nothing, has been read when the person turns to other
    /// work.
    void clearNote();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void runAction();

    Message m_message;
    PlainLabel* m_text;
    QAction* m_act;
    QAction* m_close;
    ActionButton* m_actButton;
};

} // namespace winnow::ui
