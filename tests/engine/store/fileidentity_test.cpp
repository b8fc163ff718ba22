#include "engine/store/fileidentity.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class FileIdentityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void staysWithTheFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        QVERIFY(!FileIdentity::of(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto identity = FileIdentity::of(path);
        QVERIFY(identity);
        QVERIFY(QFile::copy(path, folder.filePath(u"b"_s)));
        QVERIFY(FileIdentity::of(folder.filePath(u"b"_s)) != identity);
        QVERIFY(QFile::link(path, folder.filePath(u"link"_s)));
        QCOMPARE(FileIdentity::of(folder.filePath(u"link"_s)), identity);
#ifdef Q_OS_UNIX
        QVERIFY(QFile::rename(path, folder.filePath(u"c"_s)));
        QCOMPARE(FileIdentity::of(folder.filePath(u"c"_s)), identity);
        QVERIFY(!FileIdentity::of(folder.filePath(u"link"_s))); // leads nowhere now
#endif
    }
};

WINNOW_TEST(FileIdentityTest)
#include "fileidentity_test.moc"
