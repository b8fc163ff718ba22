#include "engine/store/database.h"

#include <QCoreApplication>

#include <cstdio>

/// lockholder WORKSPACE: opens it for writing, says so and keeps it until its input ends.
int main(int argc, char** argv)
{
    using namespace winnow::engine;
    QCoreApplication application(argc, argv);
    const auto database = Database::open(QCoreApplication::arguments().value(1), DatabaseAccess::ReadWrite);
    std::puts(database ? "open" : qPrintable(database.error().message));
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return database ? 0 : 1;
}
