#include "app/desktop/desktop.h"
#include "app/desktop/options.h"
#include "app/desktop/quitsignals.h"
#include "app/desktop/samplefile.h"
#include "app/desktop/screenshots.h"
#include "app/desktop/troublewindow.h"
#include "app/translations/translations.h"
#include "engine/base/logfile.h"
#include "engine/base/version.h"
#include "engine/workspace/workspacefacts.h"

#include <QApplication>
#include <QHashFunctions>
#include <QIcon>
#include <QLocale>

#include <cstdio>
#include <memory>

namespace {

using namespace winnow;

void print(std::FILE* stream, const QString& text)
{
    std::fputs(qPrintable(text), stream);
    std::fputc('\n', stream);
}

/// Nothing when the pictures cannot be taken; the reason has been printed then.
std::unique_ptr<app::Screenshots> startScreenshots(app::Desktop& desktop, const QString& folder)
{
    const auto table = app::sampleFile();
    if (!table || !desktop.window()) {
        print(stderr,
            table ? QApplication::translate("main", "The workspace could not be opened.")
                  : table.error().message);
        return nullptr;
    }
    auto screenshots
        = std::make_unique<app::Screenshots>(*desktop.window(), desktop.themes(), folder, *table);
    QObject::connect(
        screenshots.get(), &app::Screenshots::finished, screenshots.get(), [](const QString& problem) {
            if (!problem.isEmpty())
                print(stderr, problem);
            QApplication::exit(problem.isEmpty() ? 0 : 1);
        });
    screenshots->start();
    return screenshots;
}

void describeProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("winnow"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(engine::kVersion));
}

/// Whether all that was asked for is a text, which needs no display.
bool printsText(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    describeProgram();
    const app::Translations translations(application, QLocale());
    const auto options = app::parseOptions(QCoreApplication::arguments());
    if (!options || options->request == app::Options::Request::Window)
        return false;
    const bool isHelp = options->request == app::Options::Request::Help;
    print(stdout,
        isHelp ? app::helpText() : QStringLiteral("winnow %1").arg(QLatin1StringView(engine::kVersion)));
    return true;
}

int openWindow(QApplication& application, const app::Options& options)
{
    static engine::LogFile log(engine::logFolder());
    engine::LogFile::install(log);
    app::Desktop desktop(application, options);
    const app::QuitSignals quitSignals;
    QObject::connect(&quitSignals, &app::QuitSignals::quitRequested, &desktop, &app::Desktop::quit);
    if (desktop.start() == app::Desktop::Start::HandedOver)
        return 0;
    std::unique_ptr<app::Screenshots> screenshots;
    if (!options.screenshotFolder.isEmpty()) {
        screenshots = startScreenshots(desktop, options.screenshotFolder);
        if (!screenshots)
            return 1;
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // the same runs every time, and much faster with Qt 6.4
    if (printsText(argc, argv))
        return 0;
    QApplication application(argc, argv);
    describeProgram();
    QApplication::setApplicationDisplayName(QStringLiteral("Winnow"));
    QApplication::setDesktopFileName(QStringLiteral("org.winnow.Winnow"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/winnow.svg")));
    const app::Translations translations(application, QLocale());
    const auto options = app::parseOptions(QApplication::arguments());
    if (options)
        return openWindow(application, *options);
    print(stderr, options.error().message);
    return 2;
}
