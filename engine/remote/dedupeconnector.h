#pragma once

#include "engine/remote/connector.h"
#include "engine/remote/dedupemanagementwire.h"
#include "engine/remote/dedupeuploadwire.h"
#include "engine/remote/dedupewire.h"
#include "engine/remote/transport.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace winnow::engine {

/// A server that speaks the dedupe-api protocol in one of its dialects. The key goes into the query of a
/// request and nowhere else, and is taken out of every text that comes back.
class DedupeConnector final : public Connector {
public:
    /// The transport must outlive the connector.
    DedupeConnector(Transport& transport, QString apiKey, DedupeDialect dialect);

    [[nodiscard]] ConnectorCapabilities capabilities() const override;
    RemoteResult<std::vector<RemoteSession>> sessions(const Progress& progress) override;
    RemoteResult<RemoteQueue> queue(const QString& session, const Progress& progress) override;
    RemoteResult<RemoteCheckout> checkOut(const QString& session, const Progress& progress) override;
    RemoteResult<RemoteReceipt> answer(const RemoteAnswer& answer, const Progress& progress) override;

    /// Deletes the session at the server, for everybody.
    RemoteResult<void> deleteSession(const QString& session, const Progress& progress);

    // What only dialect C has; NotSupported in A. None of the writes is safe to repeat while its effect is
    // unknown.

    /// The second review: each cluster proposes to join entities, and its records' ids are those of entities.
    RemoteResult<RemoteCheckout> checkOutMerge(const QString& session, const Progress& progress);
    RemoteResult<RemoteReceipt> answerMerge(const RemoteAnswer& answer, const Progress& progress);
    /// Accepts all clusters that are left.
    RemoteResult<void> acceptAll(const QString& session, const Progress& progress);
    RemoteResult<void> acceptAllMerges(const QString& session, const Progress& progress);

    RemoteResult<RemoteUnmatched> unmatched(const QString& session, const Progress& progress);
    RemoteResult<void> acceptAllUnmatched(const QString& session, const Progress& progress);
    RemoteResult<void> train(const DedupeLesson& lesson, const Progress& progress);

    RemoteResult<void> deleteDataModel(const QString& session, const Progress& progress);
    RemoteResult<void> deleteTrainingData(const QString& session, const Progress& progress);
    /// JSON, checked to be whole.
    RemoteResult<QByteArray> trainingData(const QString& session, const Progress& progress);
    /// `json` as `trainingData` gives it; Refused before anything is sent for other files.
    RemoteResult<void> uploadTrainingData(
        const QString& session, const QByteArray& json, TrainingUpload upload, const Progress& progress);
    RemoteResult<std::vector<RemoteFieldDefinition>> fieldDefinitions(
        const QString& session, const Progress& progress);
    /// CSV of the reviewed rows. Cannot be checked to be whole where the server names no length.
    RemoteResult<QByteArray> entityMap(const QString& session, const Progress& progress);
    RemoteResult<void> rewind(
        const QString& session, DedupeStage stage, double threshold, const Progress& progress);

private:
    HttpReply send(HttpRequest request, const Progress& progress);
    RemoteResult<JsonValue> ask(HttpRequest request, DedupeEnvelope envelope, const Progress& progress);
    RemoteResult<void> command(
        const QString& call, const QString& session, DedupeEnvelope envelope, const Progress& progress);
    RemoteResult<QByteArray> file(const QString& call, const QString& session, const Progress& progress);
    RemoteResult<RemoteReceipt> mark(
        RemoteResult<HttpRequest> request, const RemoteAnswer& answer, const Progress& progress);

    Transport& m_transport;
    QString m_apiKey;
    DedupeDialect m_dialect;
};

/// Finds out which dialect a server speaks, by one read that changes nothing.
RemoteResult<DedupeDialect> probeDialect(
    Transport& transport, const QString& apiKey, const Progress& progress);

} // namespace winnow::engine
