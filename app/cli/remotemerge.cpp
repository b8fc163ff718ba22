#include "app/cli/remotemerge.h"

#include "app/cli/remotelookup.h"
#include "engine/sync/serverdeed.h"
#include "engine/sync/serverproposal.h"
#include "engine/text/displaytext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <vector>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct MergeText {
    Q_DECLARE_TR_FUNCTIONS(MergeCommand)
};

QJsonObject recordJson(const engine::RemoteRecord& record)
{
    QJsonObject fields;
    for (const auto& [name, value] : record.fields)
        fields.insert(name, value ? QJsonValue(*value) : QJsonValue());
    return {{u"id"_s, record.id}, {u"fields"_s, fields}};
}

QString recordLine(const engine::RemoteRecord& record)
{
    QStringList values;
    for (const auto& [name, value] : record.fields) {
        if (value && !value->isEmpty())
            values.append(engine::displayLine(*value));
    }
    return engine::displayLine(record.id) + u"  "_s + values.join(u", "_s) + u'\n';
}

Outcome showMerge(engine::DedupeConnector& connector, const QString& session, const Environment& environment)
{
    const auto reply
        = engine::nextProposal(connector, engine::ProposalKind::Join, session, environment.progress);
    if (!reply)
        return failed(reply);
    Report report{
        .json = {{u"cluster"_s, QJsonValue()}, {u"records"_s, QJsonArray()}, {u"done"_s, reply->isDone}},
        .text = reply->isDone ? MergeText::tr("No entities are left to be joined.") + u'\n'
                              : MergeText::tr("What is left is with other reviewers.") + u'\n'};
    if (!reply->proposal)
        return report;
    QJsonArray records;
    report.text = MergeText::tr("Proposal %1: are these one entity?").arg(reply->proposal->cluster) + u'\n';
    for (const engine::RemoteRecord& record : reply->proposal->records) {
        records.append(recordJson(record));
        report.text += recordLine(record);
    }
    report.json[u"cluster"_s] = reply->proposal->cluster;
    report.json[u"records"_s] = records;
    return report;
}

Outcome showUnmatched(
    engine::DedupeConnector& connector, const QString& session, const Environment& environment)
{
    const auto unmatched = connector.unmatched(session, environment.progress);
    if (!unmatched)
        return failed(engine::deedError(unmatched.error()));
    QJsonArray matches;
    const bool isDone = !unmatched->record && unmatched->remaining && *unmatched->remaining <= 0;
    Report report{.json = {{u"record"_s, QJsonValue()}, {u"done"_s, isDone}},
        .text = isDone
            ? MergeText::tr("No record is without an entity.") + u'\n'
            : MergeText::tr("The server is still looking for records. Ask again in a while.") + u'\n'};
    if (unmatched->record) {
        report.json[u"record"_s] = recordJson(*unmatched->record);
        report.text = recordLine(*unmatched->record) + MergeText::tr("It may belong to:") + u'\n';
    }
    for (const auto& [record, confidence] : unmatched->matches) {
        QJsonObject match = recordJson(record);
        match.insert(u"confidence"_s, confidence);
        matches.append(match);
        report.text += u"%1  "_s.arg(confidence, 0, 'f', 3) + recordLine(record);
    }
    report.json[u"matches"_s] = matches;
    return report;
}

QStringList idsOf(const Arguments& arguments, const QString& option)
{
    return arguments.value(option, {}).split(u',', Qt::SkipEmptyParts);
}

Outcome answerMerge(
    engine::DedupeConnector& connector, const Arguments& arguments, const Environment& environment)
{
    engine::RemoteAnswer answer;
    answer.session = arguments.word(2);
    answer.cluster = arguments.word(3);
    answer.matchIds = idsOf(arguments, u"same"_s);
    answer.distinctIds = idsOf(arguments, u"different"_s);
    if (answer.cluster.isEmpty() || (answer.matchIds.isEmpty() && answer.distinctIds.isEmpty()))
        return misused(MergeText::tr(
            "Name the proposal as next-merge has shown it, and its entities with --same and --different."));
    const auto receipt = connector.answerMerge(answer, environment.progress);
    if (!receipt)
        return failed(engine::deedError(receipt.error()));
    return Report{.json = {{u"cluster"_s, answer.cluster}, {u"sent"_s, true}},
        .text = MergeText::tr("The server has the answer.") + u'\n'};
}

/// Which of the records that the server names for this one are the same entity.
Attempt<std::vector<bool>> keepsOf(const engine::ServerProposal& proposal, const Arguments& arguments)
{
    QStringList same = idsOf(arguments, u"same"_s);
    std::vector<bool> keeps{true};
    for (std::size_t record = 1; record < proposal.records.size(); ++record)
        keeps.push_back(same.removeAll(proposal.records[record].id) > 0);
    if (!same.isEmpty())
        return misused(MergeText::tr("The server does not name “%1” for this record. Nothing was sent.")
                           .arg(same.front()));
    return keeps;
}

/// Only what the server shows now is answered: what is asked about may have changed since it was looked at.
Outcome train(engine::DedupeConnector& connector, const Arguments& arguments, const Environment& environment)
{
    const QString session = arguments.word(2);
    const auto reply
        = engine::nextProposal(connector, engine::ProposalKind::Match, session, environment.progress);
    if (!reply)
        return failed(reply);
    const bool isShown = reply->proposal && reply->proposal->records.front().id == arguments.word(3);
    if (!isShown)
        return failed(engine::ErrorCode::Conflict,
            MergeText::tr("The server does not show the record “%1” now. Nothing was sent; look with "
                          "“unmatched” which one it shows.")
                .arg(arguments.word(3)));
    const auto keeps = keepsOf(*reply->proposal, arguments);
    if (!keeps)
        return tl::unexpected(keeps.error());
    const auto receipt
        = engine::answerProposal(connector, session, *reply->proposal, *keeps, environment.progress);
    if (!receipt)
        return failed(receipt);
    return Report{.json = {{u"record"_s, arguments.word(3)}, {u"sent"_s, !receipt->isUncertain}},
        .text = receipt->isUncertain ? QString() : receipt->message + u'\n',
        .notices = receipt->isUncertain ? QStringList{receipt->message} : QStringList(),
        .exit = receipt->isUncertain ? ExitCode::PartlyDone : ExitCode::Fine};
}

} // namespace

QStringList mergeWords()
{
    return {u"next-merge"_s, u"answer-merge"_s, u"unmatched"_s, u"train"_s};
}

bool isMergeWord(const QString& word)
{
    return mergeWords().contains(word);
}

Outcome runMerge(const Arguments& arguments, const Environment& environment)
{
    const bool isLesson = arguments.word(0) == "train"_L1;
    if (isLesson && arguments.word(3).isEmpty())
        return misused(MergeText::tr(
            "Name the record as unmatched has shown it, and with --same those that are the same entity."));
    auto open = openServer(arguments, environment);
    if (!open)
        return tl::unexpected(open.error());
    engine::DedupeConnector& connector = open->server->connector();
    if (isLesson)
        return train(connector, arguments, environment);
    if (arguments.word(0) == "answer-merge"_L1)
        return answerMerge(connector, arguments, environment);
    return arguments.word(0) == "unmatched"_L1 ? showUnmatched(connector, arguments.word(2), environment)
                                               : showMerge(connector, arguments.word(2), environment);
}

} // namespace winnow::app
