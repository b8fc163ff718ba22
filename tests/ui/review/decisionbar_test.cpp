#include "tests/support/testmain.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actionregistry.h"
#include "ui/common/decisionbar.h"
#include "ui/review/reviewactions.h"

#include <QAction>
#include <QTest>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class DecisionBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsButtonsNeverMove_data();
    void itsButtonsNeverMove();
};

void DecisionBarTest::itsButtonsNeverMove_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("yes");
    QTest::addColumn<QString>("undo");
    const QString longUndo = u"Undo “unsure” on "_s + u"a cluster with a long title "_s.repeated(9);
    for (const int width : {1000, 680, 580, 480}) {
        QTest::addRow("partial yes, %d", width) << width << u"Yes, 11 of 12 records"_s << u"Undo"_s;
        QTest::addRow("long undo, %d", width) << width << u"Yes, one entity"_s << longUndo;
    }
}

void DecisionBarTest::itsButtonsNeverMove()
{
    QFETCH(const int, width);
    QFETCH(const QString, yes);
    QFETCH(const QString, undo);
    QWidget page;
    ActionRegistry registry;
    const ReviewActions actions = declareReviewActions(registry, &page);
    DecisionBar bar(
        {actions.yes, actions.no, actions.unsure, actions.skip, actions.undo, u"Yes, 99 of 99 records"_s},
        &page);
    bar.resize(width, bar.sizeHint().height());
    page.show();
    const auto buttons = bar.findChildren<ActionButton*>();
    const auto places = [&buttons] {
        QList<QRect> rectangles;
        for (const ActionButton* button : buttons.first(4))
            rectangles.append(button->geometry());
        return rectangles;
    };
    const QList<QRect> before = places();
    actions.yes->setText(yes);
    actions.undo->setText(undo);
    QCoreApplication::processEvents();
    QCOMPARE(places(), before);
    for (qsizetype button = 1; button < buttons.size(); ++button)
        QVERIFY(buttons[button]->geometry().left() > buttons[button - 1]->geometry().right());
    QVERIFY(buttons.back()->geometry().right() < width);
}

WINNOW_TEST(DecisionBarTest)
#include "decisionbar_test.moc"
