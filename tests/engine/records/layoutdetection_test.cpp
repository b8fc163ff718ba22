#include "engine/records/layoutdetection.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class LayoutDetectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampledRows_data();
    void sampledRows();
    void certainty_data();
    void certainty();
    void headerOfNothing();
};

void LayoutDetectionTest::sampledRows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TextEnd>("end");
    QTest::addColumn<int>("rows");
    const QByteArray many = QByteArray("a,b\n").repeated(150);
    QTest::newRow("nothing") << QByteArray() << TextEnd::Whole << 0;
    QTest::newRow("blank lines") << QByteArray("\n\n") << TextEnd::Whole << 0;
    QTest::newRow("only a cut-off row") << QByteArray("a,b") << TextEnd::MoreFollows << 1;
    QTest::newRow("cut-off last row") << QByteArray("a,b\n1,") << TextEnd::MoreFollows << 1;
    QTest::newRow("last row without line break") << QByteArray("a,b\n1,") << TextEnd::Whole << 2;
    QTest::newRow("more than are looked at") << many << TextEnd::Whole << 100;
    QTest::newRow("too many cells") << QByteArray(20'000, ',') << TextEnd::Whole << 1;
}

void LayoutDetectionTest::sampledRows()
{
    QFETCH(QByteArray, text);
    QFETCH(TextEnd, end);
    const TextSample sample{{text.constData(), static_cast<size_t>(text.size())}, end};
    QTEST(static_cast<int>(sampleRows(sample, ',').size()), "rows");
}

void LayoutDetectionTest::certainty_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<Certainty>("certainty");
    QTest::newRow("two that fit alike") << QByteArray("a,b;c\n1,2;3\n") << ',' << Certainty::Guessed;
    QTest::newRow("uneven") << QByteArray("a,b\n1\n2\n3,4\n5,6\n") << ',' << Certainty::Guessed;
    QTest::newRow("none") << QByteArray("a\n1\n") << ',' << Certainty::Guessed;
    QTest::newRow("even") << QByteArray("a|b|c\n1|2|3\n") << '|' << Certainty::Certain;
}

void LayoutDetectionTest::certainty()
{
    QFETCH(QByteArray, text);
    const DelimiterGuess guess
        = detectDelimiter({{text.constData(), static_cast<size_t>(text.size())}, TextEnd::Whole});
    QTEST(guess.delimiter, "delimiter");
    QTEST(guess.certainty, "certainty");
    QVERIFY(!guess.reason.isEmpty());
}

void LayoutDetectionTest::headerOfNothing()
{
    const HeaderGuess guess = detectHeader({});
    QCOMPARE(guess.header, HeaderRow::Present);
    QCOMPARE(guess.certainty, Certainty::Guessed);
}

WINNOW_TEST(LayoutDetectionTest)
#include "layoutdetection_test.moc"
