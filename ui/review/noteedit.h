#pragma once

#include <QWidget>

class QAction;
class QPlainTextEdit;

namespace winnow::ui {

class ActionButton;
class PlainLabel;

/// A card's note: shown as text, written in place. Enter, Escape and leaving the field keep what was written.
class NoteEdit : public QWidget {
    Q_OBJECT

public:
    explicit NoteEdit(QAction* write, QWidget* parent = nullptr);

    void setNote(const QString& note);
    void startWriting();

Q_SIGNALS:
    void noteWritten(const QString& note);
    /// The keys belong to the card again.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void finish();

    PlainLabel* m_shown;
    ActionButton* m_write;
    QPlainTextEdit* m_edit;
    QString m_note;
};

} // namespace winnow::ui
