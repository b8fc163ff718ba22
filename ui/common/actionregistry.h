#pragma once

#include "ui/common/place.h"

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

class QAction;
class QWidget;

namespace winnow::ui {

/// The menu in which an action stands; None: only keys, buttons and the command palette reach it.
enum class MenuPlace { None, File, Edit, View, Help };

/// Where an action can be used. A single-letter key never fires while a text field has the focus: text fields
/// claim such keys for themselves.
struct ActionSpec {
    QString id; ///< stable, "review.answerYes"
    QString text; ///< translated, plain: an & is shown as it is
    QList<QKeySequence> keys = {}; ///< the first one is shown
    std::optional<Place> place = {}; ///< none: everywhere in the window
    MenuPlace menu = MenuPlace::None;
};

/// Two actions that one key could mean at the same time.
struct KeyConflict {
    QString first; ///< ids
    QString second;
    QKeySequence keys;

    bool operator==(const KeyConflict&) const = default;
};

/// Every act of the window with its id, text and keys: what menus, buttons, tooltips, the key sheet and the
/// command palette show comes from here.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    struct Entry {
        ActionSpec spec;
        QAction* action;
    };

    using QObject::QObject;

    /// Makes the action as a child of `owner`, a page or the window: its keys work while the owner is
    /// visible.
    QAction* declare(const ActionSpec& spec, QWidget* owner);

    /// In the order of declaration.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

    /// Those that can be used at a place: the window's and the place's own.
    [[nodiscard]] std::vector<Entry> entriesAt(Place place) const;
    /// None when nothing has been declared under this id.
    [[nodiscard]] QAction* find(const QString& id) const;
    [[nodiscard]] std::vector<KeyConflict> conflicts() const;

private:
    std::vector<Entry> m_entries;
};

} // namespace winnow::ui
