#pragma once

#include "app/cli/command.h"

#include <vector>

namespace winnow::app {

Command importCommand();
Command matchCommand();
Command addCommand();
Command sessionsCommand();
Command queueCommand();
Command showCommand();
Command statsCommand();
Command decideCommand();
Command undoCommand();
Command redoCommand();
Command evaluateCommand();
Command simulateCommand();
Command exportCommand();
Command importAnswersCommand();
Command importClustersCommand();
Command modelCommand();
Command checkCommand();
Command backupCommand();
Command backupsCommand();
Command restoreCommand();
Command salvageCommand();
Command profileCommand();
Command remoteCommand();
Command pullCommand();
Command checkoutCommand();
Command syncCommand();
Command outboxCommand();
Command conflictsCommand();
Command serveCommand();
Command sampleCommand();
Command benchCommand();

/// Every command, in the order in which the help lists them.
std::vector<Command> allCommands();

} // namespace winnow::app
