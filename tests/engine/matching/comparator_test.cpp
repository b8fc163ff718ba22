#include "engine/base/random.h"
#include "engine/matching/comparator.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;

class ComparatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void levels_data();
    void levels();
    void aGlanceTellsTheTruth_data();
    void aGlanceTellsTheTruth();
    void everyLevelHasAName();
};

void ComparatorTest::levels_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("level");
    const auto row = [](const char* name, FieldType type, const char* one, const char* other, int level) {
        QTest::newRow(name) << static_cast<int>(type) << QByteArray(one) << QByteArray(other) << level;
    };
    row("blank", FieldType::ShortText, "anna", "", 0);
    row("null token", FieldType::Number, "n/a", "5", 0);
    row("equal but for case", FieldType::ShortText, "Anna", "ANNA", 6);
    row("one letter", FieldType::ShortText, "jonathan", "jonathon", 5);
    row("other name", FieldType::ShortText, "anna", "rolf", 1);
    row("Cyrillic is compared by letters", FieldType::ShortText, "Анна", "Рольф", 1);
    row("words in another order", FieldType::Text, "data base systems", "systems data base", 13);
    row("misspelt word", FieldType::Text, "introduction to algorithms", "introducton to algorithms", 13);
    row("nothing in common", FieldType::Text, "red green blue", "one two three", 1);
    row("close number", FieldType::Number, "100", "103", 2);
    row("not a number", FieldType::Number, "100", "abc", 1);
    row("one digit", FieldType::Number, "12345", "12346", 4);
    row("short numbers have no near misses", FieldType::Code, "123", "124", 1);
    row("one character of a code", FieldType::Code, "EZXS88W", "EZXS88V", 3);
    row("two characters of a code", FieldType::Code, "EZXS88W", "EZXS77W", 2);
    row("same code, other spacing", FieldType::Code, "SW1A 1AA", "sw1a1aa", 4);
    row("same day, other writing", FieldType::Date, "1971-06-24", "24.06.1971", 5);
    row("day and month swapped", FieldType::Date, "1971-06-07", "1971-07-06", 4);
    row("one digit of a date", FieldType::Date, "1971-06-24", "1971-05-24", 4);
    row("other day and month digits", FieldType::Date, "1971-06-24", "1971-11-24", 3);
    row("same year", FieldType::Date, "1971-06-24", "1971-12-01", 2);
    row("other date", FieldType::Date, "1971-06-24", "2003-12-01", 1);
    row("not a date", FieldType::Date, "1971-06-24", "unclear", 1);
    row("same phone, other writing", FieldType::Phone, "(312) 555-0100", "3125550100", 5);
    row("without area code", FieldType::Phone, "312 555 0100", "555-0100", 4);
    row("one digit of a phone", FieldType::Phone, "312 555 0100", "312 555 0101", 3);
    row("no phone", FieldType::Phone, "312 555 0100", "none yet", 1);
    row("other provider", FieldType::Email, "a.smith@mail.org", "a.smith@post.net", 4);
    row("one letter of the name", FieldType::Email, "a.smith@mail.org", "a.smyth@mail.org", 3);
    row("other address", FieldType::Email, "a.smith@mail.org", "q@post.net", 1);
}

void ComparatorTest::levels()
{
    QFETCH(int, type);
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(int, level);
    const MatchTable table = tableOf({{one.toStdString()}, {other.toStdString()}});
    const auto comparator = makeComparator(table, 0, static_cast<FieldType>(type));
    const std::vector<ValueId>& values = table.columns().at(0).valueOfRow;
    QCOMPARE(int{comparator->level(values[0], values[1])}, level);
    QCOMPARE(int{comparator->level(values[1], values[0])}, level);
}

void ComparatorTest::aGlanceTellsTheTruth_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("letters"); // of which values are made
    QTest::newRow("names") << static_cast<int>(FieldType::ShortText) << "abcn";
    QTest::newRow("other letters") << static_cast<int>(FieldType::ShortText) << QStringLiteral("абвгд");
    QTest::newRow("numbers") << static_cast<int>(FieldType::Number) << "0129.";
    QTest::newRow("codes") << static_cast<int>(FieldType::Code) << "AB12 ";
    QTest::newRow("phones") << static_cast<int>(FieldType::Phone) << "0159";
    QTest::newRow("addresses") << static_cast<int>(FieldType::Email) << "abc@.";
    QTest::newRow("dates") << static_cast<int>(FieldType::Date) << "012";
    QTest::newRow("texts") << static_cast<int>(FieldType::Text) << "abc ";
}

void ComparatorTest::aGlanceTellsTheTruth()
{
    QFETCH(const int, type);
    QFETCH(const QString, letters);
    Random random(5);
    std::vector<std::vector<std::string>> rows;
    for (int count = 0; count < 80; ++count) {
        QString value = type == static_cast<int>(FieldType::Date) ? QStringLiteral("20") : QString();
        const std::uint64_t length = value.isEmpty() ? 1 + random.below(12) : 8;
        while (static_cast<std::uint64_t>(value.size()) < length)
            value
                += letters[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(letters.size())))];
        rows.push_back({value.toStdString()});
    }
    const MatchTable table = tableOf(rows);
    const auto comparator = makeComparator(table, 0, static_cast<FieldType>(type));
    const auto values = static_cast<ValueId>(table.columns().at(0).valueCount());
    for (ValueId one = 1; one < values; ++one) {
        for (ValueId other = 1; other < values; ++other) {
            const quint8 seen = one == other ? Comparator::undecided : comparator->glance(one, other);
            if (seen != Comparator::undecided)
                QCOMPARE(seen, comparator->similarLevel(one, other));
        }
    }
}

void ComparatorTest::everyLevelHasAName()
{
    const MatchTable table = tableOf({{"a"}, {"b"}});
    for (const FieldType type : {FieldType::Text, FieldType::ShortText, FieldType::Number, FieldType::Date,
             FieldType::Phone, FieldType::Email, FieldType::Code})
        QCOMPARE(levelNames(type).size(), makeComparator(table, 0, type)->levelCount());
}

WINNOW_TEST(ComparatorTest)
#include "comparator_test.moc"
