#include "engine/base/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr int filesKept = 5;

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    default:
        return u"error"_s;
    }
}

/// Line breaks in a text must not look like lines of the log, nor other control characters like anything.
QString inOneLine(const QString& text)
{
    QString line;
    for (const QChar character : text) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format
            || character == QChar::LineSeparator || character == QChar::ParagraphSeparator)
            line += u"\\u%1"_s.arg(character.unicode(), 4, 16, QChar(u'0'));
        else
            line += character;
    }
    return line;
}

// A message handler can reach nothing but an object with static storage.
LogFile* installed = nullptr;
QtMessageHandler before = nullptr;

void handle(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (before)
        before(type, context, text);
    if (installed)
        installed->write(type, QString::fromUtf8(context.category), text);
}

} // namespace

QString redacted(const QString& text)
{
    static const QRegularExpression headers(
        u"((?:proxy-)?authorization|(?:set-)?cookie)(\"?\\s*[:=]\\s*).+"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        u"((?:api[_-]?)?key|token|password|passwd|secret|signature)(\"?\\s*[:=]\\s*\"?)[^\\s\"&,;]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression queries(u"(https?://[^\\s?\"]+)\\?[^\\s\"]*"_s);
    static const QRegularExpression users(u"(https?://)[^\\s/@]+@"_s);
    static const QRegularExpression mail(u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s);
    QString clean = inOneLine(text);
    clean.replace(headers, u"\\1\\2***"_s);
    clean.replace(queries, u"\\1?***"_s);
    clean.replace(users, u"\\1***@"_s);
    clean.replace(named, u"\\1\\2***"_s);
    clean.replace(mail, u"***@***"_s);
    return clean;
}

LogFile::LogFile(const QString& folder, qint64 mostBytes)
    : m_folder(folder)
    , m_mostBytes(mostBytes)
    , m_file(QDir(folder).filePath(u"winnow.log"_s))
{
    open();
}

/// What is still said when the program ends goes its usual way.
LogFile::~LogFile()
{
    if (installed != this)
        return;
    qInstallMessageHandler(before);
    installed = nullptr;
}

void LogFile::open()
{
    QDir().mkpath(m_folder);
    const bool isNew = !m_file.exists();
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append) && isNew)
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void LogFile::rotate()
{
    m_file.close();
    const QString path = m_file.fileName();
    QFile::remove(u"%1.%2"_s.arg(path).arg(filesKept - 1));
    for (int number = filesKept - 2; number >= 1; --number)
        QFile::rename(u"%1.%2"_s.arg(path).arg(number), u"%1.%2"_s.arg(path).arg(number + 1));
    QFile::rename(path, path + u".1"_s);
    open();
}

void LogFile::write(QtMsgType type, const QString& category, const QString& text)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QByteArray line = u"%1 %2 %3: %4\n"_s.arg(time, levelName(type), category, redacted(text)).toUtf8();
    const std::lock_guard lock(m_mutex);
    if (m_file.size() + line.size() > m_mostBytes)
        rotate();
    m_file.write(line);
    m_file.flush();
}

void LogFile::install(LogFile& log)
{
    installed = &log;
    before = qInstallMessageHandler(handle);
}

} // namespace winnow::engine
