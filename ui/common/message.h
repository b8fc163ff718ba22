#pragma once

#include <QString>

#include <functional>

namespace winnow::ui {

/// A sentence for the person that does not stop the work: what happened, what is safe, what to do.
struct Message {
    enum class Tone { Note, Problem };

    Tone tone = Tone::Problem;
    QString text; ///< plain text
    QString actionText = {}; ///< of the one thing that can be done about it; empty: none
    std::function<void()> action = {};
};

} // namespace winnow::ui
