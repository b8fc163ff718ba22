#include "app/cli/columnchoice.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::FieldRole;
using engine::FieldType;

namespace {

const std::vector<QString> columns{u"id"_s, u"name"_s, u"born, at"_s, u"time:zone"_s, u"phone"_s};

Arguments argumentsOf(const QString& option, const QString& value)
{
    return {{}, {{option, value}}};
}

engine::Schema profiledSchema()
{
    return {{{u"id"_s, FieldType::Code, FieldRole::Compare}, {u"name"_s, FieldType::Text, FieldRole::Compare},
        {u"born, at"_s, FieldType::Text, FieldRole::Show},
        {u"time:zone"_s, FieldType::Code, FieldRole::Compare},
        {u"phone"_s, FieldType::Phone, FieldRole::Ignore}}};
}

QString rolesOf(const engine::Schema& schema)
{
    QStringList roles;
    for (const engine::Field& field : schema.fields)
        roles.append(engine::fieldRoleName(field.role));
    return roles.join(u' ');
}

} // namespace

class ColumnChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void assignsRoles_data();
    void assignsRoles();
};

void ColumnChoiceTest::reads_data()
{
    QTest::addColumn<QString>("compare");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::newRow("plain") << "name"
                           << "name"
                           << "";
    QTest::newRow("typed") << "name:short"
                           << "name"
                           << "short";
    QTest::newRow("quoted and typed") << "\"born, at\":date"
                                      << "born, at"
                                      << "date";
    QTest::newRow("a colon of its own") << "time:zone"
                                        << "time:zone"
                                        << "";
    QTest::newRow("a colon of its own and typed") << "time:zone:code"
                                                  << "time:zone"
                                                  << "code";
}

void ColumnChoiceTest::reads()
{
    QFETCH(const QString, compare);
    QFETCH(const QString, name);
    QFETCH(const QString, type);
    const auto choice = chooseColumns(argumentsOf(u"compare"_s, compare), columns);
    QVERIFY(choice);
    QCOMPARE(choice->compared.size(), 1U);
    QCOMPARE(choice->compared.front().name, name);
    QVERIFY(choice->compared.front().type == engine::fieldTypeFromName(type));
}

void ColumnChoiceTest::refuses_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named");
    QTest::newRow("compare") << "compare"
                             << "name,nmae"
                             << "nmae";
    QTest::newRow("compare, other case") << "compare"
                                         << "Name"
                                         << "Name";
    QTest::newRow("no such type") << "compare"
                                  << "name:word"
                                  << "word";
    QTest::newRow("typed column that is not there") << "compare"
                                                    << "nmae:text"
                                                    << "nmae";
    QTest::newRow("ignore") << "ignore"
                            << "phone:text"
                            << "phone:text";
    QTest::newRow("id column") << "id-column"
                               << "key"
                               << "key";
    QTest::newRow("open quotation") << "compare"
                                    << "\"name"
                                    << "--compare";
}

void ColumnChoiceTest::refuses()
{
    QFETCH(const QString, option);
    QFETCH(const QString, value);
    QFETCH(const QString, named);
    const auto choice = chooseColumns(argumentsOf(option, value), columns);
    QVERIFY(!choice);
    QCOMPARE(choice.error().exit, ExitCode::Usage);
    QVERIFY2(choice.error().error.message.contains(named), qPrintable(choice.error().error.message));
}

void ColumnChoiceTest::assignsRoles_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("roles");
    QTest::newRow("as profiled") << "other"
                                 << ""
                                 << "compare compare show compare ignore";
    QTest::newRow("compare lists all that is compared") << "compare"
                                                        << "name,phone"
                                                        << "show compare show show compare";
    QTest::newRow("ignore") << "ignore"
                            << "name"
                            << "compare ignore show compare ignore";
    QTest::newRow("the id column is shown") << "id-column"
                                            << "id"
                                            << "show compare show compare ignore";
}

void ColumnChoiceTest::assignsRoles()
{
    QFETCH(const QString, option);
    QFETCH(const QString, value);
    QFETCH(const QString, roles);
    const auto choice = chooseColumns(argumentsOf(option, value), columns);
    QVERIFY(choice);
    QCOMPARE(rolesOf(withChoice(profiledSchema(), *choice)), roles);
}

} // namespace winnow::app

using winnow::app::ColumnChoiceTest;
WINNOW_TEST(ColumnChoiceTest)
#include "columnchoice_test.moc"
