#include "tests/support/testmain.h"
#include "ui/common/plainlabel.h"
#include "ui/entities/exportform.h"

#include <QAction>
#include <QComboBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using engine::ExportContent;
using engine::ExportFormat;
using engine::ExportSafety;

class ExportFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatWasChosen_data();
    void asksForWhatWasChosen();
    void countsTheRowsOfEachState();
};

void ExportFormTest::asksForWhatWasChosen_data()
{
    QTest::addColumn<int>("content");
    QTest::addColumn<int>("safety");
    QTest::addColumn<ExportContent>("expectedContent");
    QTest::addColumn<ExportFormat>("expectedFormat");
    QTest::addColumn<ExportSafety>("expectedSafety");
    QTest::addColumn<QString>("name");

    QTest::newRow("entities") << 0 << 0 << ExportContent::Entities << ExportFormat::Csv << ExportSafety::Exact
                              << u"entities.csv"_s;
    QTest::newRow("clusters for a spreadsheet") << 1 << 1 << ExportContent::Clusters << ExportFormat::Csv
                                                << ExportSafety::Spreadsheet << u"clusters.csv"_s;
    QTest::newRow("decisions are never changed") << 2 << 1 << ExportContent::Decisions << ExportFormat::Jsonl
                                                 << ExportSafety::Exact << u"decisions.jsonl"_s;
}

void ExportFormTest::asksForWhatWasChosen()
{
    QFETCH(int, content);
    QFETCH(int, safety);

    QAction save;
    QAction close;
    ui::ExportForm form(&save, &close);
    const auto choices = form.findChildren<QComboBox*>();
    choices.at(0)->setCurrentIndex(content);
    choices.at(1)->setCurrentIndex(safety);
    QTEST(form.request().content, "expectedContent");
    QTEST(form.request().format, "expectedFormat");
    QTEST(form.request().safety, "expectedSafety");
    QTEST(form.suggestedName(), "name");
}

void ExportFormTest::countsTheRowsOfEachState()
{
    QLocale::setDefault(QLocale::c());
    QAction save;
    QAction close;
    ui::ExportForm form(&save, &close);
    form.setCounts({20, 3, 2, 1, 4, 5});
    QStringList texts;
    for (const ui::PlainLabel* label : form.findChildren<ui::PlainLabel*>())
        texts += label->text();
    QVERIFY(texts.contains(u"Clusters: 3 confirmed · 10 open · 4 skipped · 1 unsure · 2 answered no."_s));
}

WINNOW_TEST(ExportFormTest)
#include "exportform_test.moc"
