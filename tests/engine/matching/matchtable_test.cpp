#include "engine/matching/matchtable.h"
#include "engine/matching/profile.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;

class MatchTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodesEqualWritingsAsOneValue();
    void missingCellsAreBlankAndSurplusOnesIgnored();
    void longCellsAreEqualOnlyAsAWhole();
    void joinsWhatOthersWriteInOneWord_data();
    void joinsWhatOthersWriteInOneWord();
    void guessesTypes_data();
    void guessesTypes();
    void choosesFields_data();
    void choosesFields();
};

void MatchTableTest::encodesEqualWritingsAsOneValue()
{
    const MatchTable table
        = tableOf({{"Café  Müller"}, {"cafe muller"}, {"CAFE MULLER!"}, {"n/a"}, {""}, {"other"}});
    const MatchColumn& column = table.columns().at(0);
    QCOMPARE(column.valueOfRow, (std::vector<ValueId>{1, 1, 1, 0, 0, 2}));
    QCOMPARE(column.frequencies, (std::vector<std::uint32_t>{2, 3, 1}));
    QCOMPARE(std::string(column.texts[1]), std::string("cafe muller"));
    QCOMPARE(std::string(column.originals[1]), std::string("Café  Müller"));
    QCOMPARE(column.tokensOf(1).size(), std::size_t{2});
}

void MatchTableTest::missingCellsAreBlankAndSurplusOnesIgnored()
{
    const MatchTable table = tableOf({{"a", "b"}, {"a"}, {"a", "b", "c"}});
    QCOMPARE(table.rowCount(), RowIndex{3});
    QCOMPARE(table.columns().at(1).valueOfRow, (std::vector<ValueId>{1, 0, 1}));
}

void MatchTableTest::longCellsAreEqualOnlyAsAWhole()
{
    const std::string longText(1'000'000, 'x');
    const MatchTable table = tableOf({{longText + "1"}, {longText + "2"}, {longText + "1"}});
    QCOMPARE(table.columns().at(0).valueOfRow, (std::vector<ValueId>{1, 2, 1}));
    QVERIFY(table.columns().at(0).texts[1].size() <= comparedBytes);
}

void MatchTableTest::joinsWhatOthersWriteInOneWord_data()
{
    QTest::addColumn<QByteArray>("several");
    QTest::addColumn<QByteArray>("one"); // what another row writes
    QTest::addColumn<QByteArray>("words"); // of the first row
    const auto row = [](const char* name, const char* several, const char* one, const char* words) {
        QTest::newRow(name) << QByteArray(several) << QByteArray(one) << QByteArray(words);
    };
    row("code", "Panasonic KX-TS108W phone", "KXTS108W", "panasonic kx ts108w phone kxts108w");
    row("code in three", "DVD 2500 BTCI", "denon dvd2500btci", "dvd 2500 btci dvd2500btci");
    row("two codes", "a-1b c-2d", "a1b c2d a1bc", "a 1b c 2d a1bc");
    row("only whole words", "HT-Z410", "HTZ410T", "ht z410");
    row("number", "555-0100", "5550100", "555 0100 5550100");
    row("short number", "5 12", "512", "5 12");
    row("nobody writes it in one", "KX-TS108W", "KXTS208W", "kx ts108w");
    row("words without digits", "data base", "database", "data base");
    row("not beyond four", "1a 2b 3c 4d 5e", "1a2b3c4d5e 2b3c4d5e", "1a 2b 3c 4d 5e 2b3c4d5e");
}

void MatchTableTest::joinsWhatOthersWriteInOneWord()
{
    QFETCH(const QByteArray, several);
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, words);
    for (const bool comesFirst : {true, false}) {
        const std::vector<std::vector<std::string>> rows{{several.toStdString()}, {one.toStdString()}};
        const MatchTable table = tableOf(comesFirst ? rows : std::vector{rows[1], rows[0]});
        QByteArrayList found;
        for (const TokenId token : table.columns().at(0).tokensOf(comesFirst ? 1 : 2)) {
            const std::string_view word = table.words()[token];
            found.append(QByteArray(word.data(), static_cast<qsizetype>(word.size())));
        }
        QCOMPARE(found.join(' '), words);
    }
}

void MatchTableTest::guessesTypes_data()
{
    QTest::addColumn<QByteArrayList>("values");
    QTest::addColumn<int>("type");
    const auto row = [](const char* name, const QByteArrayList& values, FieldType type) {
        QTest::newRow(name) << values << static_cast<int>(type);
    };
    row("names", {"Anna", "Bo Li", "Carla"}, FieldType::ShortText);
    row("titles", {"the quick brown fox jumps", "over the lazy dog again"}, FieldType::Text);
    row("prices", {"$1,299.00", "15", "3.50"}, FieldType::Number);
    row("iso dates", {"1971-06-24", "2001-01-01"}, FieldType::Date);
    row("compact dates", {"19710624", "20010101"}, FieldType::Date);
    row("phones", {"(312) 555-0100", "312.555.0101"}, FieldType::Phone);
    row("e-mail", {"a@b.org", "c.d@e.net"}, FieldType::Email);
    row("codes", {"EZXS88W", "FS105", "AB12"}, FieldType::Code);
    row("postcodes", {"60302", "60601", "01234"}, FieldType::Code);
    row("small numbers", {"7", "69", "177"}, FieldType::Number);
    row("nothing", {"", "n/a"}, FieldType::Text);
}

void MatchTableTest::guessesTypes()
{
    QFETCH(QByteArrayList, values);
    QFETCH(int, type);
    std::vector<std::vector<std::string>> rows;
    for (const QByteArray& value : values)
        rows.push_back({value.toStdString()});
    QCOMPARE(static_cast<int>(profileColumns(tableOf(rows)).at(0).type), type);
}

void MatchTableTest::choosesFields_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("role");
    QTest::newRow("row numbers") << 0 << static_cast<int>(FieldRole::Show);
    QTest::newRow("prefixed row numbers") << 1 << static_cast<int>(FieldRole::Show);
    QTest::newRow("constant") << 2 << static_cast<int>(FieldRole::Show);
    QTest::newRow("blank") << 3 << static_cast<int>(FieldRole::Show);
    QTest::newRow("repeating names") << 4 << static_cast<int>(FieldRole::Compare);
}

void MatchTableTest::choosesFields()
{
    QFETCH(int, kind);
    QFETCH(int, role);
    std::vector<std::vector<std::string>> rows;
    for (int row = 0; row < 100; ++row) {
        const std::string number = std::to_string(row + 1);
        rows.push_back({number, "rec-" + number + "-org", "same", row == 50 ? "x" : "",
            "name" + std::to_string(row % 40)});
    }
    const ColumnProfile profile = profileColumns(tableOf(rows)).at(static_cast<std::size_t>(kind));
    QCOMPARE(static_cast<int>(profile.role), role);
    QCOMPARE(profile.notice.isEmpty(), profile.role == FieldRole::Compare);
}

WINNOW_TEST(MatchTableTest)
#include "matchtable_test.moc"
