#include "app/cli/arguments.h"

#include <QCoreApplication>

#include <utility>

namespace winnow::app {

namespace {

struct ArgumentText {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

} // namespace

Arguments::Arguments(QStringList words, QHash<QString, QString> options)
    : m_words(std::move(words))
    , m_options(std::move(options))
{
}

std::optional<QString> Arguments::value(const QString& option) const
{
    const auto found = m_options.constFind(option);
    return found == m_options.constEnd() ? std::nullopt : std::optional(*found);
}

QString Arguments::value(const QString& option, const QString& otherwise) const
{
    return m_options.value(option, otherwise);
}

Attempt<qint64> Arguments::number(const QString& option, qint64 otherwise, qint64 least) const
{
    const auto text = value(option);
    if (!text)
        return otherwise;
    bool isNumber = false;
    const qint64 number = text->toLongLong(&isNumber);
    if (!isNumber || number < least)
        return misused(ArgumentText::tr("--%1 takes a whole number of at least %2, not “%3”.")
                           .arg(option, QString::number(least), *text));
    return number;
}

} // namespace winnow::app
