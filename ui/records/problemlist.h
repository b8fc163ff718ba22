#pragma once

#include "engine/base/result.h"
#include "engine/model/record.h"

#include <QString>
#include <QWidget>

#include <vector>

class QListView;
class QStringListModel;

namespace winnow::ui {

class PlainLabel;

/// What is odd in a file, line by line, to be saved for whoever can correct it.
class ProblemList : public QWidget {
    Q_OBJECT

public:
    explicit ProblemList(QWidget* parent = nullptr);

    /// `total` may be more than the problems given. Hides the list when there are none.
    void setProblems(const std::vector<engine::RowProblem>& problems, qint64 total);

Q_SIGNALS:
    void saveRequested();

private:
    PlainLabel* m_title;
    QListView* m_list;
    QStringListModel* m_lines;
};

/// Writes a CSV file with the columns line and message.
engine::Result<void> writeProblems(const QString& path, const std::vector<engine::RowProblem>& problems);

} // namespace winnow::ui
