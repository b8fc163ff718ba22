#include "engine/model/packedrecord.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <array>
#include <string>

using namespace Qt::StringLiterals;
using namespace winnow::engine;

using Cells = std::vector<QString>;
Q_DECLARE_METATYPE(Cells)

class PackedRecordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPacked_data();
    void givesBackWhatWasPacked();
    void packsViewsAndStringsAlike();
    void startsOverInAReusedBuffer();
    void writesLengthsInSevenBitGroups_data();
    void writesLengthsInSevenBitGroups();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
};

void PackedRecordTest::givesBackWhatWasPacked_data()
{
    QTest::addColumn<Cells>("cells");

    QTest::newRow("no cells") << Cells{};
    QTest::newRow("one blank cell") << Cells{u""_s};
    QTest::newRow("blank cells") << Cells{u""_s, u""_s, u""_s};
    QTest::newRow("words") << Cells{u"Riverside Clinic"_s, u""_s, u"12 Mill Lane"_s};
    QTest::newRow("beyond ASCII") << Cells{u"Köln"_s, u"東京"_s, u"\U0001F600"_s};
    QTest::newRow("NUL and line breaks") << Cells{QString(QChar(0)), u"a\r\nb"_s};
    QTest::newRow("last length of one byte") << Cells{QString(127, u'x')};
    QTest::newRow("first length of two bytes") << Cells{QString(128, u'x'), u"next"_s};
    QTest::newRow("first length of three bytes") << Cells{QString(16'384, u'x'), u"next"_s};
    QTest::newRow("ten megabytes") << Cells{QString(10'000'000, u'x'), u"next"_s};
    QTest::newRow("many cells") << Cells(16'385, u"cell"_s);
}

void PackedRecordTest::givesBackWhatWasPacked()
{
    QFETCH(Cells, cells);

    const QByteArray packed = packCells(cells);
    const auto views = unpackCells(packed);

    QVERIFY(views);
    QCOMPARE(views->size(), cells.size());
    for (size_t i = 0; i < cells.size(); ++i) {
        const std::string_view view = views->at(i);
        QCOMPARE(QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())), cells[i]);
    }
}

void PackedRecordTest::packsViewsAndStringsAlike()
{
    const std::string city = "K\xc3\xb6ln";
    const std::array<std::string_view, 3> views{"Riverside Clinic", "", city};
    QByteArray packed;

    packCells(views, packed);

    QCOMPARE(packed, packCells({u"Riverside Clinic"_s, u""_s, u"Köln"_s}));
}

void PackedRecordTest::startsOverInAReusedBuffer()
{
    QByteArray packed("left over from the record before");
    std::vector<std::string_view> cells{"left", "over"};
    const std::array<std::string_view, 1> views{"b"};

    packCells(views, packed);

    QCOMPARE(packed,
        QByteArray("\x01"
                   "b"));
    QVERIFY(unpackCells(std::string_view(packed.constData(), 2), cells));
    QCOMPARE(cells.size(), size_t{1});
}

void PackedRecordTest::writesLengthsInSevenBitGroups_data()
{
    QTest::addColumn<quint64>("length");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("0") << quint64{0} << QByteArray::fromHex("00");
    QTest::newRow("127") << quint64{127} << QByteArray::fromHex("7f");
    QTest::newRow("128") << quint64{128} << QByteArray::fromHex("8001");
    QTest::newRow("300") << quint64{300} << QByteArray::fromHex("ac02");
    QTest::newRow("16384") << quint64{16'384} << QByteArray::fromHex("808001");
    QTest::newRow("longest of five bytes") << (quint64{1} << 35) - 1 << QByteArray::fromHex("ffffffff7f");
}

void PackedRecordTest::writesLengthsInSevenBitGroups()
{
    QFETCH(quint64, length);
    std::array<char, maxPackedLengthBytes> buffer{};

    const char* end = writePackedLength(length, buffer.data());

    QTEST(QByteArray(buffer.data(), end - buffer.data()), "bytes");
}

void PackedRecordTest::refusesOtherBytes_data()
{
    QTest::addColumn<QByteArray>("packed");

    QTest::newRow("text is cut off") << QByteArray::fromHex("0361");
    QTest::newRow("second text is cut off") << QByteArray::fromHex("01610261");
    QTest::newRow("length is cut off") << QByteArray::fromHex("80");
    QTest::newRow("second length is cut off") << QByteArray::fromHex("0161ff");
    QTest::newRow("length has no end") << QByteArray(16, '\xff');
    QTest::newRow("length of six bytes") << QByteArray::fromHex("808080808000");
    QTest::newRow("length beyond all bytes") << QByteArray::fromHex("ffffffff7f61");
    QTest::newRow("plain text") << QByteArray("Riverside Clinic");
}

void PackedRecordTest::refusesOtherBytes()
{
    QFETCH(QByteArray, packed);

    QVERIFY(!unpackCells(packed));
}

WINNOW_TEST(PackedRecordTest)
#include "packedrecord_test.moc"
