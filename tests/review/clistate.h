#pragma once

#include "tests/crash/acknowledgement.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace winnow::tests {

/// What one command of winnow-cli prints with --json about a workspace; fails the test, and is empty, when
/// the command fails.
QJsonObject askCli(const QString& workspace, const QStringList& words);

/// One act of the log of a session.
struct LoggedAct {
    Acknowledgement act;
    qsizetype leftOut = 0; ///< records, of an answer
};

/// All of them, as "export --what decisions" writes them.
std::vector<LoggedAct> loggedActs(const QString& workspace, qint64 session);

/// Everything that winnow-cli tells of a session: its counters, its queues, the cards acted on, and the
/// check. One line each, beginning with the command.
QStringList stateOf(const QString& workspace, qint64 session);

} // namespace winnow::tests
