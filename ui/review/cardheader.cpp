#include "ui/review/cardheader.h"

#include "engine/text/displaytext.h"
#include "ui/common/actionbutton.h"
#include "ui/common/keycap.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/review/reviewactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>

namespace winnow::ui {

using namespace Qt::StringLiterals;

static constexpr int someOfTheTitle = 96; ///< is always shown, beside whatever else there is to say

static QString stateText(const engine::QueueItem& item)
{
    QStringList words;
    switch (item.verdict) {
    case engine::Verdict::Yes:
        words += CardHeader::tr("answered yes");
        break;
    case engine::Verdict::No:
        words += CardHeader::tr("answered no");
        break;
    case engine::Verdict::Unsure:
        words += CardHeader::tr("unsure");
        break;
    case engine::Verdict::Skip:
        words += CardHeader::tr("skipped");
        break;
    case engine::Verdict::Open:
        break;
    }
    if (item.flagged)
        words += CardHeader::tr("flagged");
    return words.join(u" · "_s);
}

CardHeader::CardHeader(const ReviewActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_queue(new ActionButton(actions.queue, ButtonRole::Normal, this))
    , m_title(new PlainLabel(this))
    , m_state(new PlainLabel({}, ColorRole::Accent, this))
    , m_kept(new PlainLabel({}, ColorRole::Muted, this))
    , m_confidence(new PlainLabel({}, ColorRole::Muted, this))
{
    m_title->setFont(titleFont(font()));
    m_title->setMinimumWidth(someOfTheTitle);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::large);
    layout->addWidget(m_queue);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_kept);
    layout->addWidget(m_confidence);
    for (QAction* action : {actions.previous, actions.next}) {
        auto* cap = new KeyCap(keyText(action->shortcut()), this);
        cap->setToolTip(plainToolTip(action->text()));
        layout->addWidget(cap);
    }
}

void CardHeader::setItem(const engine::QueueItem& item)
{
    m_title->setText(engine::displayLine(item.title));
    m_confidence->setText(tr("confidence %1").arg(QLocale().toString(item.confidence, 'f', 2)));
    m_state->setText(stateText(item));
    m_state->setVisible(!m_state->text().isEmpty());
    fit();
}

void CardHeader::setKept(int kept, int total)
{
    m_kept->setText(kept < 2 ? tr("%1 of %2 kept: a yes needs two").arg(kept).arg(total)
                             : tr("%1 of %n record(s) kept", nullptr, total).arg(kept));
    m_hasLeftOut = kept < total;
    fit();
}

void CardHeader::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    m_queue->setVisible(isCompact);
    m_title->setMinimumWidth(isCompact ? 0 : someOfTheTitle);
    fit();
}

void CardHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// The title goes before the confidence, which the queue shows, too, and before the number of kept records as
/// long as it says no more than the grid.
void CardHeader::fit()
{
    const int room = width() - widthBesideTitle() - m_title->sizeHint().width();
    const int kept = m_kept->sizeHint().width() + Space::large;
    const int confidence = m_confidence->sizeHint().width() + Space::large;
    const bool hasRoomForKept = !m_isCompact && kept <= room;
    m_kept->setVisible(m_hasLeftOut || hasRoomForKept);
    m_confidence->setVisible(hasRoomForKept && kept + confidence <= room);
}

/// Of what is always shown.
int CardHeader::widthBesideTitle() const
{
    int sum = 0;
    for (const QWidget* part : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (part != m_title && part != m_kept && part != m_confidence && !part->isHidden())
            sum += part->sizeHint().width() + Space::large;
    return sum;
}

} // namespace winnow::ui
