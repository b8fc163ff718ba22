#include "ui/itemmodels/conflictmodel.h"

#include "engine/store/stores.h"
#include "engine/text/displaytext.h"

#include <QDateTime>
#include <QLocale>

namespace winnow::ui {

using namespace Qt::StringLiterals;
using engine::ConflictKind;
using engine::SyncConflict;

namespace {

QString kindText(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Answered:
        return ConflictModel::tr("answered otherwise");
    case ConflictKind::Gone:
        return ConflictModel::tr("gone at the server");
    case ConflictKind::Changed:
        return ConflictModel::tr("other records there now");
    }
    return {};
}

QString answerText(const QJsonObject& side)
{
    const QString answer = side["answer"_L1].toString();
    if (answer == "yes"_L1)
        return ConflictModel::tr("yes");
    if (answer == "no"_L1)
        return ConflictModel::tr("no");
    return answer.isEmpty() ? ConflictModel::tr("not told") : engine::displayLine(answer);
}

/// Names and times come from the server: shown as they are where they do not read.
QString byText(const QJsonObject& theirs)
{
    const QString by = engine::displayLine(theirs["by"_L1].toString());
    const QDateTime when = QDateTime::fromString(theirs["at"_L1].toString(), Qt::ISODate);
    if (!when.isValid())
        return by;
    return ConflictModel::tr("%1, %2").arg(by, QLocale().toString(when.toLocalTime(), QLocale::ShortFormat));
}

} // namespace

ConflictModel::ConflictModel(const engine::Stores& stores, QObject* parent)
    : QAbstractTableModel(parent)
    , m_stores(stores)
{
}

void ConflictModel::refresh()
{
    beginResetModel();
    const auto conflicts = m_stores.outbox().openConflicts();
    m_conflicts = conflicts ? *conflicts : std::vector<SyncConflict>();
    endResetModel();
}

std::vector<engine::ConflictId> ConflictModel::alike(int row) const
{
    const SyncConflict& wanted = conflict(row);
    std::vector<engine::ConflictId> found;
    for (const SyncConflict& other : m_conflicts) {
        const bool isSame = other.kind == wanted.kind && answerText(other.mine) == answerText(wanted.mine)
            && answerText(other.theirs) == answerText(wanted.theirs);
        if (isSame)
            found.push_back(other.id);
    }
    return found;
}

int ConflictModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_conflicts.size());
}

int ConflictModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConflictModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const SyncConflict& conflict = this->conflict(index.row());
    switch (index.column()) {
    case Cluster: {
        const auto cluster = m_stores.clusters().read(conflict.item);
        return cluster ? engine::displayLine(cluster->title) : QString();
    }
    case What:
        return kindText(conflict.kind);
    case Mine:
        return answerText(conflict.mine);
    case Theirs:
        return answerText(conflict.theirs);
    case By:
        return byText(conflict.theirs);
    default:
        return {};
    }
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Cluster:
        return tr("Cluster");
    case What:
        return tr("What happened");
    case Mine:
        return tr("Mine");
    case Theirs:
        return tr("Theirs");
    case By:
        return tr("By whom");
    default:
        return {};
    }
}

} // namespace winnow::ui
