#include "app/cli/linkoptions.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::Arguments;
using app::SourceChoice;
using engine::UniqueTables;

class LinkOptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void LinkOptionsTest::reads_data()
{
    using Options = QHash<QString, QString>;
    const SourceChoice refused{UniqueTables::None, u"refused"_s};
    QTest::addColumn<Options>("options");
    QTest::addColumn<int>("files");
    QTest::addColumn<SourceChoice>("choice");
    QTest::newRow("nothing") << Options() << 1 << SourceChoice();
    QTest::newRow("nothing of two") << Options() << 2 << SourceChoice();
    QTest::newRow("one to one") << Options{{u"one-to-one"_s, {}}} << 2
                                << SourceChoice{UniqueTables::Both, {}};
    QTest::newRow("left") << Options{{u"unique-tables"_s, u"left"_s}} << 2
                          << SourceChoice{UniqueTables::Left, {}};
    QTest::newRow("both said twice") << Options{{u"unique-tables"_s, u"both"_s}, {u"one-to-one"_s, {}}} << 2
                                     << SourceChoice{UniqueTables::Both, {}};
    QTest::newRow("a column") << Options{{u"source-column"_s, u"shop"_s}, {u"unique-sources"_s, {}}} << 1
                              << SourceChoice{UniqueTables::None, u"shop"_s};
    QTest::newRow("one file") << Options{{u"one-to-one"_s, {}}} << 1 << refused;
    QTest::newRow("unknown table") << Options{{u"unique-tables"_s, u"LEFT"_s}} << 2 << refused;
    QTest::newRow("contradiction") << Options{{u"unique-tables"_s, u"left"_s}, {u"one-to-one"_s, {}}} << 2
                                   << refused;
    QTest::newRow("column of two files")
        << Options{{u"source-column"_s, u"shop"_s}, {u"unique-sources"_s, {}}} << 2 << refused;
    QTest::newRow("unknown column") << Options{{u"source-column"_s, u"Shop"_s}, {u"unique-sources"_s, {}}}
                                    << 1 << refused;
    QTest::newRow("half of it") << Options{{u"unique-sources"_s, {}}} << 1 << refused;
}

void LinkOptionsTest::reads()
{
    using Options = QHash<QString, QString>;
    QFETCH(Options, options);
    QFETCH(int, files);
    QFETCH(SourceChoice, choice);
    const auto read = chooseSources(Arguments({}, options), files, {u"name"_s, u"shop"_s});
    if (choice.sourceColumn == u"refused"_s) {
        QVERIFY(!read);
        QCOMPARE(read.error().exit, app::ExitCode::Usage);
    } else {
        QVERIFY(read);
        QVERIFY(*read == choice);
    }
}

WINNOW_TEST(LinkOptionsTest)

} // namespace winnow::tests

#include "linkoptions_test.moc"
