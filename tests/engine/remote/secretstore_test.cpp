#include "engine/remote/keychainsecretstore.h"
#include "engine/remote/memorysecretstore.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace winnow::engine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SecretStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsForThisRun();
    void writesNothingWithoutAKeychain();
    void usesAKeychain();

private:
    static void forgetTheSessionBus();
};

void SecretStoreTest::forgetTheSessionBus()
{
    // Whatever keychain the person who runs this has, it is not theirs to be asked.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/no/such/bus");
    // For KDE's old wallet QtKeychain could fall back to plain text; for others it does not know how.
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "4");
}

void SecretStoreTest::keepsSecretsForThisRun()
{
    MemorySecretStore store;
    QVERIFY(!store.read(u"a"_s).value());
    QVERIFY(store.write(u"a"_s, u"one"_s));
    QVERIFY(store.write(u"b"_s, u"two"_s));
    QVERIFY(store.write(u"a"_s, u"three"_s));
    QCOMPARE(store.read(u"a"_s).value().value_or(QString()), u"three"_s);
    QVERIFY(store.remove(u"a"_s));
    QVERIFY(store.remove(u"a"_s));
    QVERIFY(!store.read(u"a"_s).value());
    QCOMPARE(store.read(u"b"_s).value().value_or(QString()), u"two"_s);
}

static QStringList filesWith(const QByteArray& content)
{
    QStringList found;
    for (const auto place : {QStandardPaths::GenericConfigLocation, QStandardPaths::GenericDataLocation}) {
        QDirIterator files(QStandardPaths::writableLocation(place), QDir::Files | QDir::Hidden,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(content))
                found << file.fileName();
        }
    }
    return found;
}

void SecretStoreTest::writesNothingWithoutAKeychain()
{
    forgetTheSessionBus();
    KeychainSecretStore store(u"winnow-test"_s, 5s);
    const QString canary = u"CANARY-"_s + QUuid::createUuid().toString(QUuid::Id128);
    const auto written = store.write(u"server"_s, canary);
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"not stored anywhere"_s), qPrintable(written.error().message));
    QVERIFY(!written.error().message.contains(u"CANARY"_s));
    QVERIFY(!store.read(u"server"_s));
    QCOMPARE(filesWith(canary.toUtf8()), QStringList());

    // In a thread that has no event loop, beside this one.
    bool hasFailed = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] { hasFailed = !store.read(u"server"_s); }));
    thread->start();
    QVERIFY(thread->wait(8000));
    QVERIFY(hasFailed);
}

/// A keychain of its own, in a session of its own: this program again, as the child of both.
void SecretStoreTest::usesAKeychain()
{
    for (const auto& program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(u"there is no "_s + program));
    }
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& variable : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(variable, home.path());
    environment.insert(u"WINNOW_TEST_KEYCHAIN"_s, u"1"_s);
    for (const auto& variable :
        {u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_CURRENT_DESKTOP"_s, u"KDE_SESSION_VERSION"_s})
        environment.remove(variable);
    QProcess child;
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(u"dbus-run-session"_s,
        {u"--"_s, u"sh"_s, u"-c"_s,
            u"printf password | gnome-keyring-daemon --unlock --components=secrets > /dev/null && exec \"$0\" KeychainTest"_s,
            QCoreApplication::applicationFilePath()});
    QVERIFY(child.waitForFinished(60'000));
    const QByteArray output = child.readAll();
    QVERIFY2(child.exitCode() == 0 && output.contains("0 skipped"), output.constData());
}

/// Runs only as the child of the test above.
class KeychainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsSecrets();
};

void KeychainTest::keepsSecrets()
{
    if (!qEnvironmentVariableIsSet("WINNOW_TEST_KEYCHAIN"))
        QSKIP("runs in a session with a keychain of its own");
    KeychainSecretStore store(u"winnow-test"_s);
    const auto missing = store.read(u"server"_s);
    QVERIFY2(missing && !*missing, missing ? "" : qPrintable(missing.error().message));
    const auto written = store.write(u"server"_s, u"CANARY ü"_s);
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QCOMPARE(store.read(u"server"_s).value().value_or(QString()), u"CANARY ü"_s);
    QVERIFY(!store.read(u"other"_s).value());
    QString read;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { read = store.read(u"server"_s).value().value_or(QString()); }));
    thread->start();
    thread->wait();
    QCOMPARE(read, u"CANARY ü"_s);
    QVERIFY(store.remove(u"server"_s));
    QVERIFY(store.remove(u"server"_s));
    QVERIFY(!store.read(u"server"_s).value());
    QCOMPARE(filesWith("CANARY"), QStringList());
}

WINNOW_TEST(SecretStoreTest)
WINNOW_TEST(KeychainTest)

#include "secretstore_test.moc"
