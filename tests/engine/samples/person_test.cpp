#include "engine/samples/person.h"
#include "tests/support/testmain.h"

#include <QDate>
#include <QObject>
#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class PersonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void furtherRecordsDiffer();
    void isComplete();
};

/// Further records differ somewhere, but most of their values are still those of the person.
void PersonTest::furtherRecordsDiffer()
{
    const PersonWords words = makePersonWords();
    Random random(1);
    int same = 0;
    int unchanged = 0;
    for (int i = 0; i < 500; ++i) {
        const Person person = makePerson(words, random);
        const Person record = makeFurtherRecord(person, words, random);
        int equal = 0;
        for (size_t field = 0; field < person.values.size(); ++field)
            equal += person.values[field] == record.values[field] ? 1 : 0;
        same += equal;
        unchanged += equal == 10 ? 1 : 0;
    }
    QVERIFY2(same > 500 * 7 && same < 500 * 9, qPrintable(QString::number(same)));
    QVERIFY(unchanged < 150);
}

void PersonTest::isComplete()
{
    const PersonWords words = makePersonWords();
    Random random(2);
    for (int i = 0; i < 200; ++i) {
        const Person person = makePerson(words, random);
        QVERIFY(std::none_of(person.values.begin(), person.values.end(),
            [](const QString& value) { return value.isEmpty(); }));
        QVERIFY(QDate::fromString(person[PersonField::BirthDate], Qt::ISODate).isValid());
    }
}

WINNOW_TEST(PersonTest)
#include "person_test.moc"
