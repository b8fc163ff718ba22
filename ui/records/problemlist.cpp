#include "ui/records/problemlist.h"

#include "engine/records/atomicfile.h"
#include "engine/records/tablewriter.h"
#include "engine/text/displaytext.h"
#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QStringListModel>

namespace winnow::ui {

using namespace Qt::StringLiterals;

ProblemList::ProblemList(QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, ColorRole::Refuse, this))
    , m_list(new QListView(this))
    , m_lines(new QStringListModel(this))
{
    m_title->setFont(headingFont(font()));
    auto* save = new QAction(tr("Save the list as…"), this);
    connect(save, &QAction::triggered, this, &ProblemList::saveRequested);
    m_list->setModel(m_lines);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Problems of the file's rows"));
    auto* title = new QHBoxLayout;
    title->addWidget(m_title, 1);
    title->addWidget(new ActionButton(save, ButtonRole::Plain, this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::tiny);
    layout->addLayout(title);
    layout->addWidget(m_list);
    hide();
}

void ProblemList::setProblems(const std::vector<engine::RowProblem>& problems, qint64 total)
{
    QStringList lines;
    for (const engine::RowProblem& problem : problems)
        lines.append(
            tr("Line %1: %2").arg(QLocale().toString(problem.line), engine::displayLine(problem.message)));
    m_lines->setStringList(lines);
    m_title->setText(tr("%n odd row(s); nothing is left out", nullptr, static_cast<int>(total)));
    setVisible(total > 0);
}

engine::Result<void> writeProblems(const QString& path, const std::vector<engine::RowProblem>& problems)
{
    return engine::writeFileAtomically(path, [&problems](QIODevice& device) {
        engine::TableWriter writer(device);
        writer.row({u"line"_s, u"message"_s});
        for (const engine::RowProblem& problem : problems) {
            writer.cell(problem.line);
            writer.cell(problem.message);
            writer.endRow();
        }
        return writer.finish();
    });
}

} // namespace winnow::ui
