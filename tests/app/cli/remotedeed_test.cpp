#include "tests/app/cli/clirun.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::ExitCode;
using Kind = FaultStep::Kind;

/// What is done with a server's session from the command line, against a server of the last dialect.
class RemoteDeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatOnlyLooksIsPrintedOrKept();
    void dangerNeedsYes_data();
    void dangerNeedsYes();
    void aCutReplyIsNotRepeated();
    void wordsAreChecked_data();
    void wordsAreChecked();
    void mergesAreShownAndAnswered();
    void aMergeThatMayHaveArrivedIsNotSentAgain();
    void aKeyIsNoSignIn_data();
    void aKeyIsNoSignIn();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void unmatchedRecordsAreShown();
    void noRecordIsNotTheEnd_data();
    void noRecordIsNotTheEnd();
    void trainingDataGoesUp();
    void anUploadThatMayHaveArrivedIsNotRepeated();
    void thresholdsAreSent();
    void recordsAreMatched_data();
    void recordsAreMatched();
    void onlyTheRecordThatIsShownIsMatched();
    void aMatchThatMayHaveArrivedIsNotSentAgain();

private:
    CliRun remote(QStringList words) const;
    void reply(const QByteArray& path, const QByteArray& body);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
};

void RemoteDeedTest::init()
{
    qputenv("WINNOW_TEST_KEY", "key-0815");
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    const CliRun added = runCli({u"profile"_s, u"add"_s, u"office"_s, u"--api"_s, u"dedupe-c"_s, u"--url"_s,
        m_server->url().toString(), u"--key-env"_s, u"WINNOW_TEST_KEY"_s, u"--workspace"_s,
        m_folder->filePath(u"w.winnow"_s)});
    QVERIFY2(added.exit == ExitCode::Fine, qPrintable(added.errors));
}

CliRun RemoteDeedTest::remote(QStringList words) const
{
    words.prepend(u"remote"_s);
    return runCli(words
        + QStringList{u"--json"_s, u"--key-env"_s, u"WINNOW_TEST_KEY"_s, u"--workspace"_s,
            m_folder->filePath(u"w.winnow"_s)});
}

void RemoteDeedTest::reply(const QByteArray& path, const QByteArray& body)
{
    m_server->on({.path = path, .steps = {{Kind::Send, httpReply(body)}, {Kind::Finish, {}}}});
}

void RemoteDeedTest::whatOnlyLooksIsPrintedOrKept()
{
    const QByteArray training = R"({"match":[],"distinct":[[{"a":"<b>"},{"a":"x"}]]})";
    reply("/training-data/", training);
    const CliRun printed = remote({u"training-data"_s, u"office"_s, u"s-1"_s});
    QVERIFY2(printed.exit == ExitCode::Fine, qPrintable(printed.errors));
    QCOMPARE(printed.json()["content"_L1].toString().toUtf8(), training);
    const QString path = m_folder->filePath(u"training.json"_s);
    const CliRun kept = remote({u"training-data"_s, u"office"_s, u"s-1"_s, u"--output"_s, path});
    QCOMPARE(kept.json()["bytes"_L1].toInteger(), training.size());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), training);
    const CliRun nowhere
        = remote({u"training-data"_s, u"office"_s, u"s-1"_s, u"--output"_s, m_folder->filePath(u"no/x"_s)});
    QCOMPARE(nowhere.exit, ExitCode::Failed);
}

void RemoteDeedTest::dangerNeedsYes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("delete") << u"delete-session"_s << QByteArray("/delete-session/");
    QTest::newRow("delete model") << u"delete-data-model"_s << QByteArray("/delete-data-model/");
    QTest::newRow("rewind") << u"rewind-records"_s << QByteArray("/rewind/");
    QTest::newRow("delete training data")
        << u"delete-training-data"_s << QByteArray("/delete-training-data/");
    QTest::newRow("rewind entities") << u"rewind-entities"_s << QByteArray("/rewind/");
    QTest::newRow("accept all") << u"accept-all"_s << QByteArray("/mark-all-clusters/");
}

void RemoteDeedTest::dangerNeedsYes()
{
    QFETCH(const QString, word);
    QFETCH(const QByteArray, path);
    reply(path, R"({"status":"ok","session_id":"s-1"})");
    const CliRun asked = remote({word, u"office"_s, u"s-1"_s});
    QCOMPARE(asked.exit, ExitCode::Usage);
    QVERIFY2(
        asked.errors.contains(u"--yes"_s) && asked.errors.contains(u"server"_s), qPrintable(asked.errors));
    QVERIFY(m_server->deliveries().empty());
    const CliRun done = remote({word, u"office"_s, u"s-1"_s, u"--yes"_s});
    QVERIFY2(done.exit == ExitCode::Fine, qPrintable(done.errors));
    QVERIFY(done.json()["done"_L1].toBool());
    QCOMPARE(m_server->deliveries().size(), size_t{1});
}

void RemoteDeedTest::aCutReplyIsNotRepeated()
{
    m_server->on({.path = "/delete-session/", .steps = {{Kind::Apply, {}}, {Kind::Reset, {}}}});
    const CliRun cut = remote({u"delete-session"_s, u"office"_s, u"s-1"_s, u"--yes"_s});
    QCOMPARE(cut.exit, ExitCode::Failed);
    QVERIFY2(cut.errors.contains(u"may have done it"_s), qPrintable(cut.errors));
    QVERIFY(!cut.errors.contains(u"key-0815"_s));
    QCOMPARE(m_server->deliveries().size(), size_t{1});
}

void RemoteDeedTest::wordsAreChecked_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no such deed") << QStringList{u"destroy"_s, u"office"_s, u"s-1"_s};
    QTest::newRow("no session") << QStringList{u"entity-map"_s, u"office"_s};
    QTest::newRow("a session for the list") << QStringList{u"sessions"_s, u"office"_s, u"s-1"_s};
    QTest::newRow("no proposal") << QStringList{
        u"answer-merge"_s, u"office"_s, u"s-1"_s, u"--same"_s, u"a"_s};
    QTest::newRow("no record to train") << QStringList{u"train"_s, u"office"_s, u"s-1"_s};
    QTest::newRow("no file to upload") << QStringList{u"upload-training-data"_s, u"office"_s, u"s-1"_s};
    QTest::newRow("a replacement without yes")
        << QStringList{u"replace-training-data"_s, u"office"_s, u"s-1"_s, u"--input"_s, u"x"_s};
    QTest::newRow("a threshold that is no number")
        << QStringList{u"rewind-records"_s, u"office"_s, u"s-1"_s, u"--yes"_s, u"--threshold"_s, u"high"_s};
    QTest::newRow("a threshold that means nothing")
        << QStringList{u"delete-session"_s, u"office"_s, u"s-1"_s, u"--yes"_s, u"--threshold"_s, u"0.5"_s};
    QTest::newRow("no answer") << QStringList{u"answer-merge"_s, u"office"_s, u"s-1"_s, u"e"_s};
}

void RemoteDeedTest::wordsAreChecked()
{
    QFETCH(const QStringList, words);
    const CliRun run = remote(words);
    QCOMPARE(run.exit, ExitCode::Usage);
    QVERIFY(m_server->deliveries().empty());
}

void RemoteDeedTest::mergesAreShownAndAnswered()
{
    m_server->on({.path = "/*",
        .hit = 1,
        .steps = {{Kind::Send,
                      httpReply(R"({"status":"ok","entity_id":"e-9","objects":[{"record_id":"e-1","name":"A"},
                          {"record_id":"e-2","name":"A <b>"}],"review_remainder":1})")},
            {Kind::Finish, {}}}});
    m_server->on({.path = "/*",
        .steps
        = {{Kind::Send,
               httpReply(
                   R"({"status":"ok","session_id":"s-1","entity_id":"e-9","match_ids":["e-1","e-2"],"distinct_ids":[]})")},
            {Kind::Finish, {}}}});
    const CliRun shown = remote({u"next-merge"_s, u"office"_s, u"s-1"_s});
    QVERIFY2(shown.exit == ExitCode::Fine, qPrintable(shown.errors));
    QCOMPARE(shown.json()["cluster"_L1].toString(), u"e-9"_s);
    QCOMPARE(shown.json()["records"_L1].toArray().size(), 2);
    const CliRun answered
        = remote({u"answer-merge"_s, u"office"_s, u"s-1"_s, u"e-9"_s, u"--same"_s, u"e-1,e-2"_s});
    QVERIFY(m_server->deliveries().back().target.contains("e-9"));
    QVERIFY2(answered.exit == ExitCode::Fine, qPrintable(answered.errors));
    QVERIFY(answered.json()["sent"_L1].toBool());
}

void RemoteDeedTest::aMergeThatMayHaveArrivedIsNotSentAgain()
{
    m_server->on({.path = "/*", .steps = {{Kind::Apply, {}}, {Kind::Finish, {}}}});
    const CliRun run
        = remote({u"answer-merge"_s, u"office"_s, u"s-1"_s, u"e-9"_s, u"--different"_s, u"e-1,e-2"_s});
    QCOMPARE(run.exit, ExitCode::Failed);
    QVERIFY2(run.errors.contains(u"may have done it nonetheless"_s), qPrintable(run.errors));
    QVERIFY2(!run.errors.contains(u"Winnow looks"_s), qPrintable(run.errors)); // nobody does
    QCOMPARE(m_server->deliveries().size(), size_t{1});
}

void RemoteDeedTest::aKeyIsNoSignIn_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("sessions") << QStringList{u"remote"_s, u"sessions"_s, u"office"_s};
    QTest::newRow("test") << QStringList{u"profile"_s, u"test"_s, u"office"_s};
    QTest::newRow("next merge") << QStringList{u"remote"_s, u"next-merge"_s, u"office"_s, u"s-1"_s};
    QTest::newRow("unmatched") << QStringList{u"remote"_s, u"unmatched"_s, u"office"_s, u"s-1"_s};
    QTest::newRow("answer") << QStringList{
        u"remote"_s, u"answer-merge"_s, u"office"_s, u"s-1"_s, u"e"_s, u"--same"_s, u"a,b"_s};
}

/// Such a server takes the key and yet sends to its sign-in page: another key would not help.
void RemoteDeedTest::aKeyIsNoSignIn()
{
    QFETCH(const QStringList, words);
    m_server->on({.path = "/*",
        .steps = {{Kind::Send, "HTTP/1.1 302 FOUND\r\nLocation: /login/?next=x\r\nContent-Length: 0\r\n\r\n"},
            {Kind::Finish, {}}}});
    const CliRun run = runCli(words
        + QStringList{
            u"--key-env"_s, u"WINNOW_TEST_KEY"_s, u"--workspace"_s, m_folder->filePath(u"w.winnow"_s)});
    QCOMPARE(run.exit, ExitCode::Failed);
    QVERIFY2(run.errors.contains(u"signed in at its own page"_s), qPrintable(run.errors));
    QCOMPARE(m_server->deliveries().size(), size_t{1});
}

void RemoteDeedTest::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("groups");
    QTest::addColumn<int>("items");
    QTest::newRow("F60 one of two") << QByteArray(
        R"({"1":[{"n":"a"},{"n":"b"}],"2":[{"record_id":3},{"record_id":4}]})")
                                    << 1;
    QTest::newRow("F60 all of them") << QByteArray(R"({"1":[{"n":"a"},{"n":"b"}]})") << 0;
}

/// That nothing is open would be a lie.
void RemoteDeedTest::whatCannotBeReadIsSaid()
{
    QFETCH(const QByteArray, groups);
    QFETCH(const int, items);
    const QStringList options{
        u"--key-env"_s, u"WINNOW_TEST_KEY"_s, u"--workspace"_s, m_folder->filePath(u"w.winnow"_s)};
    reply("/session-list/", R"({"status":"ok","objects":[]})");
    reply("/review-queue/s-1/", R"({"status":"ok","session_id":"s-1","objects":[)" + groups + "]}");
    QVERIFY(runCli(QStringList{u"profile"_s, u"add"_s, u"old"_s, u"--url"_s, m_server->url().toString()}
                + options)
                .exit
        == ExitCode::Fine);
    const CliRun run = runCli(QStringList{u"pull"_s, u"old"_s, u"s-1"_s} + options);
    QCOMPARE(run.exit, ExitCode::PartlyDone);
    QVERIFY2(run.errors.contains(u"Cluster 1 of the server cannot be read"_s), qPrintable(run.errors));
    QVERIFY2(!run.output.contains("Nothing is open"), run.output.constData());
    QCOMPARE(run.output.contains("Took 1 cluster"), items == 1);
}

void RemoteDeedTest::unmatchedRecordsAreShown()
{
    m_server->on({.path = "/*",
        .steps
        = {{Kind::Send,
               httpReply(
                   R"({"status":"ok","object":{"record_id":1,"name":"x"},"matches":[],"remaining":0})")},
            {Kind::Finish, {}}}});
    const CliRun run = remote({u"unmatched"_s, u"office"_s, u"s-1"_s});
    QVERIFY2(run.exit == ExitCode::Fine, qPrintable(run.errors));
    QVERIFY(run.json().contains("matches"_L1));
}

void RemoteDeedTest::noRecordIsNotTheEnd_data()
{
    QTest::addColumn<QByteArray>("remaining");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("client rule 6: nothing is left") << QByteArray(R"(,"remaining":0)") << true;
    QTest::newRow("client rule 6: the server is filling up") << QByteArray(R"(,"remaining":7)") << false;
    QTest::newRow("client rule 6: it does not say") << QByteArray() << false;
}

void RemoteDeedTest::noRecordIsNotTheEnd()
{
    QFETCH(const QByteArray, remaining);
    QFETCH(const bool, isDone);
    reply("/get-unmatched-record/", R"({"status":"ok","object":{},"matches":[])" + remaining + '}');
    const CliRun run = remote({u"unmatched"_s, u"office"_s, u"s-1"_s});
    QVERIFY2(run.exit == ExitCode::Fine, qPrintable(run.errors));
    QVERIFY(run.json()["record"_L1].isNull());
    QCOMPARE(run.json()["done"_L1], QJsonValue(isDone));
    const CliRun text = runCli({u"remote"_s, u"unmatched"_s, u"office"_s, u"s-1"_s, u"--key-env"_s,
        u"WINNOW_TEST_KEY"_s, u"--workspace"_s, m_folder->filePath(u"w.winnow"_s)});
    QVERIFY2(text.output.contains("No record is without an entity") == isDone, text.output.constData());
}

void RemoteDeedTest::trainingDataGoesUp()
{
    const QByteArray training = R"({"match":[],"distinct":[[{"a":"<b>"},{"a":"x"}]]})";
    const QString path = writeFile(m_folder->filePath(u"training.json"_s), training);
    m_server->on({.method = "POST",
        .path = "/add-bulk-training/",
        .steps = {{Kind::Send,
                      "HTTP/1.1 302 FOUND\r\nLocation: http://127.0.0.1/session-admin/\r\n"
                      "Content-Length: 0\r\n\r\n"},
            {Kind::Finish, {}}}});
    const CliRun added = remote({u"upload-training-data"_s, u"office"_s, u"s-1"_s, u"--input"_s, path});
    QVERIFY2(added.exit == ExitCode::Fine, qPrintable(added.errors));
    QVERIFY(m_server->deliveries().back().body.contains(training));
    QVERIFY(!m_server->deliveries().back().body.contains("name=\"replace\""));
    const CliRun replaced
        = remote({u"replace-training-data"_s, u"office"_s, u"s-1"_s, u"--input"_s, path, u"--yes"_s});
    QVERIFY2(replaced.exit == ExitCode::Fine, qPrintable(replaced.errors));
    QVERIFY(m_server->deliveries().back().body.contains("name=\"replace\""));
    const CliRun table = remote({u"upload-training-data"_s, u"office"_s, u"s-1"_s, u"--input"_s,
        writeFile(m_folder->filePath(u"t.csv"_s), "a,b\n1,2\n")});
    QCOMPARE(table.exit, ExitCode::Failed);
    const CliRun nothing = remote({u"upload-training-data"_s, u"office"_s, u"s-1"_s, u"--input"_s,
        m_folder->filePath(u"no such file"_s)});
    QCOMPARE(nothing.exit, ExitCode::Failed);
    QCOMPARE(m_server->deliveries().size(), size_t{2});
}

void RemoteDeedTest::anUploadThatMayHaveArrivedIsNotRepeated()
{
    m_server->on({.path = "/add-bulk-training/", .steps = {{Kind::Apply, {}}, {Kind::Reset, {}}}});
    const CliRun cut = remote({u"upload-training-data"_s, u"office"_s, u"s-1"_s, u"--input"_s,
        writeFile(m_folder->filePath(u"t.json"_s), R"({"match":[],"distinct":[]})")});
    QCOMPARE(cut.exit, ExitCode::Failed);
    QVERIFY2(cut.errors.contains(u"may have done it"_s), qPrintable(cut.errors));
    QCOMPARE(m_server->deliveries().size(), size_t{1});
}

void RemoteDeedTest::thresholdsAreSent()
{
    reply("/rewind/", R"({"status":"ok"})");
    const QStringList words{u"rewind-entities"_s, u"office"_s, u"s-1"_s, u"--yes"_s, u"--threshold"_s};
    const CliRun done = remote(words + QStringList{u"0.9"_s});
    QVERIFY2(done.exit == ExitCode::Fine, qPrintable(done.errors));
    QVERIFY(m_server->deliveries().back().target.contains("step=second&threshold=0.9"));
    QCOMPARE(remote(words + QStringList{u"2"_s}).exit, ExitCode::Failed);
    QCOMPARE(m_server->deliveries().size(), size_t{1});
}

static const QByteArray unmatched = R"({"status":"ok","object":{"record_id":1,"name":"x"},"remaining":2,
    "matches":[{"record_id":2,"name":"<b>","confidence":0.9},{"record_id":3,"confidence":0.4}]})";

void RemoteDeedTest::recordsAreMatched_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("matches");
    QTest::newRow("one") << QStringList{u"--same"_s, u"3"_s}
                         << QByteArray(R"("match":0},{"record_id":3,"match":1}])");
    QTest::newRow("both") << QStringList{u"--same"_s, u"3,2"_s}
                          << QByteArray(R"("match":1},{"record_id":3,"match":1}])");
    QTest::newRow("none") << QStringList{} << QByteArray(R"("match":0},{"record_id":3,"match":0}])");
}

void RemoteDeedTest::recordsAreMatched()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, matches);
    reply("/get-unmatched-record/", unmatched);
    reply("/train/", R"({"status":"ok","object":{"record_id":1}})");
    const CliRun run = remote(QStringList{u"train"_s, u"office"_s, u"s-1"_s, u"1"_s} + options);
    QVERIFY2(run.exit == ExitCode::Fine, qPrintable(run.errors));
    QVERIFY(run.json()["sent"_L1].toBool());
    QVERIFY2(
        m_server->deliveries().back().body.contains(matches), m_server->deliveries().back().body.constData());
}

void RemoteDeedTest::onlyTheRecordThatIsShownIsMatched()
{
    reply("/get-unmatched-record/", unmatched);
    const CliRun another = remote({u"train"_s, u"office"_s, u"s-1"_s, u"4"_s});
    QCOMPARE(another.exit, ExitCode::Failed);
    const CliRun stranger = remote({u"train"_s, u"office"_s, u"s-1"_s, u"1"_s, u"--same"_s, u"2,9"_s});
    QCOMPARE(stranger.exit, ExitCode::Usage);
    for (const FaultDelivery& delivery : m_server->deliveries())
        QVERIFY(!delivery.target.startsWith("/train/"));
}

void RemoteDeedTest::aMatchThatMayHaveArrivedIsNotSentAgain()
{
    reply("/get-unmatched-record/", unmatched);
    m_server->on({.path = "/train/", .steps = {{Kind::Apply, {}}, {Kind::Finish, {}}}});
    const CliRun run = remote({u"train"_s, u"office"_s, u"s-1"_s, u"1"_s});
    QCOMPARE(run.exit, ExitCode::PartlyDone);
    QVERIFY2(run.errors.contains(u"not known whether"_s), qPrintable(run.errors));
    QCOMPARE(m_server->effects(), 1);
}

} // namespace winnow::tests

using winnow::tests::RemoteDeedTest;
WINNOW_TEST(RemoteDeedTest)
#include "remotedeed_test.moc"
