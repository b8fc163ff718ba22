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

    void theMostTellingValue()
    {
        QFETCH(QStringList, rows);
        const QString title = clusterTitle(schema, recordsOf(rows));
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
