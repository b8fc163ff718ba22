#include "tests/support/testmain.h"
#include "ui/review/searchfield.h"

#include <QTest>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class SearchFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsItsKeyWhileItIsEmpty_data();
    void showsItsKeyWhileItIsEmpty();
};

void SearchFieldTest::showsItsKeyWhileItIsEmpty_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isShown");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("with a text") << u"north"_s << false;
}

void SearchFieldTest::showsItsKeyWhileItIsEmpty()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isShown);
    SearchField withKey(u"Search clusters"_s, u"/"_s);
    SearchField withOther(u"Search clusters"_s, u"Ctrl F"_s);
    for (SearchField* field : {&withKey, &withOther}) {
        field->resize(240, 30);
        field->setText(text);
    }
    QCOMPARE(withKey.grab().toImage() != withOther.grab().toImage(), isShown);
    QCOMPARE(withKey.accessibleName(), u"Search clusters"_s);
}

WINNOW_TEST(SearchFieldTest)
#include "searchfield_test.moc"
