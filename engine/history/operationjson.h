#pragma once

#include "engine/model/operation.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace winnow::engine {

/// All members of an operation, hashes in hexadecimal.
QJsonObject jsonOf(const Operation& operation);

/// Reads what jsonOf() gives, as one line of compact JSON. Nothing for anything else, nor for an operation
/// whose hash does not hold.
std::optional<Operation> operationFromJson(const QByteArray& line);

} // namespace winnow::engine
