#include "tests/support/testmain.h"
#include "ui/records/tablecheck.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

class TableCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesMoreRowsThanItShows();
    void followsCorrections();
    void saysWhyAFileCannotBeRead_data();
    void saysWhyAFileCannotBeRead();

private:
    QString write(const QString& name, const QByteArray& content) const;

    QTemporaryDir m_folder;
    engine::SilentProgress m_progress;
};

QString TableCheckTest::write(const QString& name, const QByteArray& content) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
}

void TableCheckTest::judgesMoreRowsThanItShows()
{
    QByteArray content("key,name,city\n");
    for (int row = 0; row < 500; ++row)
        content
            += QByteArray::number(100000 + row * 7) + ",Person " + QByteArray::number(row % 200) + ",Town\n";
    const auto table = ui::checkTable(write(u"many.csv"_s, content), {}, m_progress);
    QVERIFY(table);
    QCOMPARE(table->preview.rows.size(), size_t(100));
    QCOMPARE(table->rowsRead, 500);
    QCOMPARE(table->profiles.size(), size_t(3));
    QCOMPARE(table->schema.fields[1].name, u"name"_s);
    QCOMPARE(table->profiles[1].distinctValues, 200);
}

void TableCheckTest::followsCorrections()
{
    const QString path = write(u"semicolon.csv"_s, "a;b\n1;2\n3;4\n");
    engine::FormatOverrides overrides;
    overrides.delimiter = ',';
    const auto asCommas = ui::checkTable(path, overrides, m_progress);
    QVERIFY(asCommas);
    QCOMPARE(asCommas->preview.columns.size(), size_t(1));
    const auto asDetected = ui::checkTable(path, {}, m_progress);
    QVERIFY(asDetected);
    QCOMPARE(asDetected->preview.columns.size(), size_t(2));
    overrides = {};
    overrides.header = engine::HeaderRow::Absent;
    const auto withoutHeader = ui::checkTable(path, overrides, m_progress);
    QVERIFY(withoutHeader);
    QCOMPARE(withoutHeader->preview.rows.size(), size_t(3));
}

void TableCheckTest::saysWhyAFileCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("empty") << write(u"empty.csv"_s, {});
    QTest::newRow("binary") << write(u"picture.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    QTest::newRow("folder") << m_folder.path();
    QTest::newRow("missing") << m_folder.filePath(u"nothing.csv"_s);
}

void TableCheckTest::saysWhyAFileCannotBeRead()
{
    QFETCH(QString, path);
    const auto table = ui::checkTable(path, {}, m_progress);
    QVERIFY(!table);
    QVERIFY(table.error().message.endsWith(u'.'));
}

WINNOW_TEST(TableCheckTest)
#include "tablecheck_test.moc"
