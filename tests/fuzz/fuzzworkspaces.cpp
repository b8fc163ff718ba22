#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/serving/reviewserver.h"
#include "engine/store/stores.h"
#include "engine/workspace/decisionjournal.h"
#include "engine/workspace/integrity.h"
#include "engine/workspace/remoteaccess.h"
#include "engine/workspace/salvage.h"
#include "tests/fuzz/fuzztargets.h"
#include "tests/support/workspacefixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QtEndian>

namespace winnow::tests {

using namespace engine;

namespace {

constexpr int persons = 12;

/// A matched workspace that is served; one for the whole run, as a server has.
class ServedWorkspace {
public:
    ServedWorkspace()
    {
        const auto matched = m_fixture.importAndMatch();
        promise(matched.has_value(), "the fixture matches");
        const auto session = m_fixture.stores().sessions().read(matched->session);
        m_server = std::make_unique<ReviewServer>(syncRunnerOf(m_fixture.workspace()), session.value(),
            ReviewerKeys::parse("anna k-anna\n").value(), m_fixture.clock());
    }

    ReviewServer& server() { return *m_server; }

private:
    WorkspaceFixture m_fixture{persons};
    std::unique_ptr<ReviewServer> m_server;
};

/// "METHOD path", then a "name=value" a line; %s stands for the session.
ServedRequest requestFrom(const QByteArray& bytes, const QString& session)
{
    QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    const QString first = lines.takeFirst();
    ServedRequest request;
    request.method = first.section(u' ', 0, 0).toUtf8();
    request.path = first.section(u' ', 1).replace(QStringLiteral("%s"), session);
    for (const QString& line : lines)
        request.parameters.emplace_back(line.section(u'=', 0, 0), line.section(u'=', 1));
    return request;
}

/// A closed workspace with answers, as bytes; made once.
const QByteArray& baseWorkspace()
{
    static const QByteArray bytes = [] {
        WorkspaceFixture fixture(persons);
        promise(fixture.importAndMatch().has_value(), "the fixture matches");
        fixture.close();
        QFile file(fixture.workspacePath());
        promise(file.open(QIODevice::ReadOnly), "the fixture's file can be read");
        return file.readAll();
    }();
    return bytes;
}

/// Each eight bytes change one place: four say where, the fifth whether the file ends there, three what
/// stands there.
QByteArray patched(QByteArray workspace, const QByteArray& patches)
{
    constexpr qsizetype patchBytes = 8;
    for (qsizetype at = 0; at + patchBytes <= patches.size(); at += patchBytes) {
        const auto where = qFromLittleEndian<quint32>(patches.constData() + at);
        const qsizetype place = static_cast<qsizetype>(where) % (workspace.size() - 3);
        const bool isCut = static_cast<quint8>(patches[at + 4]) == 0xFF;
        if (isCut)
            workspace.truncate(std::max<qsizetype>(4, place));
        else
            workspace.replace(place, 3, patches.sliced(at + 5, 3));
    }
    return workspace;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void lookInto(const QString& path)
{
    const SystemClock clock;
    SilentProgress progress;
    const auto workspace = Workspace::open(path, OpenMode::ReadWrite, clock);
    if (!workspace)
        return promise(!workspace.error().message.isEmpty(), "an error has a sentence");
    (void)checkIntegrity(**workspace, progress);
    const auto sessions = (*workspace)->stores().sessions().list();
    for (const Session& session : sessions.value_or(std::vector<Session>()))
        (void)(*workspace)->stores().decisions().readAfter(session.id, {}, 50);
}

} // namespace

void fuzzServed(const QByteArray& bytes)
{
    static ServedWorkspace served;
    const ServedReply reply = served.server().handle(requestFrom(bytes, served.server().publicId()));
    promise(reply.status >= 200 && reply.status < 600, "a reply has a status");
    promise(reply.status != 500, "no request is a fault of the server");
    if (reply.contentType == "application/json")
        promise(!QJsonDocument::fromJson(reply.body).isNull(), "JSON is JSON");
}

void fuzzJournal(const QByteArray& bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.winnow.decisions.jsonl"));
    writeBytes(path, bytes);
    const auto content = readJournal(path);
    promise(content || !content.error().message.isEmpty(), "an error has a sentence");
    promise(contentOf(path) == bytes, "reading changes nothing");
}

void fuzzWorkspace(const QByteArray& bytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.winnow"));
    const QByteArray damaged = patched(baseWorkspace(), bytes);
    writeBytes(path, damaged);
    lookInto(path);
    const SystemClock clock;
    SilentProgress progress;
    const auto saved = salvageWorkspace(path, clock, progress);
    promise(saved || !saved.error().message.isEmpty(), "an error has a sentence");
    const QString kept = saved && !saved->setAside.isEmpty() ? saved->setAside : path;
    promise(QFile::exists(kept), "the damaged workspace is still there");
}

} // namespace winnow::tests
