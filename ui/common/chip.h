#pragma once

#include <QAbstractButton>

namespace winnow::ui {

/// A filter that can be on or off, with a count: "Open 707". Put several into a QButtonGroup to make them
/// exclusive.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    explicit Chip(const QString& label, QWidget* parent = nullptr);

    void setCount(qint64 count);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_label;
};

} // namespace winnow::ui
