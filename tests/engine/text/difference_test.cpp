#include "engine/text/difference.h"
#include "tests/support/testmain.h"

#include <QStringList>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace winnow::engine;

namespace {

/// The value with each range in square brackets.
QString marked(const QString& value, const std::vector<TextRange>& ranges)
{
    QString result = value;
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        result.insert(range->start + range->length, u']');
        result.insert(range->start, u'[');
    }
    return result;
}

QStringList markedAll(const QStringList& values)
{
    const auto ranges = differingRanges({values.begin(), values.end()});
    QStringList result;
    for (qsizetype index = 0; index < values.size(); ++index)
        result += marked(values[index], ranges[static_cast<size_t>(index)]);
    return result;
}

/// Length of the longest common subsequence by trying out, for short word lists only.
qsizetype commonLength(const QStringList& left, const QStringList& right)
{
    if (left.isEmpty() || right.isEmpty())
        return 0;
    if (left.first() == right.first())
        return 1 + commonLength(left.mid(1), right.mid(1));
    return std::max(commonLength(left.mid(1), right), commonLength(left, right.mid(1)));
}

qsizetype wordsOutside(const QString& value, const std::vector<TextRange>& ranges)
{
    QString rest = value;
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range)
        rest.remove(range->start, range->length);
    return rest.split(u' ', Qt::SkipEmptyParts).size();
}

} // namespace

class DifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksDifferingWords_data();
    void marksDifferingWords();
    void alignsAsManyWordsAsPossible();
    void longTextsAreCountedInsteadOfAligned();
    void noValuesGiveNoRanges();
};

void DifferenceTest::marksDifferingWords_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("equal") << QStringList{u"10 Main St"_s, u"10 Main St"_s}
                           << QStringList{u"10 Main St"_s, u"10 Main St"_s};
    QTest::newRow("case, width and accents")
        << QStringList{u"CAFÉ Ａ1"_s, u"cafe a1"_s} << QStringList{u"CAFÉ Ａ1"_s, u"cafe a1"_s};
    QTest::newRow("precomposed and decomposed") << QStringList{u"\u00e9t\u00e9"_s, u"e\u0301te\u0301"_s}
                                                << QStringList{u"\u00e9t\u00e9"_s, u"e\u0301te\u0301"_s};
    QTest::newRow("one word more") << QStringList{u"5954 S Albany Ave"_s, u"5954 S ALBANY"_s}
                                   << QStringList{u"5954 S Albany [Ave]"_s, u"5954 S ALBANY"_s};
    QTest::newRow("touching words are joined")
        << QStringList{u"a x  y b"_s, u"a b"_s} << QStringList{u"a [x  y] b"_s, u"a b"_s};
    QTest::newRow("order counts for two")
        << QStringList{u"a b c"_s, u"c a b"_s} << QStringList{u"a b [c]"_s, u"[c] a b"_s};
    QTest::newRow("order does not count for three")
        << QStringList{u"a b"_s, u"b a"_s, u"a b x"_s} << QStringList{u"a b"_s, u"b a"_s, u"a b [x]"_s};
    QTest::newRow("a word must be in all of three")
        << QStringList{u"a b"_s, u"a b"_s, u"a"_s} << QStringList{u"a [b]"_s, u"a [b]"_s, u"a"_s};
    QTest::newRow("blank takes no part")
        << QStringList{u"a b"_s, u""_s, u"a c"_s} << QStringList{u"a [b]"_s, u""_s, u"a [c]"_s};
    QTest::newRow("a null token is blank")
        << QStringList{u"a b"_s, u"N/A"_s} << QStringList{u"a b"_s, u"N/A"_s};
    QTest::newRow("one value alone") << QStringList{u"a b"_s, u"  "_s} << QStringList{u"a b"_s, u"  "_s};
    QTest::newRow("a number is one word")
        << QStringList{u"737 7810"_s, u"7377810"_s} << QStringList{u"[737 7810]"_s, u"[7377810]"_s};
    QTest::newRow("outside of the basic plane") << QStringList{u"\U0001F600 a"_s, u"\U0001F601 a"_s}
                                                << QStringList{u"[\U0001F600] a"_s, u"[\U0001F601] a"_s};
    QTest::newRow("a lone combining mark")
        << QStringList{u"a \u0301"_s, u"a"_s} << QStringList{u"a [\u0301]"_s, u"a"_s};
    QTest::newRow("a lone surrogate") << QStringList{u"a "_s + QChar(0xD800), u"a"_s}
                                      << QStringList{u"a ["_s + QChar(0xD800) + u"]"_s, u"a"_s};
    QTest::newRow("NUL inside a word") << QStringList{u"a"_s + QChar(0) + u"b c"_s, u"ab c"_s}
                                       << QStringList{u"[a"_s + QChar(0) + u"b] c"_s, u"[ab] c"_s};
}

void DifferenceTest::marksDifferingWords()
{
    QFETCH(QStringList, values);
    QFETCH(QStringList, expected);

    QCOMPARE(markedAll(values), expected);
}

void DifferenceTest::alignsAsManyWordsAsPossible()
{
    std::mt19937 random(7); // NOLINT: a fixed seed makes the same texts each time
    for (int round = 0; round < 200; ++round) {
        QStringList left;
        QStringList right;
        for (int word = 0; word < 8; ++word) {
            left += QString(QChar(static_cast<char16_t>(u'a' + random() % 4)));
            right += QString(QChar(static_cast<char16_t>(u'a' + random() % 4)));
        }
        const QString leftText = left.join(u' ');
        const QString rightText = right.join(u' ');
        const auto ranges = differingRanges({leftText, rightText});
        const qsizetype common = commonLength(left, right);
        QVERIFY2(wordsOutside(leftText, ranges[0]) == common, qPrintable(leftText + u" | "_s + rightText));
        QVERIFY2(wordsOutside(rightText, ranges[1]) == common, qPrintable(leftText + u" | "_s + rightText));
    }
}

void DifferenceTest::longTextsAreCountedInsteadOfAligned()
{
    QStringList left;
    QStringList right;
    for (int word = 0; word < 20'000; ++word) {
        left += u"w%1"_s.arg(word);
        right += u"w%1"_s.arg(19'999 - word);
    }
    left += u"only here"_s;
    const QString leftText = left.join(u' ');
    const auto ranges = differingRanges({leftText, right.join(u' ')});
    QCOMPARE(ranges[0].size(), size_t(1));
    QCOMPARE(leftText.sliced(ranges[0][0].start, ranges[0][0].length), u"only here"_s);
    QVERIFY(ranges[1].empty());
}

void DifferenceTest::noValuesGiveNoRanges()
{
    QVERIFY(differingRanges({}).empty());
    QCOMPARE(differingRanges({u"a"_s}).size(), size_t(1));
}

WINNOW_TEST(DifferenceTest)
#include "difference_test.moc"
