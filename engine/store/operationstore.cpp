#include "engine/store/operationstore.h"

#include "engine/store/database.h"
#include "engine/store/rows.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::OperationStore)
};

constexpr int hashBytes = 32;

const QString columns
    = u"seq, operation_id, session_id, item_id, verb, body, inverse, undoes, redoes, actor, wall_ms, "
      "app_version, previous_hash, hash"_s;

std::optional<OperationSeq> seqOf(std::optional<qint64> value)
{
    return value ? std::optional(OperationSeq{*value}) : std::nullopt;
}

/// Damaged text must not pass as the object that it happens to be read as.
std::optional<QJsonObject> objectOf(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    return canonicalJson(object) == bytes ? std::optional(object) : std::nullopt;
}

Result<Operation> readOperation(const Statement& row)
{
    const auto body = objectOf(row.text(5));
    const auto inverse = objectOf(row.text(6));
    if (!body || !inverse) {
        return fail(ErrorCode::Corrupt,
            Texts::tr("Operation %1 in the history of your answers is damaged. Do not delete the workspace: "
                      "copy it, "
                      "then use a backup.")
                .arg(row.integer(0)));
    }
    Operation operation;
    operation.seq = row.id<OperationSeq>(0);
    operation.operationId = row.text(1);
    operation.session = row.id<SessionId>(2);
    operation.item = row.id<ItemId>(3);
    operation.verb = row.text(4);
    operation.body = *body;
    operation.inverse = *inverse;
    operation.undoes = seqOf(row.optionalInteger(7));
    operation.redoes = seqOf(row.optionalInteger(8));
    operation.actor = row.text(9);
    operation.wallMs = row.integer(10);
    operation.appVersion = row.text(11);
    operation.previousHash = row.bytes(12);
    operation.hash = row.bytes(13);
    return operation;
}

} // namespace

QByteArray canonicalJson(const QJsonObject& object)
{
    // QJsonObject keeps its keys sorted.
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<void> OperationStore::append(const Operation& operation)
{
    Statement insert(m_database,
        u"INSERT INTO operation (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns));
    insert.bind(operation.seq).bind(operation.operationId).bind(operation.session).bind(operation.item);
    insert.bind(operation.verb).bind(QString::fromUtf8(canonicalJson(operation.body)));
    insert.bind(QString::fromUtf8(canonicalJson(operation.inverse)))
        .bind(operation.undoes)
        .bind(operation.redoes);
    insert.bind(operation.actor).bind(operation.wallMs).bind(operation.appVersion);
    return insert.bind(operation.previousHash).bind(operation.hash).run();
}

Result<Operation> OperationStore::read(OperationSeq seq) const
{
    Statement select(m_database, u"SELECT %1 FROM operation WHERE seq = ?"_s.arg(columns));
    auto found = readRow<Operation>(select.bind(seq), readOperation);
    if (!found)
        return fail(found);
    if (!found->has_value())
        return fail(
            ErrorCode::NotFound, Texts::tr("There is no operation %1 in this workspace.").arg(seq.value));
    return std::move(**found);
}

Result<std::optional<Operation>> OperationStore::next(OperationSeq seq) const
{
    Statement select(
        m_database, u"SELECT %1 FROM operation WHERE seq > ? ORDER BY seq LIMIT 1"_s.arg(columns));
    return readRow<Operation>(select.bind(seq), readOperation);
}

Result<std::vector<Operation>> OperationStore::ofItem(ItemId item, int limit) const
{
    Statement select(
        m_database, u"SELECT %1 FROM operation WHERE item_id = ? ORDER BY seq DESC LIMIT ?"_s.arg(columns));
    return readRows<Operation>(select.bind(item).bind(limit), readOperation);
}

Result<std::vector<Operation>> OperationStore::ofSession(
    SessionId session, OperationSeq after, int limit) const
{
    Statement select(m_database,
        u"SELECT %1 FROM operation WHERE session_id = ? AND seq > ? ORDER BY seq LIMIT ?"_s.arg(columns));
    return readRows<Operation>(select.bind(session).bind(after).bind(limit), readOperation);
}

Result<LogHead> OperationStore::head() const
{
    Statement last(m_database, u"SELECT seq, hash FROM operation ORDER BY seq DESC LIMIT 1"_s);
    const auto row = last.step();
    if (!row)
        return fail(row);
    if (!*row)
        return LogHead{{}, QByteArray(hashBytes, '\0')};
    return LogHead{last.id<OperationSeq>(0), last.bytes(1)};
}

Result<OperationSeq> OperationStore::greatestSeqEver() const
{
    Statement select(m_database, u"SELECT seq FROM sqlite_sequence WHERE name = 'operation'"_s);
    const auto row = select.step();
    if (!row)
        return fail(row);
    return OperationSeq{*row ? select.integer(0) : 0};
}

} // namespace winnow::engine
