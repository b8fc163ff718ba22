#pragma once

#include <QDialog>

namespace winnow::ui {

/// Name, version, licence and what the program is built on.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace winnow::ui
