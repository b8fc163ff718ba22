// decisionloop WORKSPACE SESSION SEED after|before
//
// Decides without end until it is killed, and prints an acknowledgement for each operation: "after" it is
// durable, as the program does, or, to test the test, "before", when it is only handed to the writer.
#include "engine/base/clock.h"
#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"
#include "tests/crash/acknowledgement.h"
#include "tests/crash/decisionscript.h"

#include <QCoreApplication>
#include <QFuture>

#include <cstdio>
#include <deque>

namespace {

using namespace winnow;
using engine::Changes;
using engine::Result;

int fail(const engine::Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.message));
    return 1;
}

void acknowledge(const tests::Acknowledgement& acknowledgement)
{
    const QByteArray line = tests::toLine(acknowledgement);
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

/// Nothing to undo, an item that an undo has withdrawn, left-out records that were answered since: refused
/// without a change, and part of the game.
bool isExpected(const engine::Error& error)
{
    return error.code == engine::ErrorCode::NotFound || error.code == engine::ErrorCode::InvalidInput
        || error.code == engine::ErrorCode::Conflict;
}

int loopHonestly(engine::Workspace& workspace, tests::DecisionScript& script)
{
    while (true) {
        const Result<tests::ScriptStep> step = script.next();
        if (!step && !isExpected(step.error()))
            return fail(step.error());
        if (!step)
            continue;
        const Result<Changes> changes = workspace.submit(step->perform).result();
        if (!changes && !isExpected(changes.error()))
            return fail(changes.error());
        if (!changes || !changes->operation.isValid())
            continue;
        acknowledge({changes->operation.value, step->item.value, step->verb, step->verdict});
    }
}

int loopHastily(engine::Workspace& workspace, tests::DecisionScript& script)
{
    constexpr size_t mostUnderWay = 100;
    const auto head = workspace.stores().operations().head();
    if (!head)
        return fail(head.error());
    std::deque<QFuture<Result<Changes>>> underWay;
    for (qint64 seq = head->seq.value + 1;; ++seq) {
        const tests::ScriptStep step = script.nextPlainAnswer();
        acknowledge({seq, step.item.value, step.verb, step.verdict});
        underWay.push_back(workspace.submit(step.perform));
        if (underWay.size() < mostUnderWay)
            continue;
        const Result<Changes> oldest = underWay.front().result();
        if (!oldest)
            return fail(oldest.error());
        underWay.pop_front();
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5)
        return 2;
    const engine::SystemClock clock;
    const auto workspace = engine::Workspace::open(words.at(1), engine::OpenMode::ReadWrite, clock);
    if (!workspace)
        return fail(workspace.error());
    auto script = tests::DecisionScript::open(
        **workspace, engine::SessionId{words.at(2).toLongLong()}, words.at(3).toULongLong());
    if (!script)
        return fail(script.error());
    return words.at(4) == QLatin1String("before") ? loopHastily(**workspace, *script)
                                                  : loopHonestly(**workspace, *script);
}
