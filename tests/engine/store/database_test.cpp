#include "engine/store/database.h"
#include "engine/store/migration.h"
#include "engine/store/statement.h"
#include "engine/store/transaction.h"
#include "engine/store/workspacefile.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray patched(QByteArray bytes, qsizetype offset, quint32 number)
{
    qToBigEndian(number, bytes.data() + offset);
    return bytes;
}

QString pragma(const Database& database, const QString& name)
{
    Statement read(database, u"PRAGMA "_s + name);
    return read.step().value_or(false) ? read.text(0) : QString();
}

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void createsAWorkspace()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        QCOMPARE(schemaVersion(workspace.database()).value(), newestSchemaVersion());
        QCOMPARE(pragma(workspace.database(), u"application_id"_s), QString::number(workspaceApplicationId));
        QVERIFY(workspace.database().integrityProblems().value().empty());
        workspace.close();
        const QFileInfo file(workspace.path());
        QCOMPARE(file.dir().entryList(QDir::Files), QStringList{file.fileName()});
    }

    void setsWhatKeepsTheDataSafe_data()
    {
        QTest::addColumn<DatabaseAccess>("access");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto both = {DatabaseAccess::ReadWrite, DatabaseAccess::ReadOnly};
        for (const DatabaseAccess access : both) {
            const char* who = access == DatabaseAccess::ReadWrite ? "writer" : "reader";
            QTest::addRow("%s journal_mode", who) << access << u"journal_mode"_s << u"wal"_s;
            QTest::addRow("%s foreign_keys", who) << access << u"foreign_keys"_s << u"1"_s;
            QTest::addRow("%s trusted_schema", who) << access << u"trusted_schema"_s << u"0"_s;
            QTest::addRow("%s cell_size_check", who) << access << u"cell_size_check"_s << u"1"_s;
            QTest::addRow("%s mmap_size", who) << access << u"mmap_size"_s << u"0"_s;
            QTest::addRow("%s temp_store", who) << access << u"temp_store"_s << u"2"_s;
        }
        QTest::newRow("synchronous") << DatabaseAccess::ReadWrite << u"synchronous"_s << u"2"_s;
        QTest::newRow("busy_timeout") << DatabaseAccess::ReadWrite << u"busy_timeout"_s << u"0"_s;
        QTest::newRow("journal_size_limit")
            << DatabaseAccess::ReadWrite << u"journal_size_limit"_s << u"67108864"_s;
        QTest::newRow("query_only") << DatabaseAccess::ReadOnly << u"query_only"_s << u"1"_s;
    }

    void setsWhatKeepsTheDataSafe()
    {
        QFETCH(DatabaseAccess, access);
        QFETCH(QString, name);
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        if (access == DatabaseAccess::ReadWrite) {
            QTEST(pragma(workspace.database(), name), "value");
            return;
        }
        const auto reader = Database::open(workspace.path(), access);
        QVERIFY(reader.has_value());
        QTEST(pragma(**reader, name), "value");
    }

    void refusesWithoutAChange_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        TestWorkspace workspace;
        workspace.close();
        const QByteArray good = readFile(workspace.path());
        const auto newer = static_cast<quint32>(newestSchemaVersion() + 1);
        QTest::newRow("empty") << QByteArray("") << ErrorCode::Foreign;
        QTest::newRow("text") << QByteArray("id,name\n1,Casa\n").repeated(20) << ErrorCode::Foreign;
        QTest::newRow("short header") << good.first(99) << ErrorCode::Foreign;
        QTest::newRow("other application") << patched(good, 68, 0x12345678) << ErrorCode::Foreign;
        QTest::newRow("newer") << patched(good, 60, newer) << ErrorCode::TooNew;
        QTest::newRow("last page missing") << good.chopped(4096) << ErrorCode::Corrupt;
        QTest::newRow("cut in a page") << good.chopped(100) << ErrorCode::Corrupt;
        QTest::newRow("header only") << good.first(100) << ErrorCode::Corrupt;
        QTest::newRow("smashed schema")
            << good.first(100) + QByteArray(4000, '\x55') + good.sliced(4100) << ErrorCode::Corrupt;
    }

    void refusesWithoutAChange()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"odd.winnow"_s);
        writeFile(path, bytes);
        const QString before = fingerprint(path);
        for (const DatabaseAccess access : {DatabaseAccess::ReadWrite, DatabaseAccess::ReadOnly}) {
            const auto opened = Database::open(path, access);
            QVERIFY(!opened.has_value());
            QCOMPARE(opened.error().code, code);
            QCOMPARE(readFile(path), bytes);
        }
        if (code != ErrorCode::Corrupt)
            QCOMPARE(fingerprint(path), before);
    }

    void namesBothVersions()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"newer.winnow"_s);
        TestWorkspace workspace;
        workspace.close();
        writeFile(path, patched(readFile(workspace.path()), 60, 4711));
        const QString message = Database::open(path, DatabaseAccess::ReadWrite).error().message;
        QVERIFY(message.contains(u"4711"_s));
        QVERIFY(message.contains(u"up to %1"_s.arg(newestSchemaVersion())));
    }

    void seesANewerVersionInALeftoverLog()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        QVERIFY(Statement(workspace.database(), u"PRAGMA user_version = 99"_s).run().has_value());
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"left.winnow"_s);
        QVERIFY(QFile::copy(workspace.path(), copy));
        QVERIFY(QFile::copy(workspace.path() + u"-wal"_s, copy + u"-wal"_s));
        const QByteArray before = readFile(copy);
        const QByteArray logBefore = readFile(copy + u"-wal"_s);
        const auto opened = Database::open(copy, DatabaseAccess::ReadWrite);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, ErrorCode::TooNew);
        QCOMPARE(readFile(copy), before);
        QCOMPARE(readFile(copy + u"-wal"_s), logBefore);
    }

    void refusesPaths_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<DatabaseAccess>("access");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a folder") << u"."_s << DatabaseAccess::ReadWrite << ErrorCode::Unreadable;
        QTest::newRow("no such folder")
            << u"none/x.winnow"_s << DatabaseAccess::ReadWrite << ErrorCode::NotFound;
        QTest::newRow("nothing to read") << u"x.winnow"_s << DatabaseAccess::ReadOnly << ErrorCode::NotFound;
    }

    void refusesPaths()
    {
        QFETCH(QString, name);
        QFETCH(DatabaseAccess, access);
        const QTemporaryDir folder;
        const auto opened = Database::open(folder.filePath(name), access);
        QVERIFY(!opened.has_value());
        QTEST(opened.error().code, "code");
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void opensOddNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("space") << u"my file.winnow"_s;
        QTest::newRow("signs of an address") << u"50%?a=b#c&.winnow"_s;
        QTest::newRow("accents") << u"Überprüfung.winnow"_s;
    }

    void opensOddNames()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QVERIFY(Database::open(path, DatabaseAccess::ReadWrite).has_value());
        QVERIFY(QFileInfo::exists(path));
        QVERIFY(Database::open(path, DatabaseAccess::ReadOnly).has_value());
        QVERIFY(Database::open(path, DatabaseAccess::ReadWrite).has_value());
    }

    void readsBesideTheWriter()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        const auto reader = Database::open(workspace.path(), DatabaseAccess::ReadOnly);
        QVERIFY(reader.has_value());
        workspace.addDataset(3);
        Stores stores(**reader);
        QCOMPARE(stores.datasets().list().value().size(), size_t(1));
        const auto refused = Statement(**reader, u"DELETE FROM dataset"_s).run();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
    }

    void readerLeavesTheLogAlone()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        workspace.addDataset(3);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"left.winnow"_s);
        QVERIFY(QFile::copy(workspace.path(), copy));
        QVERIFY(QFile::copy(workspace.path() + u"-wal"_s, copy + u"-wal"_s));
        const QByteArray file = readFile(copy);
        const QByteArray log = readFile(copy + u"-wal"_s);
        {
            const auto reader = Database::open(copy, DatabaseAccess::ReadOnly);
            QVERIFY(reader.has_value());
            Stores stores(**reader);
            QCOMPARE(stores.datasets().list().value().size(), size_t(1));
        }
        QCOMPARE(readFile(copy), file);
        QCOMPARE(readFile(copy + u"-wal"_s), log);
    }

    void fullDiskLosesNothingSaved()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        workspace.addDataset(10);
        const QString pages = pragma(workspace.database(), u"page_count"_s);
        pragma(workspace.database(), u"max_page_count = %1"_s.arg(pages));
        const std::string cells(100'000, 'x');
        const NewRecord record{1, cells};
        {
            auto transaction = Transaction::begin(workspace.database());
            QVERIFY(transaction.has_value());
            const auto refused = insertRecords(workspace.database(), {100'000}, std::span(&record, 1));
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().code, ErrorCode::DiskFull);
        }
        QCOMPARE(workspace.stores().records().readRange({1}, 1'000'000).value().size(), size_t(10));
        pragma(workspace.database(), u"max_page_count = 1000000"_s);
        QVERIFY(insertRecords(workspace.database(), {100'000}, std::span(&record, 1)));
    }

    void copiesWhatIsCommitted()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        workspace.addDataset(5);
        const QString target = workspace.path() + u".copy"_s;
        QVERIFY(workspace.database().copyTo(target).has_value());
        QVERIFY(!workspace.database().copyTo(target).has_value());
        const auto copy = Database::open(target, DatabaseAccess::ReadWrite);
        QVERIFY(copy.has_value());
        QCOMPARE(Stores(**copy).records().readRange({1}, 100).value().size(), size_t(5));
    }

    void checkpointEmptiesTheLog()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        workspace.addDataset(5);
        QVERIFY(hasLeftoverLog(workspace.path()));
        QVERIFY(workspace.database().checkpoint().has_value());
        QVERIFY(!hasLeftoverLog(workspace.path()));
    }

    void findsDamage()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        workspace.addDataset(5'000);
        workspace.close();
        QByteArray bytes = readFile(workspace.path());
        bytes.replace(bytes.size() - 4096, 2000, QByteArray(2000, '\x55'));
        writeFile(workspace.path(), bytes);
        const auto reader = Database::open(workspace.path(), DatabaseAccess::ReadOnly);
        QVERIFY(reader.has_value());
        const auto problems = (*reader)->integrityProblems();
        QVERIFY2(problems.has_value(), problems ? "" : qPrintable(problems.error().message));
        QVERIFY(!problems->empty());
    }

    void findsRowsWithoutTheirParent()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        pragma(workspace.database(), u"foreign_keys = 0"_s);
        require(Statement(workspace.database(), u"INSERT INTO row_problem VALUES (77, 0, 1, '')"_s).run());
        const auto problems = workspace.database().integrityProblems().value();
        QCOMPARE(problems.size(), size_t(1));
        QVERIFY(problems[0].contains(u"row_problem"_s));
    }
};

WINNOW_TEST(DatabaseTest)
#include "database_test.moc"
