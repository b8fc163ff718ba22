#include "tests/support/testmain.h"
#include "ui/sync/serverdialog.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace winnow;
using namespace Qt::StringLiterals;

/// Adding and editing a server.
class ServerDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingCanBeChanged();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
    void aKeyIsNeededOnceOnly();

private:
    enum Line { Name, Address, Key, Authorities };

    void open(const engine::Profile& profile);
    void openNew();
    void listen();

    [[nodiscard]] QLineEdit& line(Line which) const { return *m_dialog->findChildren<QLineEdit*>()[which]; }

    void press() { QTest::keyClick(m_dialog.get(), Qt::Key_Return); }

    [[nodiscard]] engine::Profile office() const;

    QTemporaryDir m_folder;
    std::unique_ptr<ui::ServerDialog> m_dialog;
    std::vector<std::pair<engine::Profile, QString>> m_given;
};

void ServerDialogTest::init()
{
    m_given.clear();
}

engine::Profile ServerDialogTest::office() const
{
    engine::Profile profile;
    profile.id = {1};
    profile.name = u"office"_s;
    profile.baseUrl = u"https://office.example"_s;
    profile.api = engine::RemoteApi::DedupeC;
    profile.secretReference = u"reference"_s;
    return profile;
}

void ServerDialogTest::open(const engine::Profile& profile)
{
    m_dialog = std::make_unique<ui::ServerDialog>(profile, nullptr);
    listen();
}

void ServerDialogTest::openNew()
{
    m_dialog = std::make_unique<ui::ServerDialog>(nullptr);
    listen();
}

void ServerDialogTest::listen()
{
    connect(m_dialog.get(), &ui::ServerDialog::given, this,
        [this](const engine::Profile& profile, const QString& key) { m_given.emplace_back(profile, key); });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void ServerDialogTest::everythingCanBeChanged()
{
    const QString authorities = m_folder.filePath(u"ca.pem"_s);
    QVERIFY(QFile(authorities).open(QIODevice::WriteOnly));
    open(office());
    QCOMPARE(line(Name).text(), u"office"_s);
    QCOMPARE(line(Address).text(), u"https://office.example"_s);
    QVERIFY(line(Key).text().isEmpty());
    QCOMPARE(line(Key).echoMode(), QLineEdit::Password);
    line(Name).setText(u" town hall "_s);
    line(Address).setText(u"https://hall.example/"_s);
    line(Key).setText(u"k"_s);
    line(Authorities).setText(authorities);
    m_dialog->findChild<QComboBox*>()->setCurrentIndex(0);
    press();
    QCOMPARE(m_given.size(), size_t{1});
    engine::Profile expected = office();
    expected.name = u"town hall"_s;
    expected.baseUrl = u"https://hall.example/"_s;
    expected.api = engine::RemoteApi::Dedupe;
    expected.extraCa = authorities;
    QCOMPARE(m_given.front().first, expected);
    QCOMPARE(m_given.front().second, u"k"_s);
}

void ServerDialogTest::whatCannotBeIsSaid_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("no name") << int(Name) << u"  "_s;
    QTest::newRow("client rule 10: over the net for all to read") << int(Address) << u"http://10.0.0.1"_s;
    QTest::newRow("client rule 10: a key in the address")
        << int(Address) << u"https://h.example/?api_key=1"_s;
    QTest::newRow("no such file of authorities") << int(Authorities) << u"/no/such/file.pem"_s;
}

void ServerDialogTest::whatCannotBeIsSaid()
{
    QFETCH(const int, line);
    QFETCH(const QString, text);
    open(office());
    this->line(static_cast<Line>(line)).setText(text);
    press();
    QVERIFY(m_given.empty() && m_dialog->isVisible());
}

void ServerDialogTest::aKeyIsNeededOnceOnly()
{
    openNew();
    line(Name).setText(u"office"_s);
    line(Address).setText(u"https://office.example"_s);
    press();
    QVERIFY(m_given.empty());
    line(Key).setText(u"k"_s);
    press();
    QCOMPARE(m_given.size(), size_t{1});
    open(office());
    press();
    QCOMPARE(m_given.size(), size_t{2});
    QVERIFY(m_given.back().second.isEmpty());
}

WINNOW_TEST(ServerDialogTest)
#include "serverdialog_test.moc"
