#pragma once

#include "engine/review/queue.h"

#include <QWidget>

class QAction;

namespace winnow::ui {

class ActionButton;
class PlainLabel;
struct ReviewActions;

/// What lies open: the cluster's title, how many of its records are kept, its confidence and state, and the
/// keys to the previous and the next one. In little room the title goes before what is seen elsewhere, too.
class CardHeader : public QWidget {
    Q_OBJECT

public:
    explicit CardHeader(const ReviewActions& actions, QWidget* parent = nullptr);

    void setItem(const engine::QueueItem& item);
    void setKept(int kept, int total);
    /// Where the queue is a drawer, the header holds the button that opens it, and leaves its room to the
    /// title.
    void setCompact(bool isCompact);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    [[nodiscard]] int widthBesideTitle() const;

    ActionButton* m_queue;
    PlainLabel* m_title;
    PlainLabel* m_state;
    PlainLabel* m_kept;
    PlainLabel* m_confidence;
    bool m_isCompact = false;
    bool m_hasLeftOut = false;
};

} // namespace winnow::ui
