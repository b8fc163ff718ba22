#include "engine/store/pairanswerstore.h"

#include "engine/store/database.h"
#include "engine/store/rows.h"

#include <QCoreApplication>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::PairAnswerStore)
};

const QString columns = u"left_record, right_record, verdict, reason, inclusion"_s;

Result<PairAnswer> readAnswer(const Statement& row)
{
    const qint64 verdict = row.integer(2);
    const qint64 reason = row.integer(3);
    const bool isKnown = verdict >= 0 && verdict <= static_cast<int>(Verdict::Skip) && reason >= 0
        && reason <= static_cast<int>(QuestionReason::Guard);
    if (!isKnown)
        return fail(ErrorCode::Corrupt,
            Texts::tr("The answer on the pair of records %1 and %2 is damaged. The log still has it: run the "
                      "check of the workspace.")
                .arg(row.integer(0))
                .arg(row.integer(1)));
    return PairAnswer{row.id<RecordId>(0), row.id<RecordId>(1), static_cast<Verdict>(verdict),
        static_cast<QuestionReason>(reason), row.real(4)};
}

} // namespace

Result<void> PairAnswerStore::write(SessionId session, const PairAnswer& answer)
{
    if (answer.verdict == Verdict::Open)
        return Statement(m_database,
            u"DELETE FROM pair_answer WHERE session_id = ? AND left_record = ? AND right_record = ?"_s)
            .bind(session)
            .bind(answer.left)
            .bind(answer.right)
            .run();
    return Statement(m_database,
        u"INSERT OR REPLACE INTO pair_answer (session_id, %1) VALUES (?, ?, ?, ?, ?, ?)"_s.arg(columns))
        .bind(session)
        .bind(answer.left)
        .bind(answer.right)
        .bind(static_cast<int>(answer.verdict))
        .bind(static_cast<int>(answer.reason))
        .bind(answer.inclusion)
        .run();
}

Result<void> PairAnswerStore::removeAll()
{
    return Statement(m_database, u"DELETE FROM pair_answer"_s).run();
}

Result<std::optional<PairAnswer>> PairAnswerStore::read(
    SessionId session, RecordId left, RecordId right) const
{
    Statement select(m_database,
        u"SELECT %1 FROM pair_answer WHERE session_id = ? AND left_record = ? AND right_record = ?"_s.arg(
            columns));
    return readRow<PairAnswer>(select.bind(session).bind(left).bind(right), readAnswer);
}

Result<std::vector<PairAnswer>> PairAnswerStore::list(SessionId session) const
{
    Statement select(m_database,
        u"SELECT %1 FROM pair_answer WHERE session_id = ? ORDER BY left_record, right_record"_s.arg(columns));
    return readRows<PairAnswer>(select.bind(session), readAnswer);
}

} // namespace winnow::engine
