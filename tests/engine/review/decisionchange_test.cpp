#include "engine/review/answerbody.h"
#include "engine/review/decisionchange.h"
#include "engine/review/decisionjson.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

static QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

static Decision decisionOf(const QByteArray& json)
{
    return decisionFromJson(objectOf(json)).value_or(Decision{});
}

class DecisionChangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aVerbChangesOneDecision_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<ReviewVerb>("verb");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("after"); // empty: the body is refused
        using enum ReviewVerb;
        const QByteArray open(R"({"item":7})");
        const QByteArray partial(R"({"item":7,"verdict":"yes","excluded":[3],"note":"n"})");
        const QByteArray picked(R"({"item":7,"picks":[{"field":0,"record":1},{"field":2,"record":2}]})");

        QTest::newRow("no verdict") << open << Answer << QByteArray("{}") << QByteArray();
        QTest::newRow("unknown verdict")
            << open << Answer << QByteArray(R"({"verdict":"maybe"})") << QByteArray();
        QTest::newRow("bad record") << open << Answer << QByteArray(R"({"verdict":"yes","excluded":["x"]})")
                                    << QByteArray();
        QTest::newRow("a new item of one record")
            << open << Answer
            << QByteArray(R"({"verdict":"yes","excluded":[1],"created":[{"item":9,"records":[1]}]})")
            << QByteArray();
        QTest::newRow("flag without value") << open << Flag << QByteArray("{}") << QByteArray();
        QTest::newRow("note without text") << open << Note << QByteArray(R"({"note":5})") << QByteArray();
        QTest::newRow("pick without field") << open << Pick << QByteArray(R"({"record":5})") << QByteArray();

        QTest::newRow("yes") << open << Answer << QByteArray(R"({"verdict":"yes"})")
                             << QByteArray(R"({"item":7,"verdict":"yes"})");
        QTest::newRow("an answer replaces exclusions and keeps the note")
            << partial << Answer << QByteArray(R"({"verdict":"no"})")
            << QByteArray(R"({"item":7,"verdict":"no","note":"n"})");
        QTest::newRow("open takes back") << partial << Answer << QByteArray(R"({"verdict":"open"})")
                                         << QByteArray(R"({"item":7,"note":"n"})");
        QTest::newRow("flag") << open << Flag << QByteArray(R"({"flagged":true})")
                              << QByteArray(R"({"item":7,"flagged":true})");
        QTest::newRow("note removed") << partial << Note << QByteArray(R"({"note":""})")
                                      << QByteArray(R"({"item":7,"verdict":"yes","excluded":[3]})");
        QTest::newRow("pick between others")
            << picked << Pick << QByteArray(R"({"field":1,"record":5})")
            << QByteArray(
                   R"({"item":7,"picks":[{"field":0,"record":1},{"field":1,"record":5},{"field":2,"record":2}]})");
        QTest::newRow("pick anew")
            << picked << Pick << QByteArray(R"({"field":2,"record":5})")
            << QByteArray(R"({"item":7,"picks":[{"field":0,"record":1},{"field":2,"record":5}]})");
        QTest::newRow("release") << picked << Pick << QByteArray(R"({"field":0})")
                                 << QByteArray(R"({"item":7,"picks":[{"field":2,"record":2}]})");
        QTest::newRow("release what is not picked")
            << picked << Pick << QByteArray(R"({"field":1})") << picked;
    }

    void aVerbChangesOneDecision()
    {
        QFETCH(QByteArray, before);
        QFETCH(ReviewVerb, verb);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, after);
        const auto changed = decisionAfter(decisionOf(before), verb, objectOf(body));
        QCOMPARE(changed.has_value(), !after.isEmpty());
        if (changed)
            QCOMPARE(toJson(*changed), objectOf(after));
        else
            QCOMPARE(changed.error().code, ErrorCode::Corrupt);
    }

    void countersFollow_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QList<qint64>>("delta"); // total, yes, no, unsure, skipped, flagged
        const QByteArray open(R"({"item":7})");
        QTest::newRow("nothing") << open << open << QList<qint64>{0, 0, 0, 0, 0, 0};
        QTest::newRow("enters") << QByteArray() << open << QList<qint64>{1, 0, 0, 0, 0, 0};
        QTest::newRow("leaves skipped and flagged")
            << QByteArray(R"({"item":7,"verdict":"skip","flagged":true})") << QByteArray()
            << QList<qint64>{-1, 0, 0, 0, -1, -1};
        QTest::newRow("yes") << open << QByteArray(R"({"item":7,"verdict":"yes"})")
                             << QList<qint64>{0, 1, 0, 0, 0, 0};
        QTest::newRow("no to unsure")
            << QByteArray(R"({"item":7,"verdict":"no"})") << QByteArray(R"({"item":7,"verdict":"unsure"})")
            << QList<qint64>{0, 0, -1, 1, 0, 0};
    }

    void countersFollow()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto side = [](const QByteArray& json) {
            return json.isEmpty() ? std::nullopt : std::optional(decisionOf(json));
        };
        const SessionCounts delta = countsDelta({{side(before), side(after)}});
        const QList<qint64> numbers{
            delta.total, delta.yes, delta.no, delta.unsure, delta.skipped, delta.flagged};
        QTEST(numbers, "delta");
    }

    void aNoteTouchesNoQueue()
    {
        const Decision before = decisionOf(R"({"item":7})");
        Decision after = before;
        after.note = u"n"_s;
        const Changes changes = changesOf(SessionId{1}, {{before, after}});
        QCOMPARE(changes.parts, ChangedParts(ChangedPart::Decisions));
        QCOMPARE(changes.items, std::vector{ItemId{7}});
    }

    void anInverseComesBackExactly()
    {
        const Decision before = decisionOf(
            R"({"item":7,"verdict":"yes","flagged":true,"excluded":[3,4],"note":"“x”","picks":[{"field":0,"record":1}]})");
        const Decision entered = decisionOf(R"({"item":8})");
        const auto inverse = inverseFromJson(inverseOf({{before, entered}, {std::nullopt, entered}}));
        QVERIFY(inverse.has_value());
        QCOMPARE(inverse->restore, std::vector{before});
        QCOMPARE(inverse->remove, std::vector{ItemId{8}});
    }

    void brokenInversesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no item") << QByteArray(R"({"restore":[{"verdict":"yes"}]})");
        QTest::newRow("no verdict") << QByteArray(R"({"restore":[{"item":1,"verdict":"x"}]})");
        QTest::newRow("no id") << QByteArray(R"({"remove":["x"]})");
        QTest::newRow("negative id") << QByteArray(R"({"remove":[-4]})");
    }

    void brokenInversesAreRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!inverseFromJson(objectOf(json)));
    }

    void anAnswerComesBackExactly()
    {
        const AnswerBody body{
            Verdict::Yes, {{3}, {4}}, {{{9}, {{3}, {4}}, 1.0 / 3, u"“Casa”"_s}}, {{5}}, {{6}, {7}}};
        const QByteArray json = QJsonDocument(toJson(body)).toJson(QJsonDocument::Compact);
        QCOMPARE(answerBodyFromJson(objectOf(json)), std::optional(body));
        QCOMPARE(body.children(), (std::vector<ItemId>{{5}, {9}}));
    }
};

WINNOW_TEST(DecisionChangeTest)
#include "decisionchange_test.moc"
