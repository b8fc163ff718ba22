#include "engine/store/stores.h"
#include "engine/workspace/settings.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "ui/common/actionregistry.h"
#include "ui/common/emptystate.h"
#include "ui/common/plainlabel.h"
#include "ui/common/recordgrid.h"
#include "ui/common/waterfall.h"
#include "ui/training/objectionbar.h"
#include "ui/training/scorechart.h"
#include "ui/training/trainingpage.h"
#include "ui/training/trainingside.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;

namespace {

constexpr int patienceMs = 60'000;

} // namespace

class TrainingPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTrainingByKeysIsThereAfterARestart();
    void looksBackByArrowsAndChangesAnAnswer();
    void showsAContradictionBeforeItIsKept();
    void groupsAgainByAKey();
    void movesTheThresholdByKeys();
    void saysWhyKeysAreOff();
    void readsNothingBeforeItIsLookedAt();
    void namesEveryFocusableWidget();
    void hasNoTwoActsOnOneKey();
    void showsHostileTextAsText();
    void showsTheValuesBeforeTheReasons();
    void remembersItsLayout();

private:
    void openPage();
    void closePage();
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void settle();
    void matchTable(const QByteArray& table);
    [[nodiscard]] RecordPair shown() const;
    [[nodiscard]] size_t storedAnswers() const;
    [[nodiscard]] bool isEnabled(const QString& id) const;
    [[nodiscard]] QString emptyTitle() const;
    [[nodiscard]] bool isTextShown(const QString& part) const;

    std::unique_ptr<tests::WorkspaceFixture> m_fixture;
    SessionId m_session;
    std::unique_ptr<ui::ActionRegistry> m_actions;
    std::unique_ptr<ui::TrainingPage> m_page;
};

void TrainingPageTest::init()
{
    m_fixture = std::make_unique<tests::WorkspaceFixture>(100);
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    m_session = matched->session;
    openPage();
}

void TrainingPageTest::cleanup()
{
    closePage();
    m_fixture.reset();
}

void TrainingPageTest::openPage()
{
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_page = std::make_unique<ui::TrainingPage>(m_fixture->workspace(), *m_actions);
    m_page->resize(1264, 840);
    m_page->openSession(m_session);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTRY_VERIFY_WITH_TIMEOUT(!m_session.isValid() || m_page->desk().card(), patienceMs);
}

void TrainingPageTest::closePage()
{
    m_page.reset();
    m_actions.reset();
}

void TrainingPageTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_page.get(), static_cast<Qt::Key>(key), modifiers);
}

void TrainingPageTest::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_page->desk().isSettled(), patienceMs);
}

RecordPair TrainingPageTest::shown() const
{
    return m_page->desk().card() ? m_page->desk().card()->pair : RecordPair{};
}

size_t TrainingPageTest::storedAnswers() const
{
    return m_fixture->stores().pairAnswers().list(m_session)->size();
}

bool TrainingPageTest::isEnabled(const QString& id) const
{
    return m_actions->find(u"training."_s + id)->isEnabled();
}

QString TrainingPageTest::emptyTitle() const
{
    const auto* empty = m_page->findChild<ui::EmptyState*>();
    return empty->isVisible() ? empty->findChild<ui::PlainLabel*>()->text() : QString();
}

bool TrainingPageTest::isTextShown(const QString& part) const
{
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

void TrainingPageTest::aTrainingByKeysIsThereAfterARestart()
{
    const RecordPair first = shown();
    const int keys[] = {Qt::Key_Y, Qt::Key_N, Qt::Key_U};
    for (int count = 0; count < 9; ++count) {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->desk().card(), patienceMs);
        press(keys[count % 3]);
    }
    press(Qt::Key_Z);
    press(Qt::Key_Z);
    press(Qt::Key_Z, Qt::ShiftModifier);
    settle();
    QCOMPARE(storedAnswers(), size_t(8));
    const AnswerCounts counts = m_page->desk().queue().counts();
    QCOMPARE(counts, (AnswerCounts{3, 3, 2}));
    QCOMPARE(m_page->statusText(), u"8 pair(s) answered"_s);

    closePage();
    m_fixture->reopen();
    openPage();
    QCOMPARE(m_page->desk().queue().counts(), counts);
    QCOMPARE(pairOf(m_page->desk().queue().answered().front()), first);
}

void TrainingPageTest::looksBackByArrowsAndChangesAnAnswer()
{
    QVERIFY(!isEnabled(u"previous"_s));
    const RecordPair first = shown();
    press(Qt::Key_Y);
    const RecordPair question = shown();
    press(Qt::Key_Left);
    QCOMPARE(shown(), first);
    QVERIFY(isTextShown(u"you answered yes"_s));
    press(Qt::Key_J);
    QCOMPARE(shown(), question);
    QVERIFY(!isEnabled(u"next"_s));
    press(Qt::Key_K);
    press(Qt::Key_N);
    settle();
    QCOMPARE(m_page->desk().queue().counts(), (AnswerCounts{0, 1, 0}));
}

void TrainingPageTest::showsAContradictionBeforeItIsKept()
{
    closePage();
    const auto session = m_fixture->stores().sessions().read(m_session);
    const RecordId one = m_fixture->stores().datasets().read(session->dataset)->firstRecord;
    const RecordId two{one.value + 1};
    const RecordId three{one.value + 2};
    for (const auto& pair : {RecordPair{one, two}, RecordPair{two, three}, RecordPair{one, three}}) {
        const PairAnswer answer{pair.left, pair.right, Verdict::Yes};
        QVERIFY(m_fixture->run([this, answer](const ReviewContext& context) {
            return comparePairs(context, m_session, {answer});
        }));
    }
    openPage();
    press(Qt::Key_K);
    const auto* bar = m_page->findChild<ui::ObjectionBar*>();
    QVERIFY(!bar->isVisible());
    press(Qt::Key_N);
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(u"r1 ("_s) && bar->text().contains(u"r3 ("_s), qPrintable(bar->text()));
    QVERIFY(!isEnabled(u"yes"_s));
    press(Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_page->desk().queue().counts().yes, 3);
    press(Qt::Key_N);
    press(Qt::Key_A);
    QVERIFY(!bar->isVisible());
    settle();
    QCOMPARE(m_page->desk().queue().counts(), (AnswerCounts{2, 1, 0}));
}

void TrainingPageTest::groupsAgainByAKey()
{
    settle();
    QSignalSpy messages(m_page.get(), &ui::Page::messageRaised);
    const qint64 before = m_fixture->stores().sessions().read(m_session)->counts.total;
    m_page->desk().setThreshold(30.0);
    press(Qt::Key_G);
    QVERIFY(!isEnabled(u"regroup"_s));
    QTRY_COMPARE_WITH_TIMEOUT(messages.size(), 1, patienceMs);
    const auto message = messages.front().front().value<ui::Message>();
    QCOMPARE(message.tone, ui::Message::Tone::Note);
    QVERIFY2(message.text.startsWith(u"Grouped again: "_s), qPrintable(message.text));
    settle();
    QVERIFY(m_fixture->stores().sessions().read(m_session)->counts.total < before);
    QVERIFY(!isEnabled(u"regroup"_s)); // nothing is left to change
    press(Qt::Key_Z);
    settle();
    QCOMPARE(m_fixture->stores().sessions().read(m_session)->counts.total, before);
    QVERIFY(isEnabled(u"regroup"_s));
}

void TrainingPageTest::movesTheThresholdByKeys()
{
    settle();
    const double suggested = *m_page->desk().threshold();
    press(Qt::Key_Plus);
    QVERIFY(*m_page->desk().threshold() > suggested + 0.2);
    press(Qt::Key_Minus);
    press(Qt::Key_Minus);
    QVERIFY(*m_page->desk().threshold() < suggested);
    press(Qt::Key_0);
    QCOMPARE(*m_page->desk().threshold(), suggested);
    const RecordPair pair = shown();
    press(Qt::Key_Y);
    auto* chart = m_page->findChild<ui::ScoreChart*>();
    chart->setFocus();
    press(Qt::Key_Left); // moves the line and not the pair
    QVERIFY(shown() != pair);
    QVERIFY(!m_page->desk().queue().isLookingBack());
    QVERIFY(*m_page->desk().threshold() < suggested);
}

void TrainingPageTest::saysWhyKeysAreOff()
{
    closePage();
    m_fixture->reopen(OpenMode::ReadOnly);
    openPage();
    for (const QString& id : {u"yes"_s, u"no"_s, u"unsure"_s, u"undo"_s, u"regroup"_s})
        QVERIFY2(!isEnabled(id), qPrintable(id));
    QVERIFY(isTextShown(u"open for reading only"_s));
    m_session = {};
    m_page->openSession({});
    QCOMPARE(emptyTitle(), u"No session is open"_s);
}

void TrainingPageTest::readsNothingBeforeItIsLookedAt()
{
    closePage();
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_page = std::make_unique<ui::TrainingPage>(m_fixture->workspace(), *m_actions);
    m_page->openSession(m_session);
    QCOMPARE(m_page->desk().state(), TrainingState::Closed);
    m_page->show();
    QVERIFY(m_page->desk().state() != TrainingState::Closed);
    m_page->desk().cancelOpening();
    QTRY_COMPARE(emptyTitle(), u"Cancelled"_s);
    QVERIFY(m_actions->find(u"training.openAgain"_s)->isVisible());
    m_actions->find(u"training.openAgain"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->desk().card(), patienceMs);
}

void TrainingPageTest::namesEveryFocusableWidget()
{
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
            || (widget->parentWidget() && widget->parentWidget()->inherits("QAbstractScrollArea")))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void TrainingPageTest::hasNoTwoActsOnOneKey()
{
    for (const ui::KeyConflict& conflict : m_actions->conflicts())
        QFAIL(qPrintable(conflict.first + u" "_s + conflict.second));
}

void TrainingPageTest::matchTable(const QByteArray& table)
{
    closePage();
    m_fixture = std::make_unique<tests::WorkspaceFixture>(1);
    const auto imported = m_fixture->import(m_fixture->writeFile(u"hostile.csv"_s, table));
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().message));
    SilentProgress progress;
    const auto matched = matchDataset(
        m_fixture->workspace(), {imported->dataset.id, {}, imported->dataset.schema, {}}, progress);
    QVERIFY2(matched, qPrintable(matched ? QString() : matched.error().message));
    m_session = matched->session;
}

void TrainingPageTest::showsHostileTextAsText()
{
    QByteArray table("id,<img src=x>,town\n");
    for (int number = 0; number < 40; ++number) {
        const QByteArray value = "<b>Ada</b> &amp; \xE2\x80\xAE" + QByteArray::number(number / 2 * 37);
        table += QByteArray::number(number) + ",\"" + value + "\",\"=cmd()\"\n";
    }
    matchTable(table);
    openPage();
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    const auto* grid = m_page->findChild<ui::RecordGrid*>();
    QVERIFY(grid->isVisible());
    press(Qt::Key_Y);
    press(Qt::Key_K);
    QVERIFY(!m_page->grab().isNull());
}

/// However many fields there are.
void TrainingPageTest::showsTheValuesBeforeTheReasons()
{
    constexpr int fields = 30;
    QByteArray table("id");
    for (int field = 0; field < fields; ++field)
        table += ",field" + QByteArray::number(field);
    for (int number = 0; number < 40; ++number) {
        table += "\n" + QByteArray::number(number);
        for (int field = 0; field < fields; ++field)
            table += "," + QByteArray::number(number / 2 * (field + 37));
    }
    matchTable(table + "\n");
    openPage();
    m_page->resize(1100, 720);
    const auto* grid = m_page->findChild<ui::RecordGrid*>();
    const auto* reasons = m_page->findChild<ui::Waterfall*>()->parentWidget()->parentWidget();
    QTRY_VERIFY(grid->height() > 3 * reasons->height() / 2);
    QVERIFY(reasons->height() >= 100);
    const auto* values = grid->findChild<QTableView*>();
    QTRY_VERIFY(values->verticalScrollBar()->maximum() > 0);
    QTRY_COMPARE(values->horizontalScrollBar()->maximum(), 0); // both records stay in sight beside the bar
}

void TrainingPageTest::remembersItsLayout()
{
    const QString path = m_fixture->path(u"settings.ini"_s);
    const auto* side = m_page->findChild<ui::TrainingSide*>();
    QVERIFY(side->isVisible());
    press(Qt::Key_F9);
    QVERIFY(!side->isVisible());
    {
        Settings settings(path);
        m_page->saveState(settings);
    }
    closePage();
    openPage();
    const Settings settings(path);
    m_page->restoreState(settings);
    QVERIFY(!m_page->findChild<ui::TrainingSide*>()->isVisible());
    m_page->resize(760, 700);
    press(Qt::Key_F9);
    const auto* grid = m_page->findChild<ui::RecordGrid*>();
    const auto* shownSide = m_page->findChild<ui::TrainingSide*>();
    const auto topOf = [this](const QWidget* part) {
        return part->mapTo(m_page.get(), QPoint()).y();
    };
    QTRY_VERIFY(topOf(shownSide) > topOf(grid)); // under the pair where the window is narrow
    QVERIFY(topOf(shownSide) > m_page->height() / 2); // which is what is answered
}

WINNOW_TEST(TrainingPageTest)
#include "trainingpage_test.moc"
