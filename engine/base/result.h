#pragma once

#include "engine/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace winnow::engine {

/// A value or the Error that took its place. One alias, so that a move to std::expected touches this file.
template <typename T>
using Result = tl::expected<T, Error>;

/// The failing half of a Result: `return fail(ErrorCode::NotFound, tr("..."));`
inline tl::unexpected<Error> fail(ErrorCode code, QString message)
{
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

/// Passes a failure on: `if (!rows) return fail(rows);`
template <typename T>
tl::unexpected<Error> fail(const Result<T>& failed)
{
    return tl::unexpected<Error>(failed.error());
}

} // namespace winnow::engine
