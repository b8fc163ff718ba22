#include "engine/exchange/answeragreement.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;

namespace {

/// "1=2 2!3 3?4": one, not one, unsure.
std::vector<PairAnswer> answersOf(const QString& text)
{
    std::vector<PairAnswer> answers;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const QChar sign = word.at(1);
        const Verdict verdict = sign == u'=' ? Verdict::Yes : sign == u'!' ? Verdict::No : Verdict::Unsure;
        answers.push_back(
            {{word.at(0).digitValue()}, {word.at(2).digitValue()}, verdict, QuestionReason::Given, 0});
    }
    return answers;
}

QString textOf(const std::vector<PairAnswer>& answers)
{
    QStringList words;
    for (const PairAnswer& answer : answers)
        words.append(QStringLiteral("%1!%2").arg(answer.left.value).arg(answer.right.value));
    return words.join(u' ');
}

} // namespace

class AnswerAgreementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatCannotBeTrue_data();
    void findsWhatCannotBeTrue();
};

void AnswerAgreementTest::findsWhatCannotBeTrue_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("broken");
    QTest::newRow("nothing") << ""
                             << ""
                             << "";
    QTest::newRow("no chain") << "1=2"
                              << "3!4 2=3"
                              << "";
    QTest::newRow("chain closed by the file") << "1=2 1!3"
                                              << "2=3"
                                              << "1!3";
    QTest::newRow("refused by the file") << "1=2 2=3"
                                         << "1!3"
                                         << "1!3";
    QTest::newRow("all in the file") << ""
                                     << "1=2 2=3 3=4 1!4"
                                     << "1!4";
    QTest::newRow("unsure ties nothing") << "1=2"
                                         << "2?3 1!3"
                                         << "";
    QTest::newRow("what was broken before is not its fault") << "1=2 2=3 1!3"
                                                             << "4=5"
                                                             << "";
    QTest::newRow("in order of records") << ""
                                         << "3!4 1!4 1=2 2=3 3=5 4=5"
                                         << "1!4 3!4";
}

void AnswerAgreementTest::findsWhatCannotBeTrue()
{
    QFETCH(const QString, known);
    QFETCH(const QString, added);
    QFETCH(const QString, broken);
    QCOMPARE(textOf(contradictedAnswers(answersOf(known), answersOf(added))), broken);
}

WINNOW_TEST(AnswerAgreementTest)
#include "answeragreement_test.moc"
