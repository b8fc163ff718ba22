// windowreviewer WORKSPACE SETTINGS SESSION FROM TO
//
// Opens the window as the program does and carries out the steps FROM to TO - 1 of the key script; SESSION 0
// goes where the person stopped. Prints "at ITEM" for the card that lies open at first, and for every step,
// once the status bar says that it is saved, its acknowledgement and the card that lies open then.
#include "app/desktop/desktop.h"
#include "tests/crash/acknowledgement.h"
#include "tests/review/keyscript.h"
#include "ui/review/queuepane.h"
#include "ui/review/reviewpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/statusbar.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>

#include <cstdio>

namespace {

using namespace winnow;
using namespace Qt::StringLiterals;

int fail(const QString& why)
{
    std::fprintf(stderr, "windowreviewer: %s\n", qPrintable(why));
    return 1;
}

/// In one write, so that a kill does not come between a line and the next.
void tell(const QByteArray& lines)
{
    std::fwrite(lines.constData(), 1, static_cast<size_t>(lines.size()), stdout);
    std::fflush(stdout);
}

/// The window as a person sees and works it.
class WindowView {
public:
    explicit WindowView(ui::MainWindow& window)
        : m_window(window)
        , m_page(*qobject_cast<ui::ReviewPage*>(window.pages().page(ui::Place::Review)))
        , m_status(*window.findChild<ui::StatusBar*>())
    {
    }

    [[nodiscard]] bool showsReview() const { return m_window.place() == ui::Place::Review; }

    [[nodiscard]] qint64 item() const
    {
        return m_page.desk().card() ? m_page.desk().card()->item.id.value : 0;
    }

    [[nodiscard]] QByteArray placeLine() const { return "at " + QByteArray::number(item()) + '\n'; }

    [[nodiscard]] bool saysSaved() const { return m_status.saveText() == u"✓ Saved"_s; }

    void press(Qt::Key key)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window, key);
    }

    /// The largest clusters first, so that there are records that can be left out.
    void chooseLargestFirst()
    {
        auto* order = m_window.findChild<ui::QueuePane*>()->findChild<QComboBox*>();
        order->setFocus();
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        m_page.activate();
    }

private:
    ui::MainWindow& m_window;
    ui::ReviewPage& m_page;
    ui::StatusBar& m_status;
};

/// Whether the step became durable, or at least said so.
bool perform(WindowView& view, int step)
{
    constexpr int patienceMs = 30'000;
    const tests::KeyStep keys = tests::keyStepAt(step);
    const qint64 item = keys.verb == u"undo"_s ? 0 : view.item();
    for (const Qt::Key key : keys.keys)
        view.press(key);
    const bool hasBegun = !view.saysSaved();
    if (!hasBegun || !QTest::qWaitFor([&view] { return view.saysSaved(); }, patienceMs))
        return false;
    tell(tests::toLine({step + 1, item, keys.verb, keys.verdict}) + view.placeLine());
    return true;
}

int review(ui::MainWindow& window, int from, int to)
{
    WindowView view(window);
    if (!QTest::qWaitForWindowActive(&window))
        return fail(u"the window does not become active"_s);
    if (!view.showsReview())
        return fail(u"the window does not show the review"_s);
    if (from == 0)
        view.chooseLargestFirst();
    tell(view.placeLine());
    for (int step = from; step < to; ++step) {
        if (!perform(view, step))
            return fail(u"nothing came of step %1"_s.arg(step));
    }
    window.close();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() != 6)
        return 2;
    app::Options options;
    options.workspace = words.at(1);
    options.settingsFile = words.at(2);
    options.session.value = words.at(3).toLongLong();
    app::Desktop desktop(application, options);
    desktop.start();
    if (!desktop.window())
        return fail(u"the workspace cannot be opened"_s);
    return review(*desktop.window(), words.at(4).toInt(), words.at(5).toInt());
}
