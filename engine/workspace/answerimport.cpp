#include "engine/workspace/answerimport.h"

#include "engine/exchange/answeragreement.h"
#include "engine/exchange/jsondecoding.h"
#include "engine/exchange/labelfile.h"
#include "engine/exchange/trainingjson.h"
#include "engine/review/pairverbs.h"
#include "engine/review/recordname.h"
#include "engine/store/stores.h"
#include "engine/workspace/backups.h"
#include "engine/workspace/recordfinder.h"
#include "engine/workspace/sessionanswers.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct AnswerImportText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::AnswerImport)

public:
    static QString unknown(const QString& which)
    {
        return tr("%1 is not in the table, so the pair was left out.").arg(which);
    }

    static QString ambiguous(const QString& which)
    {
        return tr("%1 fits several records of the table, so the pair was left out.").arg(which);
    }

    static QString samePlace(const QString& which)
    {
        return tr("%1 is one record, not a pair, and was left out.").arg(which);
    }

    static QString left() { return tr("The first record"); }

    static QString right() { return tr("The second record"); }

    static QString withId(const QString& which, const QString& id) { return tr("%1 “%2”").arg(which, id); }

    static QString pair() { return tr("The pair"); }

    static QString differs(const QString& one, const QString& other)
    {
        return tr("The file says both that %1 and %2 are one and that they are not. Neither was kept.")
            .arg(one, other);
    }

    static QString differsFromSession(const QString& one, const QString& other)
    {
        return tr("On %1 and %2 the session says the contrary of the file. The session's answer stays.")
            .arg(one, other);
    }

    static QString broken(const QString& one, const QString& other)
    {
        return tr("%1 and %2 are said not to be one, but other answers make them one. All of them were kept; "
                  "look at "
                  "them again.")
            .arg(one, other);
    }
};

/// An entry of a file whose records are yet to be found.
struct Entry {
    std::size_t left = 0; ///< queries of the finder
    std::size_t right = 0;
    Verdict verdict = Verdict::Unsure;
    qint64 line = 0;
    QString place; ///< before a message about it, "match 3: "
    QString leftName; ///< "The first record “17”"
    QString rightName;
};

using RecordPairIds = std::pair<RecordId, RecordId>;

bool isContrary(Verdict one, Verdict other)
{
    return (one == Verdict::Yes && other == Verdict::No) || (one == Verdict::No && other == Verdict::Yes);
}

bool beginsAsJson(const QString& path)
{
    QFile file(path);
    if (path.endsWith(".json"_L1, Qt::CaseInsensitive) || !file.open(QIODevice::ReadOnly))
        return path.endsWith(".json"_L1, Qt::CaseInsensitive);
    const QByteArray head = file.read(64).trimmed();
    return head.startsWith('{') || head.startsWith("\xEF\xBB\xBF{");
}

/// One file on its way into one session.
class AnswerReading {
public:
    explicit AnswerReading(const ExportSource& source)
        : m_source(source)
        , m_finder(source.session, source.dataset)
    {
    }

    Result<void> readFile(const QString& path)
    {
        if (const auto read = beginsAsJson(path) ? readTraining(path) : readLabels(path); !read)
            return read;
        if (const auto found = m_finder.find(m_source); !found)
            return found;
        const auto known
            = readSessionAnswers(m_source.stores, m_source.session, m_source.dataset, m_source.progress);
        if (!known)
            return fail(known);
        for (const Entry& entry : m_entries)
            resolve(entry);
        for (const RecordPairIds& pair : m_contrary)
            m_answers.erase(pair);
        agreeWith(known->all());
        reportBroken(*known);
        return {};
    }

    [[nodiscard]] std::vector<PairAnswer> answers() const
    {
        std::vector<PairAnswer> answers;
        for (const auto& [pair, verdict] : m_answers)
            answers.push_back({pair.first, pair.second, verdict, QuestionReason::Given, 0});
        return answers;
    }

    AnswerImportOutcome finish()
    {
        for (const auto& [pair, verdict] : m_answers)
            ++(verdict == Verdict::Yes       ? m_outcome.yes
                    : verdict == Verdict::No ? m_outcome.no
                                             : m_outcome.unsure);
        std::stable_sort(m_outcome.problems.begin(), m_outcome.problems.end(),
            [](const RowProblem& one, const RowProblem& other) { return one.line < other.line; });
        return std::move(m_outcome);
    }

private:
    Result<void> readTraining(const QString& path)
    {
        const auto bytes = readJsonFile(path);
        if (!bytes)
            return fail(bytes);
        const auto file = trainingFromJson(*bytes);
        if (!file)
            return fail(file);
        for (const QString& problem : file->problems)
            m_outcome.problems.push_back({0, problem});
        for (const TrainingPair& pair : file->pairs)
            m_entries.push_back({m_finder.add(pair.left), m_finder.add(pair.right), pair.verdict, 0,
                pair.place + u": "_s, AnswerImportText::left(), AnswerImportText::right()});
        return {};
    }

    Result<void> readLabels(const QString& path)
    {
        const auto file = readLabelFile(path);
        if (!file)
            return fail(file);
        m_outcome.problems = file->problems.kept;
        const bool isLinked = m_source.dataset.isLinked();
        for (const PairLabel& label : file->labels) {
            const bool isSided = isLinked && label.leftTable.isEmpty() && label.rightTable.isEmpty();
            m_entries.push_back({m_finder.add(isSided ? u"left"_s : label.leftTable, label.left),
                m_finder.add(isSided ? u"right"_s : label.rightTable, label.right), label.verdict, label.line,
                {}, AnswerImportText::withId(AnswerImportText::left(), label.left),
                AnswerImportText::withId(AnswerImportText::right(), label.right)});
        }
        return {};
    }

    /// The one record that is meant, of two tables rather one of `table`; a problem when there is not one.
    std::optional<RecordId> recordOf(
        const Entry& entry, std::size_t query, const QString& name, std::size_t table)
    {
        std::vector<RecordId> records = m_finder.candidates(query);
        const auto isElsewhere = [this, table](RecordId record) {
            return m_source.dataset.isLinked() && m_source.dataset.partOf(record) != table;
        };
        if (!std::all_of(records.begin(), records.end(), isElsewhere))
            std::erase_if(records, isElsewhere);
        if (records.size() == 1)
            return records.front();
        note(entry, records.empty() ? AnswerImportText::unknown(name) : AnswerImportText::ambiguous(name));
        return std::nullopt;
    }

    void note(const Entry& entry, const QString& message)
    {
        m_outcome.problems.push_back({entry.line, entry.place + message});
    }

    void resolve(const Entry& entry)
    {
        const auto one = recordOf(entry, entry.left, entry.leftName, 0);
        const auto other = one ? recordOf(entry, entry.right, entry.rightName, 1) : std::nullopt;
        if (!one || !other)
            return;
        if (*one == *other)
            return note(entry, AnswerImportText::samePlace(AnswerImportText::pair()));
        keep(std::minmax(*one, *other), entry.verdict);
    }

    void keep(const RecordPairIds& pair, Verdict verdict)
    {
        const auto [answer, isNew] = m_answers.try_emplace(pair, verdict);
        if (isNew)
            return;
        ++m_outcome.known;
        if (isContrary(answer->second, verdict) && m_contrary.insert(pair).second)
            m_outcome.contradictions.push_back(
                AnswerImportText::differs(nameOf(pair.first), nameOf(pair.second)));
        else if (answer->second == Verdict::Unsure)
            answer->second = verdict;
    }

    /// Leaves out what the session knows and what it knows better.
    void agreeWith(const std::vector<PairAnswer>& known)
    {
        for (const PairAnswer& answer : known) {
            const auto found = m_answers.find({answer.left, answer.right});
            if (found == m_answers.end())
                continue;
            const bool isSame = found->second == answer.verdict || found->second == Verdict::Unsure;
            m_outcome.known += isSame ? 1 : 0;
            if (isContrary(found->second, answer.verdict))
                m_outcome.contradictions.push_back(
                    AnswerImportText::differsFromSession(nameOf(answer.left), nameOf(answer.right)));
            if (isSame || isContrary(found->second, answer.verdict))
                m_answers.erase(found);
        }
    }

    void reportBroken(const SessionAnswers& known)
    {
        for (const PairAnswer& answer : contradictedAnswers(known.all(), answers()))
            m_outcome.contradictions.push_back(
                AnswerImportText::broken(nameOf(answer.left), nameOf(answer.right)));
    }

    /// By what people call it; its number when it cannot be read, which is no reason to stop.
    [[nodiscard]] QString nameOf(RecordId id) const
    {
        const auto records = m_source.stores.records().readRecords(m_source.dataset, std::vector{id});
        return records ? recordKey(m_source.dataset, records->front()).text() : QString::number(id.value);
    }

    const ExportSource& m_source;
    RecordFinder m_finder;
    std::vector<Entry> m_entries;
    std::map<RecordPairIds, Verdict> m_answers;
    std::set<RecordPairIds> m_contrary; ///< pairs on which the file contradicts itself
    AnswerImportOutcome m_outcome;
};

} // namespace

Result<AnswerImportOutcome> importAnswers(
    Workspace& workspace, SessionId id, const QString& path, Progress& progress)
{
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const Stores& stores = (*reader)->stores();
    const auto source = readExportSource(stores, id, progress);
    if (!source)
        return fail(source);
    AnswerReading reading(*source);
    const auto read = reading.readFile(path);
    if (!read && read.error().code == ErrorCode::Cancelled)
        return fail(ErrorCode::Cancelled, AnswerImportText::tr("Cancelled. No answer of the file was kept."));
    if (!read)
        return fail(read);
    const std::vector<PairAnswer> answers = reading.answers();
    AnswerImportOutcome outcome = reading.finish();
    if (answers.empty())
        return outcome;
    outcome.notice = backUpBefore(workspace.path(), BackupReason::BeforeImport, workspace.clock());
    const auto changes = workspace
                             .submit([id, &answers](const ReviewContext& context) {
                                 return comparePairs(context, id, answers);
                             })
                             .result();
    if (!changes)
        return fail(changes);
    outcome.operation = changes->operation;
    return outcome;
}

} // namespace winnow::engine
