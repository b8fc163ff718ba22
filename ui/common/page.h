#pragma once

#include "ui/common/message.h"
#include "ui/common/place.h"

#include <QWidget>

namespace winnow::engine {
class Settings;
}

namespace winnow::ui {

/// Whether everything that the person did is on the disk.
enum class SaveState { Saved, Saving, NotSaved };

/// One place of the window. The window shows what a page reports in its status bar and message bar.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(Place place, QWidget* parent);

    [[nodiscard]] Place place() const { return m_place; }

    /// What the window's title names: the session, or the page.
    [[nodiscard]] virtual QString title() const = 0;
    /// Where the person stands: "Decided 49 of 756". Empty when there is nothing to say.
    [[nodiscard]] virtual QString statusText() const;

    /// Whether all that belongs on the page by now has been worked out and is shown.
    [[nodiscard]] virtual bool isSettled() const { return true; }

    /// Called when the page has become the visible one: sets the keyboard focus.
    virtual void activate();
    /// Layout and place, in the settings; called when the window closes and before it is first shown.
    virtual void saveState(engine::Settings& settings) const;
    virtual void restoreState(const engine::Settings& settings);

Q_SIGNALS:
    /// title() or statusText() has changed.
    void statusChanged();
    /// `problem` says why with NotSaved and is empty otherwise.
    void saveStateChanged(winnow::ui::SaveState state, const QString& problem);
    void messageRaised(const winnow::ui::Message& message);

private:
    Place m_place;
};

} // namespace winnow::ui
