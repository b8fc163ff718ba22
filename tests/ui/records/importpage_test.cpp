#include "engine/base/clock.h"
#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"
#include "tests/support/testmain.h"
#include "ui/common/actionregistry.h"
#include "ui/records/importpage.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

class ImportPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesASessionFromAFile();
    void readsThePreviewAgainAfterACorrection();
    void saysWhyAFileCannotBeRead();
    void needsAColumnToCompare();
    void choosesAColumnsUseByKeys();
    void leavesNoSessionAfterACancel();

private:
    QString write(const QByteArray& content) const;
    void open(const QString& path);

    [[nodiscard]] QTableView* preview() const { return m_page->findChildren<QTableView*>().front(); }

    engine::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<engine::Workspace> m_workspace;
    std::unique_ptr<ui::TaskRunner> m_tasks;
    std::unique_ptr<ui::ActionRegistry> m_actions;
    std::unique_ptr<ui::ImportPage> m_page;
};

namespace {

/// Forty people, half of them twice with a misspelling.
QByteArray people()
{
    const char* names[]
        = {"Maria", "Johann", "Ingrid", "Tobias", "Helene", "Konrad", "Sabine", "Walter", "Renate", "Dieter"};
    const char* towns[] = {"Lausanne", "Winterthur", "Bellinzona", "Solothurn"};
    QByteArray content("name,street,town\n");
    for (int i = 0; i < 40; ++i) {
        const QByteArray street = "Gartenweg " + QByteArray::number(i * 3 + 1);
        const QByteArray name
            = QByteArray(names[i % 10]) + " Sommer" + QByteArray(1, static_cast<char>('a' + i % 26));
        content += name + ',' + street + ',' + towns[i % 4] + '\n';
        if (i % 2 == 0)
            content += name.chopped(1) + "x," + street + ',' + towns[i % 4] + '\n';
    }
    return content;
}

} // namespace

void ImportPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto workspace
        = engine::Workspace::open(m_folder->filePath(u"w.winnow"_s), engine::OpenMode::ReadWrite, m_clock);
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().message));
    m_workspace = std::move(*workspace);
    m_tasks = std::make_unique<ui::TaskRunner>(m_clock);
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_page = std::make_unique<ui::ImportPage>(*m_workspace, *m_actions, *m_tasks);
}

void ImportPageTest::cleanup()
{
    m_tasks.reset();
    m_page.reset();
    m_actions.reset();
    m_workspace.reset();
    m_folder.reset();
}

QString ImportPageTest::write(const QByteArray& content) const
{
    QFile file(m_folder->filePath(u"people.csv"_s));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
}

void ImportPageTest::open(const QString& path)
{
    QSignalSpy checked(m_page.get(), &ui::ImportPage::checked);
    m_page->openFile(path);
    QVERIFY(checked.wait(30'000));
}

void ImportPageTest::makesASessionFromAFile()
{
    open(write(people()));
    QCOMPARE(preview()->model()->rowCount(), 60);
    QCOMPARE(m_page->findChild<QLineEdit*>()->text(), u"people"_s);
    m_page->findChild<QLineEdit*>()->setText(u"My people"_s);
    QSignalSpy ready(m_page.get(), &ui::ImportPage::sessionReady);
    m_actions->find(u"import.findDuplicates"_s)->trigger();
    QVERIFY(!m_actions->find(u"import.findDuplicates"_s)->isEnabled());
    QVERIFY(ready.wait(60'000));
    const auto sessions = m_workspace->stores().sessions().list();
    QVERIFY(sessions);
    QCOMPARE(sessions->size(), size_t(1));
    QCOMPARE(sessions->front().id, ready.front().front().value<engine::SessionId>());
    QCOMPARE(sessions->front().name, u"My people"_s);
    QVERIFY(sessions->front().counts.total > 0);
}

void ImportPageTest::readsThePreviewAgainAfterACorrection()
{
    open(write("a;b\n1;2\n"));
    QCOMPARE(preview()->model()->columnCount(), 2);
    QComboBox* delimiter = m_page->findChildren<QComboBox*>().at(1);
    QSignalSpy checked(m_page.get(), &ui::ImportPage::checked);
    delimiter->setCurrentIndex(delimiter->findText(u"Comma"_s));
    Q_EMIT delimiter->activated(delimiter->currentIndex());
    QVERIFY(checked.wait(30'000));
    QCOMPARE(preview()->model()->columnCount(), 1);
}

void ImportPageTest::saysWhyAFileCannotBeRead()
{
    QSignalSpy message(m_page.get(), &ui::Page::messageRaised);
    open(write({}));
    QCOMPARE(message.count(), 1);
    QVERIFY(!message.front().front().value<ui::Message>().text.isEmpty());
    QVERIFY(!m_actions->find(u"import.findDuplicates"_s)->isEnabled());
}

void ImportPageTest::needsAColumnToCompare()
{
    open(write(people()));
    QVERIFY(m_actions->find(u"import.findDuplicates"_s)->isEnabled());
    QAbstractItemModel* columns = m_page->findChildren<QTableView*>().at(1)->model();
    constexpr int use = 2;
    constexpr int ignore = 2;
    for (int row = 0; row < columns->rowCount(); ++row)
        QVERIFY(columns->setData(columns->index(row, use), ignore));
    QVERIFY(!m_actions->find(u"import.findDuplicates"_s)->isEnabled());
}

void ImportPageTest::choosesAColumnsUseByKeys()
{
    open(write(people()));
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTableView* columns = m_page->findChildren<QTableView*>().at(1);
    columns->setFocus();
    columns->setCurrentIndex(columns->model()->index(1, 1));
    QTest::keyClick(columns, Qt::Key_Right);
    const QModelIndex use = columns->model()->index(1, 2);
    QCOMPARE(columns->currentIndex(), use);
    QVERIFY(!columns->viewport()->findChild<QComboBox*>()); // moving opens nothing
    QVERIFY(columns->model()->setData(use, 1));
    QTest::keyClick(columns, Qt::Key_Space);
    const auto* choice = columns->viewport()->findChild<QComboBox*>();
    QVERIFY(choice);
    QTRY_VERIFY(choice->view()->isVisible());
    QCOMPARE(choice->view()->currentIndex().row(), 1);
    QTest::keyClick(choice->view(), Qt::Key_Down);
    QTest::keyClick(choice->view(), Qt::Key_Return);
    QCOMPARE(use.data(Qt::EditRole).toInt(), 2);
    QVERIFY(m_tasks->tasks().empty()); // Enter has not started the page's own act
}

void ImportPageTest::leavesNoSessionAfterACancel()
{
    open(write(people()));
    QSignalSpy message(m_page.get(), &ui::Page::messageRaised);
    QSignalSpy ready(m_page.get(), &ui::ImportPage::sessionReady);
    QSignalSpy finished(m_tasks.get(), &ui::TaskRunner::finished);
    m_page->start();
    m_tasks->cancel(m_tasks->tasks().front().id);
    QVERIFY(finished.wait(60'000));
    QCOMPARE(ready.count(), 0);
    QCOMPARE(message.count(), 1);
    QVERIFY(m_workspace->stores().sessions().list()->empty());
    QVERIFY(m_actions->find(u"import.findDuplicates"_s)->isEnabled());
}

WINNOW_TEST(ImportPageTest)
#include "importpage_test.moc"
