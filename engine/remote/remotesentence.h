#pragma once

#include "engine/remote/connector.h"

#include <QString>

namespace winnow::engine {

/// What happened, what is safe and what to do, for a trouble that the server caused.
QString remoteSentence(RemoteTrouble trouble);

/// The same, with what the server says about it, as plain and short text.
QString remoteSentence(RemoteTrouble trouble, const QString& serverMessage);

/// A server's text as it may stand in a sentence: at most 200 characters, without control characters and
/// without those that turn the direction of the text.
QString plainText(const QString& text);

/// The text without a key that a server may have put into it, in either of its spellings.
QString withoutSecret(QString text, const QString& secret);

} // namespace winnow::engine
