#pragma once

#include "engine/store/clusterstore.h"
#include "engine/store/datasetstore.h"
#include "engine/store/decisionstore.h"
#include "engine/store/operationstore.h"
#include "engine/store/outboxstore.h"
#include "engine/store/pairanswerstore.h"
#include "engine/store/pairstore.h"
#include "engine/store/profilestore.h"
#include "engine/store/queuestore.h"
#include "engine/store/recordstore.h"
#include "engine/store/remoteitemstore.h"
#include "engine/store/sessionstore.h"
#include "engine/store/undostore.h"

namespace winnow::engine {

class Database;

/// The stores of one connection. A const reference reads only. Functions that change something take part in
/// the caller's Transaction, except those that say that they make their own; outside of a transaction each
/// statement commits by itself.
class Stores {
public:
    explicit Stores(Database& database);

    [[nodiscard]] DatasetStore& datasets() { return m_datasets; }

    [[nodiscard]] const DatasetStore& datasets() const { return m_datasets; }

    [[nodiscard]] const RecordStore& records() const { return m_records; }

    [[nodiscard]] SessionStore& sessions() { return m_sessions; }

    [[nodiscard]] const SessionStore& sessions() const { return m_sessions; }

    [[nodiscard]] const PairStore& pairs() const { return m_pairs; }

    [[nodiscard]] PairAnswerStore& pairAnswers() { return m_pairAnswers; }

    [[nodiscard]] const PairAnswerStore& pairAnswers() const { return m_pairAnswers; }

    [[nodiscard]] const ClusterStore& clusters() const { return m_clusters; }

    [[nodiscard]] DecisionStore& decisions() { return m_decisions; }

    [[nodiscard]] const DecisionStore& decisions() const { return m_decisions; }

    [[nodiscard]] const QueueStore& queue() const { return m_queue; }

    [[nodiscard]] OperationStore& operations() { return m_operations; }

    [[nodiscard]] const OperationStore& operations() const { return m_operations; }

    [[nodiscard]] UndoStore& undo() { return m_undo; }

    [[nodiscard]] const UndoStore& undo() const { return m_undo; }

    [[nodiscard]] ProfileStore& profiles() { return m_profiles; }

    [[nodiscard]] const ProfileStore& profiles() const { return m_profiles; }

    [[nodiscard]] RemoteItemStore& remoteItems() { return m_remoteItems; }

    [[nodiscard]] const RemoteItemStore& remoteItems() const { return m_remoteItems; }

    [[nodiscard]] OutboxStore& outbox() { return m_outbox; }

    [[nodiscard]] const OutboxStore& outbox() const { return m_outbox; }

    /// For inserters and transactions of the code that was given the stores to change something.
    [[nodiscard]] Database& database() { return m_database; }

    [[nodiscard]] const Database& database() const { return m_database; }

private:
    Database& m_database;
    DatasetStore m_datasets;
    RecordStore m_records;
    SessionStore m_sessions;
    PairStore m_pairs;
    PairAnswerStore m_pairAnswers;
    ClusterStore m_clusters;
    DecisionStore m_decisions;
    QueueStore m_queue;
    OperationStore m_operations;
    UndoStore m_undo;
    ProfileStore m_profiles;
    RemoteItemStore m_remoteItems;
    OutboxStore m_outbox;
};

} // namespace winnow::engine
