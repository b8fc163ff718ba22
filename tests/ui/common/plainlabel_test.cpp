#include "tests/support/testmain.h"
#include "ui/common/chip.h"
#include "ui/common/keycap.h"
#include "ui/common/plainlabel.h"
#include "ui/common/progressring.h"

#include <QTest>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class PlainLabelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsMarkupAsText();
    void shrinksWhenItElides();
    void growsInHeightWhenItWraps();
    void escapesTooltips_data();
    void escapesTooltips();
    void writesKeys_data();
    void writesKeys();
    void roundsPerCentHonestly_data();
    void roundsPerCentHonestly();
    void countsOnChips();
};

void PlainLabelTest::showsMarkupAsText()
{
    const PlainLabel label(u"<h1>Casa</h1>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), u"<h1>Casa</h1>"_s);
}

void PlainLabelTest::shrinksWhenItElides()
{
    const PlainLabel label(QString(500, u'x'));
    QVERIFY(label.minimumSizeHint().width() < 100);
    QVERIFY(label.sizeHint().width() > 1000);
}

void PlainLabelTest::growsInHeightWhenItWraps()
{
    PlainLabel label(u"a sentence that does not fit into a narrow column"_s);
    label.setOverflow(Overflow::Wrap);
    QVERIFY(label.heightForWidth(80) > label.heightForWidth(800));
}

void PlainLabelTest::escapesTooltips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("markup") << u"<b>bold</b>"_s << u"&lt;b&gt;"_s;
    QTest::newRow("ampersand") << u"A&amp;B"_s << u"A&amp;amp;B"_s;
    QTest::newRow("empty stays empty") << QString() << QString();
}

void PlainLabelTest::escapesTooltips()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const QString tip = plainToolTip(text);
    QVERIFY2(tip.contains(part), qPrintable(tip));
    QCOMPARE(tip.isEmpty(), text.isEmpty());
}

void PlainLabelTest::writesKeys_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<QString>("text");
    QTest::newRow("letter") << QKeySequence(Qt::Key_Y) << u"Y"_s;
    QTest::newRow("enter") << QKeySequence(Qt::Key_Return) << u"Enter"_s;
    QTest::newRow("modifiers") << QKeySequence(u"Ctrl+Shift+P"_s) << u"Ctrl Shift P"_s;
    QTest::newRow("plus") << QKeySequence(Qt::Key_Plus) << u"+"_s;
    QTest::newRow("none") << QKeySequence() << QString();
}

void PlainLabelTest::writesKeys()
{
    QFETCH(QKeySequence, keys);
    QTEST(keyText(keys), "text");
}

void PlainLabelTest::roundsPerCentHonestly_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("percent");
    QTest::newRow("nothing") << 0.0 << 0;
    QTest::newRow("hardly anything is not nothing") << 0.001 << 1;
    QTest::newRow("almost all is not all") << 0.999 << 99;
    QTest::newRow("all") << 1.0 << 100;
    QTest::newRow("half") << 0.496 << 50;
    QTest::newRow("beyond") << 1.7 << 100;
}

void PlainLabelTest::roundsPerCentHonestly()
{
    QFETCH(double, share);
    QTEST(shownPercent(share), "percent");
}

void PlainLabelTest::countsOnChips()
{
    Chip chip(u"Open"_s);
    chip.setCount(707);
    QCOMPARE(chip.text(), u"Open 707"_s);
    QCOMPARE(chip.accessibleName(), u"Open 707"_s);
    QTest::keyClick(&chip, Qt::Key_Return);
    QVERIFY(chip.isChecked());
}

WINNOW_TEST(PlainLabelTest)
#include "plainlabel_test.moc"
