#pragma once

#include <QListView>

namespace winnow::ui {

/// Lays cards of equal size in as many columns as fit the width.
class CardView : public QListView {
    Q_OBJECT

public:
    explicit CardView(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
};

} // namespace winnow::ui
