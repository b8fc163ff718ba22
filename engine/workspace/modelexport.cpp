#include "engine/workspace/modelexport.h"

#include "engine/exchange/jsondecoding.h"
#include "engine/exchange/modelfile.h"
#include "engine/exchange/splinksettings.h"
#include "engine/records/atomicfile.h"
#include "engine/review/sessionmodel.h"
#include "engine/review/sessionorigin.h"
#include "engine/review/sessionscoring.h"
#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>
#include <QIODevice>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct ModelExportText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ModelExport)
};

QByteArray textOf(const std::vector<QString>& notes)
{
    QByteArray text;
    for (const QString& note : notes)
        text += note.toUtf8() + '\n';
    return text;
}

/// The notes first: settings that stand alone would say more than they can.
Result<ModelExportOutcome> writeSplink(const SplinkExport& splink, const QString& path)
{
    ModelExportOutcome outcome{splink.notes, path + u".notes.txt"_s};
    if (const auto written = writeBytesAtomically(outcome.notesPath, textOf(splink.notes)); !written)
        return fail(written);
    if (const auto written = writeBytesAtomically(path, splink.settings); !written)
        return fail(written);
    return outcome;
}

} // namespace

Result<ModelExportOutcome> exportModel(const Workspace& workspace, const ModelExportRequest& request)
{
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const Stores& stores = (*reader)->stores();
    const auto session = stores.sessions().read(request.session);
    if (!session)
        return fail(session);
    const auto origin = readSessionOrigin(stores, request.session);
    if (!origin)
        return fail(origin);
    if (origin->clusters == ClusterOrigin::Imported)
        return fail(ErrorCode::NotSupported,
            ModelExportText::tr(
                "The clusters of “%1” were imported, so it has no model. Nothing was written.")
                .arg(session->name));
    const auto model = readSessionModel(stores, request.session);
    const auto learned = readLearned(stores, request.session);
    const auto dataset = stores.datasets().readFor(*session);
    if (!model)
        return fail(model);
    if (!learned)
        return fail(learned);
    if (!dataset)
        return fail(dataset);
    if (request.format == ModelFormat::Splink) {
        const Learning learning = learned->isEmpty() ? Learning::None : Learning::FromAnswers;
        return writeSplink(splinkSettings(*model, *dataset, request.dialect, learning), request.path);
    }
    const auto written = writeBytesAtomically(request.path, modelFileJson({*model, *learned}));
    return written ? Result<ModelExportOutcome>(ModelExportOutcome{}) : fail(written);
}

Result<ImportedModel> readModelFile(const QString& path)
{
    const auto bytes = readJsonFile(path);
    if (!bytes)
        return fail(bytes);
    const auto file = modelFileFromJson(*bytes);
    if (!file)
        return fail(file);
    return ImportedModel{file->match, learnedModelFromJson(file->learned["model"_L1].toObject())};
}

} // namespace winnow::engine
