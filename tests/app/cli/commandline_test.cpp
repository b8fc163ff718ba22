#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "engine/base/version.h"
#include "tests/app/cli/clirun.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::ExitCode;

/// The program as such: version, help, and what it says to a command line that makes no sense.
class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsItsVersion();
    void explainsEveryCommand_data();
    void explainsEveryCommand();
    void refusesMisuse_data();
    void refusesMisuse();
};

void CommandLineTest::printsItsVersion()
{
    const CliRun run = runCli({u"--version"_s});
    QCOMPARE(run.exit, ExitCode::Fine);
    QCOMPARE(run.output, QByteArray("winnow-cli ") + engine::kVersion + '\n');
}

void CommandLineTest::explainsEveryCommand_data()
{
    QTest::addColumn<QString>("name");
    for (const app::Command& command : app::allCommands())
        QTest::newRow(qPrintable(command.name)) << command.name;
}

void CommandLineTest::explainsEveryCommand()
{
    QFETCH(const QString, name);
    QVERIFY(QString::fromUtf8(runCli({u"--help"_s}).output).contains(u"\n  "_s + name + u' '));
    const CliRun help = runCli({u"help"_s, name});
    QCOMPARE(help.exit, ExitCode::Fine);
    QVERIFY(help.output.startsWith("Usage: winnow-cli " + name.toUtf8()));
    QVERIFY(help.output.contains("--json"));
    QCOMPARE(runCli({name, u"--help"_s}).output, help.output);
}

void CommandLineTest::refusesMisuse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QStringList{} << "No command";
    QTest::newRow("unknown command") << QStringList{u"mach"_s} << "mach";
    QTest::newRow("help on an unknown command") << QStringList{u"help"_s, u"mach"_s} << "mach";
    QTest::newRow("unknown option") << QStringList{u"sessions"_s, u"--all"_s} << "all";
    QTest::newRow("option without its value") << QStringList{u"sessions"_s, u"--workspace"_s} << "workspace";
    QTest::newRow("too few words") << QStringList{u"show"_s, u"1"_s} << "show";
    QTest::newRow("too many words") << QStringList{u"stats"_s, u"1"_s, u"2"_s} << "2";
    QTest::newRow("no such answer") << QStringList{u"decide"_s, u"1"_s, u"1"_s, u"maybe"_s} << "maybe";
    QTest::newRow("left out of a no")
        << QStringList{u"decide"_s, u"1"_s, u"1"_s, u"no"_s, u"--exclude"_s, u"a"_s} << "yes";
    QTest::newRow("no number") << QStringList{u"queue"_s, u"1"_s, u"--limit"_s, u"many"_s} << "many";
    QTest::newRow("zero items") << QStringList{u"queue"_s, u"1"_s, u"--limit"_s, u"0"_s} << "0";
    QTest::newRow("no such order") << QStringList{u"queue"_s, u"1"_s, u"--order"_s, u"age"_s} << "age";
    QTest::newRow("forged page token") << QStringList{u"queue"_s, u"1"_s, u"--after"_s, u"x"_s} << "x";
    QTest::newRow("no truth") << QStringList{u"evaluate"_s, u"1"_s} << "--truth";
    QTest::newRow("no such content") << QStringList{u"export"_s, u"1"_s, u"o"_s, u"--what"_s, u"all"_s}
                                     << "all";
    QTest::newRow("no such format") << QStringList{u"export"_s, u"1"_s, u"o"_s, u"--format"_s, u"pdf"_s}
                                    << "pdf";
    QTest::newRow("no such safety") << QStringList{u"export"_s, u"1"_s, u"o"_s, u"--safety"_s, u"no"_s}
                                    << "no";
    QTest::newRow("no such encoding")
        << QStringList{u"import"_s, u"f"_s, u"--encoding"_s, u"ebcdic"_s} << "ebcdic";
    QTest::newRow("no such delimiter") << QStringList{u"import"_s, u"f"_s, u"--delimiter"_s, u"\""_s} << "\"";
    QTest::newRow("no such benchmark") << QStringList{u"bench"_s, u"luck"_s} << "luck";
}

void CommandLineTest::refusesMisuse()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, says);
    const CliRun run = runCli(words);
    QCOMPARE(run.exit, ExitCode::Usage);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.errors.contains(says), qPrintable(run.errors));
    QVERIFY(run.errors.contains(u"Usage: winnow-cli"_s));

    // Not at the end, where it could be taken for the value of an option.
    const CliRun json = runCli(words.mid(0, 1) + QStringList{u"--json"_s} + words.mid(1));
    QCOMPARE(json.exit, ExitCode::Usage);
    QCOMPARE(json.members(), QStringList{u"error"_s});
    QCOMPARE(json.json()[u"error"_s][u"code"_s].toString(), u"usage"_s);
    QVERIFY(json.errors.startsWith(json.json()[u"error"_s][u"message"_s].toString()));
}

} // namespace winnow::tests

using winnow::tests::CommandLineTest;
WINNOW_TEST(CommandLineTest)
#include "commandline_test.moc"
