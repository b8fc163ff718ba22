#include "engine/workspace/settings.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsEmpty();
    void remembers();
    void keepsWorkspacesApart_data();
    void keepsWorkspacesApart();
    void ignoresDamage();
};

void SettingsTest::beginsEmpty()
{
    const QTemporaryDir folder;
    const Settings settings(folder.filePath(u"s.ini"_s));
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QVERIFY(settings.windowGeometry().isEmpty());
    QVERIFY(settings.layout(u"review.queue"_s).isEmpty());
    QVERIFY(settings.isShown(u"review.reasons"_s));
    QVERIFY(!settings.lastSession(u"w.winnow"_s).isValid());
    QVERIFY(settings.lastWorkspace().isEmpty());
}

void SettingsTest::remembers()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"s.ini"_s);
    const QByteArray bytes("\x00\x01\xff binary", 10);
    {
        Settings settings(path);
        settings.setTheme(ThemeChoice::Dark);
        settings.setWindowGeometry(bytes);
        settings.setLayout(u"review.queue"_s, bytes);
        settings.setShown(u"review.reasons"_s, false);
        settings.setLastWorkspace(u"/a/b.winnow"_s);
    }
    const Settings again(path);
    QCOMPARE(again.theme(), ThemeChoice::Dark);
    QCOMPARE(again.windowGeometry(), bytes);
    QCOMPARE(again.layout(u"review.queue"_s), bytes);
    QVERIFY(!again.isShown(u"review.reasons"_s));
    QCOMPARE(again.lastWorkspace(), u"/a/b.winnow"_s);
}

void SettingsTest::keepsWorkspacesApart_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("names") << u"/a/one.winnow"_s << u"/a/two.winnow"_s;
    QTest::newRow("separators") << u"/a/b/c.winnow"_s << u"/a/b%2Fc.winnow"_s;
    QTest::newRow("case") << u"/a/W.winnow"_s << u"/a/w.winnow"_s;
}

void SettingsTest::keepsWorkspacesApart()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"s.ini"_s));
    settings.setLastVisit(first, SessionId{1}, u"review"_s);
    settings.setLastVisit(second, SessionId{2}, u"entities"_s);
    QCOMPARE(settings.lastSession(first).value, 1);
    QCOMPARE(settings.lastPlace(first), u"review"_s);
    QCOMPARE(settings.lastSession(second).value, 2);
}

void SettingsTest::ignoresDamage()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"s.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly)
        && file.write("[General]\ntheme=pink\n[visits/x]\nsession=abc\n") > 0);
    file.close();
    const Settings settings(path);
    QCOMPARE(settings.theme(), ThemeChoice::System);
}

WINNOW_TEST(SettingsTest)
#include "settings_test.moc"
