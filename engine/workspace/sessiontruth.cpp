#include "engine/workspace/sessiontruth.h"

#include "engine/records/truthfile.h"
#include "engine/workspace/exportsource.h"
#include "engine/workspace/truthmapping.h"

#include <QCoreApplication>

#include <algorithm>
#include <variant>

namespace winnow::engine {

namespace {

struct SessionTruthText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SessionTruthText)
};

} // namespace

Result<SessionTruth> readSessionTruth(const ExportSource& source, const QString& path)
{
    const auto truth = readTruthFile(path);
    if (!truth)
        return fail(truth);
    TruthMapping mapping(source.dataset.isLinked() ? source.dataset.parts.size() : 1);
    const auto read = forEachRecord(source, [&](const ExportedRecord& record) -> Result<void> {
        mapping.addRow(textOf(record.key(source.dataset)),
            source.dataset.isLinked() ? source.dataset.partOf(record.id) : 0);
        return {};
    });
    if (!read)
        return fail(read);
    auto groups = std::visit([&mapping](const auto& known) { return mapping.partition(known); }, *truth);
    if (mapping.foundAny())
        return SessionTruth{std::move(groups), mapping.warnings()};
    return fail(ErrorCode::InvalidInput,
        SessionTruthText::tr(
            "None of the ids in the truth file is in the table. Name the column with the ids "
            "when you import or match."));
}

} // namespace winnow::engine
