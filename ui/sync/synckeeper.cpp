#include "ui/sync/synckeeper.h"

#include "engine/remote/keychainsecretstore.h"
#include "engine/store/stores.h"
#include "engine/workspace/remoteaccess.h"
#include "engine/workspace/workspace.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>

#include <chrono>
#include <utility>

namespace winnow::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using engine::Profile;
using engine::Result;

SyncKeeper::SyncKeeper(engine::Workspace& workspace, TaskRunner& tasks, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_tasks(tasks)
    , m_secrets(std::make_shared<engine::KeychainSecretStore>(u"Winnow"_s))
{
    m_timer.setInterval(10min);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (const auto profiles = m_workspace.stores().profiles().list())
            m_inBackground = *profiles;
        syncNextInBackground();
    });
}

SyncKeeper::~SyncKeeper() = default;

void SyncKeeper::setSecrets(std::unique_ptr<engine::SecretStore> secrets)
{
    m_secrets = std::move(secrets);
}

SyncKeeper::KeyReader SyncKeeper::keyReader(const Profile& profile) const
{
    const QString known = m_keysOfThisRun.value(profile.secretReference);
    if (!known.isEmpty())
        return [known] {
            return Result<QString>(known);
        };
    return [secrets = m_secrets, reference = profile.secretReference]() -> Result<QString> {
        const auto secret = secrets->read(reference);
        if (!secret)
            return engine::fail(secret);
        if (!secret->has_value())
            return engine::fail(engine::ErrorCode::NotFound,
                SyncKeeper::tr("The keychain has no key for this server. Your answers are kept; give the key "
                               "again under “Edit the server”."));
        return **secret;
    };
}

template <typename Work, typename Finished>
void SyncKeeper::start(const QString& title, Work work, Finished finished, const FailureTeller& failed)
{
    if (m_task.isValid()) {
        const engine::Error busy{engine::ErrorCode::Conflict,
            tr("Other work with a server is still going on. Nothing was asked; try again when it has "
               "ended.")};
        return failed ? failed(busy) : say(busy);
    }
    m_task = m_tasks.start(title, this, std::move(work), [this, finished, failed](const auto& result) {
        m_task = {};
        if (result)
            finished(*result);
        else if (failed)
            failed(result.error());
        else if (result.error().code != engine::ErrorCode::Cancelled)
            say(result.error());
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void SyncKeeper::say(const engine::Error& error)
{
    Q_EMIT messageRaised({Message::Tone::Problem, error.message});
}

void SyncKeeper::cancel()
{
    if (m_task.isValid())
        m_tasks.cancel(m_task);
}

void SyncKeeper::add(const Profile& profile, const QString& key)
{
    const auto added = engine::addProfile(m_workspace, profile);
    if (!added)
        return say(added.error());
    keep(*added, key);
}

void SyncKeeper::change(const Profile& profile, const QString& key)
{
    const auto base = engine::checkedBaseUrl(profile.baseUrl);
    if (!base)
        return say(base.error());
    if (isRunning()) // which keeps its own copy of the profile up to date
        return say({engine::ErrorCode::Conflict,
            tr("Winnow is at work with a server. Nothing was changed; try again when it has ended.")});
    Profile changedProfile = profile;
    changedProfile.baseUrl = *base;
    changedProfile.trouble.clear();
    changedProfile.nextDueMs = 0;
    changedProfile.serverAsked = false;
    if (const auto updated = engine::updateProfile(m_workspace, changedProfile); !updated)
        return say(updated.error());
    if (key.isEmpty())
        Q_EMIT changed();
    else
        keep(changedProfile, key);
}

void SyncKeeper::keep(const Profile& profile, const QString& key)
{
    m_keysOfThisRun.insert(profile.secretReference, key);
    start(
        tr("Keep the key"),
        [secrets = m_secrets, reference = profile.secretReference, key](
            engine::Progress&) -> Result<QString> {
            const auto written = secrets->write(reference, key);
            return written ? QString() : written.error().message;
        },
        [this](const QString& problem) {
            if (!problem.isEmpty())
                Q_EMIT messageRaised({Message::Tone::Problem,
                    tr("%1 The key is kept until you close Winnow, and asked for again then.").arg(problem)});
        });
}

void SyncKeeper::remove(const Profile& profile)
{
    const auto removed = engine::removeProfile(m_workspace, profile.name);
    if (!removed)
        return say(removed.error());
    m_keysOfThisRun.remove(profile.secretReference);
    start(
        tr("Forget the key"),
        [secrets = m_secrets, reference = profile.secretReference](engine::Progress&) -> Result<QString> {
            const auto forgotten = secrets->remove(reference);
            return forgotten ? QString() : forgotten.error().message;
        },
        [](const QString&) {});
}

void SyncKeeper::setPaused(Profile profile, bool isPaused)
{
    profile.isPaused = isPaused;
    if (const auto updated = engine::updateProfile(m_workspace, profile); !updated)
        return say(updated.error());
    Q_EMIT changed();
}

void SyncKeeper::sync(const Profile& profile, const engine::SyncWish& wish)
{
    start(
        tr("Sync with %1").arg(profile.name),
        [&workspace = m_workspace, profile, wish, key = keyReader(profile)](
            engine::Progress& progress) -> Result<engine::SyncReport> {
            const auto secret = key();
            if (!secret)
                return engine::fail(secret);
            return engine::syncWithServer(workspace, profile, *secret, wish, progress);
        },
        [this, isByHand = wish.isByHand](const engine::SyncReport& report) {
            tellOutcome(report, isByHand);
            syncNextInBackground();
        });
}

void SyncKeeper::tellOutcome(const engine::SyncReport& report, bool isByHand)
{
    if (!isByHand)
        return; // the status bar has it
    if (!report.problems.isEmpty())
        return Q_EMIT messageRaised({Message::Tone::Problem, report.problems.join(u' ')});
    if (report.counts.conflicts > 0)
        return Q_EMIT messageRaised({Message::Tone::Problem,
            tr("Others have answered %n clusters otherwise. Choose below which answers hold.", nullptr,
                static_cast<int>(report.counts.conflicts))});
    Q_EMIT messageRaised({Message::Tone::Note,
        report.sent == 0
            ? tr("Nothing was to be sent. All is as on the server.")
            : tr("%n answers were sent, and the server has them.", nullptr, static_cast<int>(report.sent))});
}

void SyncKeeper::setInBackground(bool isOn)
{
    if (isOn && m_workspace.mode() == engine::OpenMode::ReadWrite)
        m_timer.start();
    else
        m_timer.stop();
}

void SyncKeeper::syncNextInBackground()
{
    if (m_inBackground.empty() || m_task.isValid())
        return;
    const Profile next = m_inBackground.back();
    m_inBackground.pop_back();
    if (next.isPaused)
        return syncNextInBackground();
    sync(next, {false, false});
}

void SyncKeeper::listSessions(const Profile& profile)
{
    start(
        tr("Ask %1 for its sessions").arg(profile.name),
        [profile, key = keyReader(profile)](
            engine::Progress& progress) -> Result<std::vector<engine::RemoteSession>> {
            const auto secret = key();
            return secret ? engine::sessionsOfServer(profile, *secret, progress) : engine::fail(secret);
        },
        [this, profile](
            const std::vector<engine::RemoteSession>& sessions) { Q_EMIT sessionsListed(profile, sessions); },
        [this, profile](const engine::Error& error) { tellUnlisted(profile, error); });
}

/// Servers of the last dialect list sessions for no key; their ids are known otherwise.
void SyncKeeper::tellUnlisted(const Profile& profile, const engine::Error& error)
{
    if (error.code == engine::ErrorCode::Cancelled)
        return;
    Message message{Message::Tone::Problem, error.message};
    if (profile.api == engine::RemoteApi::DedupeC) {
        message.actionText = tr("Name a session by its id…");
        message.action = [this, profile] {
            Q_EMIT sessionsListed(profile, {});
        };
    }
    Q_EMIT messageRaised(message);
}

void SyncKeeper::pull(const Profile& profile, const engine::RemoteSession& session)
{
    start(
        tr("Take %1 offline").arg(session.name),
        [&workspace = m_workspace, profile, session, key = keyReader(profile)](
            engine::Progress& progress) -> Result<engine::ImportedClusters> {
            const auto secret = key();
            return secret ? engine::pullFromServer(workspace, profile, *secret, session, progress)
                          : engine::fail(secret);
        },
        [this](const engine::ImportedClusters& imported) {
            tellPulled(imported);
            if (imported.binding)
                Q_EMIT sessionReady(imported.binding->session);
        });
}

void SyncKeeper::tellPulled(const engine::ImportedClusters& imported)
{
    const QString taken = tr("%n clusters are here now. You can review them without the server.", nullptr,
        static_cast<int>(imported.items));
    if (imported.problems.isEmpty())
        return Q_EMIT messageRaised({Message::Tone::Note,
            imported.binding ? taken : tr("Nothing is open in this session at the server.")});
    const QString& first = imported.problems.front(); // the others are told by each sync
    Q_EMIT messageRaised({Message::Tone::Problem, imported.binding ? taken + u' ' + first : first});
}

void SyncKeeper::checkOut(const Profile& profile, const engine::RemoteSession& session)
{
    start(
        tr("Take the next cluster of %1").arg(session.name),
        [&workspace = m_workspace, profile, session, key = keyReader(profile)](
            engine::Progress& progress) -> Result<engine::CheckedOut> {
            const auto secret = key();
            return secret ? engine::checkOutFromServer(workspace, profile, *secret, session, progress)
                          : engine::fail(secret);
        },
        [this](const engine::CheckedOut& checkedOut) {
            if (!checkedOut.item)
                return Q_EMIT messageRaised({Message::Tone::Note,
                    checkedOut.isDone ? tr("Nothing is left in this session.")
                                      : tr("What is left is with other reviewers. Try again in a while.")});
            const auto cluster = m_workspace.stores().clusters().read(*checkedOut.item);
            if (!cluster)
                return say(cluster.error());
            Q_EMIT messageRaised({Message::Tone::Note,
                tr("The next cluster is yours until %1.")
                    .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(checkedOut.leaseUntilMs).time(),
                        QLocale::ShortFormat))});
            Q_EMIT sessionReady(cluster->session);
        });
}

void SyncKeeper::doDeed(const Profile& profile, const engine::DeedRequest& request)
{
    const engine::DeedFacts facts = engine::factsOf(request.deed);
    start(
        facts.title,
        [profile, request, key = keyReader(profile)](engine::Progress& progress) -> Result<bool> {
            const auto secret = key();
            const auto done
                = secret ? engine::doDeedAtServer(profile, *secret, request, progress) : engine::fail(secret);
            return done ? Result<bool>(true) : engine::fail(done);
        },
        [this, facts, path = request.path](bool) {
            Q_EMIT messageRaised({Message::Tone::Note,
                facts.isFile ? tr("Written to %1.").arg(QDir::toNativeSeparators(path))
                             : tr("The server says that it is done.")});
        });
}

void SyncKeeper::askProposal(
    const Profile& profile, const engine::RemoteSession& session, engine::ProposalKind kind)
{
    start(
        tr("Ask %1 for a proposal").arg(profile.name),
        [profile, id = session.id, kind, key = keyReader(profile)](
            engine::Progress& progress) -> Result<engine::ProposalReply> {
            const auto secret = key();
            return secret ? engine::proposalOfServer(profile, *secret, kind, id, progress)
                          : engine::fail(secret);
        },
        [this](const engine::ProposalReply& reply) { Q_EMIT proposalCame(reply); },
        [this](const engine::Error& error) { Q_EMIT proposalFailed(error.message); });
}

void SyncKeeper::answerProposal(const Profile& profile, const engine::RemoteSession& session,
    const engine::ServerProposal& proposal, const std::vector<bool>& keeps)
{
    start(
        tr("Send an answer to %1").arg(profile.name),
        [profile, id = session.id, proposal, keeps, key = keyReader(profile)](
            engine::Progress& progress) -> Result<engine::ProposalReceipt> {
            const auto secret = key();
            return secret ? engine::answerProposalAtServer(profile, *secret, id, proposal, keeps, progress)
                          : engine::fail(secret);
        },
        [this](const engine::ProposalReceipt& receipt) { Q_EMIT proposalAnswered(receipt); },
        [this](const engine::Error& error) { Q_EMIT proposalFailed(error.message); });
}

void SyncKeeper::endConflicts(const std::vector<engine::ConflictId>& conflicts, const QString& choice)
{
    start(
        tr("End conflicts"),
        [&workspace = m_workspace, conflicts, choice](engine::Progress& progress) -> Result<bool> {
            for (const engine::ConflictId conflict : conflicts) {
                if (progress.isCancelled())
                    break;
                if (const auto ended = engine::endConflict(workspace, conflict, choice); !ended)
                    return engine::fail(ended);
            }
            return true;
        },
        [](bool) {});
}

} // namespace winnow::ui
