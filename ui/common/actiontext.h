#pragma once

#include <QString>

class QAction;

namespace winnow::ui {

/// A text for a QAction that shows every & instead of reading it as a mnemonic (values from files may hold
/// one).
QString escapedMnemonics(const QString& plain);

/// The action's text as people read it.
QString captionOf(const QAction& action);

/// "Undo “no” on Casa Central (Z)": the caption and the first shortcut, as plain text.
QString captionWithKey(const QAction& action);

} // namespace winnow::ui
