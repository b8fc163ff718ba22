#pragma once

#include "engine/model/record.h"
#include "engine/records/tableformat.h"
#include "engine/workspace/importtable.h"
#include "ui/records/tablecheck.h"

#include <QWidget>

#include <vector>

class QAction;
class QComboBox;
class QLineEdit;
class QTableView;

namespace winnow::engine {
class Settings;
}

namespace winnow::ui {

class ColumnsModel;
class FormatBar;
class PlainLabel;
class PreviewModel;
class ProblemList;

/// Shows how a file will be read and takes the person's corrections.
class ImportForm : public QWidget {
    Q_OBJECT

public:
    ImportForm(QAction* chooseFile, QAction* findDuplicates, QWidget* parent = nullptr);

    /// Forgets what was corrected, for another file.
    void begin(const QString& path);
    /// The file of begin(), read with overrides().
    void showTable(CheckedTable table);
    /// A word on what happens, or on what is missing.
    void setHint(const QString& hint);
    void focusColumns();

    [[nodiscard]] engine::FormatOverrides overrides() const;
    [[nodiscard]] engine::ImportRequest request() const;
    [[nodiscard]] bool comparesAny() const;

    void saveState(engine::Settings& settings) const;
    void restoreState(const engine::Settings& settings);

Q_SIGNALS:
    /// The file has to be read again with other overrides().
    void formatCorrected();
    void columnsCorrected();
    void saveProblemsRequested(const std::vector<winnow::engine::RowProblem>& problems);

private:
    QWidget* makeTop(QAction* chooseFile);
    QWidget* makeTables();
    QWidget* makeBottom(QAction* findDuplicates);

    QString m_path;
    std::vector<engine::RowProblem> m_problems; ///< of the rows shown
    PreviewModel* m_preview;
    ColumnsModel* m_columns;
    PlainLabel* m_title = nullptr;
    PlainLabel* m_size = nullptr;
    FormatBar* m_format = nullptr;
    QTableView* m_previewTable = nullptr;
    QTableView* m_columnsTable = nullptr;
    ProblemList* m_problemList = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_idColumn = nullptr;
    PlainLabel* m_hint = nullptr;
};

} // namespace winnow::ui
