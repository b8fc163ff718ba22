#include "engine/workspace/decisionjournal.h"

#include "engine/history/operationjson.h"
#include "engine/store/operationstore.h"
#include "engine/store/workspacefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct JournalText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::JournalText)
};

const QString stem = u".decisions"_s;
const QString ending = u".jsonl"_s;

Result<void> unreadable(const QFile& file)
{
    return fail(file.exists() ? ErrorCode::Unreadable : ErrorCode::NotFound,
        JournalText::tr("The journal %1 cannot be read or written: %2. The workspace is not affected.")
            .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
}

/// The last line that a kill has not torn, and where it ends; the line is empty in a file without any.
struct LastLine {
    QByteArray text;
    qint64 end = 0;
};

LastLine lastLine(QFile& file)
{
    QByteArray tail;
    const qint64 size = file.size();
    for (qint64 wanted = 65'536;; wanted *= 4) {
        const qint64 begin = std::max<qint64>(0, size - wanted);
        if (!file.seek(begin))
            return {};
        tail = file.read(size - begin);
        const qsizetype end = tail.lastIndexOf('\n');
        const qsizetype start = end > 0 ? tail.lastIndexOf('\n', end - 1) : -1;
        if (end >= 0 && (start >= 0 || begin == 0))
            return {tail.mid(start + 1, end - start - 1), begin + end + 1};
        if (begin == 0)
            return {};
    }
}

bool isInLog(const Operation& operation, const OperationStore& operations)
{
    const auto stored = operations.read(operation.seq);
    return stored && stored->hash == operation.hash;
}

} // namespace

QString journalPath(const QString& workspacePath)
{
    return realPath(workspacePath) + stem + ending;
}

QStringList journalPaths(const QString& workspacePath)
{
    const QFileInfo journal(journalPath(workspacePath));
    const QString name = QFileInfo(realPath(workspacePath)).fileName() + stem;
    QStringList names = journal.dir().entryList(QDir::Files, QDir::Name | QDir::Reversed);
    names.removeIf(
        [&](const QString& candidate) { return !candidate.startsWith(name) || !candidate.endsWith(ending); });
    // The name without a time is the newest.
    std::stable_partition(names.begin(), names.end(),
        [&journal](const QString& candidate) { return candidate == journal.fileName(); });
    for (QString& file : names)
        file = journal.dir().filePath(file);
    return names;
}

void setJournalAside(const QString& workspacePath, const Clock& clock)
{
    const QString time
        = QDateTime::fromMSecsSinceEpoch(clock.wallMs(), Qt::UTC).toString(u"yyyy-MM-ddTHH-mm-ss-zzz"_s);
    const QString base = realPath(workspacePath) + stem + u' ' + time + u'Z';
    QString aside = base + ending;
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = u"%1 %2%3"_s.arg(base).arg(number).arg(ending);
    QFile::rename(journalPath(workspacePath), aside);
}

Result<JournalContent> readJournal(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(unreadable(file));
    JournalContent content;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty())
            continue;
        if (auto operation = operationFromJson(line))
            content.operations.push_back(std::move(*operation));
        else
            ++content.damagedLines;
    }
    return content;
}

DecisionJournal::DecisionJournal(const QString& workspacePath, const Clock& clock)
    : m_workspacePath(workspacePath)
    , m_clock(clock)
    , m_file(journalPath(workspacePath))
{
}

Result<void> DecisionJournal::open(const OperationStore& operations)
{
    m_file.close();
    m_last = {};
    m_bytes = 0;
    if (!m_file.exists())
        return {};
    if (!m_file.open(QIODevice::ReadOnly))
        return unreadable(m_file);
    const LastLine line = lastLine(m_file);
    const bool isEmpty = m_file.size() == 0;
    m_file.close();
    const auto last = operationFromJson(line.text);
    if (last && isInLog(*last, operations)) {
        m_last = last->seq;
        m_bytes = line.end;
    } else if (!isEmpty) {
        setJournalAside(m_workspacePath, m_clock);
    }
    return {};
}

Result<bool> DecisionJournal::write(const OperationStore& operations, int limit)
{
    for (int written = 0; written < limit; ++written) {
        const auto operation = operations.next(m_last);
        if (!operation)
            return fail(operation);
        if (!operation->has_value())
            return true;
        if (const auto appended = append(**operation); !appended)
            return fail(appended);
    }
    return false;
}

Result<void> DecisionJournal::append(const Operation& operation)
{
    const bool isNew = !m_file.exists();
    if (!m_file.isOpen() || isNew) {
        m_file.close();
        m_bytes = isNew ? 0 : m_bytes;
        // Other people have no more business in it than in the workspace's folder of backups.
        if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return unreadable(m_file);
        if (isNew)
            m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        m_file.resize(m_bytes);
        m_file.seek(m_bytes);
    }
    const QByteArray line = canonicalJson(jsonOf(operation)) + '\n';
    if (m_file.write(line) != line.size()) {
        m_file.close(); // what stands behind the whole lines is cut off at the next try
        return unreadable(m_file);
    }
    m_bytes += line.size();
    m_last = operation.seq;
    return {};
}

} // namespace winnow::engine
