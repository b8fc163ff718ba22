#include "tests/support/testmain.h"

#include <QStringList>
#include <QTest>

#include <cstdio>
#include <map>
#include <string>

#ifdef QT_WIDGETS_LIB
#include "tests/support/watchedapplication.h"
using TestApplication = winnow::tests::WatchedApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

namespace winnow::tests {

using Factory = std::function<std::unique_ptr<QObject>()>;

static std::map<std::string, Factory>& registry()
{
    static std::map<std::string, Factory> tests;
    return tests;
}

bool registerTest(const char* name, Factory create)
{
    registry().emplace(name, std::move(create));
    return true;
}

} // namespace winnow::tests

/// test_module CLASS [Qt Test arguments]: runs one class; without a class, all of them in the order of their
/// names.
int main(int argc, char** argv)
{
    TestApplication application(argc, argv);
    QStringList arguments = TestApplication::arguments();
    const auto& tests = winnow::tests::registry();
    const auto chosen = arguments.size() > 1 ? tests.find(arguments.at(1).toStdString()) : tests.end();
    if (chosen != tests.end())
        arguments.removeAt(1);
    else if (arguments.size() > 1 && !arguments.at(1).startsWith(QLatin1Char('-'))) {
        std::fprintf(stderr, "no test class %s\n", qPrintable(arguments.at(1)));
        return 2;
    }
    int failed = 0;
    for (auto test = tests.begin(); test != tests.end(); ++test) {
        if (chosen == tests.end() || test == chosen)
            failed += QTest::qExec(test->second().get(), arguments);
    }
#ifdef QT_WIDGETS_LIB
    application.report();
#endif
    return failed;
}
