#include "engine/base/clock.h"
#include "engine/workspace/integrity.h"
#include "engine/workspace/workspace.h"
#include "tests/crash/soak.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <sys/resource.h>

namespace winnow::tests {

using namespace Qt::StringLiterals;

namespace {

/// The address space that a child may have.
void limitMemory(QProcess& child, qint64 bytes)
{
    child.setChildProcessModifier([bytes] {
        const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
        ::setrlimit(RLIMIT_AS, &limit);
    });
}

QByteArray table(int rows)
{
    QByteArray text = "id,name,street\n";
    for (int row = 0; row < rows; ++row)
        text += QByteArray::number(row) + ",person " + QByteArray::number(row / 2 * 7919 % 100'003)
            + ",street " + QByteArray::number(row % 97) + '\n';
    return text;
}

} // namespace

/// Imports and matches with less and less memory (F15): each run ends in one of the ways that are planned,
/// and leaves a workspace that is whole, or none.
class MemoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importsEndOrSayWhy();

private:
    /// The exit code of a run with so much memory; none when it crashed or did not end.
    std::optional<int> exitCodeWith(qint64 bytes, QString& said) const;
    [[nodiscard]] bool isWhole() const;

    QTemporaryDir m_folder;
};

void MemoryTest::initTestCase()
{
    QFile file(m_folder.filePath(u"table.csv"_s));
    const QByteArray rows = table(20'000);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size());
}

std::optional<int> MemoryTest::exitCodeWith(qint64 bytes, QString& said) const
{
    QProcess child;
    limitMemory(child, bytes);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MALLOC_ARENA_MAX"_s, u"1"_s); // what an arena reserves counts, too
    child.setProcessEnvironment(environment);
    child.start(QStringLiteral(WINNOW_CLI),
        {u"match"_s, m_folder.filePath(u"table.csv"_s), u"--workspace"_s, m_folder.filePath(u"w.winnow"_s)});
    if (!child.waitForFinished(60'000)) {
        said = u"it hangs"_s;
        return std::nullopt;
    }
    said = QString::fromUtf8(child.readAllStandardError()).trimmed();
    if (child.exitStatus() != QProcess::NormalExit)
        return std::nullopt;
    return child.exitCode();
}

bool MemoryTest::isWhole() const
{
    const QString path = m_folder.filePath(u"w.winnow"_s);
    if (!QFile::exists(path))
        return true;
    const engine::SystemClock clock;
    const auto workspace = engine::Workspace::open(path, engine::OpenMode::ReadWrite, clock);
    engine::SilentProgress progress;
    const auto report = workspace ? engine::checkIntegrity(**workspace, progress) : engine::fail(workspace);
    return report && report->ok();
}

void MemoryTest::importsEndOrSayWhy()
{
    constexpr qint64 mebibyte = 1 << 20;
    constexpr qint64 least = 64; // below it the libraries themselves cannot be loaded
    constexpr qint64 most = 264;
    const qint64 step = isSoak() ? 1 : 8;
    int done = 0;
    int refused = 0;
    int unstarted = 0;
    for (qint64 limit = most; limit >= least; limit -= step) {
        QDir(m_folder.path()).remove(u"w.winnow"_s);
        QString said;
        const auto exit = exitCodeWith(limit * mebibyte, said);
        const QByteArray where = QByteArray::number(limit) + " MiB: " + said.toUtf8();
        QVERIFY2(exit, where.constData());
        const bool isUnstarted = *exit == 127; // said by the loader
        QVERIFY2(*exit == 0 || *exit == 1 || isUnstarted, where.constData());
        QVERIFY2(*exit == 0 || !said.isEmpty(), where.constData());
        QVERIFY2(isWhole(), where.constData());
        done += *exit == 0 ? 1 : 0;
        refused += *exit == 1 ? 1 : 0;
        unstarted += isUnstarted ? 1 : 0;
    }
    qInfo("in all %d runs with ever less memory: %d done, %d refused, %d not begun, 0 crashed",
        done + refused + unstarted, done, refused, unstarted);
    QVERIFY(done > 0 && refused > 0);
}

} // namespace winnow::tests

using winnow::tests::MemoryTest;
WINNOW_TEST(MemoryTest)
#include "memory_test.moc"
