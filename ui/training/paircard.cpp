#include "ui/training/paircard.h"

#include "engine/training/pairview.h"
#include "ui/common/actionbutton.h"
#include "ui/common/keycap.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/recordgrid.h"
#include "ui/common/waterfall.h"
#include "ui/itemmodels/comparisonmodel.h"
#include "ui/itemmodels/pairtexts.h"
#include "ui/training/trainingactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace winnow::ui {

QString answerText(engine::Verdict verdict)
{
    switch (verdict) {
    case engine::Verdict::Yes:
        return PairCard::tr("you answered yes");
    case engine::Verdict::No:
        return PairCard::tr("you answered no");
    case engine::Verdict::Unsure:
        return PairCard::tr("you were unsure");
    case engine::Verdict::Skip:
    case engine::Verdict::Open:
        break;
    }
    return {};
}

PairCard::PairCard(const TrainingActions& actions, ComparisonModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_grid(new RecordGrid(model, tr("Comparison of the two records"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::medium, Space::page, 0);
    layout->setSpacing(Space::small);
    layout->addWidget(makeHeader(actions));
    m_reason = new PlainLabel({}, ColorRole::Muted, this);
    layout->addWidget(m_reason);
    layout->addSpacing(Space::tiny);
    layout->addWidget(m_grid, 2);
    auto* hints = new QHBoxLayout;
    m_contextHint = new PlainLabel(
        tr("Grey field names are shown for context and were not compared."), ColorRole::Muted, this);
    m_contextHint->setFont(smallFont(font()));
    m_fieldsButton = new ActionButton(actions.fields, ButtonRole::Plain, this);
    hints->addWidget(m_contextHint);
    hints->addWidget(m_fieldsButton);
    hints->addStretch(1);
    layout->addLayout(hints);
    layout->addWidget(makeReasons(), 1);
    layout->addStretch(0);
}

QWidget* PairCard::makeHeader(const TrainingActions& actions)
{
    auto* header = new QWidget(this);
    m_title = new PlainLabel(tr("Are these two one entity?"), ColorRole::Text, header);
    m_title->setFont(titleFont(font()));
    m_number = new PlainLabel({}, ColorRole::Muted, header);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins({});
    layout->setSpacing(Space::large);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_number);
    for (QAction* action : {actions.previous, actions.next}) {
        auto* cap = new KeyCap(keyText(action->shortcut()), header);
        cap->setToolTip(plainToolTip(action->text()));
        layout->addWidget(cap);
    }
    return header;
}

/// They scroll before the values of the two records do: what is asked for is seen first.
QWidget* PairCard::makeReasons()
{
    constexpr int readableWidth = 460;
    constexpr int fewRows = 100;
    m_reasons = new QScrollArea(this);
    auto* reasons = new QWidget;
    auto* heading = new PlainLabel(tr("How the machine sees them"), ColorRole::Muted, reasons);
    heading->setFont(headingFont(smallFont(font())));
    m_waterfall = new Waterfall(reasons);
    auto* layout = new QVBoxLayout(reasons);
    layout->setContentsMargins(0, Space::small, 0, Space::large);
    layout->setSpacing(Space::small);
    layout->addWidget(heading);
    layout->addWidget(m_waterfall);
    m_reasons->setWidget(reasons);
    m_reasons->setWidgetResizable(true);
    m_reasons->setFrameShape(QFrame::NoFrame);
    m_reasons->setFocusPolicy(Qt::NoFocus);
    m_reasons->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_reasons->setMaximumWidth(readableWidth);
    m_reasons->setMinimumHeight(fewRows);
    m_reasons->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    return m_reasons;
}

void PairCard::setPair(const engine::PairView& pair, const engine::PairAnswer& answer, int number)
{
    if (m_model.recordOfColumn(0) != pair.pair.left || m_model.recordOfColumn(1) != pair.pair.right)
        m_model.setCard(cardOf(pair));
    m_waterfall->setReasons(reasonsOf(pair));
    m_reasons->setMaximumHeight(m_reasons->widget()->sizeHint().height());
    m_number->setText(answer.verdict == engine::Verdict::Open
            ? tr("question %1").arg(QLocale().toString(number))
            : tr("pair %1", "an answered one").arg(QLocale().toString(number)));
    const QString given = answerText(answer.verdict);
    m_reason->setText(given.isEmpty()
            ? reasonText(answer.reason)
            : tr("%1 · %2", "the answer and why it was asked for").arg(given, reasonText(answer.reason)));
    m_reason->setColorRole(given.isEmpty() ? ColorRole::Muted : ColorRole::Accent);
}

void PairCard::focusGrid()
{
    m_grid->focusGrid();
}

void PairCard::showFieldsButton(bool isShown)
{
    m_fieldsButton->setVisible(isShown);
}

} // namespace winnow::ui
