#include "tests/support/testmain.h"
#include "ui/common/foldingrow.h"

#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow::ui;

class FoldingRowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsWhereItIsNarrow();
    void unfoldsForShorterTexts();
};

void FoldingRowTest::foldsWhereItIsNarrow()
{
    auto* first = new QLabel(u"fewer things that were overlooked"_s);
    auto* last = new QLabel(u"fewer things that were wrongly put together"_s);
    FoldingRow row({first, last});
    row.show();
    row.resize(first->sizeHint().width() + last->sizeHint().width() + 40, 100);
    QTRY_VERIFY(!row.isFolded());
    QTRY_COMPARE(last->y(), first->y());
    QTRY_COMPARE(last->geometry().right(), row.width() - 1); // at the far end
    row.resize(last->sizeHint().width() + 10, 100);
    QTRY_VERIFY(row.isFolded());
    QTRY_VERIFY(last->y() >= first->geometry().bottom());
    QVERIFY(row.minimumSizeHint().width() <= last->sizeHint().width());
    QVERIFY(last->geometry().right() < row.width());
}

void FoldingRowTest::unfoldsForShorterTexts()
{
    auto* first = new QLabel(u"a text that is much too long for the row"_s);
    auto* last = new QLabel(u"another one that is longer still than that one"_s);
    FoldingRow row({first, last});
    row.show();
    row.resize(last->sizeHint().width() + 10, 100);
    QTRY_VERIFY(row.isFolded());
    first->setText(u"a"_s);
    last->setText(u"b"_s);
    QTRY_VERIFY(!row.isFolded());
}

WINNOW_TEST(FoldingRowTest)
#include "foldingrow_test.moc"
