#include "app/cli/columnlist.h"
#include "app/cli/commands.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/verbreport.h"
#include "app/cli/workspaceaccess.h"
#include "engine/review/clusterview.h"
#include "engine/review/verbs.h"

#include <QCoreApplication>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::Verdict;

namespace {

struct DecideText {
    Q_DECLARE_TR_FUNCTIONS(DecideCommand)
};

Attempt<std::vector<QString>> excludedNames(const Arguments& arguments)
{
    const auto text = arguments.value(u"exclude"_s);
    if (!text)
        return std::vector<QString>{};
    const auto entries = splitList(*text);
    if (!entries)
        return misused(
            DecideText::tr("--exclude takes records separated by commas; a name that holds a comma stands "
                           "in quotation marks."));
    std::vector<QString> names;
    for (const ListEntry& entry : *entries)
        names.push_back(entry.text + entry.tail);
    return names;
}

bool isCalled(const engine::ClusterView& view, size_t place, const QString& name)
{
    const engine::RecordKey& key = view.recordKeys[place];
    return key.id == name || key.text() == name || view.recordNames[place] == name;
}

tl::unexpected<Failure> ambiguousName(const engine::RecordKey& key, const QString& name)
{
    if (!key.table.isEmpty())
        return failed(engine::ErrorCode::Conflict,
            DecideText::tr("More than one record of the item is called “%1”. Nothing was answered; say "
                           "“left:%1” or “right:%1”, or review this item in the window.")
                .arg(name));
    return failed(engine::ErrorCode::Conflict,
        DecideText::tr("More than one record of the item is called “%1”. Nothing was answered; review this "
                       "item in the window.")
            .arg(name));
}

/// The record of the cluster that people call so.
Attempt<engine::RecordId> memberNamed(const engine::ClusterView& view, const QString& name)
{
    engine::RecordId member;
    for (size_t place = 0; place < view.records.size(); ++place) {
        if (!isCalled(view, place, name))
            continue;
        if (member.isValid())
            return ambiguousName(view.recordKeys[place], name);
        member = view.records[place].id;
    }
    if (member.isValid())
        return member;
    return failed(engine::ErrorCode::NotFound,
        DecideText::tr(
            "Record “%1” is not in the item. Nothing was answered; “winnow-cli show” lists its records.")
            .arg(name));
}

Attempt<std::vector<engine::RecordId>> membersNamed(
    const engine::Stores& stores, engine::ItemId item, const std::vector<QString>& names)
{
    std::vector<engine::RecordId> members;
    if (names.empty())
        return members;
    const auto view = engine::readCluster(stores, item);
    if (!view)
        return failed(view);
    for (const QString& name : names) {
        const auto member = memberNamed(*view, name);
        if (!member)
            return tl::unexpected(member.error());
        members.push_back(*member);
    }
    return members;
}

/// An answer as the command line gives it, before the workspace is looked at.
struct AnswerRequest {
    Verdict verdict = Verdict::Open;
    std::vector<QString> excluded;
};

Attempt<AnswerRequest> answerFrom(const Arguments& arguments)
{
    const auto verdict = engine::verdictFromName(arguments.word(2));
    if (!verdict || *verdict == Verdict::Open)
        return misused(DecideText::tr("“%1” is no answer. Answers are yes, no, unsure and skip.")
                           .arg(arguments.word(2)));
    const auto excluded = excludedNames(arguments);
    if (!excluded)
        return tl::unexpected(excluded.error());
    if (!excluded->empty() && *verdict != Verdict::Yes)
        return misused(DecideText::tr("Records can be left out only of a yes."));
    return AnswerRequest{*verdict, *excluded};
}

Outcome runDecide(const Arguments& arguments, const Environment& environment)
{
    const auto request = answerFrom(arguments);
    if (!request)
        return tl::unexpected(request.error());
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const engine::Stores& stores = (*workspace)->stores();
    const auto session = findSession(stores, arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    const auto item = findItem(stores, *session, arguments.word(1));
    if (!item)
        return tl::unexpected(item.error());
    const auto excluded = membersNamed(stores, *item, request->excluded);
    if (!excluded)
        return tl::unexpected(excluded.error());
    const engine::Answer answer{request->verdict, *excluded};
    return performAndReport(**workspace, [itemId = *item, answer](const engine::ReviewContext& context) {
        return engine::answerItem(context, itemId, answer);
    });
}

} // namespace

Command decideCommand()
{
    return {u"decide"_s, u"SESSION ITEM yes|no|unsure|skip"_s,
        DecideText::tr("Answers an item: are its records one entity?"), {3, 3},
        {workspaceOption(),
            {u"exclude"_s, u"RECORD,..."_s,
                DecideText::tr("with yes: records that do not belong, by id column or row number; of two "
                               "tables as left:17 where both have a 17")}},
        runDecide};
}

} // namespace winnow::app
