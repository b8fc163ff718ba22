#include "ui/training/qualitypane.h"

#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/training/answercountsview.h"
#include "ui/training/qualitychart.h"

#include <QVBoxLayout>

namespace winnow::ui {

QString qualityHint(const engine::TrainingFigures& figures)
{
    if (figures.mayStop)
        return QualityPane::tr("You may stop: further answers are likely to change little.");
    if (figures.quality.isCalibrated)
        return QualityPane::tr("Ranges hold with 95 %. More answers make them narrower.");
    return QualityPane::tr("Only an estimate: below %Ln answer(s) it follows the machine's own guess.",
        nullptr, static_cast<int>(engine::leastCalibrationAnswers));
}

QualityPane::QualityPane(QWidget* parent)
    : QWidget(parent)
    , m_counts(new AnswerCountsView(this))
    , m_heading(new PlainLabel({}, ColorRole::Muted, this))
    , m_precision(new PlainLabel({}, ColorRole::Accent, this))
    , m_recall(new PlainLabel({}, ColorRole::Missing, this))
    , m_chart(new QualityChart(this))
    , m_hint(new PlainLabel({}, ColorRole::Muted, this))
{
    auto* answers = new PlainLabel(tr("Your answers"), ColorRole::Muted, this);
    for (PlainLabel* heading : {answers, m_heading})
        heading->setFont(headingFont(smallFont(font())));
    m_hint->setFont(smallFont(font()));
    m_hint->setOverflow(Overflow::Wrap);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    layout->addWidget(answers);
    layout->addWidget(m_counts);
    layout->addSpacing(Space::small);
    layout->addWidget(m_heading);
    layout->addWidget(m_precision);
    layout->addWidget(m_recall);
    layout->addWidget(m_chart);
    layout->addWidget(m_hint);
}

void QualityPane::showDesk(const engine::TrainingDesk& desk)
{
    m_counts->setCounts(desk.queue().counts());
    const auto& figures = desk.figures();
    m_heading->setText(figures && figures->quality.isCalibrated ? tr("Quality after your answers")
                                                                : tr("Quality (estimate)"));
    m_chart->setCourse(desk.course());
    if (!figures) {
        m_precision->setText(tr("● Precision is being estimated"));
        m_recall->setText(tr("■ Recall is being estimated"));
        m_hint->setText({});
        return;
    }
    const engine::QualityEstimate& estimate = figures->quality.estimate;
    m_precision->setText(tr("● Precision %1").arg(intervalText(estimate.precision)));
    m_recall->setText(tr("■ Recall %1").arg(intervalText(estimate.recall)));
    m_hint->setText(qualityHint(*figures));
    m_hint->setColorRole(figures->mayStop ? ColorRole::Accent : ColorRole::Muted);
}

} // namespace winnow::ui
