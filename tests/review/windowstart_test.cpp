#include "tests/review/clistate.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;

namespace {

/// The colour of the next likely act in the light theme.
constexpr QRgb accent = 0xff2f6f5e;

/// Pixels of this colour among the lowest `height` rows.
int countBelow(const QImage& image, QRgb colour, int height)
{
    int count = 0;
    for (int y = image.height() - height; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

/// Starts the program as a person does at a prompt.
class WindowStartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsWithACode_data();
    void endsWithACode();
    void picturesShowTheSessionAskedFor_data();
    void picturesShowTheSessionAskedFor();

private:
    int run(const QStringList& words);

    QTemporaryDir m_folder;
    QString m_session;
};

void WindowStartTest::initTestCase()
{
    const QJsonObject matched = askCli(m_folder.filePath(u"sample.winnow"_s),
        {u"match"_s, QStringLiteral(WINNOW_SOURCE_ROOT "/resources/sample/clinics-and-schools.csv")});
    m_session = QString::number(matched["session"_L1].toInteger());
    QVERIFY(m_session != u"0"_s);
}

int WindowStartTest::run(const QStringList& words)
{
    constexpr int patienceMs = 120'000;
    QProcess window;
    window.start(QStringLiteral(WINNOW_WINDOW), words);
    if (!window.waitForFinished(patienceMs) || window.exitStatus() != QProcess::NormalExit)
        return -1;
    return window.exitCode();
}

void WindowStartTest::endsWithACode_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("unknown option") << QStringList{u"--colour"_s} << 2;
    QTest::newRow("no session") << QStringList{u"--open-session"_s, u"first"_s} << 2;
}

void WindowStartTest::endsWithACode()
{
    QFETCH(const QStringList, words);
    QTEST(run(words), "code");
}

void WindowStartTest::picturesShowTheSessionAskedFor_data()
{
    QTest::addColumn<QString>("workspace");
    QTest::addColumn<bool>("hasSession");
    QTest::newRow("with a session") << u"sample.winnow"_s << true;
    QTest::newRow("without one") << u"empty.winnow"_s << false;
}

void WindowStartTest::picturesShowTheSessionAskedFor()
{
    QFETCH(const QString, workspace);
    QFETCH(const bool, hasSession);
    const QDir folder(m_folder.filePath(workspace + u".pictures"_s));
    QCOMPARE(run({u"--workspace"_s, m_folder.filePath(workspace), u"--open-session"_s, m_session,
                 u"--settings"_s, m_folder.filePath(u"settings.ini"_s), u"--screenshot"_s, folder.path()}),
        0);
    for (const QString& page : {u"home"_s, u"import"_s, u"review"_s, u"entities"_s}) {
        for (const QString& theme : {u"light"_s, u"dark"_s})
            QCOMPARE(QImage(folder.filePath(page + u'-' + theme + u".png"_s)).size(), QSize(1440, 900));
    }
    // Yes is offered in the strong colour only when a card lies open.
    constexpr int bars = 100;
    constexpr int someOfTheButton = 2000;
    const int strong = countBelow(QImage(folder.filePath(u"review-light.png"_s)), accent, bars);
    QCOMPARE(strong > someOfTheButton, hasSession);
}

} // namespace winnow::tests

using winnow::tests::WindowStartTest;
WINNOW_TEST(WindowStartTest)
#include "windowstart_test.moc"
