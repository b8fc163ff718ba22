#include "engine/review/decisioncheck.h"

#include "engine/review/memoryreplay.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

#include <map>

namespace winnow::engine {

namespace {

struct DecisionCheckText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::DecisionCheckText)
};

constexpr int itemsPerPage = 500;
constexpr size_t mostSentences = 100;

/// Compares what is stored with the outcome of a replay, session by session.
class DecisionCheck {
public:
    DecisionCheck(const Stores& stores, Progress& progress)
        : m_stores(stores)
        , m_progress(progress)
        , m_replay(stores)
    {
    }

    Result<std::vector<QString>> run()
    {
        const auto replayed = replayLog();
        if (!replayed && replayed.error().code != ErrorCode::Corrupt)
            return fail(replayed);
        if (!replayed)
            return std::vector{replayed.error().message};
        const auto sessions = m_stores.sessions().list();
        if (!sessions)
            return fail(sessions);
        for (const Session& session : *sessions) {
            if (const auto checked = checkSession(session); !checked)
                return fail(checked);
        }
        return m_problems;
    }

private:
    Result<void> replayLog()
    {
        const auto head = m_stores.operations().head();
        if (!head)
            return fail(head);
        for (OperationSeq done; done < head->seq;) {
            const auto operation = m_stores.operations().next(done);
            if (!operation)
                return fail(operation);
            if (!*operation)
                return {};
            if (const auto played = m_replay.play(**operation); !played)
                return played;
            done = (*operation)->seq;
            if (const auto going
                = report(DecisionCheckText::tr("Replaying the log"), done.value, head->seq.value);
                !going)
                return going;
        }
        return {};
    }

    Result<void> checkSession(const Session& session)
    {
        m_counts = {};
        ItemId after;
        for (qint64 checked = 0;;) {
            const auto clusters = m_stores.clusters().readAfter(session.id, after, itemsPerPage);
            if (!clusters)
                return fail(clusters);
            if (clusters->empty())
                break;
            if (const auto compared = comparePage(session.id, after, *clusters); !compared)
                return compared;
            after = clusters->back().id;
            checked += static_cast<qint64>(clusters->size());
            const QString stage = DecisionCheckText::tr("Comparing the decisions");
            if (const auto going = report(stage, checked, session.counts.total); !going)
                return going;
        }
        if (m_counts != session.counts)
            note(DecisionCheckText::tr("The counters of session “%1” are not those of its decisions.")
                     .arg(session.name));
        if (const auto checked = checkTeaching(session); !checked)
            return checked;
        return checkUndo(session);
    }

    /// Answers on pairs and the model learned from them.
    Result<void> checkTeaching(const Session& session)
    {
        const auto answers = m_stores.pairAnswers().list(session.id);
        if (!answers)
            return fail(answers);
        if (*answers != m_replay.pairAnswersOf(session.id))
            note(DecisionCheckText::tr("The answers on pairs of session “%1” are not what the log says.")
                     .arg(session.name));
        const auto stored = m_stores.sessions().learned(session.id);
        const auto replayed = m_replay.learned(session.id);
        if (!stored || !replayed)
            return fail(stored ? replayed : stored);
        if (*stored != *replayed)
            note(DecisionCheckText::tr("The learned model of session “%1” is not what the log says.")
                     .arg(session.name));
        const auto parts = m_replay.parts(session.id);
        if (!parts)
            return fail(parts);
        if (*parts != session.parts)
            note(DecisionCheckText::tr("The files that session “%1” is of are not what the log says.")
                     .arg(session.name));
        return {};
    }

    /// Decisions of the same range as a page of clusters: every decision belongs to one.
    Result<void> comparePage(SessionId session, ItemId after, const std::vector<StoredCluster>& clusters)
    {
        const auto page = m_stores.decisions().readAfter(session, after, itemsPerPage);
        if (!page)
            return fail(page);
        std::map<ItemId, StoredDecision> stored;
        for (const StoredDecision& decision : *page)
            stored.emplace(decision.decision.item, decision);
        for (const StoredCluster& cluster : clusters) {
            const auto found = stored.find(cluster.id);
            compareItem(cluster, found == stored.end() ? nullptr : &found->second);
        }
        return {};
    }

    void compareItem(const StoredCluster& cluster, const StoredDecision* stored)
    {
        const auto known = m_replay.touched(cluster.id);
        std::optional<Decision> expected;
        if (known)
            expected = *known;
        else if (!cluster.origin)
            expected.emplace().item = cluster.id;
        const bool isSame = stored ? expected == stored->decision
                && stored->confidence == expected->confidence.value_or(cluster.cluster.confidence)
                && stored->size == static_cast<int>(cluster.cluster.records.size())
                                   : !expected.has_value();
        if (!isSame)
            note(DecisionCheckText::tr("The decision on item %1 is not what the log says.")
                     .arg(cluster.id.value));
        if (stored)
            count(stored->decision);
    }

    void count(const Decision& decision)
    {
        const SessionCounts one = countsDelta({{std::nullopt, decision}});
        m_counts.total += one.total;
        m_counts.yes += one.yes;
        m_counts.no += one.no;
        m_counts.unsure += one.unsure;
        m_counts.skipped += one.skipped;
        m_counts.flagged += one.flagged;
    }

    Result<void> checkUndo(const Session& session)
    {
        const MemoryReplay::UndoStacks stacks = m_replay.stacksOf(session.id);
        const auto undo = m_stores.undo().nextUndo(session.id);
        const auto redo = m_stores.undo().nextRedo(session.id);
        if (!undo || !redo)
            return fail(undo ? redo : undo);
        bool isSame = *undo == lastOf(stacks.standing) && *redo == lastOf(stacks.undone);
        for (const OperationSeq operation : stacks.standing) {
            const auto stands = m_stores.undo().stands(session.id, operation);
            if (!stands)
                return fail(stands);
            isSame = isSame && *stands;
        }
        if (!isSame)
            note(
                DecisionCheckText::tr("What Undo and Redo of session “%1” would do is not what the log says.")
                    .arg(session.name));
        return {};
    }

    static std::optional<OperationSeq> lastOf(const std::vector<OperationSeq>& operations)
    {
        return operations.empty() ? std::nullopt : std::optional(operations.back());
    }

    Result<void> report(const QString& stage, qint64 done, qint64 total)
    {
        m_progress.report({stage, done, total});
        if (m_progress.isCancelled())
            return fail(ErrorCode::Cancelled, DecisionCheckText::tr("The check was cancelled."));
        return {};
    }

    void note(const QString& sentence)
    {
        if (m_problems.size() < mostSentences)
            m_problems.push_back(sentence);
    }

    const Stores& m_stores;
    Progress& m_progress;
    MemoryReplay m_replay;
    SessionCounts m_counts;
    std::vector<QString> m_problems;
};

} // namespace

Result<std::vector<QString>> findDecisionProblems(const Stores& stores, Progress& progress)
{
    return DecisionCheck(stores, progress).run();
}

} // namespace winnow::engine
