#include "ui/records/columnsmodel.h"

#include "engine/text/displaytext.h"
#include "ui/common/plainlabel.h"
#include "ui/common/progressring.h"

#include <QLocale>

#include <algorithm>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

/// In the order of engine::FieldType.
QStringList typeNames()
{
    return {ColumnsModel::tr("Text"), ColumnsModel::tr("Short text"), ColumnsModel::tr("Number"),
        ColumnsModel::tr("Date"), ColumnsModel::tr("Phone"), ColumnsModel::tr("E-mail"),
        ColumnsModel::tr("Code")};
}

/// In the order of engine::FieldRole.
QStringList useNames()
{
    return {ColumnsModel::tr("Compare"), ColumnsModel::tr("Show"), ColumnsModel::tr("Ignore")};
}

QString samplesOf(const engine::ColumnProfile& profile)
{
    constexpr qsizetype sampleLength = 40;
    QStringList samples;
    for (const QString& sample : profile.samples)
        samples.append(engine::displayLine(sample.left(sampleLength)));
    return samples.join(u" · "_s);
}

} // namespace

void ColumnsModel::setColumns(engine::Schema schema, std::vector<engine::ColumnProfile> profiles)
{
    beginResetModel();
    m_schema = std::move(schema);
    m_profiles = std::move(profiles);
    m_profiles.resize(m_schema.fields.size());
    endResetModel();
}

bool ColumnsModel::comparesAny() const
{
    return std::any_of(m_schema.fields.begin(), m_schema.fields.end(),
        [](const engine::Field& field) { return field.role == engine::FieldRole::Compare; });
}

int ColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_schema.fields.size());
}

int ColumnsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ColumnsModel::shown(int row, int column) const
{
    const engine::Field& field = m_schema.fields[static_cast<size_t>(row)];
    const engine::ColumnProfile& profile = m_profiles[static_cast<size_t>(row)];
    switch (column) {
    case Name:
        return engine::displayLine(field.name);
    case Type:
        return typeNames().at(static_cast<int>(field.type));
    case Use:
        return useNames().at(static_cast<int>(field.role));
    case Samples:
        return samplesOf(profile);
    case Blank:
        return QLocale().toString(shownPercent(profile.blankShare)) + u' ' + QLocale().percent();
    case Notice:
        return profile.notice;
    default:
        return {};
    }
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::Field& field = m_schema.fields[static_cast<size_t>(index.row())];
    const bool isType = index.column() == Type;
    const bool isUse = index.column() == Use;
    switch (role) {
    case Qt::DisplayRole:
        return shown(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(shown(index.row(), index.column()));
    case Qt::EditRole:
        return isType ? QVariant(static_cast<int>(field.type))
            : isUse   ? QVariant(static_cast<int>(field.role))
                      : QVariant();
    case ChoicesRole:
        return isType ? typeNames() : isUse ? useNames() : QStringList();
    case Qt::TextAlignmentRole:
        return index.column() == Blank ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const int choice = value.toInt();
    if (choice < 0 || choice >= index.data(ChoicesRole).toStringList().size())
        return false;
    engine::Field& field = m_schema.fields[static_cast<size_t>(index.row())];
    if (index.column() == Type)
        field.type = static_cast<engine::FieldType>(choice);
    else
        field.role = static_cast<engine::FieldRole>(choice);
    Q_EMIT dataChanged(index, index);
    return true;
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return QVariant((section == Blank ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation == Qt::Vertical)
        return {};
    switch (section) {
    case Name:
        return tr("Column");
    case Type:
        return tr("Type");
    case Use:
        return tr("Use");
    case Samples:
        return tr("Frequent values");
    case Blank:
        return tr("Blank");
    case Notice:
        return tr("Notice");
    default:
        return {};
    }
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const bool canChange = index.isValid() && (index.column() == Type || index.column() == Use);
    return canChange ? usual | Qt::ItemIsEditable : usual;
}

} // namespace winnow::ui
