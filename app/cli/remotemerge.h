#pragma once

#include "app/cli/command.h"

namespace winnow::app {

/// Whether it is one of the words below: what a server of the last dialect asks beyond its clusters.
bool isMergeWord(const QString& word);
QStringList mergeWords();

/// `remote next-merge | unmatched PROFILE SESSION_ID` shows the next proposal to join entities, or the next
/// record without one; `remote answer-merge PROFILE SESSION_ID CLUSTER --same IDS --different IDS` and
/// `remote train PROFILE SESSION_ID RECORD --same IDS` answer.
Outcome runMerge(const Arguments& arguments, const Environment& environment);

} // namespace winnow::app
