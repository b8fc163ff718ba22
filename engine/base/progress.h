#pragma once

#include <QString>

namespace winnow::engine {

/// One step of long work as it is shown: `done` of `total` units; total 0 means that the end is not known.
struct ProgressStep {
    QString stage; ///< a translated phrase, "Comparing pairs"
    qint64 done = 0;
    qint64 total = 0;
};

/// Where long work reports how far it is and asks whether to stop. Called from worker threads:
/// implementations are thread-safe. Work asks at least every 100 ms of its own time, so that a cancel takes
/// effect within 500 ms.
class Progress {
public:
    virtual ~Progress() = default;
    virtual void report(const ProgressStep& step) = 0;
    [[nodiscard]] virtual bool isCancelled() const = 0;
};

/// For callers that neither watch nor cancel.
class SilentProgress final : public Progress {
public:
    void report(const ProgressStep& step) override;
    [[nodiscard]] bool isCancelled() const override;
};

} // namespace winnow::engine
