#pragma once

#include "engine/base/id.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QSettings;

namespace winnow::engine {

/// Which colours the person wants. Stored by name.
enum class ThemeChoice { System, Light, Dark };

/// "system", "light", "dark".
QString themeChoiceName(ThemeChoice choice);
std::optional<ThemeChoice> themeChoiceFromName(const QString& name);

/// What the program remembers about itself between starts; nothing of the reviewer's work is in here. The
/// only user of QSettings.
class Settings {
public:
    /// In the file that the system keeps for this user and program.
    Settings();
    /// In this INI file, which is made when something is set.
    explicit Settings(const QString& path);
    ~Settings();
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    /// As QWidget::saveGeometry gives it; empty when there is none.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

    /// State of a splitter or header, under a stable name such as "review.queue"; empty when there is none.
    [[nodiscard]] QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);

    /// A part of a page that can be hidden, under a stable name such as "review.reasons"; shown unless it was
    /// hidden.
    [[nodiscard]] bool isShown(const QString& name) const;
    void setShown(const QString& name, bool shown);

    /// The session and place that were open in a workspace; none and empty when there were none.
    [[nodiscard]] SessionId lastSession(const QString& workspacePath) const;
    [[nodiscard]] QString lastPlace(const QString& workspacePath) const;
    void setLastVisit(const QString& workspacePath, SessionId session, const QString& place);

    /// Whether the person was told of the place where this workspace lies.
    [[nodiscard]] bool wasWarnedOf(const QString& workspacePath) const;
    void setWarnedOf(const QString& workspacePath);

    /// The workspace that was open last; empty at the first start.
    [[nodiscard]] QString lastWorkspace() const;
    void setLastWorkspace(const QString& path);

    /// The folder that was exported to last; empty before the first export.
    [[nodiscard]] QString exportFolder() const;
    void setExportFolder(const QString& path);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace winnow::engine
