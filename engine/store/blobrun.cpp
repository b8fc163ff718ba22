#include "engine/store/blobrun.h"

namespace winnow::engine {

namespace {

// A place is one integer of 63 bits: where the bytes begin, how many they are, and by how much the number is
// ahead of the entry's own place in the run.
constexpr int aheadBits = 13;
constexpr int lengthBits = 24;
constexpr qint64 aheadEnd = qint64{1} << aheadBits;
constexpr qint64 beginEnd = qint64{1} << (63 - lengthBits - aheadBits);

} // namespace

bool BlobRun::add(qint64 number, std::string_view bytes)
{
    const auto length = static_cast<qsizetype>(bytes.size());
    const qint64 begin = m_bytes.size();
    const qint64 ahead = isEmpty() ? 0 : number - m_firstNumber - m_size;
    if (length > mostBytes || begin >= beginEnd || ahead < 0 || ahead >= aheadEnd)
        return false;
    if (isEmpty())
        m_firstNumber = number;
    else
        m_places.append(',');
    m_places.append(QByteArray::number((begin << lengthBits | length) << aheadBits | ahead));
    m_bytes.append(bytes.data(), length);
    ++m_size;
    return true;
}

QString BlobRun::places() const
{
    return u'[' + QString::fromLatin1(m_places) + u']';
}

void BlobRun::clear()
{
    m_bytes.resize(0);
    m_places.resize(0);
    m_size = 0;
}

} // namespace winnow::engine
