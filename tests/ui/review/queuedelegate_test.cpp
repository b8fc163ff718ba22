#include "engine/model/decision.h"
#include "tests/support/testmain.h"
#include "ui/itemmodels/queuemodel.h"
#include "ui/review/queuedelegate.h"

#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using ui::QueueModel;

class QueueDelegateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysTheStateInWords_data();
    void saysTheStateInWords();
};

void QueueDelegateTest::saysTheStateInWords_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<engine::Verdict>("verdict");
    QTest::addColumn<bool>("flagged");
    QTest::addColumn<QString>("ending");

    QTest::newRow("open") << 3 << engine::Verdict::Open << false << u"3 record(s)"_s;
    QTest::newRow("yes") << 2 << engine::Verdict::Yes << false << u"2 record(s) · yes"_s;
    QTest::newRow("skipped and flagged")
        << 2 << engine::Verdict::Skip << true << u"2 record(s) · skipped · flagged"_s;
}

void QueueDelegateTest::saysTheStateInWords()
{
    QFETCH(int, size);
    QFETCH(engine::Verdict, verdict);
    QFETCH(bool, flagged);

    QStandardItemModel model(1, 1);
    const QModelIndex index = model.index(0, 0);
    model.setData(index, size, QueueModel::SizeRole);
    model.setData(index, static_cast<int>(verdict), QueueModel::VerdictRole);
    model.setData(index, flagged, QueueModel::FlaggedRole);
    QTEST(ui::queueItemText(index), "ending");
}

WINNOW_TEST(QueueDelegateTest)
#include "queuedelegate_test.moc"
