#pragma once

#include "ui/common/page.h"
#include "ui/common/taskrunner.h"

#include <QWidget>

class QAction;
class QProgressBar;

namespace winnow::ui {

class ActionButton;
class PlainLabel;

/// The line below the page: whether all is saved, where the person stands, what runs, how fast it goes, and
/// the keys.
class StatusBar : public QWidget {
    Q_OBJECT

public:
    StatusBar(TaskRunner& tasks, QAction* showKeys, QWidget* parent = nullptr);

    /// `problem` is the reason with NotSaved.
    void setSaveState(SaveState state, const QString& problem = {});
    void setPosition(const QString& text);
    void setSpeed(const QString& text);
    /// How it stands with the servers; empty without one.
    void setSync(const QString& text);

    [[nodiscard]] QString saveText() const;
    [[nodiscard]] QString positionText() const;
    [[nodiscard]] QString taskText() const;
    [[nodiscard]] QString speedText() const;
    [[nodiscard]] QString syncText() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showTasks();
    void cancelTask();

    TaskRunner& m_tasks;
    PlainLabel* m_saved;
    PlainLabel* m_position;
    PlainLabel* m_task;
    PlainLabel* m_speed;
    PlainLabel* m_sync;
    QProgressBar* m_progress;
    QAction* m_cancel;
    ActionButton* m_cancelButton;
};

/// "Comparing pairs · about 40 s left": the stage of a task and its time left; "Cancelling…" while it stops.
QString taskLine(const TaskStatus& task);
/// Of the current stage, in [0, 1]; 0 while the end is not known.
double shareOf(const engine::ProgressStep& step);

} // namespace winnow::ui
