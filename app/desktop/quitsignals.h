#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace winnow::app {

/// Turns the system's wish that the program ends (SIGTERM, SIGINT, SIGHUP) into a signal of Qt. Whatever
/// still runs has two seconds: everything that was confirmed is on the disk, so the program then ends as it
/// is. Where there are no such signals it does nothing.
class QuitSignals : public QObject {
    Q_OBJECT

public:
    explicit QuitSignals(QObject* parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void quitRequested();

private:
    void notice();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace winnow::app
