#include "engine/base/clock.h"
#include "engine/base/random.h"
#include "engine/store/stores.h"
#include "engine/workspace/integrity.h"
#include "engine/workspace/workspace.h"
#include "tests/crash/decisionscript.h"
#include "tests/crash/soak.h"
#include "tests/support/databasecontent.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <optional>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::ErrorCode;
using engine::Random;
using engine::Result;

namespace {

constexpr qsizetype pageBytes = 4096;
constexpr std::uint64_t seed = 20240301;

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeAll(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void smash(QByteArray& bytes, qsizetype offset, qsizetype count, Random& random)
{
    for (qsizetype place = offset; place < offset + count; ++place)
        bytes[place] = static_cast<char>(bytes[place] ^ static_cast<char>(1 + random.below(255)));
}

QStringList decidedTables()
{
    return {u"operation"_s, u"undo_entry"_s, u"pair_answer"_s};
}

using Damage = std::function<void(QByteArray& bytes, int number, Random& random)>;
using Field = std::function<QByteArray(const engine::Operation&)>;

/// By which of the checks damage was noticed; the first one counts.
struct Noticed {
    int files = 0;
    int atOpening = 0;
    int byIntegrity = 0;
    int byChain = 0;
    int byProjection = 0;
    int harmless = 0; ///< no value of any row is another
    int silent = 0;

    void count(const std::optional<engine::IntegrityReport>& report)
    {
        ++files;
        if (!report)
            ++atOpening;
        else if (!report->integrity)
            ++byIntegrity;
        else if (!report->chain)
            ++byChain;
        else if (!report->projection)
            ++byProjection;
    }

    /// Of what is not harmless.
    [[nodiscard]] double share() const
    {
        return 1.0 - static_cast<double>(silent) / std::max(1, files - harmless);
    }

    [[nodiscard]] QString summary() const
    {
        return u"%1 damaged files: %2 refused at opening, found by the integrity check %3, by the chain of "
               u"hashes "
               "%4, by the decisions %5; %6 in unused space; %7 unnoticed in what was imported and matched"_s
                   .arg(files)
                   .arg(atOpening)
                   .arg(byIntegrity)
                   .arg(byChain)
                   .arg(byProjection)
                   .arg(harmless)
                   .arg(silent);
    }
};

} // namespace

/// Damages a real workspace in every place: it is opened without a crash, the damage is noticed, and nothing
/// is written to it (F09).
class DamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isNoticedAndLeftAlone_data();
    void isNoticedAndLeftAlone();
    void damagedDecisionsBreakTheChain_data();
    void damagedDecisionsBreakTheChain();
    void newerVersionsAndOtherFilesStayAsTheyAre_data();
    void newerVersionsAndOtherFilesStayAsTheyAre();

private:
    Result<void> makeWorkspace();
    /// Opens the bytes as a workspace, checks and closes it. None: it was refused.
    Result<std::optional<engine::IntegrityReport>> check(const QByteArray& bytes);

    /// What no check has noticed may be in unused space or in imported values, never in what a person
    /// decided.
    void judgeSilence(Noticed& noticed);

    [[nodiscard]] QString path() const { return m_folder.filePath(u"damaged.winnow"_s); }

    QTemporaryDir m_folder;
    QByteArray m_whole;
    std::vector<engine::Operation> m_operations;
    QByteArray m_content;
    QByteArray m_decided;
};

Result<void> DamageTest::makeWorkspace()
{
    constexpr int answers = 80;
    WorkspaceFixture fixture;
    const auto matched = fixture.importAndMatch();
    if (!matched)
        return engine::fail(matched);
    auto script = DecisionScript::open(fixture.workspace(), matched->session, seed);
    if (!script)
        return engine::fail(script);
    for (int number = 0; number < answers; ++number) {
        if (const auto step = script->next(); step)
            (void)fixture.run(step->perform); // undoing with nothing to undo is part of the script
    }
    auto operation = fixture.stores().operations().next({});
    for (; operation && *operation; operation = fixture.stores().operations().next(m_operations.back().seq))
        m_operations.push_back(**operation);
    fixture.close();
    m_whole = readAll(fixture.workspacePath());
    return operation ? Result<void>() : engine::fail(operation);
}

void DamageTest::initTestCase()
{
    const auto made = makeWorkspace();
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QVERIFY(m_operations.size() > 40);
    const auto report = check(m_whole);
    QVERIFY(report && *report && (*report)->ok());
    m_content = contentHash(path());
    m_decided = contentHash(path(), decidedTables());
    QVERIFY(!m_content.isEmpty() && !m_decided.isEmpty());
}

Result<std::optional<engine::IntegrityReport>> DamageTest::check(const QByteArray& bytes)
{
    if (!writeAll(path(), bytes))
        return engine::fail(ErrorCode::Internal, u"the damaged file cannot be written"_s);
    const engine::SystemClock clock;
    const auto workspace = engine::Workspace::open(path(), engine::OpenMode::ReadWrite, clock);
    if (!workspace)
        return std::optional<engine::IntegrityReport>();
    engine::SilentProgress progress;
    auto report = engine::checkIntegrity(**workspace, progress);
    if (!report)
        return engine::fail(report);
    return std::optional(std::move(*report));
}

void DamageTest::judgeSilence(Noticed& noticed)
{
    const bool isHarmless = contentHash(path()) == m_content;
    noticed.harmless += isHarmless ? 1 : 0;
    noticed.silent += isHarmless ? 0 : 1;
    QCOMPARE(contentHash(path(), decidedTables()), m_decided);
}

void DamageTest::isNoticedAndLeftAlone_data()
{
    const int pages = static_cast<int>(m_whole.size() / pageBytes);
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<int>("files");
    QTest::addColumn<double>("leastNoticed"); // the words of the search have no hash, unlike all else
    QTest::newRow("F09 eight bytes anywhere") << Damage([](QByteArray& bytes, int, Random& random) {
        smash(bytes, static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size() - 8))), 8, random);
    }) << faultCount(300, 3000) << 0.85;
    QTest::newRow("F09 cut off at a page")
        << Damage([](QByteArray& bytes, int number, Random&) { bytes.truncate(number * pageBytes); }) << pages
        << 1.0;
    QTest::newRow("F09 a page of zeros") << Damage([](QByteArray& bytes, int number, Random&) {
        std::fill_n(bytes.begin() + number * pageBytes, pageBytes, '\0');
    }) << pages << 1.0;
    QTest::newRow("F09 a page of another place") << Damage([pages](QByteArray& bytes, int number, Random&) {
        const QByteArray page = bytes.sliced((number + 1) % pages * pageBytes, pageBytes);
        bytes.replace(number * pageBytes, pageBytes, page);
    }) << pages << 0.9;
    QTest::newRow("F09 a byte of the header")
        << Damage([](QByteArray& bytes, int number, Random& random) { smash(bytes, number, 1, random); })
        << 100 << 0.0;
}

void DamageTest::isNoticedAndLeftAlone()
{
    QFETCH(const Damage, damage);
    QFETCH(const int, files);
    QFETCH(const double, leastNoticed);
    Random random(seed);
    Noticed noticed;
    for (int number = 0; number < files; ++number) {
        QByteArray bytes = m_whole;
        damage(bytes, number, random);
        if (bytes == m_whole)
            continue; // two pages that are the same
        const auto report = check(bytes);
        QVERIFY2(report,
            qPrintable(u"file %1: %2"_s.arg(number).arg(report ? QString() : report.error().message)));
        noticed.count(*report);
        if (*report && (*report)->ok())
            judgeSilence(noticed);
        QVERIFY2(readAll(path()) == bytes, qPrintable(u"file %1 was written to"_s.arg(number)));
    }
    qInfo("%s", qPrintable(noticed.summary()));
    QVERIFY(noticed.share() >= leastNoticed);
}

void DamageTest::damagedDecisionsBreakTheChain_data()
{
    QTest::addColumn<Field>("field");
    QTest::newRow("F09 hash") << Field([](const engine::Operation& operation) { return operation.hash; });
    QTest::newRow("F09 what was answered")
        << Field([](const engine::Operation& operation) { return engine::canonicalJson(operation.body); });
    QTest::newRow("F09 what takes it back")
        << Field([](const engine::Operation& operation) { return engine::canonicalJson(operation.inverse); });
}

/// One byte of each operation, at the first place in the file where that value stands.
void DamageTest::damagedDecisionsBreakTheChain()
{
    QFETCH(const Field, field);
    Random random(seed);
    int damaged = 0;
    for (const engine::Operation& operation : m_operations) {
        const QByteArray value = field(operation);
        const qsizetype place = m_whole.indexOf(value);
        if (value.size() < 3 || place < 0)
            continue; // "{}", or spread over several pages
        QByteArray bytes = m_whole;
        smash(bytes, place + static_cast<qsizetype>(random.below(static_cast<quint64>(value.size()))), 1,
            random);
        const auto report = check(bytes);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QVERIFY2(!*report || !(*report)->chain, qPrintable(u"operation %1"_s.arg(operation.seq.value)));
        ++damaged;
    }
    qInfo("%d damaged operations, all noticed by the chain of hashes", damaged);
    QVERIFY(damaged > 20);
}

void DamageTest::newerVersionsAndOtherFilesStayAsTheyAre_data()
{
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("F10 newer version") << qsizetype(60) << QByteArray("\0\0\x7f\0", 4) << ErrorCode::TooNew;
    QTest::newRow("F10 other application") << qsizetype(68) << QByteArray("ABCD") << ErrorCode::Foreign;
    QTest::newRow("F10 not SQLite") << qsizetype(0) << QByteArray("PK") << ErrorCode::Foreign;
}

void DamageTest::newerVersionsAndOtherFilesStayAsTheyAre()
{
    QFETCH(const qsizetype, offset);
    QFETCH(const QByteArray, bytes);
    QByteArray file = m_whole;
    file.replace(offset, bytes.size(), bytes);
    QVERIFY(writeAll(path(), file));
    const engine::SystemClock clock;
    for (const auto mode : {engine::OpenMode::ReadWrite, engine::OpenMode::ReadOnly}) {
        const auto workspace = engine::Workspace::open(path(), mode, clock);
        QVERIFY(!workspace);
        QTEST(workspace.error().code, "code");
        QVERIFY(readAll(path()) == file);
    }
}

} // namespace winnow::tests

using winnow::tests::DamageTest;
WINNOW_TEST(DamageTest)
#include "damage_test.moc"
