#include "engine/store/sqlerror.h"
#include "tests/support/testmain.h"

#include <QSqlError>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class SqlErrorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void namesTheKindOfFailure_data()
    {
        QTest::addColumn<int>("resultCode");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("breaks");
        QTest::newRow("busy") << 5 << ErrorCode::Locked << false;
        QTest::newRow("busy snapshot") << 517 << ErrorCode::Locked << false;
        QTest::newRow("read only") << 8 << ErrorCode::ReadOnly << false;
        QTest::newRow("read only directory") << 1544 << ErrorCode::ReadOnly << false;
        QTest::newRow("fsync failed") << 1034 << ErrorCode::Unreadable << true;
        QTest::newRow("cannot open") << 14 << ErrorCode::Unreadable << false;
        QTest::newRow("corrupt index") << 779 << ErrorCode::Corrupt << true;
        QTest::newRow("not a database") << 26 << ErrorCode::Corrupt << true;
        QTest::newRow("full") << 13 << ErrorCode::DiskFull << false;
        QTest::newRow("constraint") << 1299 << ErrorCode::Internal << false;
    }

    void namesTheKindOfFailure()
    {
        QFETCH(int, resultCode);
        const QSqlError error(
            u"driver"_s, u"details"_s, QSqlError::StatementError, QString::number(resultCode));
        const Error mapped = errorOf(error, u"/a/b.winnow"_s);
        QTEST(mapped.code, "code");
        QTEST(breaksConnection(resultCode), "breaks");
        QVERIFY(mapped.message.contains(u"b.winnow"_s));
        QVERIFY(mapped.message.contains(u"details"_s));
        QVERIFY(mapped.message.contains(QString::number(resultCode)));
    }

    void takesAMissingTableForDamage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("column") << u"no such column: app_version"_s << ErrorCode::Corrupt;
        QTest::newRow("table") << u"no such table: main.pair"_s << ErrorCode::Corrupt;
        QTest::newRow("anything else") << u"no such function: soundex"_s << ErrorCode::Internal;
    }

    void takesAMissingTableForDamage()
    {
        QFETCH(QString, text);
        QTEST(errorOf({u"driver"_s, text, QSqlError::StatementError, u"1"_s}, u"/a/b.winnow"_s).code, "code");
    }
};

WINNOW_TEST(SqlErrorTest)
#include "sqlerror_test.moc"
