#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace winnow::ui {

/// Widgets in a row, and in as many rows below as the width asks for. Each is as wide as it likes to be.
class WrappingLayout : public QLayout {
    Q_OBJECT

public:
    explicit WrappingLayout(QWidget* parent = nullptr);
    ~WrappingLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    void setGeometry(const QRect& area) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }

private:
    [[nodiscard]] std::vector<QRect> places(int width) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace winnow::ui
