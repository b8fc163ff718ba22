#include "engine/serving/reviewerkeys.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class ReviewerKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoseAKeyIs();
    void refusesWhatIsNoFileOfKeys_data();
    void refusesWhatIsNoFileOfKeys();
};

void ReviewerKeysTest::knowsWhoseAKeyIs()
{
    const auto keys = ReviewerKeys::parse("# office\r\n\r\nanna k-1\r\n  bérénice\tk-2 \n");
    QVERIFY(keys);
    QCOMPARE(keys->nameOf(u"k-1"_s), std::optional(u"anna"_s));
    QCOMPARE(keys->nameOf(u"k-2"_s), std::optional(u"bérénice"_s));
    QVERIFY(!keys->nameOf(u"K-1"_s));
    QVERIFY(!keys->nameOf({}));
}

void ReviewerKeysTest::refusesWhatIsNoFileOfKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << u"no reviewer"_s;
    QTest::newRow("only comments") << QByteArray("# anna k\n") << u"no reviewer"_s;
    QTest::newRow("a name without a key") << QByteArray("anna k\nbert\n") << u"Line 2"_s;
    QTest::newRow("three words") << QByteArray("anna k 2\n") << u"Line 1"_s;
    QTest::newRow("one key for two") << QByteArray("anna k\n\nbert k\n") << u"line 3"_s;
}

void ReviewerKeysTest::refusesWhatIsNoFileOfKeys()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, says);
    const auto keys = ReviewerKeys::parse(text);
    QVERIFY(!keys);
    QCOMPARE(keys.error().code, ErrorCode::InvalidInput);
    QVERIFY2(keys.error().message.contains(says), qPrintable(keys.error().message));
    QVERIFY(!keys.error().message.contains(u" k "_s)); // no key in a message
}

WINNOW_TEST(ReviewerKeysTest)
#include "reviewerkeys_test.moc"
