#include "ui/common/timeleft.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace winnow::ui {

static constexpr qint64 windowMs = 10'000;
static constexpr qint64 leastMs = 1'000;

void TimeLeft::add(qint64 nowMs, qint64 done, qint64 total)
{
    if (!m_samples.empty() && done < m_samples.back().done)
        restart();
    m_samples.push_back({nowMs, done});
    m_total = total;
    while (m_samples.size() > 2 && m_samples[1].ms <= nowMs - windowMs)
        m_samples.pop_front();
}

void TimeLeft::restart()
{
    m_samples.clear();
    m_total = 0;
}

std::optional<qint64> TimeLeft::seconds() const
{
    if (m_samples.size() < 2 || m_total <= 0)
        return std::nullopt;
    const Sample& first = m_samples.front();
    const Sample& last = m_samples.back();
    const qint64 moved = last.done - first.done;
    const qint64 took = last.ms - first.ms;
    if (moved <= 0 || took < leastMs)
        return std::nullopt;
    const qint64 left = std::max<qint64>(0, m_total - last.done);
    return std::llround(
        std::ceil(static_cast<double>(left) * static_cast<double>(took) / static_cast<double>(moved) / 1000));
}

QString durationText(qint64 seconds)
{
    const auto text = [](const char* source) {
        return QCoreApplication::translate("winnow::ui::TimeLeft", source);
    };
    if (seconds < 60)
        return text(QT_TRANSLATE_NOOP("winnow::ui::TimeLeft", "%1 s")).arg(seconds);
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return text(QT_TRANSLATE_NOOP("winnow::ui::TimeLeft", "%1 min")).arg(minutes);
    return text(QT_TRANSLATE_NOOP("winnow::ui::TimeLeft", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
}

} // namespace winnow::ui
