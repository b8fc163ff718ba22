#include "engine/base/progress.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow::engine;

class ProgressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void silenceNeitherShowsNorCancels();
};

void ProgressTest::silenceNeitherShowsNorCancels()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    SilentProgress progress;

    progress.report({u"Comparing pairs"_s, 1, 2});

    QVERIFY(!progress.isCancelled());
}

WINNOW_TEST(ProgressTest)
#include "progress_test.moc"
