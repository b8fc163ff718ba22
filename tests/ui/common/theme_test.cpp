#include "tests/support/testmain.h"
#include "ui/common/theme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow::ui;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void followsTheSystem_data();
    void followsTheSystem();
    void paletteShowsItsTheme();
    void contrastIsThatOfWcag_data();
    void contrastIsThatOfWcag();
};

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("background");
    const auto add = [](const char* name, ColorRole text, ColorRole background) {
        QTest::newRow(name) << static_cast<int>(text) << static_cast<int>(background);
    };
    add("text on window", ColorRole::Text, ColorRole::Window);
    add("muted on window", ColorRole::Muted, ColorRole::Window);
    add("quiet on window", ColorRole::Quiet, ColorRole::Window);
    add("quiet on raised", ColorRole::Quiet, ColorRole::Raised);
    add("text on panel", ColorRole::Text, ColorRole::Panel);
    add("muted on panel", ColorRole::Muted, ColorRole::Panel);
    add("muted on raised", ColorRole::Muted, ColorRole::Raised);
    add("text on selection", ColorRole::Text, ColorRole::Selection);
    add("muted on selection", ColorRole::Muted, ColorRole::Selection);
    add("accent on window", ColorRole::Accent, ColorRole::Window);
    add("accent on panel", ColorRole::Accent, ColorRole::Panel);
    add("accent on weak accent", ColorRole::Accent, ColorRole::AccentWeak);
    add("text on accent", ColorRole::OnAccent, ColorRole::Accent);
    add("difference", ColorRole::Different, ColorRole::DifferentBackground);
    add("blank", ColorRole::Missing, ColorRole::MissingBackground);
    add("refusal on window", ColorRole::Refuse, ColorRole::Window);
    add("refusal on panel", ColorRole::Refuse, ColorRole::Panel);
    add("refusal on raised", ColorRole::Refuse, ColorRole::Raised);
}

void ThemeTest::textIsReadable()
{
    QFETCH(int, text);
    QFETCH(int, background);
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        const double contrast = contrastRatio(
            theme.colour(static_cast<ColorRole>(text)), theme.colour(static_cast<ColorRole>(background)));
        const QString where = QString::number(contrast) + (theme.isDark() ? u" dark"_s : u" light"_s);
        QVERIFY2(contrast >= 4.5, qPrintable(where));
    }
}

void ThemeTest::followsTheSystem_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isHighContrast");
    QTest::newRow("light") << QColor(0xef, 0xef, 0xef) << QColor(Qt::black) << false << false;
    QTest::newRow("dark") << QColor(0x2a, 0x2a, 0x2a) << QColor(0xee, 0xee, 0xee) << true << false;
    QTest::newRow("black on white") << QColor(Qt::white) << QColor(Qt::black) << false << true;
    QTest::newRow("white on black") << QColor(Qt::black) << QColor(Qt::white) << false << true;
}

void ThemeTest::followsTheSystem()
{
    QFETCH(QColor, window);
    QFETCH(QColor, text);
    QPalette system;
    system.setColor(QPalette::Window, window);
    system.setColor(QPalette::WindowText, text);
    const Theme theme = Theme::fromSystem(system);
    QTEST(theme.isDark(), "isDark");
    QTEST(theme.isHighContrast(), "isHighContrast");
    if (theme.isHighContrast())
        QCOMPARE(theme.colour(ColorRole::Different), text);
}

void ThemeTest::paletteShowsItsTheme()
{
    QVERIFY(Theme::of(palette(Theme::dark())).isDark());
    const Theme light = Theme::of(palette(Theme::light()));
    QVERIFY(!light.isDark() && !light.isHighContrast());
}

void ThemeTest::contrastIsThatOfWcag_data()
{
    QTest::addColumn<QColor>("first");
    QTest::addColumn<QColor>("second");
    QTest::addColumn<double>("ratio");
    QTest::newRow("extremes") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("either order") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
    QTest::newRow("same") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
    QTest::newRow("the lightest grey that passes on white")
        << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
}

void ThemeTest::contrastIsThatOfWcag()
{
    QFETCH(QColor, first);
    QFETCH(QColor, second);
    QFETCH(double, ratio);
    QVERIFY(qAbs(contrastRatio(first, second) - ratio) < 0.01);
}

WINNOW_TEST(ThemeTest)
#include "theme_test.moc"
