// bench_window WORKSPACE [ANSWERS]
//
// Opens the window on a workspace of "winnow-cli bench generate", answers by keys and prints how long the
// person waits: from the start to the first card, from a key to the next card painted, how often the event
// loop is held up while a table of 100,000 rows is imported and matched, and the memory at rest. Leaves the
// answers in the workspace.
#include "app/cli/measurement.h"
#include "app/desktop/desktop.h"
#include "engine/records/atomicfile.h"
#include "engine/samples/samplepersons.h"
#include "tests/bench/window/loopwatch.h"
#include "ui/records/importpage.h"
#include "ui/review/reviewpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/statusbar.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

namespace {

using namespace winnow;
using namespace Qt::StringLiterals;

double millisecondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void print(const QString& what, std::vector<double> observations)
{
    const app::Measurement sum = app::summarize(what, u"ms"_s, std::move(observations));
    std::printf("%-62s median %8.2f  p99 %8.2f  max %8.2f  n %lld\n", qPrintable(sum.what), sum.median,
        sum.p99, sum.max, static_cast<long long>(sum.n));
    std::fflush(stdout);
}

/// Resident memory in MiB, where the system says it.
double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

/// Counts the paints of the widget on which the records of a card lie.
class PaintCounter : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* object, QEvent* event) override
    {
        m_paints += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(object, event);
    }

    [[nodiscard]] int paints() const { return m_paints; }

private:
    int m_paints = 0;
};

class WindowBench {
public:
    explicit WindowBench(ui::MainWindow& window)
        : m_window(window)
        , m_page(*qobject_cast<ui::ReviewPage*>(window.pages().page(ui::Place::Review)))
    {
        const auto tables = m_page.findChildren<QAbstractScrollArea*>();
        for (QAbstractScrollArea* table : tables)
            table->viewport()->installEventFilter(&m_counter);
    }

    [[nodiscard]] bool hasCard() const { return m_page.desk().card().has_value(); }

    /// From the key until the card of another item is on the screen.
    double answerOne(Qt::Key key)
    {
        const engine::ItemId before = m_page.desk().card()->item.id;
        const int paints = m_counter.paints();
        QElapsedTimer timer;
        timer.start();
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window, key);
        while (hasCard() && (m_page.desk().card()->item.id == before || m_counter.paints() == paints))
            QApplication::processEvents(QEventLoop::AllEvents, 1);
        return millisecondsOf(timer);
    }

    std::vector<double> answer(int count, int everyMs)
    {
        std::vector<double> times;
        for (int number = 0; number < count && hasCard(); ++number) {
            times.push_back(answerOne(number % 3 == 0 ? Qt::Key_N : Qt::Key_Y));
            if (everyMs > 0)
                QTest::qWait(everyMs);
        }
        return times;
    }

    bool waitUntilSaved()
    {
        const auto* status = m_window.findChild<ui::StatusBar*>();
        return QTest::qWaitFor([status] { return status->saveText() == u"✓ Saved"_s; }, 60'000);
    }

    /// The gaps of the event loop while a table is imported and matched beside the review.
    std::vector<double> gapsWhileMatching(const QString& table)
    {
        tests::LoopWatch watch;
        auto* import = qobject_cast<ui::ImportPage*>(m_window.pages().page(ui::Place::Import));
        import->findDuplicatesIn(table, u"beside"_s);
        watch.restart();
        while (!m_window.tasks().tasks().empty()) {
            answerOne(Qt::Key_Y);
            QTest::qWait(100);
        }
        return watch.gaps();
    }

private:
    ui::MainWindow& m_window;
    ui::ReviewPage& m_page;
    PaintCounter m_counter;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2) {
        std::fprintf(stderr, "Usage: bench_window WORKSPACE [ANSWERS]\n");
        return 2;
    }
    const int answers = words.size() > 2 ? words.at(2).toInt() : 1'000;
    const QTemporaryDir folder;
    app::Options options;
    options.workspace = words.at(1);
    options.settingsFile = folder.filePath(u"settings.ini"_s);
    options.session.value = 1;
    QElapsedTimer timer;
    timer.start();
    app::Desktop desktop(application, options);
    desktop.start();
    if (!desktop.window() || !QTest::qWaitForWindowExposed(desktop.window())) {
        std::fprintf(stderr, "bench_window: the workspace cannot be opened\n");
        return 1;
    }
    WindowBench bench(*desktop.window());
    if (!bench.hasCard()) {
        std::fprintf(stderr, "bench_window: there is no open cluster\n");
        return 1;
    }
    print(u"start of the window to the first card"_s, {millisecondsOf(timer)});
    QTest::qWait(1'000);
    std::printf("memory at rest: %.0f MiB\n", residentMegabytes());
    print(u"key to the next card painted, as fast as it goes"_s, bench.answer(answers, 0));
    print(u"key to the next card painted, ten a second"_s, bench.answer(std::min(answers, 200), 100));
    std::printf("all saved: %s\n", bench.waitUntilSaved() ? "yes" : "no");
    const QString table = folder.filePath(u"persons.csv"_s);
    const auto written = engine::writeFileAtomically(table, [](QIODevice& device) {
        return engine::writeSamplePersons(device, {100'000, 3});
    });
    if (!written)
        return 1;
    print(
        u"event loop held up while 100,000 rows are matched and answered"_s, bench.gapsWhileMatching(table));
    std::printf("memory afterwards: %.0f MiB\n", residentMegabytes());
    desktop.window()->close();
    return 0;
}
