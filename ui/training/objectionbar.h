#pragma once

#include <QStringList>
#include <QWidget>

namespace winnow::ui {

class PlainLabel;
struct TrainingActions;

/// Says which earlier answers make the one just given impossible, and lets the person choose between them.
class ObjectionBar : public QWidget {
    Q_OBJECT

public:
    explicit ObjectionBar(const TrainingActions& actions, QWidget* parent = nullptr);

    /// `answer`: what would be kept, "yes" or "no"; one line per earlier answer.
    void setObjection(const QString& answer, const QStringList& lines);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_title;
    PlainLabel* m_lines;
};

} // namespace winnow::ui
