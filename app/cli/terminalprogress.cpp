#include "app/cli/terminalprogress.h"

#include <QCoreApplication>
#include <QIODevice>

#include <utility>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 refreshMs = 100;
/// A rate over less time than this would promise anything.
constexpr qint64 estimateAfterMs = 1000;
/// Back to the first column, and clear what the line before left.
constexpr auto wipeLine = "\r\x1b[K"_L1;

struct ProgressText {
    Q_DECLARE_TR_FUNCTIONS(TerminalProgress)
};

QString duration(qint64 seconds)
{
    return seconds < 60 ? ProgressText::tr("%1 s").arg(seconds)
                        : ProgressText::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

} // namespace

TerminalProgress::TerminalProgress(
    QIODevice& device, ProgressLine line, const engine::Clock& clock, std::function<bool()> isCancelled)
    : m_device(device)
    , m_line(line)
    , m_clock(clock)
    , m_isCancelled(std::move(isCancelled))
{
}

TerminalProgress::~TerminalProgress()
{
    if (m_shownMs > 0)
        m_device.write(wipeLine.data(), wipeLine.size());
}

void TerminalProgress::report(const engine::ProgressStep& step)
{
    if (m_line == ProgressLine::Hidden)
        return;
    const std::lock_guard lock(m_mutex);
    const qint64 now = m_clock.monotonicMs();
    if (step.stage != m_stage) {
        m_stage = step.stage;
        m_stageStartMs = now;
    } else if (now - m_shownMs < refreshMs) {
        return;
    }
    m_shownMs = now;
    m_device.write((wipeLine + lineFor(step, now)).toUtf8());
}

bool TerminalProgress::isCancelled() const
{
    return m_isCancelled();
}

QString TerminalProgress::lineFor(const engine::ProgressStep& step, qint64 now) const
{
    if (step.total <= 0 || step.done > step.total)
        return ProgressText::tr("%1 …").arg(step.stage);
    const qint64 percent = step.done * 100 / step.total;
    const qint64 elapsed = now - m_stageStartMs;
    if (elapsed < estimateAfterMs || step.done == 0)
        return ProgressText::tr("%1: %2 %").arg(step.stage).arg(percent);
    const double left = static_cast<double>(elapsed) * static_cast<double>(step.total - step.done)
        / static_cast<double>(step.done) / 1000;
    return ProgressText::tr("%1: %2 %, %3 left")
        .arg(step.stage, QString::number(percent), duration(qRound64(left)));
}

} // namespace winnow::app
