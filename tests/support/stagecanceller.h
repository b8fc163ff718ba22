#pragma once

#include "engine/base/progress.h"

#include <QString>

#include <utility>

namespace winnow::tests {

/// Cancels when a stage begins whose name holds a word.
class StageCanceller final : public engine::Progress {
public:
    explicit StageCanceller(QString word)
        : m_word(std::move(word))
    {
    }

    void report(const engine::ProgressStep& step) override
    {
        m_isCancelled = m_isCancelled || step.stage.contains(m_word);
    }

    [[nodiscard]] bool isCancelled() const override { return m_isCancelled; }

private:
    QString m_word;
    bool m_isCancelled = false;
};

} // namespace winnow::tests
