#include "engine/review/sessionmodel.h"

#include "engine/store/sessionstore.h"
#include "engine/store/stores.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace winnow::engine {

namespace {

struct SessionModelText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SessionModelText)
};

} // namespace

Result<MatchModel> readSessionModel(const Stores& stores, SessionId session)
{
    const auto stored = stores.sessions().model(session);
    if (!stored)
        return fail(stored);
    const auto model = matchModelFromJson(QJsonDocument(*stored).toJson(QJsonDocument::Compact));
    if (!model)
        return fail(ErrorCode::Corrupt,
            SessionModelText::tr(
                "The match model of this session cannot be read. Your answers are safe; match the table "
                "again to get new proposals."));
    return *model;
}

} // namespace winnow::engine
