#pragma once

#include "engine/workspace/trainingqueue.h"

#include <QWidget>

namespace winnow::ui {

/// How often each answer was given: three numbers with their words below.
class AnswerCountsView : public QWidget {
    Q_OBJECT

public:
    explicit AnswerCountsView(QWidget* parent = nullptr);

    void setCounts(const engine::AnswerCounts& counts);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    engine::AnswerCounts m_counts;
};

} // namespace winnow::ui
