#include "app/desktop/screenshots.h"

#include "ui/common/place.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/themeswitcher.h"

#include <QDir>
#include <QPixmap>

namespace winnow::app {

using namespace Qt::StringLiterals;

/// Long enough for a page to read and paint what it shows.
static constexpr int settleMs = 700;

Screenshots::Screenshots(
    ui::MainWindow& window, ui::ThemeSwitcher& themes, const QString& folder, const QString& tablePath)
    : m_window(window)
    , m_themes(themes)
    , m_folder(folder)
    , m_tablePath(tablePath)
{
    for (const bool isDark : {false, true}) {
        for (const ui::Place place : ui::allPlaces)
            m_pictures.push_back({place, isDark, {}});
        for (const SampleDialog dialog : allSampleDialogs)
            m_pictures.push_back({ui::Place::Sync, isDark, dialog});
    }
    m_timer.setInterval(settleMs);
    connect(&window.tasks(), &ui::TaskRunner::finished, &m_timer, qOverload<>(&QTimer::start));
}

void Screenshots::start()
{
    constexpr QSize size(1440, 900);
    m_window.resize(size);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::waitForSession);
    m_timer.start();
}

void Screenshots::waitForSession()
{
    if (!m_window.tasks().tasks().empty())
        return;
    m_timer.disconnect(this);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::next);
    show(m_pictures.front());
}

void Screenshots::show(const Picture& picture)
{
    m_themes.apply(picture.isDark ? engine::ThemeChoice::Dark : engine::ThemeChoice::Light);
    if (picture.place == ui::Place::Import)
        m_window.openFile(m_tablePath);
    else
        m_window.go(picture.place);
    m_dialog = picture.dialog ? makeSampleDialog(*picture.dialog, &m_window) : nullptr;
    if (m_dialog)
        m_dialog->show();
    m_timer.start();
}

void Screenshots::next()
{
    if (!isSettled())
        return;
    const auto taken = take(m_pictures[m_current]);
    ++m_current;
    if (taken && m_current < m_pictures.size())
        return show(m_pictures[m_current]);
    m_timer.stop();
    Q_EMIT finished(taken ? QString() : taken.error().message);
}

bool Screenshots::isSettled() const
{
    return m_window.tasks().tasks().empty() && m_window.pages().current()->isSettled();
}

engine::Result<void> Screenshots::take(const Picture& picture) const
{
    const QString subject = picture.dialog ? sampleDialogName(*picture.dialog) : ui::placeName(picture.place);
    const QString name = subject + (picture.isDark ? "-dark.png"_L1 : "-light.png"_L1);
    QWidget& shown = m_dialog ? static_cast<QWidget&>(*m_dialog) : m_window;
    const QString path = QDir(m_folder).filePath(name);
    if (QDir().mkpath(m_folder) && shown.grab().save(path))
        return {};
    return engine::fail(engine::ErrorCode::Unreadable,
        tr("The picture %1 could not be written. Check that the folder exists and has room.").arg(path));
}

} // namespace winnow::app
