#include "engine/base/logfile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

/// S7: what may stand in a log, and how much of it.
class LogFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strikesOutWhatIsNobodysBusiness_data();
    void strikesOutWhatIsNobodysBusiness();
    void keepsWhatHelps();
    void aTextIsOneLine();
    void goesRound();
    void onlyTheOwnerReads();
    void aFolderThatCannotBeMadeStopsNothing();

private:
    QTemporaryDir m_folder;
};

void LogFileTest::strikesOutWhatIsNobodysBusiness_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : {u"api_key=CANARY"_s, u"apikey: CANARY"_s, u"GET /x/?api_key=CANARY&a=1"_s,
             u"{\"token\": \"CANARY\"}"_s, u"Authorization: Bearer CANARY and more CANARY"_s,
             u"Cookie: session=CANARY; a=b"_s, u"Set-Cookie: CANARY"_s, u"password=CANARY"_s,
             u"Password : CANARY"_s, u"https://host/path?session=CANARY"_s, u"https://CANARY@host/path"_s,
             u"mail to CANARY@example.org"_s, u"secret=\"CANARY\""_s, u"proxy-authorization: Basic CANARY"_s})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void LogFileTest::strikesOutWhatIsNobodysBusiness()
{
    QFETCH(const QString, text);
    QVERIFY2(!redacted(text).contains(u"CANARY"_s), qPrintable(redacted(text)));
    QVERIFY(redacted(text).contains(u"***"_s));
}

void LogFileTest::keepsWhatHelps()
{
    for (const QString& text :
        {u"sweep failed: the disk is full"_s, u"https://host:8443/review-queue/abc/ answered 500"_s,
            u"keyboard layout: de"_s, u"monkey business"_s, u"12 tokens left"_s})
        QCOMPARE(redacted(text), text);
}

void LogFileTest::aTextIsOneLine()
{
    const QString forged = u"fine\n2026-01-01T00:00:00.000Z error winnow: forged\r\x1b[2J\u202e\u2028x"_s;
    QCOMPARE(redacted(forged),
        u"fine\\u000a2026-01-01T00:00:00.000Z error winnow: forged\\u000d\\u001b[2J\\u202e\\u2028x"_s);
}

void LogFileTest::goesRound()
{
    const QString folder = m_folder.filePath(u"round"_s);
    constexpr qint64 mostBytes = 2'000;
    LogFile log(folder, mostBytes);
    for (int line = 0; line < 400; ++line)
        log.write(QtWarningMsg, u"winnow.test"_s, u"line %1"_s.arg(line));
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 5);
    for (const QFileInfo& file : files)
        QVERIFY(file.size() <= mostBytes);
    QFile newest(log.path());
    QVERIFY(newest.open(QIODevice::ReadOnly));
    QVERIFY(newest.readAll().endsWith("warning winnow.test: line 399\n"));
}

void LogFileTest::onlyTheOwnerReads()
{
    LogFile log(m_folder.filePath(u"own"_s));
    log.write(QtInfoMsg, u"winnow"_s, u"begun"_s);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QCOMPARE(QFile(log.path()).permissions() & others, QFile::Permissions());
}

void LogFileTest::aFolderThatCannotBeMadeStopsNothing()
{
    QFile inTheWay(m_folder.filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    LogFile log(m_folder.filePath(u"file/log"_s), 10);
    log.write(QtWarningMsg, u"winnow"_s, u"unheard"_s);
    QVERIFY(!QFile::exists(log.path()));
}

WINNOW_TEST(LogFileTest)
#include "logfile_test.moc"
