#include "tests/support/testmain.h"
#include "ui/common/actionregistry.h"
#include "ui/common/plainlabel.h"
#include "ui/review/cardheader.h"
#include "ui/review/reviewactions.h"

#include <QLayout>
#include <QLocale>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

class CardHeaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTitleGoesFirst_data();
    void theTitleGoesFirst();
    void whatIsLeftOutIsAlwaysSaid();
    void itsButtonGoesToNarrowWindows();

private:
    [[nodiscard]] ui::PlainLabel* label(const QString& beginning) const;

    [[nodiscard]] bool shows(const QString& beginning) const { return label(beginning)->isVisible(); }

    std::unique_ptr<QWidget> m_page;
    std::unique_ptr<ui::ActionRegistry> m_registry;
    ui::CardHeader* m_header = nullptr;
};

void CardHeaderTest::init()
{
    QLocale::setDefault(QLocale::c());
    m_page = std::make_unique<QWidget>();
    m_registry = std::make_unique<ui::ActionRegistry>();
    m_header = new ui::CardHeader(ui::declareReviewActions(*m_registry, m_page.get()), m_page.get());
    m_header->setCompact(false);
    engine::QueueItem item;
    item.title = u"Grammar School Little Acorns"_s;
    item.confidence = 0.32;
    m_header->setItem(item);
    m_header->setKept(5, 5);
    m_page->show();
}

ui::PlainLabel* CardHeaderTest::label(const QString& beginning) const
{
    for (auto* label : m_header->findChildren<ui::PlainLabel*>())
        if (label->text().startsWith(beginning))
            return label;
    return nullptr;
}

void CardHeaderTest::theTitleGoesFirst_data()
{
    QTest::addColumn<bool>("withKept");
    QTest::addColumn<bool>("withConfidence");
    QTest::addColumn<int>("missing");
    QTest::addColumn<bool>("kept");
    QTest::addColumn<bool>("confidence");
    QTest::addRow("room for all") << true << true << 0 << true << true;
    QTest::addRow("a pixel less") << true << true << 1 << true << false;
    QTest::addRow("without the confidence") << true << false << 0 << true << false;
    QTest::addRow("not for the number either") << true << false << 1 << false << false;
    QTest::addRow("for the title only") << false << false << 0 << false << false;
}

void CardHeaderTest::theTitleGoesFirst()
{
    QFETCH(const bool, withKept);
    QFETCH(const bool, withConfidence);
    QFETCH(const int, missing);
    label(u"5 of 5"_s)->setVisible(withKept);
    label(u"confidence"_s)->setVisible(withConfidence);
    m_header->resize(m_header->layout()->sizeHint().width() - missing, 40);
    QTEST(shows(u"5 of 5"_s), "kept");
    QTEST(shows(u"confidence"_s), "confidence");
    m_header->layout()->activate();
    QVERIFY(label(u"Grammar"_s)->width() >= label(u"Grammar"_s)->sizeHint().width());
}

void CardHeaderTest::whatIsLeftOutIsAlwaysSaid()
{
    m_header->setKept(1, 5);
    m_header->resize(320, 40);
    QVERIFY(shows(u"1 of 5"_s));
    QVERIFY(!shows(u"confidence"_s));
    m_header->layout()->activate();
    QVERIFY(label(u"Grammar"_s)->width() >= 96);
}

void CardHeaderTest::itsButtonGoesToNarrowWindows()
{
    m_header->setCompact(true);
    m_header->resize(1000, 40);
    QVERIFY(!shows(u"5 of 5"_s)); // the grid shows all of them
    QVERIFY(!shows(u"confidence"_s));
    m_header->setCompact(false);
    QVERIFY(shows(u"5 of 5"_s));
}

WINNOW_TEST(CardHeaderTest)
#include "cardheader_test.moc"
