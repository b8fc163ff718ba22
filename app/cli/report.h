#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace winnow::app {

/// What the shell learns from a run; the numbers are part of the program's interface.
enum class ExitCode { Fine = 0, Failed = 1, Usage = 2, PartlyDone = 3 };

/// What a command has to say, in both forms; which one is printed is not the command's concern.
struct Report {
    QJsonObject json{}; ///< printed with --json, exactly these members
    QString text{}; ///< printed otherwise; ends with a line break unless it is empty
    QStringList notices{}; ///< sentences for standard error in both cases
    ExitCode exit = ExitCode::Fine;
};

/// Why a command did not do its work.
struct Failure {
    ExitCode exit = ExitCode::Failed;
    engine::Error error;
};

template <typename T>
using Attempt = tl::expected<T, Failure>;
using Outcome = Attempt<Report>;

/// The work was asked for correctly and failed: exit code 1.
tl::unexpected<Failure> failed(engine::Error error);
tl::unexpected<Failure> failed(engine::ErrorCode code, QString message);

template <typename T>
tl::unexpected<Failure> failed(const engine::Result<T>& result)
{
    return failed(result.error());
}

/// The command line itself is wrong: exit code 2.
tl::unexpected<Failure> misused(QString message);

/// "usage" for a wrong command line, otherwise the engine's name of the code.
QString failureName(const Failure& failure);

} // namespace winnow::app
