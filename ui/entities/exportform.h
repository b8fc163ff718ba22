#pragma once

#include "engine/model/session.h"
#include "engine/workspace/exportsession.h"

#include <QWidget>

class QAction;
class QComboBox;

namespace winnow::ui {

class PlainLabel;

/// What to export and how, with the number of clusters in each state, so that nobody is surprised by what is
/// in the file.
class ExportForm : public QWidget {
    Q_OBJECT

public:
    ExportForm(QAction* save, QAction* close, QWidget* parent = nullptr);

    void setCounts(const engine::SessionCounts& counts);

    /// Without session and path.
    [[nodiscard]] engine::ExportRequest request() const;
    /// "entities.csv"
    [[nodiscard]] QString suggestedName() const;
    void startChoosing();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showChoice();

    QComboBox* m_content;
    QComboBox* m_safety;
    PlainLabel* m_counts;
    PlainLabel* m_hint;
};

} // namespace winnow::ui
