#include "engine/store/stores.h"
#include "engine/workspace/answerimport.h"
#include "engine/workspace/evaluatesession.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray numbered(int row)
{
    return QByteArray::number(row);
}

/// Letters that depend on the row only: no two rows have the same.
QByteArray word(int row)
{
    QByteArray letters;
    for (quint32 rest = static_cast<quint32>(row) * 2'654'435'761U; rest > 0; rest /= 26)
        letters.append(static_cast<char>('a' + rest % 26));
    return letters;
}

template <typename RowOf>
QByteArray table(const QByteArray& header, int rows, const RowOf& rowOf)
{
    QByteArray content = header + '\n';
    for (int row = 0; row < rows; ++row)
        content += rowOf(row) + '\n';
    return content;
}

QByteArray allEqual()
{
    return table("name,town", 10'000, [](int) { return QByteArray("Anna Berg,Oslo"); });
}

/// Two rows for each name, the second one misspelt; a place in four of ten rows is the same.
QByteArray oneValueOften()
{
    return table("name,street,town", 20'000, [](int row) {
        const int entity = row / 2;
        const QByteArray name = word(entity) + (row % 2 == 0 ? "a " : "e ") + word(entity + 70'000);
        return name + ',' + word(entity + 140'000) + ' ' + numbered(entity % 90)
            + (entity % 5 < 2 ? ",Oslo" : "," + word(entity % 300));
    });
}

QByteArray longTexts()
{
    return table("text,kind", 6, [](int row) {
        QByteArray text;
        while (text.size() < 1'000'000)
            text += word(row / 2 * 1'000'003 + static_cast<int>(text.size())) + ' ';
        return text + ",essay";
    });
}

QByteArray manyColumns()
{
    constexpr int columns = 500;
    QByteArray header;
    for (int column = 0; column < columns; ++column)
        header += "c" + numbered(column) + (column + 1 < columns ? "," : "");
    return table(header, 300, [](int row) {
        QByteArray cells;
        for (int column = 0; column < columns; ++column)
            cells += word(row / 2 * 977 + column) + (column + 1 < columns ? "," : "");
        return cells;
    });
}

} // namespace

/// Tables that nobody would make on purpose.
class OddTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areMatchedWithoutABlowUp_data();
    void areMatchedWithoutABlowUp();
    void blankTablesAreRefused_data();
    void blankTablesAreRefused();
    void aTruthOfStrangersIsRefused();
    void aTruthWithSomeStrangersIsSaid();
    void contradictoryAnswersAreTold();

private:
    static Result<MatchOutcome> match(WorkspaceFixture& fixture, const QByteArray& content);
};

Result<MatchOutcome> OddTablesTest::match(WorkspaceFixture& fixture, const QByteArray& content)
{
    const auto imported = fixture.import(fixture.writeFile(u"odd.csv"_s, content), std::nullopt);
    if (!imported)
        return fail(imported);
    MatchRequest request;
    request.dataset = imported->dataset.id;
    request.schema = imported->dataset.schema;
    SilentProgress progress;
    return matchDataset(fixture.workspace(), request, progress);
}

void OddTablesTest::areMatchedWithoutABlowUp_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("clusters");
    QTest::addColumn<qint64>("mostCandidates"); // a few per row, far from all pairs
    QTest::newRow("one row") << QByteArray("name,town\nAnna Berg,Oslo\n") << qint64{0} << qint64{0};
    QTest::newRow("two different rows")
        << QByteArray("name,town\nAnna Berg,Oslo\nPeter Holm,Bergen\n") << qint64{0} << qint64{1};
    QTest::newRow("10,000 equal rows") << allEqual() << qint64{1} << qint64{0};
    QTest::newRow("one column") << table("name", 600, [](int row) {
        return word(row / 2) + ' ' + word(row / 2 + 5'000);
    }) << qint64{300} << qint64{600 * 15};
    QTest::newRow("texts of 1 MB") << longTexts() << qint64{3} << qint64{15};
    QTest::newRow("500 columns") << manyColumns() << qint64{150} << qint64{300 * 15};
    QTest::newRow("one value in 40 % of the rows")
        << oneValueOften() << qint64{10'000} << qint64{20'000 * 15};
}

void OddTablesTest::areMatchedWithoutABlowUp()
{
    QFETCH(const QByteArray, content);
    QFETCH(const qint64, clusters);
    QFETCH(const qint64, mostCandidates);
    WorkspaceFixture fixture;
    const auto matched = match(fixture, content);
    QVERIFY2(matched, matched ? "" : qPrintable(matched.error().message));
    qInfo("%lld candidate pairs, %lld clusters", static_cast<long long>(matched->candidatePairs),
        static_cast<long long>(matched->clusters));
    QVERIFY(matched->candidatePairs <= mostCandidates);
    QCOMPARE(matched->clusters, clusters);
    const bool isExplained = std::any_of(matched->notices.begin(), matched->notices.end(),
        [](const QString& notice) { return notice.contains(u"No two rows"_s); });
    QCOMPARE(isExplained, clusters == 0);
}

void OddTablesTest::blankTablesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("all values blank") << table("name,town", 50, [](int) { return QByteArray(","); });
    QTest::newRow("all values mean nothing")
        << table("name,town", 50, [](int) { return QByteArray("n/a,-"); });
    QTest::newRow("no row") << QByteArray("name,town\n");
}

void OddTablesTest::blankTablesAreRefused()
{
    QFETCH(const QByteArray, content);
    WorkspaceFixture fixture;
    const auto matched = match(fixture, content);
    QVERIFY(!matched);
    QCOMPARE(matched.error().code, ErrorCode::InvalidInput);
    QVERIFY(matched.error().message.contains(u"nothing to compare"_s));
    QVERIFY(fixture.stores().sessions().list().value().empty());
}

void OddTablesTest::aTruthOfStrangersIsRefused()
{
    WorkspaceFixture fixture;
    const auto matched = fixture.importAndMatch();
    QVERIFY(matched);
    SilentProgress progress;
    const QString truth = fixture.writeFile(u"truth.csv"_s, "id,cluster\nx1,1\nx2,1\n");
    const auto evaluated = evaluateSession(fixture.workspace(), matched->session, truth, progress);
    QVERIFY(!evaluated);
    QCOMPARE(evaluated.error().code, ErrorCode::InvalidInput);
    QVERIFY(evaluated.error().message.contains(u"None of the ids"_s));
}

void OddTablesTest::aTruthWithSomeStrangersIsSaid()
{
    WorkspaceFixture fixture;
    const auto matched = fixture.importAndMatch();
    QVERIFY(matched);
    SilentProgress progress;
    const QString truth = fixture.writeFile(u"truth.csv"_s, fixture.truth() + "stranger,1\n");
    const auto evaluated = evaluateSession(fixture.workspace(), matched->session, truth, progress);
    QVERIFY(evaluated);
    QCOMPARE(evaluated->warnings.size(), size_t(1));
}

void OddTablesTest::contradictoryAnswersAreTold()
{
    WorkspaceFixture fixture;
    const auto matched = match(fixture, "name,town\nAnna Berg,Oslo\nAna Berg,Oslo\nPeter Holm,Bergen\n");
    QVERIFY2(matched, matched ? "" : qPrintable(matched.error().message));
    const QString labels = fixture.writeFile(
        u"labels.csv"_s, "unique_id_l,unique_id_r,clerical_match_score\n1,2,1\n2,3,1\n1,3,0\n1,2,0\n9,1,1\n");
    SilentProgress progress;
    const auto kept = importAnswers(fixture.workspace(), matched->session, labels, progress);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QVERIFY(!kept->contradictions.empty());
    QVERIFY(!kept->problems.empty()); // there is no record 9
}

WINNOW_TEST(OddTablesTest)
#include "oddtables_test.moc"
