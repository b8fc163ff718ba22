#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <cstdio>
#include <string>

namespace winnow::tests {

/// An application that knows how long it was deaf: while one event is handled, no other is (F24). Events
/// inside of which an event loop runs, as a menu's, do not count.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    /// Longer than this, people notice.
    static constexpr qint64 noticeableMs = 100;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_isHandling || QThread::currentThread() != thread()) {
            m_hasInnerLoop = m_hasInnerLoop || loopLevel() > m_level;
            return QApplication::notify(receiver, event);
        }
        m_isHandling = true;
        m_hasInnerLoop = false;
        m_level = loopLevel();
        const std::string name = nameOf(*receiver, *event); // either may be gone afterwards
        QElapsedTimer timer;
        timer.start();
        const bool isHandled = QApplication::notify(receiver, event);
        m_isHandling = false;
        if (!m_hasInnerLoop)
            note(timer.elapsed(), name);
        return isHandled;
    }

    [[nodiscard]] qint64 longestMs() const { return m_longestMs; }

    [[nodiscard]] const std::string& longestName() const { return m_longestName; }

    void forget()
    {
        m_longestMs = 0;
        m_longestName.clear();
    }

    void report() const
    {
        if (m_longestMs > noticeableMs)
            std::printf("The window was deaf for %lld ms: %s\n", static_cast<long long>(m_longestMs),
                m_longestName.c_str());
    }

private:
    static int loopLevel() { return QThread::currentThread()->loopLevel(); }

    static std::string nameOf(const QObject& receiver, const QEvent& event)
    {
        const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type());
        return std::string(type ? type : "an event") + " to " + receiver.metaObject()->className();
    }

    void note(qint64 milliseconds, const std::string& name)
    {
        if (milliseconds <= m_longestMs)
            return;
        m_longestMs = milliseconds;
        m_longestName = name;
    }

    bool m_isHandling = false;
    bool m_hasInnerLoop = false;
    int m_level = 0;
    qint64 m_longestMs = 0;
    std::string m_longestName;
};

} // namespace winnow::tests
