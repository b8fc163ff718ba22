#include "app/desktop/quitsignals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <thread>
#include <unistd.h>
#endif

namespace winnow::app {

#ifdef Q_OS_UNIX

namespace {

// A signal handler can reach nothing but an object with static storage, and may do little more than write.
std::array<int, 2> pipeEnds{-1, -1};

extern "C" void onQuitSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

void endSoon()
{
    std::thread([] {
        std::this_thread::sleep_for(std::chrono::milliseconds(1'800));
        std::_Exit(EXIT_SUCCESS);
    }).detach();
}

} // namespace

QuitSignals::QuitSignals(QObject* parent)
    : QObject(parent)
{
    if (::pipe(pipeEnds.data()) != 0)
        return;
    for (const int end : pipeEnds)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &QuitSignals::notice);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, onQuitSignal);
}

QuitSignals::~QuitSignals()
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, SIG_DFL);
}

void QuitSignals::notice()
{
    m_notifier->setEnabled(false);
    endSoon();
    Q_EMIT quitRequested();
}

#else

QuitSignals::QuitSignals(QObject* parent)
    : QObject(parent)
{
}

QuitSignals::~QuitSignals() = default;

void QuitSignals::notice() { }

#endif

} // namespace winnow::app
