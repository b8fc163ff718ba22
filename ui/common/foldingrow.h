#pragma once

#include <QWidget>

class QBoxLayout;

namespace winnow::ui {

/// Widgets side by side, the last one at the far end; one below the other where the row is too narrow for
/// that, as with the longer words of some languages.
class FoldingRow : public QWidget {
    Q_OBJECT

public:
    explicit FoldingRow(const QList<QWidget*>& widgets, QWidget* parent = nullptr);

    /// As narrow as its widest widget.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool isFolded() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fold();
    [[nodiscard]] int widthSideBySide() const;

    QList<QWidget*> m_widgets;
    QBoxLayout* m_layout;
};

} // namespace winnow::ui
