#pragma once

#include <QString>
#include <QWidget>

namespace winnow::ui {

class PlainLabel;

/// How one part of a check went.
enum class CheckState { Unknown, Running, Fine, Damaged };

/// One part of a check: a sign, what it is, and how it went in words. Colour is never alone.
class CheckLine : public QWidget {
    Q_OBJECT

public:
    CheckLine(const QString& name, const QString& what, QWidget* parent = nullptr);

    void setState(CheckState state);

    [[nodiscard]] CheckState state() const { return m_state; }

    [[nodiscard]] QString stateText() const;

private:
    CheckState m_state = CheckState::Unknown;
    PlainLabel* m_sign;
    PlainLabel* m_outcome;
};

} // namespace winnow::ui
