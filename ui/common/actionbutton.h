#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

class QAction;

namespace winnow::ui {

/// How strongly a button asks to be pressed.
enum class ButtonRole {
    Primary, ///< the next likely act; one per page
    Normal,
    Refusing,
    Plain, ///< text and key only, without an outline
    Inline, ///< the same without room around it, in line with other text
};

/// A button for an action: its text and its key on a cap. Text, key, tooltip, accessible name and whether it
/// can be pressed follow the action. In too little room a button with an outline first moves text and cap
/// closer to it, then drops the cap, and then a text is elided.
class ActionButton : public QAbstractButton {
    Q_OBJECT

public:
    ActionButton(QAction* action, ButtonRole role, QWidget* parent = nullptr);

    void setRole(ButtonRole role);
    /// Keeps room for this text, so that the button does not change its size with the action's.
    void setLongestText(const QString& text);

    [[nodiscard]] ButtonRole role() const { return m_role; }

    [[nodiscard]] QAction* action() const { return m_action; }

    /// Whether there is a key, and room for it.
    [[nodiscard]] bool isKeyShown() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void followAction();
    [[nodiscard]] bool isBare() const;
    [[nodiscard]] int padding() const;
    [[nodiscard]] int leastPadding() const;
    [[nodiscard]] int shownPadding() const;
    [[nodiscard]] int verticalPadding() const;
    [[nodiscard]] int textWidth() const;
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] int capWidth() const;
    [[nodiscard]] QFont labelFont() const;
    [[nodiscard]] bool isFilled() const;
    void paintOutline(QPainter& painter, const Theme& theme) const;
    void paintKeys(QPainter& painter, const Theme& theme, const QRect& area) const;
    [[nodiscard]] QColor fill(const Theme& theme) const;
    [[nodiscard]] QColor textColour(const Theme& theme) const;

    QAction* m_action;
    ButtonRole m_role;
    QString m_keys;
    QString m_longestText;
};

/// Claims Enter and Space for a focused button, so that they press it instead of starting the page's
/// shortcut.
bool claimsPressKeys(QEvent* event);

/// Paints the ring that shows the keyboard focus.
void paintFocusRing(QPainter& painter, const QRectF& outline, double radius, const Theme& theme);

} // namespace winnow::ui
