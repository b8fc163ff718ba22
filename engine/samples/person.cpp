#include "engine/samples/person.h"

#include "engine/samples/draw.h"
#include "engine/samples/typingerror.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

/// Up to day 28, so that every date exists.
QString makeBirthDate(Random& random)
{
    const int year = drawNumber(random, 1930, 2009);
    const int month = drawNumber(random, 1, 12);
    const int day = drawNumber(random, 1, 28);
    return QString::number(year) + u'-' + twoDigits(month) + u'-' + twoDigits(day);
}

QString makePhone(Random& random)
{
    const QString area = QString::number(drawNumber(random, 2, 8));
    return u'0' + area + u' ' + QString::number(drawNumber(random, 20'000'000, 99'999'999));
}

QString makeEmail(const Person& person, Random& random)
{
    constexpr std::array hosts{"mail.example", "post.example", "inbox.example", "web.example"};
    const QString number = QString::number(drawNumber(random, 1, 99));
    return (person[PersonField::FirstName].left(1) + person[PersonField::Surname] + number).toLower() + u'@'
        + QLatin1StringView(drawOne(random, hosts));
}

void settle(Person& person, const PersonWords& words, Random& random)
{
    person[PersonField::StreetNumber] = QString::number(drawNumber(random, 1, 250));
    person[PersonField::Street] = words.streets.draw(random);
    const SampleSuburb& suburb = drawOne(random, words.suburbs);
    person[PersonField::Suburb] = suburb.name;
    person[PersonField::Postcode] = suburb.postcode;
    person[PersonField::State] = suburb.state;
}

QString withDayAndMonthExchanged(const QString& date)
{
    return date.left(5) + date.right(2) + u'-' + date.mid(5, 2);
}

/// What changes in a life.
void liveOn(Person& person, const PersonWords& words, Random& random)
{
    if (drawChance(random, 8))
        settle(person, words, random);
    if (drawChance(random, 10))
        person[PersonField::Phone] = makePhone(random);
    if (drawChance(random, 3))
        person[PersonField::Surname] = words.surnames.draw(random);
    if (drawChance(random, 15))
        person[PersonField::FirstName] = nicknameOf(person[PersonField::FirstName]);
}

/// What goes wrong in an office.
void writeDownBadly(Person& person, Random& random)
{
    constexpr std::array<std::uint64_t, 10> slipsPercent{10, 12, 5, 4, 10, 8, 4, 1, 6, 6};
    constexpr std::array<std::uint64_t, 10> blanksPercent{2, 1, 6, 3, 3, 3, 4, 6, 18, 30};
    if (drawChance(random, 3))
        person[PersonField::BirthDate] = withDayAndMonthExchanged(person[PersonField::BirthDate]);
    for (size_t field = 0; field < person.values.size(); ++field) {
        QString& value = person.values[field];
        if (drawChance(random, slipsPercent[field]))
            value = withTypingError(value, random);
        if (drawChance(random, blanksPercent[field]))
            value.clear();
    }
}

} // namespace

Person makePerson(const PersonWords& words, Random& random)
{
    Person person;
    person[PersonField::FirstName] = words.firstNames.draw(random);
    person[PersonField::Surname] = words.surnames.draw(random);
    person[PersonField::BirthDate] = makeBirthDate(random);
    settle(person, words, random);
    person[PersonField::Phone] = makePhone(random);
    person[PersonField::Email] = makeEmail(person, random);
    return person;
}

Person makeFurtherRecord(const Person& original, const PersonWords& words, Random& random)
{
    Person record = original;
    liveOn(record, words, random);
    writeDownBadly(record, random);
    return record;
}

} // namespace winnow::engine
