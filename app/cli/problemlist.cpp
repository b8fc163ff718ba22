#include "app/cli/problemlist.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct ProblemListText {
    Q_DECLARE_TR_FUNCTIONS(ProblemList)
};

} // namespace

QJsonArray problemsJson(const std::vector<engine::RowProblem>& problems)
{
    QJsonArray array;
    for (const engine::RowProblem& problem : problems) {
        const QJsonValue line = problem.line > 0 ? QJsonValue(problem.line) : QJsonValue();
        array.append(QJsonObject{{u"line"_s, line}, {u"message"_s, problem.message}});
    }
    return array;
}

QString problemsText(const std::vector<engine::RowProblem>& problems)
{
    QString text;
    for (const engine::RowProblem& problem : problems) {
        const QString placed = problem.line > 0
            ? ProblemListText::tr("line %1: %2").arg(QString::number(problem.line), problem.message)
            : problem.message;
        text += placed + u'\n';
    }
    return text;
}

} // namespace winnow::app
