#include "tests/support/testmain.h"
#include "ui/records/columnsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;
using ui::ColumnsModel;

class ColumnsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhatWasGuessed();
    void takesCorrections_data();
    void takesCorrections();
    void knowsWhetherAnythingIsCompared();

private:
    std::unique_ptr<ColumnsModel> m_model;
};

void ColumnsModelTest::init()
{
    m_model = std::make_unique<ColumnsModel>();
    engine::Schema schema;
    schema.fields = {{u"name"_s, engine::FieldType::Text, engine::FieldRole::Compare},
        {u"id"_s, engine::FieldType::Code, engine::FieldRole::Show}};
    std::vector<engine::ColumnProfile> profiles(2);
    profiles[0].samples = {u"Casa"_s, u"<b>Mozart</b>"_s};
    profiles[0].blankShare = 0.001;
    profiles[1].notice = u"Every row has another value."_s;
    m_model->setColumns(schema, profiles);
}

void ColumnsModelTest::showsWhatWasGuessed()
{
    const QAbstractItemModelTester tester(m_model.get());
    QCOMPARE(m_model->index(0, ColumnsModel::Type).data().toString(), u"Text"_s);
    QCOMPARE(m_model->index(1, ColumnsModel::Use).data().toString(), u"Show"_s);
    QCOMPARE(m_model->index(0, ColumnsModel::Samples).data().toString(), u"Casa · <b>Mozart</b>"_s);
    QVERIFY(m_model->index(0, ColumnsModel::Blank).data().toString().startsWith(u'1'));
    QCOMPARE(m_model->index(1, ColumnsModel::Notice).data().toString(), u"Every row has another value."_s);
}

void ColumnsModelTest::takesCorrections_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("taken");
    QTest::newRow("type") << int(ColumnsModel::Type) << int(engine::FieldType::Phone) << true;
    QTest::newRow("use") << int(ColumnsModel::Use) << int(engine::FieldRole::Ignore) << true;
    QTest::newRow("no such choice") << int(ColumnsModel::Use) << 3 << false;
    QTest::newRow("negative") << int(ColumnsModel::Type) << -1 << false;
    QTest::newRow("not for editing") << int(ColumnsModel::Name) << 0 << false;
}

void ColumnsModelTest::takesCorrections()
{
    QFETCH(int, column);
    QFETCH(int, choice);
    QFETCH(bool, taken);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const engine::Schema before = m_model->schema();
    QCOMPARE(m_model->setData(m_model->index(0, column), choice, Qt::EditRole), taken);
    QCOMPARE(changed.count(), taken ? 1 : 0);
    QCOMPARE(m_model->schema() != before, taken);
    if (taken)
        QCOMPARE(m_model->index(0, column).data(Qt::EditRole).toInt(), choice);
}

void ColumnsModelTest::knowsWhetherAnythingIsCompared()
{
    QVERIFY(m_model->comparesAny());
    QVERIFY(
        m_model->setData(m_model->index(0, ColumnsModel::Use), int(engine::FieldRole::Show), Qt::EditRole));
    QVERIFY(!m_model->comparesAny());
}

WINNOW_TEST(ColumnsModelTest)
#include "columnsmodel_test.moc"
