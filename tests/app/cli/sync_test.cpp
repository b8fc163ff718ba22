#include "tests/app/cli/clirun.h"
#include "tests/app/cli/servedqueue.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <memory>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::ExitCode;

/// Two reviewers and a server, each a program of its own, through the commands as a script would use them.
class SyncTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printsTheMembersOfTheInterface();
    void badAddressesAreRefused_data();
    void badAddressesAreRefused();
    void aWrongKeyLosesNothing();
    void worksConnected();
    void everyAnswerArrivesOnceThoughTheServerIsKilled();
    void noKeyIsEverWritten();
    void servingIsRefusedWhereItIsNotSafe_data();
    void servingIsRefusedWhereItIsNotSafe();

private:
    /// Runs in the workspace of a reviewer, with their key.
    CliRun as(const QString& reviewer, QStringList words) const;
    QJsonObject fine(const QString& reviewer, const QStringList& words) const;
    void join(const QString& reviewer);
    void answer(const QString& reviewer, int first, int last, const QString& verdict) const;
    [[nodiscard]] QJsonArray conflictsOf(const QString& reviewer) const;
    void takeTheirs(const QString& reviewer) const;
    [[nodiscard]] qint64 decided(const QString& workspace) const;

    std::unique_ptr<ServedQueue> m_server;
    QString m_session;
};

void SyncTest::initTestCase()
{
    m_server = std::make_unique<ServedQueue>();
    QVERIFY(m_server->start());
    join(u"anna"_s);
    join(u"bert"_s);
}

CliRun SyncTest::as(const QString& reviewer, QStringList words) const
{
    const QStringList withKey{u"sync"_s, u"pull"_s, u"remote"_s, u"checkout"_s};
    const bool needsKey = withKey.contains(words.front()) || words.front() == u"profile"_s;
    words += {u"--json"_s, u"--workspace"_s, m_server->path(reviewer + u".winnow"_s)};
    if (needsKey)
        words += {u"--key-env"_s, reviewer == u"anna"_s ? u"WINNOW_TEST_ANNA"_s : u"WINNOW_TEST_BERT"_s};
    return runCli(words);
}

QJsonObject SyncTest::fine(const QString& reviewer, const QStringList& words) const
{
    const CliRun run = as(reviewer, words);
    if (run.exit != ExitCode::Fine)
        QTest::qFail(qPrintable(words.join(u' ') + u": "_s + run.errors), __FILE__, __LINE__);
    return run.json();
}

void SyncTest::join(const QString& reviewer)
{
    fine(reviewer, {u"profile"_s, u"add"_s, u"office"_s, u"--url"_s, m_server->url()});
    m_session
        = fine(reviewer, {u"remote"_s, u"sessions"_s, u"office"_s})["sessions"_L1][0]["id"_L1].toString();
    const QJsonObject pulled = fine(reviewer, {u"pull"_s, u"office"_s, m_session});
    QVERIFY(pulled["items"_L1].toInteger() > 300);
}

void SyncTest::answer(const QString& reviewer, int first, int last, const QString& verdict) const
{
    for (int item = first; item <= last; ++item)
        fine(reviewer, {u"decide"_s, u"1"_s, QString::number(item), verdict});
}

QJsonArray SyncTest::conflictsOf(const QString& reviewer) const
{
    return as(reviewer, {u"conflicts"_s}).json()["conflicts"_L1].toArray();
}

void SyncTest::takeTheirs(const QString& reviewer) const
{
    const QJsonArray conflicts = conflictsOf(reviewer);
    for (const QJsonValue& conflict : conflicts)
        fine(reviewer,
            {u"conflicts"_s, u"resolve"_s, QString::number(conflict["id"_L1].toInteger()), u"theirs"_s});
}

qint64 SyncTest::decided(const QString& workspace) const
{
    const CliRun run = runCli({u"sessions"_s, u"--json"_s, u"--workspace"_s, workspace});
    return run.json()["sessions"_L1][0]["decided"_L1].toInteger();
}

void SyncTest::printsTheMembersOfTheInterface()
{
    answer(u"anna"_s, 1, 2, u"yes"_s);
    QCOMPARE(as(u"anna"_s, {u"profile"_s, u"test"_s, u"office"_s}).exit, ExitCode::Fine);
    QCOMPARE(as(u"anna"_s, {u"profile"_s, u"list"_s}).members(), QStringList{u"profiles"_s});
    QCOMPARE(as(u"anna"_s, {u"pull"_s, u"office"_s, m_session}).members(),
        (QStringList{u"items"_s, u"records"_s, u"session"_s}));
    const CliRun outbox = as(u"anna"_s, {u"outbox"_s});
    QCOMPARE(outbox.exit, ExitCode::PartlyDone);
    QStringList members = outbox.json()["entries"_L1][0].toObject().keys();
    QCOMPARE(members,
        (QStringList{u"attempts"_s, u"item"_s, u"last_error"_s, u"next_due"_s, u"operation"_s, u"state"_s}));
    const CliRun sync = as(u"anna"_s, {u"sync"_s, u"office"_s});
    QCOMPARE(sync.members(),
        (QStringList{u"blocked"_s, u"confirmed"_s, u"conflicts"_s, u"gone"_s, u"sent"_s, u"waiting"_s}));
    QCOMPARE(sync.exit, ExitCode::Fine);
    QCOMPARE(sync.json()["sent"_L1].toInteger(), 2);
    answer(u"bert"_s, 1, 1, u"no"_s);
    const CliRun late = as(u"bert"_s, {u"sync"_s});
    QCOMPARE(late.exit, ExitCode::PartlyDone);
    const QJsonObject conflict = as(u"bert"_s, {u"conflicts"_s}).json()["conflicts"_L1][0].toObject();
    QCOMPARE(
        conflict.keys(), (QStringList{u"base"_s, u"id"_s, u"item"_s, u"kind"_s, u"mine"_s, u"theirs"_s}));
    QCOMPARE(conflict["theirs"_L1]["by"_L1].toString(), u"anna"_s);
    const QString id = QString::number(conflict["id"_L1].toInteger());
    QCOMPARE(as(u"bert"_s, {u"conflicts"_s, u"resolve"_s, id, u"both"_s}).exit, ExitCode::Failed);
    QCOMPARE(as(u"bert"_s, {u"conflicts"_s, u"resolve"_s, id, u"theirs"_s}).exit, ExitCode::Fine);
    QCOMPARE(as(u"bert"_s, {u"sync"_s}).exit, ExitCode::Fine);
}

void SyncTest::badAddressesAreRefused_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("S2 plain http to another machine") << u"http://example.org"_s;
    QTest::newRow("F39 a name that only begins so") << u"http://127.0.0.1.example"_s;
    QTest::newRow("F39 an address of the net") << u"http://10.0.0.1"_s;
    QTest::newRow("no host") << u"https://"_s;
    QTest::newRow("another protocol") << u"ftp://example.org"_s;
    QTest::newRow("S8 a key in the address") << u"https://example.org/?api_key=secret"_s;
    QTest::newRow("S1 a password in the address") << u"https://me:secret@example.org"_s;
    QTest::newRow("no address") << u"office"_s;
}

void SyncTest::badAddressesAreRefused()
{
    QFETCH(const QString, url);
    const CliRun run = as(u"anna"_s, {u"profile"_s, u"add"_s, u"bad"_s, u"--url"_s, url});
    QCOMPARE(run.exit, ExitCode::Failed);
    QCOMPARE(as(u"anna"_s, {u"profile"_s, u"remove"_s, u"bad"_s}).exit, ExitCode::Failed);
}

void SyncTest::aWrongKeyLosesNothing()
{
    answer(u"anna"_s, 3, 3, u"no"_s);
    qputenv("WINNOW_TEST_ANNA", "not-her-key");
    const CliRun refused = as(u"anna"_s, {u"sync"_s, u"office"_s});
    qputenv("WINNOW_TEST_ANNA", ServedQueue::annasKey);
    QCOMPARE(refused.exit, ExitCode::PartlyDone);
    QCOMPARE(refused.json()["waiting"_L1].toInteger(), 1);
    QVERIFY(!refused.errors.isEmpty());
    QVERIFY(!refused.errors.contains(u"not-her-key"_s));
    const CliRun sent = as(u"anna"_s, {u"sync"_s, u"office"_s});
    QCOMPARE(sent.exit, ExitCode::Fine);
    QCOMPARE(sent.json()["sent"_L1].toInteger(), 1);
}

void SyncTest::worksConnected()
{
    const QJsonObject first = fine(u"anna"_s, {u"checkout"_s, u"office"_s, m_session});
    QCOMPARE(first.keys(), (QStringList{u"item"_s, u"lease_until"_s}));
    const QJsonObject second = fine(u"bert"_s, {u"checkout"_s, u"office"_s, m_session});
    QVERIFY(first["item"_L1] != second["item"_L1]); // both have the same items
    fine(u"anna"_s, {u"decide"_s, u"1"_s, QString::number(first["item"_L1].toInteger()), u"yes"_s});
    QCOMPARE(as(u"anna"_s, {u"sync"_s}).json()["sent"_L1].toInteger(), 1);
    fine(u"anna"_s, {u"decide"_s, u"1"_s, QString::number(second["item"_L1].toInteger()), u"yes"_s});
    const CliRun waiting = as(u"anna"_s, {u"sync"_s});
    QCOMPARE(waiting.exit, ExitCode::PartlyDone); // bert has it on the screen
    QCOMPARE(waiting.json()["waiting"_L1].toInteger(), 1);
    fine(u"bert"_s, {u"decide"_s, u"1"_s, QString::number(second["item"_L1].toInteger()), u"yes"_s});
    QCOMPARE(as(u"bert"_s, {u"sync"_s}).exit, ExitCode::Fine);
    QCOMPARE(as(u"anna"_s, {u"sync"_s}).exit, ExitCode::Fine); // he said the same
}

void SyncTest::everyAnswerArrivesOnceThoughTheServerIsKilled()
{
    const qint64 before = decided(m_server->workspace());
    answer(u"anna"_s, 20, 79, u"yes"_s);
    answer(u"bert"_s, 60, 119, u"no"_s); // the first twenty as anna, but otherwise
    for (int kill = 0; kill < 2; ++kill) {
        QProcess sync;
        sync.start(QStringLiteral(WINNOW_CLI),
            {u"sync"_s, u"--workspace"_s, m_server->path(kill == 0 ? u"anna.winnow"_s : u"bert.winnow"_s),
                u"--key-env"_s, kill == 0 ? u"WINNOW_TEST_ANNA"_s : u"WINNOW_TEST_BERT"_s});
        QVERIFY(sync.waitForStarted());
        QTest::qWait(150 + 50 * kill);
        m_server->kill();
        QVERIFY(sync.waitForFinished(60'000));
        QVERIFY(m_server->start());
    }
    for (const QString& reviewer : {u"anna"_s, u"bert"_s, u"anna"_s}) {
        const QJsonObject synced = as(reviewer, {u"sync"_s}).json();
        QCOMPARE(synced["waiting"_L1].toInteger(), 0);
        QCOMPARE(synced["blocked"_L1].toInteger(), 0);
    }
    QCOMPARE(
        conflictsOf(u"bert"_s).size() + conflictsOf(u"anna"_s).size(), 20); // whoever came second is asked
    takeTheirs(u"bert"_s);
    takeTheirs(u"anna"_s);
    QCOMPARE(as(u"bert"_s, {u"sync"_s}).exit, ExitCode::Fine);
    QCOMPARE(as(u"anna"_s, {u"sync"_s}).exit, ExitCode::Fine);
    const qint64 there = decided(m_server->workspace());
    QCOMPARE(there, before + 100);
    QCOMPARE(decided(m_server->path(u"anna.winnow"_s)), there);
    QCOMPARE(decided(m_server->path(u"bert.winnow"_s)), there);
    for (const QString& name : {u"server"_s, u"anna"_s, u"bert"_s}) {
        const CliRun check
            = runCli({u"check"_s, u"--json"_s, u"--workspace"_s, m_server->path(name + u".winnow"_s)});
        QVERIFY2(check.json()["ok"_L1].toBool(), qPrintable(name));
    }
}

/// S1: not one byte of what was written holds a key, but for the file that a person wrote.
void SyncTest::noKeyIsEverWritten()
{
    int files = 0;
    QDirIterator all(m_server->path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.fileName() == m_server->path(u"keys"_s))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const char* key : {ServedQueue::annasKey, ServedQueue::bertsKey, "not-her-key"})
            QVERIFY2(!bytes.contains(key), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 6);
}

void SyncTest::servingIsRefusedWhereItIsNotSafe_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<ExitCode>("exit");
    const QByteArray good = "anna key-1\n";
    QTest::newRow("to the net without a certificate")
        << QStringList{u"--address"_s, u"0.0.0.0"_s} << good << ExitCode::Usage;
    QTest::newRow("a certificate without its key")
        << QStringList{u"--tls-cert"_s, u"x"_s} << good << ExitCode::Usage;
    QTest::newRow("a certificate that is none") << QStringList{u"--tls-cert"_s, u"/dev/null"_s,
        u"--tls-key"_s, u"/dev/null"_s} << good << ExitCode::Failed;
    QTest::newRow("no reviewer") << QStringList() << QByteArray("# nobody\n") << ExitCode::Failed;
    QTest::newRow("a line that is none") << QStringList() << QByteArray("anna\n") << ExitCode::Failed;
    QTest::newRow("one key for two") << QStringList() << QByteArray("anna k\nbert k\n") << ExitCode::Failed;
}

void SyncTest::servingIsRefusedWhereItIsNotSafe()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, keys);
    const QString file
        = writeFile(m_server->path(u"keys of "_s + QString::fromLatin1(QTest::currentDataTag())), keys);
    QTEST(runCli(QStringList{u"serve"_s, u"1"_s, u"--keys"_s, file, u"--workspace"_s,
                     m_server->path(u"anna.winnow"_s)}
              + options)
              .exit,
        "exit");
}

} // namespace winnow::tests

using winnow::tests::SyncTest;
WINNOW_TEST(SyncTest)
#include "sync_test.moc"
