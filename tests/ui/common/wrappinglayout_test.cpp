#include "tests/support/testmain.h"
#include "ui/common/wrappinglayout.h"

#include <QTest>
#include <QWidget>

using namespace winnow::ui;

class WrappingLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsANewRow_data();
    void beginsANewRow();
    void leavesNoGapForWhatIsHidden();
    void beginsAtTheRight();

private:
    [[nodiscard]] QList<QPoint> corners() const;

    std::unique_ptr<QWidget> m_page;
    QList<QWidget*> m_parts;
};

/// Three parts of 100 by 20.
void WrappingLayoutTest::init()
{
    m_page = std::make_unique<QWidget>();
    auto* layout = new WrappingLayout(m_page.get());
    layout->setSpacing(10);
    m_parts.clear();
    for (int part = 0; part < 3; ++part) {
        m_parts += new QWidget(m_page.get());
        m_parts.back()->setFixedSize(100, 20);
        layout->addWidget(m_parts.back());
    }
    m_page->show();
}

QList<QPoint> WrappingLayoutTest::corners() const
{
    QList<QPoint> corners;
    for (const QWidget* part : m_parts)
        corners += part->pos();
    return corners;
}

void WrappingLayoutTest::beginsANewRow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QList<QPoint>>("expected");
    QTest::addColumn<int>("height");
    QTest::addRow("one row") << 320 << QList<QPoint>{{0, 0}, {110, 0}, {220, 0}} << 20;
    QTest::addRow("a pixel less") << 319 << QList<QPoint>{{0, 0}, {110, 0}, {0, 30}} << 50;
    QTest::addRow("one below the other") << 150 << QList<QPoint>{{0, 0}, {0, 30}, {0, 60}} << 80;
}

void WrappingLayoutTest::beginsANewRow()
{
    QFETCH(const int, width);
    QFETCH(const QList<QPoint>, expected);
    QFETCH(const int, height);
    m_page->resize(width, 200);
    QTRY_COMPARE(corners(), expected);
    QCOMPARE(m_page->layout()->heightForWidth(width), height);
    QCOMPARE(m_page->layout()->minimumSize(), QSize(100, 20));
}

void WrappingLayoutTest::leavesNoGapForWhatIsHidden()
{
    m_page->resize(320, 200);
    m_parts[1]->hide();
    QTRY_COMPARE(m_parts[2]->pos(), QPoint(110, 0));
    QCOMPARE(m_page->layout()->sizeHint(), QSize(210, 20));
}

void WrappingLayoutTest::beginsAtTheRight()
{
    m_page->setLayoutDirection(Qt::RightToLeft);
    m_page->resize(400, 200);
    QTRY_COMPARE(m_parts[0]->pos(), QPoint(300, 0));
    QCOMPARE(m_parts[2]->pos(), QPoint(80, 0));
}

WINNOW_TEST(WrappingLayoutTest)
#include "wrappinglayout_test.moc"
