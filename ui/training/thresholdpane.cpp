#include "ui/training/thresholdpane.h"

#include "ui/common/actionbutton.h"
#include "ui/common/foldingrow.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/training/scorechart.h"
#include "ui/training/trainingactions.h"

#include <QVBoxLayout>

#include <cmath>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

int wholePairs(double pairs)
{
    return static_cast<int>(std::lround(pairs));
}

} // namespace

QString costText(const engine::Expectation& expectation)
{
    const QString matches
        = ThresholdPane::tr("%Ln pair(s) taken for one entity", nullptr, wholePairs(expectation.predicted));
    const QString wrong
        = ThresholdPane::tr("about %Ln of them wrong", nullptr, wholePairs(expectation.wrongMerges));
    const QString missed = ThresholdPane::tr("about %Ln missed", nullptr, wholePairs(expectation.misses));
    return ThresholdPane::tr("%1, %2; %3.", "pairs taken for one entity, how many wrong; how many missed")
        .arg(matches, wrong, missed);
}

QString effectText(const engine::RegroupingSummary& summary)
{
    if (summary.changesNothing())
        return ThresholdPane::tr("no undecided cluster changes");
    QStringList parts{ThresholdPane::tr("%Ln cluster(s) replaced", nullptr, summary.withdrawn),
        ThresholdPane::tr("%Ln made", "clusters", summary.created)};
    if (summary.merged > 0)
        parts += ThresholdPane::tr("%Ln of these merged from several", nullptr, summary.merged);
    if (summary.split > 0)
        parts += ThresholdPane::tr("%Ln split or made smaller", nullptr, summary.split);
    if (summary.found > 0)
        parts += ThresholdPane::tr("%Ln of records that stood alone", nullptr, summary.found);
    return parts.join(u", "_s);
}

ThresholdPane::ThresholdPane(const TrainingActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_chart(new ScoreChart(this))
    , m_cost(new PlainLabel({}, ColorRole::Text, this))
    , m_effect(new PlainLabel({}, ColorRole::Muted, this))
{
    auto* heading = new PlainLabel(tr("Scores of the pairs, and the threshold"), ColorRole::Muted, this);
    heading->setFont(headingFont(smallFont(font())));
    for (PlainLabel* text : {m_cost, m_effect})
        text->setOverflow(Overflow::Wrap);
    auto* moves = new FoldingRow({new ActionButton(actions.lower, ButtonRole::Plain, this),
                                     new ActionButton(actions.raise, ButtonRole::Plain, this)},
        this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    layout->addWidget(heading);
    layout->addWidget(m_chart);
    layout->addWidget(moves);
    layout->addWidget(m_cost);
    layout->addWidget(m_effect);
    layout->addWidget(new ActionButton(actions.suggest, ButtonRole::Plain, this), 0, Qt::AlignLeading);
    layout->addWidget(new ActionButton(actions.regroup, ButtonRole::Normal, this));
    connect(m_chart, &QAbstractSlider::valueChanged, this,
        [this] { Q_EMIT thresholdChosen(m_chart->threshold()); });
}

void ThresholdPane::showFigures(const engine::TrainingDesk& desk)
{
    m_chart->setHistogram(desk.figures() ? desk.figures()->histogram : engine::ScoreHistogram{});
    showRegrouping(desk);
}

void ThresholdPane::showRegrouping(const engine::TrainingDesk& desk)
{
    const auto threshold = desk.threshold();
    if (!threshold || !desk.figures()) {
        m_cost->setText(tr("The pairs are being counted."));
        m_effect->setText({});
        return;
    }
    m_chart->showThreshold(*threshold);
    const QString cost = costText(desk.figures()->curve->at(*threshold));
    m_cost->setText(cost);
    m_chart->setAccessibleDescription(cost);
    if (desk.isRegrouping())
        m_effect->setText(tr("The undecided clusters are being grouped again."));
    else if (desk.preview())
        m_effect->setText(tr("Grouping again: %1.").arg(effectText(desk.preview()->summary)));
    else
        m_effect->setText(tr("What grouping again would change is being worked out."));
}

} // namespace winnow::ui
