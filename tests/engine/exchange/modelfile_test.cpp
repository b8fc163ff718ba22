#include "engine/exchange/modelfile.h"
#include "tests/engine/exchange/samplemodel.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class ModelFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasWritten();
    void refuses_data();
    void refuses();
    void saysWhenItIsTooNew();
};

void ModelFileTest::isReadAsItWasWritten()
{
    const ModelFile file{
        sampleModel(), {{"model"_L1, QJsonObject{{"alpha"_L1, 0.1}}}, {"threshold"_L1, -1.5}}};
    const auto read = modelFileFromJson(modelFileJson(file));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->match, file.match);
    QCOMPARE(read->learned, file.learned);
}

void ModelFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("something else") << QByteArray("winnow-model") << QByteArray("splink");
    QTest::newRow("no model") << QByteArray("\"model\":") << QByteArray("\"mode\":");
    QTest::newRow("no version") << QByteArray("\"version\":") << QByteArray("\"versio\":");
    QTest::newRow("version is a word") << QByteArray("\"version\": 1") << QByteArray("\"version\": \"1\"");
    QTest::newRow("version below 0") << QByteArray("\"version\": 1") << QByteArray("\"version\": -1");
    QTest::newRow("kind of column") << QByteArray("\"short\"") << QByteArray("\"shorts\"");
    QTest::newRow("m above 1") << QByteArray("0.8") << QByteArray("1.8");
    QTest::newRow("m is 0") << QByteArray("0.8") << QByteArray("0.0");
    QTest::newRow("m is a word") << QByteArray("0.8") << QByteArray("\"much\"");
    QTest::newRow("u below 0") << QByteArray("0.001") << QByteArray("-0.001");
    QTest::newRow("a weight beyond all") << QByteArray("\"weights\": [\n                    0,")
                                         << QByteArray("\"weights\": [\n                    1e300,");
    QTest::newRow("prior is a word") << QByteArray("\"logPrior\": ")
                                     << QByteArray("\"logPrior\": \"x\", \"y\": ");
    QTest::newRow("level of another kind")
        << QByteArray("\"type\": \"text\"") << QByteArray("\"type\": \"code\"");
    QTest::newRow("a column twice") << QByteArray("\"name\": \"zip\"") << QByteArray("\"name\": \"born\"");
    QTest::newRow("truncated") << QByteArray("\"version\": 1\n}\n") << QByteArray();
}

void ModelFileTest::refuses()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QByteArray text = modelFileJson({sampleModel(), {}});
    QVERIFY2(text.contains(before), text.constData());
    text.replace(before, after);
    const auto read = modelFileFromJson(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
}

void ModelFileTest::saysWhenItIsTooNew()
{
    QByteArray text = modelFileJson({sampleModel(), {}});
    text.replace("\"version\": 1", "\"version\": 2");
    const auto read = modelFileFromJson(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotSupported);
}

WINNOW_TEST(ModelFileTest)
#include "modelfile_test.moc"
