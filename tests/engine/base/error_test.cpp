#include "engine/base/error.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow::engine;

class ErrorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEachCode_data();
    void namesEachCode();
    void namesAnUnknownCodeInternal();
    void differsInCodeAndInMessage();
};

void ErrorTest::namesEachCode_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("name");

    QTest::newRow("invalid input") << ErrorCode::InvalidInput << u"invalid_input"_s;
    QTest::newRow("not found") << ErrorCode::NotFound << u"not_found"_s;
    QTest::newRow("unreadable") << ErrorCode::Unreadable << u"unreadable"_s;
    QTest::newRow("not supported") << ErrorCode::NotSupported << u"not_supported"_s;
    QTest::newRow("locked") << ErrorCode::Locked << u"locked"_s;
    QTest::newRow("disk full") << ErrorCode::DiskFull << u"disk_full"_s;
    QTest::newRow("read only") << ErrorCode::ReadOnly << u"read_only"_s;
    QTest::newRow("corrupt") << ErrorCode::Corrupt << u"corrupt"_s;
    QTest::newRow("too new") << ErrorCode::TooNew << u"too_new"_s;
    QTest::newRow("moved") << ErrorCode::Moved << u"moved"_s;
    QTest::newRow("foreign") << ErrorCode::Foreign << u"foreign"_s;
    QTest::newRow("cancelled") << ErrorCode::Cancelled << u"cancelled"_s;
    QTest::newRow("no memory") << ErrorCode::NoMemory << u"no_memory"_s;
    QTest::newRow("conflict") << ErrorCode::Conflict << u"conflict"_s;
    QTest::newRow("internal") << ErrorCode::Internal << u"internal"_s;
}

void ErrorTest::namesEachCode()
{
    QFETCH(ErrorCode, code);

    QTEST(errorCodeName(code), "name");
}

void ErrorTest::namesAnUnknownCodeInternal()
{
    QCOMPARE(errorCodeName(static_cast<ErrorCode>(9999)), u"internal"_s);
}

void ErrorTest::differsInCodeAndInMessage()
{
    const Error error{ErrorCode::DiskFull, u"The disk is full."_s};

    QVERIFY((error == Error{ErrorCode::DiskFull, u"The disk is full."_s}));
    QVERIFY((error != Error{ErrorCode::ReadOnly, u"The disk is full."_s}));
    QVERIFY((error != Error{ErrorCode::DiskFull, u"The disk is nearly full."_s}));
}

WINNOW_TEST(ErrorTest)
#include "error_test.moc"
