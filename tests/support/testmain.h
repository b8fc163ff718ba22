#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace winnow::tests {

/// Makes a test class known to the main function of its executable; used through WINNOW_TEST.
bool registerTest(const char* name, std::function<std::unique_ptr<QObject>()> create);

} // namespace winnow::tests

/// Stands at the end of a test file, before the moc include: the class can then be run by its name.
#define WINNOW_TEST(Class)                                                                                   \
    static const bool registered##Class                                                                      \
        = winnow::tests::registerTest(#Class, [] { return std::make_unique<Class>(); });
