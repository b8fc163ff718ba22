#include "tests/crash/acknowledgement.h"

#include <QList>

namespace winnow::tests {

QByteArray toLine(const Acknowledgement& acknowledgement)
{
    return QByteArray::number(acknowledgement.seq) + ' ' + QByteArray::number(acknowledgement.item) + ' '
        + acknowledgement.verb.toUtf8() + ' ' + acknowledgement.verdict.toUtf8() + '\n';
}

std::vector<Acknowledgement> fromLines(const QByteArray& output)
{
    std::vector<Acknowledgement> acknowledgements;
    const QByteArray whole = output.left(output.lastIndexOf('\n') + 1);
    for (const QByteArray& line : whole.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 4)
            acknowledgements.push_back({words[0].toLongLong(), words[1].toLongLong(),
                QString::fromUtf8(words[2]), QString::fromUtf8(words[3])});
    }
    return acknowledgements;
}

} // namespace winnow::tests
