#include "tests/review/clistate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <set>

namespace winnow::tests {

using namespace Qt::StringLiterals;

namespace {

LoggedAct actOf(const QJsonObject& line)
{
    const QString verb = line["verb"_L1].toString();
    const qint64 seq = line["seq"_L1].toInteger();
    if (verb == "undo"_L1 || verb == "redo"_L1)
        return {{seq, 0, verb, u"-"_s}, 0};
    const QJsonObject body = line["body"_L1].toObject();
    return {{seq, line["item"_L1].toInteger(), verb, body["verdict"_L1].toString(u"-"_s)},
        body["excluded"_L1].toArray().size()};
}

/// The items of which records were left out, and the latest ones.
std::set<qint64> telling(const std::vector<LoggedAct>& acts)
{
    constexpr size_t latest = 3;
    std::set<qint64> items;
    for (size_t place = 0; place < acts.size(); ++place) {
        if (acts[place].leftOut > 0 || place + latest >= acts.size())
            items.insert(acts[place].act.item);
    }
    items.erase(0);
    return items;
}

QString exported(const QString& workspace, qint64 session, const QString& what, const QString& format)
{
    const QString path = workspace + u'.' + what;
    askCli(
        workspace, {u"export"_s, QString::number(session), path, u"--what"_s, what, u"--format"_s, format});
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString stateLine(const QString& workspace, const QStringList& words)
{
    return words.join(u' ') + u": "_s
        + QString::fromUtf8(QJsonDocument(askCli(workspace, words)).toJson(QJsonDocument::Compact));
}

} // namespace

QJsonObject askCli(const QString& workspace, const QStringList& words)
{
    constexpr int patienceMs = 60'000;
    QProcess cli;
    cli.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    cli.start(QStringLiteral(WINNOW_CLI), words + QStringList{u"--workspace"_s, workspace, u"--json"_s});
    if (!cli.waitForFinished(patienceMs) || cli.exitStatus() != QProcess::NormalExit || cli.exitCode() != 0) {
        QTest::qFail(qPrintable(u"winnow-cli "_s + words.join(u' ')), __FILE__, __LINE__);
        return {};
    }
    return QJsonDocument::fromJson(cli.readAllStandardOutput()).object();
}

std::vector<LoggedAct> loggedActs(const QString& workspace, qint64 session)
{
    std::vector<LoggedAct> acts;
    const QStringList lines
        = exported(workspace, session, u"decisions"_s, u"jsonl"_s).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        acts.push_back(actOf(QJsonDocument::fromJson(line.toUtf8()).object()));
    return acts;
}

QStringList stateOf(const QString& workspace, qint64 session)
{
    const QString id = QString::number(session);
    QStringList state{stateLine(workspace, {u"stats"_s, id}), stateLine(workspace, {u"check"_s}),
        stateLine(workspace, {u"sessions"_s})};
    for (const QString& filter : {u"open"_s, u"decided"_s, u"skipped"_s, u"flagged"_s})
        state += stateLine(workspace, {u"queue"_s, id, u"--filter"_s, filter, u"--limit"_s, u"1000"_s});
    for (const qint64 item : telling(loggedActs(workspace, session)))
        state += stateLine(workspace, {u"show"_s, id, QString::number(item)});
    state += exported(workspace, session, u"clusters"_s, u"csv"_s).split(u'\n');
    return state;
}

} // namespace winnow::tests
