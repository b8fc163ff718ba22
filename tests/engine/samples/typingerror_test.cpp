#include "engine/samples/typingerror.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class TypingErrorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesShortTexts_data();
    void leavesShortTexts();
    void slipsOnce();
    void accents_data();
    void accents();
};

void TypingErrorTest::leavesShortTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one letter") << u"a"_s;
    QTest::newRow("two letters") << u"ab"_s;
}

void TypingErrorTest::leavesShortTexts()
{
    QFETCH(QString, text);
    Random random(1);
    QCOMPARE(withTypingError(text, random), text);
}

void TypingErrorTest::slipsOnce()
{
    Random random(1);
    int changed = 0;
    for (int i = 0; i < 1'000; ++i) {
        const QString typed = withTypingError(u"kindergarten"_s, random);
        QVERIFY(qAbs(typed.size() - 12) <= 1);
        changed += typed == "kindergarten"_L1 ? 0 : 1;
        const QString number = withTypingError(u"40217"_s, random);
        QVERIFY(std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); }));
    }
    QVERIFY(changed > 900);
}

void TypingErrorTest::accents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("bare");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("not a Latin letter") << u"Ωmega 漢"_s << u"Ωmega 漢"_s;
    QTest::newRow("letters") << u"Ostrów Żuraw Ångby Sørli Ó"_s << u"Ostrow Zuraw Angby Sorli O"_s;
}

void TypingErrorTest::accents()
{
    QFETCH(QString, text);
    QTEST(withoutAccents(text), "bare");
}

WINNOW_TEST(TypingErrorTest)
#include "typingerror_test.moc"
