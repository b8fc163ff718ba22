#include "engine/records/filekind.h"
#include "tests/support/testmain.h"

#include <QByteArray>
#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class FileKindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
};

void FileKindTest::recognises_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isTable");
    QTest::newRow("workbook") << QByteArray("PK\3\4") << false;
    QTest::newRow("old workbook") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") << false;
    QTest::newRow("program") << QByteArray("\x7f"
                                           "ELF")
                             << false;
    QTest::newRow("tenth of control bytes")
        << QByteArray("123456789\x01").repeated(100) + "\x01\x01\x01\x01\x01" << false;
    QTest::newRow("some control bytes, not UTF-8")
        << QByteArray("123456789\xff\xff\xff\xff\x01").repeated(100) << false;
    QTest::newRow("some control bytes") << QByteArray("12345678901234567890\x01").repeated(100) << true;
    QTest::newRow("four control bytes") << QByteArray("\x01\x02\x03\x04") << true;
    QTest::newRow("name that starts like a signature") << QByteArray("PK,GIF8,BZh\n") << true;
    QTest::newRow("nothing") << QByteArray() << true;
}

void FileKindTest::recognises()
{
    QFETCH(QByteArray, head);
    const std::string_view view(head.constData(), static_cast<size_t>(head.size()));
    const bool passes
        = checkSignature(view, u"x.csv"_s).has_value() && checkIsText(view, u"x.csv"_s).has_value();
    QTEST(passes, "isTable");
}

WINNOW_TEST(FileKindTest)
#include "filekind_test.moc"
