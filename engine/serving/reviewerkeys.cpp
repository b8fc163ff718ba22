#include "engine/serving/reviewerkeys.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct KeysText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ReviewerKeys)
};

QByteArray hashOf(const QString& key)
{
    return QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

Result<ReviewerKeys> ReviewerKeys::parse(const QByteArray& text)
{
    ReviewerKeys keys;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const QString line = lines[number].trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        static const QRegularExpression blanks(u"\\s+"_s);
        const QStringList words = line.split(blanks);
        if (words.size() != 2)
            return fail(ErrorCode::InvalidInput,
                KeysText::tr("Line %1 of the file of keys is not “name key”. Nothing is served.")
                    .arg(number + 1));
        const QByteArray hash = hashOf(words[1]);
        const bool isTaken = std::any_of(keys.m_hashes.begin(), keys.m_hashes.end(),
            [&hash](const auto& known) { return known.second == hash; });
        if (isTaken)
            return fail(ErrorCode::InvalidInput,
                KeysText::tr("The key on line %1 is another reviewer's already. Give each one of their own.")
                    .arg(number + 1));
        keys.m_hashes.emplace_back(words[0], hash);
    }
    if (keys.m_hashes.empty())
        return fail(ErrorCode::InvalidInput,
            KeysText::tr("The file of keys names no reviewer. Write one “name key” per line."));
    return keys;
}

std::optional<QString> ReviewerKeys::nameOf(const QString& key) const
{
    const QByteArray hash = hashOf(key);
    std::optional<QString> name;
    for (const auto& [known, knownHash] : m_hashes) {
        if (hash == knownHash)
            name = known;
    }
    return name;
}

} // namespace winnow::engine
