#pragma once

#include <QLineEdit>

namespace winnow::ui {

/// A field to search in; while it is empty it shows the key that leads into it.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    /// `what` is the hint and the accessible name.
    SearchField(const QString& what, const QString& keys, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

} // namespace winnow::ui
