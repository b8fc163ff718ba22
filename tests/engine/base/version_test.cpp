#include "engine/base/version.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>
#include <QVersionNumber>

using namespace Qt::StringLiterals;
using namespace winnow::engine;

class VersionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasThreeNumbers();
    void standsInTheChangelog();
};

void VersionTest::hasThreeNumbers()
{
    const QString version = QString::fromLatin1(kVersion);

    QCOMPARE(QVersionNumber::fromString(version).segmentCount(), 3);
    QCOMPARE(QVersionNumber::fromString(version).toString(), version);
}

void VersionTest::standsInTheChangelog()
{
    QFile changelog(QStringLiteral(WINNOW_SOURCE_ROOT "/CHANGELOG.md"));
    QVERIFY2(changelog.open(QIODevice::ReadOnly), qPrintable(changelog.fileName()));

    const QString heading = u"\n## [%1]"_s.arg(QString::fromLatin1(kVersion));
    QVERIFY2(QString::fromUtf8(changelog.readAll()).contains(heading), qPrintable(heading));
}

WINNOW_TEST(VersionTest)
#include "version_test.moc"
