#include "engine/workspace/sessionwriter.h"

#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"
#include "engine/workspace/writequeue.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>
#include <functional>
#include <memory>
#include <utility>

namespace winnow::engine {

namespace {

struct SessionWriterText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SessionWriterText)
};

constexpr std::size_t pairsPerBatch = 20'000;
constexpr std::size_t clustersPerBatch = 5'000;

/// One session on its way to the writer.
class SessionWriter {
public:
    SessionWriter(Workspace& workspace, SessionBuilder& builder, Progress& progress)
        : m_workspace(workspace)
        , m_builder(builder)
        , m_progress(progress)
        , m_total(builder.pairCount() + builder.clusterCount())
        , m_writes(workspace)
    {
    }

    Result<SessionId> write(const NewSession& session, const QJsonObject& summary)
    {
        auto written = runNow([this, &session](Stores& stores) { return m_builder.begin(stores, session); });
        if (written)
            written = writePairs();
        if (written)
            written = writeClusters();
        if (written)
            written = writeDecisions();
        if (written)
            written = publish(summary);
        if (written)
            return m_builder.session();
        discard();
        return fail(written);
    }

private:
    using Step = std::function<Result<void>(Stores&)>;

    static Workspace::Verb verbOf(Step step)
    {
        return [step = std::move(step)](const ReviewContext& context) -> Result<Changes> {
            const auto done = step(context.stores);
            return done ? Result<Changes>(Changes{}) : fail(done);
        };
    }

    Result<void> runNow(Step step)
    {
        if (const auto pushed = m_writes.push(verbOf(std::move(step))); !pushed)
            return pushed;
        return m_writes.finish();
    }

    Result<void> writePairs()
    {
        for (std::size_t first = 0; first < m_builder.pairCount(); first += pairsPerBatch) {
            const BuildRange range{first, std::min(first + pairsPerBatch, m_builder.pairCount())};
            const auto pushed = pushStep(
                [this, range](Stores& stores) { return m_builder.writePairs(stores, range); }, range.last);
            if (!pushed)
                return pushed;
        }
        return {}; // the clusters are prepared while the last pairs are written
    }

    Result<void> writeClusters()
    {
        // Given back in the thread that took the memory: what another thread gives back both wait for.
        std::deque<std::shared_ptr<std::vector<NewCluster>>> handedOver;
        constexpr std::size_t mostHandedOver = 4;
        for (std::size_t first = 0; first < m_builder.clusterCount(); first += clustersPerBatch) {
            const BuildRange range{first, std::min(first + clustersPerBatch, m_builder.clusterCount())};
            const auto clusters = std::make_shared<std::vector<NewCluster>>(m_builder.prepareClusters(range));
            const auto pushed = pushStep(
                [this, clusters](Stores& stores) { return m_builder.writeClusters(stores, *clusters); },
                m_builder.pairCount() + range.last);
            if (!pushed)
                return pushed;
            handedOver.push_back(clusters);
            if (handedOver.size() > mostHandedOver)
                handedOver.pop_front();
        }
        return m_writes.finish();
    }

    Result<void> writeDecisions()
    {
        for (const ItemRange range : m_builder.decisionRanges()) {
            const auto pushed = pushStep(
                [this, range](Stores& stores) { return m_builder.writeDecisions(stores, range); }, m_total);
            if (!pushed)
                return pushed;
        }
        return m_writes.finish();
    }

    Result<void> pushStep(Step step, std::size_t done)
    {
        if (m_progress.isCancelled())
            return fail(ErrorCode::Cancelled,
                SessionWriterText::tr("The matching was cancelled. Nothing of it was kept."));
        m_progress.report({SessionWriterText::tr("Saving the clusters"), static_cast<qint64>(done),
            static_cast<qint64>(m_total)});
        return m_writes.push(verbOf(std::move(step)));
    }

    Result<void> publish(const QJsonObject& summary)
    {
        const Workspace::Verb verb = [this, &summary](const ReviewContext& context) -> Result<Changes> {
            if (const auto published = m_builder.publish(context.stores, summary); !published)
                return fail(published);
            Changes changes;
            changes.parts = ChangedPart::Sessions | ChangedPart::Queue;
            changes.session = m_builder.session();
            return changes;
        };
        if (const auto pushed = m_writes.push(verb); !pushed)
            return pushed;
        return m_writes.finish();
    }

    /// Nobody waits for it: what is left of it if the program ends first is swept at the next opening.
    void discard()
    {
        (void)m_writes.finish();
        m_workspace.remove([session = m_builder.session()](Stores& stores) {
            return session.isValid() ? stores.sessions().discard(session) : Result<void>();
        });
    }

    Workspace& m_workspace;
    SessionBuilder& m_builder;
    Progress& m_progress;
    std::size_t m_total;
    WriteQueue m_writes;
};

} // namespace

Result<SessionId> writeSession(Workspace& workspace, SessionBuilder& builder, const NewSession& session,
    const QJsonObject& summary, Progress& progress)
{
    return SessionWriter(workspace, builder, progress).write(session, summary);
}

} // namespace winnow::engine
