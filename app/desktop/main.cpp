#include "app/desktop/desktop.h"
#include "app/desktop/options.h"
#include "app/desktop/samplefile.h"
#include "app/desktop/screenshots.h"
#include "app/desktop/troublewindow.h"
#include "app/translations/translations.h"
#include "engine/base/version.h"

#include <QApplication>
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

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("winnow"));
    QApplication::setApplicationDisplayName(QStringLiteral("Winnow"));
    QApplication::setApplicationVersion(QString::fromLatin1(engine::kVersion));
    QApplication::setDesktopFileName(QStringLiteral("org.winnow.Winnow"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/winnow.svg")));

    const app::Translations translations(application, QLocale());
    const auto options = app::parseOptions(QApplication::arguments());
    if (!options) {
        print(stderr, options.error().message);
        return 2;
    }
    if (options->request == app::Options::Request::Help) {
        print(stdout, app::helpText());
        return 0;
    }
    if (options->request == app::Options::Request::Version) {
        print(stdout, QStringLiteral("winnow %1").arg(QLatin1StringView(engine::kVersion)));
        return 0;
    }
    app::Desktop desktop(application, *options);
    desktop.start();
    std::unique_ptr<app::Screenshots> screenshots;
    if (!options->screenshotFolder.isEmpty()) {
        screenshots = startScreenshots(desktop, options->screenshotFolder);
        if (!screenshots)
            return 1;
    }
    return QApplication::exec();
}
