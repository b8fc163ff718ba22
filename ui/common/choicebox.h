#pragma once

#include <QComboBox>

namespace winnow::ui {

/// The one combo box of the window: while its list is open, all keys belong to that. Else Enter and letters
/// would start the page's acts instead of choosing from the list.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    void showPopup() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace winnow::ui
