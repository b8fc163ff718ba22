#include "tests/fuzz/fuzztargets.h"

#include <QCoreApplication>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

const winnow::tests::FuzzTarget* chosen = nullptr;

void choose(const char* name)
{
    for (const auto& target : winnow::tests::fuzzTargets()) {
        if (name && std::strcmp(target.name, name) == 0)
            chosen = &target;
    }
    if (chosen)
        return;
    std::fputs("WINNOW_FUZZ_TARGET must name one of:", stderr);
    for (const auto& target : winnow::tests::fuzzTargets())
        std::fprintf(stderr, " %s", target.name);
    std::fputc('\n', stderr);
    std::exit(2);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments)
{
    static const QCoreApplication application(*count, *arguments);
    choose(std::getenv("WINNOW_FUZZ_TARGET"));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    chosen->run(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
