#include "engine/base/random.h"
#include "tests/crash/acknowledgement.h"
#include "tests/crash/recovery.h"
#include "tests/review/clistate.h"
#include "tests/review/keyscript.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace winnow::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t seed = 20260301;

/// After how many acknowledgements each window is killed: while it opens, while it answers, while it leaves
/// records out, while it undoes.
constexpr int acknowledgedBeforeKill[] = {0, 5, 9, 11, 3, 14, 8, 3};

/// What a window that is gone told of itself.
struct Life {
    std::vector<Acknowledgement> acknowledged;
    std::vector<qint64> places; ///< the items that lay open: at first, and after each step
};

Life lifeOf(const QByteArray& output)
{
    Life life{fromLines(output), {}};
    const QByteArray whole = output.left(output.lastIndexOf('\n') + 1);
    for (const QByteArray& line : whole.split('\n')) {
        if (line.startsWith("at "))
            life.places.push_back(line.mid(3).toLongLong());
    }
    return life;
}

} // namespace

/// Reviews by keys in the real window, which is killed again and again, beside a review of the same keys in a
/// window that nobody kills: what winnow-cli tells of the two and the cards that lie open must be the same at
/// every stage.
class WindowKillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKilledReviewIsThereAsItWasSaved();

private:
    /// A copy of the sample's workspace and its window's settings.
    struct Desk {
        QString workspace;
        QString settings;
        int steps = 0; ///< done and durable
        qint64 place = 0; ///< the item that lay open last
    };

    [[nodiscard]] Desk newDesk(const QString& name) const;
    void begin(QProcess& window, const Desk& desk, int to) const;
    void work(Desk& desk, int to) const;
    Life workUntilKilled(const Desk& desk, int acknowledgements);
    void killOnce(Desk& desk, Desk& reference, int acknowledgements);
    void compare(Desk& desk, Desk& reference, std::optional<qint64> placeBefore) const;

    QTemporaryDir m_folder;
    engine::Random m_random{seed};
    qint64 m_session = 0;
};

void WindowKillTest::initTestCase()
{
    const QJsonObject matched = askCli(m_folder.filePath(u"sample.winnow"_s),
        {u"match"_s, QStringLiteral(WINNOW_SOURCE_ROOT "/resources/sample/clinics-and-schools.csv")});
    m_session = matched["session"_L1].toInteger();
    QVERIFY(matched["clusters"_L1].toInteger() > 2 * answerSteps);
}

WindowKillTest::Desk WindowKillTest::newDesk(const QString& name) const
{
    Desk desk{m_folder.filePath(name + u".winnow"_s), m_folder.filePath(name + u".ini"_s)};
    if (!QFile::copy(m_folder.filePath(u"sample.winnow"_s), desk.workspace))
        qFatal("the sample's workspace cannot be copied");
    return desk;
}

/// Only the first window is told which session to open.
void WindowKillTest::begin(QProcess& window, const Desk& desk, int to) const
{
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QStringLiteral(WINNOW_WINDOW_REVIEWER),
        {desk.workspace, desk.settings, QString::number(QFile::exists(desk.settings) ? 0 : m_session),
            QString::number(desk.steps), QString::number(to)});
}

/// Does the steps up to `to` and closes the window; without any left, only looks which card lies open.
void WindowKillTest::work(Desk& desk, int to) const
{
    constexpr int patienceMs = 120'000;
    QProcess window;
    begin(window, desk, to);
    QVERIFY(window.waitForFinished(patienceMs));
    QCOMPARE(window.exitCode(), 0);
    const Life life = lifeOf(window.readAllStandardOutput());
    QCOMPARE(life.acknowledged.size(), static_cast<size_t>(to - desk.steps));
    desk.steps = to;
    desk.place = life.places.back();
}

Life WindowKillTest::workUntilKilled(const Desk& desk, int acknowledgements)
{
    constexpr int patienceMs = 60'000;
    constexpr std::uint64_t openingMs = 400;
    constexpr std::uint64_t answeringMs = 15;
    QProcess window;
    begin(window, desk, allSteps);
    QByteArray output;
    while (fromLines(output).size() < static_cast<size_t>(acknowledgements)) {
        if (!window.waitForReadyRead(patienceMs))
            break;
        output += window.readAllStandardOutput();
    }
    window.waitForFinished(static_cast<int>(m_random.below(acknowledgements == 0 ? openingMs : answeringMs)));
    window.kill();
    window.waitForFinished(-1);
    return lifeOf(output + window.readAllStandardOutput());
}

void WindowKillTest::killOnce(Desk& desk, Desk& reference, int acknowledgements)
{
    const Life life = workUntilKilled(desk, acknowledgements);
    QVERIFY(life.acknowledged.size() >= static_cast<size_t>(acknowledgements));
    std::vector<Acknowledgement> recovered;
    for (const LoggedAct& logged : loggedActs(desk.workspace, m_session))
        recovered.push_back(logged.act);
    recovered.erase(recovered.begin(), recovered.begin() + desk.steps);
    QCOMPARE(judgeRecovery(life.acknowledged, recovered).findings, QStringList());
    desk.steps += static_cast<int>(recovered.size());
    const bool isInDoubt = recovered.size() > life.acknowledged.size();
    qInfo("killed after step %d%s", desk.steps, isInDoubt ? ", which was saved and not acknowledged" : "");
    compare(desk, reference,
        isInDoubt && !life.places.empty() ? std::optional(life.places.back()) : std::nullopt);
}

/// A step that was saved without having been acknowledged may come back with the card before it.
void WindowKillTest::compare(Desk& desk, Desk& reference, std::optional<qint64> placeBefore) const
{
    work(reference, desk.steps);
    QCOMPARE(stateOf(desk.workspace, m_session), stateOf(reference.workspace, m_session));
    work(desk, desk.steps);
    if (desk.place != placeBefore)
        QCOMPARE(desk.place, reference.place);
}

void WindowKillTest::aKilledReviewIsThereAsItWasSaved()
{
    Desk reference = newDesk(u"reference"_s);
    Desk desk = newDesk(u"killed"_s);
    work(desk, 0); // chooses the order
    for (const int acknowledgements : acknowledgedBeforeKill) {
        if (desk.steps + acknowledgements <= allSteps)
            killOnce(desk, reference, acknowledgements);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(desk.steps > answerSteps, "no window was killed among the undos");
    work(desk, allSteps);
    compare(desk, reference, std::nullopt);

    const std::vector<LoggedAct> acts = loggedActs(desk.workspace, m_session);
    qsizetype leftOut = 0;
    for (const LoggedAct& logged : acts)
        leftOut += logged.leftOut;
    QCOMPARE(acts.size(), static_cast<size_t>(allSteps));
    QCOMPARE(leftOut, leftOutRecords);
    const QJsonObject stats = askCli(desk.workspace, {u"stats"_s, QString::number(m_session)});
    QCOMPARE(stats["decided"_L1].toInteger(), answerSteps - undoSteps);
    QVERIFY(askCli(desk.workspace, {u"check"_s})["ok"_L1].toBool());
}

} // namespace winnow::tests

using winnow::tests::WindowKillTest;
WINNOW_TEST(WindowKillTest)
#include "windowkill_test.moc"
