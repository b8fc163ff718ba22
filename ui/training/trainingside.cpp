#include "ui/training/trainingside.h"

#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"
#include "ui/training/qualitypane.h"
#include "ui/training/thresholdpane.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace winnow::ui {

TrainingSide::TrainingSide(const TrainingActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_banner(new PlainLabel({}, ColorRole::Different, this))
    , m_quality(new QualityPane(this))
    , m_threshold(new ThresholdPane(actions, this))
{
    constexpr int narrowest = 250;
    setMinimumWidth(narrowest);
    m_banner->setOverflow(Overflow::Wrap);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    layout->setSpacing(Space::large);
    layout->addWidget(m_banner);
    layout->addWidget(m_quality);
    layout->addWidget(m_threshold);
    layout->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 0); // for the line, on whichever side it is
    outer->addWidget(scroll);
    setTrust(engine::Trust::Unchecked);
}

void TrainingSide::setTrust(engine::Trust trust)
{
    m_banner->setText(
        trust == engine::Trust::NeedsAnswers ? tr(
            "Needs answers: the machine's guess cannot be trusted yet. Answer some more questions and group "
            "again before you rely on the clusters.")
                                             : QString());
    m_banner->setVisible(trust == engine::Trust::NeedsAnswers);
}

void TrainingSide::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::of(this).colour(ColorRole::Line));
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace winnow::ui
