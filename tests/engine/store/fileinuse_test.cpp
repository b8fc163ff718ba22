#include "engine/store/fileinuse.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;

class FileInUseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void countsConnections()
    {
        const FileIdentity file{1, 2, {}};
        const FileIdentity other{1, 3, {}};
        auto first = std::make_unique<FileInUse>(file);
        {
            const FileInUse second(file);
            QVERIFY(FileInUse::isInUse(file));
            QVERIFY(!FileInUse::isInUse(other));
        }
        QVERIFY(FileInUse::isInUse(file));
        first.reset();
        QVERIFY(!FileInUse::isInUse(file));
    }

    void everyDatabaseSaysSo()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        const FileIdentity file = FileIdentity::of(workspace.path()).value();
        QVERIFY(FileInUse::isInUse(file));
        auto reader = Database::open(workspace.path(), DatabaseAccess::ReadOnly);
        QVERIFY(reader);
        workspace.close();
        QVERIFY(FileInUse::isInUse(file));
        reader->reset();
        QVERIFY(!FileInUse::isInUse(file));
    }
};

WINNOW_TEST(FileInUseTest)
#include "fileinuse_test.moc"
