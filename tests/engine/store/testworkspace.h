#pragma once

#include "engine/store/database.h"
#include "engine/store/stores.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace winnow::tests {

/// For preparations that cannot fail unless the test itself is wrong: ends the program with the reason.
void require(const engine::Result<void>& result);

/// A workspace in a temporary folder for one test; a QVERIFY on isOpen() comes first.
class TestWorkspace {
public:
    TestWorkspace();

    [[nodiscard]] bool isOpen() const { return m_database != nullptr; }

    [[nodiscard]] QString path() const;

    [[nodiscard]] engine::Database& database() { return *m_database; }

    [[nodiscard]] engine::Stores& stores() { return *m_stores; }

    void close();
    void reopen();

    /// A published dataset of `records` rows with the columns name and city.
    engine::Dataset addDataset(int records);
    /// An unpublished session over a new dataset of one row.
    engine::SessionId beginSession();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<engine::Database> m_database;
    std::unique_ptr<engine::Stores> m_stores;
};

/// Size and SHA-256 of a file and the names of its neighbours: equal before and after means untouched.
QString fingerprint(const QString& path);

} // namespace winnow::tests
