#include "tests/engine/review/reviewdesk.h"

#include "engine/history/replay.h"
#include "engine/model/packedrecord.h"
#include "engine/review/clusterprojection.h"
#include "engine/review/pairverbs.h"
#include "engine/review/sessionbuilder.h"
#include "engine/store/statement.h"
#include "engine/store/transaction.h"

#include <algorithm>

namespace winnow::tests {

using namespace winnow::engine;
using namespace Qt::StringLiterals;

namespace {

const Schema schema{{{u"name"_s, FieldType::ShortText, FieldRole::Compare},
    {u"code"_s, FieldType::Code, FieldRole::Compare}, {u"remark"_s, FieldType::Text, FieldRole::Show}}};

const std::vector<std::vector<QString>> rows{{u"Casa Central"_s, u"A1"_s, u""_s},
    {u"Casa Central"_s, u"A1"_s, u"x"_s}, {u"Casa Centrál"_s, u""_s, u""_s},
    {u"Casa Norte"_s, u"A2"_s, u""_s}, {u"Casa  Norte"_s, u"A2"_s, u"y"_s}, {u"Beta"_s, u"B1"_s, u""_s},
    {u"Betta"_s, u"B1"_s, u""_s}, {u"Gamma"_s, u"C1"_s, u""_s}, {u"Gama"_s, u"C1"_s, u""_s},
    {u"Gamma"_s, u"C2"_s, u""_s}, {u"Delta"_s, u""_s, u""_s}, {u"Delta"_s, u"D1"_s, u""_s}};

MatchModel model()
{
    MatchModel made;
    for (const int field : {0, 1}) {
        FieldModel fieldModel;
        fieldModel.field = field;
        fieldModel.name = schema.fields[static_cast<size_t>(field)].name;
        fieldModel.type = schema.fields[static_cast<size_t>(field)].type;
        fieldModel.levels = {u"blank"_s, u"other"_s, u"exact"_s};
        fieldModel.m = {0, 0.2, 0.8};
        fieldModel.u = {0, 0.9, 0.1};
        fieldModel.weights = {0, -1.5, 2};
        made.fields.push_back(fieldModel);
    }
    made.logPrior = -2;
    made.expectedMatches = 8;
    made.threshold = 0;
    return made;
}

void addPair(ScoredPairs& pairs, RowIndex left, RowIndex right, float name, float code)
{
    const double weight = -2.0 + static_cast<double>(name) + static_cast<double>(code);
    pairs.pairs.push_back({left, right, weight});
    pairs.evidence.push_back({name > 0 ? quint8{2} : quint8{1}, name});
    pairs.evidence.push_back({code > 0 ? quint8{2} : quint8{1}, code});
}

MatchResult matchResult()
{
    MatchResult result;
    result.model = model();
    result.pairs.fieldCount = 2;
    addPair(result.pairs, 0, 1, 5, 4);
    addPair(result.pairs, 0, 2, 5, 2);
    addPair(result.pairs, 0, 3, 2, 1);
    addPair(result.pairs, 1, 2, 5, 3);
    addPair(result.pairs, 2, 4, 2, -1.5F);
    addPair(result.pairs, 3, 4, 4, 3);
    addPair(result.pairs, 5, 6, 1, 4);
    addPair(result.pairs, 7, 8, 2, 3);
    addPair(result.pairs, 7, 9, 4, -1);
    addPair(result.pairs, 8, 9, 2, 1);
    addPair(result.pairs, 10, 11, 4, 0.5F);
    result.clusters = {{{0, 1, 2, 3, 4}, 0.5}, {{5, 6}, 0.9}, {{7, 8, 9}, 0.7}, {{10, 11}, 0.8}};
    return result;
}

Verdict verdictOf(const QString& word)
{
    return verdictFromName(word).value_or(Verdict::Open);
}

} // namespace

ReviewDesk::ReviewDesk()
{
    reopen();
    build();
}

void ReviewDesk::reopen()
{
    m_history.reset();
    m_workspace.reopen();
    // These tests are about states, not about the disk.
    require(Statement(m_workspace.database(), u"PRAGMA synchronous = OFF"_s).run());
    m_history = std::make_unique<History>(m_workspace.database(), m_workspace.stores(), m_clock, u"Ada"_s);
}

void ReviewDesk::build()
{
    Dataset dataset
        = stores().datasets().begin({u"places"_s, u"places.csv"_s, schema, std::nullopt, 1}).value();
    MatchTableBuilder table(schema);
    for (const std::vector<QString>& row : rows) {
        const QByteArray cells = packCells(row);
        const NewRecord record{
            dataset.recordCount + 2, {cells.constData(), static_cast<size_t>(cells.size())}};
        require(insertRecords(m_workspace.database(), {dataset.firstRecord.value + dataset.recordCount},
            std::span(&record, 1)));
        table.addRow(*unpackCells(cells));
        ++dataset.recordCount;
    }
    require(stores().datasets().publish(dataset));
    m_firstRecord = dataset.firstRecord;

    const MatchTable matchTable = table.finish();
    const MatchResult result = matchResult();
    SessionBuilder builder(matchTable, result, schema, dataset.rows());
    require(builder.begin(stores(), {u"clusters"_s, u"places"_s, dataset.id, schema, 1}));
    require(builder.writePairs(stores(), {0, builder.pairCount()}));
    require(builder.writeClusters(stores(), builder.prepareClusters({0, builder.clusterCount()})));
    for (const ItemRange range : builder.decisionRanges()) {
        m_firstItem = range.first;
        require(builder.writeDecisions(stores(), range));
    }
    require(builder.publish(stores(), {}));
    m_session = builder.session();
}

Result<Changes> ReviewDesk::run(const QString& command)
{
    m_clock.advance(1000);
    const QStringList words = command.simplified().split(u' ');
    const QString& verb = words.first();
    if (verb == u"undo")
        return undo(context(), m_session);
    if (verb == u"redo")
        return redo(context(), m_session);
    if (verb == u"reopen") {
        reopen();
        return Changes{};
    }
    if (verb == u"compare")
        return compare(words);
    if (verb == u"regroup")
        return regroup(words);
    const ItemId on = item(words.value(1).front());
    if (verb == u"flag" || verb == u"unflag")
        return setFlag(context(), on, verb == u"flag" ? Flag::Set : Flag::Clear);
    if (verb == u"note")
        return setNote(context(), on, words.mid(2).join(u' '));
    if (verb == u"pick")
        return setCanonical(context(), on, words.value(2).toInt(), record(words.value(3).toInt()));
    if (verb == u"release")
        return setCanonical(context(), on, words.value(2).toInt(), std::nullopt);
    Answer answer{verdictOf(verb), {}};
    for (const QString& word : words.mid(2))
        answer.excluded.push_back(record(word.mid(1).toInt()));
    return answerItem(context(), on, answer);
}

Result<Changes> ReviewDesk::compare(const QStringList& words)
{
    std::vector<PairAnswer> answers;
    for (qsizetype word = 2; word + 1 < words.size(); word += 2)
        answers.push_back({record(words[word].toInt()), record(words[word + 1].toInt()), verdictOf(words[1]),
            QuestionReason::Uncertain, 0.25});
    return comparePairs(context(), m_session, answers);
}

Result<Changes> ReviewDesk::regroup(const QStringList& words)
{
    Regrouping regrouping;
    const QString withdrawn = words.value(1);
    for (const QChar name : withdrawn)
        regrouping.withdrawn.push_back(item(name));
    for (const QString& word : words.mid(2)) {
        if (word.contains(u'=')) {
            regrouping.rescored.push_back({item(word.front()), word.section(u'=', 1).toDouble()});
            continue;
        }
        NewlyGrouped made;
        const QStringList members = word.section(u'>', 0, 0).split(u',');
        for (const QString& row : members)
            made.cluster.records.push_back(record(row.toInt()));
        made.cluster.confidence = 0.5;
        if (word.contains(u'>'))
            made.follows = item(word.back());
        regrouping.created.push_back(made);
    }
    regrouping.learned = {{"words"_L1, words.join(u' ')}};
    return applyRegrouping(context(), m_session, regrouping);
}

void ReviewDesk::runAll(const QString& commands)
{
    const QStringList list = commands.split(u';', Qt::SkipEmptyParts);
    for (const QString& command : list) {
        const auto done = run(command);
        if (!done)
            qFatal("%s: %s", qPrintable(command), qPrintable(done.error().message));
    }
}

ItemId ReviewDesk::item(QChar name) const
{
    return {m_firstItem.value + name.unicode() - u'A'};
}

QString ReviewDesk::text(const Decision& decision) const
{
    const auto name = QChar(static_cast<char16_t>(u'A' + (decision.item.value - m_firstItem.value)));
    QString line = name + u'=' + verdictName(decision.verdict);
    for (const RecordId record : decision.excluded)
        line += u"-%1"_s.arg(record.value - m_firstRecord.value);
    if (decision.flagged)
        line += u'*';
    if (!decision.note.isEmpty())
        line += u"“%1”"_s.arg(decision.note);
    if (decision.confidence)
        line += u"~%1"_s.arg(*decision.confidence);
    for (const CanonicalPick& pick : decision.picks)
        line += u"[%1:%2]"_s.arg(pick.field).arg(pick.record.value - m_firstRecord.value);
    return line;
}

std::vector<StoredDecision> ReviewDesk::decisions()
{
    return stores().decisions().readAfter(m_session, {}, 1000).value();
}

QString ReviewDesk::state()
{
    QStringList lines;
    for (const StoredDecision& stored : decisions())
        lines.append(text(stored.decision));
    const std::vector<PairAnswer> answers = stores().pairAnswers().list(m_session).value();
    for (const PairAnswer& answer : answers)
        lines.append(u"%1~%2=%3"_s.arg(answer.left.value - m_firstRecord.value)
                         .arg(answer.right.value - m_firstRecord.value)
                         .arg(verdictName(answer.verdict)));
    if (!stores().sessions().learned(m_session).value().isEmpty())
        lines.append(u"learned"_s);
    return lines.join(u' ');
}

SessionCounts ReviewDesk::storedCounts()
{
    return stores().sessions().read(m_session).value().counts;
}

SessionCounts ReviewDesk::naiveCounts()
{
    SessionCounts counts;
    for (const StoredDecision& stored : decisions()) {
        ++counts.total;
        counts.yes += stored.decision.verdict == Verdict::Yes ? 1 : 0;
        counts.no += stored.decision.verdict == Verdict::No ? 1 : 0;
        counts.unsure += stored.decision.verdict == Verdict::Unsure ? 1 : 0;
        counts.skipped += stored.decision.verdict == Verdict::Skip ? 1 : 0;
        counts.flagged += stored.decision.flagged ? 1 : 0;
    }
    return counts;
}

LogHead ReviewDesk::logHead()
{
    return stores().operations().head().value();
}

Result<void> ReviewDesk::rebuild()
{
    auto transaction = Transaction::begin(m_workspace.database());
    if (!transaction)
        return fail(transaction);
    if (const auto reset = resetDecisions(stores()); !reset)
        return reset;
    ClusterProjection projection(stores());
    SilentProgress progress;
    if (const auto replayed = replay(stores(), projection, progress); !replayed)
        return replayed;
    return transaction->commit();
}

} // namespace winnow::tests
