#include "engine/review/operationphrase.h"

#include "engine/review/answerbody.h"
#include "engine/review/decisionchange.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct OperationPhraseText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::OperationPhraseText)
};

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Yes:
        return OperationPhraseText::tr("yes");
    case Verdict::No:
        return OperationPhraseText::tr("no");
    case Verdict::Unsure:
        return OperationPhraseText::tr("unsure");
    case Verdict::Skip:
        return OperationPhraseText::tr("skip");
    case Verdict::Open:
        break;
    }
    return OperationPhraseText::tr("open");
}

QString answerPhrase(const AnswerBody& body)
{
    if (body.verdict == Verdict::Open)
        return OperationPhraseText::tr("took the answer back");
    if (body.verdict == Verdict::Skip)
        return OperationPhraseText::tr("skipped");
    if (body.excluded.empty())
        return OperationPhraseText::tr("answered %1").arg(verdictText(body.verdict));
    return OperationPhraseText::tr(
        "answered %1, %n record(s) left out", nullptr, static_cast<int>(body.excluded.size()))
        .arg(verdictText(body.verdict));
}

QString fieldName(const QJsonObject& body, const Schema& schema)
{
    const auto field = static_cast<size_t>(body["field"_L1].toInt());
    return field < schema.fields.size() ? schema.fields[field].name : QString();
}

QString pickPhrase(const QJsonObject& body, const Schema& schema)
{
    if (body.contains("record"_L1))
        return OperationPhraseText::tr("picked the value of %1").arg(fieldName(body, schema));
    return OperationPhraseText::tr("released the value of %1").arg(fieldName(body, schema));
}

QString flagPhrase(const QJsonObject& body)
{
    return body["flagged"_L1].toBool() ? OperationPhraseText::tr("flagged")
                                       : OperationPhraseText::tr("removed the flag");
}

QString notePhrase(const QJsonObject& body)
{
    return body["note"_L1].toString().isEmpty() ? OperationPhraseText::tr("removed the note")
                                                : OperationPhraseText::tr("wrote a note");
}

QString comparePhrase(const QJsonObject& body)
{
    const QJsonArray answers = body["answers"_L1].toArray();
    if (answers.size() == 1)
        return OperationPhraseText::tr("answered %1 on a pair")
            .arg(verdictText(verdictFromName(answers[0]["verdict"_L1].toString()).value_or(Verdict::Open)));
    return OperationPhraseText::tr("answered %n pair(s)", nullptr, static_cast<int>(answers.size()));
}

QString growPhrase(const QJsonObject& body)
{
    return OperationPhraseText::tr(
        "added %n record(s) of %1", nullptr, static_cast<int>(body["records"_L1].toInteger()))
        .arg(body["files"_L1].toString());
}

} // namespace

QString historyPhrase(const Operation& operation, const Schema& schema)
{
    const auto verb = reviewVerbFromName(operation.verb);
    if (verb == ReviewVerb::Flag)
        return flagPhrase(operation.body);
    if (verb == ReviewVerb::Note)
        return notePhrase(operation.body);
    if (verb == ReviewVerb::Pick)
        return pickPhrase(operation.body, schema);
    if (verb == ReviewVerb::Compare)
        return comparePhrase(operation.body);
    if (verb == ReviewVerb::Regroup)
        return OperationPhraseText::tr("grouped the undecided records again");
    if (verb == ReviewVerb::Grow)
        return growPhrase(operation.body);
    return answerPhrase(answerBodyFromJson(operation.body).value_or(AnswerBody{}));
}

QString undoPhrase(const Operation& operation, const Schema& schema, const QString& title)
{
    const auto body = answerBodyFromJson(operation.body);
    const bool isVerdict
        = operation.verb == reviewVerbName(ReviewVerb::Answer) && body && body->verdict != Verdict::Open;
    const QString what = isVerdict ? verdictText(body->verdict) : historyPhrase(operation, schema);
    if (title.isEmpty())
        return OperationPhraseText::tr("“%1”").arg(what);
    return OperationPhraseText::tr("“%1” on %2").arg(what, title);
}

} // namespace winnow::engine
