#pragma once

#include <QString>

#include <optional>

namespace winnow::ui {

/// How well `typed` fits `text`: its letters must occur in order, case aside. Higher is better; letters that
/// follow one another and letters that begin a word count more, and a shorter text wins. An empty `typed`
/// fits everything with 0; nothing when a letter is missing.
std::optional<int> fuzzyScore(const QString& typed, const QString& text);

} // namespace winnow::ui
