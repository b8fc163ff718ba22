#pragma once

#include "app/cli/report.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace winnow::app {

/// An option of a command as its help shows it.
struct Option {
    QString name; ///< without the dashes
    QString valueName; ///< "FILE"; empty for a switch
    QString description; ///< a translated phrase
};

/// The words of a command line after the command's name, taken apart.
class Arguments {
public:
    Arguments() = default;
    Arguments(QStringList words, QHash<QString, QString> options);

    [[nodiscard]] const QStringList& words() const { return m_words; }

    [[nodiscard]] QString word(int place) const { return m_words.value(place); }

    [[nodiscard]] bool isSet(const QString& option) const { return m_options.contains(option); }

    [[nodiscard]] std::optional<QString> value(const QString& option) const;
    [[nodiscard]] QString value(const QString& option, const QString& otherwise) const;
    /// A whole number of at least `least`; a Usage failure for anything else.
    [[nodiscard]] Attempt<qint64> number(const QString& option, qint64 otherwise, qint64 least = 1) const;

private:
    QStringList m_words;
    QHash<QString, QString> m_options;
};

} // namespace winnow::app
