#pragma once

#include "ui/common/actionregistry.h"
#include "ui/shell/overlay.h"

#include <QStringList>

class QGridLayout;

namespace winnow::ui {

/// All keys of the visible page, its own first.
class KeySheet : public Overlay {
    Q_OBJECT

public:
    explicit KeySheet(QWidget* window);

    /// Shows those of the entries that have keys.
    void showKeys(const std::vector<ActionRegistry::Entry>& entries);

    /// "Yes, one entity (Y)", in the order shown.
    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    void fill(const std::vector<ActionRegistry::Entry>& entries);

    QWidget* m_keys = nullptr;
    QStringList m_lines;
};

} // namespace winnow::ui
