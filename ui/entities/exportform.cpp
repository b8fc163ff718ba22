#include "ui/entities/exportform.h"

#include "ui/common/actionbutton.h"
#include "ui/common/choicebox.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace winnow::ui {

using engine::ExportContent;
using engine::ExportFormat;
using engine::ExportSafety;
using namespace Qt::StringLiterals;

ExportForm::ExportForm(QAction* save, QAction* close, QWidget* parent)
    : QWidget(parent)
    , m_content(new ChoiceBox(this))
    , m_safety(new ChoiceBox(this))
    , m_counts(new PlainLabel({}, ColorRole::Text, this))
    , m_hint(new PlainLabel({}, ColorRole::Muted, this))
{
    m_content->addItem(tr("Entities: one row per entity (CSV)"), static_cast<int>(ExportContent::Entities));
    m_content->addItem(tr("Records with their cluster (CSV)"), static_cast<int>(ExportContent::Clusters));
    m_content->addItem(
        tr("Decisions: everything that was done (JSON Lines)"), static_cast<int>(ExportContent::Decisions));
    m_content->setAccessibleName(tr("What to export"));
    m_safety->addItem(tr("Values exactly as imported"), static_cast<int>(ExportSafety::Exact));
    m_safety->addItem(tr("Safe to open in a spreadsheet"), static_cast<int>(ExportSafety::Spreadsheet));
    m_safety->setAccessibleName(tr("How to write the values"));
    m_counts->setOverflow(Overflow::Wrap);
    m_hint->setOverflow(Overflow::Wrap);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(Space::small);
    choices->addWidget(m_content);
    choices->addWidget(m_safety);
    choices->addStretch(1);
    choices->addWidget(new ActionButton(save, ButtonRole::Primary, this));
    choices->addWidget(new ActionButton(close, ButtonRole::Plain, this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::medium, Space::page, Space::medium);
    layout->setSpacing(Space::small);
    layout->addLayout(choices);
    layout->addWidget(m_counts);
    layout->addWidget(m_hint);
    connect(m_content, &QComboBox::currentIndexChanged, this, &ExportForm::showChoice);
    connect(m_safety, &QComboBox::currentIndexChanged, this, &ExportForm::showChoice);
    showChoice();
}

void ExportForm::setCounts(const engine::SessionCounts& counts)
{
    const QLocale locale;
    m_counts->setText(
        tr("Clusters: %1 confirmed · %2 open · %3 skipped · %4 unsure · %5 answered no.")
            .arg(locale.toString(counts.yes), locale.toString(counts.open()), locale.toString(counts.skipped),
                locale.toString(counts.unsure), locale.toString(counts.no)));
}

engine::ExportRequest ExportForm::request() const
{
    engine::ExportRequest request;
    request.content = static_cast<ExportContent>(m_content->currentData().toInt());
    request.format = request.content == ExportContent::Decisions ? ExportFormat::Jsonl : ExportFormat::Csv;
    request.safety = m_safety->isEnabled() ? static_cast<ExportSafety>(m_safety->currentData().toInt())
                                           : ExportSafety::Exact;
    return request;
}

QString ExportForm::suggestedName() const
{
    switch (request().content) {
    case ExportContent::Clusters:
        return u"clusters.csv"_s;
    case ExportContent::Entities:
        return u"entities.csv"_s;
    case ExportContent::Decisions:
    case ExportContent::Training:
    case ExportContent::Labels:
        break;
    }
    return u"decisions.jsonl"_s;
}

void ExportForm::startChoosing()
{
    m_content->setFocus(Qt::OtherFocusReason);
}

void ExportForm::showChoice()
{
    const bool isDecisions = request().content == ExportContent::Decisions;
    m_safety->setEnabled(!isDecisions);
    if (isDecisions)
        m_hint->setText(
            tr("One line per act, with who, when and what, in the order in which they were done."));
    else if (request().content == ExportContent::Clusters)
        m_hint->setText(
            tr("Every record of the table. Records of open, skipped and unsure clusters stand together as "
               "proposed; the column “decision” tells them apart. Those answered no stand alone."));
    else
        m_hint->setText(
            tr("Open, skipped and unsure clusters are written as proposed, and the column “decision” tells "
               "them apart. Clusters answered no are not joined."));
}

void ExportForm::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.colour(ColorRole::Panel));
    painter.setPen(theme.colour(ColorRole::Line));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace winnow::ui
