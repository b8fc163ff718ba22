#pragma once

#include "engine/model/pairanswer.h"

#include <QWidget>

class QScrollArea;

namespace winnow::engine {
struct PairView;
}

namespace winnow::ui {

class ActionButton;
class ComparisonModel;
class RecordGrid;
class PlainLabel;
class Waterfall;
struct TrainingActions;

/// The open pair: what is asked and why, the two records side by side, and how the machine sees them.
class PairCard : public QWidget {
    Q_OBJECT

public:
    PairCard(const TrainingActions& actions, ComparisonModel& model, QWidget* parent = nullptr);

    /// `number` counts pairs from 1. The grid changes only with the pair.
    void setPair(const engine::PairView& pair, const engine::PairAnswer& answer, int number);
    void focusGrid();
    /// How many fields the grid does not show, and whether it shows all.
    void showFieldsButton(bool isShown);

private:
    QWidget* makeHeader(const TrainingActions& actions);
    QWidget* makeReasons();

    ComparisonModel& m_model;
    PlainLabel* m_title = nullptr;
    PlainLabel* m_number = nullptr;
    PlainLabel* m_reason = nullptr;
    PlainLabel* m_contextHint = nullptr;
    ActionButton* m_fieldsButton = nullptr;
    RecordGrid* m_grid;
    QScrollArea* m_reasons = nullptr;
    Waterfall* m_waterfall = nullptr;
};

/// "you answered yes"; empty for a pair without an answer.
QString answerText(engine::Verdict verdict);

} // namespace winnow::ui
