#pragma once

#include <QWidget>

class QSplitter;
class QVBoxLayout;

namespace winnow::ui {

/// How much room there is for the three parts of a review.
enum class FrameWidth {
    Wide, ///< queue, card and reasons beside each other
    Medium, ///< the queue is a drawer over the card
    Narrow, ///< and the reasons stand under the grid
};

/// By the width of the window: below 1100 and below 800 pixels less fits beside each other.
FrameWidth frameWidthOf(int windowWidth);

/// Arranges queue, card and reasons in the room that the window gives.
class ReviewFrame : public QWidget {
    Q_OBJECT

public:
    /// The parts of a review; the frame takes them as its children.
    struct Parts {
        QWidget* queue;
        QWidget* card; ///< header and grid
        QWidget* reasons;
        QWidget* decisions; ///< the bar below the card
    };

    explicit ReviewFrame(const Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] FrameWidth frameWidth() const { return m_width; }

    [[nodiscard]] bool areReasonsShown() const { return m_areReasonsShown; }

    void setReasonsShown(bool areShown);
    [[nodiscard]] bool isQueueShown() const;
    void setQueueShown(bool isShown);
    /// A drawer goes back when its work is done.
    void closeDrawer();

    [[nodiscard]] QByteArray saveSizes() const;
    void restoreSizes(const QByteArray& state);

Q_SIGNALS:
    void frameWidthChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void placeDrawer();

    Parts m_parts;
    QSplitter* m_sides;
    QWidget* m_column; ///< card and decisions
    QSplitter* m_middle;
    FrameWidth m_width = FrameWidth::Wide;
    bool m_areReasonsShown = true;
    bool m_isQueueShown = true; ///< where it is not a drawer
    bool m_isDrawerOpen = false;
};

} // namespace winnow::ui
