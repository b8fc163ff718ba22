#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace winnow::tests {

/// Notes how long the event loop keeps others waiting: a timer that should fire each millisecond says how
/// late it is.
class LoopWatch : public QObject {
    Q_OBJECT

public:
    explicit LoopWatch(QObject* parent = nullptr);

    /// Forgets what it has noted.
    void restart();

    /// In milliseconds, one for each time that the timer fired.
    [[nodiscard]] const std::vector<double>& gaps() const { return m_gaps; }

private:
    void note();

    QTimer m_timer;
    QElapsedTimer m_last;
    std::vector<double> m_gaps;
};

} // namespace winnow::tests
