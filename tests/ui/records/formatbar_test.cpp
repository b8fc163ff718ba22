#include "tests/support/testmain.h"
#include "ui/records/formatbar.h"

#include <QComboBox>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(winnow::engine::FormatOverrides)

class FormatBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overridesNothingAtFirst();
    void takesCorrections_data();
    void takesCorrections();
};

void FormatBarTest::overridesNothingAtFirst()
{
    ui::FormatBar bar;
    engine::DetectedFormat detected;
    detected.format.delimiter = ';';
    bar.setDetected(detected);
    QCOMPARE(bar.overrides(), engine::FormatOverrides());
    const auto choices = bar.findChildren<QComboBox*>();
    QCOMPARE(choices.size(), 3);
    QCOMPARE(choices.at(1)->currentText(), u"Semicolon (detected)"_s);
}

void FormatBarTest::takesCorrections_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("text");
    QTest::addColumn<engine::FormatOverrides>("overrides");
    const auto add
        = [](const char* name, int choice, const QString& text, const engine::FormatOverrides& overrides) {
              QTest::newRow(name) << choice << text << overrides;
          };
    add("encoding", 0, u"windows-1252"_s, {engine::TextEncoding::Windows1252, {}, {}});
    add("delimiter", 1, u"Tab"_s, {{}, '\t', {}});
    add("header", 2, u"First row is data"_s, {{}, {}, engine::HeaderRow::Absent});
}

void FormatBarTest::takesCorrections()
{
    QFETCH(int, choice);
    QFETCH(QString, text);
    ui::FormatBar bar;
    QComboBox* box = bar.findChildren<QComboBox*>().at(choice);
    const int index = box->findText(text);
    QVERIFY2(index > 0, qPrintable(text));
    box->setCurrentIndex(index);
    QTEST(bar.overrides(), "overrides");
    bar.reset();
    QCOMPARE(bar.overrides(), engine::FormatOverrides());
}

WINNOW_TEST(FormatBarTest)
#include "formatbar_test.moc"
