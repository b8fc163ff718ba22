#include "ui/shell/statusbar.h"

#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

#include <algorithm>

namespace winnow::ui {

StatusBar::StatusBar(TaskRunner& tasks, QAction* showKeys, QWidget* parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_saved(new PlainLabel(this))
    , m_position(new PlainLabel({}, ColorRole::Muted, this))
    , m_task(new PlainLabel({}, ColorRole::Muted, this))
    , m_speed(new PlainLabel({}, ColorRole::Muted, this))
    , m_sync(new PlainLabel({}, ColorRole::Muted, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QAction(tr("Cancel"), this))
    , m_cancelButton(new ActionButton(m_cancel, ButtonRole::Plain, this))
{
    constexpr int height = 30;
    constexpr int progressWidth = 160;
    setFixedHeight(height);
    setFont(smallFont(font()));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(progressWidth, 6);
    m_progress->setAccessibleName(tr("Progress of the running task"));
    m_cancelButton->setMaximumHeight(height - 2);
    auto* keys = new ActionButton(showKeys, ButtonRole::Plain, this);
    keys->setMaximumHeight(height - 2);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::medium + 2, 1, Space::tiny, 0);
    layout->setSpacing(Space::page);
    for (QWidget* part :
        std::initializer_list<QWidget*>{m_saved, m_position, m_task, m_progress, m_cancelButton})
        layout->addWidget(part);
    layout->addStretch(1);
    layout->addWidget(m_sync);
    layout->addWidget(m_speed);
    layout->addWidget(keys);
    connect(m_cancel, &QAction::triggered, this, &StatusBar::cancelTask);
    connect(&tasks, &TaskRunner::started, this, &StatusBar::showTasks);
    connect(&tasks, &TaskRunner::progressed, this, &StatusBar::showTasks);
    connect(&tasks, &TaskRunner::finished, this, &StatusBar::showTasks);
    setSaveState(SaveState::Saved);
    showTasks();
}

void StatusBar::setSaveState(SaveState state, const QString& problem)
{
    switch (state) {
    case SaveState::Saved:
        m_saved->setText(tr("✓ Saved"));
        break;
    case SaveState::Saving:
        m_saved->setText(tr("Saving…"));
        break;
    case SaveState::NotSaved:
        m_saved->setText(tr("Not saved: %1").arg(problem));
        break;
    }
    m_saved->setColorRole(state == SaveState::Saved ? ColorRole::Accent
            : state == SaveState::Saving            ? ColorRole::Muted
                                                    : ColorRole::Refuse);
}

void StatusBar::setPosition(const QString& text)
{
    m_position->setText(text);
}

void StatusBar::setSpeed(const QString& text)
{
    m_speed->setText(text);
}

void StatusBar::setSync(const QString& text)
{
    m_sync->setText(text);
    m_sync->setVisible(!text.isEmpty());
}

QString StatusBar::syncText() const
{
    return m_sync->text();
}

QString StatusBar::saveText() const
{
    return m_saved->text();
}

QString StatusBar::positionText() const
{
    return m_position->text();
}

QString StatusBar::taskText() const
{
    return m_task->text();
}

QString StatusBar::speedText() const
{
    return m_speed->text();
}

void StatusBar::showTasks()
{
    const auto tasks = m_tasks.tasks();
    for (QWidget* part : std::initializer_list<QWidget*>{m_task, m_progress, m_cancelButton})
        part->setVisible(!tasks.empty());
    if (tasks.empty())
        return m_task->clear();
    constexpr int steps = 1000;
    const TaskStatus& task = tasks.front();
    m_task->setText(taskLine(task));
    m_progress->setRange(0, task.step.total > 0 ? steps : 0);
    m_progress->setValue(static_cast<int>(shareOf(task.step) * steps));
    m_cancel->setEnabled(!task.isCancelling);
}

void StatusBar::cancelTask()
{
    const auto tasks = m_tasks.tasks();
    if (!tasks.empty())
        m_tasks.cancel(tasks.front().id);
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.colour(ColorRole::Panel));
    painter.fillRect(QRect(0, 0, width(), 1), theme.colour(ColorRole::Line));
}

QString taskLine(const TaskStatus& task)
{
    if (task.isCancelling)
        return StatusBar::tr("%1 · cancelling…").arg(task.title);
    if (task.step.stage.isEmpty())
        return task.title;
    if (!task.secondsLeft)
        return StatusBar::tr("%1 · %2").arg(task.title, task.step.stage);
    return StatusBar::tr("%1 · %2 · about %3 left")
        .arg(task.title, task.step.stage, durationText(*task.secondsLeft));
}

double shareOf(const engine::ProgressStep& step)
{
    if (step.total <= 0)
        return 0;
    return std::clamp(static_cast<double>(step.done) / static_cast<double>(step.total), 0.0, 1.0);
}

} // namespace winnow::ui
