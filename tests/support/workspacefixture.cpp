#include "tests/support/workspacefixture.h"

#include "engine/base/random.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace winnow::tests {

using namespace winnow::engine;
using namespace Qt::StringLiterals;

namespace {

const std::array givenNames{u"Mara"_s, u"Jonas"_s, u"Elif"_s, u"Pavel"_s, u"Ines"_s, u"Tomasz"_s, u"Greta"_s,
    u"Omar"_s, u"Lucia"_s, u"Henrik"_s, u"Amina"_s};
const std::array surnames{u"Albrecht"_s, u"Bianchi"_s, u"Castellano"_s, u"Dvorak"_s, u"Eriksen"_s,
    u"Fontaine"_s, u"Grabowski"_s, u"Hernandez"_s, u"Ivanova"_s, u"Johansson"_s, u"Kowalczyk"_s,
    u"Lindqvist"_s, u"Moreau"_s};
const std::array streets{u"Mill Lane"_s, u"Harbour Street"_s, u"Station Road"_s, u"Church Walk"_s,
    u"Orchard Close"_s, u"Castle Hill"_s, u"Willow Avenue"_s};
const std::array towns{u"Easton"_s, u"Weston"_s, u"Norham"_s, u"Sutton"_s, u"Midford"_s};

template <size_t count>
const QString& drawn(Random& random, const std::array<QString, count>& values)
{
    return values[static_cast<size_t>(random.below(count))];
}

/// A name with two neighbouring letters swapped.
QString mistyped(QString name, Random& random)
{
    const auto place = static_cast<qsizetype>(1 + random.below(static_cast<quint64>(name.size() - 3)));
    const QChar letter = name[place];
    name[place] = name[place + 1];
    name[place + 1] = letter;
    return name;
}

} // namespace

WorkspaceFixture::WorkspaceFixture(int entities, const QString& workspaceName)
    : m_workspaceName(workspaceName)
{
    QDir().mkpath(QFileInfo(workspacePath()).absolutePath());
    makeTable(entities);
    reopen();
}

QString WorkspaceFixture::writeFile(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test's file cannot be written");
    return file.fileName();
}

void WorkspaceFixture::makeTable(int entities)
{
    Random random(20);
    m_table = "id,name,street,town,phone\n";
    m_truth = "id,cluster\n";
    for (int entity = 0; entity < entities; ++entity) {
        const QString name = drawn(random, givenNames) + u' ' + drawn(random, surnames);
        const QString street
            = u"%1 %2,%3"_s.arg(1 + random.below(90)).arg(drawn(random, streets), drawn(random, towns));
        const QString phone = QString::number(5'000'000 + random.below(1'000'000));
        addRecord(entity, name, street, phone);
        if (entity % 2 == 0)
            addRecord(entity, mistyped(name, random), street, phone);
        if (entity % 6 == 0)
            addRecord(entity, name, street, {});
    }
}

void WorkspaceFixture::addRecord(int entity, const QString& name, const QString& street, const QString& phone)
{
    ++m_recordCount;
    m_table += u"r%1,%2,%3,%4\n"_s.arg(m_recordCount).arg(name, street, phone).toUtf8();
    m_truth += u"r%1,%2\n"_s.arg(m_recordCount).arg(entity).toUtf8();
}

Result<ImportOutcome> WorkspaceFixture::import(
    const std::optional<QString>& file, const std::optional<QString>& idColumn)
{
    ImportRequest request;
    request.path = file ? *file : writeFile(u"persons.csv"_s, m_table);
    request.idColumn = idColumn;
    return importTable(*m_workspace, request, m_progress);
}

Result<MatchOutcome> WorkspaceFixture::importAndMatch()
{
    const auto imported = import();
    if (!imported)
        return fail(imported);
    Schema schema = imported->dataset.schema;
    schema.fields.front().role = FieldRole::Show;
    return matchDataset(*m_workspace, {imported->dataset.id, {}, schema, {}}, m_progress);
}

Result<Changes> WorkspaceFixture::run(Workspace::Verb verb)
{
    return m_workspace->submit(std::move(verb)).result();
}

void WorkspaceFixture::reopen(OpenMode mode)
{
    close();
    auto workspace = Workspace::open(workspacePath(), mode, m_clock);
    if (workspace)
        m_workspace = std::move(*workspace);
    else
        qWarning("%s", qPrintable(workspace.error().message));
}

} // namespace winnow::tests
