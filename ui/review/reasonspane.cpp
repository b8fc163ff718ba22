#include "ui/review/reasonspane.h"

#include "engine/text/displaytext.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/waterfall.h"
#include "ui/itemmodels/reasons.h"
#include "ui/review/noteedit.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

namespace winnow::ui {

namespace {

QString timeText(qint64 wallMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(wallMs);
    const bool isToday = time.date() == QDateTime::currentDateTime().date();
    return isToday ? QLocale().toString(time.time(), QLocale::ShortFormat)
                   : QLocale().toString(time, QLocale::ShortFormat);
}

QString historyText(const std::vector<engine::HistoryLine>& history)
{
    QStringList lines;
    for (const engine::HistoryLine& line : history) {
        const QString text = engine::displayLine(line.text);
        lines += line.undone
            ? ReasonsPane::tr("%1 %2 (undone)").arg(timeText(line.wallMs), text)
            : ReasonsPane::tr("%1 %2", "a time and what happened").arg(timeText(line.wallMs), text);
    }
    return lines.isEmpty() ? ReasonsPane::tr("Nothing yet.") : lines.join(u'\n');
}

} // namespace

ReasonsPane::ReasonsPane(QAction* writeNote, QWidget* parent)
    : QWidget(parent)
    , m_content(new QWidget(this))
    , m_waterfall(new Waterfall(this))
    , m_note(new NoteEdit(writeNote, this))
{
    setMinimumWidth(220);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    layout->setSpacing(Space::small);
    addHeading(*layout, tr("Why these belong together"));
    layout->addWidget(m_waterfall);
    layout->addSpacing(Space::small);
    m_weakestHeading = addHeading(*layout, tr("Weakest link"));
    m_weakest = addText(*layout, ColorRole::Text);
    layout->addSpacing(Space::small);
    addHeading(*layout, tr("Note"));
    layout->addWidget(m_note);
    layout->addSpacing(Space::small);
    addHeading(*layout, tr("History"));
    m_history = addText(*layout, ColorRole::Muted);
    layout->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 0, 0);
    outer->addWidget(scroll);
}

PlainLabel* ReasonsPane::addHeading(QVBoxLayout& layout, const QString& text)
{
    auto* heading = new PlainLabel(text, ColorRole::Muted, this);
    heading->setFont(headingFont(smallFont(font())));
    layout.addWidget(heading);
    return heading;
}

PlainLabel* ReasonsPane::addText(QVBoxLayout& layout, ColorRole role)
{
    auto* label = new PlainLabel({}, role, this);
    label->setOverflow(Overflow::Wrap);
    layout.addWidget(label);
    return label;
}

void ReasonsPane::setCard(const engine::ClusterView& card)
{
    m_content->setVisible(card.item.id.isValid());
    m_waterfall->setReasons(reasonsOf(card, {}));
    m_note->setNote(card.decision.note);
    m_history->setText(historyText(card.history));
}

void ReasonsPane::setExcluded(const engine::ClusterView& card, const std::vector<engine::RecordId>& excluded)
{
    const QString weakest = reasonsOf(card, excluded).weakestLink;
    m_weakest->setText(weakest);
    m_weakest->setVisible(!weakest.isEmpty());
    m_weakestHeading->setVisible(!weakest.isEmpty());
}

void ReasonsPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto* splitter = qobject_cast<const QSplitter*>(parentWidget());
    const bool isUnderTheGrid = splitter && splitter->orientation() == Qt::Vertical;
    const QRect edge = isUnderTheGrid ? QRect(0, 0, width(), 1) : QRect(0, 0, 1, height());
    painter.fillRect(
        QStyle::visualRect(layoutDirection(), rect(), edge), Theme::of(this).colour(ColorRole::Line));
}

} // namespace winnow::ui
