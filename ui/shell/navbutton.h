#pragma once

#include <QAbstractButton>

#include <optional>

class QAction;

namespace winnow::ui {

/// A place in the sidebar with how much is left there; follows the action that goes to the place.
class NavButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit NavButton(QAction* action, QWidget* parent = nullptr);

    void setCount(std::optional<qint64> count);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void followAction();

    QAction* m_action;
    std::optional<qint64> m_count;
};

} // namespace winnow::ui
