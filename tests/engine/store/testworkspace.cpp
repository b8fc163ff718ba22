#include "tests/engine/store/testworkspace.h"

#include "engine/model/packedrecord.h"
#include "engine/store/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using namespace winnow::engine;

void require(const Result<void>& result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

TestWorkspace::TestWorkspace()
{
    reopen();
}

QString TestWorkspace::path() const
{
    return m_folder.filePath(u"test.winnow"_s);
}

void TestWorkspace::close()
{
    m_stores.reset();
    m_database.reset();
}

void TestWorkspace::reopen()
{
    close();
    auto database = Database::open(path(), DatabaseAccess::ReadWrite);
    if (!database) {
        qWarning("%s", qPrintable(database.error().message));
        return;
    }
    m_database = std::move(*database);
    m_stores = std::make_unique<Stores>(*m_database);
}

Dataset TestWorkspace::addDataset(int records)
{
    auto transaction = Transaction::begin(*m_database).value();
    const Schema schema{{{u"name"_s, FieldType::ShortText, FieldRole::Compare},
        {u"city"_s, FieldType::Text, FieldRole::Show}}};
    Dataset dataset
        = m_stores->datasets().begin({u"people"_s, u"people.csv"_s, schema, std::nullopt, 1000}).value();
    for (int row = 0; row < records; ++row) {
        const QByteArray cells = packCells({u"name %1"_s.arg(row), u"city %1"_s.arg(row % 7)});
        const NewRecord record{row + 2, {cells.constData(), static_cast<size_t>(cells.size())}};
        require(insertRecords(*m_database, {dataset.firstRecord.value + row}, std::span(&record, 1)));
    }
    dataset.recordCount = records;
    dataset.parts = {{u"people.csv"_s, u"people.csv"_s, dataset.firstRecord, records}};
    require(m_stores->datasets().publish(dataset));
    require(transaction.commit());
    return dataset;
}

SessionId TestWorkspace::beginSession()
{
    const Dataset dataset = addDataset(1);
    return m_stores->sessions().begin({u"clusters"_s, u"first"_s, dataset.id, dataset.schema, 2000}).value();
}

QString fingerprint(const QString& path)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const QStringList neighbours = QFileInfo(path).dir().entryList(QDir::Files, QDir::Name);
    return u"%1 %2 %3"_s.arg(bytes.size()).arg(QString::fromLatin1(hash), neighbours.join(u','));
}

} // namespace winnow::tests
