#pragma once

#include "engine/model/profile.h"
#include "engine/workspace/remotework.h"

#include <QDialog>

#include <optional>

class QAction;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

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
    /// With a confirmation for what is dangerous; files are still to be asked for.
    void deedRequested(const winnow::engine::DeedRequest& request);
    void proposalsRequested(winnow::engine::ProposalKind kind);

private:
    void listDeeds(bool isFirstDialect);
    void addHeading(const QString& text);
    /// An entry that cannot be chosen says why.
    void add(QListWidgetItem* item, bool isThere);
    void build();
    void followChoice();
    void give();
    void followProposals(engine::ProposalKind kind);
    [[nodiscard]] std::optional<engine::ServerDeed> chosen() const;
    [[nodiscard]] std::optional<engine::ProposalKind> chosenProposals() const;

    engine::RemoteSession m_session;
    QListWidget* m_list;
    PlainLabel* m_effect;
    PlainLabel* m_question;
    QLineEdit* m_name;
    PlainLabel* m_thresholdLabel;
    QDoubleSpinBox* m_threshold;
    PlainLabel* m_problem;
    QAction* m_do;
    ActionButton* m_button = nullptr;
};

} // namespace winnow::ui
