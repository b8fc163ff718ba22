#include "engine/review/pairverbs.h"
#include "engine/store/stores.h"
#include "engine/workspace/answerimport.h"
#include "engine/workspace/exportsession.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

/// Six records; r5 and r6 differ in nothing but their id, r1 and r2 in the writing of a name.
const QByteArray table = "id,name,town,price\n"
                         "r1,Mara Albrecht,Easton,12.50\n"
                         "r2,MARA ALBRECHT,Weston,10\n"
                         "r3,Jonas Bianchi,Norham,7\n"
                         "r4,Elif Dvorak,Sutton,\n"
                         "r5,Ines Moreau,Midford,3\n"
                         "r6,Ines Moreau,Midford,3\n";

QString recordJson(const QString& name, const QString& town, const QString& price)
{
    return uR"({"name": "%1", "town": "%2", "price": %3})"_s.arg(name, town, price);
}

const QString r1 = recordJson(u"mara albrecht "_s, u"easton"_s, u"12.5"_s);
const QString r2 = recordJson(u"Mara Albrecht"_s, u"Weston"_s, u"\"10.0\""_s);
const QString r3 = recordJson(u"Jonas Bianchi"_s, u"Norham"_s, u"7"_s);
const QString r4 = recordJson(u"Elif Dvorak"_s, u"Sutton"_s, u"null"_s);
const QString r5or6 = recordJson(u"Ines Moreau"_s, u"Midford"_s, u"3"_s);
const QString r6 = uR"({"id": "r6", "name": "Ines Moreau", "town": "Midford", "price": 3})"_s;
const QString stranger = recordJson(u"Nobody"_s, u"Nowhere"_s, u"1"_s);

QString pairOf(const QString& left, const QString& right)
{
    return u"["_s + left + u", "_s + right + u']';
}

QByteArray training(const QStringList& matches, const QStringList& distinct)
{
    return u"{\"match\": [%1], \"distinct\": [%2]}"_s.arg(matches.join(u','), distinct.join(u',')).toUtf8();
}

} // namespace

class AnswerImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTrainingFiles_data();
    void readsTrainingFiles();
    void readsLabels_data();
    void readsLabels();
    void keepsWhatTheSessionSays();
    void isOneOperationThatCanBeUndone();
    void refusesFilesThatAreNone_data();
    void refusesFilesThatAreNone();
    void exportsComeBack_data();
    void exportsComeBack();
    void findsRecordsOfTwoTables();

private:
    Result<AnswerImportOutcome> import(const QByteArray& content, const QString& name);
    /// "1=2 3!4 5?6" by the places of the records in the table.
    [[nodiscard]] QString answers() const;
    void answer(qint64 left, qint64 right, Verdict verdict);
    SessionId matched(const ImportRequest& request);

    std::unique_ptr<WorkspaceFixture> m_fixture;
    SilentProgress m_progress;
    SessionId m_session;
    RecordId m_first;
};

SessionId AnswerImportTest::matched(const ImportRequest& request)
{
    const auto imported = importTable(m_fixture->workspace(), request, m_progress);
    if (!imported)
        return {};
    Schema schema = imported->dataset.schema;
    for (Field& field : schema.fields)
        field.role = field.name == "id"_L1 ? FieldRole::Show : FieldRole::Compare;
    schema.fields.back().type = FieldType::Number;
    m_first = imported->dataset.firstRecord;
    const auto match
        = matchDataset(m_fixture->workspace(), {imported->dataset.id, {}, schema, {}}, m_progress);
    return match ? match->session : SessionId();
}

void AnswerImportTest::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>(1);
    QVERIFY(m_fixture->isOpen());
    ImportRequest request;
    request.path = m_fixture->writeFile(u"six.csv"_s, table);
    request.idColumn = u"id"_s;
    m_session = matched(request);
    QVERIFY(m_session.isValid());
}

Result<AnswerImportOutcome> AnswerImportTest::import(const QByteArray& content, const QString& name)
{
    return importAnswers(m_fixture->workspace(), m_session, m_fixture->writeFile(name, content), m_progress);
}

QString AnswerImportTest::answers() const
{
    QStringList words;
    const auto listed = m_fixture->stores().pairAnswers().list(m_session);
    if (!listed)
        return listed.error().message;
    for (const PairAnswer& answer : *listed) {
        const QString sign = answer.verdict == Verdict::Yes ? u"="_s
            : answer.verdict == Verdict::No                 ? u"!"_s
                                                            : u"?"_s;
        words.append(QString::number(answer.left.value - m_first.value + 1) + sign
            + QString::number(answer.right.value - m_first.value + 1));
    }
    return words.join(u' ');
}

void AnswerImportTest::answer(qint64 left, qint64 right, Verdict verdict)
{
    const PairAnswer answer{{m_first.value + left - 1}, {m_first.value + right - 1}, verdict};
    QVERIFY(m_fixture->run(
        [&](const ReviewContext& context) { return comparePairs(context, m_session, {answer}); }));
}

void AnswerImportTest::readsTrainingFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<int>("problems");
    QTest::addColumn<int>("contradictions");
    QTest::newRow("in other writings") << training({pairOf(r1, r2)}, {pairOf(r4, r3)}) << "1=2 3!4" << 0 << 0;
    QTest::newRow("unknown record") << training({pairOf(r1, stranger), pairOf(r1, r2)}, {}) << "1=2" << 1
                                    << 0;
    QTest::newRow("fits two records") << training({pairOf(r1, r5or6)}, {}) << "" << 1 << 0;
    QTest::newRow("told apart by other values") << training({pairOf(r1, r6)}, {}) << "1=6" << 0 << 0;
    QTest::newRow("one record twice") << training({pairOf(r1, r1)}, {}) << "" << 1 << 0;
    QTest::newRow("said twice") << training({pairOf(r1, r2), pairOf(r2, r1)}, {}) << "1=2" << 0 << 0;
    QTest::newRow("contrary") << training({pairOf(r1, r2), pairOf(r2, r3)}, {pairOf(r2, r1)}) << "2=3" << 0
                              << 1;
    QTest::newRow("contrary, and again")
        << training({pairOf(r1, r2)}, {pairOf(r2, r1), pairOf(r1, r2)}) << "" << 0 << 1;
    QTest::newRow("by a chain") << training({pairOf(r1, r2), pairOf(r2, r3)}, {pairOf(r1, r3)})
                                << "1=2 1!3 2=3" << 0 << 1;
    QTest::newRow("no pair") << training({u"[1]"_s, pairOf(r1, r2)}, {}) << "1=2" << 1 << 0;
    QTest::newRow("other columns only") << training({pairOf(uR"({"x": "Mara"})"_s, r2)}, {}) << "" << 1 << 0;
    QTest::newRow("some of the columns")
        << training({pairOf(uR"({"NAME": "Jonas Bianchi"})"_s, uR"({"town": "sutton"})"_s)}, {}) << "3=4" << 0
        << 0;
}

void AnswerImportTest::readsTrainingFiles()
{
    QFETCH(const QByteArray, content);
    const auto outcome = import(content, u"training.json"_s);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QTEST(answers(), "kept");
    QTEST(static_cast<int>(outcome->problems.size()), "problems");
    QTEST(static_cast<int>(outcome->contradictions.size()), "contradictions");
    QCOMPARE(outcome->operation.isValid(), outcome->kept() > 0);
}

void AnswerImportTest::readsLabels_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QList<qint64>>("lines");
    QTest::newRow("scores") << QByteArray("r1,r2,0.9\nr4,r3,0.1\nr5,r6,0.5\n") << "1=2 3!4 5?6"
                            << QList<qint64>{};
    QTest::newRow("problems in order")
        << QByteArray("r1,r9,1\nr1,r2,7\nr8,r1,1\nr2,r3,1\n") << "2=3" << QList<qint64>{2, 3, 4};
    QTest::newRow("unsure gives way") << QByteArray("r1,r2,0.5\nr1,r2,1\n") << "1=2" << QList<qint64>{};
}

void AnswerImportTest::readsLabels()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QList<qint64>, lines);
    const auto outcome = import("unique_id_l,unique_id_r,clerical_match_score\n" + rows, u"labels.csv"_s);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QTEST(answers(), "kept");
    QList<qint64> found;
    for (const RowProblem& problem : outcome->problems)
        found.append(problem.line);
    QCOMPARE(found, lines);
}

void AnswerImportTest::keepsWhatTheSessionSays()
{
    answer(1, 2, Verdict::No);
    answer(2, 3, Verdict::Unsure);
    answer(3, 4, Verdict::Yes);
    const auto outcome = import(
        training({pairOf(r1, r2), pairOf(r2, r3), pairOf(r3, r4), pairOf(r1, r6)}, {}), u"training.json"_s);
    QVERIFY(outcome);
    QCOMPARE(answers(), u"1!2 1=6 2=3 3=4"_s);
    QCOMPARE(outcome->kept(), 2);
    QCOMPARE(outcome->known, 1);
    QCOMPARE(outcome->contradictions.size(), 1U);
    QVERIFY2(outcome->contradictions[0].contains(u"r1"_s), qPrintable(outcome->contradictions[0]));
}

void AnswerImportTest::isOneOperationThatCanBeUndone()
{
    const auto outcome = import(training({pairOf(r1, r2)}, {pairOf(r3, r4)}), u"training.json"_s);
    QVERIFY(outcome);
    QCOMPARE(outcome->operation.value, 1);
    QVERIFY(m_fixture->run([&](const ReviewContext& context) { return undo(context, m_session); }));
    QCOMPARE(answers(), QString());
    const auto again = import(training({pairOf(r1, r2)}, {pairOf(r3, r4)}), u"training.json"_s);
    QVERIFY(again);
    QCOMPARE(answers(), u"1=2 3!4"_s);
}

void AnswerImportTest::refusesFilesThatAreNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty JSON") << "a.json" << QByteArray();
    QTest::newRow("empty CSV") << "a.csv" << QByteArray();
    QTest::newRow("truncated") << "a.json" << QByteArray("{\"match\": [[{");
    QTest::newRow("JSON with another ending") << "a.txt" << QByteArray("{\"match\": [[{");
    QTest::newRow("not UTF-8") << "a.json" << QByteArray("{\"match\": [\"\xff\"]}");
    QTest::newRow("a table") << "a.csv" << table;
}

void AnswerImportTest::refusesFilesThatAreNone()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QVERIFY(!import(content, name));
    QVERIFY(!importAnswers(m_fixture->workspace(), m_session, m_fixture->path(u"none.json"_s), m_progress));
    QCOMPARE(answers(), QString());
}

void AnswerImportTest::exportsComeBack_data()
{
    QTest::addColumn<ExportContent>("content");
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("back");
    QTest::addColumn<int>("notices");
    QTest::newRow("labels") << ExportContent::Labels << ExportFormat::Csv << "1=2 2!3 3?4 5=6" << 0;
    QTest::newRow("training") << ExportContent::Training << ExportFormat::Json << "1=2 2!3 5=6" << 1;
    QTest::newRow("training by ids") << ExportContent::Training << ExportFormat::Csv << "1=2 2!3 3?4 5=6"
                                     << 0;
}

void AnswerImportTest::exportsComeBack()
{
    QFETCH(const ExportContent, content);
    QFETCH(const ExportFormat, format);
    answer(1, 2, Verdict::Yes);
    answer(2, 3, Verdict::No);
    answer(3, 4, Verdict::Unsure);
    answer(5, 6, Verdict::Yes);
    const QString path = m_fixture->path(format == ExportFormat::Csv ? u"out.csv"_s : u"out.json"_s);
    const auto exported = exportSession(
        m_fixture->workspace(), {m_session, content, format, ExportSafety::Exact, path}, m_progress);
    QVERIFY2(exported, exported ? "" : qPrintable(exported.error().message));
    QTEST(static_cast<int>(exported->notices.size()), "notices");
    for (int operation = 0; operation < 4; ++operation)
        QVERIFY(m_fixture->run([&](const ReviewContext& context) { return undo(context, m_session); }));
    const auto outcome = importAnswers(m_fixture->workspace(), m_session, path, m_progress);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QTEST(answers(), "back");
    QCOMPARE(outcome->kept(), exported->rows);
    QVERIFY(outcome->problems.empty());
}

void AnswerImportTest::findsRecordsOfTwoTables()
{
    ImportRequest request;
    request.path = m_fixture->writeFile(u"left.csv"_s, "id,name,price\n1,Mara,1\n2,Jonas,2\n");
    request.linked
        = TableFile{m_fixture->writeFile(u"right.csv"_s, "id,name,price\n1,Jonas,2\n2,Mara,1\n"), {}};
    request.idColumn = u"id"_s;
    m_session = matched(request);
    QVERIFY(m_session.isValid());
    const auto byId
        = import("source_dataset_l,unique_id_l,source_dataset_r,unique_id_r,clerical_match_score\n"
                 "left,1,right,2,1\nright.csv,1,left.csv,1,0\nmiddle,1,left,1,1\n",
            u"labels.csv"_s);
    QVERIFY2(byId, byId ? "" : qPrintable(byId.error().message));
    QCOMPARE(answers(), u"1!3 1=4"_s);
    QCOMPARE(byId->problems.size(), 1U);
    // The same values are in both tables: the first record is meant to be of the left one.
    const auto byValue = import(
        R"({"match": [[{"name": "jonas", "price": 2}, {"name": "jonas", "price": 2}]]})", u"t.json"_s);
    QVERIFY(byValue);
    QCOMPARE(answers(), u"1!3 1=4 2=3"_s);
    const auto exported = exportSession(m_fixture->workspace(),
        {m_session, ExportContent::Labels, ExportFormat::Csv, ExportSafety::Exact,
            m_fixture->path(u"o.csv"_s)},
        m_progress);
    QVERIFY(exported);
    QFile file(m_fixture->path(u"o.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(),
        QByteArray("source_dataset_l,unique_id_l,source_dataset_r,unique_id_r,clerical_match_score\n"
                   "left,1,right,1,0\nleft,1,right,2,1\nleft,2,right,1,1\n"));
}

WINNOW_TEST(AnswerImportTest)
#include "answerimport_test.moc"
