#include "engine/model/packedrecord.h"
#include "engine/workspace/importprofile.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <functional>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

namespace {

RowBatch batchOf(int rows, const std::function<QString(int)>& cell)
{
    RowBatch batch;
    for (int row = 0; row < rows; ++row) {
        batch.arena().append(packCells({cell(row), u"name %1"_s.arg(row * 7919 % 1000)}));
        batch.endRow(row + 1, row + 2);
    }
    return batch;
}

} // namespace

class ImportProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesEachFile_data();
    void judgesEachFile();
    void looksAtTheBeginningOnly();
};

/// How the first of two columns is judged that holds 100 rows of `left` in one file and of `right` in
/// another.
void ImportProfileTest::judgesEachFile_data()
{
    QTest::addColumn<QString>("left"); // %1: the row, %2: its number modulo 7
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("role");
    const int compared = static_cast<int>(FieldRole::Compare);
    const int shown = static_cast<int>(FieldRole::Show);
    QTest::newRow("values in both") << u"town %2"_s << u"town %2"_s << compared;
    QTest::newRow("numbers the rows of both") << u"%1"_s << u"%1"_s << shown;
    QTest::newRow("numbers the rows of one") << u"%1"_s << u"town %2"_s << shown;
    QTest::newRow("only the first file has it") << u"town %2"_s << u""_s << shown;
    QTest::newRow("only the second file has it") << u""_s << u"town %2"_s << shown;
    QTest::newRow("constant in one") << u"town 1"_s << u"town %2"_s << compared;
    QTest::newRow("constant in both") << u"town"_s << u"town"_s << shown;
}

void ImportProfileTest::judgesEachFile()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    ImportProfile profile(Schema{{{u"a"_s}, {u"name"_s}}});
    const auto cellsOf = [](const QString& pattern) {
        return [pattern](int row) {
            QString cell = pattern;
            return cell.replace(u"%1"_s, QString::number(row)).replace(u"%2"_s, QString::number(row % 7));
        };
    };
    profile.add(batchOf(100, cellsOf(left)));
    profile.beginNextFile();
    profile.add(batchOf(100, cellsOf(right)));
    const std::vector<ColumnProfile> columns = profile.finish();
    QCOMPARE(columns.size(), size_t{2});
    QTEST(static_cast<int>(columns[0].role), "role");
    QCOMPARE(columns[0].notice.isEmpty(), columns[0].role == FieldRole::Compare);
    QCOMPARE(columns[1].role, FieldRole::Compare);
}

void ImportProfileTest::looksAtTheBeginningOnly()
{
    ImportProfile profile(Schema{{{u"a"_s}, {u"name"_s}}});
    profile.add(batchOf(6000, [](int row) { return row < 5000 ? u"x%1"_s.arg(row % 9) : u"late"_s; }));
    QCOMPARE(profile.finish()[0].distinctValues, 9);
}

WINNOW_TEST(ImportProfileTest)
#include "importprofile_test.moc"
