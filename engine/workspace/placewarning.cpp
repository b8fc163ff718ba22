#include "engine/workspace/placewarning.h"

#include "engine/store/storageplace.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>

namespace winnow::engine {

namespace {

struct PlaceText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::PlaceText)
};

} // namespace

QString placeWarning(const Workspace& workspace)
{
    const StoragePlace& place = workspace.place();
    switch (place.kind) {
    case StoragePlace::Kind::Local:
        return {};
    case StoragePlace::Kind::Network:
        return PlaceText::tr(
            "This workspace lies on another machine's disk (%1). Winnow works there more slowly and more "
            "carefully, and answers can wait while a long job reads. Never open it on two machines at once; "
            "to review together, sync with a server.")
            .arg(place.name);
    case StoragePlace::Kind::CloudFolder:
        break;
    }
    return PlaceText::tr(
        "This workspace lies in a folder that %1 copies away while you work. Winnow works there more slowly "
        "and more carefully. Never open it on two machines at once, and let %1 finish before you open it on "
        "another; safer is a folder that is not copied, and a backup in this one.")
        .arg(place.name);
}

} // namespace winnow::engine
