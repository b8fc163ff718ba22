#include "ui/itemmodels/pairtexts.h"

#include "engine/review/recordname.h"
#include "engine/store/stores.h"
#include "engine/text/displaytext.h"

#include <QCoreApplication>

#include <array>

namespace winnow::ui {

namespace {

struct PairText {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::PairText)
};

/// Rows that begin where the one before ended.
class RowBuilder {
public:
    void add(const QString& label, double weight)
    {
        m_rows.push_back({label, m_end, weight});
        m_end += weight;
    }

    /// What was not learned is not told of.
    void addLearned(const QString& label, double weight)
    {
        if (weight != 0)
            add(label, weight);
    }

    std::vector<ReasonRow> finish() { return std::move(m_rows); }

private:
    std::vector<ReasonRow> m_rows;
    double m_end = 0;
};

/// By what people call a record, and its first value, so that they know it again.
QString recordText(const engine::Dataset& dataset, const engine::Schema& schema, const engine::Record& record)
{
    const QString name = engine::displayLine(engine::recordName(dataset, record));
    for (size_t field = 0; field < schema.fields.size() && field < record.values.size(); ++field) {
        const bool isCompared = schema.fields[field].role == engine::FieldRole::Compare;
        if (isCompared && !record.values[field].trimmed().isEmpty())
            return PairText::tr("%1 (%2)", "a record's name and its first value")
                .arg(name, engine::displayLine(record.values[field]));
    }
    return name;
}

QString recordText(const engine::Stores& stores, engine::SessionId id, engine::RecordId record)
{
    const auto session = stores.sessions().read(id);
    const auto dataset = session ? stores.datasets().readFor(*session) : engine::fail(session);
    const std::array wanted{record};
    const auto records = dataset ? stores.records().readRecords(*dataset, wanted) : engine::fail(dataset);
    return records ? recordText(*dataset, session->schema, records->front()) : QString::number(record.value);
}

QString verdictText(engine::Verdict verdict)
{
    return verdict == engine::Verdict::Yes ? PairText::tr("yes") : PairText::tr("no");
}

QString sourceText(
    const engine::Stores& stores, engine::SessionId session, const engine::AnswerSource& source)
{
    if (const auto* answer = std::get_if<engine::PairAnswer>(&source))
        return PairText::tr("%1 and %2: %3", "two records and the answer on them")
            .arg(recordText(stores, session, answer->left), recordText(stores, session, answer->right),
                verdictText(answer->verdict));
    const auto item = std::get<engine::ItemId>(source);
    const auto cluster = stores.clusters().read(item);
    return PairText::tr("Your answer on the cluster %1")
        .arg(cluster ? engine::displayLine(cluster->title) : QString::number(item.value));
}

} // namespace

engine::ClusterView cardOf(const engine::PairView& pair)
{
    engine::ClusterView card;
    card.schema = pair.schema;
    card.recordNames = pair.recordNames;
    card.records = pair.records;
    return card;
}

Reasons reasonsOf(const engine::PairView& pair)
{
    if (!pair.explanation)
        return {};
    const engine::LearnedExplanation& explanation = *pair.explanation;
    RowBuilder rows;
    rows.add(PairText::tr("Prior"), explanation.prior);
    for (size_t field = 0; field < explanation.fields.size(); ++field) {
        const QString name = field < pair.comparedFields.size()
            ? engine::displayLine(pair.comparedFields[field])
            : QString();
        rows.add(name, explanation.fields[field].evidence + explanation.fields[field].learned);
    }
    rows.addLearned(PairText::tr("Whole record"), explanation.cosine);
    rows.addLearned(PairText::tr("Best partner"), explanation.rank);
    rows.addLearned(PairText::tr("Codes"), explanation.codes);
    return {rows.finish(), explanation.total, explanation.probability, {}};
}

QString reasonText(engine::QuestionReason reason)
{
    switch (reason) {
    case engine::QuestionReason::Uncertain:
        return PairText::tr("asked because the machine is not sure");
    case engine::QuestionReason::Verification:
        return PairText::tr("asked to check a match that the machine has found");
    case engine::QuestionReason::RecallProbe:
        return PairText::tr("asked to find what the machine may miss");
    case engine::QuestionReason::Guard:
        return PairText::tr("asked to check whether the machine's guess can be trusted");
    case engine::QuestionReason::Given:
        break;
    }
    return PairText::tr("answered without being asked");
}

QStringList conflictLines(
    const engine::Stores& stores, engine::SessionId session, const engine::AnswerConflict& conflict)
{
    QStringList lines;
    for (const engine::AnswerSource& source : conflict.chain)
        lines += sourceText(stores, session, source);
    if (conflict.apart)
        lines += sourceText(stores, session, *conflict.apart);
    return lines;
}

} // namespace winnow::ui
