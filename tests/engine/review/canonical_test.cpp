#include "engine/review/canonical.h"
#include "tests/support/testmain.h"

#include <QStringList>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

/// Cells of one record per string, separated by "|"; ids ascend from 1.
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

class CanonicalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void oneFieldByItsRule_data()
    {
        QTest::addColumn<FieldType>("type");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("value");
        QTest::addColumn<CanonicalRule>("rule");
        QTest::addColumn<int>("source");
        const auto code = FieldType::Code;
        const auto text = FieldType::Text;
        const auto shortText = FieldType::ShortText;

        QTest::newRow("no records") << code << QStringList{} << u""_s << CanonicalRule::Blank << 0;
        QTest::newRow("all blank") << code << QStringList{u"|x"_s, u"  |y"_s} << u""_s << CanonicalRule::Blank
                                   << 0;
        QTest::newRow("null tokens are blank")
            << code << QStringList{u"n/a|x"_s, u"NULL|y"_s, u"-|z"_s} << u""_s << CanonicalRule::Blank << 0;
        QTest::newRow("others are blank") << code << QStringList{u"|x"_s, u"A1|y"_s, u"n/a|z"_s} << u"A1"_s
                                          << CanonicalRule::OnlyValue << 2;
        QTest::newRow("most frequent") << code << QStringList{u"B2|"_s, u"A1|"_s, u"A1|"_s} << u"A1"_s
                                       << CanonicalRule::MostFrequent << 2;
        QTest::newRow("other writings count together")
            << FieldType::Email << QStringList{u"b@x.org|"_s, u"A@x.org|"_s, u"a@x.org|"_s, u"a@x.org|"_s}
            << u"a@x.org"_s << CanonicalRule::MostFrequent << 3;
        QTest::newRow("a tie goes to the most complete row")
            << FieldType::Number << QStringList{u"1|"_s, u"2|filled"_s} << u"2"_s
            << CanonicalRule::MostCompleteRow << 2;
        QTest::newRow("then to the smaller id")
            << FieldType::Date << QStringList{u"2020-01-02|"_s, u"2020-02-01|"_s} << u"2020-01-02"_s
            << CanonicalRule::MostCompleteRow << 1;
        QTest::newRow("longest text") << text << QStringList{u"Casa|"_s, u"Casa Central|"_s, u"Casa C.|"_s}
                                      << u"Casa Central"_s << CanonicalRule::Longest << 2;
        QTest::newRow("spaces around do not make it longer")
            << text << QStringList{u"Casa        |"_s, u"Casa C|"_s} << u"Casa C"_s << CanonicalRule::Longest
            << 2;
        QTest::newRow("medoid") << shortText << QStringList{u"Johnny|"_s, u"Jon|"_s, u"John|"_s, u"Peter|"_s}
                                << u"John"_s << CanonicalRule::Medoid << 3;
        QTest::newRow("medoid of two is a tie") << shortText << QStringList{u"Jon|"_s, u"John|x"_s}
                                                << u"John"_s << CanonicalRule::MostCompleteRow << 2;
        QTest::newRow("equal values are no tie")
            << shortText << QStringList{u"Ana|"_s, u"ana|x"_s} << u"ana"_s << CanonicalRule::Medoid << 2;
    }

    void oneFieldByItsRule()
    {
        QFETCH(FieldType, type);
        QFETCH(QStringList, rows);
        const Schema schema{{{u"a"_s, type, FieldRole::Compare}, {u"b"_s, FieldType::Text, FieldRole::Show}}};
        const CanonicalValue value = canonicalRecord(schema, recordsOf(rows), {}).front();
        QTEST(value.value, "value");
        QTEST(value.rule, "rule");
        QTEST(static_cast<int>(value.source.value), "source");
        QCOMPARE(canonicalValue(schema, 0, recordsOf(rows)), value);
    }

    void aPickWins_data()
    {
        QTest::addColumn<int>("record");
        QTest::addColumn<QString>("value");
        QTest::addColumn<CanonicalRule>("rule");
        QTest::newRow("of a kept record") << 1 << u"B2"_s << CanonicalRule::Picked;
        QTest::newRow("even a blank one") << 4 << u""_s << CanonicalRule::Picked;
        QTest::newRow("but not of a record that was left out") << 9 << u"A1"_s << CanonicalRule::MostFrequent;
    }

    void aPickWins()
    {
        QFETCH(int, record);
        const Schema schema{{{u"a"_s, FieldType::Code, FieldRole::Compare}}};
        const auto records = recordsOf({u"B2"_s, u"A1"_s, u"A1"_s, u""_s});
        const CanonicalValue value = canonicalRecord(schema, records, {{0, RecordId{record}}}).front();
        QTEST(value.value, "value");
        QTEST(value.rule, "rule");
    }

    void recordsMayHaveFewerValuesThanTheSchema()
    {
        const Schema schema{
            {{u"a"_s, FieldType::Code, FieldRole::Compare}, {u"b"_s, FieldType::Code, FieldRole::Compare}}};
        const auto values = canonicalRecord(schema, recordsOf({u"x"_s, u"x|y"_s}), {});
        QCOMPARE(values.size(), size_t{2});
        QCOMPARE(values[1], (CanonicalValue{u"y"_s, CanonicalRule::OnlyValue, RecordId{2}}));
    }

    void thousandsOfDifferentValuesStillHaveAMedoid()
    {
        QStringList rows;
        for (int i = 0; i < 3000; ++i)
            rows.append(u"name %1"_s.arg(i));
        rows.append(u"name 7"_s);
        const Schema schema{{{u"a"_s, FieldType::ShortText, FieldRole::Compare}}};
        const CanonicalValue value = canonicalRecord(schema, recordsOf(rows), {}).front();
        QVERIFY(value.source.isValid());
        QCOMPARE(canonicalRecord(schema, recordsOf(rows), {}).front(), value);
    }
};

WINNOW_TEST(CanonicalTest)
#include "canonical_test.moc"
