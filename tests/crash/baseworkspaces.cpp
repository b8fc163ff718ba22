#include "tests/crash/baseworkspaces.h"

#include "engine/store/stores.h"
#include "tests/support/olderversion.h"
#include "tests/support/workspacefixture.h"

#include <QDir>
#include <QFile>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::Result;

namespace {

constexpr int entities = 18; ///< enough for clusters of every size, few enough for thousands of runs

Result<void> fill(WorkspaceFixture& fixture, Base base)
{
    if (base == Base::Imported) {
        const auto imported = fixture.import();
        return imported ? Result<void>() : engine::fail(imported);
    }
    if (base == Base::Matched || base == Base::VersionOne) {
        const auto matched = fixture.importAndMatch();
        if (!matched)
            return engine::fail(matched);
    }
    return {};
}

Result<void> makeOlder(WorkspaceFixture& fixture)
{
    const auto changes = fixture.run([](const engine::ReviewContext& context) -> Result<engine::Changes> {
        const auto done = backToVersionOne(context.stores.database());
        return done ? Result<engine::Changes>(engine::Changes{}) : engine::fail(done);
    });
    return changes ? Result<void>() : engine::fail(changes);
}

tl::unexpected<engine::Error> cannotCopy()
{
    return engine::fail(engine::ErrorCode::Internal, u"the workspace of a run cannot be laid out"_s);
}

} // namespace

QString BaseWorkspaces::pathIn(const QString& folder)
{
    return QDir(folder).filePath(u"test.winnow"_s);
}

Result<BaseWorkspaces::Made> BaseWorkspaces::make(Base base)
{
    WorkspaceFixture fixture(entities);
    if (!fixture.isOpen())
        return engine::fail(engine::ErrorCode::Internal, u"the base cannot be made"_s);
    if (const auto filled = fill(fixture, base); !filled)
        return engine::fail(filled);
    const auto baseline = baselineOf(fixture.stores());
    if (!baseline)
        return engine::fail(baseline);
    if (base == Base::VersionOne) {
        if (const auto older = makeOlder(fixture); !older)
            return engine::fail(older);
    }
    fixture.close();
    if (!QFile::exists(m_folder.filePath(u"persons.csv"_s))) {
        QFile table(m_folder.filePath(u"persons.csv"_s));
        if (!table.open(QIODevice::WriteOnly) || table.write(fixture.table()) < 0)
            return cannotCopy();
    }
    if (base == Base::Nothing)
        return Made{{}, *baseline};
    const QString file = m_folder.filePath(QString::number(static_cast<int>(base)));
    if (!QFile::copy(fixture.workspacePath(), file))
        return cannotCopy();
    return Made{file, *baseline};
}

Result<const BaseWorkspaces::Made*> BaseWorkspaces::made(Base base)
{
    const auto known = m_made.find(base);
    if (known != m_made.end())
        return &known->second;
    auto fresh = make(base);
    if (!fresh)
        return engine::fail(fresh);
    return &m_made.emplace(base, std::move(*fresh)).first->second;
}

Result<Baseline> BaseWorkspaces::layOut(Base base, const QString& folder)
{
    const auto source = made(base);
    if (!source)
        return engine::fail(source);
    const QDir target(folder);
    for (const QString& name : target.entryList(QDir::Files | QDir::Hidden))
        QFile::remove(target.filePath(name));
    if (!QFile::copy(m_folder.filePath(u"persons.csv"_s), target.filePath(u"persons.csv"_s)))
        return cannotCopy();
    if (!(*source)->file.isEmpty() && !QFile::copy((*source)->file, pathIn(folder)))
        return cannotCopy();
    return (*source)->baseline;
}

} // namespace winnow::tests
