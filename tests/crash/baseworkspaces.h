#pragma once

#include "engine/base/result.h"
#include "tests/crash/baseline.h"
#include "tests/crash/canonicalscript.h"

#include <QString>
#include <QTemporaryDir>

#include <map>

namespace winnow::tests {

/// The workspaces with which scripts begin, each made once and then copied.
class BaseWorkspaces {
public:
    /// Puts a fresh copy and the scripts' table into an empty or former folder of a run, and returns where it
    /// stands. The workspace is "test.winnow"; for Base::Nothing there is none.
    engine::Result<Baseline> layOut(Base base, const QString& folder);

    /// The path of the workspace in such a folder.
    static QString pathIn(const QString& folder);

private:
    struct Made {
        QString file; ///< empty: none
        Baseline baseline;
    };

    engine::Result<Made> make(Base base);
    engine::Result<const Made*> made(Base base);

    QTemporaryDir m_folder;
    std::map<Base, Made> m_made;
};

} // namespace winnow::tests
