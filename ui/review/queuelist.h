#pragma once

#include <QListView>

namespace winnow::ui {

class QueueModel;

/// The queue's list: reads on at both ends as it is scrolled, without moving what is in view.
class QueueList : public QListView {
    Q_OBJECT

public:
    explicit QueueList(QueueModel& model, QWidget* parent = nullptr);

    /// Makes the row the current one and brings it into view.
    void showRow(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void readOnAtTop(int value);

    QueueModel& m_model;
};

} // namespace winnow::ui
