#include "engine/review/sessionmodel.h"
#include "engine/review/sessionscoring.h"
#include "engine/store/stores.h"
#include "engine/training/regroupingplan.h"
#include "engine/training/trainer.h"
#include "engine/workspace/modelexport.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

/// The other half of the persons, columns in another order and one more.
const QByteArray persons = "phone,note,town,street,name\n"
                           "5001000,,Easton,1 Mill Lane,Mara Albrecht\n"
                           "5001000,x,Easton,1 Mill Lane,Mara Albrecht\n"
                           "5002000,,Weston,2 Castle Hill,Jonas Bianchi\n";

} // namespace

class ModelExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesAModelToAnotherTable();
    void saysWhatDoesNotFit();
    void takesWhatAnswersTaughtAlong_data();
    void takesWhatAnswersTaughtAlong();
    void takesNothingAlongWithoutAnswers();
    void saysThatWhatWasTaughtDoesNotFit();
    void refusesATableOfOtherColumns();
    void writesSettingsWithNotes();
    void saysWhenAnswersHaveTaught();
    void refusesWhatIsNoModel();

private:
    [[nodiscard]] ImportedModel exported(SessionId session) const;
    Result<MatchOutcome> matchBy(const MatchModel& model, const QByteArray& table,
        const std::optional<LearnedModel>& learned = std::nullopt);

    std::unique_ptr<WorkspaceFixture> m_fixture;
    SilentProgress m_progress;
    SessionId m_session;
};

void ModelExportTest::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    m_session = matched->session;
}

ImportedModel ModelExportTest::exported(SessionId session) const
{
    const QString path = m_fixture->path(u"model.json"_s);
    const auto written = exportModel(m_fixture->workspace(), {session, ModelFormat::Winnow, {}, path});
    const auto read = readModelFile(path);
    return written && read ? *read : ImportedModel();
}

Result<MatchOutcome> ModelExportTest::matchBy(
    const MatchModel& model, const QByteArray& table, const std::optional<LearnedModel>& learned)
{
    const auto imported = m_fixture->import(m_fixture->writeFile(u"other.csv"_s, table), std::nullopt);
    if (!imported)
        return fail(imported);
    MatchRequest request{imported->dataset.id, u"other"_s, imported->dataset.schema, {}};
    request.model = model;
    request.learned = learned;
    return matchDataset(m_fixture->workspace(), request, m_progress);
}

void ModelExportTest::takesAModelToAnotherTable()
{
    MatchModel model = exported(m_session).match;
    QCOMPARE(model, readSessionModel(m_fixture->stores(), m_session).value());
    const auto matched = matchBy(model, persons);
    QVERIFY2(matched, matched ? "" : qPrintable(matched.error().message));
    QCOMPARE(matched->clusters, 1);
    const MatchModel used = readSessionModel(m_fixture->stores(), matched->session).value();
    QCOMPARE(used.logPrior, model.logPrior);
    QCOMPARE(used.threshold, model.threshold);
    QCOMPARE(used.fields.size(), model.fields.size());
    for (const FieldModel& field : model.fields) {
        const auto same = std::find_if(used.fields.begin(), used.fields.end(),
            [&field](const FieldModel& other) { return other.name == field.name; });
        QVERIFY(same != used.fields.end());
        QCOMPARE(same->weights, field.weights);
        QCOMPARE(same->type, field.type);
    }
    QVERIFY(std::is_sorted(used.fields.begin(), used.fields.end(),
        [](const FieldModel& one, const FieldModel& other) { return one.field < other.field; }));
}

void ModelExportTest::saysWhatDoesNotFit()
{
    const QByteArray table = "name,street,phone\n"
                             "Mara Albrecht,1 Mill Lane,\n"
                             "Mara Albrecht,1 Mill Lane,\n"
                             "Jonas Bianchi,2 Castle Hill,\n";
    const auto matched = matchBy(exported(m_session).match, table);
    QVERIFY2(matched, matched ? "" : qPrintable(matched.error().message));
    const auto says = [&matched](const QString& words) {
        return std::any_of(matched->notices.begin(), matched->notices.end(),
            [&words](const QString& notice) { return notice.contains(words); });
    };
    QVERIFY(says(u"“town”"_s));
    // A column without any value is known to the table and compares nothing.
    const MatchModel used = readSessionModel(m_fixture->stores(), matched->session).value();
    QCOMPARE(used.fields.size(), 2U);
}

void ModelExportTest::takesWhatAnswersTaughtAlong_data()
{
    QTest::addColumn<double>("alpha"); // what they taught: so much for or against every pair
    QTest::addColumn<qint64>("clusters");
    QTest::newRow("nothing") << 0.0 << qint64{1};
    QTest::newRow("everything differs") << -60.0 << qint64{0};
}

void ModelExportTest::takesWhatAnswersTaughtAlong()
{
    QFETCH(const double, alpha);
    QFETCH(const qint64, clusters);
    const MatchModel model = exported(m_session).match;
    LearnedModel learned = unlearnedModel(model);
    learned.alpha = alpha;
    learned.answers = 30;
    const auto matched = matchBy(model, persons, learned);
    QVERIFY2(matched, matched ? "" : qPrintable(matched.error().message));
    QCOMPARE(matched->clusters, clusters);

    const SessionScoring scoring = readSessionScoring(m_fixture->stores(), matched->session).value();
    QVERIFY(scoring.learned);
    QCOMPARE(scoring.learned->alpha, alpha);
    const auto trainer = Trainer::open(m_fixture->stores(), matched->session, m_progress);
    QVERIFY(trainer);
    QCOMPARE(trainer->model(), *scoring.learned); // further answers go on from there
    QCOMPARE(trainer->quality().expectation.threshold, scoring.threshold);
    QVERIFY(trainer->regrouping().created.empty()); // the clusters are what it would make of them
    const std::optional<LearnedModel> again = exported(matched->session).learned;
    QCOMPARE(again, scoring.learned);
}

void ModelExportTest::takesNothingAlongWithoutAnswers()
{
    const MatchModel model = exported(m_session).match;
    const auto matched = matchBy(model, persons, unlearnedModel(model)); // grouped again at another threshold
    QVERIFY2(matched, matched ? "" : qPrintable(matched.error().message));
    QVERIFY(matched->notices.empty());
    const SessionScoring scoring = readSessionScoring(m_fixture->stores(), matched->session).value();
    QVERIFY(!scoring.learned);
    QCOMPARE(scoring.threshold, model.threshold);
}

void ModelExportTest::saysThatWhatWasTaughtDoesNotFit()
{
    const MatchModel model = exported(m_session).match;
    LearnedModel learned = unlearnedModel(model);
    learned.levels.pop_back();
    const auto matched = matchBy(model, persons, learned);
    QVERIFY2(matched, matched ? "" : qPrintable(matched.error().message));
    QCOMPARE(matched->clusters, qint64{1});
    QVERIFY(std::any_of(matched->notices.begin(), matched->notices.end(),
        [](const QString& notice) { return notice.contains(u"only the model's weights"_s); }));
    QVERIFY(!readSessionScoring(m_fixture->stores(), matched->session).value().learned);
}

void ModelExportTest::refusesATableOfOtherColumns()
{
    const auto matched = matchBy(exported(m_session).match, "title,year\nBlue,1971\nBlue,1971\n");
    QVERIFY(!matched);
    QCOMPARE(matched.error().code, ErrorCode::InvalidInput);
}

void ModelExportTest::writesSettingsWithNotes()
{
    const QString path = m_fixture->path(u"splink.json"_s);
    const auto written
        = exportModel(m_fixture->workspace(), {m_session, ModelFormat::Splink, SqlDialect::Spark, path});
    QVERIFY(written);
    QCOMPARE(written->notesPath, path + u".notes.txt"_s);
    QFile settings(path);
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QJsonObject object = QJsonDocument::fromJson(settings.readAll()).object();
    QCOMPARE(object["sql_dialect"_L1].toString(), u"spark"_s);
    QFile notes(written->notesPath);
    QVERIFY(notes.open(QIODevice::ReadOnly));
    QCOMPARE(notes.readAll().count('\n'), static_cast<qsizetype>(written->notes.size()));
    QVERIFY(!readModelFile(path));
}

void ModelExportTest::saysWhenAnswersHaveTaught()
{
    QVERIFY(!exported(m_session).learned);
    QVERIFY(m_fixture->run([this](const ReviewContext& context) -> Result<Changes> {
        const LearnedModel learned = unlearnedModel(readSessionModel(context.stores, m_session).value());
        const auto set = context.stores.sessions().setLearned(m_session, learnedJson(learned, 1));
        return set ? Result<Changes>(Changes{}) : fail(set);
    }));
    QVERIFY(exported(m_session).learned);
}

void ModelExportTest::refusesWhatIsNoModel()
{
    QVERIFY(!readModelFile(m_fixture->path(u"none.json"_s)));
    QVERIFY(!readModelFile(m_fixture->writeFile(u"empty.json"_s, {})));
    QVERIFY(!readModelFile(m_fixture->writeFile(u"other.json"_s, "{\"model\": {}}")));
    const QString out = m_fixture->path(u"none/at/all.json"_s);
    QVERIFY(!exportModel(m_fixture->workspace(), {m_session, ModelFormat::Winnow, {}, out}));
    QVERIFY(!exportModel(m_fixture->workspace(), {{77}, ModelFormat::Winnow, {}, m_fixture->path(u"x"_s)}));
}

WINNOW_TEST(ModelExportTest)
#include "modelexport_test.moc"
