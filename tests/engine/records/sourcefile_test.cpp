#include "engine/records/sourcefile.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QTest>

#include <array>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class SourceFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void noticesChanges_data();
    void noticesChanges();
    void readsAgainAfterRewinding();
    void shownNames_data();
    void shownNames();
};

void SourceFileTest::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << u"/nowhere/at all.csv"_s << ErrorCode::NotFound;
    QTest::newRow("empty name") << QString() << ErrorCode::NotFound;
    QTest::newRow("folder") << QDir::tempPath() << ErrorCode::Unreadable;
}

void SourceFileTest::refuses()
{
    QFETCH(QString, path);
    const auto file = SourceFile::open(path);
    QVERIFY(!file.has_value());
    QTEST(file.error().code, "code");
}

void SourceFileTest::noticesChanges_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("unchanged");
    QTest::newRow("cut off") << 2 << false;
    QTest::newRow("emptied") << 0 << false;
    QTest::newRow("grown") << 100 << false;
    QTest::newRow("left alone") << -1 << true;
}

void SourceFileTest::noticesChanges()
{
    QFETCH(int, size);
    const TableFile table("a,b\n");
    const auto file = SourceFile::open(table.path());
    QVERIFY(file.has_value());
    if (size >= 0)
        QVERIFY(QFile::resize(table.path(), size));
    QTEST((*file)->checkUnchanged().has_value(), "unchanged");
}

void SourceFileTest::readsAgainAfterRewinding()
{
    const TableFile table("abc");
    const auto file = SourceFile::open(table.path());
    QVERIFY(file.has_value());
    QCOMPARE((*file)->size(), 3);
    std::array<char, 8> bytes{};
    QCOMPARE(*(*file)->read(bytes), 3U);
    QCOMPARE(*(*file)->read(bytes), 0U);
    QVERIFY((*file)->rewind().has_value());
    QCOMPARE(*(*file)->read(bytes), 3U);
    QCOMPARE(bytes[2], 'c');
}

void SourceFileTest::shownNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("shown");
    QTest::newRow("line break") << u"/a/two\nlines.csv"_s << u"two\\nlines.csv"_s;
    QTest::newRow("escape") << u"x\x1b[2J.csv"_s << u"x\\u001b[2J.csv"_s;
    QTest::newRow("right-to-left override") << u"a\x202e.csv"_s << u"a\\u202e.csv"_s;
    QTest::newRow("plain") << u"/a/b/Tåsvik 2.csv"_s << u"Tåsvik 2.csv"_s;
    QTest::newRow("folder with a slash") << u"/a/b/"_s << u"/a/b/"_s;
}

void SourceFileTest::shownNames()
{
    QFETCH(QString, path);
    QTEST(shownFileName(path), "shown");
}

WINNOW_TEST(SourceFileTest)
#include "sourcefile_test.moc"
