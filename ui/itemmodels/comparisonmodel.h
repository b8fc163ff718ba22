#pragma once

#include "engine/review/clusterview.h"
#include "engine/text/difference.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>
#include <vector>

namespace winnow::ui {

/// Which fields of a card are shown.
enum class FieldDetail {
    Relevant, ///< not the ignored ones, and not those for context that are blank in every record
    All,
};

/// Which columns a comparison has.
enum class ComparedColumns {
    RecordsAndSurviving,
    Records, ///< of a pair: none can be left out, and none survives
    RecordsToChoose, ///< they can be left out, but none survives here
};

/// One card of a cluster session as a table: a row per field, a column per record, and the surviving value as
/// the last column. Which records stay together is the reviewer's draft until the answer is given; the
/// surviving values follow it.
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        DifferingRole = Qt::UserRole + 1, ///< std::vector<engine::TextRange> into the display text
        BlankRole, ///< bool; the display text is empty or means "nothing here"
        EqualRole, ///< bool: all kept values that are not blank are the same words
        IncludedRole, ///< bool: the column's record stays
        ComparedRole, ///< bool: the row's field took part in matching
        SurvivingRole, ///< bool: the column of surviving values
        ProvenanceRole, ///< "1908 · longest", of a surviving value that not every kept record has
        PickedRole, ///< bool: this record's value was chosen by hand to survive
        ShortNameRole, ///< a record's name without the word before it
    };

    explicit ComparisonModel(
        QObject* parent = nullptr, ComparedColumns columns = ComparedColumns::RecordsAndSurviving);

    void setCard(const engine::ClusterView& card);
    void setDetail(FieldDetail detail);
    void clear();

    [[nodiscard]] FieldDetail detail() const { return m_detail; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Field names, record names; with IncludedRole, SurvivingRole, ShortNameRole and ComparedRole too.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// None without a card.
    [[nodiscard]] engine::ItemId item() const { return m_card.item.id; }

    [[nodiscard]] int recordCount() const { return static_cast<int>(m_card.records.size()); }

    [[nodiscard]] int survivingColumn() const { return recordCount(); }

    /// Those that only FieldDetail::All shows.
    [[nodiscard]] int hiddenFieldCount() const;
    /// Of all fields, whether they are shown or not.
    [[nodiscard]] QStringList fieldNames() const;
    /// Index into the schema.
    [[nodiscard]] int fieldOfRow(int row) const;
    /// None for the column of surviving values.
    [[nodiscard]] std::optional<engine::RecordId> recordOfColumn(int column) const;

    void toggleRecord(int column);
    /// Leaves every other record out; when that is so already, takes all in again.
    void excludeOthers(int column);
    void setExcluded(const std::vector<engine::RecordId>& excluded);
    [[nodiscard]] std::vector<engine::RecordId> excluded() const;
    [[nodiscard]] int keptCount() const;

    /// Chooses the record whose value survives; none: the field's rule decides.
    void setPick(int field, std::optional<engine::RecordId> record);
    [[nodiscard]] std::optional<engine::RecordId> pickOf(int field) const;

private:
    /// What is worked out for a row when it is first looked at.
    struct RowMarks {
        std::vector<std::vector<engine::TextRange>> differing; ///< by record
        bool isEqual = true;
        bool isUnanimous = true; ///< equal, and none is blank
    };

    [[nodiscard]] const QString& valueAt(int field, int column) const;
    [[nodiscard]] QVariant survivingData(int row, int role) const;
    [[nodiscard]] QVariant recordData(int row, int column, int role) const;
    [[nodiscard]] QString accessibleText(int row, int column) const;
    [[nodiscard]] const RowMarks& marksOf(int row) const;
    /// The name of the record that a surviving value was taken from; empty when it is none of them.
    [[nodiscard]] QString sourceName(const engine::CanonicalValue& value) const;
    [[nodiscard]] QString provenance(int row) const;
    [[nodiscard]] bool isRelevant(int field) const;
    void chooseFields();
    void draftChanged();

    ComparedColumns m_columns;
    engine::ClusterView m_card;
    std::vector<bool> m_isIncluded; ///< by record
    std::vector<int> m_fields; ///< by row
    FieldDetail m_detail = FieldDetail::Relevant;
    mutable QHash<int, RowMarks> m_marks; ///< by row
};

} // namespace winnow::ui

Q_DECLARE_METATYPE(std::vector<winnow::engine::TextRange>)
