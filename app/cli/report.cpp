#include "app/cli/report.h"

#include <utility>

namespace winnow::app {

using namespace Qt::StringLiterals;

tl::unexpected<Failure> failed(engine::Error error)
{
    return tl::unexpected<Failure>(Failure{ExitCode::Failed, std::move(error)});
}

tl::unexpected<Failure> failed(engine::ErrorCode code, QString message)
{
    return failed(engine::Error{code, std::move(message)});
}

tl::unexpected<Failure> misused(QString message)
{
    return tl::unexpected<Failure>(
        Failure{ExitCode::Usage, {engine::ErrorCode::InvalidInput, std::move(message)}});
}

QString failureName(const Failure& failure)
{
    return failure.exit == ExitCode::Usage ? u"usage"_s : engine::errorCodeName(failure.error.code);
}

} // namespace winnow::app
