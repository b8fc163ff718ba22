#include "ui/check/backuplist.h"

#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QDateTime>
#include <QItemSelectionModel>
#include <QListView>
#include <QLocale>
#include <QStringListModel>
#include <QVBoxLayout>

#include <utility>

namespace winnow::ui {

namespace {

QString lineOf(const engine::Backup& backup)
{
    const QLocale locale;
    return BackupList::tr("%1 · %2 · operations up to %3 · %4")
        .arg(locale.toString(QDateTime::fromMSecsSinceEpoch(backup.madeMs), QLocale::ShortFormat),
            engine::backupReasonText(backup.reason), locale.toString(backup.operation),
            locale.formattedDataSize(backup.bytes));
}

} // namespace

BackupList::BackupList(QWidget* parent)
    : QWidget(parent)
    , m_model(new QStringListModel(this))
    , m_list(new QListView(this))
    , m_empty(new PlainLabel(tr("There is no backup yet. One is made every half an hour in which you answer, "
                                "and before each import."),
          ColorRole::Muted, this))
{
    constexpr int height = 150;
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setFixedHeight(height);
    m_empty->setOverflow(Overflow::Wrap);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    layout->addWidget(m_empty);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &BackupList::choiceChanged);
    setBackups({});
}

void BackupList::setBackups(std::vector<engine::Backup> backups)
{
    m_backups = std::move(backups);
    QStringList lines;
    for (const engine::Backup& backup : m_backups)
        lines.append(lineOf(backup));
    m_model->setStringList(lines);
    m_list->setVisible(!m_backups.empty());
    m_empty->setVisible(m_backups.empty());
    if (!m_backups.empty())
        m_list->setCurrentIndex(m_model->index(0));
    Q_EMIT choiceChanged();
}

std::optional<engine::Backup> BackupList::chosen() const
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_backups.size()))
        return std::nullopt;
    return m_backups[static_cast<std::size_t>(row)];
}

} // namespace winnow::ui
