#include "tests/support/testmain.h"
#include "ui/shell/commandmodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QTest>
#include <QWidget>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class CommandModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsByLetters();
    void leavesOutWhatCannotBeDone();
    void leavesOutWhatIsNotShown();
    void putsThePagesOwnFirst();
    void putsTheLastUsedFirst();

private:
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ActionRegistry> m_registry;
    std::unique_ptr<CommandModel> m_model;
};

void CommandModelTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_registry = std::make_unique<ActionRegistry>();
    m_registry->declare({u"quit"_s, u"Quit"_s, {QKeySequence(u"Ctrl+Q"_s)}}, m_window.get());
    m_registry->declare({u"dark"_s, u"Dark colours"_s}, m_window.get());
    m_registry->declare(
        {u"undo"_s, u"Undo “no” on A & B"_s, {QKeySequence(u"Z"_s)}, Place::Review}, m_window.get());
    m_model = std::make_unique<CommandModel>();
    m_model->setEntries(m_registry->entriesAt(Place::Review));
}

void CommandModelTest::findsByLetters()
{
    const QAbstractItemModelTester tester(m_model.get());
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setTyped(u"a & b"_s);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0).data().toString(), u"Undo “no” on A & B"_s);
    QCOMPARE(m_model->index(0).data(CommandModel::KeysRole).toString(), u"Z"_s);
    m_model->setTyped(u"xyz"_s);
    QCOMPARE(m_model->rowCount(), 0);
}

void CommandModelTest::leavesOutWhatCannotBeDone()
{
    m_registry->find(u"dark"_s)->setEnabled(false);
    m_model->setEntries(m_registry->entriesAt(Place::Home));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->idAt(0), u"quit"_s);
}

void CommandModelTest::leavesOutWhatIsNotShown()
{
    m_registry->find(u"undo"_s)->setVisible(false);
    m_model->setEntries(m_registry->entriesAt(Place::Review));
    QCOMPARE(m_model->rowCount(), 2);
}

void CommandModelTest::putsThePagesOwnFirst()
{
    QCOMPARE(m_model->idAt(0), u"undo"_s);
    QCOMPARE(m_model->idAt(1), u"quit"_s);
    QCOMPARE(m_model->idAt(2), u"dark"_s);
}

void CommandModelTest::putsTheLastUsedFirst()
{
    m_model->markUsed(u"dark"_s);
    m_model->markUsed(u"undo"_s);
    m_model->setTyped({});
    QCOMPARE(m_model->idAt(0), u"undo"_s);
    QCOMPARE(m_model->idAt(1), u"dark"_s);
}

WINNOW_TEST(CommandModelTest)
#include "commandmodel_test.moc"
