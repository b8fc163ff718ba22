#pragma once

#include <QHeaderView>

namespace winnow::ui {

/// The records' names above their columns, each with its check mark where records can be left out; a click
/// takes the record in or out.
class RecordHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit RecordHeader(QWidget* parent = nullptr);

    /// While the person holds the mouse button: only then does a new width come from them.
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void recordToggled(int column);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] QString shownName(int section, const QFontMetrics& metrics, int room) const;

    int m_pressedSection = -1;
    QPoint m_pressedAt;
    bool m_isHeld = false;
};

/// The fields' names beside their rows; those that were not compared in grey.
class FieldHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit FieldHeader(QWidget* parent = nullptr);

    [[nodiscard]] int heightFor(int section) const;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    [[nodiscard]] QString text(int section) const;
};

/// How wide a FieldHeader must be for no word of these names to be broken.
int widthOfLongestWord(const QStringList& names, const QFont& font);

} // namespace winnow::ui
