#include "app/cli/verbreport.h"

#include "app/cli/workspaceaccess.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

#include <utility>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct VerbText {
    Q_DECLARE_TR_FUNCTIONS(VerbReport)
};

Outcome reportOf(const engine::Stores& stores, const engine::Changes& changes)
{
    const auto session = stores.sessions().read(changes.session);
    if (!session)
        return failed(session);
    const qint64 remaining = session->counts.remaining();
    QJsonObject json{{u"operation"_s, changes.operation.value}, {u"remaining"_s, remaining}};
    if (changes.undoes)
        json.insert(u"undoes"_s, changes.undoes->value);
    if (changes.redoes)
        json.insert(u"redoes"_s, changes.redoes->value);
    const QString text = VerbText::tr("Saved as operation %L1; %L2 items of “%3” remain.")
                             .arg(changes.operation.value)
                             .arg(remaining)
                             .arg(session->name);
    return Report{.json = json, .text = text + u'\n'};
}

} // namespace

Outcome performAndReport(engine::Workspace& workspace, engine::Workspace::Verb verb)
{
    const auto changes = runVerb(workspace, std::move(verb));
    if (!changes)
        return failed(changes);
    return reportOf(workspace.stores(), *changes);
}

} // namespace winnow::app
