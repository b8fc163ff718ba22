#include "tests/app/cli/servedqueue.h"

#include "tests/app/cli/clirun.h"

#include <QTest>
#include <QUrl>

namespace winnow::tests {

using namespace Qt::StringLiterals;

ServedQueue::ServedQueue()
{
    qputenv("WINNOW_TEST_ANNA", annasKey);
    qputenv("WINNOW_TEST_BERT", bertsKey);
    writeFile(path(u"keys"_s), QByteArray("# reviewers\nanna ") + annasKey + "\nbert " + bertsKey + '\n');
    runCli({u"match"_s, QStringLiteral(WINNOW_SOURCE_ROOT "/resources/sample/clinics-and-schools.csv"),
        u"--json"_s, u"--workspace"_s, workspace()});
}

ServedQueue::~ServedQueue()
{
    kill();
}

bool ServedQueue::start()
{
    constexpr int patienceMs = 20'000;
    m_program = std::make_unique<QProcess>();
    m_program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_program->start(QStringLiteral(WINNOW_CLI),
        {u"serve"_s, u"1"_s, u"--workspace"_s, workspace(), u"--keys"_s, path(u"keys"_s), u"--port"_s,
            QString::number(m_url.isEmpty() ? 0 : QUrl(m_url).port())});
    if (!m_program->waitForReadyRead(patienceMs))
        return false;
    const QString line = QString::fromUtf8(m_program->readLine()).trimmed();
    m_url = line.mid(line.indexOf(u"http"_s));
    return line.startsWith(u"listening on http://127.0.0.1:"_s);
}

void ServedQueue::kill()
{
    if (!m_program)
        return;
    m_program->kill();
    m_program->waitForFinished();
}

} // namespace winnow::tests
