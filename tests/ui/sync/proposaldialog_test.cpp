#include "tests/support/testmain.h"
#include "ui/common/messagebar.h"
#include "ui/common/plainlabel.h"
#include "ui/itemmodels/comparisonmodel.h"
#include "ui/sync/proposaldialog.h"

#include <QAction>
#include <QTest>

#include <memory>
#include <vector>

using namespace winnow;
using namespace Qt::StringLiterals;
using engine::ProposalKind;

/// One question of a server after the other, by keyboard.
class ProposalDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksOnlyWhenThePersonDoes();
    void joinsWhatIsKept_data();
    void joinsWhatIsKept();
    void matchesWithTheLikeliestAtFirst();
    void oneAloneIsNotJoined();
    void waitsAndCanBeCancelled();
    void anUncertainAnswerIsNotOfferedAgain();
    void afterAProblemTheQuestionIsStillThere();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void whatComesFromTheServerIsPlainText();

private:
    void open(ProposalKind kind, const QString& name = u"Clinics"_s);
    void ask(const std::vector<engine::RemoteRecord>& records);

    void press(Qt::Key key) { QTest::keyClick(m_dialog.get(), key); }

    [[nodiscard]] QString message() const { return m_dialog->findChild<ui::MessageBar*>()->text(); }

    [[nodiscard]] ui::ComparisonModel& model() const { return *m_dialog->findChild<ui::ComparisonModel*>(); }

    std::unique_ptr<ui::ProposalDialog> m_dialog;
    int m_asked = 0;
    int m_cancelled = 0;
    std::vector<std::vector<bool>> m_answers;
};

static std::vector<engine::RemoteRecord> three()
{
    return {{u"e-1"_s, {{u"name"_s, u"Ada"_s}}}, {u"e-2"_s, {{u"name"_s, u"Ada L."_s}}},
        {u"e-3"_s, {{u"name"_s, u"Bert"_s}}}};
}

void ProposalDialogTest::init()
{
    m_asked = 0;
    m_cancelled = 0;
    m_answers.clear();
}

void ProposalDialogTest::open(ProposalKind kind, const QString& name)
{
    m_dialog = std::make_unique<ui::ProposalDialog>(kind, engine::RemoteSession{u"s-1"_s, name}, nullptr);
    connect(m_dialog.get(), &ui::ProposalDialog::nextRequested, this, [this] { ++m_asked; });
    connect(m_dialog.get(), &ui::ProposalDialog::cancelRequested, this, [this] { ++m_cancelled; });
    connect(m_dialog.get(), &ui::ProposalDialog::answerRequested, this,
        [this](const engine::ServerProposal& proposal, const std::vector<bool>& keeps) {
            QCOMPARE(proposal.cluster, u"e-9"_s);
            m_answers.push_back(keeps);
        });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void ProposalDialogTest::ask(const std::vector<engine::RemoteRecord>& records)
{
    press(Qt::Key_Return);
    m_dialog->showReply({engine::ServerProposal{m_dialog->kind(), u"e-9"_s, records, {}}, false, 4});
}

/// client rule 9: every question takes one away from the other reviewers.
void ProposalDialogTest::asksOnlyWhenThePersonDoes()
{
    open(ProposalKind::Join);
    QCOMPARE(m_asked, 0);
    ask(three());
    QCOMPARE(m_asked, 1);
    press(Qt::Key_Y);
    m_dialog->showReceipt({false, u"The server has your answer."_s});
    QCOMPARE(message(), u"The server has your answer."_s);
    QCOMPARE(m_asked, 1);
    press(Qt::Key_Y); // nothing is left to answer
    QCOMPARE(m_answers.size(), size_t{1});
    press(Qt::Key_Return);
    QCOMPARE(m_asked, 2);
}

void ProposalDialogTest::joinsWhatIsKept_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<std::vector<bool>>("keeps");
    QTest::newRow("all") << QList<int>{Qt::Key_Y} << std::vector{true, true, true};
    QTest::newRow("the first one left out")
        << QList<int>{Qt::Key_X, Qt::Key_Y} << std::vector{false, true, true};
    QTest::newRow("the last one left out")
        << QList<int>{Qt::Key_Right, Qt::Key_Right, Qt::Key_X, Qt::Key_Y} << std::vector{true, true, false};
    QTest::newRow("taken in again") << QList<int>{Qt::Key_X, Qt::Key_X, Qt::Key_Y}
                                    << std::vector{true, true, true};
    QTest::newRow("no, whatever is kept")
        << QList<int>{Qt::Key_X, Qt::Key_N} << std::vector{false, false, false};
}

void ProposalDialogTest::joinsWhatIsKept()
{
    QFETCH(const QList<int>, keys);
    QFETCH(const std::vector<bool>, keeps);
    open(ProposalKind::Join);
    ask(three());
    for (const int key : keys)
        QTest::keyClick(m_dialog->focusWidget(), static_cast<Qt::Key>(key));
    QCOMPARE(m_answers.size(), size_t{1});
    QCOMPARE(m_answers.front(), keeps);
}

void ProposalDialogTest::matchesWithTheLikeliestAtFirst()
{
    open(ProposalKind::Match);
    ask(three());
    press(Qt::Key_X); // the record that is asked about stays
    press(Qt::Key_Y);
    QCOMPARE(m_answers, (std::vector<std::vector<bool>>{{true, true, false}}));
    m_dialog->showReceipt({});
    ask({three().front()}); // nothing to belong to
    press(Qt::Key_Y);
    QCOMPARE(m_answers.size(), size_t{1});
    press(Qt::Key_N);
    QCOMPARE(m_answers.size(), size_t{2});
}

void ProposalDialogTest::oneAloneIsNotJoined()
{
    open(ProposalKind::Join);
    ask(three());
    model().toggleRecord(0);
    model().toggleRecord(1);
    press(Qt::Key_Y);
    QVERIFY(m_answers.empty());
    press(Qt::Key_N);
    QCOMPARE(m_answers.size(), size_t{1});
}

void ProposalDialogTest::waitsAndCanBeCancelled()
{
    open(ProposalKind::Join);
    press(Qt::Key_C);
    QCOMPARE(m_cancelled, 0); // nothing goes on
    ask(three());
    press(Qt::Key_Y);
    press(Qt::Key_Y);
    press(Qt::Key_N);
    press(Qt::Key_Return);
    QCOMPARE(m_answers.size(), size_t{1}); // it is on its way
    QCOMPARE(m_asked, 1);
    press(Qt::Key_C);
    QCOMPARE(m_cancelled, 1);
}

/// client rule 7: a second one would count twice.
void ProposalDialogTest::anUncertainAnswerIsNotOfferedAgain()
{
    open(ProposalKind::Join);
    ask(three());
    press(Qt::Key_Y);
    m_dialog->showReceipt({true, u"It is not known."_s});
    QCOMPARE(message(), u"It is not known."_s);
    press(Qt::Key_Y);
    press(Qt::Key_N);
    QCOMPARE(m_answers.size(), size_t{1});
    QCOMPARE(model().recordCount(), 0);
}

void ProposalDialogTest::afterAProblemTheQuestionIsStillThere()
{
    open(ProposalKind::Join);
    press(Qt::Key_Return);
    m_dialog->showProblem(u"Offline."_s);
    QCOMPARE(message(), u"Offline."_s);
    ask(three());
    model().toggleRecord(2);
    press(Qt::Key_Y);
    m_dialog->showProblem(u"The server was not reached."_s);
    QCOMPARE(model().recordCount(), 3);
    press(Qt::Key_Y);
    QCOMPARE(m_answers, (std::vector<std::vector<bool>>{{true, true, false}, {true, true, false}}));
}

void ProposalDialogTest::saysWhyThereIsNone_data()
{
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<QString>("says");
    QTest::newRow("client rule 6: done") << true << u"Nothing is left"_s;
    QTest::newRow("client rule 6: not done") << false << u"Ask again in a while"_s;
}

void ProposalDialogTest::saysWhyThereIsNone()
{
    QFETCH(const bool, isDone);
    QFETCH(const QString, says);
    open(ProposalKind::Match);
    press(Qt::Key_Return);
    m_dialog->showReply({std::nullopt, isDone, std::nullopt});
    QVERIFY2(message().contains(says), qPrintable(message()));
    press(Qt::Key_Return);
    QCOMPARE(m_asked, 2);
}

void ProposalDialogTest::whatComesFromTheServerIsPlainText()
{
    const QString hostile = u"<img src=x><b>x</b>\u202E &amp;"_s;
    open(ProposalKind::Join, hostile);
    QVERIFY(!m_dialog->windowTitle().contains(QChar(0x202E)));
    ask({{hostile, {{hostile, hostile}}}, {u"e-2"_s, {{hostile, u"%1 %n"_s}}}});
    m_dialog->showProblem(hostile);
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const QAction* action : m_dialog->findChildren<QAction*>())
        QVERIFY(!action->text().contains(u'<'));
    QVERIFY(!m_dialog->grab().isNull());
}

WINNOW_TEST(ProposalDialogTest)
#include "proposaldialog_test.moc"
