#include "tests/support/testmain.h"
#include "ui/common/chip.h"
#include "ui/itemmodels/queuemodel.h"
#include "ui/review/queuepane.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using engine::QueueFilter;
using engine::QueueOrder;

namespace {

class EmptyQueue final : public ui::QueueSource {
public:
    engine::Result<engine::QueuePage> readPage(const engine::QueueQuery&,
        const std::optional<engine::QueueKey>&, int, engine::QueueDirection) const override
    {
        return engine::QueuePage{{}, true};
    }

    engine::Result<engine::QueueItem> readItem(engine::ItemId) const override
    {
        return engine::fail(engine::ErrorCode::NotFound, u"There is no such item."_s);
    }
};

} // namespace

class QueuePaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsCounts();
    void searchesAndLeavesTheField_data();
    void searchesAndLeavesTheField();
    void choosesAFilter();

private:
    EmptyQueue m_source;
    std::unique_ptr<ui::QueueModel> m_model;
    std::unique_ptr<ui::QueuePane> m_pane;
};

void QueuePaneTest::init()
{
    m_pane.reset();
    m_model = std::make_unique<ui::QueueModel>(m_source);
    m_pane = std::make_unique<ui::QueuePane>(*m_model, u"/"_s);
}

void QueuePaneTest::showsCounts()
{
    QLocale::setDefault(QLocale::c());
    m_pane->setCounts({20, 3, 2, 1, 4, 5});
    QStringList texts;
    for (const ui::Chip* chip : m_pane->findChildren<ui::Chip*>())
        texts += chip->text();
    QCOMPARE(texts, (QStringList{u"Open 10"_s, u"Decided 6"_s, u"Skipped 4"_s, u"Flagged 5"_s}));
}

void QueuePaneTest::searchesAndLeavesTheField_data()
{
    QTest::addColumn<Qt::Key>("key");

    QTest::newRow("enter") << Qt::Key_Return;
    QTest::newRow("escape") << Qt::Key_Escape;
}

void QueuePaneTest::searchesAndLeavesTheField()
{
    QFETCH(Qt::Key, key);

    m_pane->setQuery({{}, QueueFilter::Skipped, QueueOrder::AsFound, {}});
    QSignalSpy queries(m_pane.get(), &ui::QueuePane::queryChosen);
    const QSignalSpy left(m_pane.get(), &ui::QueuePane::searchLeft);
    auto* field = m_pane->findChild<QLineEdit*>();
    QTest::keyClicks(field, u"Mozart "_s);
    QTest::keyClick(field, key);
    QCOMPARE(left.size(), 1);
    QCOMPARE(queries.size(), 1);
    QCOMPARE(queries[0][0].value<QueueFilter>(), QueueFilter::Skipped);
    QCOMPARE(queries[0][1].value<QueueOrder>(), QueueOrder::AsFound);
    QCOMPARE(queries[0][2].toString(), u"Mozart"_s);
}

void QueuePaneTest::choosesAFilter()
{
    m_pane->setQuery({});
    QSignalSpy queries(m_pane.get(), &ui::QueuePane::queryChosen);
    m_pane->findChildren<ui::Chip*>().at(3)->click();
    QCOMPARE(queries.size(), 1);
    QCOMPARE(queries[0][0].value<QueueFilter>(), QueueFilter::Flagged);
}

WINNOW_TEST(QueuePaneTest)
#include "queuepane_test.moc"
