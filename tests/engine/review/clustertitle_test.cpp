#include "engine/review/clustertitle.h"
#include "tests/support/testmain.h"

#include <QStringList>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

static const Schema schema{{{u"code"_s, FieldType::Code, FieldRole::Compare},
    {u"shown"_s, FieldType::Text, FieldRole::Show}, {u"name"_s, FieldType::Text, FieldRole::Compare}}};

static std::vector<Record> recordsOf(const QStringList& rows)
{
    std::vector<Record> records;
    for (const QString& row : rows) {
        const QStringList cells = row.split(u'|');
        const auto number = static_cast<qint64>(records.size() + 1);
        records.push_back({RecordId{number}, number, number + 1, {cells.begin(), cells.end()}, {}});
    }
    return records;
}

class ClusterTitleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void theMostTellingValue_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("title");
        QTest::newRow("nothing at all") << QStringList{} << u""_s;
        QTest::newRow("all blank") << QStringList{u"||"_s, u" |n/a|-"_s} << u""_s;
        QTest::newRow("compared text first")
            << QStringList{u"A1|x|Casa"_s, u"A1|x|Casa Central"_s} << u"Casa Central"_s;
        QTest::newRow("else a compared value") << QStringList{u"A1|x|"_s} << u"A1"_s;
        QTest::newRow("else a shown one") << QStringList{u"|x|"_s} << u"x"_s;
        QTest::newRow("line breaks become spaces")
            << QStringList{u"||Casa\r\n\tCentral "_s} << u"Casa Central"_s;
        QTest::newRow("120 characters") << QStringList{u"||"_s + QString(120, u'a')} << QString(120, u'a');
        QTest::newRow("cut") << QStringList{u"||"_s + QString(121, u'a')} << QString(119, u'a') + u'…';
        QTest::newRow("cut before a pair of surrogates")
            << QStringList{u"||"_s + QString(118, u'a') + u"😀b"_s} << QString(118, u'a') + u'…';
    }

    void theTitleFieldTellsMost_data()
    {
        QTest::addColumn<QList<double>>("weights"); // of exact agreement, per field of the model
        QTest::addColumn<int>("field"); // -1: none
        QTest::newRow("nothing compared") << QList<double>{} << -1;
        QTest::newRow("only a code") << QList<double>{9} << -1;
        QTest::newRow("the first text") << QList<double>{9, 5, 6} << 1;
        QTest::newRow("unless it tells little") << QList<double>{9, 0.5, 6} << 2;
        QTest::newRow("half as much is enough") << QList<double>{9, 3, 6} << 1;
    }

    void theTitleFieldTellsMost()
    {
        QFETCH(QList<double>, weights);
        const Schema columns{
            {{u"a"_s, FieldType::Code, FieldRole::Compare}, {u"b"_s, FieldType::Text, FieldRole::Compare},
                {u"c"_s, FieldType::ShortText, FieldRole::Compare}}};
        MatchModel model;
        for (int i = 0; i < weights.size(); ++i) {
            FieldModel field;
            field.field = i;
            field.type = columns.fields[static_cast<size_t>(i)].type;
            field.weights = {0, -2, weights[i]};
            model.fields.push_back(field);
        }
        QTEST(titleField(columns, model).value_or(-1), "field");
    }

    void theMostTellingValue()
    {
        QFETCH(QStringList, rows);
        const QString title = clusterTitle(schema, 2, recordsOf(rows));
        QTEST(title, "title");
        QVERIFY(title.size() <= 120);
    }

    void wordsAreComparedValuesOnce()
    {
        const auto records = recordsOf({u"A1|hidden|Casa"_s, u"A1|hidden|Casa Central"_s});
        QCOMPARE(clusterWords(schema, records, u"Casa Central"_s), u"Casa Central A1 Casa"_s);
    }

    void wordsAreBounded()
    {
        QStringList rows;
        for (int i = 0; i < 2000; ++i)
            rows.append(u"%1||value %1"_s.arg(i));
        QVERIFY(clusterWords(schema, recordsOf(rows), {}).size() <= 4000);
    }
};

WINNOW_TEST(ClusterTitleTest)
#include "clustertitle_test.moc"
