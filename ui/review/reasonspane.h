#pragma once

#include "engine/review/clusterview.h"
#include "ui/common/theme.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace winnow::ui {

class NoteEdit;
class PlainLabel;
class Waterfall;

/// The right side of a review: why the machine proposes the cluster, its weakest link, the reviewer's note,
/// and what has happened to it.
class ReasonsPane : public QWidget {
    Q_OBJECT

public:
    explicit ReasonsPane(QAction* writeNote, QWidget* parent = nullptr);

    /// A card without an item empties the pane.
    void setCard(const engine::ClusterView& card);
    /// The records left out for now.
    void setExcluded(const engine::ClusterView& card, const std::vector<engine::RecordId>& excluded);

    [[nodiscard]] NoteEdit& note() { return *m_note; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* addHeading(QVBoxLayout& layout, const QString& text);
    PlainLabel* addText(QVBoxLayout& layout, ColorRole role);

    QWidget* m_content; ///< hidden while there is no card
    Waterfall* m_waterfall;
    PlainLabel* m_weakestHeading = nullptr;
    PlainLabel* m_weakest = nullptr;
    NoteEdit* m_note;
    PlainLabel* m_history = nullptr;
};

} // namespace winnow::ui
