#include "tests/support/testmain.h"
#include "ui/common/plainlabel.h"
#include "ui/shell/commandpalette.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class CommandPaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void doesTheBestFitOnEnter();
    void movesWithTheArrows();
    void closesWithEscape();
    void doesNothingWithoutAFit();

private:
    void type(const QString& text) const;

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ActionRegistry> m_registry;
    CommandPalette* m_palette = nullptr;
    QLineEdit* m_field = nullptr;
};

void CommandPaletteTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 700);
    m_registry = std::make_unique<ActionRegistry>();
    m_registry->declare({u"dark"_s, u"Dark colours"_s}, m_window.get());
    m_registry->declare({u"light"_s, u"Light colours"_s}, m_window.get());
    m_palette = new CommandPalette(m_window.get());
    m_field = m_palette->findChild<QLineEdit*>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_palette->choose(m_registry->entriesAt(Place::Home));
    QVERIFY(m_palette->isVisible());
    QTRY_VERIFY(m_field->hasFocus());
}

void CommandPaletteTest::type(const QString& text) const
{
    QTest::keyClicks(m_field, text);
}

void CommandPaletteTest::doesTheBestFitOnEnter()
{
    QSignalSpy light(m_registry->find(u"light"_s), &QAction::triggered);
    type(u"light"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(light.count(), 1);
    QVERIFY(m_palette->isHidden());
}

void CommandPaletteTest::movesWithTheArrows()
{
    QSignalSpy light(m_registry->find(u"light"_s), &QAction::triggered);
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(light.count(), 1);
}

void CommandPaletteTest::closesWithEscape()
{
    QSignalSpy dark(m_registry->find(u"dark"_s), &QAction::triggered);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(m_palette->isHidden());
    QCOMPARE(dark.count(), 0);
}

void CommandPaletteTest::doesNothingWithoutAFit()
{
    type(u"nothing like it"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    const auto* says = m_palette->findChild<PlainLabel*>();
    QVERIFY(says->isVisible() && !says->text().isEmpty());
    m_field->clear();
    QVERIFY(!says->isVisible());
    QVERIFY(m_palette->findChild<QListView*>()->isVisible());
}

WINNOW_TEST(CommandPaletteTest)
#include "commandpalette_test.moc"
