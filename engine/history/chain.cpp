#include "engine/history/chain.h"

#include "engine/store/operationstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <limits>

namespace winnow::engine {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::Chain)
};

constexpr int operationsBetweenCancelChecks = 256;

void addField(QCryptographicHash& hash, const QByteArray& bytes)
{
    std::array<char, sizeof(quint64)> length{};
    qToBigEndian(static_cast<quint64>(bytes.size()), length.data());
    hash.addData(QByteArrayView(length.data(), static_cast<qsizetype>(length.size())));
    hash.addData(bytes);
}

QByteArray decimal(std::optional<OperationSeq> seq)
{
    return seq ? QByteArray::number(seq->value) : QByteArray();
}

/// Walks from operation to operation and keeps what the next one must connect to.
class ChainWalk {
public:
    explicit ChainWalk(OperationSeq greatestSeq)
        : m_greatestSeq(greatestSeq)
    {
    }

    /// Goes on behind an operation that is taken as it is.
    void startAfter(const Operation& operation)
    {
        m_skipped = operation.seq.value;
        m_previousHash = operation.hash;
    }

    [[nodiscard]] OperationSeq expected() const { return {m_skipped + m_report.operations + 1}; }

    [[nodiscard]] OperationSeq greatest() const { return m_greatestSeq; }

    [[nodiscard]] bool isBroken() const { return m_report.firstBroken.has_value(); }

    [[nodiscard]] ChainReport report() const { return m_report; }

    void visit(const Operation& operation)
    {
        if (operation.seq != expected())
            return breakAt(Texts::tr("Operation %1 is missing.").arg(expected().value));
        if (operation.previousHash != m_previousHash)
            return breakAt(
                Texts::tr("Operation %1 does not follow the one before it.").arg(expected().value));
        if (hashOf(operation) != operation.hash)
            return breakAt(Texts::tr("Operation %1 was changed after it was written.").arg(expected().value));
        m_previousHash = operation.hash;
        ++m_report.operations;
    }

    void finish()
    {
        if (expected() <= m_greatestSeq)
            breakAt(Texts::tr("Operation %1 and those after it are missing.").arg(expected().value));
    }

    void breakAt(const QString& problem)
    {
        m_report.firstBroken = expected();
        m_report.problem = problem;
    }

private:
    OperationSeq m_greatestSeq;
    qint64 m_skipped = 0;
    QByteArray m_previousHash = QByteArray(QCryptographicHash::hashLength(QCryptographicHash::Sha256), '\0');
    ChainReport m_report;
};

Result<void> reportStep(Progress& progress, qint64 done, qint64 total)
{
    if (done % operationsBetweenCancelChecks != 0)
        return {};
    progress.report({Texts::tr("Checking the history of answers"), done, total});
    if (progress.isCancelled())
        return fail(ErrorCode::Cancelled, Texts::tr("The check was cancelled. Nothing was changed."));
    return {};
}

Result<ChainReport> walkOn(
    ChainWalk& walk, OperationSeq last, const OperationStore& operations, Progress& progress)
{
    while (!walk.isBroken()) {
        if (auto going = reportStep(progress, walk.report().operations, walk.greatest().value); !going)
            return fail(going);
        const auto operation = operations.next(last);
        if (!operation && operation.error().code != ErrorCode::Corrupt)
            return fail(operation);
        if (!operation) {
            walk.breakAt(operation.error().message);
        } else if (operation->has_value()) {
            walk.visit(**operation);
            last = (*operation)->seq;
        } else {
            walk.finish();
            break;
        }
    }
    return walk.report();
}

} // namespace

QByteArray hashOf(const Operation& operation)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(operation.previousHash);
    addField(hash, QByteArray::number(operation.seq.value));
    addField(hash, operation.operationId.toUtf8());
    addField(hash, QByteArray::number(operation.session.value));
    addField(hash, QByteArray::number(operation.item.value));
    addField(hash, operation.verb.toUtf8());
    addField(hash, canonicalJson(operation.body));
    addField(hash, canonicalJson(operation.inverse));
    addField(hash, decimal(operation.undoes));
    addField(hash, decimal(operation.redoes));
    addField(hash, operation.actor.toUtf8());
    addField(hash, QByteArray::number(operation.wallMs));
    addField(hash, operation.appVersion.toUtf8());
    return hash.result();
}

Result<ChainReport> verifyChain(const OperationStore& operations, Progress& progress)
{
    const auto greatest = operations.greatestSeqEver();
    if (!greatest)
        return fail(greatest);
    ChainWalk walk(*greatest);
    return walkOn(walk, {std::numeric_limits<qint64>::min()}, operations, progress);
}

Result<ChainReport> verifyChainTail(const OperationStore& operations, qint64 count)
{
    const auto greatest = operations.greatestSeqEver();
    if (!greatest)
        return fail(greatest);
    ChainWalk walk(*greatest);
    OperationSeq last{greatest->value - count};
    if (last.value <= 0) {
        last.value = std::numeric_limits<qint64>::min();
    } else if (const auto before = operations.read(last)) {
        walk.startAfter(*before);
    } else if (before.error().code == ErrorCode::Corrupt || before.error().code == ErrorCode::NotFound) {
        walk.breakAt(before.error().message);
    } else {
        return fail(before);
    }
    SilentProgress progress;
    return walkOn(walk, last, operations, progress);
}

} // namespace winnow::engine
