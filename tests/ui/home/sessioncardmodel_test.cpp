#include "tests/support/testmain.h"
#include "ui/home/sessioncardmodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

namespace {

engine::Session session(qint64 id, const QString& name, qint64 touchedMs, qint64 total, qint64 yes)
{
    engine::Session result;
    result.id = engine::SessionId{id};
    result.name = name;
    result.touchedMs = touchedMs;
    result.counts.total = total;
    result.counts.yes = yes;
    return result;
}

} // namespace

class SessionCardModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheSessionTouchedLastFirst();
    void showsWhatIsLeft_data();
    void showsWhatIsLeft();
    void asksForTrainingUntilThereWasSome_data();
    void asksForTrainingUntilThereWasSome();
    void putsTasksBeforeSessions();
    void showsHiddenCharactersOfNames();
    void writesWhenItWasTouched_data();
    void writesWhenItWasTouched();
};

void SessionCardModelTest::showsTheSessionTouchedLastFirst()
{
    ui::SessionCardModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSessions({session(1, u"Old"_s, 100, 10, 0), session(2, u"New"_s, 200, 10, 0)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"New"_s);
    QCOMPARE(model.sessionAt(1)->id.value, 1);
    QVERIFY(!model.sessionAt(2));
    QVERIFY(!model.sessionAt(-1));
}

void SessionCardModelTest::showsWhatIsLeft_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("yes");
    QTest::addColumn<QString>("left");
    QTest::addColumn<double>("share");
    QTest::newRow("begun") << qint64(756) << qint64(49) << u"Clusters · 707 of 756 left"_s << 49.0 / 756;
    QTest::newRow("thousands") << qint64(12000) << qint64(0) << u"Clusters · 12,000 of 12,000 left"_s << 0.0;
    QTest::newRow("nothing to do") << qint64(0) << qint64(0) << u"Clusters · 0 of 0 left"_s << 1.0;
}

void SessionCardModelTest::showsWhatIsLeft()
{
    QFETCH(qint64, total);
    QFETCH(qint64, yes);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ui::SessionCardModel model;
    model.setSessions({session(1, u"Sites"_s, 100, total, yes)});
    QTEST(model.index(0).data(ui::SessionCardModel::LeftRole).toString(), "left");
    QTEST(model.index(0).data(ui::SessionCardModel::ShareRole).toDouble(), "share");
}

void SessionCardModelTest::asksForTrainingUntilThereWasSome_data()
{
    QTest::addColumn<bool>("needsAnswers");
    QTest::addColumn<bool>("isTrained");
    QTest::addColumn<bool>("asks");
    QTest::newRow("sure") << false << false << false;
    QTest::newRow("in doubt") << true << false << true;
    QTest::newRow("trained") << true << true << false;
}

void SessionCardModelTest::asksForTrainingUntilThereWasSome()
{
    QFETCH(const bool, needsAnswers);
    QFETCH(const bool, isTrained);
    engine::Session shown = session(1, u"Sites"_s, 100, 4, 1);
    shown.needsAnswers = needsAnswers;
    shown.isTrained = isTrained;
    ui::SessionCardModel model;
    model.setSessions({shown});
    const QString left = model.index(0).data(ui::SessionCardModel::LeftRole).toString();
    QTEST(left.contains(u"train first"_s), "asks");
}

void SessionCardModelTest::putsTasksBeforeSessions()
{
    ui::SessionCardModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSessions({session(7, u"Sites"_s, 100, 4, 1)});
    ui::TaskStatus task;
    task.title = u"Find duplicates in x"_s;
    task.step = {u"Comparing pairs"_s, 1, 4};
    model.setTasks({task});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(ui::SessionCardModel::ShareRole).toDouble(), 0.25);
    QVERIFY(!model.sessionAt(0));
    QCOMPARE(model.sessionAt(1)->id.value, 7);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    task.step.done = 2;
    model.setTasks({task});
    QCOMPARE(changed.count(), 1);
    model.setTasks({});
    QCOMPARE(model.rowCount(), 1);
}

void SessionCardModelTest::showsHiddenCharactersOfNames()
{
    ui::SessionCardModel model;
    model.setSessions({session(1, u"a\u202Eb\nc"_s, 100, 4, 1)});
    const QString shown = model.index(0).data().toString();
    QVERIFY(!shown.contains(u'\u202E'));
    QVERIFY(!shown.contains(u'\n'));
}

void SessionCardModelTest::writesWhenItWasTouched_data()
{
    QTest::addColumn<QDateTime>("touched");
    QTest::addColumn<QString>("begin");
    const QDateTime now(QDate(2026, 3, 10), QTime(15, 0));
    QTest::newRow("today") << now.addSecs(-3600) << u"Today"_s;
    QTest::newRow("yesterday") << now.addDays(-1) << u"Yesterday"_s;
    QTest::newRow("long ago") << now.addYears(-2)
                              << QLocale().toString(QDate(2024, 3, 10), QLocale::ShortFormat);
}

void SessionCardModelTest::writesWhenItWasTouched()
{
    QFETCH(QDateTime, touched);
    QFETCH(QString, begin);
    const QDateTime now(QDate(2026, 3, 10), QTime(15, 0));
    const QString text = ui::touchedText(touched.toMSecsSinceEpoch(), now.toMSecsSinceEpoch());
    QVERIFY2(text.startsWith(begin), qPrintable(text));
}

WINNOW_TEST(SessionCardModelTest)
#include "sessioncardmodel_test.moc"
