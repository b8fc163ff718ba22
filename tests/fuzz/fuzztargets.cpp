#include "tests/fuzz/fuzztargets.h"

#include <QFile>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace winnow::tests {

std::span<const FuzzTarget> fuzzTargets()
{
    constexpr int many = 1'500;
    constexpr int some = 400;
    constexpr int few = 60; // a workspace is opened, checked and saved for each
    static constexpr std::array targets{
        FuzzTarget{"table", fuzzTable, many},
        FuzzTarget{"truth", fuzzTruth, some},
        FuzzTarget{"labels", fuzzLabels, some},
        FuzzTarget{"clusters", fuzzClusters, some},
        FuzzTarget{"training", fuzzTraining, many},
        FuzzTarget{"model", fuzzModel, many},
        FuzzTarget{"text", fuzzText, some},
        FuzzTarget{"json", fuzzJson, many},
        FuzzTarget{"reply", fuzzReply, many},
        FuzzTarget{"wire", fuzzWire, many},
        FuzzTarget{"served", fuzzServed, some},
        FuzzTarget{"journal", fuzzJournal, some},
        FuzzTarget{"workspace", fuzzWorkspace, few},
    };
    return targets;
}

static QByteArray reported;

void keepForReport(const QByteArray& input)
{
    reported = input;
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    promise(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the bytes are in a file");
}

void promise(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(
        stderr, "broken promise: %s\nby these bytes (base64): %s\n", what, reported.toBase64().constData());
    std::abort();
}

} // namespace winnow::tests
