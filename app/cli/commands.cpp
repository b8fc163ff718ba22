#include "app/cli/commands.h"

namespace winnow::app {

std::vector<Command> allCommands()
{
    return {importCommand(), matchCommand(), addCommand(), sessionsCommand(), queueCommand(), showCommand(),
        statsCommand(), decideCommand(), undoCommand(), redoCommand(), evaluateCommand(), simulateCommand(),
        exportCommand(), importAnswersCommand(), importClustersCommand(), modelCommand(), checkCommand(),
        backupCommand(), backupsCommand(), restoreCommand(), salvageCommand(), profileCommand(),
        remoteCommand(), pullCommand(), checkoutCommand(), syncCommand(), outboxCommand(), conflictsCommand(),
        serveCommand(), sampleCommand(), benchCommand()};
}

} // namespace winnow::app
