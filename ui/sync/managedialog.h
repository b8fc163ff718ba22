#pragma once

#include "engine/model/profile.h"
#include "engine/sync/serverdeed.h"

#include <QDialog>

#include <optional>

class QAction;
class QLineEdit;
class QListWidget;

namespace winnow::ui {

class ActionButton;
class PlainLabel;

/// What can be done with a server's session besides reviewing it. What changes or deletes something for
/// others is only done when the session's name was typed.
class ManageDialog : public QDialog {
    Q_OBJECT

public:
    ManageDialog(const engine::Profile& profile, engine::RemoteSession session, QWidget* parent);

Q_SIGNALS:
    /// `confirmation`: there for what is dangerous.
    void deedRequested(
        winnow::engine::ServerDeed deed, const std::optional<winnow::engine::DeedConfirmation>& confirmation);

private:
    void listDeeds(engine::RemoteApi api);
    void build();
    void followChoice();
    void give();
    [[nodiscard]] std::optional<engine::ServerDeed> chosen() const;

    engine::RemoteSession m_session;
    QListWidget* m_list;
    PlainLabel* m_effect;
    PlainLabel* m_question;
    QLineEdit* m_name;
    PlainLabel* m_problem;
    QAction* m_do;
    ActionButton* m_button = nullptr;
};

} // namespace winnow::ui
