#include "engine/base/error.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return u"invalid_input"_s;
    case ErrorCode::NotFound:
        return u"not_found"_s;
    case ErrorCode::Unreadable:
        return u"unreadable"_s;
    case ErrorCode::NotSupported:
        return u"not_supported"_s;
    case ErrorCode::Locked:
        return u"locked"_s;
    case ErrorCode::DiskFull:
        return u"disk_full"_s;
    case ErrorCode::ReadOnly:
        return u"read_only"_s;
    case ErrorCode::Corrupt:
        return u"corrupt"_s;
    case ErrorCode::TooNew:
        return u"too_new"_s;
    case ErrorCode::Foreign:
        return u"foreign"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::Moved:
        return u"moved"_s;
    case ErrorCode::NoMemory:
        return u"no_memory"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::Internal:
        break;
    }
    return u"internal"_s;
}

} // namespace winnow::engine
