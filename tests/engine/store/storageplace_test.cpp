#include "engine/store/storageplace.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// Where a write-ahead log cannot be relied upon (F12).
class StoragePlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsFileSystemsOfOthers_data();
    void knowsFileSystemsOfOthers();
    void knowsFoldersThatAreCopiedAway_data();
    void knowsFoldersThatAreCopiedAway();
    void refusesASecondName();
    void followsASymbolicLink();
};

void StoragePlaceTest::knowsFileSystemsOfOthers_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isNetwork");
    for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "fuse.sshfs",
             "fuse.rclone", "fuse.gvfsd-fuse", "NFS4", "ceph", "fuse.glusterfs", "vboxsf", "lustre"})
        QTest::addRow("F12 %s", type) << QByteArray(type) << true;
    for (const char* type : {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "apfs", "hfs", "NTFS",
             "exfat", "vfat", "fuseblk", "fuse.ntfs-3g", ""})
        QTest::addRow("F12 own: %s", type) << QByteArray(type) << false;
}

void StoragePlaceTest::knowsFileSystemsOfOthers()
{
    QFETCH(const QByteArray, type);
    QTEST(isNetworkFileSystem(type), "isNetwork");
}

void StoragePlaceTest::knowsFoldersThatAreCopiedAway_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("mark"); ///< a file that is made in the folder of the path
    QTest::addColumn<QString>("service");
    QTest::newRow("F12 by name") << u"Dropbox/reviews/x.winnow"_s << QString() << u"Dropbox"_s;
    QTest::newRow("F12 of a company") << u"OneDrive - Contoso/x.winnow"_s << QString() << u"OneDrive"_s;
    QTest::newRow("F12 second account") << u"Dropbox (Work)/x.winnow"_s << QString() << u"Dropbox"_s;
    QTest::newRow("F12 other case") << u"nextcloud/a/b/x.winnow"_s << QString() << u"Nextcloud"_s;
    QTest::newRow("F12 macOS") << u"Library/CloudStorage/Box-Box/x.winnow"_s << QString()
                               << u"CloudStorage"_s;
    QTest::newRow("F12 by mark") << u"work/x.winnow"_s << u".stfolder"_s << u"Syncthing"_s;
    QTest::newRow("another name") << u"Dropboxes/x.winnow"_s << QString() << QString();
    QTest::newRow("only the file") << u"work/Dropbox"_s << QString() << QString();
    QTest::newRow("anywhere") << u"work/x.winnow"_s << QString() << QString();
}

void StoragePlaceTest::knowsFoldersThatAreCopiedAway()
{
    QFETCH(const QString, path);
    QFETCH(const QString, mark);
    const QTemporaryDir folder;
    const QString file = folder.filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()));
    if (!mark.isEmpty())
        QVERIFY(QDir(QFileInfo(file).absolutePath()).mkdir(mark));
    QTEST(cloudServiceOf(file).value_or(QString()), "service");
    const StoragePlace place = storagePlaceOf(file);
    QTEST(place.name, "service");
    QCOMPARE(place.kind == StoragePlace::Kind::CloudFolder, !place.name.isEmpty());
}

/// F12: the log of one name would not be found under the other.
void StoragePlaceTest::refusesASecondName()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.winnow"_s);
    QVERIFY(Database::open(path, DatabaseAccess::ReadWrite));
    QCOMPARE(nameCountOf(path), 1);
    const QString other = folder.filePath(u"y.winnow"_s);
    QCOMPARE(::link(QFile::encodeName(path).constData(), QFile::encodeName(other).constData()), 0);
    for (const QString& name : {path, other}) {
        const QString before = fingerprint(name);
        const auto refused = Database::open(name, DatabaseAccess::ReadWrite);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().message.contains(u"hard link"_s));
        QCOMPARE(fingerprint(name), before);
    }
    QVERIFY(Database::open(path, DatabaseAccess::ReadOnly));
    QVERIFY(QFile::remove(other));
    QVERIFY(Database::open(path, DatabaseAccess::ReadWrite));
}

void StoragePlaceTest::followsASymbolicLink()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"Dropbox"_s));
    const QString path = folder.filePath(u"Dropbox/x.winnow"_s);
    QVERIFY(Database::open(path, DatabaseAccess::ReadWrite));
    const QString link = folder.filePath(u"link.winnow"_s);
    QVERIFY(QFile::link(path, link));
    const auto database = Database::open(link, DatabaseAccess::ReadWrite);
    QVERIFY(database);
    QCOMPARE((*database)->place().kind, StoragePlace::Kind::CloudFolder);
    QVERIFY(!Database::open(path, DatabaseAccess::ReadWrite)); // one writer, by whatever name
}

WINNOW_TEST(StoragePlaceTest)
#include "storageplace_test.moc"
