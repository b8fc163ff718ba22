#include "engine/sync/serverdeed.h"

#include "engine/sync/syncsession.h"
#include "engine/text/displaytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct DeedText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::DeedText)
};

RemoteResult<QByteArray> linesOf(const RemoteResult<std::vector<RemoteFieldDefinition>>& fields)
{
    if (!fields)
        return tl::unexpected(fields.error());
    QByteArray lines;
    for (const RemoteFieldDefinition& field : *fields) {
        lines += field.field.toUtf8() + '\t' + field.type.toUtf8();
        lines += field.hasMissing ? "\tmay be missing\n" : "\n";
    }
    return lines;
}

RemoteResult<QByteArray> nothing(const RemoteResult<void>& done)
{
    return done ? RemoteResult<QByteArray>(QByteArray()) : tl::unexpected(done.error());
}

RemoteResult<QByteArray> ask(DedupeConnector& connector, ServerDeed deed, const QString& session,
    const DeedInput& input, const Progress& progress)
{
    switch (deed) {
    case ServerDeed::FieldDefinitions:
        return linesOf(connector.fieldDefinitions(session, progress));
    case ServerDeed::TrainingData:
        return connector.trainingData(session, progress);
    case ServerDeed::EntityMap:
        return connector.entityMap(session, progress);
    case ServerDeed::AddTrainingData:
        return nothing(connector.uploadTrainingData(session, input.training, TrainingUpload::Add, progress));
    case ServerDeed::ReplaceTrainingData:
        return nothing(
            connector.uploadTrainingData(session, input.training, TrainingUpload::Replace, progress));
    case ServerDeed::RewindRecords:
        return nothing(connector.rewind(session, DedupeStage::Records, input.threshold, progress));
    case ServerDeed::RewindEntities:
        return nothing(connector.rewind(session, DedupeStage::Entities, input.threshold, progress));
    case ServerDeed::AcceptAll:
        return nothing(connector.acceptAll(session, progress));
    case ServerDeed::AcceptAllMerges:
        return nothing(connector.acceptAllMerges(session, progress));
    case ServerDeed::AcceptAllUnmatched:
        return nothing(connector.acceptAllUnmatched(session, progress));
    case ServerDeed::DeleteTrainingData:
        return nothing(connector.deleteTrainingData(session, progress));
    case ServerDeed::DeleteDataModel:
        return nothing(connector.deleteDataModel(session, progress));
    case ServerDeed::DeleteSession:
        break;
    }
    return nothing(connector.deleteSession(session, progress));
}

/// Some servers let only those change a session who have signed in at their page.
bool wantsAPerson(const RemoteError& error)
{
    return error.trouble == RemoteTrouble::NeedsSignIn && error.status != 401;
}

DeedFacts looks(const QString& word, const QString& title, const QString& effect, const QString& file)
{
    return {.word = word, .title = title, .effect = effect, .isFile = true, .suggestedFile = file};
}

DeedFacts changes(const QString& word, const QString& title, const QString& effect)
{
    return {.word = word, .title = title, .effect = effect, .isDangerous = true};
}

DeedFacts clustersAgain(DeedFacts facts)
{
    facts.takesThreshold = true;
    return facts;
}

DeedFacts uploads(ServerDeed deed)
{
    const bool replaces = deed == ServerDeed::ReplaceTrainingData;
    DeedFacts facts = replaces
        ? changes(u"replace-training-data"_s, DeedText::tr("Replace the training data"),
            DeedText::tr(
                "The server forgets what this session was taught, for everybody, and learns from the "
                "pairs of a file in its place. Get the training data first if anybody may want it. "
                "Your answers stay here."))
        : changes(u"upload-training-data"_s, DeedText::tr("Add training data"),
            DeedText::tr(
                "The pairs of a file are added to those from which the server learns, for everybody. "
                "None is taken away."));
    facts.isDangerous = replaces;
    facts.takesFile = true;
    return facts;
}

} // namespace

const std::vector<ServerDeed>& allServerDeeds()
{
    static const std::vector deeds{ServerDeed::FieldDefinitions, ServerDeed::TrainingData,
        ServerDeed::EntityMap, ServerDeed::AddTrainingData, ServerDeed::ReplaceTrainingData,
        ServerDeed::RewindRecords, ServerDeed::RewindEntities, ServerDeed::AcceptAll,
        ServerDeed::AcceptAllMerges, ServerDeed::AcceptAllUnmatched, ServerDeed::DeleteTrainingData,
        ServerDeed::DeleteDataModel, ServerDeed::DeleteSession};
    return deeds;
}

DeedFacts factsOf(ServerDeed deed)
{
    switch (deed) {
    case ServerDeed::FieldDefinitions:
        return looks(u"field-definitions"_s, DeedText::tr("Field definitions"),
            DeedText::tr("Gets which columns the server compares, and how. Nothing is changed."),
            u"field-definitions.tsv"_s);
    case ServerDeed::TrainingData:
        return looks(u"training-data"_s, DeedText::tr("Training data"),
            DeedText::tr("Gets the pairs from which the server has learned, as a file that "
                         "“winnow-cli import-answers” reads. Nothing is changed."),
            u"training-data.json"_s);
    case ServerDeed::EntityMap:
        return looks(u"entity-map"_s, DeedText::tr("Entity map"),
            DeedText::tr("Gets which reviewed record belongs to which entity, as CSV. Nothing is changed."),
            u"entity-map.csv"_s);
    case ServerDeed::AddTrainingData:
    case ServerDeed::ReplaceTrainingData:
        return uploads(deed);
    case ServerDeed::RewindRecords:
        return clustersAgain(changes(u"rewind-records"_s, DeedText::tr("Cluster the records again"),
            DeedText::tr("The server throws away what everybody has answered in this session and clusters "
                         "its records anew. Your answers stay here.")));
    case ServerDeed::RewindEntities:
        return clustersAgain(changes(u"rewind-entities"_s, DeedText::tr("Cluster the entities again"),
            DeedText::tr("The server takes all merges of entities back and proposes them anew. Your answers "
                         "stay here.")));
    case ServerDeed::AcceptAll:
        return changes(u"accept-all"_s, DeedText::tr("Accept all clusters that are left"),
            DeedText::tr(
                "The server takes every cluster that nobody has answered for one entity. It cannot be "
                "taken back there but by clustering again."));
    case ServerDeed::AcceptAllMerges:
        return changes(u"accept-all-merges"_s, DeedText::tr("Accept all merges that are left"),
            DeedText::tr("The server joins all entities that it proposes to join and nobody has answered."));
    case ServerDeed::AcceptAllUnmatched:
        return changes(u"accept-all-unmatched"_s, DeedText::tr("Accept all unmatched records that are left"),
            DeedText::tr("The server decides by itself where the records belong that are in no entity."));
    case ServerDeed::DeleteTrainingData:
        return changes(u"delete-training-data"_s, DeedText::tr("Delete the training data"),
            DeedText::tr("The server forgets what this session was taught, for everybody. Get the training "
                         "data first if anybody may want it."));
    case ServerDeed::DeleteDataModel:
        return changes(u"delete-data-model"_s, DeedText::tr("Delete the data model"),
            DeedText::tr("The server forgets fields, settings, clusters and all answers of this session, for "
                         "everybody. Only its table stays. Your answers stay here."));
    case ServerDeed::DeleteSession:
        break;
    }
    DeedFacts facts = changes(u"delete-session"_s, DeedText::tr("Delete the session"),
        DeedText::tr("The server deletes this session with its table and all answers, for everybody and for "
                     "good. What was taken offline stays here."));
    facts.isInDialectA = true;
    return facts;
}

std::optional<ServerDeed> deedFromWord(const QString& word)
{
    const auto& deeds = allServerDeeds();
    const auto found = std::find_if(
        deeds.begin(), deeds.end(), [&word](ServerDeed deed) { return factsOf(deed).word == word; });
    return found == deeds.end() ? std::nullopt : std::optional(*found);
}

QString confirmationWord(const RemoteSession& session)
{
    const QString name = session.name.simplified();
    const bool canBeTyped = !name.isEmpty() && displayLine(name) == name;
    return canBeTyped ? name : displayLine(session.id.simplified());
}

DeedConfirmation::DeedConfirmation(ServerDeed deed, QString session)
    : m_deed(deed)
    , m_session(std::move(session))
{
}

Result<DeedConfirmation> DeedConfirmation::byName(
    ServerDeed deed, const RemoteSession& session, const QString& typed)
{
    const QString given = typed.simplified();
    const bool isRight = given == confirmationWord(session) || given == session.name.simplified();
    if (given.isEmpty() || !isRight)
        return fail(
            ErrorCode::InvalidInput, DeedText::tr("That is not the name of the session. Nothing was done."));
    return DeedConfirmation(deed, session.id);
}

DeedConfirmation DeedConfirmation::byOption(ServerDeed deed, const QString& session)
{
    return {deed, session};
}

Error deedError(const RemoteError& error)
{
    Error plain = errorOf(error);
    if (wantsAPerson(error))
        plain.message = DeedText::tr(
            "The server does this only for people who have signed in at its own page; a key is not enough. "
            "Nothing was changed, there or here. Do it there, with a browser.");
    if (error.mayHaveArrived && plain.code == ErrorCode::Cancelled)
        plain.code = ErrorCode::Unreadable; // a cancel that came too late is told
    if (error.mayHaveArrived)
        plain.message += u' '
            + DeedText::tr(
                "The server may have done it nonetheless. It is not asked again by itself; look at the "
                "server first.");
    return plain;
}

Result<QByteArray> doDeed(DedupeConnector& connector, ServerDeed deed, const QString& session,
    const std::optional<DeedConfirmation>& confirmation, const Progress& progress, const DeedInput& input)
{
    const DeedFacts facts = factsOf(deed);
    if (facts.isDangerous && !(confirmation && confirmation->covers(deed, session)))
        return fail(ErrorCode::InvalidInput,
            DeedText::tr("This needs to be confirmed. Nothing was done. %1").arg(facts.effect));
    if (facts.takesThreshold && !(input.threshold >= 0 && input.threshold <= 1))
        return fail(ErrorCode::InvalidInput,
            DeedText::tr("The threshold is a number from 0 to 1. Nothing was done."));
    auto done = ask(connector, deed, session, input, progress);
    if (!done)
        return tl::unexpected(deedError(done.error()));
    return std::move(*done);
}

} // namespace winnow::engine
