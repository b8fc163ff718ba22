#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace winnow::ui {

/// What to ask for in the system's file dialog.
struct FileQuestion {
    enum class Purpose { Open, Save };

    Purpose purpose = Purpose::Open;
    QString title;
    QString filter; ///< "Tables (*.csv *.tsv);;All files (*)"
    QString suggestedName = {}; ///< for Save; its ending is the default one
};

/// Shows the dialog without blocking; `chosen` gets the path, and is not called after a cancel or without
/// `parent`.
void askForFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> chosen);

} // namespace winnow::ui
