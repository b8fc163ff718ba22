#include "engine/model/schema.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow::engine;

class SchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEachType_data();
    void namesEachType();
    void namesEachRole_data();
    void namesEachRole();
    void refusesOtherNames();
    void findsFieldsByTheirExactName_data();
    void findsFieldsByTheirExactName();
    void comesBackFromJson_data();
    void comesBackFromJson();
    void refusesOtherJson_data();
    void refusesOtherJson();
};

void SchemaTest::namesEachType_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("name");

    QTest::newRow("text") << FieldType::Text << u"text"_s;
    QTest::newRow("short text") << FieldType::ShortText << u"short"_s;
    QTest::newRow("number") << FieldType::Number << u"number"_s;
    QTest::newRow("date") << FieldType::Date << u"date"_s;
    QTest::newRow("phone") << FieldType::Phone << u"phone"_s;
    QTest::newRow("email") << FieldType::Email << u"email"_s;
    QTest::newRow("code") << FieldType::Code << u"code"_s;
}

void SchemaTest::namesEachType()
{
    QFETCH(FieldType, type);
    QFETCH(QString, name);

    QCOMPARE(fieldTypeName(type), name);
    QCOMPARE(fieldTypeFromName(name).value(), type);
}

void SchemaTest::namesEachRole_data()
{
    QTest::addColumn<FieldRole>("role");
    QTest::addColumn<QString>("name");

    QTest::newRow("compare") << FieldRole::Compare << u"compare"_s;
    QTest::newRow("show") << FieldRole::Show << u"show"_s;
    QTest::newRow("ignore") << FieldRole::Ignore << u"ignore"_s;
}

void SchemaTest::namesEachRole()
{
    QFETCH(FieldRole, role);
    QFETCH(QString, name);

    QCOMPARE(fieldRoleName(role), name);
    QCOMPARE(fieldRoleFromName(name).value(), role);
}

void SchemaTest::refusesOtherNames()
{
    QVERIFY(!fieldTypeFromName(u"Text"_s));
    QVERIFY(!fieldTypeFromName(u""_s));
    QVERIFY(!fieldTypeFromName(u"compare"_s));
    QVERIFY(!fieldRoleFromName(u"hide"_s));
    QVERIFY(!fieldRoleFromName(u""_s));
}

void SchemaTest::findsFieldsByTheirExactName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("index");

    QTest::newRow("first") << u"name"_s << 0;
    QTest::newRow("last") << u"Phone"_s << 2;
    QTest::newRow("first of two alike") << u"city"_s << 1;
    QTest::newRow("other case") << u"phone"_s << -1;
    QTest::newRow("part of a name") << u"cit"_s << -1;
    QTest::newRow("empty") << u""_s << -1;
}

void SchemaTest::findsFieldsByTheirExactName()
{
    QFETCH(QString, name);
    const Schema schema{{{u"name"_s}, {u"city"_s}, {u"Phone"_s}, {u"city"_s}}};

    QTEST(schema.indexOf(name).value_or(-1), "index");
}

void SchemaTest::comesBackFromJson_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("word") << u"name"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("quotes and escapes") << u"a \"b\" \\ \n c"_s;
    QTest::newRow("beyond ASCII") << u"Straße 東京 \U0001F600"_s;
}

void SchemaTest::comesBackFromJson()
{
    QFETCH(QString, name);
    const Schema schema{{
        {name, FieldType::Text, FieldRole::Compare},
        {u"born"_s, FieldType::Date, FieldRole::Show},
        {u"key"_s, FieldType::Code, FieldRole::Ignore},
    }};

    const auto read = schemaFromJson(schemaToJson(schema));

    QVERIFY(read);
    QVERIFY(*read == schema);
}

void SchemaTest::refusesOtherJson_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("name,city");
    QTest::newRow("cut off") << QByteArray(R"([{"name":"a","type":"text")");
    QTest::newRow("an object") << QByteArray(R"({"name":"a","type":"text","role":"show"})");
    QTest::newRow("a list of words") << QByteArray(R"(["name"])");
    QTest::newRow("no name") << QByteArray(R"([{"type":"text","role":"show"}])");
    QTest::newRow("name is a number") << QByteArray(R"([{"name":1,"type":"text","role":"show"}])");
    QTest::newRow("unknown type") << QByteArray(R"([{"name":"a","type":"colour","role":"show"}])");
    QTest::newRow("unknown role") << QByteArray(R"([{"name":"a","type":"text","role":"hide"}])");
    QTest::newRow("second field is wrong")
        << QByteArray(R"([{"name":"a","type":"text","role":"show"},{"name":"b","type":"text"}])");
}

void SchemaTest::refusesOtherJson()
{
    QFETCH(QByteArray, json);

    QVERIFY(!schemaFromJson(json));
}

WINNOW_TEST(SchemaTest)
#include "schema_test.moc"
