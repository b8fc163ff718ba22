#include "ui/check/checkline.h"

#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QHBoxLayout>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

QString signOf(CheckState state)
{
    switch (state) {
    case CheckState::Unknown:
        return u"·"_s;
    case CheckState::Running:
        return u"…"_s;
    case CheckState::Fine:
        return u"✓"_s;
    case CheckState::Damaged:
        return u"✗"_s;
    }
    return {};
}

ColorRole colourOf(CheckState state)
{
    switch (state) {
    case CheckState::Fine:
        return ColorRole::Accent;
    case CheckState::Damaged:
        return ColorRole::Refuse;
    case CheckState::Unknown:
    case CheckState::Running:
        break;
    }
    return ColorRole::Muted;
}

} // namespace

CheckLine::CheckLine(const QString& name, const QString& what, QWidget* parent)
    : QWidget(parent)
    , m_sign(new PlainLabel({}, ColorRole::Muted, this))
    , m_outcome(new PlainLabel({}, ColorRole::Muted, this))
{
    constexpr int signWidth = 22;
    constexpr int nameWidth = 190;
    constexpr int outcomeWidth = 120;
    auto* title = new PlainLabel(name, ColorRole::Text, this);
    title->setFont(headingFont(font()));
    auto* explanation = new PlainLabel(what, ColorRole::Muted, this);
    m_sign->setFixedWidth(signWidth);
    title->setFixedWidth(nameWidth);
    m_outcome->setFixedWidth(outcomeWidth);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    layout->addWidget(m_sign);
    layout->addWidget(title);
    layout->addWidget(m_outcome);
    layout->addWidget(explanation, 1);
    setState(CheckState::Unknown);
}

void CheckLine::setState(CheckState state)
{
    m_state = state;
    for (PlainLabel* label : {m_sign, m_outcome})
        label->setColorRole(colourOf(state));
    m_sign->setText(signOf(state));
    m_outcome->setText(stateText());
}

QString CheckLine::stateText() const
{
    switch (m_state) {
    case CheckState::Unknown:
        return tr("not checked");
    case CheckState::Running:
        return tr("being checked");
    case CheckState::Fine:
        return tr("sound");
    case CheckState::Damaged:
        return tr("damaged");
    }
    return {};
}

} // namespace winnow::ui
