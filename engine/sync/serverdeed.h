#pragma once

#include "engine/base/result.h"
#include "engine/remote/dedupeconnector.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// What can be done with a server's session besides reviewing it (contracts: session management).
enum class ServerDeed {
    FieldDefinitions,
    TrainingData,
    EntityMap,
    AddTrainingData,
    ReplaceTrainingData,
    RewindRecords,
    RewindEntities,
    AcceptAll,
    AcceptAllMerges,
    AcceptAllUnmatched,
    DeleteTrainingData,
    DeleteDataModel,
    DeleteSession,
};

/// All of them, in the order in which they are offered: what only looks, what changes, what deletes.
const std::vector<ServerDeed>& allServerDeeds();

struct DeedFacts {
    QString word; ///< of the command line: "delete-session"
    QString title; ///< a translated phrase
    QString effect; ///< what happens to everybody at the server, and what stays here; a sentence or two
    bool isDangerous = false; ///< it changes or deletes what others work with
    bool isFile = false; ///< gives bytes to keep
    bool takesFile = false; ///< of training data
    bool takesThreshold = false;
    QString suggestedFile = {}; ///< a name for these
    bool isInDialectA = false; ///< everything is in dialect C
};

DeedFacts factsOf(ServerDeed deed);
std::optional<ServerDeed> deedFromWord(const QString& word);

/// What a deed needs besides the session.
struct DeedInput {
    QByteArray training; ///< what goes up, as `TrainingData` gives it
    double threshold = 0.5; ///< of clustering again, 0..1; some servers do not look at it
};

/// What a person types to confirm: the session's name, or its id where it has no name or one that nobody can
/// type.
QString confirmationWord(const RemoteSession& session);

/// That a person wants a dangerous deed done to this very session. Nobody gets one without asking.
class DeedConfirmation {
public:
    /// `typed`: what the person has written where the session's name was asked for; InvalidInput when it is
    /// neither that nor the confirmation word.
    static Result<DeedConfirmation> byName(
        ServerDeed deed, const RemoteSession& session, const QString& typed);
    /// The person has named the deed and the session on the command line and written --yes.
    static DeedConfirmation byOption(ServerDeed deed, const QString& session);

    [[nodiscard]] bool covers(ServerDeed deed, const QString& session) const
    {
        return m_deed == deed && m_session == session;
    }

private:
    DeedConfirmation(ServerDeed deed, QString session);

    ServerDeed m_deed;
    QString m_session;
};

/// Does it, once: what may have had its effect although no whole reply came is said so, and never sent again
/// by itself. The bytes of a file, or of the field definitions as lines of text; empty for all else.
/// InvalidInput for a dangerous deed that the confirmation does not cover, and for input that no server
/// takes.
Result<QByteArray> doDeed(DedupeConnector& connector, ServerDeed deed, const QString& session,
    const std::optional<DeedConfirmation>& confirmation, const Progress& progress,
    const DeedInput& input = {});

/// A failed deed in words: whether it may have been done nonetheless, and whether a key is not enough for it.
Error deedError(const RemoteError& error);

} // namespace winnow::engine
