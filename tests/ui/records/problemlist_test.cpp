#include "tests/support/testmain.h"
#include "ui/records/problemlist.h"

#include <QFile>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

class ProblemListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesWithoutProblems();
    void namesLines();
    void savesTheList();
    void saysWhyItCannotBeSaved();
};

void ProblemListTest::hidesWithoutProblems()
{
    ui::ProblemList list;
    list.setProblems({{3, u"Too few cells."_s}}, 1);
    QVERIFY(!list.isHidden());
    list.setProblems({}, 0);
    QVERIFY(list.isHidden());
}

void ProblemListTest::namesLines()
{
    ui::ProblemList list;
    list.setProblems({{3, u"Too few cells."_s}}, 20);
    const auto* view = list.findChild<QListView*>();
    QCOMPARE(view->model()->index(0, 0).data().toString(), u"Line 3: Too few cells."_s);
}

void ProblemListTest::savesTheList()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"problems.csv"_s);
    QVERIFY(ui::writeProblems(path, {{3, u"A \"quoted\" cell."_s}, {14, u"More"_s}}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("line,message\n3,\"A \"\"quoted\"\" cell.\"\n14,More\n"));
}

void ProblemListTest::saysWhyItCannotBeSaved()
{
    const QTemporaryDir folder;
    const auto written = ui::writeProblems(folder.filePath(u"missing/problems.csv"_s), {});
    QVERIFY(!written);
    QVERIFY(!written.error().message.isEmpty());
}

WINNOW_TEST(ProblemListTest)
#include "problemlist_test.moc"
