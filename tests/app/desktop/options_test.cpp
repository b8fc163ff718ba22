#include "app/desktop/options.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

class OptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOptions();
    void readsRequests_data();
    void readsRequests();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void describesEveryOption();
};

void OptionsTest::readsOptions()
{
    const auto options = app::parseOptions({u"winnow"_s, u"--workspace"_s, u"w.winnow"_s, u"--theme"_s,
        u"dark"_s, u"--screenshot=out"_s, u"--open-session"_s, u"7"_s, u"sites.csv"_s});
    QVERIFY(options);
    QCOMPARE(options->workspace, u"w.winnow"_s);
    QCOMPARE(options->theme, engine::ThemeChoice::Dark);
    QCOMPARE(options->screenshotFolder, u"out"_s);
    QCOMPARE(options->session.value, 7);
    QCOMPARE(options->file, u"sites.csv"_s);
    QCOMPARE(options->request, app::Options::Request::Window);
}

void OptionsTest::readsRequests_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<int>("request");
    QTest::newRow("help") << u"--help"_s << int(app::Options::Request::Help);
    QTest::newRow("short help") << u"-h"_s << int(app::Options::Request::Help);
    QTest::newRow("version") << u"--version"_s << int(app::Options::Request::Version);
}

void OptionsTest::readsRequests()
{
    QFETCH(QString, argument);
    const auto options = app::parseOptions({u"winnow"_s, argument});
    QVERIFY(options);
    QTEST(int(options->request), "request");
}

void OptionsTest::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("option") << QStringList{u"--colour"_s};
    QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s};
    QTest::newRow("session") << QStringList{u"--open-session"_s, u"first"_s};
    QTest::newRow("missing value") << QStringList{u"--workspace"_s};
    QTest::newRow("two files") << QStringList{u"a.csv"_s, u"b.csv"_s};
}

void OptionsTest::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    const auto options = app::parseOptions(QStringList{u"winnow"_s} + arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().code, engine::ErrorCode::InvalidInput);
    QVERIFY(!options.error().message.isEmpty());
}

void OptionsTest::describesEveryOption()
{
    for (const QString& option :
        {u"--help"_s, u"--version"_s, u"--workspace"_s, u"--theme"_s, u"--screenshot"_s, u"--sample"_s})
        QVERIFY2(app::helpText().contains(option), qPrintable(option));
}

WINNOW_TEST(OptionsTest)
#include "options_test.moc"
