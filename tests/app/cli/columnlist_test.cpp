#include "app/cli/columnlist.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace winnow::app {

using namespace Qt::StringLiterals;
using Entries = std::vector<ListEntry>;

class ColumnListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void refuses_data();
    void refuses();
};

void ColumnListTest::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Entries>("entries");
    QTest::newRow("one") << "name" << Entries{{u"name"_s, {}}};
    QTest::newRow("spaces inside and around")
        << " Site name , Zip " << Entries{{u"Site name"_s, {}}, {u"Zip"_s, {}}};
    QTest::newRow("quoted comma") << "\"name, first\",Zip" << Entries{{u"name, first"_s, {}}, {u"Zip"_s, {}}};
    QTest::newRow("doubled mark") << "\"5\"\" pipe\"" << Entries{{u"5\" pipe"_s, {}}};
    QTest::newRow("tail") << "\"born, at\":date" << Entries{{u"born, at"_s, u":date"_s}};
    QTest::newRow("type stays with the text") << "born:date" << Entries{{u"born:date"_s, {}}};
    QTest::newRow("outer spaces kept in quotes") << "\" a \"" << Entries{{u" a "_s, {}}};
}

void ColumnListTest::splits()
{
    QFETCH(const QString, text);
    QFETCH(const Entries, entries);
    const auto split = splitList(text);
    QVERIFY(split);
    QVERIFY(*split == entries);
}

void ColumnListTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("empty entry") << "a,,b";
    QTest::newRow("comma at the end") << "a,";
    QTest::newRow("open quotation") << "\"a,b";
    QTest::newRow("empty quotation") << "\"\"";
}

void ColumnListTest::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!splitList(text));
}

} // namespace winnow::app

using winnow::app::ColumnListTest;
WINNOW_TEST(ColumnListTest)
#include "columnlist_test.moc"
