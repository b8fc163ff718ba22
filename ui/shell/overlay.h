#pragma once

#include <QFrame>
#include <QPointer>

namespace winnow::ui {

/// A raised panel over the window's page that Esc or a click beside it closes; it gives the keyboard focus
/// back.
class Overlay : public QFrame {
    Q_OBJECT

public:
    explicit Overlay(QWidget* window);

    /// Places the panel below the window's upper edge and shows it.
    void open();
    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QPointer<QWidget> m_focusBefore;
};

} // namespace winnow::ui
