#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace winnow::engine {

/// The words of a text as the queue's search sees them: without case and accents, split at everything that is
/// neither letter nor digit, each once, in order of their first place. What is indexed and what is asked for
/// go through the same function.
QStringList searchWords(QStringView text);

/// The same words as one text: what is indexed.
QString searchText(QStringView text);

/// A full-text query for the rows with a word beginning with each word of `text`. Every word is quoted, so
/// that nothing a person types is an operator. Empty when the text has no words: then there is nothing to
/// filter by.
QString prefixQuery(QStringView text);

} // namespace winnow::engine
