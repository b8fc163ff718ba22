#include "engine/base/clock.h"
#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"
#include "tests/app/cli/clirun.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <optional>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::ExitCode;

namespace {

/// A small file system of its own that is taken away again; needs the rights of root.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder)
        : m_folder(folder)
        , m_isMounted(
              QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=4m"_s, u"tmpfs"_s, folder})
              == 0)
    {
    }

    ~SmallDisk()
    {
        if (m_isMounted)
            QProcess::execute(u"umount"_s, {m_folder});
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return m_isMounted; }

private:
    QString m_folder;
    bool m_isMounted;
};

} // namespace

/// Files and workspaces that cannot be used: one sentence, the right exit code, and nothing half left.
class BadInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesFiles_data();
    void refusesFiles();
    void refusesAFileWithoutPermission();
    void namesMissingColumns_data();
    void namesMissingColumns();
    void refusesALockedWorkspace();
    void leavesForeignFilesAlone();
    void readingNeedsAWorkspace();
    void survivesAFullDisk();
    void cancelLeavesNothingHalf_data();
    void cancelLeavesNothingHalf();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    [[nodiscard]] QStringList inWorkspace(QStringList words) const
    {
        return words << u"--workspace"_s << path(u"w.winnow"_s) << u"--json"_s;
    }

    /// Datasets and sessions that a reader sees in a workspace; none when there is no such file.
    static std::optional<size_t> visibleThings(const QString& workspace);
    void verifyFailure(const CliRun& run, const QString& code);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void BadInputTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::optional<size_t> BadInputTest::visibleThings(const QString& workspacePath)
{
    if (!QFileInfo::exists(workspacePath))
        return 0;
    const engine::SystemClock clock;
    const auto workspace = engine::Workspace::open(workspacePath, engine::OpenMode::ReadOnly, clock);
    if (!workspace)
        return std::nullopt;
    const auto datasets = (*workspace)->stores().datasets().list();
    const auto sessions = (*workspace)->stores().sessions().list();
    return datasets && sessions ? std::optional(datasets->size() + sessions->size()) : std::nullopt;
}

void BadInputTest::verifyFailure(const CliRun& run, const QString& code)
{
    QCOMPARE(run.exit, ExitCode::Failed);
    QCOMPARE(run.members(), QStringList{u"error"_s});
    const QJsonValue error = run.json()[u"error"_s];
    QCOMPARE(error[u"code"_s].toString(), code);
    QVERIFY2(error[u"message"_s].toString().size() > 20, "a sentence");
    QCOMPARE(run.errors, error[u"message"_s].toString() + u'\n');
}

void BadInputTest::refusesFiles_data()
{
    const QByteArray picture("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\x02\0\0\0", 29);
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty file") << QByteArray() << "invalid_input";
    QTest::newRow("picture") << picture << "invalid_input";
    QTest::newRow("database") << QByteArray("SQLite format 3\0\x10\0\1\1\0@  ", 24) << "invalid_input";
    QTest::newRow("directory") << QByteArray("/") << "unreadable";
    QTest::newRow("no such file") << QByteArray("-") << "unreadable";
}

void BadInputTest::refusesFiles()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    const QString file = path(u"table.csv"_s);
    if (bytes == "/")
        QVERIFY(QDir().mkdir(file));
    else if (bytes != "-")
        QVERIFY(!writeFile(file, bytes).isEmpty());
    for (const QString& command : {u"import"_s, u"match"_s}) {
        const CliRun run = runCli(inWorkspace({command, file}));
        const QString got = run.json()[u"error"_s][u"code"_s].toString();
        // Whether a missing file is unreadable or not found is the same to a person.
        verifyFailure(run, bytes == "-" && got == "not_found"_L1 ? got : code);
        QCOMPARE(visibleThings(path(u"w.winnow"_s)), 0U);
    }
}

void BadInputTest::refusesAFileWithoutPermission()
{
    const QString file = writeFile(path(u"table.csv"_s), smallTable());
    QVERIFY(QFile::setPermissions(file, {}));
    if (QFile probe(file); probe.open(QIODevice::ReadOnly))
        QSKIP("this user may read everything");
    verifyFailure(runCli(inWorkspace({u"match"_s, file})), u"unreadable"_s);
}

void BadInputTest::namesMissingColumns_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("compare") << QStringList{u"--compare"_s, u"name,shoe size"_s};
    QTest::newRow("ignore") << QStringList{u"--ignore"_s, u"shoe size"_s};
    QTest::newRow("id column") << QStringList{u"--id-column"_s, u"shoe size"_s};
}

void BadInputTest::namesMissingColumns()
{
    QFETCH(const QStringList, options);
    const QString file = writeFile(path(u"table.csv"_s), smallTable());
    const CliRun run = runCli(inWorkspace(QStringList{u"match"_s, file} + options));
    QCOMPARE(run.exit, ExitCode::Usage);
    const QString message = run.json()[u"error"_s][u"message"_s].toString();
    QVERIFY2(message.contains(u"shoe size"_s) && message.contains(u"key, name, street, town, phone"_s),
        qPrintable(message));
    QCOMPARE(visibleThings(path(u"w.winnow"_s)), 0U);
}

void BadInputTest::refusesALockedWorkspace()
{
    const QString file = writeFile(path(u"table.csv"_s), smallTable());
    const engine::SystemClock clock;
    const auto holder = engine::Workspace::open(path(u"w.winnow"_s), engine::OpenMode::ReadWrite, clock);
    QVERIFY(holder);
    verifyFailure(runCli(inWorkspace({u"match"_s, file})), u"locked"_s);
    verifyFailure(runCli(inWorkspace({u"undo"_s})), u"locked"_s);
    QCOMPARE(runCli(inWorkspace({u"sessions"_s})).exit, ExitCode::Fine);
}

void BadInputTest::leavesForeignFilesAlone()
{
    const QByteArray letter("Dear reader,\nthis is no workspace.\n");
    writeFile(path(u"w.winnow"_s), letter);
    const QString file = writeFile(path(u"table.csv"_s), smallTable());
    verifyFailure(runCli(inWorkspace({u"match"_s, file})), u"foreign"_s);
    verifyFailure(runCli(inWorkspace({u"sessions"_s})), u"foreign"_s);
    QFile after(path(u"w.winnow"_s));
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), letter);
}

void BadInputTest::readingNeedsAWorkspace()
{
    verifyFailure(runCli(inWorkspace({u"sessions"_s})), u"not_found"_s);
    QVERIFY(!QFileInfo::exists(path(u"w.winnow"_s)));
}

void BadInputTest::survivesAFullDisk()
{
    const QString disk = path(u"disk"_s);
    QVERIFY(QDir().mkdir(disk));
    const SmallDisk smallDisk(disk);
    if (!smallDisk.isMounted())
        QSKIP("a small disk can only be made by root");
    const QString file = writeFile(path(u"large.csv"_s), largeTable());
    const QString ballast = writeFile(disk + u"/ballast"_s, QByteArray(1'000'000, 'x'));
    const QString workspace = disk + u"/w.winnow"_s;
    const QStringList target{u"--workspace"_s, workspace, u"--json"_s};

    verifyFailure(runCli(QStringList{u"import"_s, file} + target), u"disk_full"_s);
    QCOMPARE(visibleThings(workspace), 0U);
    const CliRun check = runCli(QStringList{u"check"_s} + target);
    QCOMPARE(check.exit, ExitCode::Fine);
    QVERIFY(QFile::remove(ballast));
    const QString small = writeFile(path(u"small.csv"_s), smallTable());
    QCOMPARE(runCli(QStringList{u"import"_s, small} + target).exit, ExitCode::Fine);
}

void BadInputTest::cancelLeavesNothingHalf_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("patience");
    QTest::newRow("import, at once") << "import" << 0;
    QTest::newRow("import, later") << "import" << 1;
    QTest::newRow("match, at once") << "match" << 0;
    QTest::newRow("match, later") << "match" << 8;
}

void BadInputTest::cancelLeavesNothingHalf()
{
    QFETCH(const QString, command);
    QFETCH(const int, patience);
    const QString file = writeFile(path(u"large.csv"_s), largeTable());
    std::atomic<int> asked = 0;
    const CliRun run = runCli(inWorkspace({command, file}), [&] { return asked++ >= patience; });
    verifyFailure(run, u"cancelled"_s);
    const engine::SystemClock clock;
    const auto workspace = engine::Workspace::open(path(u"w.winnow"_s), engine::OpenMode::ReadOnly, clock);
    QVERIFY(workspace);
    const auto sessions = (*workspace)->stores().sessions().list();
    QVERIFY(sessions);
    QCOMPARE(sessions->size(), 0U);
    QCOMPARE(runCli(inWorkspace({u"check"_s})).exit, ExitCode::Fine);
}

} // namespace winnow::tests

using winnow::tests::BadInputTest;
WINNOW_TEST(BadInputTest)
#include "badinput_test.moc"
