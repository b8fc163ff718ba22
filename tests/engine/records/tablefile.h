#pragma once

#include "engine/base/result.h"
#include "engine/records/rowproblems.h"
#include "engine/records/tablereader.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QTemporaryDir>

namespace winnow::tests {

/// A file with given bytes in a folder of its own, for the length of a test.
class TableFile {
public:
    explicit TableFile(const QByteArray& bytes, const QString& name = QStringLiteral("table.csv"));

    [[nodiscard]] QString path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

/// A whole table as a reader gave it.
struct ReadTable {
    QList<QByteArray> columns;
    QList<QList<QByteArray>> rows;
    QList<qint64> lines;
    engine::RowProblems problems;
};

engine::Result<ReadTable> readTable(const QString& path, const engine::FormatOverrides& overrides = {},
    qsizetype batchBytes = engine::TableReader::defaultBatchBytes);

} // namespace winnow::tests
