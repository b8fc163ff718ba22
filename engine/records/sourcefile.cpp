#include "engine/records/sourcefile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct SourceFileText {
    Q_DECLARE_TR_FUNCTIONS(SourceFileText)
};

Result<void> checkReadable(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound,
            SourceFileText::tr("There is no file \"%1\". Nothing was changed. Check the name and the folder.")
                .arg(shownFileName(path)));
    if (file.isDir())
        return fail(ErrorCode::Unreadable,
            SourceFileText::tr("\"%1\" is a folder, not a table. Nothing was changed. Choose a file in it.")
                .arg(shownFileName(path)));
    if (!file.isFile())
        return fail(ErrorCode::Unreadable,
            SourceFileText::tr(
                "\"%1\" is a pipe or a device, not a regular file. Nothing was changed. Save its content "
                "as a file and choose that.")
                .arg(shownFileName(path)));
    return {};
}

} // namespace

QString shownFileName(const QString& path)
{
    QString shown;
    for (const QChar character : QFileInfo(path).fileName()) {
        if (character == u'\n')
            shown += "\\n"_L1;
        else if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
            shown += u"\\u%1"_s.arg(static_cast<int>(character.unicode()), 4, 16, QChar(u'0'));
        else
            shown += character;
    }
    return shown.isEmpty() ? path : shown;
}

SourceFile::SourceFile(const QString& path)
    : m_file(path)
{
}

Result<std::unique_ptr<SourceFile>> SourceFile::open(const QString& path)
{
    if (const auto readable = checkReadable(path); !readable)
        return fail(readable);
    std::unique_ptr<SourceFile> source(new SourceFile(path));
    if (!source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Unreadable,
            SourceFileText::tr(
                "\"%1\" cannot be read: %2. Nothing was changed. Ask for permission to read it, or copy "
                "it to a folder of your own.")
                .arg(shownFileName(path), source->m_file.errorString()));
    source->m_size = source->m_file.size();
    source->m_changed = source->m_file.fileTime(QFileDevice::FileModificationTime);
    return source;
}

Result<size_t> SourceFile::read(std::span<char> bytes)
{
    const qint64 count = m_file.read(bytes.data(), static_cast<qint64>(bytes.size()));
    if (count < 0)
        return tl::unexpected(readFailure());
    return static_cast<size_t>(count);
}

Result<void> SourceFile::rewind()
{
    if (!m_file.seek(0))
        return tl::unexpected(readFailure());
    return {};
}

Error SourceFile::readFailure() const
{
    return {ErrorCode::Unreadable,
        SourceFileText::tr(
            "Reading \"%1\" stopped at byte %2: %3. Nothing was kept. Check the disk or the connection to it "
            "and try again.")
            .arg(shownName())
            .arg(m_file.pos())
            .arg(m_file.errorString())};
}

Result<void> SourceFile::checkUnchanged() const
{
    const bool same
        = m_file.size() == m_size && m_file.fileTime(QFileDevice::FileModificationTime) == m_changed;
    if (same)
        return {};
    return fail(ErrorCode::Conflict,
        SourceFileText::tr(
            "\"%1\" was changed by another program while it was being read. Nothing was kept. Wait until "
            "the other program has finished and try again.")
            .arg(shownName()));
}

} // namespace winnow::engine
