#pragma once

#include "engine/base/clock.h"
#include "engine/base/progress.h"

#include <QString>

#include <functional>
#include <mutex>

class QIODevice;

namespace winnow::app {

/// Whether the progress line is for eyes: only a terminal can be written over.
enum class ProgressLine { Hidden, Shown };

/// Shows long work as one line that is written over, with the time left, and stops it on request.
class TerminalProgress final : public engine::Progress {
public:
    TerminalProgress(
        QIODevice& device, ProgressLine line, const engine::Clock& clock, std::function<bool()> isCancelled);
    /// Wipes the line.
    ~TerminalProgress() override;
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    void report(const engine::ProgressStep& step) override;
    [[nodiscard]] bool isCancelled() const override;

private:
    [[nodiscard]] QString lineFor(const engine::ProgressStep& step, qint64 now) const;

    std::mutex m_mutex;
    QIODevice& m_device;
    ProgressLine m_line;
    const engine::Clock& m_clock;
    std::function<bool()> m_isCancelled;
    QString m_stage;
    qint64 m_stageStartMs = 0;
    qint64 m_shownMs = 0;
};

} // namespace winnow::app
