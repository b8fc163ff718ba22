#include "tests/app/cli/clirun.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::ExitCode;

/// The same table gives the same clusters, byte for byte, however often and on however many threads.
class DeterminismTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void matchesAlike_data();
    void matchesAlike();
    void sampleIsAlwaysTheSame();

private:
    QByteArray clusters(const QString& workspace, const QString& threads);

    QTemporaryDir m_folder;
    QByteArray m_expected;
};

void DeterminismTest::initTestCase()
{
    QCOMPARE(runCli({u"sample"_s, m_folder.filePath(u"sample.csv"_s)}).exit, ExitCode::Fine);
    m_expected = clusters(u"first.winnow"_s, u"1"_s);
    QVERIFY(m_expected.count('\n') > 1000);
}

QByteArray DeterminismTest::clusters(const QString& workspace, const QString& threads)
{
    const QStringList target{u"--workspace"_s, m_folder.filePath(workspace)};
    const QString out = m_folder.filePath(u"out.csv"_s);
    const CliRun match = runCli(
        QStringList{u"match"_s, m_folder.filePath(u"sample.csv"_s), u"--threads"_s, threads} + target);
    const CliRun exported = runCli(QStringList{u"export"_s, u"sample"_s, out} + target);
    QFile file(out);
    const bool isFine
        = match.exit == ExitCode::Fine && exported.exit == ExitCode::Fine && file.open(QIODevice::ReadOnly);
    return isFine ? file.readAll() : QByteArray();
}

void DeterminismTest::matchesAlike_data()
{
    QTest::addColumn<QString>("threads");
    QTest::newRow("again") << "1";
    QTest::newRow("two threads") << "2";
    QTest::newRow("more threads than processors") << "7";
}

void DeterminismTest::matchesAlike()
{
    QFETCH(const QString, threads);
    QVERIFY(clusters(QString::fromUtf8(QTest::currentDataTag()) + u".winnow"_s, threads) == m_expected);
}

void DeterminismTest::sampleIsAlwaysTheSame()
{
    const QString again = m_folder.filePath(u"again.csv"_s);
    const QString truth = m_folder.filePath(u"truth.csv"_s);
    QCOMPARE(runCli({u"sample"_s, again, u"--truth"_s, truth}).exit, ExitCode::Fine);
    QFile first(m_folder.filePath(u"sample.csv"_s));
    QFile second(again);
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QVERIFY(first.readAll() == second.readAll());
    QFile truthFile(truth);
    QVERIFY(truthFile.open(QIODevice::ReadOnly));
    QCOMPARE(truthFile.readLine(), QByteArray("id,cluster\n"));
}

} // namespace winnow::tests

using winnow::tests::DeterminismTest;
WINNOW_TEST(DeterminismTest)
#include "determinism_test.moc"
