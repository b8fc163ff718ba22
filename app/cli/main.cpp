#include "app/cli/commandline.h"
#include "app/cli/interrupt.h"
#include "app/translations/translations.h"
#include "engine/base/clock.h"
#include "engine/base/version.h"

#include <QCoreApplication>
#include <QFile>
#include <QHashFunctions>
#include <QLocale>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace {

bool standardErrorIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

} // namespace

int main(int argc, char** argv)
{
    using namespace winnow;
    QHashSeed::setDeterministicGlobalSeed(); // the same runs every time, and much faster with Qt 6.4
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("winnow"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(engine::kVersion));
    const app::Translations translations(application, QLocale());

    QFile output;
    QFile errors;
    if (!output.open(stdout, QIODevice::WriteOnly)
        || !errors.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return static_cast<int>(app::ExitCode::Failed);

    app::listenForInterrupt();
    const engine::SystemClock clock;
    const auto line = standardErrorIsTerminal() ? app::ProgressLine::Shown : app::ProgressLine::Hidden;
    const app::Console console{output, errors, line};
    const QStringList words = QCoreApplication::arguments().sliced(1);
    return static_cast<int>(app::runCommandLine(words, console, clock, app::isInterrupted));
}
