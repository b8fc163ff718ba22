#include "ui/itemmodels/entitiesmodel.h"

#include "engine/text/displaytext.h"

#include <QCoreApplication>
#include <QLocale>

namespace winnow::ui {

using engine::Entity;

namespace {

struct EntityText {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::EntityText)
};

/// Of the values and of the name above them.
int alignmentOf(int column)
{
    const bool isNumber = column == EntitiesModel::SizeColumn || column == EntitiesModel::ConfidenceColumn;
    return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

QString entityStateText(engine::Verdict verdict)
{
    switch (verdict) {
    case engine::Verdict::Yes:
        return EntityText::tr("Confirmed");
    case engine::Verdict::Unsure:
        return EntityText::tr("Unsure");
    case engine::Verdict::Skip:
        return EntityText::tr("Skipped");
    case engine::Verdict::No:
        return EntityText::tr("Apart");
    case engine::Verdict::Open:
        break;
    }
    return EntityText::tr("Proposed");
}

EntitiesModel::EntitiesModel(const EntitySource& source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
}

void EntitiesModel::open(engine::SessionId session, const engine::Schema& schema, EntityFilter filter)
{
    beginResetModel();
    m_session = session;
    m_schema = schema;
    m_filter = filter;
    m_entities.clear();
    m_lastRead.reset();
    m_atEnd = !session.isValid();
    m_fields.clear();
    for (int field = 0; field < static_cast<int>(schema.fields.size()); ++field) {
        if (schema.fields[static_cast<size_t>(field)].role != engine::FieldRole::Ignore)
            m_fields.push_back(field);
    }
    endResetModel();
}

void EntitiesModel::close()
{
    open({}, {}, m_filter);
}

int EntitiesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entities.size());
}

int EntitiesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_session.isValid() ? 0
                                                    : FirstFieldColumn + static_cast<int>(m_fields.size());
}

QVariant EntitiesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entity& entity = m_entities[static_cast<size_t>(index.row())];
    const engine::CanonicalValue* value = valueAt(entity, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textAt(entity, index.column());
    case Qt::AccessibleTextRole:
        return value && value->rule == engine::CanonicalRule::Blank ? tr("blank")
                                                                    : textAt(entity, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case BlankRole:
        return value && value->rule == engine::CanonicalRule::Blank;
    case ConfirmedRole:
        return entity.verdict == engine::Verdict::Yes;
    default:
        return {};
    }
}

QVariant EntitiesModel::textAt(const Entity& entity, int column) const
{
    switch (column) {
    case StateColumn:
        return entityStateText(entity.verdict);
    case SizeColumn:
        return QLocale().toString(static_cast<qlonglong>(entity.members.size()));
    case ConfidenceColumn:
        return QLocale().toString(entity.confidence, 'f', 2);
    default:
        const engine::CanonicalValue* value = valueAt(entity, column);
        return value ? engine::displayLine(value->value) : QString();
    }
}

const engine::CanonicalValue* EntitiesModel::valueAt(const Entity& entity, int column) const
{
    if (column < FirstFieldColumn)
        return nullptr;
    const auto field = static_cast<size_t>(m_fields[static_cast<size_t>(column - FirstFieldColumn)]);
    return field < entity.values.size() ? &entity.values[field] : nullptr;
}

QVariant EntitiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case SizeColumn:
        return tr("Records");
    case ConfidenceColumn:
        return tr("Confidence");
    default:
        const int field = m_fields[static_cast<size_t>(section - FirstFieldColumn)];
        return engine::displayLine(m_schema.fields[static_cast<size_t>(field)].name);
    }
}

bool EntitiesModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_atEnd;
}

void EntitiesModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const std::vector<Entity> found = readPassing();
    if (!found.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(found.size()) - 1);
        m_entities.insert(m_entities.end(), found.begin(), found.end());
        endInsertRows();
    } else if (!m_atEnd) {
        Q_EMIT scanPaused();
    }
}

std::vector<Entity> EntitiesModel::readPassing()
{
    std::vector<Entity> found;
    for (int scanned = 0; scanned < scanLimit && found.empty() && !m_atEnd; scanned += pageSize) {
        const auto page = m_source.readEntities(m_session, m_lastRead, pageSize);
        m_atEnd = !page || page->empty();
        if (!page) {
            Q_EMIT readFailed(page.error());
            break;
        }
        if (!page->empty())
            m_lastRead = page->back().item;
        for (const Entity& entity : *page) {
            if (passes(entity))
                found.push_back(entity);
        }
    }
    return found;
}

std::optional<engine::ItemId> EntitiesModel::itemAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_entities[static_cast<size_t>(row)].item;
}

bool EntitiesModel::passes(const Entity& entity) const
{
    const bool isConfirmed = entity.verdict == engine::Verdict::Yes;
    return m_filter == EntityFilter::All || isConfirmed == (m_filter == EntityFilter::Confirmed);
}

} // namespace winnow::ui
