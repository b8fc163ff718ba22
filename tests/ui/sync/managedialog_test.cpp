#include "tests/support/testmain.h"
#include "ui/common/plainlabel.h"
#include "ui/sync/managedialog.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <utility>
#include <vector>

using namespace winnow;
using namespace Qt::StringLiterals;
using engine::ServerDeed;

/// What is asked before anything is done to a session at a server.
class ManageDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyWhatTheServerCanDo();
    void beginsWithWhatHarmsNobody_data();
    void beginsWithWhatHarmsNobody();
    void whatOnlyLooksIsDoneAtOnce();
    void dangerNeedsTheName();
    void namesArePlainText();
    void aNameThatNobodyCanTypeHasAnId();
    void thresholdsAreAskedFor();
    void uploadsBeginWithoutAName();
    void beginsTheSecondReview();

private:
    void open(engine::RemoteApi api, const QString& name = u"Clinics"_s);
    void choose(ServerDeed deed);

    [[nodiscard]] bool saysWhyNot() const;

    void press() { QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier); }

    [[nodiscard]] QLineEdit& name() const { return *m_dialog->findChild<QLineEdit*>(); }

    std::unique_ptr<ui::ManageDialog> m_dialog;
    double m_threshold = 0;
    std::vector<engine::ProposalKind> m_proposals;
    std::vector<std::pair<ServerDeed, bool>> m_requests; ///< and whether it was confirmed
};

void ManageDialogTest::init()
{
    m_requests.clear();
    m_proposals.clear();
}

void ManageDialogTest::open(engine::RemoteApi api, const QString& name)
{
    engine::Profile profile;
    profile.name = u"office"_s;
    profile.api = api;
    m_dialog = std::make_unique<ui::ManageDialog>(profile, engine::RemoteSession{u"s-1"_s, name}, nullptr);
    connect(
        m_dialog.get(), &ui::ManageDialog::deedRequested, this, [this](const engine::DeedRequest& request) {
            QCOMPARE(request.session, u"s-1"_s);
            m_threshold = request.threshold;
            m_requests.emplace_back(
                request.deed, request.confirmation && request.confirmation->covers(request.deed, u"s-1"_s));
        });
    connect(m_dialog.get(), &ui::ManageDialog::proposalsRequested, this,
        [this](engine::ProposalKind kind) { m_proposals.push_back(kind); });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void ManageDialogTest::choose(ServerDeed deed)
{
    auto* list = m_dialog->findChild<QListWidget*>();
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole) == static_cast<int>(deed))
            list->setCurrentRow(row);
    }
}

bool ManageDialogTest::saysWhyNot() const
{
    for (const auto* label : m_dialog->findChildren<ui::PlainLabel*>())
        if (label->isVisible() && label->text().contains(u"cannot do this"_s))
            return true;
    return false;
}

void ManageDialogTest::onlyWhatTheServerCanDo()
{
    open(engine::RemoteApi::Dedupe);
    auto* list = m_dialog->findChild<QListWidget*>();
    const auto* act = m_dialog->findChild<QAction*>(QString(), Qt::FindDirectChildrenOnly);
    int possible = 0;
    int entries = 0;
    for (int row = 0; row < list->count(); ++row) {
        const bool isHeading = !list->item(row)->text().startsWith(u' ');
        entries += isHeading ? 0 : 1;
        if (isHeading)
            continue;
        list->setCurrentRow(row);
        possible += act->isEnabled() ? 1 : 0;
        QCOMPARE(saysWhyNot(), !act->isEnabled());
    }
    QCOMPARE(possible, 1);
    QCOMPARE(entries, static_cast<int>(engine::allServerDeeds().size()) + 2);
}

void ManageDialogTest::beginsWithWhatHarmsNobody_data()
{
    QTest::addColumn<engine::RemoteApi>("api");
    QTest::addRow("as published") << engine::RemoteApi::Dedupe;
    QTest::addRow("as last run") << engine::RemoteApi::DedupeC;
}

void ManageDialogTest::beginsWithWhatHarmsNobody()
{
    QFETCH(const engine::RemoteApi, api);
    open(api);
    QVERIFY(!name().isVisible());
    QCOMPARE(saysWhyNot(), api == engine::RemoteApi::Dedupe);
    name().setText(u"Clinics"_s);
    if (api == engine::RemoteApi::Dedupe)
        press();
    QVERIFY(m_requests.empty() && m_proposals.empty());
}

void ManageDialogTest::whatOnlyLooksIsDoneAtOnce()
{
    open(engine::RemoteApi::DedupeC);
    choose(ServerDeed::TrainingData);
    QVERIFY(!name().isVisible());
    press();
    QCOMPARE(m_requests, (std::vector{std::pair(ServerDeed::TrainingData, false)}));
    QVERIFY(!m_dialog->isVisible());
}

void ManageDialogTest::dangerNeedsTheName()
{
    open(engine::RemoteApi::DedupeC);
    choose(ServerDeed::DeleteDataModel);
    QVERIFY(name().isVisible());
    press();
    QVERIFY(m_requests.empty() && m_dialog->isVisible());
    name().setText(u"clinic"_s);
    press();
    QVERIFY(m_requests.empty());
    name().setText(u"Clinics"_s);
    choose(ServerDeed::DeleteSession); // what was typed was typed for the other
    QVERIFY(name().text().isEmpty());
    name().setText(u"Clinics"_s);
    press();
    QCOMPARE(m_requests, (std::vector{std::pair(ServerDeed::DeleteSession, true)}));
}

void ManageDialogTest::namesArePlainText()
{
    const QString hostile = u"<img src=x>&amp;\u202E<b>x</b>"_s;
    open(engine::RemoteApi::DedupeC, hostile);
    choose(ServerDeed::DeleteSession);
    bool isShown = false;
    for (const auto* label : m_dialog->findChildren<ui::PlainLabel*>())
        isShown = isShown || label->text().contains(u"<img src=x>&amp;"_s);
    QVERIFY(isShown);
    QVERIFY(!m_dialog->windowTitle().contains(QChar(0x202E)));
    name().setText(hostile);
    press();
    QCOMPARE(m_requests.size(), size_t{1});
}

void ManageDialogTest::aNameThatNobodyCanTypeHasAnId()
{
    open(engine::RemoteApi::DedupeC, u"a\u202E<b>b</b>"_s);
    choose(ServerDeed::DeleteSession);
    name().setText(u"a<b>b</b>"_s);
    press();
    QVERIFY(m_requests.empty());
    name().setText(u"s-1"_s);
    press();
    QCOMPARE(m_requests.size(), size_t{1});
}

void ManageDialogTest::thresholdsAreAskedFor()
{
    open(engine::RemoteApi::DedupeC);
    auto* threshold = m_dialog->findChild<QDoubleSpinBox*>();
    choose(ServerDeed::DeleteSession);
    QVERIFY(!threshold->isVisible());
    choose(ServerDeed::RewindRecords);
    QVERIFY(threshold->isVisible() && name().isVisible());
    threshold->setValue(0.75);
    name().setText(u"Clinics"_s);
    press();
    QCOMPARE(m_requests, (std::vector{std::pair(ServerDeed::RewindRecords, true)}));
    QCOMPARE(m_threshold, 0.75);
}

void ManageDialogTest::uploadsBeginWithoutAName()
{
    open(engine::RemoteApi::DedupeC);
    choose(ServerDeed::ReplaceTrainingData);
    QVERIFY(name().isVisible()); // it takes something from everybody
    choose(ServerDeed::AddTrainingData);
    QVERIFY(!name().isVisible());
    press();
    QCOMPARE(m_requests, (std::vector{std::pair(ServerDeed::AddTrainingData, false)}));
}

void ManageDialogTest::beginsTheSecondReview()
{
    open(engine::RemoteApi::DedupeC);
    press(); // the first entry
    QCOMPARE(m_proposals, std::vector{engine::ProposalKind::Join});
    open(engine::RemoteApi::DedupeC);
    QTest::keyClick(m_dialog->findChild<QListWidget*>(), Qt::Key_Down);
    press();
    QCOMPARE(m_proposals.back(), engine::ProposalKind::Match);
    QVERIFY(m_requests.empty());
}

WINNOW_TEST(ManageDialogTest)
#include "managedialog_test.moc"
