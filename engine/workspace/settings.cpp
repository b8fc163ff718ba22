#include "engine/workspace/settings.h"

#include <QCryptographicHash>
#include <QSettings>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

/// A workspace's own group: paths may hold characters that keys cannot.
QString workspaceKey(const QString& path, QLatin1StringView name)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return "visits/"_L1 + QString::fromLatin1(hash.first(16)) + u'/' + name;
}

} // namespace

QString themeChoiceName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return u"system"_s;
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    }
    return {};
}

std::optional<ThemeChoice> themeChoiceFromName(const QString& name)
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (themeChoiceName(choice) == name)
            return choice;
    }
    return std::nullopt;
}

Settings::Settings()
    : m_store(
        std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"Winnow"_s, u"Winnow"_s))
{
}

Settings::Settings(const QString& path)
    : m_store(std::make_unique<QSettings>(path, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

ThemeChoice Settings::theme() const
{
    return themeChoiceFromName(m_store->value("theme"_L1).toString()).value_or(ThemeChoice::System);
}

void Settings::setTheme(ThemeChoice choice)
{
    m_store->setValue("theme"_L1, themeChoiceName(choice));
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value("window/geometry"_L1).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_store->setValue("window/geometry"_L1, geometry);
}

QByteArray Settings::layout(const QString& name) const
{
    return m_store->value("layout/"_L1 + name).toByteArray();
}

void Settings::setLayout(const QString& name, const QByteArray& state)
{
    m_store->setValue("layout/"_L1 + name, state);
}

bool Settings::isShown(const QString& name) const
{
    return m_store->value("shown/"_L1 + name, true).toBool();
}

void Settings::setShown(const QString& name, bool shown)
{
    m_store->setValue("shown/"_L1 + name, shown);
}

SessionId Settings::lastSession(const QString& workspacePath) const
{
    return SessionId{m_store->value(workspaceKey(workspacePath, "session"_L1)).toLongLong()};
}

QString Settings::lastPlace(const QString& workspacePath) const
{
    return m_store->value(workspaceKey(workspacePath, "place"_L1)).toString();
}

void Settings::setLastVisit(const QString& workspacePath, SessionId session, const QString& place)
{
    m_store->setValue(workspaceKey(workspacePath, "session"_L1), session.value);
    m_store->setValue(workspaceKey(workspacePath, "place"_L1), place);
}

bool Settings::wasWarnedOf(const QString& workspacePath) const
{
    return m_store->value(workspaceKey(workspacePath, "warned"_L1)).toBool();
}

void Settings::setWarnedOf(const QString& workspacePath)
{
    m_store->setValue(workspaceKey(workspacePath, "warned"_L1), true);
}

QString Settings::lastWorkspace() const
{
    return m_store->value("workspace"_L1).toString();
}

void Settings::setLastWorkspace(const QString& path)
{
    m_store->setValue("workspace"_L1, path);
}

QString Settings::exportFolder() const
{
    return m_store->value("exportFolder"_L1).toString();
}

void Settings::setExportFolder(const QString& path)
{
    m_store->setValue("exportFolder"_L1, path);
}

} // namespace winnow::engine
