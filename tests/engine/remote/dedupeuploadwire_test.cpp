#include "engine/remote/dedupeuploadwire.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(HttpReply)

/// Training data on its way up, to the byte.
class DedupeUploadWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheForm_data();
    void writesTheForm();
    void aBoundaryIsNeverInTheFile();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void readsTheReply_data();
    void readsTheReply();
};

static const QByteArray training = R"({"distinct":[[{"a":"x"},{"a":"y"}]],"match":[]})";

void DedupeUploadWireTest::writesTheForm_data()
{
    QTest::addColumn<TrainingUpload>("upload");
    QTest::addColumn<QByteArray>("replace"); ///< the part of the form
    QTest::newRow("client rule 1: add") << TrainingUpload::Add << QByteArray();
    QTest::newRow("client rule 1: replace")
        << TrainingUpload::Replace
        << QByteArray("--winnow-cdd16334b99ba0551ea5ac22\r\n"
                      "Content-Disposition: form-data; name=\"replace\"\r\n\r\n1\r\n");
}

void DedupeUploadWireTest::writesTheForm()
{
    QFETCH(const TrainingUpload, upload);
    QFETCH(const QByteArray, replace);
    const auto request = trainingUploadRequest(u"s"_s, training, upload);
    QVERIFY(request);
    QCOMPARE(request->method, "POST");
    QCOMPARE(request->path, u"/add-bulk-training/"_s);
    QCOMPARE(request->query, (std::vector<std::pair<QString, QString>>{{u"session_id"_s, u"s"_s}}));
    QCOMPARE(request->effect, RequestEffect::Write);
    QCOMPARE(request->contentType, "multipart/form-data; boundary=winnow-cdd16334b99ba0551ea5ac22");
    QCOMPARE(request->body,
        "--winnow-cdd16334b99ba0551ea5ac22\r\n"
        "Content-Disposition: form-data; name=\"input_file\"; filename=\"training.json\"\r\n"
        "Content-Type: application/json\r\n\r\n"
            + training + "\r\n" + replace + "--winnow-cdd16334b99ba0551ea5ac22--\r\n");
}

void DedupeUploadWireTest::aBoundaryIsNeverInTheFile()
{
    const auto boundaryOf = [](const QByteArray& json) {
        const auto request = trainingUploadRequest(u"s"_s, json, TrainingUpload::Add);
        return request ? request->contentType.mid(request->contentType.indexOf('=') + 1) : QByteArray();
    };
    QByteArray json = training;
    for (int times = 0; times < 3; ++times) {
        const QByteArray boundary = boundaryOf(json);
        QVERIFY(!boundary.isEmpty() && !json.contains(boundary));
        json = R"({"match":[],"distinct":[[{"a":")" + boundary + R"("},{}]]})";
    }
}

void DedupeUploadWireTest::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut") << training.chopped(1);
    QTest::newRow("no match") << QByteArray(R"({"distinct":[]})");
    QTest::newRow("no distinct") << QByteArray(R"({"match":[]})");
    QTest::newRow("no lists") << QByteArray(R"({"match":{},"distinct":null})");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a table") << QByteArray("id,name\n1,x\n");
    QTest::newRow("a page") << QByteArray("<!doctype html>");
}

void DedupeUploadWireTest::refusesOtherFiles()
{
    QFETCH(const QByteArray, bytes);
    const auto request = trainingUploadRequest(u"s"_s, bytes, TrainingUpload::Replace);
    QVERIFY(!request);
    QCOMPARE(request.error().trouble, RemoteTrouble::Refused);
    QVERIFY(!request.error().mayHaveArrived && !request.error().message.isEmpty());
}

void DedupeUploadWireTest::readsTheReply_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<bool>("isUnsure");
    HttpReply cut = redirectReply(u"/session-admin/"_s);
    cut.delivery = Delivery::Unknown;
    cut.trouble = TransportTrouble::Broken;
    QTest::newRow("to the settings") << redirectReply(u"/session-admin/"_s) << true << false;
    QTest::newRow("to the settings, with its host")
        << redirectReply(u"https://h.example/x/session-admin/?session_id=s"_s) << true << false;
    QTest::newRow("in JSON") << jsonReply(R"({"status":"ok","message":""})") << true << false;
    QTest::newRow("client rule 4: to sign in") << redirectReply(u"/login/?next=/"_s) << false << false;
    QTest::newRow("client rule 4: home") << redirectReply(u"/"_s) << false << false;
    QTest::newRow("client rule 4: to a portal")
        << redirectReply(u"http://portal.example/hello"_s) << false << false;
    QTest::newRow("no token of the page") << pageReply(400) << false << false;
    QTest::newRow("client rule 4: a page") << pageReply(200) << false << true;
    QTest::newRow("client rule 4: the server fails") << pageReply(500) << false << true;
    QTest::newRow("client rule 7: cut") << cut << false << true;
}

void DedupeUploadWireTest::readsTheReply()
{
    QFETCH(const HttpReply, reply);
    QFETCH(const bool, isDone);
    QFETCH(const bool, isUnsure);
    const auto read = readTrainingUploadReply(reply);
    QCOMPARE(read.has_value(), isDone);
    if (!isDone)
        QCOMPARE(read.error().mayHaveArrived, isUnsure);
}

WINNOW_TEST(DedupeUploadWireTest)
#include "dedupeuploadwire_test.moc"
