#include "engine/review/verbs.h"
#include "engine/store/stores.h"
#include "engine/workspace/remoteaccess.h"
#include "engine/workspace/remotework.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QFile>
#include <QTest>

#include <functional>
#include <memory>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

using Change = std::function<void(Profile&)>;
Q_DECLARE_METATYPE(Change)

/// The servers of a workspace: what can be changed about them, and when not.
class RemoteAccessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersGoToNoOtherServer_data();
    void answersGoToNoOtherServer();
    void withoutAnswersItMayMove();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void namesAreTakenOnce();
    void trainingFilesAreRead();

private:
    [[nodiscard]] Profile office() const { return m_fixture->stores().profiles().read(ProfileId{1}).value(); }

    void follow();
    void answerOne();

    std::unique_ptr<WorkspaceFixture> m_fixture;
};

void RemoteAccessTest::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    QVERIFY(m_fixture->importAndMatch());
    Profile profile;
    profile.name = u"office"_s;
    profile.baseUrl = u"https://office.example/"_s;
    QVERIFY(addProfile(m_fixture->workspace(), profile));
    QCOMPARE(office().baseUrl, u"https://office.example"_s);
}

/// Session 1 follows a session of the server by its first item.
void RemoteAccessTest::follow()
{
    const auto bound = syncRunnerOf(m_fixture->workspace())([](const ReviewContext& context) -> Result<void> {
        RemoteBinding binding;
        binding.profile = {1};
        binding.remoteId = u"s-1"_s;
        binding.session = {1};
        const auto head = context.stores.operations().head();
        if (!head)
            return fail(head);
        binding.folded = head->seq;
        const auto id = context.stores.profiles().bind(binding);
        if (!id)
            return fail(id);
        RemoteItem item;
        item.item = {1};
        item.remoteSession = *id;
        item.cluster = u"17"_s;
        item.records = {u"1"_s, u"2"_s};
        return context.stores.remoteItems().add(item);
    });
    QVERIFY2(bound, bound ? "" : qPrintable(bound.error().message));
}

void RemoteAccessTest::answerOne()
{
    QVERIFY(m_fixture->run([](const ReviewContext& context) {
        return answerItem(context, {1}, {Verdict::Yes, {}});
    }));
}

void RemoteAccessTest::answersGoToNoOtherServer_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("F62 another host")
        << Change([](Profile& profile) { profile.baseUrl = u"https://elsewhere.example"_s; }) << false;
    QTest::newRow("F62 another path")
        << Change([](Profile& profile) { profile.baseUrl += u"/test"_s; }) << false;
    QTest::newRow("F62 another protocol")
        << Change([](Profile& profile) { profile.api = RemoteApi::DedupeC; }) << false;
    QTest::newRow("F62 another host under another name") << Change([](Profile& profile) {
        profile.name = u"new"_s;
        profile.baseUrl = u"https://elsewhere.example"_s;
    }) << false;
    QTest::newRow("a name") << Change([](Profile& profile) { profile.name = u"<b>new</b>"_s; }) << true;
    QTest::newRow("a pause") << Change([](Profile& profile) { profile.isPaused = true; }) << true;
    QTest::newRow("authorities") << Change([](Profile& profile) { profile.extraCa = u"/dev/null"_s; })
                                 << true;
}

void RemoteAccessTest::answersGoToNoOtherServer()
{
    QFETCH(const Change, change);
    QFETCH(const bool, isAllowed);
    follow();
    answerOne(); // which is not in the outbox yet
    const Profile before = office();
    Profile wanted = before;
    change(wanted);
    const auto updated = updateProfile(m_fixture->workspace(), wanted);
    QCOMPARE(updated.has_value(), isAllowed);
    QCOMPARE(office(), isAllowed ? wanted : before);
    if (!isAllowed)
        QCOMPARE(updated.error().code, ErrorCode::Conflict);
}

void RemoteAccessTest::withoutAnswersItMayMove()
{
    follow();
    Profile moved = office();
    moved.baseUrl = u"https://elsewhere.example"_s;
    QVERIFY(updateProfile(m_fixture->workspace(), moved));
    answerOne();
    moved.baseUrl = u"https://office.example"_s;
    QVERIFY(!updateProfile(m_fixture->workspace(), moved));
    QVERIFY(m_fixture->run([](const ReviewContext& context) { return undo(context, {1}); }));
    QVERIFY(updateProfile(m_fixture->workspace(), moved));
}

void RemoteAccessTest::whatCannotBeIsRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("no name") << Change([](Profile& profile) { profile.name = u"  "_s; });
    QTest::newRow("no such file") << Change([](Profile& profile) { profile.extraCa = u"/no/such.pem"_s; });
}

void RemoteAccessTest::whatCannotBeIsRefused()
{
    QFETCH(const Change, change);
    const Profile before = office();
    Profile wanted = before;
    change(wanted);
    const auto updated = updateProfile(m_fixture->workspace(), wanted);
    QVERIFY(!updated);
    QCOMPARE(updated.error().code, ErrorCode::InvalidInput);
    QCOMPARE(office(), before);
    wanted.name += u"other"_s;
    wanted.extraCa = u"/no/such.pem"_s;
    QVERIFY(!addProfile(m_fixture->workspace(), wanted));
}

void RemoteAccessTest::namesAreTakenOnce()
{
    Profile other;
    other.name = u"hall"_s;
    other.baseUrl = u"https://hall.example"_s;
    const auto added = addProfile(m_fixture->workspace(), other);
    QVERIFY(added);
    other = *added;
    other.name = u"office"_s;
    const auto renamed = updateProfile(m_fixture->workspace(), other);
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().code, ErrorCode::Conflict);
    QCOMPARE(m_fixture->stores().profiles().read(other.id)->name, u"hall"_s);
    QVERIFY(updateProfile(m_fixture->workspace(), *added)); // its own name is not taken
}

void RemoteAccessTest::trainingFilesAreRead()
{
    const QString path = m_fixture->writeFile(u"t.json"_s, "{}");
    QCOMPARE(readTrainingFile(path).value(), "{}");
    QCOMPARE(readTrainingFile(m_fixture->path(u"no"_s)).error().code, ErrorCode::Unreadable);
    QFile large(m_fixture->path(u"large"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64{64} * 1024 * 1024 + 1));
    QCOMPARE(readTrainingFile(large.fileName()).error().code, ErrorCode::InvalidInput);
}

WINNOW_TEST(RemoteAccessTest)
#include "remoteaccess_test.moc"
