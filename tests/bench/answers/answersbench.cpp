#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "simulation.h"

using namespace winnow::bench;
using namespace winnow::engine;

namespace {

struct Case {
    QString name;
    QString folder;
    QStringList fields;
};

std::vector<Case> cases()
{
    const QStringList site{QStringLiteral("Site name"), QStringLiteral("Address"), QStringLiteral("Zip"),
        QStringLiteral("Phone")};
    const QString sites = QStringLiteral("early-childhood-sites");
    std::vector<Case> all{
        {QStringLiteral("sites, 4 columns"), sites, site}, {QStringLiteral("sites, all columns"), sites, {}}};
    for (const QString& name : {QStringLiteral("restaurants-nophone"), QStringLiteral("cora"),
             QStringLiteral("febrl1"), QStringLiteral("febrl3"), QStringLiteral("fake-1000"),
             QStringLiteral("dblp-acm"), QStringLiteral("abt-buy")})
        all.push_back({name, name, {}});
    return all;
}

QString dataFolder()
{
    return qEnvironmentVariable("WINNOW_DATA", QStringLiteral(WINNOW_LINKAGE_DATA));
}

constexpr std::array<std::size_t, 4> counts{0, 10, 20, 50};
constexpr std::uint64_t seeds = 5;

void printCase(const Case& set, const Answering& answering, const char* how)
{
    const auto read = readLinkageSet(dataFolder() + QLatin1Char('/') + set.folder, set.fields);
    if (!read) {
        std::printf("%s: %s\n", qPrintable(set.name), qPrintable(read.error().message));
        return;
    }
    const auto matched = matchSet(*read);
    if (!matched)
        return;
    std::vector<std::vector<double>> scores(counts.size());
    std::vector<std::vector<double>> errors(counts.size());
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const auto checkpoints = simulate(*read, *matched, answering, counts, seed);
        for (std::size_t place = 0; place < counts.size(); ++place) {
            scores[place].push_back(checkpoints[place].quality.f1());
            errors[place].push_back(checkpoints[place].calibrationError);
        }
    }
    std::printf("| %s%s |", qPrintable(set.name), how);
    for (std::size_t place = 0; place < counts.size(); ++place) {
        std::sort(scores[place].begin(), scores[place].end());
        std::sort(errors[place].begin(), errors[place].end());
        std::printf(
            " %.3f (%.3f-%.3f) |", scores[place][seeds / 2], scores[place].front(), scores[place].back());
    }
    std::printf(" %.3f | %zu%s\n", errors.back()[seeds / 2], matched->pairs.size(),
        matched->result.needsAnswers ? " needs" : "");
    std::fflush(stdout);
}

} // namespace

/// Prints how good the clusters of the real tables are after some answers: median and range of five seeds.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString wanted = application.arguments().value(1);
    std::printf("| data set | 0 answers | 10 | 20 | 50 | calibration error |\n|---|---|---|---|---|---|\n");
    for (const Case& set : cases()) {
        if (!set.name.contains(wanted))
            continue;
        printCase(set, {}, "");
        if (application.arguments().size() > 2)
            printCase(set, {50, 0.05, 0.05}, ", 5 % wrong, 5 % unsure");
    }
    return 0;
}
