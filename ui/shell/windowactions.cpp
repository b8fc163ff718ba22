#include "ui/shell/windowactions.h"

#include "ui/common/actionregistry.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

struct WindowTexts {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::WindowTexts)
};

QString themeText(engine::ThemeChoice choice)
{
    switch (choice) {
    case engine::ThemeChoice::System:
        return WindowTexts::tr("Colours of the system");
    case engine::ThemeChoice::Light:
        return WindowTexts::tr("Light colours");
    case engine::ThemeChoice::Dark:
        return WindowTexts::tr("Dark colours");
    }
    return {};
}

void declareThemes(
    ActionRegistry& registry, QWidget* window, engine::ThemeChoice chosen, WindowActions& actions)
{
    auto* group = new QActionGroup(window);
    for (const auto choice :
        {engine::ThemeChoice::System, engine::ThemeChoice::Light, engine::ThemeChoice::Dark}) {
        const QString id = "view.theme."_L1 + engine::themeChoiceName(choice);
        QAction* action = registry.declare({id, themeText(choice), {}, {}, MenuPlace::View}, window);
        action->setCheckable(true);
        action->setChecked(choice == chosen);
        group->addAction(action);
        actions.themes.emplace(choice, action);
    }
}

} // namespace

WindowActions declareWindowActions(ActionRegistry& registry, QWidget* window, engine::ThemeChoice chosen)
{
    const auto declare = [&registry, window](const QString& id, const QString& text, const QKeySequence& keys,
                             MenuPlace menu) {
        return registry.declare({id, text, {keys}, {}, menu}, window);
    };
    const auto key = [](const QString& text) {
        return QKeySequence(text);
    };
    WindowActions actions;
    actions.go[Place::Home]
        = declare(u"go.home"_s, WindowTexts::tr("Home"), key(u"Ctrl+1"_s), MenuPlace::View);
    actions.go[Place::Review]
        = declare(u"go.review"_s, WindowTexts::tr("Clusters"), key(u"Ctrl+2"_s), MenuPlace::View);
    actions.go[Place::Training]
        = declare(u"go.training"_s, WindowTexts::tr("Training"), key(u"Ctrl+3"_s), MenuPlace::View);
    actions.go[Place::Entities]
        = declare(u"go.entities"_s, WindowTexts::tr("Entities"), key(u"Ctrl+4"_s), MenuPlace::View);
    actions.go[Place::Sync]
        = declare(u"go.sync"_s, WindowTexts::tr("Sync"), key(u"Ctrl+5"_s), MenuPlace::View);
    actions.palette = declare(
        u"view.commands"_s, WindowTexts::tr("Command palette"), key(u"Ctrl+Shift+P"_s), MenuPlace::View);
    declareThemes(registry, window, chosen, actions);
    actions.keys = declare(u"help.keys"_s, WindowTexts::tr("Keys"), key(u"?"_s), MenuPlace::Help);
    actions.check = registry.declare(
        {u"help.check"_s, WindowTexts::tr("Check the workspace"), {}, {}, MenuPlace::Help}, window);
    actions.about = registry.declare(
        {u"help.about"_s, WindowTexts::tr("About Winnow"), {}, {}, MenuPlace::Help}, window);
    return actions;
}

QAction* declareQuit(ActionRegistry& registry, QWidget* window)
{
    return registry.declare(
        {u"file.quit"_s, WindowTexts::tr("Quit"), {QKeySequence(u"Ctrl+Q"_s)}, {}, MenuPlace::File}, window);
}

} // namespace winnow::ui
