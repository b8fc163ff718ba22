#include "app/cli/commands.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "engine/review/statistics.h"
#include "engine/store/stores.h"
#include "engine/workspace/sessionquality.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <optional>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct SessionsText {
    Q_DECLARE_TR_FUNCTIONS(SessionsCommand)
};

QJsonObject jsonOf(const engine::Session& session)
{
    return {{u"id"_s, session.id.value}, {u"kind"_s, session.kind}, {u"name"_s, session.name},
        {u"total"_s, session.counts.total}, {u"decided"_s, session.counts.decided()},
        {u"remaining"_s, session.counts.remaining()}};
}

Outcome runSessions(const Arguments& arguments, const Environment& environment)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadOnly, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto sessions = (*workspace)->stores().sessions().list();
    if (!sessions)
        return failed(sessions);
    QJsonArray list;
    TextTable table({{SessionsText::tr("id"), Align::Right}, {SessionsText::tr("kind")},
        {SessionsText::tr("total"), Align::Right}, {SessionsText::tr("decided"), Align::Right},
        {SessionsText::tr("remaining"), Align::Right}, {SessionsText::tr("name")}});
    for (const engine::Session& session : *sessions) {
        list.append(jsonOf(session));
        table.addRow({QString::number(session.id.value), session.kind, QString::number(session.counts.total),
            QString::number(session.counts.decided()), QString::number(session.counts.remaining()),
            session.name});
    }
    return Report{.json = {{u"sessions"_s, list}}, .text = table.text()};
}

QJsonValue jsonOf(const engine::Interval& interval)
{
    return QJsonObject{{u"estimate"_s, interval.value}, {u"low"_s, interval.low}, {u"high"_s, interval.high}};
}

QString percentOf(const engine::Interval& interval)
{
    const auto percent = [](double share) {
        return QString::number(100 * share, 'f', 1);
    };
    return SessionsText::tr("%1 % (%2 to %3)")
        .arg(percent(interval.value), percent(interval.low), percent(interval.high));
}

QString qualityText(const std::optional<engine::QualityEstimate>& quality)
{
    if (!quality)
        return {};
    return SessionsText::tr("Estimated from the answers, with 95 % intervals: precision %1, recall %2.")
               .arg(percentOf(quality->precision), percentOf(quality->recall))
        + u'\n';
}

QString statsText(const engine::SessionCounts& counts)
{
    return SessionsText::tr("%L1 of %L2 decided: %L3 yes, %L4 no, %L5 unsure; %L6 skipped, %L7 remaining.")
               .arg(counts.decided())
               .arg(counts.total)
               .arg(counts.yes)
               .arg(counts.no)
               .arg(counts.unsure)
               .arg(counts.skipped)
               .arg(counts.remaining())
        + u'\n';
}

Outcome runStats(const Arguments& arguments, const Environment& environment)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadOnly, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto session = findSession((*workspace)->stores(), arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    const auto statistics = engine::sessionStatistics((*workspace)->stores(), session->id);
    if (!statistics)
        return failed(statistics);
    const engine::SessionCounts& counts = statistics->counts;
    const auto quality = engine::sessionQuality((*workspace)->stores(), *session, environment.progress);
    if (!quality)
        return failed(quality);
    const bool isKnown = quality->has_value();
    return Report{
        .json = {{u"total"_s, counts.total}, {u"decided"_s, counts.decided()}, {u"yes"_s, counts.yes},
            {u"no"_s, counts.no}, {u"unsure"_s, counts.unsure}, {u"skipped"_s, counts.skipped},
            {u"remaining"_s, counts.remaining()}, {u"answers"_s, statistics->answers},
            {u"precision"_s, isKnown ? jsonOf((*quality)->precision) : QJsonValue()},
            {u"recall"_s, isKnown ? jsonOf((*quality)->recall) : QJsonValue()}},
        .text = statsText(counts) + qualityText(*quality)};
}

} // namespace

Command sessionsCommand()
{
    return {u"sessions"_s, {}, SessionsText::tr("Lists the sessions of the workspace."), {0, 0},
        {workspaceOption()}, runSessions};
}

Command statsCommand()
{
    return {u"stats"_s, u"SESSION"_s, SessionsText::tr("Shows how far a session is."), {1, 1},
        {workspaceOption()}, runStats};
}

} // namespace winnow::app
