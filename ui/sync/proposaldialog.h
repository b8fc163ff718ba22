#pragma once

#include "engine/sync/serverproposal.h"

#include <QDialog>

#include <vector>

class QAction;
class QHBoxLayout;

namespace winnow::ui {

class ComparisonModel;
class MessageBar;
class PlainLabel;
class RecordGrid;

/// What a server asks after the first review, one question at a time: it asks for the next one only when the
/// person does, and each answer goes out at once, and once. Who opens it carries the requests and hands the
/// replies in.
class ProposalDialog : public QDialog {
    Q_OBJECT

public:
    ProposalDialog(engine::ProposalKind kind, const engine::RemoteSession& session, QWidget* parent);

    void showReply(const engine::ProposalReply& reply);
    void showReceipt(const engine::ProposalReceipt& receipt);
    /// What was asked for last came to nothing, and nothing has changed by it.
    void showProblem(const QString& sentence);

    [[nodiscard]] engine::ProposalKind kind() const { return m_kind; }

Q_SIGNALS:
    void nextRequested();
    void answerRequested(const winnow::engine::ServerProposal& proposal, const std::vector<bool>& keeps);
    void cancelRequested();

private:
    /// What the person can do now.
    enum class State {
        Empty, ///< ask for the next question
        Waiting, ///< for the server
        Asked, ///< answer the question that is shown
    };

    void declareActions();
    QHBoxLayout* makeButtons();
    void setState(State state);
    void followDraft();
    void ask();
    void answer(const std::vector<bool>& keeps);
    void toggleFocused();
    [[nodiscard]] std::vector<bool> draft() const;
    [[nodiscard]] int keptOthers() const;
    [[nodiscard]] QString questionText() const;
    [[nodiscard]] QString yesText() const;

    engine::ProposalKind m_kind;
    engine::ServerProposal m_proposal;
    State m_state = State::Empty;
    ComparisonModel* m_model;
    RecordGrid* m_grid;
    PlainLabel* m_question;
    PlainLabel* m_remaining;
    MessageBar* m_message;
    QAction* m_next = nullptr;
    QAction* m_yes = nullptr;
    QAction* m_no = nullptr;
    QAction* m_toggle = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_close = nullptr;
};

} // namespace winnow::ui
