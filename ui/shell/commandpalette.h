#pragma once

#include "ui/shell/commandmodel.h"
#include "ui/shell/overlay.h"

class QLineEdit;
class QListView;

namespace winnow::ui {

class PlainLabel;

/// Finds an act by some of its letters and does it.
class CommandPalette : public Overlay {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    void choose(std::vector<ActionRegistry::Entry> entries);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void type(const QString& text);
    void run(const QModelIndex& index);
    bool moveCurrent(QKeyEvent& event);

    CommandModel m_model;
    QLineEdit* m_field;
    QListView* m_list;
    PlainLabel* m_nothing; ///< says so where no command fits
};

} // namespace winnow::ui
