#pragma once

#include <QByteArray>

namespace winnow::tests {

/// Sixty persons, each once, with the columns Key (1 to 60), name, street, town and fax.
QByteArray leftTable();
/// Forty of them with typing errors and five strangers in another order, with the columns street, Town, name,
/// key (1 to 45, which are other persons than those of the left table) and email.
QByteArray rightTable();
/// Who of the left is who of the right, as left_id,right_id.
QByteArray linkedTruth();

} // namespace winnow::tests
