#include "engine/store/openfiles.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

using State = OpenFiles::State;

class OpenFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.winnow"_s);
        QVERIFY(make(m_path));
    }

    void noticesAnotherFile()
    {
        OpenFiles files(m_path);
        QCOMPARE(files.state(), State::InPlace);
        QVERIFY(QFile::rename(m_path, m_path + u"x"_s));
        QCOMPARE(files.state(), State::WorkspaceGone);
        QVERIFY(make(m_path));
        QCOMPARE(files.state(), State::WorkspaceGone);
        QVERIFY(QFile::remove(m_path) && QFile::rename(m_path + u"x"_s, m_path));
        QCOMPARE(files.state(), State::InPlace);
    }

    void noticesAnotherLog()
    {
        const QString log = m_path + u"-wal"_s;
        OpenFiles files(m_path);
        QCOMPARE(files.state(), State::InPlace);
        QVERIFY(make(log)); // SQLite makes it late
        QCOMPARE(files.state(), State::InPlace);
        QVERIFY(QFile::rename(log, log + u"x"_s));
        QCOMPARE(files.state(), State::LogGone);
        files.forgetLog();
        QCOMPARE(files.state(), State::InPlace);
    }

private:
    static bool make(const QString& path) { return QFile(path).open(QIODevice::WriteOnly); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

WINNOW_TEST(OpenFilesTest)
#include "openfiles_test.moc"
