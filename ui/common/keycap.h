#pragma once

#include "ui/common/theme.h"

#include <QKeySequence>
#include <QString>
#include <QWidget>

class QPainter;

namespace winnow::ui {

/// How a key is written on its cap: "Enter", "Ctrl N", "?".
QString keyText(const QKeySequence& keys);

/// The size of a cap for use inside other controls; `base` is the font of the text beside it.
QSize keyCapSize(const QFont& base, const QString& keys);
/// Paints a cap with an outline in the given colour, centred in `area`.
void paintKeyCap(QPainter& painter, const QRect& area, const QFont& base, const QString& keys,
    const QColor& text, const QColor& outline);

/// A small key cap beside what the key does.
class KeyCap : public QWidget {
    Q_OBJECT

public:
    explicit KeyCap(const QString& keys, QWidget* parent = nullptr);

    void setKeys(const QString& keys);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

} // namespace winnow::ui
