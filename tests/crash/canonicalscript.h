#pragma once

#include "tests/crash/scriptrunner.h"

#include <QString>

#include <functional>
#include <vector>

namespace winnow::tests {

/// The workspace that a script begins with.
enum class Base {
    Nothing, ///< the script makes it
    VersionOne, ///< with a session, in the format of the first version
    Empty,
    Imported,
    Matched,
};

/// What a reviewer does, in few steps that each time are the same. A step that has failed can be done again.
struct CanonicalScript {
    using Step = std::function<engine::Result<void>(ScriptRunner&)>;

    QString name;
    Base base = Base::Matched;
    std::vector<Step> steps; ///< after the opening and before the closing
};

/// Every way of changing a workspace, each in one script, and in the last one all of them.
std::vector<CanonicalScript> canonicalScripts();
/// Ends the program when there is none of that name.
CanonicalScript canonicalScript(const QString& name);

} // namespace winnow::tests
