#include "engine/base/clock.h"
#include "engine/store/stores.h"
#include "engine/workspace/importtable.h"
#include "engine/workspace/matchdataset.h"
#include "engine/workspace/workspace.h"
#include "tests/support/testmain.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/themeswitcher.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace winnow;
using namespace Qt::StringLiterals;

namespace {

/// What a file may hold to make a program show something else than the file says.
QStringList hostileTexts()
{
    return {u"<b>bold</b>"_s, u"<img src=\"file:///etc/passwd\">"_s, u"<img src=x onerror=alert(1)>"_s,
        u"<a href=\"http://evil.example\">click</a>"_s, u"<script>alert(1)</script>"_s, u"<h1>Title</h1>"_s,
        u"<table><tr><td>x</td></tr></table>"_s, u"<qt>rich</qt>"_s,
        u"<!DOCTYPE html><html><p>x</p></html>"_s, u"<p style='font-size:99px'>large</p>"_s,
        u"<svg onload=alert(1)></svg>"_s, u"<br>\n<br>"_s, u"<>"_s, u"<<b>>nested<</b>>"_s,
        u"&lt;b&gt;twice&lt;/b&gt;"_s, u"&amp;&nbsp;&copy;"_s, u"&File &Quit"_s, u"**bold** _italic_"_s,
        u"# Heading"_s, u"[link](http://evil.example)"_s, u"![image](x.png)"_s, u"`code`"_s,
        u"=cmd|' /C calc'!A0"_s, u"+1+1"_s, u"@SUM(A1)"_s, u"\t<i>tab</i>"_s, u"\u202Egnp.exe\u202C"_s,
        u"\u200Bzero width"_s, u"a\u0301\u0302\u0303 stacked"_s, u"%1 %2 %n %L1"_s,
        u"'; DROP TABLE record; --"_s, u"\" OR \"\"=\""_s, u"../../etc/passwd"_s, u"C:\\CON"_s,
        u"javascript:alert(1)"_s, u"data:text/html,<b>x</b>"_s, u"http://evil.example/"_s, u"\u0007bell"_s,
        u"\u00A0<b>after a blank</b>"_s, u"<b>"_s + QString(2'000, u'x') + u"</b>"_s};
}

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

/// Each text is the name of two records, in columns whose names are not better.
QByteArray hostileTable()
{
    QString table = u"<b>name</b>,\"<img src=\"\"x\"\">\",&town\n"_s;
    int row = 0;
    for (const QString& text : hostileTexts()) {
        for (int copy = 0; copy < 2; ++copy)
            table += quoted(text + u" person %1"_s.arg(row)) + u',' + quoted(text) + u','
                + quoted(u"town %1"_s.arg(row)) + u'\n';
        ++row;
    }
    return table.toUtf8();
}

/// Whether Qt would take the text for markup, and find some of the files' in it.
bool isTakenForMarkup(const QString& text)
{
    static const QStringList marks{
        u"<b>"_s, u"<i>"_s, u"<img"_s, u"<a "_s, u"<h1"_s, u"<script"_s, u"<table"_s, u"<svg"_s};
    return Qt::mightBeRichText(text) && std::any_of(marks.begin(), marks.end(), [&text](const QString& mark) {
        return text.contains(mark);
    });
}

} // namespace

/// What comes from files is shown as it is, on every page.
class HostileTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void noPageTakesItForMarkup_data();
    void noPageTakesItForMarkup();
    void noSourceShowsTextAnotherWay_data();
    void noSourceShowsTextAnotherWay();

private:
    void openWindow();
    void checkWidgets(const QString& where);
    void checkViews(const QString& where);
    void note(const QString& where, const QString& what, const QString& text);

    engine::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<engine::Settings> m_settings;
    std::unique_ptr<ui::ThemeSwitcher> m_themes;
    std::unique_ptr<engine::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
    engine::SessionId m_session;
    QString m_table;
    QStringList m_found; ///< texts that are taken for markup, and where
    bool m_isShown = false; ///< whether any text of the files has been met at all
};

void HostileTextTest::openWindow()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_table = m_folder->filePath(u"<b>table.csv"_s);
    QFile file(m_table);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(hostileTable()) > 0);
    file.close();
    auto workspace
        = engine::Workspace::open(m_folder->filePath(u"w.winnow"_s), engine::OpenMode::ReadWrite, m_clock);
    QVERIFY(workspace);
    m_workspace = std::move(*workspace);
    engine::SilentProgress progress;
    engine::ImportRequest import;
    import.path = m_table;
    import.name = u"<b>session</b> & more"_s;
    const auto imported = engine::importTable(*m_workspace, import, progress);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    engine::MatchRequest match;
    match.dataset = imported->dataset.id;
    match.name = import.name;
    match.schema = imported->dataset.schema;
    const auto matched = engine::matchDataset(*m_workspace, match, progress);
    QVERIFY2(matched, matched ? "" : qPrintable(matched.error().message));
    QVERIFY(matched->clusters > 10);
    m_session = matched->session;
    QVERIFY(m_workspace
                ->submit([](const engine::ReviewContext& context) {
                    return engine::setNote(context, {1}, u"<b>note</b>"_s);
                })
                .result());
    m_settings = std::make_unique<engine::Settings>(m_folder->filePath(u"settings.ini"_s));
    m_themes
        = std::make_unique<ui::ThemeSwitcher>(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    m_window
        = std::make_unique<ui::MainWindow>(ui::WindowServices{*m_workspace, *m_settings, m_clock, *m_themes});
    m_window->show();
    m_window->openSession(m_session);
    m_found.clear();
    m_isShown = false;
}

void HostileTextTest::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_themes.reset();
    m_settings.reset();
    m_folder.reset();
}

void HostileTextTest::note(const QString& where, const QString& what, const QString& text)
{
    m_isShown = m_isShown || text.contains(u"person "_s) || text.contains(u"session"_s);
    if (isTakenForMarkup(text))
        m_found.append(where + u", "_s + what + u": "_s + text.left(60));
}

void HostileTextTest::checkWidgets(const QString& where)
{
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        const QString name = QString::fromLatin1(widget->metaObject()->className());
        note(where, name + u" tooltip"_s, widget->toolTip());
        note(where, name + u" help"_s, widget->whatsThis());
        if (const auto* label = qobject_cast<QLabel*>(widget); label && label->textFormat() != Qt::PlainText)
            m_found.append(where + u", a label that may show markup: "_s + label->text().left(60));
        if (qobject_cast<QTextEdit*>(widget))
            m_found.append(where + u", an editor of rich text"_s);
    }
    for (const QAction* action : m_window->findChildren<QAction*>())
        note(where, u"help of an action"_s, action->whatsThis());
}

void HostileTextTest::checkViews(const QString& where)
{
    constexpr int mostRows = 100;
    for (const QAbstractItemView* view : m_window->findChildren<QAbstractItemView*>()) {
        const QAbstractItemModel* model = view->model();
        for (int row = 0; model && row < std::min(mostRows, model->rowCount()); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                m_isShown = m_isShown || index.data().toString().contains(u'<');
                for (const int role : {Qt::ToolTipRole, Qt::WhatsThisRole})
                    note(where, u"a cell's tooltip"_s, index.data(role).toString());
            }
        }
    }
}

void HostileTextTest::noPageTakesItForMarkup_data()
{
    QTest::addColumn<ui::Place>("place");
    for (const ui::Place place : ui::allPlaces)
        QTest::newRow(qPrintable(ui::placeName(place))) << place;
}

void HostileTextTest::noPageTakesItForMarkup()
{
    QFETCH(const ui::Place, place);
    openWindow();
    QVERIFY(m_window);
    if (place == ui::Place::Import)
        m_window->openFile(m_table);
    m_window->go(place);
    m_window->showMessage({ui::Message::Tone::Problem, u"<b>person</b> <img src=x>"_s, u"<i>act</i>"_s, [] {
                           }});
    QTest::qWait(1'500);
    const QString where = ui::placeName(place);
    checkWidgets(where);
    checkViews(where);
    QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(u'\n')));
    QVERIFY(m_isShown || place == ui::Place::Check);
    QVERIFY(!m_window->windowTitle().isEmpty());
}

/// One way to show a text is enough; the others guess whether it is markup.
void HostileTextTest::noSourceShowsTextAnotherWay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("except"); // the one file that may say it
    QTest::newRow("label") << u"new QLabel"_s << u"-"_s;
    QTest::newRow("label's class") << u": public QLabel"_s << u"ui/common/plainlabel.h"_s;
    QTest::newRow("message box") << u"QMessageBox"_s << u"-"_s;
    QTest::newRow("HTML") << u"setHtml("_s << u"-"_s;
    QTest::newRow("rich text") << u"Qt::RichText"_s << u"-"_s;
    QTest::newRow("guessed text") << u"Qt::AutoText"_s << u"-"_s;
    QTest::newRow("text browser") << u"QTextBrowser"_s << u"-"_s;
    QTest::newRow("links that open themselves") << u"setOpenExternalLinks"_s << u"-"_s;
}

void HostileTextTest::noSourceShowsTextAnotherWay()
{
    QFETCH(const QString, name);
    QFETCH(const QString, except);
    const QDir root(QStringLiteral(WINNOW_SOURCE_ROOT));
    QStringList found;
    int files = 0;
    for (const QString& folder : {u"ui"_s, u"app"_s}) {
        QDirIterator sources(
            root.filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            const QString path = root.relativeFilePath(file.fileName());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            if (path != except && QString::fromUtf8(file.readAll()).contains(name))
                found.append(path);
        }
    }
    QVERIFY(files > 100);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u", "_s)));
}

WINNOW_TEST(HostileTextTest)
#include "hostiletext_test.moc"
